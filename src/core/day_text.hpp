// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_CORE_DAY_TEXT_HPP
#define ROTA_SRC_CORE_DAY_TEXT_HPP

#include <rota/core/date.hpp>

#include "core/bytes.hpp"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace rota::detail {

/// The first days of the months from 1900 to the end of 2199, counted from 1970-01-01, and the day after.
struct month_starts {
  static constexpr int first_year = 1900;
  static constexpr int last_year = 2199;
  static constexpr std::size_t months = static_cast<std::size_t>(last_year - first_year + 1) * 12;
  std::array<std::int32_t, months + 1> day{};

  constexpr month_starts() noexcept {
    std::int32_t at = -25567;  // 1900-01-01
    for (int year = first_year, month = 0; year <= last_year; ++year) {
      const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
      for (int m = 1; m <= 12; ++m, ++month) {
        day[static_cast<std::size_t>(month)] = at;
        at += m == 2 ? (leap ? 29 : 28) : (m == 4 || m == 6 || m == 9 || m == 11) ? 30 : 31;
      }
    }
    day[months] = at;
  }
};
inline constexpr month_starts months_of_calendar;

/// The numbers of `YYYY-MM-DD`, nothing where ten characters are not of that form. Any month and day.
struct day_numbers {
  unsigned year;
  unsigned month;
  unsigned day;
};

[[nodiscard]] constexpr std::optional<day_numbers> read_numbers_portably(const char* text) noexcept {
  for (std::size_t at = 0; at < 10; ++at) {
    const bool dash = at == 4 || at == 7;
    if (dash ? text[at] != '-' : text[at] < '0' || text[at] > '9') return std::nullopt;
  }
  const auto digit = [text](std::size_t at) { return static_cast<unsigned>(text[at] - '0'); };
  return day_numbers{digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3), digit(5) * 10 + digit(6), digit(8) * 10 + digit(9)};
}

/// As above, eight characters at a time: each byte less that of `0000-00-` must be a digit's value, or nought for a dash.
[[nodiscard, gnu::always_inline]] inline std::optional<day_numbers> read_numbers(const char* text) noexcept {
  if constexpr (std::endian::native != std::endian::little) {
    return read_numbers_portably(text);
  } else {
    constexpr std::uint64_t form = 0x2D30302D30303030U;   // `0000-00-`, the first character lowest
    constexpr std::uint64_t above = 0x7F76767F76767676U;  // carries into the high bit what is above 9, or above 0 for a dash
    const std::uint64_t head = load_8(text) ^ form;
    const unsigned tens = static_cast<unsigned char>(text[8] - '0');
    const unsigned ones = static_cast<unsigned char>(text[9] - '0');
    if (((head | (head + above)) & 0x8080808080808080U) != 0 || tens > 9 || ones > 9) return std::nullopt;
    const std::uint64_t pairs = head * 10 + (head >> 8U);  // in byte k: ten times character k and character k + 1
    const auto pair = [pairs](unsigned at) { return static_cast<unsigned>((pairs >> (8 * at)) & 0xFFU); };
    return day_numbers{pair(0) * 100 + pair(2), pair(5), tens * 10 + ones};
  }
}

/// A day of a year that the table does not have.
[[nodiscard, gnu::noinline]] inline bool read_rare_day(day_numbers read, std::int32_t& since_epoch) noexcept {
  const auto civil = date::from_civil(static_cast<int>(read.year), read.month, read.day);
  if (read.year == 0 || !civil) return false;
  since_epoch = civil->days_since_epoch();
  return true;
}

/// Reads ten characters as a day, exactly: `YYYY-MM-DD`, years 0001 to 9999. False where they are none.
[[nodiscard, gnu::always_inline]] inline bool read_day(const char* text, std::int32_t& since_epoch) noexcept {
  const std::optional<day_numbers> read = read_numbers(text);
  if (!read || read->month - 1 > 11) return false;
  const auto [year, month, day] = *read;
  if (year >= month_starts::first_year && year <= month_starts::last_year) [[likely]] {
    const std::size_t at = static_cast<std::size_t>(year - month_starts::first_year) * 12 + month - 1;
    const std::int32_t first = months_of_calendar.day[at];
    if (day - 1 >= static_cast<unsigned>(months_of_calendar.day[at + 1] - first)) return false;
    since_epoch = first + static_cast<std::int32_t>(day) - 1;
    return true;
  }
  return read_rare_day(*read, since_epoch);
}

}  // namespace rota::detail

#endif  // ROTA_SRC_CORE_DAY_TEXT_HPP
