// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_ASSESS_FLAG_MASK_HPP
#define ROTA_SRC_ASSESS_FLAG_MASK_HPP

#include <rota/law/verdict.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace rota {

inline constexpr std::size_t rows_of_mask = 64;

/// Waived, undetermined and violated are the verdicts with bit 1 or 2, whatever the force; no ruling at all has neither.
inline constexpr std::uint8_t flag_bits = 0x06;
static_assert((packed_ruling(ruling{}).byte() & flag_bits) == 0 && (packed_ruling::none().byte() & flag_bits) == 0);
static_assert((packed_ruling({verdict::satisfied, force::binding, 0}).byte() & flag_bits) == 0);

/// Bit n of the result: whether row n is violated, undetermined or waived. Rows after the 64th are not looked at.
[[nodiscard]] inline std::uint64_t flag_mask_by_row(std::span<const packed_ruling> rulings) noexcept {
  std::uint64_t mask = 0;
  for (std::size_t row = 0; row < std::min(rulings.size(), rows_of_mask); ++row)
    mask |= std::uint64_t{(rulings[row].byte() & flag_bits) != 0} << row;
  return mask;
}

/// The same, 16 rows at a time where the machine can: collecting one bit of each byte is what no compiler makes of a loop.
[[nodiscard]] inline std::uint64_t flag_mask(std::span<const packed_ruling> rulings) noexcept {
#if defined(__SSE2__)
  if (rulings.size() >= rows_of_mask) {
    const auto* const bytes = reinterpret_cast<const __m128i*>(rulings.data());
    const __m128i flags = _mm_set1_epi8(flag_bits);
    std::uint64_t without = 0;
    for (unsigned part = 0; part < 4; ++part) {
      const __m128i of_part = _mm_and_si128(_mm_loadu_si128(bytes + part), flags);
      const int none = _mm_movemask_epi8(_mm_cmpeq_epi8(of_part, _mm_setzero_si128()));
      without |= static_cast<std::uint64_t>(static_cast<std::uint16_t>(none)) << (16 * part);
    }
    return ~without;
  }
#endif
  return flag_mask_by_row(rulings);
}

}  // namespace rota

#endif  // ROTA_SRC_ASSESS_FLAG_MASK_HPP
