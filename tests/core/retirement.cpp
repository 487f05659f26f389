// SPDX-License-Identifier: BSL-1.0
#include <rota/core/retirement.hpp>

#include "support/case_table.hpp"
#include "support/catch.hpp"

#include <iterator>
#include <map>
#include <string>
#include <string_view>

using rota::calendar_month;
using rota::date;
using rota::months;
using rota::remaining_service;
using rota::retirement_age;
using rota::retirement_month;
using rota::sex;
using rota::test::read_cases;

static_assert(remaining_service(date(2021, 8, 1), calendar_month::of(2026, 8)).count == 60);

namespace {

int number_in(const rota::test::case_row& row, std::string_view column) { return std::stoi(std::string(row[column])); }

/// Ages in months by year, written out in the table; a year that the table leaves out has the age of the one before it.
std::map<int, int> printed_ages(sex who) {
  const std::string of = who == sex::male ? "men" : "women";
  std::map<int, int> ages;
  for (const auto& row : read_cases(ROTA_SOURCE_DIR "/tests/core/retirement_ages.csv"))
    ages[number_in(row, "year")] = number_in(row, of + "_years") * 12 + number_in(row, of + "_months");
  return ages;
}

/// The smallest year from 2000 on in which the age printed for it is reached, by trying every year; as a count of months.
int tried_month(const std::map<int, int>& printed, int birth) {
  for (int year = 2000;; ++year) {
    const int age = std::prev(printed.upper_bound(year))->second;
    if (birth + age < (year + 1) * 12) return birth + age;
  }
}

}  // namespace

TEST_CASE("retirement: the age of every year is that of the decree's table", "[core][law]") {
  for (const sex who : {sex::male, sex::female})
    for (const auto& [year, age] : printed_ages(who)) {
      CAPTURE(who == sex::male, year);
      CHECK(retirement_age(who, year).count == age);
    }
}

TEST_CASE("retirement: the month is that of the table on both sides of every step", "[core][law]") {
  for (const auto& row : read_cases(ROTA_SOURCE_DIR "/tests/core/retirement.csv")) {
    INFO(row.line << ": " << row["sex"] << ", " << row["case"]);
    REQUIRE((row["sex"] == "male" || row["sex"] == "female"));
    const sex who = row["sex"] == "male" ? sex::male : sex::female;
    CHECK(to_string(retirement_month(rota::parse_month(row["birth"]).value(), who)) == row["expected"]);
  }
}

TEST_CASE("retirement: every birth month from 1950 to 1995 agrees with trying every year", "[core][law]") {
  for (const sex who : {sex::male, sex::female}) {
    const auto printed = printed_ages(who);
    int compared = 0;
    for (int birth = 1950 * 12; birth != 1996 * 12; ++birth, ++compared) {
      const calendar_month month{birth};
      if (retirement_month(month, who).ordinal != tried_month(printed, birth)) FAIL_CHECK(to_string(month));
    }
    CHECK(compared == 46 * 12);
  }
}

TEST_CASE("retirement: nobody retires before somebody older of the same sex", "[core][law][property]") {
  for (const sex who : {sex::male, sex::female})
    for (calendar_month birth = calendar_month::of(1900, 1); birth < calendar_month::of(2050, 1);
         birth = birth + months{1})
      if (retirement_month(birth, who) >= retirement_month(birth + months{1}, who)) FAIL_CHECK(to_string(birth));
}

TEST_CASE("retirement: a birth to the month retires as a birth on any day of it", "[core][law]") {
  const calendar_month by_month = retirement_month(rota::parse_partial_date("1965-02").value().month(), sex::male);
  for (const char* day : {"1965-02-01", "1965-02-14", "1965-02-28"})
    CHECK(retirement_month(rota::parse_partial_date(day).value().month(), sex::male) == by_month);
}

TEST_CASE("retirement: remaining service is counted from month to month", "[core][law]") {
  const calendar_month retirement = retirement_month(calendar_month::of(1965, 2), sex::male);
  CHECK(remaining_service(date(2021, 7, 31), retirement).count == 61);
  CHECK(remaining_service(date(2021, 8, 1), retirement).count == 60);
  CHECK(remaining_service(date(2021, 8, 31), retirement).count == 60);
  CHECK(remaining_service(date(2021, 9, 1), retirement).count == 59);
  CHECK(remaining_service(date(2026, 8, 31), retirement).count == 0);
  CHECK(remaining_service(date(2026, 9, 1), retirement).count == -1);
}
