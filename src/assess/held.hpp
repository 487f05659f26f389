// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_ASSESS_HELD_HPP
#define ROTA_SRC_ASSESS_HELD_HPP

#include "assess/row_columns.hpp"

#include <rota/core/widest.hpp>
#include <rota/law/decide.hpp>

#include <cstddef>
#include <cstdint>

namespace rota {
namespace detail {

/// A day that is not recorded comes before all others: who has no first day has been there before.
inline void mark_held_packed(const packed_day* from, const packed_day* until, std::size_t size, packed_day day,
                             std::uint8_t* __restrict held) noexcept {
  for (std::size_t row = 0; row < size; ++row)
    held[row] = static_cast<std::uint8_t>(-static_cast<int>(all(from[row].bits <= day.bits, day.bits < until[row].bits)));
}

inline void mark_held_by_term(const interval* term, const movement* kind, std::size_t size, date day,
                              std::uint8_t* __restrict held) noexcept {
  for (std::size_t row = 0; row < size; ++row)
    held[row] = static_cast<std::uint8_t>(
        -static_cast<int>(all(term[row].from <= day, day < term[row].until, kind[row] != movement::release)));
}

}  // namespace detail

/// Of each of `size` rows from `first` on, 0xff where the official holds the post on the day, else 0: the term contains it, and the
/// row is no release.
inline void mark_held(const detail::row_columns& of, std::size_t first, std::size_t size, date day, std::uint8_t* held) noexcept {
  const roster& people = of.known.people;
  if (of.packed && packed_day::holds(day))
    detail::in_widest_registers<&detail::mark_held_packed>(of.from.data() + first, of.until.data() + first, size,
                                                           packed_day::of(day), held);
  else
    detail::in_widest_registers<&detail::mark_held_by_term>(people.appointment_term().data() + first,
                                                            people.appointment_movement().data() + first, size, day, held);
}

}  // namespace rota

#endif  // ROTA_SRC_ASSESS_HELD_HPP
