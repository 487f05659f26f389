// SPDX-License-Identifier: BSL-1.0

#include "assess/naive_world.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace rota::test {
namespace {

/// A row of a table, cell by cell: parts that reach no total, or not each of them, contradict it.
ruling published_row_adds_up(const naive_groups& all, const std::string& table, const std::string& row) {
  std::int64_t parts = 0;
  bool has_parts = false, has_total = false, all_reached = true;
  for (const published_cell& cell : all.cells)
    if (cell.table == table && cell.row == row && !cell.is_total) {
      parts += cell.value;
      has_parts = true;
    }
  for (const published_cell& cell : all.cells)
    if (cell.table == table && cell.row == row && cell.is_total) {
      has_total = true;
      all_reached = all_reached && cell.value == parts;
    }
  return has_parts && has_total ? meets(all_reached) : ruling{};
}

std::vector<naive_group_ruling> published_table(const naive_groups& all) {
  std::set<std::pair<std::string, std::string>> rows;
  for (const published_cell& cell : all.cells) rows.emplace(cell.table, cell.row);
  std::vector<naive_group_ruling> found;
  for (const auto& [table, row] : rows) found.push_back({"////" + table + '/' + row + '/', published_row_adds_up(all, table, row)});
  return found;
}

}  // namespace

std::span<const naive_group_rule> naive_group_rules() {
  static constexpr naive_group_rule rules[] = {
      {"published-table", &published_table, {verdict::undetermined}},
  };
  return rules;
}

}  // namespace rota::test
