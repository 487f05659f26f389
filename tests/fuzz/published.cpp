// SPDX-License-Identifier: BSL-1.0

// Published tables: the sums of their rows, against a plain count, and in any order of the cells.

#include <rota/assess/groups.hpp>
#include <rota/law/vietnam.hpp>
#include <rota/stats/published.hpp>

#include "fuzz/fuzz.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace {

using rota::fuzz::check;
using key = std::pair<std::string, std::string>;

struct plain_row {
  std::int64_t parts = 0;
  bool has_parts = false;
  std::vector<std::int64_t> totals;
  [[nodiscard]] bool conflicts() const {
    return has_parts && std::ranges::any_of(totals, [&](std::int64_t total) { return total != parts; });
  }
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::int64_t most = 1'000'000'000'000;  // that the reader accepts
  rota::fuzz::bytes from(data, size);
  std::vector<rota::published_cell> cells;
  std::map<key, plain_row> rows;
  while (!from.empty()) {
    const std::uint8_t form = from.next();
    const std::int64_t value = form % 8 == 7 ? (from.next() % 2 != 0 ? most : -most) : from.below(1000) % 20;
    cells.push_back({"T" + std::to_string(form % 3), std::to_string(from.next() % 3), "c", value, form % 4 == 0});
    plain_row& row = rows[{cells.back().table, cells.back().row}];
    if (cells.back().is_total)
      row.totals.push_back(value);
    else
      row.parts += value, row.has_parts = true;
  }
  const std::vector<rota::published_sum> sums = rota::reconcile(cells);
  check(sums.size() == rows.size(), "one sum for each row");
  std::size_t conflicts = 0;
  for (const rota::published_sum& each : sums) {
    const plain_row& row = rows.at({each.table, each.row});
    check(each.parts == row.parts && each.has_parts == row.has_parts, "parts add up");
    check(each.conflicts() == row.conflicts(), "a table conflicts with itself where a total is not the sum");
    conflicts += each.conflicts() ? 1 : 0;
  }
  const rota::group_assessment judged = assess_table(sums, rota::vietnam::rotation_law(), {.as_of = {2023, 11, 6}});
  const auto violated = std::ranges::count_if(judged.findings, [](const rota::finding& each) { return each.decided.outcome == rota::verdict::violated; });
  check(static_cast<std::size_t>(violated) == conflicts, "each conflict is found, and nothing else");
  return 0;
}
