// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_STATS_PUBLISHED_HPP
#define ROTA_STATS_PUBLISHED_HPP

#include <rota/law/published_row.hpp>

#include <cstdint>
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

using published_sum = published_row;

/// Sums each row of each table, in the order in which the rows first appear. Where a row states several totals, one that its
/// parts do not add up to is kept.
[[nodiscard]] std::vector<published_sum> reconcile(const std::vector<published_cell>& cells);

}  // namespace rota

#endif  // ROTA_STATS_PUBLISHED_HPP
