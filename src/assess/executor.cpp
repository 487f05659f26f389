// SPDX-License-Identifier: BSL-1.0

#include <rota/assess/executor.hpp>

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace rota {

executor own_threads(unsigned threads) {
  return [threads](std::size_t tasks, const std::function<void(std::size_t)>& run) {
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
      for (std::size_t task = next++; task < tasks; task = next++) run(task);
    };
    std::vector<std::jthread> others;
    for (std::size_t other = 1; other < std::min<std::size_t>(threads, tasks); ++other) others.emplace_back(work);
    work();
  };
}

}  // namespace rota
