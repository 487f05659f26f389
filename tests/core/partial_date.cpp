// SPDX-License-Identifier: BSL-1.0
#include <rota/core/partial_date.hpp>

#include "core/bytes.hpp"
#include "core/text.hpp"
#include "support/catch.hpp"

using rota::calendar_month;
using rota::date;
using rota::parse_month;
using rota::parse_partial_date;
using rota::partial_date;

static_assert(!partial_date().is_recorded());
static_assert(partial_date(date(1965, 2, 14)).earliest() == date(1965, 2, 14));
static_assert(partial_date(calendar_month::of(1965, 2)).latest() == date(1965, 2, 28));
static_assert((calendar_month::of(1965, 2) + rota::months{738}) == calendar_month::of(2026, 8));
static_assert((calendar_month::of(2026, 8) - calendar_month::of(2021, 8)).count == 60);

TEST_CASE("calendar month: year and month come back for every month from year -50 to 2200", "[core]") {
  for (int year = -50; year <= 2200; ++year)
    for (unsigned month = 1; month <= 12; ++month) {
      const calendar_month built = calendar_month::of(year, month);
      if (built.year() != year || built.month() != month) FAIL_CHECK(year << "-" << month);
    }
}

TEST_CASE("calendar month: it ends where the next one begins", "[core]") {
  CHECK(calendar_month::of(2024, 12).first_day() == date(2024, 12, 1));
  CHECK(calendar_month::of(2024, 12).end() == date(2025, 1, 1));
  CHECK(calendar_month::of(date(2024, 2, 29)) == calendar_month::of(2024, 2));
  CHECK(calendar_month::of(2024, 2).end() - calendar_month::of(2024, 2).first_day() == rota::days{29});
}

TEST_CASE("calendar month: only YYYY-MM in digits is read", "[core]") {
  CHECK(parse_month("1965-02") == calendar_month::of(1965, 2));
  CHECK(parse_month("0001-01") == calendar_month::of(1, 1));
  CHECK(to_string(calendar_month::of(1965, 2)) == "1965-02");
  CHECK(to_string(calendar_month::of(987, 12)) == "0987-12");
  for (const char* text :
       {"", "1965", "1965-2", "1965-00", "1965-13", "0000-01", "65-02", "1965/02", "196502", "02-1965", "1965-02-",
        "1965-02-01", " 1965-02", "1965- 2", "1965-+2", "-965-02", "1965-0a"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_month(text));
  }
}

TEST_CASE("partial date: a birth to the day is that day", "[core]") {
  const partial_date birth(date(1965, 2, 14));
  CHECK(birth.is_recorded());
  CHECK(birth.is_to_the_day());
  CHECK(birth.earliest() == date(1965, 2, 14));
  CHECK(birth.latest() == date(1965, 2, 14));
  CHECK(birth.month() == calendar_month::of(1965, 2));
}

TEST_CASE("partial date: a birth to the month lies between its first and last day", "[core]") {
  const partial_date birth(calendar_month::of(1964, 2));
  CHECK(birth.is_recorded());
  CHECK_FALSE(birth.is_to_the_day());
  CHECK(birth.earliest() == date(1964, 2, 1));
  CHECK(birth.latest() == date(1964, 2, 29));
  CHECK(birth != partial_date(date(1964, 2, 1)));
}

TEST_CASE("partial date: a birth that is not recorded equals only its like", "[core]") {
  CHECK_FALSE(partial_date().is_recorded());
  CHECK(partial_date() == partial_date());
  CHECK(partial_date() != partial_date(calendar_month::of(1, 1)));
}

TEST_CASE("partial date: the first and the last month that can be read have bounds", "[core]") {
  CHECK(parse_partial_date("0001-01").value().earliest() == date(1, 1, 1));
  CHECK(parse_partial_date("0001-01").value().latest() == date(1, 1, 31));
  CHECK(parse_partial_date("9999-12").value().earliest() == date(9999, 12, 1));
  CHECK(parse_partial_date("9999-12").value().latest() == date(9999, 12, 31));
}

TEST_CASE("partial date: every day and month from 1900 to 2100 comes back", "[core]") {
  for (date day(1900, 1, 1); day < date(2101, 1, 1); day = day + rota::days{1}) {
    const partial_date birth(day);
    if (birth.earliest() != day || birth.latest() != day || birth.month() != calendar_month::of(day))
      FAIL_CHECK(to_string(day));
    const partial_date month(calendar_month::of(day));
    if (month.earliest() > day || month.latest() < day || month.is_to_the_day()) FAIL_CHECK(to_string(day));
  }
}

TEST_CASE("partial date: text is read as a day or a month and written as it was", "[core]") {
  CHECK(parse_partial_date("1965-02-14") == partial_date(date(1965, 2, 14)));
  CHECK(parse_partial_date("1965-02") == partial_date(calendar_month::of(1965, 2)));
  for (const char* text : {"1965-02-14", "1965-02", "0001-01-01", "9999-12"})
    CHECK(to_string(parse_partial_date(text).value()) == text);
  CHECK(to_string(partial_date()).empty());
  for (const char* text : {"", "1965", "1965-02-30", "1965-02-1", "1965-13", "02/1965"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_partial_date(text));
  }
}

TEST_CASE("text: numbers in digits are read and written, and nothing else is read", "[core]") {
  CHECK(rota::detail::digits("0042") == 42);
  for (const char* text : {"", "-1", "4x", "99999999999"}) CHECK_FALSE(rota::detail::digits(text).has_value());
  CHECK(rota::detail::padded(7, 4) == "0007");
  CHECK(rota::detail::padded(-7, 4) == "-0007");
}

TEST_CASE("number_of_digits: eight digits are a number, and one above 9 makes none", "[core]") {
  std::uint64_t number = 0;
  CHECK((rota::detail::number_of_digits(0x0807060504030201U, number) && number == 12'345'678));
  for (int byte = 0; byte < 8; ++byte)
    for (const std::uint64_t value : {std::uint64_t{10}, std::uint64_t{0x80}, std::uint64_t{0xFF}})
      CHECK_FALSE(rota::detail::number_of_digits(value << 8 * byte, number));
}
