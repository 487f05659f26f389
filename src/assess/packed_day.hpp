// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_ASSESS_PACKED_DAY_HPP
#define ROTA_SRC_ASSESS_PACKED_DAY_HPP

#include "core/months_until.hpp"

#include <rota/core/date.hpp>
#include <rota/core/partial_date.hpp>
#include <rota/law/cases.hpp>

#include <cstdint>
#include <optional>

namespace rota {

/// A day of 1900 to 2069 as month and day of the month, in 2 bytes: completed months between two of them are a subtraction. The
/// bits 0 stand for a day that is not recorded.
struct packed_day {
  std::uint16_t bits = 0;

  static constexpr int first_year = 1900;
  static constexpr int end_year = 2070;

  [[nodiscard]] static constexpr date first() noexcept { return date(first_year, 1, 1); }
  /// Later than every day that is held.
  [[nodiscard]] static constexpr packed_day last() noexcept { return {0xffff}; }
  [[nodiscard]] static constexpr bool holds(date day) noexcept { return first() <= day && day < date(end_year, 1, 1); }
  /// REQUIRES holds(day)
  [[nodiscard]] static constexpr packed_day of(date day) noexcept {
    const auto civil = day.civil();
    const int month = (static_cast<int>(civil.year()) - first_year) * 12 + static_cast<int>(static_cast<unsigned>(civil.month())) - 1;
    return {static_cast<std::uint16_t>(month * 32 + static_cast<int>(static_cast<unsigned>(civil.day())))};
  }
  /// The day as the end of a count of months: the last day of a month stands for day 31, because it completes the months begun on
  /// days that this month does not have (Civil Code 2015, Art. 148). Not to be counted from.
  /// REQUIRES holds(day)
  [[nodiscard]] static constexpr packed_day as_end(date day) noexcept {
    return as_end(months_until(day, month_count::corresponding_day));
  }
  /// REQUIRES holds(day.day())
  [[nodiscard]] static constexpr packed_day as_end(months_until day) noexcept {
    return {static_cast<std::uint16_t>((day.month().ordinal - first_year * 12) * 32 + static_cast<std::int32_t>(day.completes()))};
  }

  [[nodiscard]] constexpr bool known() const noexcept { return bits != 0; }
  [[nodiscard]] constexpr std::uint16_t month() const noexcept { return static_cast<std::uint16_t>(bits >> 5U); }
};

/// completed_months(from, to), where `end` is as_end(to); in 16 bits, so that many are worked out at a time.
/// REQUIRES both are known
[[nodiscard]] constexpr std::int16_t months_between(packed_day from, packed_day end) noexcept {
  const bool incomplete = (from.bits & 31U) > (end.bits & 31U);
  return static_cast<std::int16_t>(static_cast<std::int16_t>(end.month() - from.month()) - static_cast<std::int16_t>(incomplete));
}

/// A month as packed_day counts them from 1900, 2 bytes; 0 where not known (nobody retires in January 1900).
struct packed_month {
  std::uint16_t count = 0;

  [[nodiscard]] static constexpr std::int32_t origin() noexcept { return packed_day::first_year * 12; }
  [[nodiscard]] static constexpr packed_month of(std::optional<calendar_month> month) noexcept {
    return {static_cast<std::uint16_t>(month ? month->ordinal - origin() : 0)};
  }
  [[nodiscard]] static constexpr bool holds(calendar_month month) noexcept {
    return month.ordinal > origin() && month.ordinal - origin() < 0x7fff;
  }
  [[nodiscard]] constexpr bool known() const noexcept { return count != 0; }
};

}  // namespace rota

#endif  // ROTA_SRC_ASSESS_PACKED_DAY_HPP
