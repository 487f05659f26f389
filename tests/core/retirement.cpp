// SPDX-License-Identifier: BSL-1.0

#include <rota/core/retirement.hpp>

#include "support/case_table.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace {

using rota::calendar_month;
using rota::date;
using rota::months;
using rota::sex;

int number_of(std::string_view text) { return std::stoi(std::string(text)); }

std::vector<rota::test::case_row> table(const std::string& name) {
  return rota::test::read_cases(ROTA_SOURCE_DIR "/tests/core/" + name);
}

/// The table of Decree 135/2020, Art. 4, stepped through year by year.
int naive_age(sex who, int year) {
  int age = who == sex::male ? 60 * 12 : 55 * 12;
  for (int reached = 2021; reached <= year; ++reached)
    age = who == sex::male ? std::min(age + 3, 62 * 12) : std::min(age + 4, 60 * 12);
  return age;
}

struct year_and_month {
  int year;
  int month;
};

year_and_month naive_retirement(int birth_year, int birth_month, sex who) {
  for (int year = birth_year;; ++year) {
    year_and_month reached{birth_year, birth_month};
    for (int left = naive_age(who, year); left > 0; --left) {
      if (++reached.month > 12) {
        reached.month = 1;
        ++reached.year;
      }
    }
    if (reached.year <= year) return reached;
  }
}

}  // namespace

TEST_CASE("retirement: the age of each calendar year is that of the roadmap", "[core][law]") {
  for (const auto& row : table("retirement_age.csv")) {
    const int year = number_of(row["year"]);
    CAPTURE(year);
    CHECK(rota::retirement_age(sex::male, year).count == number_of(row["men years"]) * 12 + number_of(row["men months"]));
    CHECK(rota::retirement_age(sex::female, year).count == number_of(row["women years"]) * 12 + number_of(row["women months"]));
  }
}

TEST_CASE("retirement: the roadmap table holds every year from before its start to after its end", "[core]") {
  const auto rows = table("retirement_age.csv");
  for (std::size_t at = 0; at < rows.size(); ++at) CHECK(number_of(rows[at]["year"]) == 2019 + static_cast<int>(at));
  CHECK(number_of(rows.back()["year"]) >= 2036);
}

TEST_CASE("retirement: months of retirement and of remaining service are as the table of cases says", "[core][law]") {
  for (const auto& row : table("retirement.csv")) {
    const std::string name(row["case"]);
    CAPTURE(name, row.line);
    REQUIRE((row["sex"] == "male" || row["sex"] == "female"));
    const sex who = row["sex"] == "male" ? sex::male : sex::female;
    const auto retires = rota::retirement_month(rota::parse_month(row["from"]).value(), who);
    CHECK(to_string(retires) == row["expected"]);
    if (!row["as_of"].empty())
      CHECK(remaining_service(rota::parse_date(row["as_of"]).value(), retires).count == number_of(row["months"]));
  }
}

TEST_CASE("retirement: a man born in February 1965 has sixty months left in August 2021", "[core][law]") {
  const auto retires = rota::retirement_month(calendar_month::of(1965, 2), sex::male);
  CHECK(retires == calendar_month::of(2026, 8));
  CHECK(retires - calendar_month::of(1965, 2) == months{61 * 12 + 6});
  CHECK(remaining_service(date(2021, 8, 1), retires) == months{60});
  CHECK(remaining_service(date(2021, 8, 31), retires) == months{60});
  CHECK(remaining_service(date(2021, 7, 31), retires) == months{61});
  CHECK(remaining_service(date(2021, 9, 1), retires) == months{59});
  CHECK(remaining_service(date(2026, 8, 31), retires) == months{0});
  CHECK(remaining_service(date(2026, 9, 1), retires) == months{-1});
}

TEST_CASE("retirement: every birth month of 1930 to 1995 retires when a search year by year says", "[core][property]") {
  std::string wrong;
  int seen = 0;
  for (const sex who : {sex::male, sex::female})
    for (int year = 1930; year <= 1995; ++year)
      for (int month = 1; month <= 12; ++month, ++seen) {
        const auto birth = calendar_month::of(year, static_cast<unsigned>(month));
        const auto expected = naive_retirement(year, month, who);
        const auto retires = rota::retirement_month(birth, who);
        if (retires.year() != expected.year || static_cast<int>(retires.month()) != expected.month)
          wrong += to_string(birth) + (who == sex::male ? " man " : " woman ");
      }
  CHECK(wrong == "");
  CHECK(seen == 2 * 66 * 12);
}

TEST_CASE("retirement: who is born later never retires earlier", "[core][property]") {
  for (const sex who : {sex::male, sex::female}) {
    std::string wrong;
    for (calendar_month birth = calendar_month::of(1930, 1); birth < calendar_month::of(1996, 1); birth = birth + months{1})
      if (!(rota::retirement_month(birth, who) < rota::retirement_month(birth + months{1}, who))) wrong += to_string(birth) + ' ';
    CHECK(wrong == "");
  }
}
