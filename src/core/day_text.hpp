// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_CORE_DAY_TEXT_HPP
#define ROTA_SRC_CORE_DAY_TEXT_HPP

#include <rota/core/date.hpp>

#include "core/bytes.hpp"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace rota::detail {

/// The first days of the months from 1900 to the end of 2199, counted from 1970-01-01, and the day after.
struct month_starts {
  static constexpr std::uint32_t first_year = 1900;
  static constexpr std::uint32_t last_year = 2199;
  static constexpr std::size_t months = (last_year - first_year + 1) * 12;
  std::array<std::int32_t, months + 1> day{};

  constexpr month_starts() noexcept {
    std::int32_t at = -25567;  // 1900-01-01
    std::size_t month = 0;
    for (std::uint32_t year = first_year; year <= last_year; ++year) {
      const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
      for (int m = 1; m <= 12; ++m, ++month) {
        day[month] = at;
        at += m == 2 ? (leap ? 29 : 28) : (m == 4 || m == 6 || m == 9 || m == 11) ? 30 : 31;
      }
    }
    day[months] = at;
  }
};
inline constexpr month_starts months_of_calendar;

/// Reads ten characters as a day in plain C++, of any year: what read_day does not know, and what the tests compare it with.
[[nodiscard]] inline bool read_day_plainly(const char* text, std::int32_t& since_epoch) noexcept {
  for (std::size_t at = 0; at < 10; ++at) {
    const bool dash = at == 4 || at == 7;
    if (dash ? text[at] != '-' : text[at] < '0' || text[at] > '9') return false;
  }
  const auto digit = [text](std::size_t at) { return text[at] - '0'; };
  const int year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3);
  const auto civil = date::from_civil(year, static_cast<unsigned>(digit(5) * 10 + digit(6)), static_cast<unsigned>(digit(8) * 10 + digit(9)));
  if (year == 0 || !civil) return false;
  since_epoch = civil->days_since_epoch();
  return true;
}

/// Reads ten characters as a day, exactly: `YYYY-MM-DD`, years 0001 to 9999. False, and no number of use, where they are none.
///
/// All characters are looked at together: each less that of `0000-00-00` must be a digit's value, or nought for a dash.
[[nodiscard, gnu::always_inline]] inline bool read_day(const char* text, std::int32_t& since_epoch) noexcept {
  if constexpr (std::endian::native != std::endian::little) {
    return read_day_plainly(text, since_epoch);
  } else {
    constexpr std::uint64_t form = 0x2D30302D30303030U;   // `0000-00-`, the first character lowest
    constexpr std::uint64_t above = 0x7F76767F76767676U;  // carries into the high bit what is above 9, or above 0 for a dash
    const std::uint64_t head = load_8(text) ^ form;
    const auto tens = static_cast<std::uint32_t>(static_cast<unsigned char>(text[8])) - '0';
    const auto ones = static_cast<std::uint32_t>(static_cast<unsigned char>(text[9])) - '0';
    const std::uint64_t pairs = head * 10 + (head >> 8U);  // in byte k: ten times character k and character k + 1
    const auto year = static_cast<std::uint32_t>((pairs & 0xFFU) * 100 + ((pairs >> 16U) & 0xFFU)) - month_starts::first_year;
    const auto month = static_cast<std::uint32_t>((pairs >> 40U) & 0xFFU) - 1U;
    const bool known = ((head | (head + above)) & 0x8080808080808080U) == 0 && tens <= 9 && ones <= 9 && month < 12 &&
                       year <= month_starts::last_year - month_starts::first_year;
    if (!known) [[unlikely]]
      return read_day_plainly(text, since_epoch);
    const std::int32_t* const first = &months_of_calendar.day[year * 12 + month];
    const std::uint32_t day = tens * 10 + ones - 1;
    since_epoch = *first + static_cast<std::int32_t>(day);
    return day < static_cast<std::uint32_t>(first[1] - first[0]);
  }
}

}  // namespace rota::detail

#endif  // ROTA_SRC_CORE_DAY_TEXT_HPP
