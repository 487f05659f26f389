// SPDX-License-Identifier: BSL-1.0

// Officials, each with a few appointments in order of time and the mess that personnel files have. An official's facts come
// from a generator of numbers of his own, so that they do not depend on who was drawn before.

#include "prng.hpp"
#include "world.hpp"

#include <algorithm>
#include <cstdio>
#include <utility>

namespace bench {
namespace {

constexpr std::uint32_t listed_specialist = 18, armed_head = 19;

constexpr std::array<post_kind, 22> kinds{{
    {0, "secretary", commune, false, false},
    {1, "standing-deputy-secretary", commune, false, false},
    {2, "deputy-secretary", commune, false, false},
    {3, "deputy-secretary-chair", commune, false, false},
    {4, "chair", commune, false, false},
    {5, "council-chair", commune, false, false},
    {6, "vice-chair", commune, false, false},
    {7, "inspection-chair", commune, false, false},
    {8, "organisation-head", commune, false, false},
    {9, "front-chair", commune, false, false},
    {10, "chief-inspector", commune, false, false},
    {11, "chief-judge", commune, false, false},
    {12, "chief-procurator", commune, false, false},
    {13, "department-head", commune, false, false},
    {14, "deputy-department-head", commune, true, false},
    {15, "division-head", commune, true, false},
    {16, "deputy-division-head", commune, true, false},
    {17, "specialist", commune, false, false},
    {17, "specialist-listed", commune, true, false},
    {15, "military-head", commune, false, true},
    {18, "finance-head", district, false, false},
    {19, "police-head", district, false, false},
}};
constexpr std::uint32_t kinds_of_commune = 20;

/// Of a thousand appointments, how many are to each kind; the rest go round all kinds.
constexpr std::array<std::pair<std::uint32_t, std::uint32_t>, 7> common{
    {{17, 260}, {listed_specialist, 150}, {16, 90}, {15, 70}, {14, 60}, {6, 50}, {armed_head, 8}}};

struct draft {
  std::uint32_t post;
  day from;
  day until;
  std::uint8_t movement;
  day planned_until = no_start;
  std::int32_t principal = -1;  // draft of the same decision
  std::uint32_t from_post = none;
  bool extended = false;
  bool open_start = false;  // the first day will not be recorded
};

/// Where posts can be held: every unit, or a sample of the communes where the roster is small.
struct places {
  std::vector<std::uint32_t> of_map[2];       // before and from 2025-07-01
  std::vector<std::uint32_t> first_post;      // by unit; none: no posts
};

class people_maker {
 public:
  people_maker(world& into, std::size_t rows, std::uint64_t seed) : out_(into), rows_(rows), seed_(seed), random_(seed) {}

  void make() {
    make_posts();
    reserve();
    for (std::uint32_t who = 0; out_.rows.size() < rows_; ++who) {
      random_ = prng(seed_ * 0x2545F4914F6CDD1DULL + who);
      draw_official();
      draw_career();
      write_career(who);
    }
  }

 private:
  void make_posts();
  void reserve();
  void draw_official();
  void draw_career();
  void draw_principal_terms();
  void follow_the_map();
  void add_mess();
  void write_career(std::uint32_t who);
  std::uint32_t draw_post(day on);
  std::uint8_t draw_movement();
  day draw_planned_until(day from);
  day at_month_end(day near);
  draft term(day from, day until);

  world& out_;
  std::size_t rows_;
  std::uint64_t seed_;
  prng random_;
  places places_;
  std::vector<draft> career_;
  std::uint32_t home_ = 0;  // an index into the places
};

void people_maker::make_posts() {
  const country& units = out_.units;
  // About three appointments to a post, but no more posts than the country has.
  const std::size_t wanted_units = std::max<std::size_t>(rows_ / 60, 200);
  const std::size_t stride = std::max<std::size_t>(1, units.units() / wanted_units);
  places_.first_post.assign(units.units(), none);
  for (std::uint32_t unit = 1; unit < units.units(); ++unit) {
    const version& first = units.versions_of(unit).front();
    if (first.level == commune && unit % stride != 0) continue;
    if (first.level == district && stride > 8 && unit % (stride / 8) != 0) continue;
    places_.first_post[unit] = static_cast<std::uint32_t>(out_.posts.size());
    const std::uint32_t count = first.level == commune ? kinds_of_commune : static_cast<std::uint32_t>(kinds.size());
    for (std::uint32_t kind = 0; kind < count; ++kind) {
      out_.posts.unit.push_back(unit);
      out_.posts.kind.push_back(static_cast<std::uint8_t>(kind));
      out_.posts.until.push_back(random_.chance(10) ? day_of(2024, 7, 1) : no_end);
    }
    if (first.from < map_change) places_.of_map[0].push_back(unit);
    if (units.at(unit, map_change) != nullptr) places_.of_map[1].push_back(unit);
  }
}

void people_maker::reserve() {
  appointments& rows = out_.rows;
  rows.official.reserve(rows_);
  rows.post.reserve(rows_);
  rows.from.reserve(rows_);
  rows.until.reserve(rows_);
  rows.movement.reserve(rows_);
  rows.planned_until.reserve(rows_);
  rows.concurrent_with.reserve(rows_);
  rows.from_post.reserve(rows_);
  rows.extended.reserve(rows_);
}

void people_maker::draw_official() {
  const country& units = out_.units;
  officials& all = out_.officials;
  const std::int32_t month = random_.between(1959 * 12, 1998 * 12 + 11);
  const std::int32_t in_month = random_.chance(150) ? 0 : random_.between(1, month_length(month / 12, month % 12 + 1));
  all.birth.push_back(random_.chance(20) ? 0 : month * 32 + in_month);
  all.sex.push_back(random_.chance(10) ? std::uint8_t{sex_unknown} : random_.chance(600) ? std::uint8_t{male} : std::uint8_t{female});
  all.retirement.push_back(random_.chance(30) ? month + random_.between(58 * 12, 62 * 12) : 0);
  all.cap.push_back(random_.chance(10) ? std::int8_t{65} : std::int8_t{0});

  // Home is a district of the old map or one of its communes; posts are drawn around it.
  const std::vector<std::uint32_t>& old = places_.of_map[0];
  home_ = random_.below(static_cast<std::uint32_t>(old.size()));
  std::uint32_t native = old[home_];
  if (random_.chance(250)) native = 1 + random_.below(static_cast<std::uint32_t>(units.units() - 1));
  // Mostly a commune is recorded, seldom a district or a province.
  while (units.versions_of(native).front().level != commune && !random_.chance(300))
    native = 1 + random_.below(static_cast<std::uint32_t>(units.units() - 1));
  if (random_.chance(25)) {
    const std::uint32_t above = units.versions_of(native).front().parent;
    if (above != 0 && above != none) native = above;
  }
  all.native.push_back(random_.chance(20) ? none : native);
}

/// Many terms begin and end with a month, and many at the end of one.
day people_maker::at_month_end(day near) {
  const civil parts = civil_of(near);
  const std::int32_t length = month_length(parts.year, parts.month);
  const std::uint32_t kind = random_.below(10);
  if (kind < 3) return day_of(parts.year, parts.month, length);
  if (kind < 5) return day_of(parts.year, parts.month, std::min(length, random_.between(29, 31)));
  if (kind < 7) return day_of(parts.year, parts.month, 1);
  return near;
}

std::uint32_t people_maker::draw_post(day on) {
  const country& units = out_.units;
  const std::vector<std::uint32_t>& all = places_.of_map[on >= map_change ? 1 : 0];
  std::uint32_t unit = none;
  do {
    const auto count = static_cast<std::uint32_t>(all.size());
    const bool near = random_.chance(700);
    const std::uint32_t around = (home_ + random_.below(40)) % count;
    unit = all[near ? around : random_.below(count)];
    if (near && random_.chance(250)) {
      const std::uint32_t above = units.nearest(unit, on).parent;
      if (above != none && above != 0 && places_.first_post[above] != none) unit = above;
    }
  } while (units.at(unit, on) == nullptr);

  const bool is_commune = units.nearest(unit, on).level == commune;
  std::uint32_t drawn = random_.below(1000);
  for (const auto& [kind, share] : common) {
    if (drawn < share) return places_.first_post[unit] + kind;
    drawn -= share;
  }
  return places_.first_post[unit] + random_.below(is_commune ? kinds_of_commune - 1 : static_cast<std::uint32_t>(kinds.size()));
}

std::uint8_t people_maker::draw_movement() {
  const std::uint32_t drawn = random_.below(100);
  if (drawn < 2) return unrecorded;
  if (drawn < 22) return rotation;
  if (drawn < 30) return transfer;
  if (drawn < 36) return secondment;
  if (drawn < 46) return position_change;
  if (drawn < 72) return appointed;
  if (drawn < 80) return re_appointed;
  if (drawn < 86) return designation;
  if (drawn < 96) return election;
  return reinforcement;
}

day people_maker::draw_planned_until(day from) {
  const day planned = at_month_end(after_months(from, random_.between(12, 72)) + random_.between(0, 2));
  return std::max(planned, from + 40);
}

draft people_maker::term(day from, day until) {
  draft made{draw_post(from), from, until, draw_movement()};
  const bool has_plan = made.movement == rotation ? random_.chance(700) : made.movement == secondment && random_.chance(500);
  if (has_plan) made.planned_until = draw_planned_until(from);
  made.extended = made.movement == secondment && random_.chance(200);
  return made;
}

/// From the term of the spring of 2025 backwards, then to the order of time.
void people_maker::draw_principal_terms() {
  constexpr day spring = day_of(2025, 4, 30);
  const std::int32_t terms = 1 + random_.between(0, 1) + random_.between(0, 1) + (random_.chance(400) ? 1 : 0);
  day begins = at_month_end(spring - random_.between(0, 110 * 30));
  const bool has_left = random_.chance(120);
  day ends = no_end;
  if (has_left)
    ends = at_month_end(std::min(begins + random_.between(200, 1500), spring));
  else if (random_.chance(150))
    ends = at_month_end(std::max(spring + 3, begins) + random_.between(40, 1200));
  if (ends <= begins) ends = begins + 90;
  career_.push_back(term(begins, ends));
  for (std::int32_t each = 1; each < terms; ++each) {
    const day joint = begins;
    begins = at_month_end(joint - random_.between(360, 2100));
    if (begins >= joint) begins = joint - 300;
    draft earlier = term(begins, joint);
    // The same post again: one stay, unless a day lies between.
    if (random_.chance(200)) {
      earlier.post = career_.back().post;
      if (random_.chance(700)) career_.back().movement = re_appointed;
      if (random_.chance(150)) earlier.until = joint - 1;
      if (random_.chance(100)) earlier.until = joint + random_.between(1, 200);
    } else if (random_.chance(50)) {
      earlier.until = joint - random_.between(1, 3);
    }
    career_.push_back(earlier);
  }
  std::reverse(career_.begin(), career_.end());
}

/// On 2025-07-01 a post of a unit that ended is closed, or nobody closed it in the file; some officials get one of the new map.
void people_maker::follow_the_map() {
  const std::size_t before = career_.size();
  for (std::size_t each = 0; each < before; ++each) {
    const draft& held = career_[each];
    const bool ends = out_.units.at(out_.posts.unit[held.post], map_change) == nullptr;
    if (!ends || held.from >= map_change || held.until <= map_change || !random_.chance(700)) continue;
    const day until = held.until;
    career_[each].until = map_change;
    if (each + 1 == before && random_.chance(350)) career_.push_back(term(map_change, until));
  }
}

void people_maker::add_mess() {
  const auto last = static_cast<std::int32_t>(career_.size()) - 1;
  const draft held = career_[static_cast<std::size_t>(last)];
  for (std::uint32_t share : {420U, 110U}) {
    if (!random_.chance(share)) continue;
    draft beside = held;
    beside.post = draw_post(held.from);
    beside.principal = last;
    if (beside.post != held.post) career_.push_back(beside);
  }
  if (random_.chance(40)) {
    draft again = held;  // appointed to the post that is already held
    again.from = at_month_end(held.from + random_.between(100, 900));
    again.movement = re_appointed;
    if (again.from > held.from && again.from < again.until) career_.push_back(again);
  }
  if (random_.chance(35)) {
    draft let_go = held;
    let_go.movement = release;
    let_go.from = held.until != no_end ? held.until : held.from + random_.between(30, 900);
    let_go.until = no_end;
    let_go.planned_until = no_start;
    career_.push_back(let_go);
  }
  for (std::size_t each = 0; each < career_.size(); ++each) {
    career_[each].open_start = random_.chance(10);
    if (each > 0 && career_[each].movement == rotation && random_.chance(300)) career_[each].from_post = career_[each - 1].post;
  }
}

void people_maker::draw_career() {
  career_.clear();
  draw_principal_terms();
  add_mess();
  follow_the_map();
  for (draft& each : career_)
    if (each.open_start) each.from = no_start;
}

void people_maker::write_career(std::uint32_t who) {
  appointments& rows = out_.rows;
  std::vector<std::uint32_t> order(career_.size());
  for (std::uint32_t each = 0; each < order.size(); ++each) order[each] = each;
  std::ranges::stable_sort(order, {}, [&](std::uint32_t each) { return career_[each].from; });
  std::vector<std::uint32_t> row_of(career_.size());
  const std::size_t first = rows.size();
  for (std::size_t place = 0; place < order.size(); ++place) row_of[order[place]] = static_cast<std::uint32_t>(first + place);

  for (const std::uint32_t each : order) {
    if (rows.size() == rows_) return;
    const draft& made = career_[each];
    const std::uint32_t principal = made.principal < 0 ? none : row_of[static_cast<std::size_t>(made.principal)];
    rows.official.push_back(who);
    rows.post.push_back(made.post);
    rows.from.push_back(made.from);
    rows.until.push_back(made.until);
    rows.movement.push_back(made.movement);
    rows.planned_until.push_back(made.planned_until);
    rows.concurrent_with.push_back(principal < rows_ ? principal : none);
    rows.from_post.push_back(made.from_post);
    rows.extended.push_back(made.extended ? 1 : 0);
  }
}

std::string numbered(const char* format, std::size_t number) {
  char text[32];
  std::snprintf(text, sizeof text, format, number);
  return text;
}

}  // namespace

std::span<const post_kind> post_kinds() noexcept { return kinds; }

world make_world(std::size_t rows, std::uint64_t seed) {
  world made;
  made.units = make_country(seed);
  people_maker(made, rows, seed).make();
  return made;
}

std::string post_code(const world& of, std::uint32_t post) {
  return of.units.keys[of.posts.unit[post]] + '/' + std::string(of.kind_of(post).suffix);
}
std::string official_code(std::uint32_t official) { return numbered("CB-%08zu", official); }
std::string row_code(std::size_t row) { return numbered("QD-BN-%09zu", row); }

}  // namespace bench
