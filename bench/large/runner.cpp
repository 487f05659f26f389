// SPDX-License-Identifier: BSL-1.0

#include "runner.hpp"

#include <algorithm>
#include <chrono>
#include <stdexcept>

namespace bench {
namespace {

double seconds_of(const std::function<void()>& run) {
  const auto begin = std::chrono::steady_clock::now();
  run();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

void require_right(const std::string& task, const contender& of) {
  if (const std::string wrong = of.check(); !wrong.empty())
    throw std::runtime_error(task + ", " + of.name + ": wrong answer: " + wrong);
}

/// `2` of `duckdb-packed/2`.
std::string threads_of(const std::string& name) { return name.substr(name.find('/') + 1); }

const measurement* rota_beside(const std::vector<measurement>& all, const measurement& of) {
  const auto found = std::ranges::find_if(all, [&](const measurement& each) {
    return each.task == of.task && each.rows == of.rows && each.name.starts_with("rota") && threads_of(each.name) == threads_of(of.name);
  });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace

double median(std::vector<double> values) {
  std::ranges::sort(values);
  const std::size_t middle = values.size() / 2;
  return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

std::vector<measurement> run_rounds(const std::string& task, const contenders& all, std::size_t rows, int rounds, std::FILE* csv) {
  std::vector<measurement> results;
  for (const contender& each : all) {
    each.run();
    require_right(task, each);
    results.push_back({task, each.name, rows, each.bytes_per_row, each.bytes_read, {}});
  }
  for (int round = 1; round <= rounds; ++round)
    for (std::size_t at = 0; at < all.size(); ++at) {
      const double seconds = seconds_of(all[at].run);
      results[at].seconds.push_back(seconds);
      std::fprintf(csv, "%s,%s,%zu,%d,%.9f,%.0f,%.1f\n", task.c_str(), all[at].name.c_str(), rows, round, seconds,
                   static_cast<double>(rows) / seconds, all[at].bytes_per_row);
      std::fflush(csv);
      if (round == rounds) require_right(task, all[at]);
    }
  return results;
}

void print_summary(const std::vector<measurement>& all) {
  std::printf("%-21s %-22s %9s %12s %12s %12s %10s %8s %9s\n", "task", "implementation", "rows", "median s", "least s", "most s",
              "M rows/s", "bytes", "x rota");
  for (const measurement& each : all) {
    const double middle = median(each.seconds);
    const auto [least, most] = std::ranges::minmax(each.seconds);
    std::printf("%-21s %-22s %9zu %12.6f %12.6f %12.6f %10.2f ", each.task.c_str(), each.name.c_str(), each.rows, middle, least,
                most, static_cast<double>(each.rows) / middle * 1e-6);
    if (each.bytes_per_row > 0)
      std::printf("%8.1f ", each.bytes_per_row);
    else
      std::printf("%8s ", "-");
    if (const measurement* ours = rota_beside(all, each))
      std::printf("%9.3f\n", middle / median(ours->seconds));
    else
      std::printf("%9s\n", "-");
  }
}

}  // namespace bench
