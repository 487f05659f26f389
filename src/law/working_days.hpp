// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_LAW_WORKING_DAYS_HPP
#define ROTA_SRC_LAW_WORKING_DAYS_HPP

#include <rota/core/date.hpp>

#include <cstdint>

namespace rota {

/// How many days from Monday to Friday lie in [from, until); negative where `until` is earlier. Holidays are not known. Cost: O(1).
[[nodiscard]] std::int32_t working_days(date from, date until) noexcept;

/// The last day from which on at least `count` working days lie before `until`. Cost: a few steps for each week of them.
[[nodiscard]] date last_day_before(date until, std::int32_t count) noexcept;

}  // namespace rota

#endif  // ROTA_SRC_LAW_WORKING_DAYS_HPP
