// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_BENCH_LARGE_PRNG_HPP
#define ROTA_BENCH_LARGE_PRNG_HPP

#include <cstdint>

namespace bench {

/// SplitMix64: small, and the same numbers with every compiler and library, which the distributions of <random> are not.
class prng {
 public:
  explicit constexpr prng(std::uint64_t seed) noexcept : state_(seed) {}

  constexpr std::uint64_t next() noexcept {
    std::uint64_t mixed = state_ += 0x9E3779B97F4A7C15ULL;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBULL;
    return mixed ^ (mixed >> 31U);
  }
  /// 0 to below - 1. REQUIRES below > 0
  constexpr std::uint32_t below(std::uint32_t below) noexcept {
    return static_cast<std::uint32_t>(((next() >> 32U) * below) >> 32U);
  }
  /// first to last, both included.
  constexpr std::int32_t between(std::int32_t first, std::int32_t last) noexcept {
    return first + static_cast<std::int32_t>(below(static_cast<std::uint32_t>(last - first + 1)));
  }
  /// True in `of_thousand` of a thousand cases.
  constexpr bool chance(std::uint32_t of_thousand) noexcept { return below(1000) < of_thousand; }

 private:
  std::uint64_t state_;
};

}  // namespace bench

#endif  // ROTA_BENCH_LARGE_PRNG_HPP
