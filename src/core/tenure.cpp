// SPDX-License-Identifier: BSL-1.0

#include <rota/core/tenure.hpp>

#include <rota/core/partial_date.hpp>

#include <algorithm>

namespace rota {

date plus_months(date from, months count) noexcept {
  namespace chrono = std::chrono;
  const chrono::year_month_day civil = from.civil();
  const chrono::year_month month = chrono::year_month{civil.year(), civil.month()} + chrono::months{count.count};
  const chrono::day last = chrono::year_month_day_last{month.year(), chrono::month_day_last{month.month()}}.day();
  const chrono::sys_days reached{month / std::min(civil.day(), last)};
  return date::from_days(static_cast<std::int32_t>(reached.time_since_epoch().count()));
}

months completed_months(date from, date to) noexcept {
  const months whole = calendar_month::of(to) - calendar_month::of(from);
  return plus_months(from, whole) <= to ? whole : months{whole.count - 1};
}

}  // namespace rota
