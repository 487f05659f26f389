// SPDX-License-Identifier: BSL-1.0
#include <rota/core/date.hpp>
#include <rota/core/widest.hpp>

#include "core/day_text.hpp"
#include "core/plain_calendar.hpp"
#include "support/catch.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <type_traits>

using rota::date;
using rota::parse_date;
using rota::test::for_each_day;
using rota::test::plain_day;
using rota::test::text_of;

static_assert(date(1970, 1, 1).days_since_epoch() == 0);
static_assert(date(2024, 2, 29) + rota::days{1} == date(2024, 3, 1));
static_assert(date(2024, 3, 1) - rota::days{1} == date(2024, 2, 29));
static_assert((date(2025, 1, 1) - date(2024, 1, 1)).count == 366);
static_assert(date::from_civil(2023, 2, 29) == std::nullopt);
static_assert(date(2025, 7, 1).year() == 2025 && date(2025, 7, 1).month() == 7 && date(2025, 7, 1).day() == 1);
static_assert(date::lowest() < date(-9999, 1, 1) && date(9999, 12, 31) < date::highest());
static_assert(!std::is_default_constructible_v<date>);
static_assert(std::is_trivially_copyable_v<date>);

namespace {

date from_plain(plain_day day) {
  return date(day.year, static_cast<unsigned>(day.month), static_cast<unsigned>(day.day));
}

plain_day to_plain(date day) { return {day.year(), static_cast<int>(day.month()), static_cast<int>(day.day())}; }

}  // namespace

TEST_CASE("date: every day of the years -9999 to 9999 is its number and comes back", "[core]") {
  std::int32_t number = date(-9999, 1, 1).days_since_epoch();
  const int count = for_each_day(-9999, 9999, [&number](plain_day day) {
    const date expected = date::from_days(number++);
    if (from_plain(day) != expected || to_plain(expected) != day) FAIL_CHECK(text_of(day));
  });
  CHECK(count == 19999 * 365 + 4849);  // 4,849 leap years, year 0 among them
  CHECK(number == date(9999, 12, 31).days_since_epoch() + 1);
}

TEST_CASE("date: every day from 1900 to 2100 is written and read back", "[core]") {
  const int count = for_each_day(1900, 2100, [](plain_day day) {
    const auto two = [](int value) { return (value < 10 ? "-0" : "-") + std::to_string(value); };
    const std::string text = std::to_string(day.year) + two(day.month) + two(day.day);
    if (to_string(from_plain(day)) != text || parse_date(text) != from_plain(day)) FAIL_CHECK(text);
  });
  CHECK(count == 73414);
}

TEST_CASE("date: a day that the calendar does not have is nothing", "[core]") {
  for (const plain_day day : {plain_day{2023, 2, 29},
                              {1900, 2, 29},
                              {2024, 2, 30},
                              {2024, 4, 31},
                              {2024, 1, 32},
                              {2024, 1, 0},
                              {2024, 0, 1},
                              {2024, 13, 1},
                              {10000, 1, 1},
                              {-10000, 1, 1}}) {
    CAPTURE(text_of(day));
    CHECK_FALSE(date::from_civil(day.year, static_cast<unsigned>(day.month), static_cast<unsigned>(day.day)));
  }
}

TEST_CASE("date: a number too large for a calendar field does not wrap round to a day", "[core]") {
  CHECK_FALSE(date::from_civil(2024, 258, 1));
  CHECK_FALSE(date::from_civil(2024, 2, 257));
  CHECK_FALSE(date::from_civil(2024 + 65536, 2, 1));
}

TEST_CASE("date: only YYYY-MM-DD in digits is read", "[core]") {
  CHECK(parse_date("0001-01-01") == date(1, 1, 1));
  CHECK(parse_date("2000-02-29") == date(2000, 2, 29));
  CHECK(parse_date("9999-12-31") == date(9999, 12, 31));
  for (const char* text :
       {"",           "2024",       "2024-01",     "2024-1-1",    "2024-01-1",   "24-01-01",    "2024/01/01",
        "01-01-2024", "20240101",   "2024-01-011", "02024-01-01", " 2024-01-01", "2024-01-01 ", "2024-01-01T00",
        "+024-01-01", "-024-01-01", "2024--1-01",  "2024-+1-01",  "2024-01-+1",  "2024- 1-01",  "2024-01- 1",
        "202a-01-01", "2024-0x-01", "2024-01-1e",  "0000-01-01",  "2024-00-01",  "2024-13-01",  "2024-01-00",
        "2024-04-31", "2023-02-29", "2100-02-29",  "2024‐01‐01",  "2024-01/01",   "2024/01-01"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_date(text));
  }
}

TEST_CASE("date: a year of fewer than four digits is written with zeros", "[core]") {
  CHECK(to_string(date(1, 2, 3)) == "0001-02-03");
  CHECK(to_string(date(987, 12, 31)) == "0987-12-31");
}

TEST_CASE("date: a day with one byte changed is refused or is the day that is written so", "[core][property]") {
  constexpr std::uint32_t seed = 20231106;
  CAPTURE(seed);
  std::mt19937 random(seed);
  constexpr std::string_view bytes{"0123456789-/ .+aT\0\xff", 19};
  int refused = 0;
  int read = 0;
  for (int i = 0; i != 50'000; ++i) {
    std::string text = to_string(date(1900, 1, 1) + rota::days{static_cast<std::int32_t>(random() % 73'414)});
    text[random() % text.size()] = bytes[random() % bytes.size()];
    const auto day = parse_date(text);
    ++(day ? read : refused);
    if (day && to_string(*day) != text) FAIL_CHECK(text);
  }
  CHECK(refused > 10'000);
  CHECK(read > 1'000);
}

TEST_CASE("read_day: ten characters at once are read as one by one", "[core][property]") {
  constexpr std::uint32_t seed = 1900;
  CAPTURE(seed);
  std::mt19937 random(seed);
  const std::string bytes("0123456789-/:\x80\xB0\xFF ");
  for (int round = 0; round < 200'000; ++round) {
    std::string text = rota::to_string(date(1, 1, 1) + rota::days{static_cast<std::int32_t>(random() % 3'652'059)});
    for (std::size_t k = random() % 3; k > 0; --k) text[random() % 10] = bytes[random() % bytes.size()];
    std::int32_t at_once = 0;
    std::int32_t plainly = 0;
    const bool read = rota::detail::read_day(text.data(), at_once);
    CAPTURE(text);
    REQUIRE(read == rota::detail::read_day_plainly(text.data(), plainly));
    if (read) REQUIRE(at_once == plainly);
  }
}

namespace {

/// What read_day_fields makes of one text; nothing where it does not know it.
std::optional<std::int32_t> read_as_field(const std::string& text) {
  rota::detail::day_fields fields;
  fields.set(0, (text + "and what follows it").data(), text.size());
  std::int32_t number = 0;
  std::uint32_t others = 0;
  rota::detail::read_day_fields(&fields, 1, -1, &number, &others);
  return others == 0 ? std::optional(number) : std::nullopt;
}

}  // namespace

TEST_CASE("read_day_fields: every day from 1900 to 2199 is read, and no text that is none", "[core][property]") {
  for (date day(1900, 1, 1); day < date(2200, 1, 1); day = day + rota::days{1}) {
    if (read_as_field(to_string(day)) != day.days_since_epoch()) FAIL_CHECK(to_string(day));
  }
  CHECK(read_as_field("") == -1);
  for (const char* text : {"1899-12-31", "2200-01-01", "2023-02-29", "1900-02-29", "2100-02-29", "2023-04-31", "2023-00-10", "2023-13-01",
                           "2023-01-00", "2023-01-32", "2023-01-1", "2023-01-011", "2023-01", "0000-00-00"})
    CHECK_FALSE(read_as_field(text));

  constexpr std::uint32_t seed = 2199;
  CAPTURE(seed);
  std::mt19937 random(seed);
  const std::string bytes("0123456789-/:\x80\xB0\xFF ");
  for (int round = 0; round < 200'000; ++round) {
    std::string text = rota::to_string(date(1890, 1, 1) + rota::days{static_cast<std::int32_t>(random() % 120'000)});
    for (std::size_t k = random() % 3; k > 0; --k) text[random() % 10] = bytes[random() % bytes.size()];
    std::int32_t plainly = 0;
    const bool known = rota::detail::read_day_plainly(text.data(), plainly) && text >= "1900-01-01" && text < "2200";
    const std::optional<std::int32_t> read = read_as_field(text);
    CAPTURE(text);
    REQUIRE(read.has_value() == known);
    if (known) REQUIRE(*read == plainly);
  }
}

TEST_CASE("read_day_fields: the widest registers of this machine read as the plain loop does", "[core][property]") {
  constexpr std::uint32_t seed = 128;
  CAPTURE(seed);
  std::mt19937 random(seed);
  for (int round = 0; round < 2'000; ++round) {
    const std::size_t count = 1 + random() % rota::detail::day_fields::most;
    rota::detail::day_fields fields;
    for (std::size_t k = 0; k < count; ++k) {
      std::string text = rota::to_string(date(1900, 1, 1) + rota::days{static_cast<std::int32_t>(random() % 109'000)});
      if (random() % 500 == 0) text[random() % 10] = 'x';
      fields.set(k, text.data(), random() % 5 == 0 ? 0 : 10);
    }
    std::array<std::int32_t, rota::detail::day_fields::most> plain{};
    std::array<std::int32_t, rota::detail::day_fields::most> wide{};
    std::uint32_t plain_others = 0;
    std::uint32_t wide_others = 0;
    rota::detail::read_day_fields(&fields, count, -1, plain.data(), &plain_others);
    rota::detail::in_widest_registers<&rota::detail::read_day_fields>(&fields, count, -1, wide.data(), &wide_others);
    REQUIRE((plain_others == 0) == (wide_others == 0));
    if (plain_others == 0) REQUIRE(plain == wide);
  }
}
