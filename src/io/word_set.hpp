// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_IO_WORD_SET_HPP
#define ROTA_SRC_IO_WORD_SET_HPP

#include "core/bytes.hpp"

#include <boost/assert.hpp>

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace rota::detail {

/// The words a column allows, found without a branch: a file's words follow each other in no order that a processor could guess,
/// and a wrong guess costs more than all else. A word of at most 16 bytes is two numbers; a factor, tried out when the set is
/// made, spreads those of the set over places of their own, and what stands at the place is compared.
class word_set {
 public:
  word_set() = default;
  /// REQUIRES less than 32 words of 1 to 16 bytes, all different
  explicit word_set(std::span<const std::string_view> words) {
    while (!place_all(words)) factor_ = factor_ * 0x5851F42D4C957F2DU + 0x14057B7EF767814FU;
  }

  static constexpr std::uint8_t none = 0xff;

  /// The position of the word among those of the column, or `none`. REQUIRES 16 bytes from its beginning on may be read
  [[nodiscard]] std::uint8_t find(std::string_view text) const noexcept {
    if (text.size() > 16) return none;
    const std::size_t size = text.size();
    const std::uint64_t low = load_first(text.data(), size);
    const std::uint64_t high = load_first(text.data() + 8, size > 8 ? size - 8 : 0);
    const place& there = places_[place_of(low, high)];
    const bool same = ((there.low ^ low) | (there.high ^ high) | (there.size ^ size)) == 0;
    return same ? there.word : none;
  }

 private:
  struct place {
    std::uint64_t low = 0;
    std::uint64_t high = 0;
    std::uint64_t size = 0;  // 0: free
    std::uint8_t word = none;
  };

  [[nodiscard]] std::size_t place_of(std::uint64_t low, std::uint64_t high) const noexcept {
    return ((low ^ std::rotl(high, 23)) * factor_) >> 58U;
  }

  [[nodiscard]] bool place_all(std::span<const std::string_view> words) {
    places_ = {};
    for (std::size_t word = 0; word < words.size(); ++word) {
      BOOST_ASSERT(!words[word].empty() && words[word].size() <= 16);
      char bytes[16] = {};
      words[word].copy(bytes, sizeof bytes);
      const std::uint64_t low = load_8(bytes);
      const std::uint64_t high = load_8(bytes + 8);
      place& there = places_[place_of(low, high)];
      if (there.size != 0) return false;
      there = {low, high, words[word].size(), static_cast<std::uint8_t>(word)};
    }
    return true;
  }

  std::uint64_t factor_ = 0x9E3779B97F4A7C15U;
  std::array<place, 64> places_{};
};

}  // namespace rota::detail

#endif  // ROTA_SRC_IO_WORD_SET_HPP
