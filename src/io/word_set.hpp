// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_IO_WORD_SET_HPP
#define ROTA_SRC_IO_WORD_SET_HPP

#include "core/bytes.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace rota::detail {

/// The words a column allows, found by one look: length and first letter choose a place of a small table, and the word that
/// stands there is compared. Words that want one place follow each other.
class word_set {
 public:
  word_set() = default;
  /// REQUIRES less than 32 words, none empty, which outlive the set
  explicit word_set(std::span<const std::string_view> words) : words_(words) {
    for (std::size_t word = 0; word < words.size(); ++word) {
      std::size_t at = place_of(words[word]);
      while (places_[at] != none) at = (at + 1) % places;
      places_[at] = static_cast<std::uint8_t>(word);
    }
  }

  static constexpr std::uint8_t none = 0xff;

  /// The position of the word among those of the column, or `none`. REQUIRES text is not empty
  [[nodiscard]] std::uint8_t find(std::string_view text) const noexcept {
    std::size_t at = place_of(text);
    while (places_[at] != none && !same_text(words_[places_[at]], text)) at = (at + 1) % places;
    return places_[at];
  }

 private:
  static constexpr std::size_t places = 64;

  [[nodiscard]] static std::size_t place_of(std::string_view word) noexcept {
    return (static_cast<unsigned char>(word.front()) * std::size_t{5} + word.size() * 11) % places;
  }

  std::span<const std::string_view> words_;
  std::array<std::uint8_t, places> places_ = [] {
    std::array<std::uint8_t, places> empty;
    empty.fill(none);
    return empty;
  }();
};

}  // namespace rota::detail

#endif  // ROTA_SRC_IO_WORD_SET_HPP
