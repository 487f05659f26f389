// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_LAW_VIETNAM_HELD_POSTS_HPP
#define ROTA_SRC_LAW_VIETNAM_HELD_POSTS_HPP

#include <rota/core/partial_date.hpp>
#include <rota/law/group_case.hpp>
#include <rota/roster/roster.hpp>

#include <cstddef>
#include <optional>

// What rules on plans and committees ask of the posts that a person holds.

namespace rota::vietnam {

/// Calls `of` with every post that an official holds on a day; a release holds none.
template <class Of>
void for_each_held(const roster& people, official_id who, date day, Of of) {
  const roster::range rows = people.appointments_of(who);
  for (std::size_t row = rows.first; row < rows.last; ++row)
    if (people.appointment_term()[row].contains(day) && people.appointment_movement()[row] != movement::release)
      of(people.appointment_post()[row]);
}

[[nodiscard]] inline bool is_in_armed_forces(const roster& people, post_id post) {
  return people.post_block()[index(post)] == block::armed_forces;
}

/// The month of retirement; nothing where it is not known. Of those in the armed forces, by a post held on the day or by the one
/// that they are meant for, only a recorded month counts.
[[nodiscard]] inline std::optional<calendar_month> retirement_on(const roster& people, official_id who, date day,
                                                                 maybe<post_id> meant_for = {}) {
  bool armed_forces = meant_for && is_in_armed_forces(people, *meant_for);
  for_each_held(people, who, day, [&](post_id held) { armed_forces = armed_forces || is_in_armed_forces(people, held); });
  const official person = people.at(who);
  return armed_forces ? person.retirement : retirement_month(person);
}

}  // namespace rota::vietnam

#endif  // ROTA_SRC_LAW_VIETNAM_HELD_POSTS_HPP
