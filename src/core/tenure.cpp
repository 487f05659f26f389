// SPDX-License-Identifier: BSL-1.0

#include <rota/core/tenure.hpp>

#include "core/months_until.hpp"

#include <algorithm>
#include <chrono>
#include <cstdint>

namespace rota {

date plus_months(date from, months count, month_count counting) noexcept {
  namespace chrono = std::chrono;
  const chrono::year_month_day civil = from.civil();
  const chrono::year_month month = chrono::year_month{civil.year(), civil.month()} + chrono::months{count.count};
  const chrono::day last = chrono::year_month_day_last{month.year(), chrono::month_day_last{month.month()}}.day();
  const chrono::sys_days reached{month / std::min(chrono::day{detail::completing(civil, counting)}, last)};
  return date::from_days(static_cast<std::int32_t>(reached.time_since_epoch().count()));
}

months completed_months(date from, date to, month_count counting) noexcept { return months_until(to, counting).since(from); }

}  // namespace rota
