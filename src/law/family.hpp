// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_LAW_FAMILY_HPP
#define ROTA_SRC_LAW_FAMILY_HPP

#include <rota/core/date.hpp>
#include <rota/core/ids.hpp>
#include <rota/law/case_bits.hpp>
#include <rota/law/facts.hpp>
#include <rota/roster/roster.hpp>

// Which posts relatives may not hold at one time, whoever they are.

namespace rota {

/// What two posts held at one time are to each other, by the lists of Regulations 205-QĐ/TW and 114-QĐ/TW; the order does not matter.
///
/// same_collective  both lead in one body with a collective; the whole executive committee is none: the acts name the standing
///                  committee, the caucus and the collective leadership
/// head_and_deputy  one is head and the other leads below it, in one body, or in one unit where neither post has a body
/// sector_114       one is secretary or chair of a unit, the other head of one of the 13 sectors in it
/// committee_205    both are among secretary, deputy secretaries and heads of organisation and of inspection of one unit
/// sector_205       one is chair of a unit, the other head of home affairs or of the inspectorate in it
[[nodiscard]] case_kin clashes(const roster& people, post_id a, post_id b);

/// Whether relatives in a body with this collective exclude each other.
[[nodiscard]] bool is_collective_leadership(const body& of) noexcept;

/// Whether an official has a seat in a body on a day, by the register of committees.
[[nodiscard]] bool has_seat(const roster& people, official_id who, body_id where, date day) noexcept;

/// What the seat of a relative in the body of a post says: same_collective or nothing.
[[nodiscard]] case_kin clash_with_seat(const roster& people, post_id post, official_id relative, date day);

/// Whether an appointment is held on a day.
[[nodiscard]] inline bool is_held_on(const roster& people, std::size_t row, date day) noexcept {
  return people.appointment_term()[row].contains(day) && people.appointment_movement()[row] != movement::release;
}

}  // namespace rota

#endif  // ROTA_SRC_LAW_FAMILY_HPP
