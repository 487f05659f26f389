// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_BENCH_LARGE_NATURAL_HPP
#define ROTA_BENCH_LARGE_NATURAL_HPP

// The tables of the natural variants: appointments, posts, officials and units as a dataset has them, days as integers
// yyyymmdd, joined by number. What SQL has no words for is a table as well: the month in which who was born when retires, and
// which units hold all or some of a native place on the day.

#include "derived.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bench {

struct natural_column {
  std::string name;
  std::vector<std::int32_t> values;  ///< `no_value` where not recorded
};

inline constexpr std::int32_t no_value = no_start;

struct natural_table {
  std::string name;
  std::vector<natural_column> columns;

  [[nodiscard]] std::size_t rows() const noexcept { return columns.front().values.size(); }
};

[[nodiscard]] std::vector<natural_table> natural_tables(const world& of, const columns& derived);
/// One statement from these tables to the row and word of each row that is held. `divided_by` is the engine's sign for dividing
/// whole numbers.
[[nodiscard]] std::string natural_query(const columns& derived, std::string_view divided_by);

}  // namespace bench

#endif  // ROTA_BENCH_LARGE_NATURAL_HPP
