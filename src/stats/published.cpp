// SPDX-License-Identifier: BSL-1.0
#include <rota/stats/published.hpp>

#include <map>
#include <string_view>
#include <utility>

namespace rota {

std::vector<published_sum> reconcile(const std::vector<published_cell>& cells) {
  std::vector<published_sum> sums;
  std::vector<std::size_t> sum_of_cell;
  std::map<std::pair<std::string_view, std::string_view>, std::size_t> seen;
  for (const published_cell& cell : cells) {
    const auto [found, added] = seen.try_emplace({cell.table, cell.row}, sums.size());
    if (added) sums.push_back({cell.table, cell.row, std::nullopt, 0, false});
    sum_of_cell.push_back(found->second);
    if (cell.is_total) continue;
    sums[found->second].parts += cell.value;
    sums[found->second].has_parts = true;
  }
  // Totals are read after all parts, so that of several totals in one row one that conflicts is kept.
  for (std::size_t at = 0; at < cells.size(); ++at) {
    published_sum& sum = sums[sum_of_cell[at]];
    if (cells[at].is_total && (!sum.stated || *sum.stated == sum.parts)) sum.stated = cells[at].value;
  }
  return sums;
}

}  // namespace rota
