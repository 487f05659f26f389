// SPDX-License-Identifier: BSL-1.0
#include <rota/core/boost_date.hpp>

#include <rota/core/tenure.hpp>

#include "core/plain_calendar.hpp"
#include "support/catch.hpp"

#include <string>

namespace greg = boost::gregorian;

using rota::date;
using rota::from_boost;
using rota::to_boost;
using rota::test::month_length;

TEST_CASE("boost date: every day from 1900 to 2100 is the same day in both", "[core]") {
  const int count = rota::test::for_each_day(1900, 2100, [](rota::test::plain_day day) {
    const date ours(day.year, static_cast<unsigned>(day.month), static_cast<unsigned>(day.day));
    const greg::date theirs = to_boost(ours);
    const bool is_same = theirs.year() == day.year && theirs.month() == day.month && theirs.day() == day.day;
    if (!is_same || from_boost(theirs) != ours) FAIL_CHECK(text_of(day));
  });
  CHECK(count == 73414);
}

TEST_CASE("boost date: a difference in days is the same in both", "[core]") {
  const date reform(2025, 7, 1);
  for (const date day : {date(1400, 1, 1), date(1945, 9, 2), date(2025, 6, 30), date(9999, 12, 31)})
    CHECK((to_boost(reform) - to_boost(day)).days() == (reform - day).count);
}

TEST_CASE("boost date: the years 1400 to 9999 are those that Boost holds", "[core]") {
  CHECK(from_boost(to_boost(date(1400, 1, 1))) == date(1400, 1, 1));
  CHECK(from_boost(to_boost(date(9999, 12, 31))) == date(9999, 12, 31));
  CHECK_THROWS_AS(to_boost(date(1399, 12, 31)), greg::bad_year);
  CHECK_THROWS_AS(to_boost(date(-1, 1, 1)), greg::bad_year);
}

TEST_CASE("boost date: what is no day becomes nothing", "[core]") {
  CHECK_FALSE(from_boost(greg::date(boost::date_time::not_a_date_time)));
  CHECK_FALSE(from_boost(greg::date(boost::date_time::pos_infin)));
  CHECK_FALSE(from_boost(greg::date(boost::date_time::neg_infin)));
}

TEST_CASE("boost date: Boost snaps 28 February to a month end and the library does not", "[core][law]") {
  const date from(2021, 2, 28);
  CHECK(from_boost(to_boost(from) + greg::months(36)) == date(2024, 2, 29));
  CHECK(rota::plus_months(from, {36}) == date(2024, 2, 28));

  const date april(2023, 4, 30);
  CHECK(from_boost(to_boost(april) + greg::months(1)) == date(2023, 5, 31));
  CHECK(rota::plus_months(april, {1}) == date(2023, 5, 30));
}

TEST_CASE("boost date: months added differ only from a month's end into a longer month", "[core]") {
  int differing = 0;
  for (date from(2020, 1, 1); from < date(2025, 1, 1); from = from + rota::days{1})
    for (const int count : {1, 2, 6, 12, 36, 60}) {
      const date ours = rota::plus_months(from, {count});
      const bool differs = from_boost(to_boost(from) + greg::months(count)) != ours;
      const int length = month_length(from.year(), static_cast<int>(from.month()));
      const bool is_snapped =
          static_cast<int>(from.day()) == length && month_length(ours.year(), static_cast<int>(ours.month())) > length;
      if (differs != is_snapped) FAIL_CHECK(to_string(from) << " and " << count << " months");
      differing += differs ? 1 : 0;
    }
  CHECK(differing > 0);
}
