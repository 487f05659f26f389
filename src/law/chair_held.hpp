// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_LAW_CHAIR_HELD_HPP
#define ROTA_SRC_LAW_CHAIR_HELD_HPP

#include <rota/core/date.hpp>
#include <rota/law/step.hpp>
#include <rota/roster/roster.hpp>

#include <cstddef>
#include <optional>

namespace rota {

/// The appointment, of those that run on a day, by which an official is chair of a unit; the last one where there are several. Cost: the
/// appointments of the official.
[[nodiscard]] inline std::optional<appointment_id> chair_held(const roster& people, official_id who, unit_id unit, date day) {
  const auto [first, last] = people.appointments_of(who);
  for (std::size_t row = last; row-- > first;) {
    const post_id post = people.appointment_post()[row];
    if (people.post_unit()[index(post)] != unit || !people.appointment_term()[row].contains(day)) continue;
    if (people.appointment_movement()[row] == movement::release) continue;
    if (group_of(people.at(people.post_title()[index(post)])) == post_group::chair) return static_cast<appointment_id>(row);
  }
  return std::nullopt;
}

}  // namespace rota

#endif  // ROTA_SRC_LAW_CHAIR_HELD_HPP
