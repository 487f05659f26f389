// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_TESTS_CORE_PLAIN_CALENDAR_HPP
#define ROTA_TESTS_CORE_PLAIN_CALENDAR_HPP

// The calendar once more, in plain year, month and day numbers: neither the library nor <chrono> takes part, so that a
// disagreement is an error of one of the two.

#include <array>
#include <compare>
#include <cstddef>
#include <string>

namespace rota::test {

struct plain_day {
  int year;
  int month;
  int day;
  friend auto operator<=>(const plain_day&, const plain_day&) = default;
};

inline int month_length(int year, int month) {
  constexpr std::array lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return month == 2 && is_leap ? 29 : lengths[static_cast<std::size_t>(month - 1)];
}

inline plain_day next(plain_day from) {
  if (from.day < month_length(from.year, from.month)) return {from.year, from.month, from.day + 1};
  return from.month < 12 ? plain_day{from.year, from.month + 1, 1} : plain_day{from.year + 1, 1, 1};
}

/// For years after 0 only.
inline plain_day add_months(plain_day from, int count) {
  const int ordinal = from.year * 12 + from.month - 1 + count;
  const int length = month_length(ordinal / 12, ordinal % 12 + 1);
  return {ordinal / 12, ordinal % 12 + 1, from.day < length ? from.day : length};
}

/// The same where the last day of a month corresponds to the last of every other.
inline plain_day add_months_to_end(plain_day from, int count) {
  const plain_day reached = add_months(from, count);
  const bool was_last = from.day == month_length(from.year, from.month);
  return {reached.year, reached.month, was_last ? month_length(reached.year, reached.month) : reached.day};
}

inline std::string text_of(plain_day day) {
  return std::to_string(day.year) + "/" + std::to_string(day.month) + "/" + std::to_string(day.day);
}

/// Calls `visit` with every day from 1 January of `first_year` to 31 December of `last_year`; how many they were.
template <class Visit>
int for_each_day(int first_year, int last_year, Visit visit) {
  int count = 0;
  for (plain_day day{first_year, 1, 1}; day.year <= last_year; day = next(day), ++count) visit(day);
  return count;
}

}  // namespace rota::test

#endif  // ROTA_TESTS_CORE_PLAIN_CALENDAR_HPP
