// SPDX-License-Identifier: BSL-1.0

#include <rota/core/date.hpp>

#include "core/text.hpp"

namespace rota {

std::optional<date> parse_date(std::string_view text) noexcept {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = detail::digits(text.substr(0, 4));
  const auto month = detail::digits(text.substr(5, 2));
  const auto day = detail::digits(text.substr(8, 2));
  if (!year || *year == 0 || !month || !day) return std::nullopt;
  return date::from_civil(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
}

std::string to_string(date day) {
  const auto civil = day.civil();
  return detail::padded(static_cast<int>(civil.year()), 4) + '-' +
         detail::padded(static_cast<int>(static_cast<unsigned>(civil.month())), 2) + '-' +
         detail::padded(static_cast<int>(static_cast<unsigned>(civil.day())), 2);
}

}  // namespace rota
