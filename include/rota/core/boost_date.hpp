// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_CORE_BOOST_DATE_HPP
#define ROTA_CORE_BOOST_DATE_HPP

// Opt-in adapter: include it only where Boost.Date_Time is at hand. Nothing else in the library's public headers needs it.

#include <rota/core/date.hpp>

#include <boost/date_time/gregorian/gregorian_types.hpp>

#include <optional>

namespace rota {

/// The same day as a boost::gregorian::date.
/// Errors  boost::gregorian::bad_year outside the years 1400 to 9999 that Boost can hold
[[nodiscard]] inline boost::gregorian::date to_boost(date day) {
  const auto civil = day.civil();
  return {static_cast<unsigned short>(static_cast<int>(civil.year())),
          static_cast<unsigned short>(static_cast<unsigned>(civil.month())),
          static_cast<unsigned short>(static_cast<unsigned>(civil.day()))};
}

/// The same day as a rota::date; nothing for not_a_date_time and the infinities, which have no day.
[[nodiscard]] inline std::optional<date> from_boost(boost::gregorian::date day) {
  if (day.is_special()) return std::nullopt;
  return date(static_cast<int>(day.year()), static_cast<unsigned>(day.month().as_number()),
              static_cast<unsigned>(day.day()));
}

}  // namespace rota

#endif  // ROTA_CORE_BOOST_DATE_HPP
