// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_STATS_ROW_RANGE_HPP
#define ROTA_STATS_ROW_RANGE_HPP

#include <algorithm>
#include <cstddef>
#include <limits>

namespace rota {

/// Which part of a roster a count looks at: positions [first, last) of officials, posts or bodies. Counts of parts that share no
/// position and leave none out, added in any order, are the count of the whole, so that parts can be counted on several threads.
struct row_range {
  std::size_t first = 0;
  std::size_t last = std::numeric_limits<std::size_t>::max();  ///< DEFAULT: to the end

  /// The end within a roster that has `size` positions.
  [[nodiscard]] constexpr std::size_t end(std::size_t size) const noexcept { return std::max(first, std::min(last, size)); }
  friend constexpr bool operator==(row_range, row_range) noexcept = default;
};

}  // namespace rota

#endif  // ROTA_STATS_ROW_RANGE_HPP
