// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_STATS_COUNT_PARTS_HPP
#define ROTA_SRC_STATS_COUNT_PARTS_HPP

#include <rota/assess/executor.hpp>
#include <rota/law/cases.hpp>

#include <algorithm>
#include <cstddef>
#include <mutex>
#include <utility>
#include <vector>

namespace rota {

/// Rows of one task: few enough that the last task that somebody works on is soon done, while the others wait.
inline constexpr std::size_t rows_of_part = 4 * cases::capacity;

/// Counts `rows` rows in parts: `count(table, first, size)` adds a block of rows, no more than cases::capacity, to a table. There is
/// one table for each thread that works at the same time, made by `make`; whoever asks adds them up, and the sums depend neither on
/// the threads nor on their order.
template <class Make, class Count>
[[nodiscard]] auto count_parts(std::size_t rows, const executor& lent, const Make& make, const Count& count) {
  using table = decltype(make());
  std::mutex lock;
  std::vector<table> free;
  const auto take = [&] {
    const std::scoped_lock guard(lock);
    if (free.empty()) return make();
    table taken = std::move(free.back());
    free.pop_back();
    return taken;
  };
  lent((rows + rows_of_part - 1) / rows_of_part, [&](std::size_t part) {
    table used = take();
    const std::size_t last = std::min((part + 1) * rows_of_part, rows);
    for (std::size_t first = part * rows_of_part; first < last; first += cases::capacity)
      count(used, first, std::min(cases::capacity, last - first));
    const std::scoped_lock guard(lock);
    free.push_back(std::move(used));
  });
  if (free.empty()) free.push_back(make());
  return free;
}

}  // namespace rota

#endif  // ROTA_SRC_STATS_COUNT_PARTS_HPP
