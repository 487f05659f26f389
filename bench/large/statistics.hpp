// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_BENCH_LARGE_STATISTICS_HPP
#define ROTA_BENCH_LARGE_STATISTICS_HPP

#include "contender.hpp"
#include "statistics_kernel.hpp"

#include <string>

namespace bench {

using statistics = statistics_counts;

/// First day of the period of turns; it ends with the day of audit.
inline constexpr day turns_from = day_of(2015, 1, 1);

[[nodiscard]] statistics true_statistics(const world& of, const columns& derived);
/// Empty where they agree, else the first cell that differs.
[[nodiscard]] std::string difference(const statistics& right, const statistics& given);

// Each adds its contenders for task statistics. The clock runs from what is resident to the four tables.

void add_rota_statistics(contenders& to, const setting& in, const statistics& right);
void add_rows_statistics(contenders& to, const setting& in, const statistics& right);
void add_sqlite_statistics(contenders& to, const setting& in, const statistics& right);
void add_duckdb_statistics(contenders& to, const setting& in, const statistics& right);

/// One query of the SQL engines and where its rows go: all columns are BIGINT.
struct statistics_query {
  std::string text;
  void (*put)(statistics& into, const std::int64_t* row);
  std::size_t columns;
};
/// Over the tables `turns_and_holders` (one row for each appointment) and `all_posts`.
[[nodiscard]] std::vector<statistics_query> statistics_queries(const columns& derived);

/// By post: level of its unit times 32 plus title; 255 where it is not in force or its unit does not stand on the day.
[[nodiscard]] std::vector<std::uint8_t> post_cells(const world& of, day as_of);

}  // namespace bench

#endif  // ROTA_BENCH_LARGE_STATISTICS_HPP
