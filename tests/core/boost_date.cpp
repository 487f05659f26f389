// SPDX-License-Identifier: BSL-1.0

#include <rota/core/boost_date.hpp>

#include "core/plain_calendar.hpp"
#include "support/catch.hpp"

#include <rota/core/tenure.hpp>

#include <boost/date_time/gregorian/gregorian.hpp>

#include <cstdint>
#include <string>

namespace gregorian = boost::gregorian;
using rota::date;
using rota::from_boost;
using rota::to_boost;

TEST_CASE("boost_date: every day of 1900 to 2100 goes to Boost and back", "[core]") {
  std::string wrong;
  int seen = 0;
  std::int32_t serial = rota::test::count_days(rota::test::first_checked);
  gregorian::date expected(1900, 1, 1);
  for (; seen < rota::test::checked_days; ++seen, ++serial, expected += gregorian::days(1)) {
    const date day = date::from_days(serial);
    if (to_boost(day) != expected || from_boost(expected) != day) wrong += to_string(day) + ' ';
  }
  CHECK(wrong == "");
  CHECK(expected == gregorian::date(2101, 1, 1));
}

TEST_CASE("boost_date: a day is written alike by both", "[core]") {
  CHECK(gregorian::to_iso_extended_string(to_boost(date(2024, 2, 29))) == "2024-02-29");
  CHECK(to_string(from_boost(gregorian::date(2024, 2, 29)).value()) == "2024-02-29");
}

TEST_CASE("boost_date: Boost moves a month end to a month end and the library keeps the number", "[core][law]") {
  const date start(2021, 2, 28);
  CHECK(from_boost(to_boost(start) + gregorian::months(36)) == date(2024, 2, 29));
  CHECK(rota::plus_months(start, rota::months{36}) == date(2024, 2, 28));
  const date april(2023, 4, 30);
  CHECK(from_boost(to_boost(april) + gregorian::months(1)) == date(2023, 5, 31));
  CHECK(rota::plus_months(april, rota::months{1}) == date(2023, 5, 30));
}

TEST_CASE("boost_date: a special value of Boost is no day", "[core]") {
  CHECK_FALSE(from_boost(gregorian::date(boost::date_time::not_a_date_time)).has_value());
  CHECK_FALSE(from_boost(gregorian::date(boost::date_time::pos_infin)).has_value());
  CHECK_FALSE(from_boost(gregorian::date(boost::date_time::neg_infin)).has_value());
}

TEST_CASE("boost_date: the years that Boost cannot hold are refused by it", "[core]") {
  CHECK(from_boost(to_boost(date(1400, 1, 1))) == date(1400, 1, 1));
  CHECK(from_boost(to_boost(date(9999, 12, 31))) == date(9999, 12, 31));
  CHECK_THROWS_AS(to_boost(date(1399, 12, 31)), gregorian::bad_year);
}
