// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_CORE_BYTES_HPP
#define ROTA_SRC_CORE_BYTES_HPP

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

// Short texts, read several bytes at a time. Codes and words of a roster have 5 to 40 bytes, where a call of memcmp or a loop over
// bytes costs more than the comparison. Nothing outside the text is read.

namespace rota::detail {

[[nodiscard]] inline std::uint64_t load_8(const char* at) noexcept {
  std::uint64_t word;
  std::memcpy(&word, at, sizeof word);
  return word;
}
[[nodiscard]] inline std::uint64_t load_4(const char* at) noexcept {
  std::uint32_t word;
  std::memcpy(&word, at, sizeof word);
  return word;
}

/// A text of less than 8 bytes as one number. Of texts of one length, equal numbers mean equal texts.
[[nodiscard]] inline std::uint64_t load_short(const char* at, std::size_t size) noexcept {
  if (size >= 4) return load_4(at) | load_4(at + size - 4) << 32U;
  if (size == 0) return 0;
  const auto byte = [at](std::size_t k) { return std::uint64_t{static_cast<unsigned char>(at[k])}; };
  return byte(0) | byte(size / 2) << 8U | byte(size - 1) << 16U;
}

/// Of a text that at least 8 bytes may be read of: its first `size` bytes, at most 8, as one number; the bytes behind it, whatever
/// they are, do not count.
[[nodiscard]] inline std::uint64_t load_first(const char* at, std::size_t size) noexcept {
  if constexpr (std::endian::native == std::endian::little) {
    constexpr std::uint64_t all = ~std::uint64_t{0};
    return size >= 8 ? load_8(at) : load_8(at) & ~(all << (8 * size));
  } else {
    std::uint64_t word = 0;
    std::memcpy(&word, at, size < 8 ? size : 8);
    return word;
  }
}

/// The first eight bytes as a number whose order is that of the bytes.
[[nodiscard]] inline std::uint64_t load_ordered(const char* at) noexcept {
  if constexpr (std::endian::native == std::endian::little) return __builtin_bswap64(load_8(at));
  return load_8(at);
}

/// Most codes of a roster have 8 to 32 bytes: two or four words that may overlap, whatever the size, so that codes of many sizes
/// after each other are no loops whose ends a processor has to guess.
[[nodiscard]] inline bool same_text(std::string_view a, std::string_view b) noexcept {
  const std::size_t size = a.size();
  if (size != b.size()) return false;
  if (size < 8) return load_short(a.data(), size) == load_short(b.data(), size);
  const auto differing = [left = a.data(), right = b.data()](std::size_t at) { return load_8(left + at) ^ load_8(right + at); };
  if (size <= 16) return (differing(0) | differing(size - 8)) == 0;
  std::uint64_t all = differing(0) | differing(8) | differing(size - 16) | differing(size - 8);
  for (std::size_t at = 16; at + 16 < size; at += 8) all |= differing(at);
  return all == 0;
}

/// A hash for tables of codes; texts can be chosen that collide (see code_index, which then takes another).
[[nodiscard]] inline std::uint32_t hash_of(std::string_view text) noexcept {
  constexpr std::uint64_t factor = 0x9E3779B97F4A7C15U;
  constexpr std::uint64_t factors[]{0xA0761D6478BD642FU, 0xE7037ED1A0B428DBU, 0x8EBC6AF09C88C6E3U, 0x589965CC75374CC3U};
  const std::size_t size = text.size();
  const char* const at = text.data();
  std::uint64_t hash = size * factor;
  if (size < 8) {
    hash += load_short(at, size) * factors[0];
  } else {
    hash += load_8(at) * factors[0] + load_8(at + size - 8) * factors[1];
    if (size > 16) hash += load_8(at + 8) * factors[2] + load_8(at + size - 16) * factors[3];
    for (std::size_t k = 16; k + 16 < size; k += 8) hash = (hash ^ hash >> 32U) * factor + load_8(at + k);
  }
  hash = (hash ^ hash >> 32U) * factor;
  hash = (hash ^ hash >> 29U) * factors[0];
  return static_cast<std::uint32_t>(hash >> 32U);
}

/// The number that eight bytes write, each the value of a digit, the first byte lowest; false where one is above 9.
[[nodiscard]] inline bool number_of_digits(std::uint64_t digits, std::uint64_t& number) noexcept {
  constexpr std::uint64_t every_other_pair = 0x000000FF000000FFU;
  if (((digits | (digits + 0x7676767676767676U)) & 0x8080808080808080U) != 0) return false;
  const std::uint64_t pairs = digits * 10 + (digits >> 8U);
  number = ((pairs & every_other_pair) * (100 + (1'000'000ULL << 32U)) +
            ((pairs >> 16U) & every_other_pair) * (1 + (10'000ULL << 32U))) >> 32U;
  return true;
}

/// How many bytes two texts have in common at their beginning.
[[nodiscard]] inline std::size_t shared_prefix(std::string_view a, std::string_view b) noexcept {
  const std::size_t least = a.size() < b.size() ? a.size() : b.size();
  std::size_t at = 0;
  while (at + 8 <= least && load_8(a.data() + at) == load_8(b.data() + at)) at += 8;
  while (at < least && a[at] == b[at]) ++at;
  return at;
}

}  // namespace rota::detail

#endif  // ROTA_SRC_CORE_BYTES_HPP
