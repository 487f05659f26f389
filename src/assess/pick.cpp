// SPDX-License-Identifier: BSL-1.0

// The one place with a machine's own instructions for picking: no compiler makes them of a loop.

#include "assess/pick.hpp"

#include <rota/core/widest.hpp>

#include <algorithm>
#include <bit>

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>
#define ROTA_PICKS [[gnu::target("avx512f,avx512bw,avx512vl,avx512vbmi2,popcnt,bmi2")]]

namespace rota::detail {
namespace {

constexpr std::size_t lanes_of_words = 32;
constexpr std::size_t lanes_of_numbers = 16;

/// The first `rows` bits of a word, all of them from 64 on.
std::uint64_t first_bits(std::size_t rows) noexcept {
  return rows >= rows_of_word ? ~std::uint64_t{0} : (std::uint64_t{1} << rows) - 1;
}

/// Asks for the bytes of a column that are read two stretches later: a stretch of each column is too short for the machine to see by
/// itself how it goes on. Where the column ends before, nothing happens.
void ask_ahead(const void* from) noexcept {
  constexpr std::uintptr_t bytes = 16384;
  _mm_prefetch(reinterpret_cast<const char*>(reinterpret_cast<std::uintptr_t>(from) + bytes), _MM_HINT_T1);
}

ROTA_PICKS void pick_bytes(const std::uint8_t* from, std::size_t rows, const std::uint64_t* marks, std::uint8_t* to) noexcept {
  for (std::size_t at = 0; at < rows; at += rows_of_word) {
    const std::uint64_t marked = marks[at / rows_of_word];
    ask_ahead(from + at);
    const __m512i values = _mm512_maskz_loadu_epi8(first_bits(rows - at), from + at);
    _mm512_storeu_si512(to, _mm512_maskz_compress_epi8(marked, values));
    to += std::popcount(marked);
  }
}

ROTA_PICKS void pick_words(const std::uint16_t* from, std::size_t rows, const std::uint64_t* marks, std::uint16_t* to) noexcept {
  for (std::size_t at = 0; at < rows; at += lanes_of_words) {
    const auto marked = static_cast<std::uint32_t>(marks[at / rows_of_word] >> (at % rows_of_word));
    ask_ahead(from + at);
    const __m512i values = _mm512_maskz_loadu_epi16(static_cast<__mmask32>(first_bits(rows - at)), from + at);
    _mm512_storeu_si512(to, _mm512_maskz_compress_epi16(marked, values));
    to += std::popcount(marked);
  }
}

}  // namespace

bool can_pick() noexcept {
  if constexpr (widest_allowed < 2) return false;
  return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
         __builtin_cpu_supports("avx512vbmi2") && __builtin_cpu_supports("popcnt") && __builtin_cpu_supports("bmi2");
}

ROTA_PICKS void mark_picked(const packed_day* from, const packed_day* until, std::size_t rows, packed_day day,
                            std::uint64_t* marks) noexcept {
  const __m512i on = _mm512_set1_epi16(static_cast<short>(day.bits));
  for (std::size_t at = 0; at < rows; at += rows_of_word) {
    std::uint64_t marked = 0;
    for (std::size_t half = 0; half < rows_of_word && at + half < rows; half += lanes_of_words) {
      const auto there = static_cast<__mmask32>(first_bits(rows - at - half));
      ask_ahead(from + at + half);
      ask_ahead(until + at + half);
      const __m512i first = _mm512_maskz_loadu_epi16(there, from + at + half);
      const __m512i end = _mm512_maskz_loadu_epi16(there, until + at + half);
      marked |= std::uint64_t{_mm512_mask_cmplt_epu16_mask(_mm512_cmple_epu16_mask(first, on), on, end)} << half;
    }
    marks[at / rows_of_word] = marked;
  }
}

void pick(const void* column, std::size_t value_bytes, std::size_t rows, const std::uint64_t* marks, void* to) noexcept {
  if (value_bytes == 1)
    pick_bytes(static_cast<const std::uint8_t*>(column), rows, marks, static_cast<std::uint8_t*>(to));
  else
    pick_words(static_cast<const std::uint16_t*>(column), rows, marks, static_cast<std::uint16_t*>(to));
}

ROTA_PICKS void pick_numbers(std::uint32_t first, std::size_t rows, const std::uint64_t* marks, std::uint32_t* to) noexcept {
  const __m512i step = _mm512_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
  for (std::size_t at = 0; at < rows; at += lanes_of_numbers) {
    const auto marked = static_cast<std::uint16_t>(marks[at / rows_of_word] >> (at % rows_of_word));
    const __m512i numbers = _mm512_add_epi32(_mm512_set1_epi32(static_cast<int>(first + at)), step);
    _mm512_storeu_si512(to, _mm512_maskz_compress_epi32(marked, numbers));
    to += std::popcount(marked);
  }
}

ROTA_PICKS void spread(const std::uint8_t* picked, const std::uint64_t* marks, spread_target to) noexcept {
  const __m512i unmarked = _mm512_set1_epi8(static_cast<char>(to.unmarked));
  const bool streamed = to.streamed && reinterpret_cast<std::uintptr_t>(to.rows) % sizeof(__m512i) == 0;
  for (std::size_t at = 0; at < to.size; at += rows_of_word) {
    const std::uint64_t marked = marks[at / rows_of_word];
    const __m512i values = _mm512_mask_expand_epi8(unmarked, marked, _mm512_loadu_si512(picked));
    if (streamed && to.size - at >= rows_of_word)
      _mm512_stream_si512(reinterpret_cast<__m512i*>(to.rows + at), values);
    else
      _mm512_mask_storeu_epi8(to.rows + at, first_bits(to.size - at), values);
    picked += std::popcount(marked);
  }
}

void finish_streaming() noexcept { _mm_sfence(); }

ROTA_PICKS void count_bytes(const std::uint8_t* bytes, std::size_t words, std::span<const std::uint8_t> sought,
                            std::uint64_t* found) noexcept {
  constexpr std::size_t at_once = 5;
  for (std::size_t first = 0; first < sought.size(); first += at_once) {
    __m512i value[at_once];
    std::uint64_t times[at_once] = {};
    for (std::size_t which = 0; which < at_once; ++which)
      value[which] = _mm512_set1_epi8(static_cast<char>(sought[std::min(first + which, sought.size() - 1)]));
    for (std::size_t word = 0; word < words; ++word) {
      const __m512i here = _mm512_loadu_si512(bytes + word * rows_of_word);
      for (std::size_t which = 0; which < at_once; ++which)
        times[which] += static_cast<std::uint64_t>(std::popcount(_mm512_cmpeq_epi8_mask(here, value[which])));
    }
    for (std::size_t which = 0; which < std::min(at_once, sought.size() - first); ++which) found[first + which] = times[which];
  }
}

}  // namespace rota::detail

#undef ROTA_PICKS
#else

namespace rota::detail {

bool can_pick() noexcept { return false; }
void mark_picked(const packed_day*, const packed_day*, std::size_t, packed_day, std::uint64_t*) noexcept {}
void pick(const void*, std::size_t, std::size_t, const std::uint64_t*, void*) noexcept {}
void pick_numbers(std::uint32_t, std::size_t, const std::uint64_t*, std::uint32_t*) noexcept {}
void spread(const std::uint8_t*, const std::uint64_t*, spread_target) noexcept {}
void finish_streaming() noexcept {}
void count_bytes(const std::uint8_t*, std::size_t, std::span<const std::uint8_t>, std::uint64_t*) noexcept {}

}  // namespace rota::detail

#endif
