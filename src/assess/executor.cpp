// SPDX-License-Identifier: BSL-1.0

#include <rota/assess/executor.hpp>

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace rota {

executor own_threads(unsigned threads) {
  return [threads](std::size_t tasks, const std::function<void(std::size_t)>& run) {
    std::atomic<std::size_t> next{0};
    std::mutex mutex;
    std::exception_ptr problem;
    const auto work = [&] {
      try {
        for (std::size_t task = next++; task < tasks; task = next++) run(task);
      } catch (...) {  // memory has run out; thrown on below, in the thread of the caller
        const std::scoped_lock lock(mutex);
        problem = std::current_exception();
      }
    };
    {
      std::vector<std::jthread> others;
      for (std::size_t other = 1; other < std::min<std::size_t>(threads, tasks); ++other) others.emplace_back(work);
      work();
    }
    if (problem) std::rethrow_exception(problem);
  };
}

}  // namespace rota
