// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_STATS_PUBLISHED_HPP
#define ROTA_STATS_PUBLISHED_HPP

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rota {

/// One cell of a table that somebody published: a stated total, or a part of it.
struct published_cell {
  std::string table;
  std::string row;
  std::string column;
  std::int64_t value = 0;
  bool is_total = false;
};

/// One row of a published table held against itself (statistic 15).
struct published_sum {
  std::string table;
  std::string row;
  std::optional<std::int64_t> stated;  ///< nothing where the table states no total for the row
  std::int64_t parts = 0;
  bool has_parts = false;

  /// A total and parts that do not add up to it.
  [[nodiscard]] bool conflicts() const noexcept { return stated && has_parts && *stated != parts; }
};

/// Sums each row of each table, in the order in which the rows first appear. Where a row states several totals, one that its
/// parts do not add up to is kept.
[[nodiscard]] std::vector<published_sum> reconcile(const std::vector<published_cell>& cells);

}  // namespace rota

#endif  // ROTA_STATS_PUBLISHED_HPP
