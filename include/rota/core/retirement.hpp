// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_CORE_RETIREMENT_HPP
#define ROTA_CORE_RETIREMENT_HPP

#include <rota/core/partial_date.hpp>

#include <cstdint>

namespace rota {

enum class sex : std::uint8_t { not_recorded, female, male };

/// The retirement age that applies to those who reach it in the calendar year `year`, in months.
///
/// Men 60 y 3 m in 2021, three months more a year to 62 y (2028 on); women 55 y 4 m in 2021, four months more a year to 60 y
/// (2035 on); before 2021 60 y and 55 y (evidence M: remembered).
///
/// REQUIRES who != sex::not_recorded
/// Source   Decree 135/2020/NĐ-CP, Art. 4, in force from 2021-01-01
[[nodiscard]] months retirement_age(sex who, int year) noexcept;

/// The month in which an official born in `birth` reaches the age that applies in that very year: the smallest year y with
/// birth + retirement_age(who, y) in or before y.
///
/// A man born in 02/1965 retires in 08/2026, at 61 y 6 m (worked example of Guidance 06-HD/BTCTW).
///
/// REQUIRES who != sex::not_recorded
/// Cost     a few steps of the table, no allocation
/// Source   Decree 135/2020/NĐ-CP, Art. 4
[[nodiscard]] calendar_month retirement_month(calendar_month birth, sex who) noexcept;

/// Whole months from the month of `day` to the retirement month; negative once it has passed.
///
/// Source   Guidance 06-HD/BTCTW of 2021-07-26: counted in months (02/1965, man, August 2021: 60)
[[nodiscard]] constexpr months remaining_service(date day, calendar_month retirement) noexcept {
  return retirement - calendar_month::of(day);
}

}  // namespace rota

#endif  // ROTA_CORE_RETIREMENT_HPP
