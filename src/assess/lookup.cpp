// SPDX-License-Identifier: BSL-1.0

#include "assess/lookup.hpp"

#include "assess/derive.hpp"
#include "assess/parts.hpp"
#include "law/local_person.hpp"

#include <span>

namespace rota::detail {
namespace {

/// Posts of one unit mostly follow each other, so that what concerns the unit is looked up once for them.
class post_reader {
 public:
  post_reader(const facts& known, date day) : people_(known.people), units_(known.units), day_(day) {
    for (const title& each : people_.titles()) group_of_title_.push_back(group_of(each));
  }

  void read(column<lookup::post_answers>& to, std::size_t first, std::size_t last) const {
    const std::span<const unit_id> unit_of = people_.post_unit();
    const std::span<const title_id> title_of = people_.post_title();
    level of{};
    unit_state state{};
    bool urban = false;
    for (std::size_t at = first; at < last; ++at) {
      if (at == first || unit_of[at] != unit_of[at - 1]) {
        of = units_.nearest(unit_of[at], day_).level;
        state = state_of(units_, unit_of[at], day_);
        urban = is_urban(units_, unit_of[at], day_);
      }
      const auto post = static_cast<post_id>(at);
      to[at] = {.kind = post_kind(of, group_of_title_[index(title_of[at])], urban),
                .rank = rank_of(people_, post, static_cast<std::uint8_t>(of)),
                .traits = traits_of(people_, post),
                .unit = state};
    }
  }

 private:
  const roster& people_;
  const hierarchy& units_;
  date day_;
  std::vector<post_group> group_of_title_;
};

/// Reads what counts of officials: at first, `place` is the position of the version among those of all units, or the number of all
/// where it cannot be told.
class official_reader {
 public:
  official_reader(const facts& known, place_strategy strategy)
      : units_(known.units),
        no_version_(static_cast<std::uint32_t>(known.units.version_count())),
        birth_(known.people.official_birth()),
        sex_(known.people.official_sex()),
        recorded_place_(known.people.official_recorded_local_to()),
        place_(strategy == place_strategy::birth_place ? known.people.official_birth_unit() : known.people.official_native_unit()),
        retirement_(known.people.official_retirement()),
        cap_(known.people.official_retirement_cap_years()) {
    if (units_.unit_count() != 0) first_version_ = units_.versions(unit_id{}).data();
  }

  void read(column<lookup::official_answers>& to, std::size_t first, std::size_t last) const {
    for (std::size_t at = first; at < last; ++at) {
      official who;  // as far as retirement asks
      who.birth = birth_[at];
      who.sex = sex_[at];
      who.retirement = retirement_[at];
      who.retirement_cap_years = cap_[at];
      const std::optional<calendar_month> retirement = retirement_month(who);
      const unit_version* const version = place_version(units_, recorded_place_[at] ? recorded_place_[at] : place_[at], birth_[at]);
      to[at] = {.retirement = retirement ? retirement->ordinal : lookup::official_answers::unknown,
                .place = version != nullptr ? static_cast<std::uint32_t>(version - first_version_) : no_version_};
    }
  }
  [[nodiscard]] std::uint32_t no_version() const noexcept { return no_version_; }
  [[nodiscard]] const unit_version* version(std::uint32_t at) const noexcept { return first_version_ + at; }

 private:
  const hierarchy& units_;
  const unit_version* first_version_ = nullptr;
  std::uint32_t no_version_;
  std::span<const partial_date> birth_;
  std::span<const sex> sex_;
  std::span<const maybe<unit_id>> recorded_place_;
  std::span<const maybe<unit_id>> place_;
  std::span<const std::optional<calendar_month>> retirement_;
  std::span<const std::optional<std::int16_t>> cap_;
};

/// Numbers the versions that occur, in the order of the officials; 0 stands for none.
std::vector<lookup::place_answers> number_places(column<lookup::official_answers>& officials, const official_reader& read) {
  std::vector<lookup::place_answers> places(1);
  std::vector<std::uint32_t> number(read.no_version() + std::size_t{1});
  for (lookup::official_answers& each : officials) {
    std::uint32_t& found = number[each.place];
    if (found == 0 && each.place != read.no_version()) {
      found = static_cast<std::uint32_t>(places.size());
      places.push_back({read.version(each.place), {}});
    }
    each.place = found;
  }
  return places;
}

}  // namespace

namespace {

/// Where a place that does not stand on the day is carried through the lineage, which costs some thousand times what an official does.
void carry_places(lookup& of, const facts& known, date day, const executor& lent) {
  in_parts(of.places.size() - 1, 64, lent, [&](std::size_t first, std::size_t last) {
    for (std::size_t at = first + 1; at < last + 1; ++at) {
      lookup::place_answers& place = of.places[at];
      if (!place.version->in_force.contains(day)) place.carried = carry_place(known.units, *place.version, day);
    }
  });
}

lookup look_up_posts(const facts& known, const readings& shared, date day, const executor& lent) {
  lookup made{.epoch = places_hold_for(shared, known.units, day), .divided = shared.divided};
  made.posts.resize(known.people.post_count());
  const post_reader posts(known, day);
  in_parts(made.posts.size(), rows_of_part, lent,
           [&](std::size_t first, std::size_t last) { posts.read(made.posts, first, last); });
  return made;
}

}  // namespace

lookup look_up(const facts& known, const readings& shared, date day, const executor& lent) {
  lookup made = look_up_posts(known, shared, day, lent);
  made.officials.resize(known.people.official_count());
  const official_reader officials(known, shared.locality);
  in_parts(made.officials.size(), rows_of_part, lent,
           [&](std::size_t first, std::size_t last) { officials.read(made.officials, first, last); });
  made.places = number_places(made.officials, officials);
  carry_places(made, known, day, lent);
  return made;
}

lookup look_up_again(const lookup& of, const facts& known, const readings& shared, date day, const executor& lent) {
  lookup made = look_up_posts(known, shared, day, lent);
  made.officials = of.officials;
  made.places.reserve(of.places.size());
  for (const lookup::place_answers& each : of.places) made.places.push_back({each.version, {}});
  carry_places(made, known, day, lent);
  return made;
}

local_persons::local_persons(const lookup& from, const hierarchy& units) : from_(from), units_(units), stands_(from.places.size()) {
  for (std::size_t at = 1; at < stands_.size(); ++at)
    if (from.places[at].version->in_force.contains(from.epoch.from)) stands_[at] = from.places[at].version->unit;
}

locality local_persons::of_other(std::uint32_t place, unit_id where) const {
  const lookup::place_answers& origin = from_.places[place];
  if (origin.version == nullptr) return locality::undetermined;
  return locality_of_carried(units_, origin.carried, where, from_.epoch.from, from_.divided);
}

std::optional<locality> locality_by(const lookup& from, const hierarchy& units, official_id who, unit_id where, date day) {
  const lookup::place_answers& place = from.places[from.officials[index(who)].place];
  if (place.version == nullptr) return locality::undetermined;
  if (place.version->in_force.contains(day)) return locality_of_standing(units, place.version->unit, where, day, from.divided);
  if (from.epoch.contains(day)) return locality_of_carried(units, place.carried, where, day, from.divided);
  return std::nullopt;
}

std::size_t lookup::bytes() const noexcept {
  std::size_t parts = 0;
  for (const place_answers& each : places) parts += each.carried.place.units.size() * sizeof(unit_id);
  return posts.size() * sizeof(post_answers) + officials.size() * sizeof(official_answers) + places.size() * sizeof(place_answers) + parts;
}

}  // namespace rota::detail
