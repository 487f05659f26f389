// SPDX-License-Identifier: BSL-1.0

// Decree 135/2020/NĐ-CP, Art. 4: the age rises by a fixed number of months a year until it reaches its end.

#include <rota/core/retirement.hpp>

#include <algorithm>

namespace rota {
namespace {

constexpr int first_year = 2021;  // in force from 2021-01-01

/// Ages in months.
struct roadmap {
  int before;      ///< until 2020; evidence M
  int at_first;    ///< in 2021
  int more_a_year;
  int at_last;
};

constexpr roadmap men{60 * 12, 60 * 12 + 3, 3, 62 * 12};
constexpr roadmap women{55 * 12, 55 * 12 + 4, 4, 60 * 12};

}  // namespace

months retirement_age(sex who, int year) noexcept {
  const roadmap& ages = who == sex::male ? men : women;
  if (year < first_year) return {ages.before};
  return {std::min(ages.at_first + ages.more_a_year * (year - first_year), ages.at_last)};
}

calendar_month retirement_month(calendar_month birth, sex who) noexcept {
  // The age never falls, so the year in which the lowest age is reached is the first that can be, and where the age of a year is reached
  // in a later one, no year up to that one can be.
  int year = (birth + retirement_age(who, first_year - 1)).year();
  calendar_month reached = birth + retirement_age(who, year);
  for (; reached.year() > year; reached = birth + retirement_age(who, year)) year = reached.year();
  return reached;
}

}  // namespace rota
