// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_IO_ON_THREADS_HPP
#define ROTA_SRC_IO_ON_THREADS_HPP

#include <cstddef>
#include <future>
#include <vector>

namespace rota::detail {

/// Calls `part(k)` for every k below `parts`, the first in the thread of the caller and each other in one of its own; returns
/// when all have. What a part throws is thrown on, that of the first part that threw.
/// REQUIRES parts > 0; the parts share nothing that one of them changes
template <class Part>
void on_threads(std::size_t parts, const Part& part) {
  std::vector<std::future<void>> others;
  for (std::size_t k = 1; k < parts; ++k) others.push_back(std::async(std::launch::async, [&part, k] { part(k); }));
  part(0);
  for (std::future<void>& each : others) each.get();
}

}  // namespace rota::detail

#endif  // ROTA_SRC_IO_ON_THREADS_HPP
