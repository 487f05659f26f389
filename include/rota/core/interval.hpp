// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_CORE_INTERVAL_HPP
#define ROTA_CORE_INTERVAL_HPP

#include <rota/core/date.hpp>

#include <algorithm>
#include <string>

namespace rota {

/// A half-open span of days [from, until): `until` is the first day on which it no longer holds.
///
/// Either end may be open. An open `from` means that the beginning is not recorded (or lies before the records), an open
/// `until` that it still runs. An interval never holds no day: readers and builders refuse `until <= from`.
/// Two intervals are adjacent when one's `until` is the other's `from`; they do not overlap then.
struct interval {
  date from = date::lowest();
  date until = date::highest();

  [[nodiscard]] constexpr bool contains(date day) const noexcept { return from <= day && day < until; }
  /// Every day of `inner` lies in this interval.
  [[nodiscard]] constexpr bool contains(interval inner) const noexcept {
    return from <= inner.from && inner.until <= until;
  }
  [[nodiscard]] constexpr bool overlaps(interval other) const noexcept {
    return from < other.until && other.from < until;
  }
  [[nodiscard]] constexpr bool has_start() const noexcept { return from != date::lowest(); }
  [[nodiscard]] constexpr bool has_end() const noexcept { return until != date::highest(); }
  /// REQUIRES at least one day; the builders check it once.
  [[nodiscard]] constexpr bool is_empty() const noexcept { return until <= from; }

  friend constexpr bool operator==(interval, interval) noexcept = default;
};

static_assert(sizeof(interval) == 8);

/// Writes `[2023-01-01, 2024-01-01)`, an open end as `..`.
[[nodiscard]] std::string to_string(interval span);

}  // namespace rota

#endif  // ROTA_CORE_INTERVAL_HPP
