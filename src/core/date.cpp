// SPDX-License-Identifier: BSL-1.0

#include <rota/core/date.hpp>

#include "core/day_text.hpp"
#include "core/text.hpp"

namespace rota {

std::optional<date> parse_date(std::string_view text) noexcept {
  std::int32_t since_epoch = 0;
  if (text.size() != 10 || !detail::read_day(text.data(), since_epoch)) return std::nullopt;
  return date::from_days(since_epoch);
}

std::string to_string(date day) {
  const auto civil = day.civil();
  return detail::padded(static_cast<int>(civil.year()), 4) + '-' +
         detail::padded(static_cast<int>(static_cast<unsigned>(civil.month())), 2) + '-' +
         detail::padded(static_cast<int>(static_cast<unsigned>(civil.day())), 2);
}

}  // namespace rota
