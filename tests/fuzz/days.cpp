// SPDX-License-Identifier: BSL-1.0

// Texts read as days and months, by each of the ways in which the library reads them, against a plain restatement.

#include <rota/core/partial_date.hpp>
#include <rota/core/widest.hpp>

#include "core/day_text.hpp"
#include "core/plain_calendar.hpp"
#include "fuzz/fuzz.hpp"

#include <cctype>
#include <optional>
#include <string>

namespace {

using rota::fuzz::check;

std::optional<int> number(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

/// `YYYY-MM-DD` as the number 10000 y + 100 m + d, `YYYY-MM` with day 0; nothing for any other text.
std::optional<int> plainly(std::string_view text) {
  const bool has_day = text.size() == 10 && text[7] == '-';
  if ((!has_day && text.size() != 7) || text[4] != '-') return std::nullopt;
  const auto year = number(text.substr(0, 4)), month = number(text.substr(5, 2));
  const auto day = has_day ? number(text.substr(8, 2)) : std::optional(0);
  if (!year || !month || !day || *year < 1 || *month < 1 || *month > 12) return std::nullopt;
  if (has_day && (*day < 1 || *day > rota::test::month_length(*year, *month))) return std::nullopt;
  return *year * 10000 + *month * 100 + *day;
}

int number_of(rota::date day) { return day.year() * 10000 + static_cast<int>(day.month() * 100 + day.day()); }

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::optional<int> expected = plainly(text);
  const bool is_day = expected && *expected % 100 != 0;
  const auto day = rota::parse_date(text);
  check(day.has_value() == is_day && (!day || number_of(*day) == *expected), "parse_date reads days and nothing else");
  check(!day || to_string(*day) == text, "a day is written as it was read");
  const auto partial = rota::parse_partial_date(text);
  check(partial.has_value() == expected.has_value(), "parse_partial_date reads days and months and nothing else");
  check(!partial || to_string(*partial) == text, "a month is written as it was read");
  if (size != 10) return 0;
  std::int32_t fast = 0, plain = 0;
  const bool read = rota::detail::read_day(text.data(), fast);
  check(read == is_day && rota::detail::read_day_plainly(text.data(), plain) == is_day, "read_day agrees");
  check(!read || (fast == day->days_since_epoch() && plain == fast), "read_day gives the day");
  rota::detail::day_fields fields;
  fields.set(0, text.data(), size);
  std::uint32_t others = 0;
  rota::detail::in_widest_registers<&rota::detail::read_day_fields>(&fields, std::size_t{1}, -1, &fast, &others);
  check(others != 0 || (is_day && fast == day->days_since_epoch()), "many days at a time are read as one");
  return 0;
}
