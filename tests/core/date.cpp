// SPDX-License-Identifier: BSL-1.0

#include <rota/core/date.hpp>

#include "core/plain_calendar.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <type_traits>

namespace {

using rota::date;
using rota::days;
using rota::test::plain_day;

constexpr std::uint32_t seed = 20231106;

static_assert(std::is_trivially_copyable_v<date>);
static_assert(!std::is_default_constructible_v<date>, "there is no default day");
static_assert(!std::is_convertible_v<int, date>);
static_assert(date(1970, 1, 1).days_since_epoch() == 0);
static_assert(date(2024, 2, 29) - date(2024, 2, 28) == days{1}, "a day is a constant expression");
static_assert(!date::from_civil(2023, 2, 29));

bool is_same_day(date day, plain_day expected) {
  return day.year() == expected.year && day.month() == static_cast<unsigned>(expected.month) &&
         day.day() == static_cast<unsigned>(expected.day);
}

}  // namespace

TEST_CASE("date: every day of 1900 to 2100 is the day that plain counting reaches", "[core]") {
  plain_day expected = rota::test::first_checked;
  std::int32_t serial = rota::test::count_days(expected);
  REQUIRE(serial == -25'567);
  int seen = 0;
  std::string wrong;
  for (; expected < rota::test::after_checked; expected = next_day(expected), ++serial, ++seen) {
    const date day = date::from_days(serial);
    const auto back = date::from_civil(expected.year, static_cast<unsigned>(expected.month), static_cast<unsigned>(expected.day));
    if (!is_same_day(day, expected) || back != day || day.days_since_epoch() != serial) wrong += written(expected) + ' ';
  }
  CHECK(wrong == "");
  CHECK(seen == rota::test::checked_days);
}

TEST_CASE("date: every day of 1900 to 2100 is written and read back", "[core]") {
  std::string wrong;
  for (plain_day at = rota::test::first_checked; at < rota::test::after_checked; at = next_day(at)) {
    const date day = date::from_days(rota::test::count_days(at));
    if (to_string(day) != written(at) || rota::parse_date(written(at)) != day) wrong += written(at) + ' ';
  }
  CHECK(wrong == "");
}

TEST_CASE("date: a day that no calendar has is nothing", "[core]") {
  std::string wrong;
  for (int year = 1900; year <= 2100; ++year)
    for (unsigned month = 0; month <= 14; ++month)
      for (unsigned day = 0; day <= 33; ++day) {
        const bool exists = month >= 1 && month <= 12 && day >= 1 &&
                            static_cast<int>(day) <= rota::test::days_in(year, static_cast<int>(month));
        if (date::from_civil(year, month, day).has_value() != exists) wrong += std::to_string(year * 10'000) + ' ';
      }
  CHECK(wrong == "");
}

TEST_CASE("date: the years -9999 to 9999 can be held and no others", "[core]") {
  CHECK(date::from_civil(-9999, 1, 1).has_value());
  CHECK(date::from_civil(9999, 12, 31).has_value());
  CHECK_FALSE(date::from_civil(-10'000, 12, 31).has_value());
  CHECK_FALSE(date::from_civil(10'000, 1, 1).has_value());
  CHECK(date(9999, 12, 31).year() == 9999);
  CHECK(date(-9999, 1, 1).year() == -9999);
}

TEST_CASE("date: days are ordered, added and subtracted as integers are", "[core]") {
  const date leap(2024, 2, 29);
  CHECK(leap + days{1} == date(2024, 3, 1));
  CHECK(leap - days{29} == date(2024, 1, 31));
  CHECK(leap + days{-1} == date(2024, 2, 28));
  CHECK(date(2025, 1, 1) - date(2024, 1, 1) == days{366});
  CHECK(date(2024, 1, 1) - date(2025, 1, 1) == days{-366});
  CHECK(date(2024, 1, 31) < date(2024, 2, 1));
  CHECK(date::lowest() < date(-9999, 1, 1));
  CHECK(date(9999, 12, 31) < date::highest());
}

TEST_CASE("date: text that is exactly a day is read", "[core]") {
  CHECK(rota::parse_date("2024-02-29") == date(2024, 2, 29));
  CHECK(rota::parse_date("2000-02-29") == date(2000, 2, 29));
  CHECK(rota::parse_date("0001-01-01") == date(1, 1, 1));
  CHECK(rota::parse_date("9999-12-31") == date(9999, 12, 31));
}

TEST_CASE("date: text that is not exactly a day is refused", "[core]") {
  constexpr std::array<std::string_view, 28> refused{
      "",           "2023-02-29", "1900-02-29", "2023-04-31",  "2023-13-01",  "2023-00-01", "2023-01-00",  "2023-01-32",
      "0000-01-01", "2023-1-01",  "2023-01-1",  "23-01-01",    "02023-01-01", "2023/01/01", "2023.01.01",  "01-01-2023",
      "01/01/2023", "2023-01",    "2023",       "2023-01-01 ", " 2023-01-01", "2023-01-0a", "-023-01-01",
      "+023-01-01", "2023-+1-01", "2023-01--1", "2023-01-01T", "2023\xe2\x80\x93" "-01"};
  for (const std::string_view text : refused) {
    CAPTURE(text);
    CHECK_FALSE(rota::parse_date(text).has_value());
  }
  CHECK_FALSE(rota::parse_date({"2023-01-0\0", 10}).has_value());
}

TEST_CASE("date: any day from year 1 on survives being written and read", "[core][property]") {
  CAPTURE(seed);
  std::mt19937 random(seed);
  const std::int32_t first = date(1, 1, 1).days_since_epoch();
  const auto span = static_cast<std::uint32_t>((date(9999, 12, 31) - date(1, 1, 1)).count + 1);
  std::string wrong;
  for (int round = 0; round < 100'000; ++round) {
    const date day = date::from_days(first + static_cast<std::int32_t>(random() % span));
    if (rota::parse_date(to_string(day)) != day) wrong += to_string(day) + ' ';
  }
  CHECK(wrong == "");
}

TEST_CASE("date: a text with one byte changed is refused or is another day that is written so", "[core][property]") {
  CAPTURE(seed);
  std::mt19937 random(seed);
  constexpr std::string_view bytes{"0123456789-/ .+aT\0\xff", 19};
  std::string wrong;
  int refused = 0;
  for (int round = 0; round < 100'000; ++round) {
    const date day = date::from_days(static_cast<std::int32_t>(random() % 40'000));
    std::string text = to_string(day);
    text[random() % text.size()] = bytes[random() % bytes.size()];
    const auto read = rota::parse_date(text);
    if (!read) ++refused;
    if (read && to_string(*read) != text) wrong += text + ' ';
  }
  CHECK(wrong == "");
  CHECK(refused > 40'000);
  CHECK(refused < 95'000);
}
