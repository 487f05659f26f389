// SPDX-License-Identifier: BSL-1.0

// One decision by rota.
//   rota        the cases are rows of a roster: asked with the id of an appointment and a day, by prepared facts; what the rivals are
//               given as facts (months, retirement, place) is worked out within the clock
//   rota-facts  the facts are given, as to the rivals: a block of one case, and for each rule the step of law that speaks of it

#include "harness.hpp"

#include <rota/hierarchy/hierarchy_builder.hpp>
#include <rota/roster/roster_builder.hpp>
#include <rota/rota.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <new>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {
std::size_t asked_of_heap = 0;

void* take(std::size_t bytes) {
  ++asked_of_heap;
  if (void* const memory = std::malloc(bytes)) return memory;
  throw std::bad_alloc();
}
}  // namespace

void* operator new(std::size_t bytes) { return take(bytes); }
void* operator new[](std::size_t bytes) { return take(bytes); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }

namespace {

using rota::date;
using single::codes;
using single::one_case;

constexpr std::array<std::string_view, single::rule_count> rule_ids{
    "head-continuous-tenure", "non-local-head",         "still-in-service",      "secondment-duration",         "position-change-due",
    "appointment-term",       "district-post-abolished", "rotation-leaders-only", "position-change-non-leaders", "rotation-outlasts-service"};

/// The ten rules. Three of them speak of moves; here they are asked of incumbents as well, by the same judge.
rota::rulebook ten_rules() {
  std::vector<rota::rule> rules;
  for (const std::string_view id : rule_ids) {
    rules.push_back(*rota::vietnam::rotation_law().find(id));
    rules.back().judged = {rota::subject::incumbent};
  }
  return rota::rulebook(std::move(rules));
}

std::uint8_t code_of(rota::packed_ruling of) noexcept {
  return static_cast<std::uint8_t>(static_cast<unsigned>(of.outcome()) + 5 * static_cast<unsigned>(of.force()));
}

// A country of 4 provinces with 4 districts of 4 communes each; and a unit of each level that ended before the first case.

constexpr int of_each = 4;
constexpr date gone_from{2000, 1, 1};

std::string province(std::int64_t at) { return "P" + std::to_string(at % of_each); }
std::string district(std::int64_t at) { return province(at) + "D" + std::to_string(at / of_each % of_each); }
std::string commune(std::int64_t at) { return district(at) + "C" + std::to_string(at / of_each / of_each % of_each); }

std::string unit_of(const one_case& of) {
  const std::int32_t level = of.facts[single::level];
  if (of.facts[single::unit_in_force] == 0) return "gone" + std::to_string(level);
  if (level == 0) return "VN";
  return level == 1 ? province(of.id) : level == 2 ? district(of.id) : commune(of.id);
}

rota::hierarchy country() {
  rota::hierarchy_builder rows;
  const auto add = [&](const std::string& unit, int level, const std::string& parent, rota::interval in_force) {
    rota::unit_row row;
    row.unit = row.code = row.name = unit;
    row.level = static_cast<rota::level>(level);
    row.parent = parent;
    row.in_force = in_force;
    rows.add(row);
  };
  add("VN", 0, "", {});
  for (int level = 0; level < 4; ++level)
    add("gone" + std::to_string(level), level, level == 0 ? "" : "VN", {date::lowest(), gone_from});
  for (std::int64_t at = 0; at < of_each; ++at) add(province(at), 1, "VN", {});
  for (std::int64_t at = 0; at < of_each * of_each; ++at) add(district(at), 2, province(at), {});
  for (std::int64_t at = 0; at < of_each * of_each * of_each; ++at) add(commune(at), 3, district(at), {});
  return rows.build();
}

// The title of a case: one for each group that acts list, and three that they do not.

constexpr std::array<std::string_view, rota::post_group_count> group_titles{
    "", "secretary", "chair", "inspection-chair", "inspectorate", "court", "procuracy", "police", "finance", "tax", "customs"};
constexpr std::array<rota::sector, rota::post_group_count> group_sectors{
    rota::sector::none,        rota::sector::none,   rota::sector::none,    rota::sector::none, rota::sector::inspectorate, rota::sector::court,
    rota::sector::procuracy,   rota::sector::police, rota::sector::finance, rota::sector::tax,  rota::sector::customs};

std::string_view title_of(const single::facts& of) {
  if (of[single::post_group] > 0) return group_titles.at(static_cast<std::size_t>(of[single::post_group]));
  return of[single::head] != 0 ? "other-head" : of[single::leader] != 0 ? "other-leader" : "other";
}

void add_titles(rota::roster_builder& rows) {
  const auto add = [&](std::string_view id, bool head, bool leader, rota::sector of) {
    rota::title row;
    row.id = row.name_vi = row.name_en = id;
    row.head = head;
    row.leader = leader;
    row.sector = of;
    (void)rows.add(row);
  };
  for (std::size_t group = 1; group < rota::post_group_count; ++group) add(group_titles[group], true, true, group_sectors[group]);
  add("other-head", true, true, rota::sector::none);
  add("other-leader", false, true, rota::sector::none);
  add("other", false, false, rota::sector::none);
}

rota::post post_of(const one_case& of, std::string_view code, const rota::hierarchy& units, const rota::roster_builder& rows) {
  rota::post made;
  made.code = code;
  made.unit = units.find(unit_of(of)).value();
  made.title = rows.find_title(title_of(of.facts)).value();
  made.listed_position = of.facts[single::listed_position] != 0;
  return made;
}

rota::official official_of(const one_case& of, std::string_view code, const rota::hierarchy& units) {
  rota::official made;
  made.code = code;
  const rota::calendar_month now = rota::calendar_month::of(date::from_days(of.facts[single::day]));
  if (of.facts[single::remaining] != -999) made.retirement = now + rota::months{of.facts[single::remaining]};
  // A commune of the unit, or of another province; none recorded where the answer is undetermined.
  const auto place = static_cast<rota::locality>(of.facts[single::locality]);
  if (place != rota::locality::undetermined)
    made.native_unit = units.find(commune(place == rota::locality::local ? of.id : of.id + 1)).value();
  return made;
}

std::optional<date> planned_until(const single::facts& of) {
  if (of[single::past_retirement] == -999) return std::nullopt;
  const std::int32_t to_retirement = of[single::remaining] == -999 ? 0 : of[single::remaining];
  const std::int32_t ahead =
      of[single::term] != -1 ? of[single::planned] - of[single::term] : to_retirement + of[single::past_retirement];
  return rota::plus_months(date::from_days(of[single::day]), rota::months{ahead}) + rota::days{1};
}

/// The appointment that is asked about, and before it the one that it goes on from, where the stay is longer or its first day unknown.
void add_appointments(rota::roster_builder& rows, const one_case& of, rota::official_id who, rota::post_id post) {
  const single::facts& facts = of.facts;
  const date day = date::from_days(facts[single::day]);
  const auto months_ago = [&](std::int32_t count) { return count == -1 ? date::lowest() : rota::plus_months(day, rota::months{-count}); };

  rota::appointment asked;
  asked.code = "A" + std::to_string(of.id);
  asked.official = who;
  asked.post = post;
  asked.term.from = months_ago(facts[single::term]);
  asked.movement = static_cast<rota::movement>(facts[single::movement]);
  asked.extension_decision = facts[single::extension] != 0;
  asked.planned_until = planned_until(facts);
  if (facts[single::held] != facts[single::term]) {
    rota::appointment before;
    before.code = "B" + std::to_string(of.id);
    before.official = who;
    before.post = post;
    before.term = {months_ago(facts[single::held]), asked.term.from};
    before.movement = rota::movement::appointment;
    (void)rows.add(before);
  }
  (void)rows.add(asked);
}

struct staff {
  rota::roster people;
  std::vector<rota::appointment_id> row;  ///< by id of the case
};

staff staff_of(const single::task& task, const rota::hierarchy& units) {
  rota::roster_builder rows;
  add_titles(rows);
  std::vector<one_case> all = task.timed;
  all.insert(all.end(), task.bounds.begin(), task.bounds.end());
  std::vector<rota::post_id> posts;
  std::vector<rota::official_id> officials;
  for (const one_case& each : all) posts.push_back(rows.add(post_of(each, "P" + std::to_string(each.id), units, rows)).value());
  for (const one_case& each : all) officials.push_back(rows.add(official_of(each, "O" + std::to_string(each.id), units)).value());
  for (std::size_t at = 0; at < all.size(); ++at) add_appointments(rows, all[at], officials[at], posts[at]);
  staff made{.people = std::move(rows).build(), .row = {}};
  for (const rota::official_id who : officials) {
    const auto [first, last] = made.people.appointments_of(who);
    if (first == last) throw std::runtime_error("a case has no appointment");
    made.row.push_back(static_cast<rota::appointment_id>(last - 1));
  }
  return made;
}

/// The facts of a case as the columns of a block of one.
class given_case {
 public:
  given_case() {
    block_.subject = rota::subject::incumbent;
    block_.size = 1;
    block_.day = &day_;
    block_.official = &official_;
    block_.post = &post_;
    block_.kind = &kind_;
    block_.traits = &traits_;
    block_.places = &places_;
    block_.movement = &movement_;
    block_.purpose = &purpose_;
    block_.left = &left_;
    block_.record = &record_;
    block_.protection = &protection_;
    block_.tenure_months = &held_;
    block_.length_months = &not_known_;
    block_.title_term = &not_known_;
    block_.term_months = &term_;
    block_.remaining_months = &remaining_;
    block_.planned_months = &planned_;
    block_.planned_past_retirement = &past_;
  }
  given_case(const given_case&) = delete;
  given_case& operator=(const given_case&) = delete;

  void set(const single::facts& of) noexcept {
    day_ = of[single::day];
    kind_ = rota::post_kind(static_cast<rota::level>(of[single::level]), static_cast<rota::post_group>(of[single::post_group]));
    traits_ = {};
    const auto add = [&](bool holds, std::uint8_t trait) { traits_.add(holds ? trait : std::uint8_t{0}); };
    add(of[single::head] != 0, rota::case_traits::head);
    add(of[single::leader] != 0, rota::case_traits::leader);
    add(of[single::listed_position] != 0, rota::case_traits::listed_position);
    add(of[single::extension] != 0, rota::case_traits::extension);
    add(of[single::past_retirement] != -999, rota::case_traits::planned_end);
    places_ = rota::case_places::of(of[single::unit_in_force] != 0 ? rota::unit_state::in_force : rota::unit_state::ended,
                                    static_cast<rota::locality>(of[single::locality]));
    movement_ = static_cast<rota::movement>(of[single::movement]);
    protection_ = {};
    if (movement_ == rota::movement::secondment) protection_.add(rota::case_protection::seconded);
    held_ = number(of[single::held], -1);
    term_ = number(of[single::term], -1);
    remaining_ = number(of[single::remaining], -999);
    planned_ = number(of[single::planned], -1);
    past_ = number(of[single::past_retirement], -999);
  }
  [[nodiscard]] rota::one_case on() const noexcept { return {block_, 0}; }

 private:
  static rota::maybe_number number(std::int32_t value, std::int32_t unknown) noexcept {
    return value == unknown ? rota::maybe_number::unknown() : rota::maybe_number{static_cast<std::int16_t>(value)};
  }

  rota::cases block_;
  std::int32_t day_{};
  rota::official_id official_{};
  rota::post_id post_{};
  rota::post_kind kind_;
  rota::case_traits traits_;
  rota::case_places places_;
  rota::movement movement_{};
  rota::purpose purpose_{};
  rota::left_state left_{};
  rota::case_record record_;
  rota::case_protection protection_;
  rota::maybe_number held_{}, term_{}, remaining_{}, planned_{}, past_{}, not_known_ = rota::maybe_number::unknown();
};

/// The step that speaks of a case: the last of the table that is in force on the day and lists the post.
const rota::step* step_for(const rota::rule& of, rota::one_case on) noexcept {
  for (std::size_t at = of.law.size(); at-- != 0;) {
    const rota::step& each = of.law[at];
    if (each.in_force.contains(on.day()) && on.kind().has(rota::post_kind::bits_of(each.levels)) &&
        on.kind().has(rota::post_kind::bits_of(each.posts)))
      return &each;
  }
  return nullptr;
}

/// Where the run only checks, it also counts what the decisions take from the heap.
template <class Decide>
void count_and_time(const char* name, Decide decide, const single::task& task) {
  if (task.run == "0") {
    const std::size_t before = asked_of_heap;
    std::size_t kept = 0;
    for (const one_case& each : task.timed)
      for (const std::uint8_t code : decide(each)) kept += code;
    std::printf("%s: %zu allocations in %zu decisions\n", name, asked_of_heap - before, task.timed.size());
    if (kept == 0) throw std::runtime_error("no answer was kept");
  }
  single::time(name, decide, task);
}

void run(const single::task& task) {
  const rota::rulebook law = ten_rules();
  const rota::hierarchy units = country();
  const staff known = staff_of(task, units);
  const rota::prepared_facts prepared({units, known.people}, law.shared_readings(),
                                      date::from_days(task.timed.front().facts[single::day]));
  count_and_time(
      "rota",
      [&](const one_case& each) {
        std::array<rota::packed_ruling, single::rule_count> rulings;
        judge_each(known.row[static_cast<std::size_t>(each.id)], rota::subject::incumbent, date::from_days(each.facts[single::day]),
                   prepared, law, rulings);
        codes found;
        for (std::size_t rule = 0; rule < single::rule_count; ++rule) found[rule] = code_of(rulings[rule]);
        return found;
      },
      task);

  given_case given;
  count_and_time(
      "rota-facts",
      [&](const one_case& each) {
        given.set(each.facts);
        codes found;
        for (std::size_t rule = 0; rule < single::rule_count; ++rule) {
          const rota::rule& of = law.rules()[rule];
          const rota::step* const by = step_for(of, given.on());
          found[rule] = code_of(rota::packed_ruling(by == nullptr ? rota::ruling{} : of.judge(given.on(), *by)));
        }
        return found;
      },
      task);
}

}  // namespace

int main(int count, char** arguments) {
  try {
    run(single::read_task(count, arguments));
  } catch (const std::exception& wrong) {
    std::fprintf(stderr, "rota: %s\n", wrong.what());
    return 1;
  }
}
