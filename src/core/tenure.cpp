// SPDX-License-Identifier: BSL-1.0

#include <rota/core/tenure.hpp>

#include <rota/core/partial_date.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>

namespace rota {
namespace {

/// Without a branch and without a table: of the months before and from August on, alternate ones have 31 days.
std::chrono::day last_of_month(std::chrono::year_month_day of) noexcept {
  const auto month = static_cast<unsigned>(of.month());
  const unsigned february = 28U + static_cast<unsigned>(of.year().is_leap());
  return std::chrono::day{month == 2 ? february : 30U | (month ^ month >> 3U)};
}

/// The day number, which is 31 on the last day of any month.
std::chrono::day or_last(std::chrono::year_month_day of) noexcept {
  return of.day() == last_of_month(of) ? std::chrono::day{31} : of.day();
}

/// The number of the days that complete months begun on a day; a month that has no such day is complete on its last.
std::chrono::day completing(std::chrono::year_month_day begun, month_count counting) noexcept {
  return counting == month_count::month_end ? or_last(begun) : begun.day();
}

}  // namespace

date plus_months(date from, months count, month_count counting) noexcept {
  namespace chrono = std::chrono;
  const chrono::year_month_day civil = from.civil();
  const chrono::year_month month = chrono::year_month{civil.year(), civil.month()} + chrono::months{count.count};
  const chrono::day last = chrono::year_month_day_last{month.year(), chrono::month_day_last{month.month()}}.day();
  const chrono::sys_days reached{month / std::min(completing(civil, counting), last)};
  return date::from_days(static_cast<std::int32_t>(reached.time_since_epoch().count()));
}

months completed_months(date from, date to, month_count counting) noexcept {
  const std::chrono::year_month_day begun = from.civil();
  const std::chrono::year_month_day ends = to.civil();
  const months whole = calendar_month::of(ends) - calendar_month::of(begun);
  // plus_months(from, whole) lies in the month of `to`, so only the day numbers count; the last day of a month completes what was
  // begun on days that this month does not have.
  const bool incomplete = completing(begun, counting) > or_last(ends);
  return {whole.count - static_cast<std::int32_t>(incomplete)};
}

}  // namespace rota
