// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_ASSESS_EXECUTOR_HPP
#define ROTA_ASSESS_EXECUTOR_HPP

#include <cstddef>
#include <functional>

namespace rota {

/// How a caller lends its threads: called with a number of tasks and a function, it runs the function for each of 0 … tasks - 1, in any
/// order and on any threads, and comes back when all have run. The function throws nothing but std::bad_alloc, which is to be thrown on.
///
/// Starting or waking a thread costs from some 50 µs to milliseconds, by the machine: an application that judges small rosters often
/// keeps its own threads warm and lends them here.
using executor = std::function<void(std::size_t tasks, const std::function<void(std::size_t)>& run)>;

/// Starts `threads` - 1 threads for each call and takes part in the work itself.
/// REQUIRES at least 1
[[nodiscard]] executor own_threads(unsigned threads);

}  // namespace rota

#endif  // ROTA_ASSESS_EXECUTOR_HPP
