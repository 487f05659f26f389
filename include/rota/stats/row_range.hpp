// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_STATS_ROW_RANGE_HPP
#define ROTA_STATS_ROW_RANGE_HPP

#include <algorithm>
#include <cstddef>
#include <limits>

namespace rota {

/// The rows that a count looks at, by position in the roster's order: [first, last) of the appointments or of a register, all of them
/// unless said otherwise. What is no row (posts, units, classes, committees) is counted with every range, and once in their sum: the
/// counts of ranges that cover all rows, added up in any order and by any tree, are the count of all.
struct row_range {
  std::size_t first = 0;
  std::size_t last = std::numeric_limits<std::size_t>::max();

  /// Where the range ends among so many rows; not before `first`.
  [[nodiscard]] constexpr std::size_t end(std::size_t rows) const noexcept { return std::max(first, std::min(last, rows)); }
};

}  // namespace rota

#endif  // ROTA_STATS_ROW_RANGE_HPP
