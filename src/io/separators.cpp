// SPDX-License-Identifier: BSL-1.0

// Sixty-four bytes become one mask of separators, whose bits are then written out as offsets. Every x86-64 has SSE2; AVX2, and the
// instructions on bits that come with it, take half as many steps; where the machine has AVX-512 with byte compress, writing out
// sixteen offsets at a time takes a quarter of the time.

#include "io/separators.hpp"

#include <array>
#include <bit>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace rota::detail {

separators find_separators_portably(std::string_view text, std::uint32_t* places) noexcept {
  separators found;
  unsigned char seen = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    seen = static_cast<unsigned char>(seen | static_cast<unsigned char>(c));
    if (c != ',' && c != '\n') continue;
    places[found.count++] = static_cast<std::uint32_t>(at);
    found.line_ends += c == '\n' ? 1U : 0U;
  }
  found.ascii = seen < 0x80;
  return found;
}

#if defined(__x86_64__)
namespace {

/// Goes on with the bytes after the last whole block.
separators finish(separators found, std::string_view text, std::size_t at, std::uint32_t* places) noexcept {
  const separators rest = find_separators_portably(text.substr(at), places + found.count);
  for (std::size_t k = found.count; k < found.count + rest.count; ++k) places[k] += static_cast<std::uint32_t>(at);
  return {found.count + rest.count, found.line_ends + rest.line_ends, found.ascii && rest.ascii};
}

/// Writes the set bits eight at a time, most of which a block of 64 bytes has; what is written too much is written over.
[[gnu::always_inline]] inline void write_out(std::uint64_t mask, std::uint32_t at, std::uint32_t* places) noexcept {
  const int count = std::popcount(mask);
  for (int written = 0; written < count; written += 8) {
    for (int k = 0; k < 8; ++k) {
      *places++ = at + static_cast<std::uint32_t>(std::countr_zero(mask));
      mask &= mask - 1;
    }
  }
}

separators find_separators_sse2(std::string_view text, std::uint32_t* places) noexcept {
  separators found;
  const __m128i comma = _mm_set1_epi8(',');
  const __m128i feed = _mm_set1_epi8('\n');
  __m128i seen = _mm_setzero_si128();
  std::size_t at = 0;
  for (; at + 64 <= text.size(); at += 64) {
    std::uint64_t all = 0;
    std::uint64_t feeds = 0;
    for (unsigned k = 0; k < 4; ++k) {
      const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at + 16 * k));
      const __m128i ends = _mm_cmpeq_epi8(bytes, feed);
      const __m128i either = _mm_or_si128(_mm_cmpeq_epi8(bytes, comma), ends);
      seen = _mm_or_si128(seen, bytes);
      feeds |= static_cast<std::uint64_t>(static_cast<unsigned>(_mm_movemask_epi8(ends))) << (16 * k);
      all |= static_cast<std::uint64_t>(static_cast<unsigned>(_mm_movemask_epi8(either))) << (16 * k);
    }
    write_out(all, static_cast<std::uint32_t>(at), places + found.count);
    found.count += static_cast<std::size_t>(std::popcount(all));
    found.line_ends += static_cast<std::size_t>(std::popcount(feeds));
  }
  found.ascii = _mm_movemask_epi8(seen) == 0;
  return finish(found, text, at, places);
}

__attribute__((target("avx2,popcnt,bmi"))) separators find_separators_avx2(std::string_view text, std::uint32_t* places) noexcept {
  separators found;
  const __m256i comma = _mm256_set1_epi8(',');
  const __m256i feed = _mm256_set1_epi8('\n');
  __m256i seen = _mm256_setzero_si256();
  std::size_t at = 0;
  for (; at + 64 <= text.size(); at += 64) {
    std::uint64_t all = 0;
    std::uint64_t feeds = 0;
    for (unsigned k = 0; k < 2; ++k) {
      const __m256i bytes = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(text.data() + at + 32 * k));
      const __m256i ends = _mm256_cmpeq_epi8(bytes, feed);
      const __m256i either = _mm256_or_si256(_mm256_cmpeq_epi8(bytes, comma), ends);
      seen = _mm256_or_si256(seen, bytes);
      feeds |= static_cast<std::uint64_t>(static_cast<unsigned>(_mm256_movemask_epi8(ends))) << (32 * k);
      all |= static_cast<std::uint64_t>(static_cast<unsigned>(_mm256_movemask_epi8(either))) << (32 * k);
    }
    write_out(all, static_cast<std::uint32_t>(at), places + found.count);
    found.count += static_cast<std::size_t>(__builtin_popcountll(all));
    found.line_ends += static_cast<std::size_t>(__builtin_popcountll(feeds));
  }
  found.ascii = _mm256_movemask_epi8(seen) == 0;
  return finish(found, text, at, places);
}

__attribute__((target("avx512f,avx512bw,avx512vbmi2,popcnt"))) separators find_separators_avx512(std::string_view text,
                                                                                                  std::uint32_t* places) noexcept {
  separators found;
  const __m512i comma = _mm512_set1_epi8(',');
  const __m512i feed = _mm512_set1_epi8('\n');
  alignas(64) static constexpr auto counting = [] {
    struct {
      char byte[64]{};
    } made;
    for (int k = 0; k < 64; ++k) made.byte[k] = static_cast<char>(k);
    return made;
  }();
  const __m512i offsets = _mm512_load_si512(counting.byte);
  __m512i seen = _mm512_setzero_si512();
  std::size_t at = 0;
  for (; at + 64 <= text.size(); at += 64) {
    const __m512i bytes = _mm512_loadu_si512(text.data() + at);
    const std::uint64_t feeds = _mm512_cmpeq_epi8_mask(bytes, feed);
    const std::uint64_t all = _mm512_cmpeq_epi8_mask(bytes, comma) | feeds;
    seen = _mm512_or_si512(seen, bytes);
    const __m512i packed = _mm512_maskz_compress_epi8(all, offsets);
    const __m512i base = _mm512_set1_epi32(static_cast<int>(at));
    const int count = __builtin_popcountll(all);
    std::uint32_t* const to = places + found.count;
    _mm512_storeu_si512(to, _mm512_add_epi32(base, _mm512_cvtepu8_epi32(_mm512_castsi512_si128(packed))));
    if (count > 16) {
      _mm512_storeu_si512(to + 16, _mm512_add_epi32(base, _mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(packed, 1))));
      _mm512_storeu_si512(to + 32, _mm512_add_epi32(base, _mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(packed, 2))));
      _mm512_storeu_si512(to + 48, _mm512_add_epi32(base, _mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(packed, 3))));
    }
    found.count += static_cast<std::size_t>(count);
    found.line_ends += static_cast<std::size_t>(__builtin_popcountll(feeds));
  }
  found.ascii = _mm512_movepi8_mask(seen) == 0;
  return finish(found, text, at, places);
}

}  // namespace

std::span<const separator_finder> separator_finders() noexcept {
  static constexpr std::array all{&find_separators_portably, &find_separators_sse2, &find_separators_avx2, &find_separators_avx512};
  const bool has_avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("popcnt");
  const bool has_compress = __builtin_cpu_supports("avx512vbmi2") && __builtin_cpu_supports("avx512bw");
  return std::span(all).first(!has_avx2 ? 2 : !has_compress ? 3 : 4);
}
#else
std::span<const separator_finder> separator_finders() noexcept {
  static constexpr std::array all{&find_separators_portably};
  return all;
}
#endif

separators find_separators(std::string_view text, std::uint32_t* places) noexcept {
  static const separator_finder quickest = separator_finders().back();
  return quickest(text, places);
}

}  // namespace rota::detail
