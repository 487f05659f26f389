// SPDX-License-Identifier: BSL-1.0
#include "stats/holders.hpp"

#include "assess/held.hpp"
#include "core/bytes.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <vector>

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>
#endif

namespace rota {
namespace {

#if defined(__x86_64__) && defined(__GNUC__)
/// As list_marked_portably, 32 marks at a time.
[[gnu::target("avx512f,avx512bw,avx512vl,avx512vbmi2")]] std::size_t list_marked_avx512(const std::uint8_t* marks, std::size_t size,
                                                                                        std::uint16_t* __restrict out) noexcept {
  alignas(64) static constexpr std::array<std::uint16_t, 32> counting{0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10,
                                                                      11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
                                                                      22, 23, 24, 25, 26, 27, 28, 29, 30, 31};
  __m512i positions = _mm512_load_si512(counting.data());
  const __m512i step = _mm512_set1_epi16(32);
  const std::size_t whole = size / 32 * 32;
  std::size_t found = 0;
  for (std::size_t at = 0; at < whole; at += 32) {
    const __mmask32 marked = _mm256_movepi8_mask(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(marks + at)));
    _mm512_storeu_si512(out + found, _mm512_maskz_compress_epi16(marked, positions));  // found <= at: all 32 fit
    found += static_cast<std::size_t>(std::popcount(static_cast<std::uint32_t>(marked)));
    positions = _mm512_add_epi16(positions, step);
  }
  for (std::size_t at = whole; at < size; ++at) {
    out[found] = static_cast<std::uint16_t>(at);
    found += marks[at] & 1U;
  }
  return found;
}
#endif

/// The positions of the bits of every byte, and how many there are.
struct bits_of_bytes {
  std::array<std::array<std::uint16_t, 8>, 256> at{};
  std::array<std::uint8_t, 256> count{};

  constexpr bits_of_bytes() {
    for (std::size_t byte = 0; byte < 256; ++byte)
      for (std::uint16_t bit = 0; bit < 8; ++bit)
        if ((byte >> bit & 1U) != 0) at[byte][count[byte]++] = bit;
  }
};
constexpr bits_of_bytes bits_of;

/// The lowest bit of each of 8 bytes: bit n of the outcome is that of byte n, as a little-endian machine numbers them.
constexpr std::size_t lowest_bits(std::uint64_t bytes) noexcept {
  return (bytes & 0x0101010101010101U) * 0x0102040810204080U >> 56U;
}

void leave_out_repeating(const std::vector<repeating_row>& all, std::size_t first, std::size_t size, date day,
                         std::uint8_t* held) noexcept {
  auto at = std::ranges::lower_bound(all, first, {}, [](const repeating_row& each) { return std::size_t{each.row}; });
  for (; at != all.end() && at->row < first + size; ++at)
    held[at->row - first] &= static_cast<std::uint8_t>(-static_cast<int>(at->alone_from <= day));
}

}  // namespace

bool repeats_holder(const roster& people, std::size_t row, date day) {
  const std::size_t first = people.appointments_of(people.appointment_official()[row]).first;
  for (std::size_t above = row; above-- > first;)
    if (people.appointment_post()[above] == people.appointment_post()[row] &&
        people.appointment_movement()[above] != movement::release && people.appointment_term()[above].contains(day))
      return true;
  return false;
}

std::size_t list_marked_portably(const std::uint8_t* marks, std::size_t size, std::uint16_t* __restrict out) noexcept {
  // All 8 positions are written down, and the next ones over those that are not marked: no branch to guess wrongly.
  const std::size_t whole = std::endian::native == std::endian::little ? size / 8 * 8 : 0;
  std::size_t found = 0;
  for (std::size_t at = 0; at < whole; at += 8) {
    const std::size_t marked = lowest_bits(detail::load_8(reinterpret_cast<const char*>(marks) + at));
    for (std::size_t each = 0; each < 8; ++each) out[found + each] = static_cast<std::uint16_t>(at + bits_of.at[marked][each]);
    found += bits_of.count[marked];  // found <= at: all 8 fit
  }
  for (std::size_t at = whole; at < size; ++at) {
    out[found] = static_cast<std::uint16_t>(at);
    found += marks[at] & 1U;
  }
  return found;
}

std::size_t list_marked(const std::uint8_t* marks, std::size_t size, std::uint16_t* __restrict out) noexcept {
#if defined(__x86_64__) && defined(__GNUC__)
  if (__builtin_cpu_supports("avx512vbmi2") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl"))
    return list_marked_avx512(marks, size, out);
#endif
  return list_marked_portably(marks, size, out);
}

void find_held(const detail::row_columns& of, std::size_t first, std::size_t size, date day, held_rows& to) noexcept {
  std::array<std::uint8_t, cases::capacity> held;
  mark_held(of, first, size, day, held.data());
  leave_out_repeating(of.repeating, first, size, day, held.data());
  to.size = list_marked(held.data(), size, to.at.data());
}

}  // namespace rota
