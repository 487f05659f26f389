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

/// The characters of many fields that each should be a day, as numbers side by side: `YYYY`, `-MM-` and `M-DD`, the first character
/// lowest, and how long the field is.
struct day_fields {
  static constexpr std::size_t most = 128;  // which stay in the first cache
  std::array<std::uint32_t, most> year;
  std::array<std::uint32_t, most> month;
  std::array<std::uint32_t, most> day;
  std::array<std::uint32_t, most> size;

  /// REQUIRES at < most; ten bytes may be read, however short the text is
  [[gnu::always_inline]] void set(std::size_t at, const char* text, std::size_t length) noexcept {
    year[at] = static_cast<std::uint32_t>(load_4(text));
    month[at] = static_cast<std::uint32_t>(load_4(text + 4));
    day[at] = static_cast<std::uint32_t>(load_4(text + 6));
    size[at] = static_cast<std::uint32_t>(length);
  }
};

/// Reads the first `count` fields: the days of the years 1900 to 2199, and `none` for an empty field. `*others` is 0 where there was
/// no field but these; otherwise the numbers are of no use.
///
/// One loop without a branch or a table, over as many fields at a time as the registers hold.
inline void read_day_fields(const day_fields* of, std::size_t count, std::int32_t none, std::int32_t* numbers, std::uint32_t* others) noexcept {
  std::uint32_t other = std::endian::native == std::endian::little ? 0 : 1;
  for (std::size_t k = 0; k < count; ++k) {
    const std::uint32_t years = of->year[k] ^ 0x30303030U;
    const std::uint32_t months = of->month[k] ^ 0x2D30302DU;
    const std::uint32_t days = of->day[k] ^ 0x30302D30U;
    // The high bit of a byte is set, or carried into, where it is above 9, or above 0 for a dash.
    const std::uint32_t form = (years | (years + 0x76767676U) | months | (months + 0x7F76767FU) | days | (days + 0x76767F76U)) & 0x80808080U;
    const std::uint32_t century = (years & 0xFFU) * 10 + (years >> 8U & 0xFFU);
    const std::uint32_t year = century * 100 + (years >> 16U & 0xFFU) * 10 + (years >> 24U);
    const std::uint32_t month = (months >> 8U & 0xFFU) * 10 + (months >> 16U & 0xFFU);
    const std::uint32_t day = (days >> 16U & 0xFFU) * 10 + (days >> 24U);

    const std::uint32_t is_leap = ((year & 3U) == 0 && (century * 100 != year || (century & 3U) == 0)) ? 1U : 0U;
    const std::uint32_t length = month == 2 ? 28 + is_leap : 30 + ((month ^ month >> 3U) & 1U);
    const std::uint32_t outside = (year - month_starts::first_year > month_starts::last_year - month_starts::first_year ? 1U : 0U) |
                                  (month - 1 > 11 ? 1U : 0U) | (day - 1 >= length ? 1U : 0U);
    // Years begin in March, so that a leap day is their last.
    const std::uint32_t before_march = month < 3 ? 1U : 0U;
    const std::uint32_t from_march = month + 12 * before_march - 3;
    const std::uint32_t years_before = year - before_march;
    const std::uint32_t centuries_before = century - (before_march & (century * 100 == year ? 1U : 0U));
    const std::uint32_t since_start = years_before * 365 + (years_before >> 2U) - centuries_before + (centuries_before >> 2U) +
                                      ((979 * from_march + 18) >> 5U) + day;  // from 0000-02-29 on
    const std::uint32_t is_empty = of->size[k] == 0 ? 1U : 0U;
    const std::uint32_t is_wrong = (form != 0 ? 1U : 0U) | outside | (of->size[k] != 10 ? 1U : 0U);
    numbers[k] = is_empty != 0 ? none : static_cast<std::int32_t>(since_start - 719'469U);
    other |= is_wrong & ~is_empty;
  }
  *others = other;
}

}  // namespace rota::detail

#endif  // ROTA_SRC_CORE_DAY_TEXT_HPP
