// SPDX-License-Identifier: BSL-1.0
#include "stats/holders.hpp"

#include "assess/held.hpp"

namespace rota {

bool repeats_holder(const roster& people, std::size_t row, date day) {
  const std::size_t first = people.appointments_of(people.appointment_official()[row]).first;
  for (std::size_t above = row; above-- > first;)
    if (people.appointment_post()[above] == people.appointment_post()[row] &&
        people.appointment_movement()[above] != movement::release && people.appointment_term()[above].contains(day))
      return true;
  return false;
}

void find_held(const detail::row_columns& of, std::size_t first, std::size_t size, date day, held_rows& to) noexcept {
  std::array<std::uint8_t, cases::capacity> held;
  mark_held(of, first, size, day, held.data());
  // Every row is written down and the next written over it where it is not held: no branch to guess wrongly.
  std::size_t found = 0;
  for (std::size_t row = 0; row < size; ++row) {
    to.at[found] = static_cast<std::uint16_t>(row);
    found += held[row] & 1U;
  }
  to.size = found;
}

}  // namespace rota
