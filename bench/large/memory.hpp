// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_BENCH_LARGE_MEMORY_HPP
#define ROTA_BENCH_LARGE_MEMORY_HPP

#include "runner.hpp"

#include <vector>

namespace bench {

struct bandwidth {
  unsigned threads;
  double bytes_per_second;  ///< median of the rounds
};

/// How fast this machine reads memory: sums an array of 512 MiB.
[[nodiscard]] std::vector<bandwidth> measure_bandwidth(const std::vector<unsigned>& threads, int rounds);

/// Prints the bandwidths, and for each result whose bytes per row are known which share of the bandwidth it reached.
void print_memory(const std::vector<bandwidth>& limits, const std::vector<measurement>& all);

}  // namespace bench

#endif  // ROTA_BENCH_LARGE_MEMORY_HPP
