// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_CORE_TEXT_HPP
#define ROTA_SRC_CORE_TEXT_HPP

#include <charconv>
#include <optional>
#include <string>
#include <string_view>

namespace rota::detail {

/// All of `text` as a number without sign; nothing where it holds anything but digits.
[[nodiscard]] inline std::optional<int> digits(std::string_view text) noexcept {
  int value = 0;
  for (const char c : text)
    if (c < '0' || c > '9') return std::nullopt;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (problem != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

/// A number in at least `width` digits, zeros in front.
[[nodiscard]] inline std::string padded(int value, std::size_t width) {
  std::string text = std::to_string(value < 0 ? -value : value);
  if (text.size() < width) text.insert(0, width - text.size(), '0');
  return value < 0 ? '-' + text : text;
}

}  // namespace rota::detail

#endif  // ROTA_SRC_CORE_TEXT_HPP
