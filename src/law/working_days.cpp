// SPDX-License-Identifier: BSL-1.0

#include "law/working_days.hpp"

#include <algorithm>

namespace rota {
namespace {

/// Days from Monday to Friday in [1969-12-29, day): whole weeks, and of the week begun at most five. That day was a Monday.
std::int32_t working_days_before(date day) noexcept {
  const std::int32_t since_monday = day.days_since_epoch() + 3;
  const std::int32_t weeks = since_monday >= 0 ? since_monday / 7 : -((6 - since_monday) / 7);
  return weeks * 5 + std::min(since_monday - weeks * 7, 5);
}

}  // namespace

std::int32_t working_days(date from, date until) noexcept { return working_days_before(until) - working_days_before(from); }

date last_day_before(date until, std::int32_t count) noexcept {
  date day = until - days{count};
  while (working_days(day, until) < count) day = day - days{1};
  return day;
}

}  // namespace rota
