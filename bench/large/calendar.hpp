// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_BENCH_LARGE_CALENDAR_HPP
#define ROTA_BENCH_LARGE_CALENDAR_HPP

// The calendar of the rivals: written again, so that a mistake of the library's is not shared.

#include <array>
#include <cstdint>
#include <limits>

namespace bench {

using day = std::int32_t;  ///< days since 1970-01-01

inline constexpr day no_start = std::numeric_limits<day>::min();  ///< the first day is not recorded
inline constexpr day no_end = std::numeric_limits<day>::max();    ///< still running

struct civil {
  std::int32_t year;
  std::int32_t month;  ///< 1 to 12
  std::int32_t day;
};

constexpr bool is_leap(std::int32_t year) noexcept { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

constexpr std::int32_t month_length(std::int32_t year, std::int32_t month) noexcept {
  constexpr std::array<std::int32_t, 12> length{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : length[static_cast<std::size_t>(month - 1)];
}

// Both ways by eras of 400 years that begin in March.

constexpr day day_of(std::int32_t year, std::int32_t month, std::int32_t in_month) noexcept {
  const std::int32_t y = month <= 2 ? year - 1 : year;
  const std::int32_t era = y / 400;
  const std::int32_t year_of_era = y - era * 400;
  const std::int32_t day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + in_month - 1;
  return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719468;
}

constexpr civil civil_of(day of) noexcept {
  const std::int32_t shifted = of + 719468;
  const std::int32_t era = shifted / 146097;
  const std::int32_t day_of_era = shifted - era * 146097;
  const std::int32_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const std::int32_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int32_t from_march = (5 * day_of_year + 2) / 153;
  const std::int32_t month = from_march < 10 ? from_march + 3 : from_march - 9;
  return {era * 400 + year_of_era + (month <= 2 ? 1 : 0), month, day_of_year - (153 * from_march + 2) / 5 + 1};
}

/// Months since January of year 0.
constexpr std::int32_t month_ordinal(day of) noexcept {
  const civil parts = civil_of(of);
  return parts.year * 12 + parts.month - 1;
}

/// Civil Code, Art. 148, as it stands: the same day number, or the last day of a month that has no such day.
constexpr day after_months(day from, std::int32_t months) noexcept {
  const civil parts = civil_of(from);
  const std::int32_t ordinal = parts.year * 12 + parts.month - 1 + months;
  const std::int32_t length = month_length(ordinal / 12, ordinal % 12 + 1);
  return day_of(ordinal / 12, ordinal % 12 + 1, parts.day < length ? parts.day : length);
}

constexpr std::int32_t months_completed(day from, day to) noexcept {
  std::int32_t months = month_ordinal(to) - month_ordinal(from);
  while (after_months(from, months) > to) --months;
  return months;
}

/// A day in 15 bits: months since 1960, times 32, plus the day of the month. Ordered as days are.
/// REQUIRES a day of the years 1960 to 2044
constexpr std::int16_t packed_day(day of) noexcept {
  const civil parts = civil_of(of);
  return static_cast<std::int16_t>(((parts.year - 1960) * 12 + parts.month - 1) * 32 + parts.day);
}

/// The same for a day that months are counted to: the last day of a month completes every month that began on a later day
/// number, so it stands as a 31st. Completed months are then `(packed_end(to) - packed_day(from)) >> 5`.
constexpr std::int16_t packed_end(day of) noexcept {
  const civil parts = civil_of(of);
  const std::int16_t packed = packed_day(of);
  return parts.day == month_length(parts.year, parts.month) ? static_cast<std::int16_t>(packed - parts.day + 31) : packed;
}

static_assert(day_of(1970, 1, 1) == 0 && day_of(2025, 4, 30) == 20208 && civil_of(20208).month == 4);
static_assert(months_completed(day_of(2021, 8, 31), day_of(2024, 2, 29)) == 30);
static_assert(months_completed(day_of(2023, 3, 1), day_of(2026, 2, 28)) == 35);
static_assert((packed_end(day_of(2024, 2, 29)) - packed_day(day_of(2021, 8, 31))) >> 5 == 30);
static_assert((packed_end(day_of(2026, 2, 27)) - packed_day(day_of(2023, 2, 28))) >> 5 == 35);

}  // namespace bench

#endif  // ROTA_BENCH_LARGE_CALENDAR_HPP
