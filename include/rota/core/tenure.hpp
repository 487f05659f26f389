// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_CORE_TENURE_HPP
#define ROTA_CORE_TENURE_HPP

#include <rota/core/date.hpp>

#include <cstdint>

namespace rota {

/// Which day of a month corresponds to one that was the last of its month.
enum class month_count : std::uint8_t {
  /// That of the same number. A month end is never snapped to another month end: 28 February 2021 plus 36 months is 28 February
  /// 2024. DEFAULT
  corresponding_day,
  /// The last day, of every other month: 28 February 2021 plus 36 months is 29 February 2024, and plus one month 31 March 2021.
  month_end,
};

/// The day `count` months after `from` (before it, for a negative count): same day number, or the last day of a month that
/// has no such day; from the last day of a month as `counting` says.
///
/// Cost    two conversions of the calendar, no allocation
/// Source  Civil Code 2015 (91/2015/QH13), Art. 148, which speaks of the corresponding day alone
[[nodiscard]] date plus_months(date from, months count, month_count counting = month_count::corresponding_day) noexcept;

/// The largest m with plus_months(from, m, counting) <= to: a month is complete on the same day number, or on the last day of a
/// month that has no such day. Negative where `to` lies before `from`.
///
/// 36 months from 1 March 2023 are complete on 1 March 2026 and not on 28 February 2026; 30 months from 31 August 2021 are
/// complete on 29 February 2024.
///
/// Cost    about 8 ns (bench/questions.cpp), no allocation
/// Source  Civil Code 2015 (91/2015/QH13), Art. 148
[[nodiscard]] months completed_months(date from, date to, month_count counting = month_count::corresponding_day) noexcept;

}  // namespace rota

#endif  // ROTA_CORE_TENURE_HPP
