// SPDX-License-Identifier: BSL-1.0

#include "memory.hpp"

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <numeric>
#include <stdexcept>
#include <thread>

namespace bench {
namespace {

constexpr std::size_t words = (std::size_t{512} << 20U) / sizeof(std::uint64_t);

/// Eight sums, so that no addition waits for the one before it.
std::uint64_t sum(const std::uint64_t* from, const std::uint64_t* until) {
  std::uint64_t lanes[8] = {};
  for (; until - from >= 8; from += 8)
    for (int lane = 0; lane < 8; ++lane) lanes[lane] += from[lane];
  return std::accumulate(lanes, lanes + 8, std::accumulate(from, until, std::uint64_t{0}));
}

/// Seconds of one reading of the array by `threads` threads.
double read_once(const std::vector<std::uint64_t>& array, unsigned threads, std::uint64_t& total) {
  std::vector<std::uint64_t> sums(threads * 16);  // far apart, so that threads do not share a cache line
  const auto stretch = [&](unsigned part) {
    sums[part * 16] = sum(array.data() + words * part / threads, array.data() + words * (part + 1) / threads);
  };
  const auto begin = std::chrono::steady_clock::now();
  {
    std::vector<std::jthread> others;
    for (unsigned part = 1; part < threads; ++part) others.emplace_back(stretch, part);
    stretch(0);
  }
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  total = std::accumulate(sums.begin(), sums.end(), std::uint64_t{0});
  return seconds;
}

unsigned threads_of(const std::string& name) { return static_cast<unsigned>(std::stoul(name.substr(name.find('/') + 1))); }

}  // namespace

std::vector<bandwidth> measure_bandwidth(const std::vector<unsigned>& threads, int rounds) {
  std::vector<std::uint64_t> array(words);
  std::iota(array.begin(), array.end(), std::uint64_t{0});
  std::vector<bandwidth> limits;
  for (const unsigned each : threads) {
    std::vector<double> seconds;
    std::uint64_t total = 0;
    for (int round = 0; round <= rounds; ++round) {
      const double one = read_once(array, each, total);
      if (round > 0) seconds.push_back(one);
      if (total != words / 2 * (words - 1)) throw std::runtime_error("the sum of the array is wrong");
    }
    limits.push_back({each, static_cast<double>(words * sizeof(std::uint64_t)) / median(seconds)});
  }
  return limits;
}

void print_memory(const std::vector<bandwidth>& limits, const std::vector<measurement>& all) {
  for (const bandwidth& limit : limits) {
    std::printf("memory: %u thread(s) read %.1f GB/s\n", limit.threads, limit.bytes_per_second * 1e-9);
    for (const measurement& each : all) {
      if (each.bytes_read <= 0 || threads_of(each.name) != limit.threads) continue;
      const double bytes = static_cast<double>(each.rows) * each.bytes_read / median(each.seconds);
      std::printf("  %-21s %-22s %9zu rows: %.1f bytes a row, %.2f GB/s, %.1f %% of that\n", each.task.c_str(), each.name.c_str(),
                  each.rows, each.bytes_read, bytes * 1e-9, 100 * bytes / limit.bytes_per_second);
    }
  }
}

}  // namespace bench
