// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_CORE_PARTIAL_DATE_HPP
#define ROTA_CORE_PARTIAL_DATE_HPP

#include <rota/core/date.hpp>

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rota {

/// A calendar month, as a count of months since January of year 0: the unit in which retirement is reckoned.
struct calendar_month {
  std::int32_t ordinal = 0;  ///< year * 12 + (month - 1)

  [[nodiscard]] static constexpr calendar_month of(date day) noexcept { return of(day.civil()); }
  [[nodiscard]] static constexpr calendar_month of(std::chrono::year_month_day civil) noexcept {
    return {static_cast<int>(civil.year()) * 12 + static_cast<std::int32_t>(static_cast<unsigned>(civil.month())) - 1};
  }
  [[nodiscard]] static constexpr calendar_month of(int year, unsigned month) noexcept {
    return {year * 12 + static_cast<std::int32_t>(month) - 1};
  }
  [[nodiscard]] constexpr int year() const noexcept { return (ordinal - (ordinal < 0 ? 11 : 0)) / 12; }
  [[nodiscard]] constexpr unsigned month() const noexcept { return static_cast<unsigned>(ordinal - year() * 12 + 1); }
  /// Not built from year, month and day: the month after 9999-12 has a first day too, for `end()`.
  [[nodiscard]] constexpr date first_day() const noexcept {
    const std::chrono::sys_days first{std::chrono::year{year()} / static_cast<int>(month()) / 1};
    return date::from_days(static_cast<std::int32_t>(first.time_since_epoch().count()));
  }
  /// The first day of the month after this one.
  [[nodiscard]] constexpr date end() const noexcept { return calendar_month{ordinal + 1}.first_day(); }
  friend constexpr auto operator<=>(calendar_month, calendar_month) noexcept = default;
};

[[nodiscard]] constexpr calendar_month operator+(calendar_month from, months count) noexcept {
  return {from.ordinal + count.count};
}
[[nodiscard]] constexpr months operator-(calendar_month to, calendar_month from) noexcept {
  return {to.ordinal - from.ordinal};
}

/// A birth as the file records it: to the day, to the month only (`1965-02`), or not at all. 4 bytes.
///
/// Whoever asks for more than is recorded gets a range: `earliest()` and `latest()` bound the day. A rule whose outcome
/// differs between the two is undetermined.
class partial_date {
 public:
  constexpr partial_date() noexcept = default;  ///< not recorded
  constexpr explicit partial_date(date day) noexcept
      : packed_(calendar_month::of(day).ordinal * 32 + static_cast<std::int32_t>(day.day())) {}
  constexpr explicit partial_date(calendar_month month) noexcept : packed_(month.ordinal * 32) {}

  [[nodiscard]] constexpr bool is_recorded() const noexcept { return packed_ != 0; }
  [[nodiscard]] constexpr bool is_to_the_day() const noexcept { return packed_ % 32 != 0; }
  /// REQUIRES is_recorded()
  [[nodiscard]] constexpr calendar_month month() const noexcept { return {packed_ / 32}; }
  /// The number of the day in its month.
  /// REQUIRES is_to_the_day()
  [[nodiscard]] constexpr unsigned day() const noexcept { return static_cast<unsigned>(packed_ % 32); }
  /// REQUIRES is_recorded()
  [[nodiscard]] constexpr date earliest() const {
    return is_to_the_day() ? date(month().year(), month().month(), day()) : month().first_day();
  }
  /// REQUIRES is_recorded()
  [[nodiscard]] constexpr date latest() const { return is_to_the_day() ? earliest() : month().end() - days{1}; }

  friend constexpr bool operator==(partial_date, partial_date) noexcept = default;

 private:
  std::int32_t packed_ = 0;  // INVARIANT: month ordinal * 32 + day, day 0 = month only; years after 0 only, 0 = not recorded
};

static_assert(sizeof(partial_date) == 4);

/// Reads `YYYY-MM`; nothing where the text is not such a month.
[[nodiscard]] std::optional<calendar_month> parse_month(std::string_view text) noexcept;
/// Reads `YYYY-MM-DD` or `YYYY-MM`; nothing where the text is neither.
[[nodiscard]] std::optional<partial_date> parse_partial_date(std::string_view text) noexcept;
/// Writes `YYYY-MM`.
[[nodiscard]] std::string to_string(calendar_month month);
/// Writes `YYYY-MM-DD`, `YYYY-MM`, or nothing where nothing is recorded.
[[nodiscard]] std::string to_string(partial_date birth);

}  // namespace rota

#endif  // ROTA_CORE_PARTIAL_DATE_HPP
