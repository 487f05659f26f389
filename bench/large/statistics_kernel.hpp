// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_BENCH_LARGE_STATISTICS_KERNEL_HPP
#define ROTA_BENCH_LARGE_STATISTICS_KERNEL_HPP

// Compiled by each compiler that is there: see rows_kernel.hpp.

#include <cstddef>
#include <cstdint>

namespace bench {

/// The four tables of task statistics.
struct statistics_counts {
  static constexpr std::size_t titles = 32, bins = 48, unknown_bin = 47, provinces = 64;

  std::uint64_t flows[5][2][4][titles];        ///< level left (4: unknown), within one unit, level taken, title
  std::uint64_t holders[4][titles][4];         ///< level, title: local, not local, unknown, vacant
  std::uint64_t heads_by_province[provinces][3];  ///< of titles that are head: local, not local, unknown
  std::uint64_t tenure[2][bins];               ///< all rows held, heads only: years completed in the stay
};

struct statistics_input {
  const std::int16_t* from;
  const std::int16_t* until;
  const std::int16_t* stay;
  const std::uint8_t* movement;
  const std::uint8_t* flags;
  const std::uint8_t* locality;
  const std::uint8_t* level_group;
  const std::uint8_t* title;
  const std::uint8_t* level_left;
  const std::uint8_t* within;
  const std::uint8_t* level_taken;
  const std::uint8_t* province;
  const std::uint32_t* post;
  std::int32_t today;
  std::int32_t end;
  std::int32_t turns_from;
};

/// `held` is by post: set to 1 where somebody holds it.
using statistics_function = void(const statistics_input*, std::size_t first, std::size_t last, std::uint8_t* held,
                                 statistics_counts*);

}  // namespace bench

extern "C" {
bench::statistics_function rota_bench_statistics_gcc, rota_bench_statistics_clang;
}

#endif  // ROTA_BENCH_LARGE_STATISTICS_KERNEL_HPP
