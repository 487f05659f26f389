// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_LAW_PLACE_HPP
#define ROTA_SRC_LAW_PLACE_HPP

#include <rota/core/partial_date.hpp>
#include <rota/hierarchy/hierarchy.hpp>
#include <rota/law/locality.hpp>

#include <array>

namespace rota {

// The two halves of locality_of: what concerns the official alone, and what concerns a place and a day. Whoever asks often keeps the
// first for each official, and a carried_place for each version of a unit that does not stand on the day.

/// The version of the recorded place that counts for this official, on any day; null where it cannot be told.
[[nodiscard]] const unit_version* place_version(const hierarchy& units, const official& who, place_strategy strategy);
/// The same of a place on the day of a birth.
[[nodiscard]] const unit_version* place_version(const hierarchy& units, maybe<unit_id> place, partial_date birth);

/// A place by the unit that it is on the day. No allocation.
/// REQUIRES `place` exists on the day
[[nodiscard]] locality locality_of_standing(const hierarchy& units, unit_id place, unit_id where, date day, divided_place divided);

/// A place that ended, or began later: carried to a day and, for each level, the one unit in which all of it lies, where there is one.
struct carried_place {
  native_place place;
  std::array<maybe<unit_id>, all_levels.size()> common{};
};
[[nodiscard]] carried_place carry_place(const hierarchy& units, const unit_version& version, date day);

/// A carried place, on any day of the stretch without change that it was carried to. No allocation.
[[nodiscard]] locality locality_of_carried(const hierarchy& units, const carried_place& place, unit_id where, date day,
                                           divided_place divided);

}  // namespace rota

#endif  // ROTA_SRC_LAW_PLACE_HPP
