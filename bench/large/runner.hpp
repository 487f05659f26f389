// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_BENCH_LARGE_RUNNER_HPP
#define ROTA_BENCH_LARGE_RUNNER_HPP

#include "contender.hpp"

#include <cstddef>
#include <cstdio>
#include <string>
#include <vector>

namespace bench {

struct measurement {
  std::string task;
  std::string name;
  std::size_t rows;
  double bytes_per_row;
  double bytes_read;
  std::vector<double> seconds;  ///< one for each round, in their order
};

[[nodiscard]] double median(std::vector<double> values);

/// One warm-up of each contender, its answer checked; then rounds in which they take turns, each run written to `csv` as it
/// ends; then the answers of the last round checked. Throws std::runtime_error with the name and what was wrong.
[[nodiscard]] std::vector<measurement> run_rounds(const std::string& task, const contenders& all, std::size_t rows, int rounds,
                                                  std::FILE* csv);

/// Medians, spread (least and most) and ratios to rota at the same number of threads.
void print_summary(const std::vector<measurement>& all);

inline constexpr const char* csv_header = "task,implementation,rows,run,seconds,rows_per_second,bytes_per_row\n";

}  // namespace bench

#endif  // ROTA_BENCH_LARGE_RUNNER_HPP
