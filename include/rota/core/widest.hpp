// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_CORE_WIDEST_HPP
#define ROTA_CORE_WIDEST_HPP

namespace rota::detail {

/// 0: the registers of every x86-64, 1: at most those of AVX2, 2: at most those of AVX-512. The tests build the library with each.
#ifdef ROTA_TESTS_WIDEST
inline constexpr int widest_allowed = ROTA_TESTS_WIDEST;
#else
inline constexpr int widest_allowed = 2;
#endif

/// One function compiled for the registers of every x86-64, for those of AVX2 and for those of AVX-512. `Work` is a loop over
/// columns that the compiler turns into one over many rows at a time; what it computes does not depend on the width.
template <auto Work, class... Arguments>
[[gnu::flatten]] void in_plain_registers(Arguments... with) noexcept {
  Work(with...);
}

#if defined(__x86_64__) && defined(__GNUC__)
template <auto Work, class... Arguments>
[[gnu::flatten, gnu::target("avx2")]] void in_avx2_registers(Arguments... with) noexcept {
  Work(with...);
}

// g++ uses half of a register of AVX-512 unless told otherwise; clang has no word for it here.
#if defined(__clang__)
#define ROTA_DETAIL_AVX512 "avx512f,avx512bw,avx512dq,avx512vl"
#else
#define ROTA_DETAIL_AVX512 "avx512f,avx512bw,avx512dq,avx512vl,prefer-vector-width=512"
#endif
template <auto Work, class... Arguments>
[[gnu::flatten, gnu::target(ROTA_DETAIL_AVX512)]] void in_avx512_registers(Arguments... with) noexcept {
  Work(with...);
}
#undef ROTA_DETAIL_AVX512
#endif

/// Runs `Work` in the widest registers that this machine has. Arguments are passed by value: columns as pointers.
template <auto Work, class... Arguments>
void in_widest_registers(Arguments... with) noexcept {
#if defined(__x86_64__) && defined(__GNUC__)
  if constexpr (widest_allowed >= 2)
    if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl"))
      return in_avx512_registers<Work>(with...);
  if constexpr (widest_allowed >= 1)
    if (__builtin_cpu_supports("avx2")) return in_avx2_registers<Work>(with...);
#endif
  in_plain_registers<Work>(with...);
}

}  // namespace rota::detail

#endif  // ROTA_CORE_WIDEST_HPP
