// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_ASSESS_HELD_HPP
#define ROTA_SRC_ASSESS_HELD_HPP

#include <rota/core/interval.hpp>
#include <rota/roster/appointment.hpp>

#include <cstddef>
#include <cstdint>

namespace rota {

/// Of each row, 0xff where the official holds the post on the day, else 0: the term contains it, and the row is no release. To be
/// run in the widest registers (core/widest.hpp).
inline void mark_held(const interval* term, const movement* kind, std::size_t size, date day, std::uint8_t* __restrict held) noexcept {
  for (std::size_t row = 0; row < size; ++row)
    held[row] = static_cast<std::uint8_t>(
        -static_cast<int>((term[row].from <= day) & (day < term[row].until) & (kind[row] != movement::release)));
}

}  // namespace rota

#endif  // ROTA_SRC_ASSESS_HELD_HPP
