// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_BENCH_LARGE_ROWS_KERNEL_HPP
#define ROTA_BENCH_LARGE_ROWS_KERNEL_HPP

// Compiled by each compiler that is there, so it is plain C++ with C names and includes next to nothing.

#include <cstddef>
#include <cstdint>

namespace bench {

struct rows_input {
  const std::int16_t* from;
  const std::int16_t* until;
  const std::int16_t* stay;
  const std::int16_t* plan_end;
  const std::int16_t* retirement;
  const std::uint8_t* movement;
  const std::uint8_t* flags;
  const std::uint8_t* locality;
  const std::uint8_t* level_group;
  std::int32_t today;
  std::int32_t end;
  std::uint64_t any_step;
  std::uint64_t binding_step;
  bool districts_are_abolished;
};

/// Counts of one stretch of rows, by rule and code.
struct rows_counts {
  std::uint32_t of[10][16];
};

using rows_function = void(const rows_input*, std::size_t first, std::size_t last, std::uint64_t* words, rows_counts*);

}  // namespace bench

extern "C" {
bench::rows_function rota_bench_fused_gcc, rota_bench_select_gcc, rota_bench_fused_clang, rota_bench_select_clang;
}

#endif  // ROTA_BENCH_LARGE_ROWS_KERNEL_HPP
