// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_CORE_MONTHS_UNTIL_HPP
#define ROTA_SRC_CORE_MONTHS_UNTIL_HPP

#include <rota/core/date.hpp>
#include <rota/core/partial_date.hpp>
#include <rota/core/tenure.hpp>

#include <chrono>
#include <cstdint>

namespace rota {

namespace detail {

/// Without a branch and without a table: of the months before and from August on, alternate ones have 31 days.
[[nodiscard]] constexpr unsigned last_of_month(std::chrono::year_month_day of) noexcept {
  const auto month = static_cast<unsigned>(of.month());
  const unsigned february = 28U + static_cast<unsigned>(of.year().is_leap());
  return month == 2 ? february : 30U | (month ^ month >> 3U);
}

/// The number of the day, which is 31 on the last day of any month.
[[nodiscard]] constexpr unsigned day_or_31(std::chrono::year_month_day of) noexcept {
  const auto day = static_cast<unsigned>(of.day());
  return day == last_of_month(of) ? 31U : day;
}

/// The number of the days that complete months begun on a day; a month that has no such day is complete on its last.
[[nodiscard]] constexpr unsigned completing(std::chrono::year_month_day begun, month_count counting) noexcept {
  return counting == month_count::month_end ? day_or_31(begun) : static_cast<unsigned>(begun.day());
}

}  // namespace detail

/// A day to which months are counted, for many first days: it is taken apart once, which is half of what completed_months costs.
class months_until {
 public:
  constexpr explicit months_until(date day, month_count counting) noexcept : months_until(day, day.civil(), counting) {}

  [[nodiscard]] constexpr date day() const noexcept { return day_; }
  [[nodiscard]] constexpr calendar_month month() const noexcept { return month_; }
  [[nodiscard]] constexpr month_count counting() const noexcept { return counting_; }
  /// The number of the day, which is 31 on the last day of any month: that day completes what was begun on days which the month does
  /// not have.
  [[nodiscard]] constexpr unsigned completes() const noexcept { return completes_; }

  /// completed_months(begun, day(), counting())
  [[nodiscard]] constexpr months since(date begun) const noexcept {
    const std::chrono::year_month_day civil = begun.civil();
    const months whole = month_ - calendar_month::of(civil);
    // plus_months(begun, whole) lies in the month of the day, so only the day numbers count.
    return {whole.count - static_cast<std::int32_t>(detail::completing(civil, counting_) > completes_)};
  }
  /// The same of the day of this number in a month, whatever counting(): of an age, which is full on the birthday.
  [[nodiscard]] constexpr months since(calendar_month begun, unsigned day) const noexcept {
    return {(month_ - begun).count - static_cast<std::int32_t>(day > completes_)};
  }

 private:
  constexpr months_until(date day, std::chrono::year_month_day civil, month_count counting) noexcept
      : day_(day), month_(calendar_month::of(civil)), completes_(detail::day_or_31(civil)), counting_(counting) {}

  date day_;
  calendar_month month_;
  unsigned completes_;
  month_count counting_;
};

}  // namespace rota

#endif  // ROTA_SRC_CORE_MONTHS_UNTIL_HPP
