// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_CORE_DATE_HPP
#define ROTA_CORE_DATE_HPP

#include <chrono>
#include <compare>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace rota {

/// A number of whole calendar months. Adds to a date by `plus_months` only: no operator hides the rounding.
struct months {
  std::int32_t count = 0;
  friend constexpr auto operator<=>(months, months) noexcept = default;
};

/// A number of days.
struct days {
  std::int32_t count = 0;
  friend constexpr auto operator<=>(days, days) noexcept = default;
};

/// A civil day of the proleptic Gregorian calendar, in 4 bytes.
///
/// Stored as the number of days since 1970-01-01, so that comparison and difference are those of an integer and a column
/// of dates is a column of integers. A literal type: tables of law are constants. There is no "not a date" state and no
/// default day; `lowest()` and `highest()` exist only as the open ends of an interval. Nothing in the library reads a clock.
///
/// Exact      date -> (year, month, day) -> date, for every day of the years -9999 to 9999
/// Not exact  adding months: see plus_months
class date {
 public:
  /// REQUIRES the day exists (a compile error in a constant expression, std::bad_optional_access elsewhere).
  constexpr date(int year, unsigned month, unsigned day);

  [[nodiscard]] static constexpr date from_days(std::int32_t since_epoch) noexcept { return date(since_epoch); }
  /// The day, or nothing where the calendar has none: (2023, 2, 29) is nothing.
  [[nodiscard]] static constexpr std::optional<date> from_civil(int year, unsigned month, unsigned day) noexcept;
  [[nodiscard]] static constexpr date lowest() noexcept { return date(std::numeric_limits<std::int32_t>::min()); }
  [[nodiscard]] static constexpr date highest() noexcept { return date(std::numeric_limits<std::int32_t>::max()); }

  [[nodiscard]] constexpr std::int32_t days_since_epoch() const noexcept { return days_; }
  [[nodiscard]] constexpr int year() const noexcept { return static_cast<int>(civil().year()); }
  [[nodiscard]] constexpr unsigned month() const noexcept { return static_cast<unsigned>(civil().month()); }
  [[nodiscard]] constexpr unsigned day() const noexcept { return static_cast<unsigned>(civil().day()); }
  /// Year, month and day in one conversion.
  [[nodiscard]] constexpr std::chrono::year_month_day civil() const noexcept {
    return std::chrono::year_month_day{std::chrono::sys_days{std::chrono::days{days_}}};
  }

  friend constexpr auto operator<=>(date, date) noexcept = default;

 private:
  constexpr explicit date(std::int32_t since_epoch) noexcept : days_(since_epoch) {}
  std::int32_t days_;
};

static_assert(sizeof(date) == 4);

[[nodiscard]] constexpr date operator+(date from, days count) noexcept {
  return date::from_days(from.days_since_epoch() + count.count);
}
[[nodiscard]] constexpr date operator-(date from, days count) noexcept {
  return date::from_days(from.days_since_epoch() - count.count);
}
/// Adding two dates has no meaning and does not compile; their difference is a number of days.
[[nodiscard]] constexpr days operator-(date to, date from) noexcept {
  return {to.days_since_epoch() - from.days_since_epoch()};
}

/// Reads `YYYY-MM-DD`, exactly ten characters, years 0001 to 9999; nothing where the text is not such a day.
[[nodiscard]] std::optional<date> parse_date(std::string_view text) noexcept;
/// Writes `YYYY-MM-DD`.
/// REQUIRES a day of the years -9999 to 9999: an open end of an interval is not a day
[[nodiscard]] std::string to_string(date day);

constexpr std::optional<date> date::from_civil(int year, unsigned month, unsigned day) noexcept {
  if (year < -9999 || year > 9999 || month > 12 || day > 31) return std::nullopt;  // chrono would keep the low bits only
  const std::chrono::year_month_day civil{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
  if (!civil.ok()) return std::nullopt;
  return date(static_cast<std::int32_t>(std::chrono::sys_days{civil}.time_since_epoch().count()));
}

constexpr date::date(int year, unsigned month, unsigned day) : days_(from_civil(year, month, day).value().days_) {}

}  // namespace rota

#endif  // ROTA_CORE_DATE_HPP
