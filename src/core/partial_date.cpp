// SPDX-License-Identifier: BSL-1.0

#include <rota/core/partial_date.hpp>

#include "core/text.hpp"

namespace rota {

std::optional<calendar_month> parse_month(std::string_view text) noexcept {
  if (text.size() != 7 || text[4] != '-') return std::nullopt;
  const auto year = detail::digits(text.substr(0, 4));
  const auto month = detail::digits(text.substr(5, 2));
  if (!year || *year == 0 || !month || *month < 1 || *month > 12) return std::nullopt;
  return calendar_month::of(*year, static_cast<unsigned>(*month));
}

std::optional<partial_date> parse_partial_date(std::string_view text) noexcept {
  if (const auto day = parse_date(text)) return partial_date(*day);
  if (const auto month = parse_month(text)) return partial_date(*month);
  return std::nullopt;
}

std::string to_string(calendar_month month) {
  return detail::padded(month.year(), 4) + '-' + detail::padded(static_cast<int>(month.month()), 2);
}

std::string to_string(partial_date birth) {
  if (!birth.is_recorded()) return {};
  return birth.is_to_the_day() ? to_string(birth.earliest()) : to_string(birth.month());
}

}  // namespace rota
