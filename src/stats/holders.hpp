// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_STATS_HOLDERS_HPP
#define ROTA_SRC_STATS_HOLDERS_HPP

#include "assess/row_columns.hpp"

#include <rota/law/cases.hpp>
#include <rota/roster/roster.hpp>

#include <array>
#include <cstddef>
#include <cstdint>

namespace rota {

/// True where an earlier row of the same official holds the same post on the day: the two are one holder, and the earlier counts.
/// REQUIRES the row holds it on the day
[[nodiscard]] bool repeats_holder(const roster& people, std::size_t row, date day);

/// Writes down the positions of the marks that are 0xff (the others are 0), in order, and returns how many there are. What stands
/// in `out` after them, up to `size`, is not to be read.
[[nodiscard]] std::size_t list_marked(const std::uint8_t* marks, std::size_t size, std::uint16_t* __restrict out) noexcept;

/// The same on machines without AVX-512 VBMI2.
[[nodiscard]] std::size_t list_marked_portably(const std::uint8_t* marks, std::size_t size, std::uint16_t* __restrict out) noexcept;

/// Rows of one block that are holders of their posts on a day, by their distance from its first row.
struct held_rows {
  std::array<std::uint16_t, cases::capacity> at;
  std::size_t size = 0;
};
/// REQUIRES size <= cases::capacity
void find_held(const detail::row_columns& of, std::size_t first, std::size_t size, date day, held_rows& to) noexcept;

}  // namespace rota

#endif  // ROTA_SRC_STATS_HOLDERS_HPP
