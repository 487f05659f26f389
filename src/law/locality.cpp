// SPDX-License-Identifier: BSL-1.0

// A place that stands on the day is its unit: locality_of_standing looks at the tree alone. Of any other it is found out which lowest
// units make it up on the day and where they all lie (carry_place), which turns most questions into one comparison of handles.

#include <rota/law/locality.hpp>

#include "law/place.hpp"

#include <algorithm>
#include <span>
#include <unordered_map>
#include <utility>

namespace rota {
namespace {

native_place place_of(const hierarchy& units, const unit_version& version, date day) {
  const interval span = version.in_force;
  if (span.contains(day)) return {units.lowest_units(version.unit, day), true};

  const bool ended = span.until <= day;
  const date seen = ended ? span.until - days{1} : span.from;
  native_place place{{}, true};
  for (const unit_id lowest : units.lowest_units(version.unit, seen)) {
    const carried moved = ended ? units.successors(lowest, seen, day) : units.predecessors(lowest, seen, day);
    place.complete = place.complete && moved.complete;
    for (const carried_unit& part : moved.units) place.units.push_back(part.unit);
  }
  std::ranges::sort(place.units);
  place.units.erase(std::unique(place.units.begin(), place.units.end()), place.units.end());
  return place;
}

/// What somebody is of whose place some lies in the locality and some does not.
locality counted_as(divided_place divided) noexcept {
  switch (divided) {
    case divided_place::local: return locality::local;
    case divided_place::not_local: return locality::not_local;
    case divided_place::undetermined: break;
  }
  return locality::undetermined;
}

}  // namespace

std::string_view to_string(locality value) noexcept {
  switch (value) {
    case locality::local: return "local";
    case locality::not_local: return "not_local";
    case locality::undetermined: break;
  }
  return "undetermined";
}

const unit_version* place_version(const hierarchy& units, const official& who, place_strategy strategy) {
  maybe<unit_id> place = who.recorded_local_to;
  if (!place) place = strategy == place_strategy::birth_place ? who.birth_unit : who.native_unit;
  return place_version(units, place, who.birth);
}

const unit_version* place_version(const hierarchy& units, maybe<unit_id> place, partial_date birth) {
  if (!place) return nullptr;
  const std::span<const unit_version> versions = units.versions(*place);
  // Where there is no other, it counts whether or not it stood on the day of birth.
  if (!birth.is_recorded() || (versions.size() == 1 && birth.is_to_the_day())) return &versions.front();
  const unit_version* at_first = units.at(*place, birth.earliest());
  const unit_version* at_last = birth.is_to_the_day() ? at_first : units.at(*place, birth.latest());
  if (at_first != at_last) return nullptr;
  return at_first != nullptr ? at_first : &versions.front();
}

locality locality_of_standing(const hierarchy& units, unit_id place, unit_id where, date day, divided_place divided) {
  if (!units.exists(where, day)) return locality::undetermined;
  if (units.is_within(place, where, day)) return locality::local;
  if (!units.is_within(where, place, day)) return locality::not_local;
  // `where` is a part of the place, and all of it only where nothing lies beside it on the way up.
  unit_id part = where;
  while (part != place) {
    const unit_id above = *units.parent(part, day);
    if (units.subtree_size(above, day) != units.subtree_size(part, day) + 1) return counted_as(divided);
    part = above;
  }
  return locality::local;
}

carried_place carry_place(const hierarchy& units, const unit_version& version, date day) {
  carried_place carried{place_of(units, version, day), {}};
  for (const level at : all_levels) {
    maybe<unit_id>& common = carried.common[static_cast<std::size_t>(at)];
    for (const unit_id lowest : carried.place.units) {
      const std::optional<unit_id> enclosing = units.enclosing(lowest, at, day);
      if (!enclosing || (common && *common != *enclosing)) {
        common = {};
        break;
      }
      common = *enclosing;
    }
  }
  return carried;
}

locality locality_of_carried(const hierarchy& units, const carried_place& carried, unit_id where, date day, divided_place divided) {
  const unit_version* locality_unit = units.at(where, day);
  if (locality_unit == nullptr || !carried.place.complete || carried.place.units.empty()) return locality::undetermined;
  if (const maybe<unit_id> common = carried.common[static_cast<std::size_t>(locality_unit->level)])
    return *common == where ? locality::local : locality::not_local;

  const auto inside = std::ranges::count_if(carried.place.units,
                                            [&](unit_id lowest) { return units.is_within(lowest, where, day); });
  if (inside == 0) return locality::not_local;
  return static_cast<std::size_t>(inside) == carried.place.units.size() ? locality::local : counted_as(divided);
}

native_place native_place_on(const hierarchy& units, const official& who, place_strategy strategy, date day) {
  const unit_version* version = place_version(units, who, strategy);
  return version != nullptr ? place_of(units, *version, day) : native_place{};
}

locality locality_of(const hierarchy& units, const official& who, unit_id where, place_strategy strategy, date day,
                     divided_place divided) {
  if (strategy == place_strategy::upbringing_or_20_years) return locality_index(units, strategy, divided).of(who, where, day);
  const unit_version* const version = place_version(units, who, strategy);
  if (version == nullptr) return locality::undetermined;
  if (version->in_force.contains(day)) return locality_of_standing(units, version->unit, where, day, divided);
  return locality_of_carried(units, carry_place(units, *version, day), where, day, divided);
}

struct locality_index::epoch_places {
  interval span;
  std::unordered_map<const unit_version*, carried_place> by_version;
};

locality_index::locality_index(const hierarchy& units, place_strategy strategy, divided_place divided)
    : units_(&units), strategy_(strategy), divided_(divided) {}
locality_index::~locality_index() = default;
locality_index::locality_index(locality_index&&) noexcept = default;

locality_index::epoch_places& locality_index::places_on(date day) {
  // A roster asks for the same few epochs over and over; there are seldom more than some dozens.
  for (epoch_places& epoch : epochs_)
    if (epoch.span.contains(day)) return epoch;
  return epochs_.emplace_back(epoch_places{units_->epoch(day), {}});
}

locality locality_index::of(const official& who, unit_id where, date day) {
  const auto by = [&](place_strategy strategy) { return of_place(place_version(*units_, who, strategy), where, day, divided_); };
  if (strategy_ != place_strategy::upbringing_or_20_years) return by(strategy_);
  const locality native = by(place_strategy::native_place);
  if (who.recorded_local_to) return native;
  return native == locality::local && by(place_strategy::birth_place) == locality::local ? locality::local : locality::undetermined;
}

locality locality_index::of_place(const unit_version* version, unit_id where, date day, divided_place divided) {
  if (version == nullptr) return locality::undetermined;
  if (version->in_force.contains(day)) return locality_of_standing(*units_, version->unit, where, day, divided);
  epoch_places& epoch = places_on(day);
  auto found = epoch.by_version.find(version);
  if (found == epoch.by_version.end()) found = epoch.by_version.emplace(version, carry_place(*units_, *version, day)).first;
  return locality_of_carried(*units_, found->second, where, day, divided);
}

}  // namespace rota
