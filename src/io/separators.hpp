// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_IO_SEPARATORS_HPP
#define ROTA_SRC_IO_SEPARATORS_HPP

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace rota::detail {

/// What was found in a piece of CSV text besides the places themselves.
struct separators {
  std::size_t count = 0;      ///< commas and line feeds
  std::size_t line_ends = 0;  ///< line feeds alone
  bool ascii = true;
};

/// How many places more than there are separators `find_separators` may write to.
inline constexpr std::size_t spare_places = 64;

/// Writes the offset of every comma and line feed of the text to `places`, in order.
/// REQUIRES room for text.size() + spare_places; text.size() < 2^32
[[nodiscard]] separators find_separators(std::string_view text, std::uint32_t* places) noexcept;
/// The same in plain C++: where there is no SIMD, and what the tests compare with.
[[nodiscard]] separators find_separators_portably(std::string_view text, std::uint32_t* places) noexcept;

using separator_finder = separators (*)(std::string_view, std::uint32_t*) noexcept;
/// The forms of `find_separators` that this machine can run, the quickest last.
[[nodiscard]] std::span<const separator_finder> separator_finders() noexcept;

}  // namespace rota::detail

#endif  // ROTA_SRC_IO_SEPARATORS_HPP
