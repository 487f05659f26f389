// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_TESTS_CORE_PLAIN_CALENDAR_HPP
#define ROTA_TESTS_CORE_PLAIN_CALENDAR_HPP

// The civil calendar written out with plain integers, to compare the library with something that shares no line with it:
// neither rota::date nor <chrono>.

#include <algorithm>
#include <array>
#include <compare>
#include <cstddef>
#include <string>

namespace rota::test {

struct plain_day {
  int year;
  int month;
  int day;
  friend constexpr auto operator<=>(const plain_day&, const plain_day&) = default;
};

constexpr bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

constexpr int days_in(int year, int month) {
  constexpr std::array lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return lengths[static_cast<std::size_t>(month - 1)] + (month == 2 && is_leap(year) ? 1 : 0);
}

constexpr plain_day next_day(plain_day at) {
  if (at.day < days_in(at.year, at.month)) return {at.year, at.month, at.day + 1};
  if (at.month < 12) return {at.year, at.month + 1, 1};
  return {at.year + 1, 1, 1};
}

/// Steps month by month, so that no division can be wrong.
constexpr plain_day add_months(plain_day from, int count) {
  int year = from.year;
  int month = from.month;
  for (; count > 0; --count) {
    if (++month > 12) {
      month = 1;
      ++year;
    }
  }
  for (; count < 0; ++count) {
    if (--month < 1) {
      month = 12;
      --year;
    }
  }
  return {year, month, std::min(from.day, days_in(year, month))};
}

/// Days from 1970-01-01, counted by whole years and months.
constexpr int count_days(plain_day of) {
  int days = of.day - 1;
  for (int year = 1970; year < of.year; ++year) days += is_leap(year) ? 366 : 365;
  for (int year = of.year; year < 1970; ++year) days -= is_leap(year) ? 366 : 365;
  for (int month = 1; month < of.month; ++month) days += days_in(of.year, month);
  return days;
}

inline std::string written(plain_day of) {
  const auto two = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
  return std::to_string(of.year) + '-' + two(of.month) + '-' + two(of.day);
}

constexpr plain_day first_checked{1900, 1, 1};
constexpr plain_day after_checked{2101, 1, 1};
constexpr int checked_days = 73'414;  // 201 years of 365 days, and 49 leap days

}  // namespace rota::test

#endif  // ROTA_TESTS_CORE_PLAIN_CALENDAR_HPP
