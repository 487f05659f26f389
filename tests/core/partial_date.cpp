// SPDX-License-Identifier: BSL-1.0

#include <rota/core/partial_date.hpp>

#include "core/plain_calendar.hpp"
#include "support/catch.hpp"

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

namespace {

using rota::calendar_month;
using rota::date;
using rota::days;
using rota::months;
using rota::partial_date;
using rota::test::plain_day;

constexpr std::uint32_t seed = 20231106;

static_assert(sizeof(partial_date) == 4);
static_assert(calendar_month::of(date{1965, 2, 17}) == calendar_month::of(1965, 2));

}  // namespace

TEST_CASE("partial_date: a month runs from its first day to the first day of the next", "[core]") {
  std::string wrong;
  for (int year = 1900; year <= 2100; ++year)
    for (int month = 1; month <= 12; ++month) {
      const auto of = calendar_month::of(year, static_cast<unsigned>(month));
      const int first = rota::test::count_days({year, month, 1});
      const int last = rota::test::count_days({year, month, rota::test::days_in(year, month)});
      if (of.year() != year || of.month() != static_cast<unsigned>(month) || of.first_day().days_since_epoch() != first ||
          of.end().days_since_epoch() != last + 1 || calendar_month::of(date::from_days(last)) != of)
        wrong += to_string(of) + ' ';
    }
  CHECK(wrong == "");
}

TEST_CASE("partial_date: months are added and subtracted over the end of a year", "[core]") {
  CHECK(calendar_month::of(1965, 2) + months{738} == calendar_month::of(2026, 8));
  CHECK(calendar_month::of(2023, 12) + months{1} == calendar_month::of(2024, 1));
  CHECK(calendar_month::of(2024, 1) + months{-1} == calendar_month::of(2023, 12));
  CHECK(calendar_month::of(2026, 8) - calendar_month::of(2021, 8) == months{60});
  CHECK(calendar_month::of(2023, 12) < calendar_month::of(2024, 1));
}

TEST_CASE("partial_date: a month before year 0 has its year and number", "[core]") {
  CHECK(calendar_month{-1}.year() == -1);
  CHECK(calendar_month{-1}.month() == 12);
  CHECK(calendar_month{-12}.year() == -1);
  CHECK(calendar_month{-12}.month() == 1);
  CHECK(calendar_month{-13}.year() == -2);
  CHECK(calendar_month{-13}.month() == 12);
  CHECK(calendar_month{0}.year() == 0);
  CHECK(calendar_month{0}.month() == 1);
}

TEST_CASE("partial_date: a birth that is not recorded is nothing", "[core]") {
  const partial_date birth;
  CHECK_FALSE(birth.is_recorded());
  CHECK_FALSE(birth.is_to_the_day());
  CHECK(to_string(birth) == "");
}

TEST_CASE("partial_date: a birth known to the month may be any of its days", "[core]") {
  const partial_date birth(calendar_month::of(1964, 2));
  CHECK(birth.is_recorded());
  CHECK_FALSE(birth.is_to_the_day());
  CHECK(birth.month() == calendar_month::of(1964, 2));
  CHECK(birth.earliest() == date(1964, 2, 1));
  CHECK(birth.latest() == date(1964, 2, 29));
  CHECK(to_string(birth) == "1964-02");
  CHECK(partial_date(calendar_month::of(1965, 12)).latest() == date(1965, 12, 31));
}

TEST_CASE("partial_date: a birth known to the day is that day", "[core]") {
  const partial_date birth(date(1965, 2, 17));
  CHECK(birth.is_recorded());
  CHECK(birth.is_to_the_day());
  CHECK(birth.month() == calendar_month::of(1965, 2));
  CHECK(birth.earliest() == date(1965, 2, 17));
  CHECK(birth.latest() == date(1965, 2, 17));
  CHECK(to_string(birth) == "1965-02-17");
}

TEST_CASE("partial_date: a day is not the month it lies in", "[core]") {
  CHECK(partial_date(date(1965, 2, 1)) != partial_date(calendar_month::of(1965, 2)));
  CHECK(partial_date(date(1965, 2, 1)) == partial_date(date(1965, 2, 1)));
  CHECK(partial_date() != partial_date(calendar_month::of(1, 1)));
}

TEST_CASE("partial_date: every day and month of 1900 to 2100 is held exactly", "[core]") {
  std::string wrong;
  for (plain_day at = rota::test::first_checked; at < rota::test::after_checked; at = next_day(at)) {
    const date day = date::from_days(rota::test::count_days(at));
    const partial_date held(day);
    if (held.earliest() != day || held.latest() != day || to_string(held) != written(at) ||
        rota::parse_partial_date(written(at)) != held)
      wrong += written(at) + ' ';
    const std::string month = written(at).substr(0, 7);
    if (rota::parse_partial_date(month) != partial_date(calendar_month::of(day))) wrong += month + ' ';
  }
  CHECK(wrong == "");
}

TEST_CASE("partial_date: text that is exactly a month is read", "[core]") {
  CHECK(rota::parse_month("1965-02") == calendar_month::of(1965, 2));
  CHECK(rota::parse_month("0001-01") == calendar_month::of(1, 1));
  CHECK(rota::parse_month("9999-12") == calendar_month::of(9999, 12));
  CHECK(to_string(calendar_month::of(1965, 2)) == "1965-02");
  CHECK(to_string(calendar_month::of(1, 1)) == "0001-01");
}

TEST_CASE("partial_date: text that is neither a month nor a day is refused", "[core]") {
  constexpr std::array<std::string_view, 20> refused{
      "",        "1965",     "1965-",   "1965-0",  "1965-00", "1965-13", "0000-01",    "1965/02",    "65-02",   "02-1965",
      "1965-2",  "1965-02 ", " 1965-02", "1965-0a", "-965-02", "+965-02", "1965-02-",   "1965-02-30", "1965-2-3", "1965-+2"};
  for (const std::string_view text : refused) {
    CAPTURE(text);
    CHECK_FALSE(rota::parse_month(text).has_value());
    CHECK_FALSE(rota::parse_partial_date(text).has_value());
  }
}

TEST_CASE("partial_date: a day is not read as a month", "[core]") {
  CHECK_FALSE(rota::parse_month("1965-02-17").has_value());
  CHECK(rota::parse_partial_date("1965-02-17") == partial_date(date(1965, 2, 17)));
  CHECK(rota::parse_partial_date("1965-02") == partial_date(calendar_month::of(1965, 2)));
}

TEST_CASE("partial_date: whatever is read has bounds within its month", "[core]") {
  for (const std::string_view text : {"0001-01", "0001-01-01", "9999-12", "9999-12-31"}) {
    CAPTURE(text);
    const partial_date birth = rota::parse_partial_date(text).value();
    CHECK(to_string(birth) == text);
    CHECK(calendar_month::of(birth.earliest()) == birth.month());
    CHECK(calendar_month::of(birth.latest()) == birth.month());
    CHECK(birth.earliest() <= birth.latest());
  }
}

TEST_CASE("partial_date: any month from year 1 on survives being written and read", "[core][property]") {
  CAPTURE(seed);
  std::mt19937 random(seed);
  std::string wrong;
  for (int round = 0; round < 50'000; ++round) {
    const calendar_month month = calendar_month::of(1, 1) + months{static_cast<std::int32_t>(random() % (9999U * 12))};
    if (rota::parse_month(to_string(month)) != month) wrong += to_string(month) + ' ';
    if (rota::parse_partial_date(to_string(partial_date(month))) != partial_date(month)) wrong += to_string(month) + ' ';
  }
  CHECK(wrong == "");
}
