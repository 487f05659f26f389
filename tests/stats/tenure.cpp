// SPDX-License-Identifier: BSL-1.0
#include <rota/stats/tenure.hpp>

#include "support/catch.hpp"
#include "support/small_country.hpp"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace {

using rota::date;
using rota::interval;
using rota::months;
using rota::movement;
using rota::tenure_counts;
using rota_tests::roster_rows;

constexpr interval since(date from) { return {from, date::highest()}; }

tenure_counts counts_of(const std::vector<int>& completed) {
  tenure_counts counts;
  for (const int each : completed) counts.add(months{each});
  return counts;
}

/// The rows, which prepared facts have to count in the same way.
std::vector<rota::tenure_row> rows_of(const rota::facts& known, const rota::tenure_options& options) {
  std::vector<rota::tenure_row> rows = count_tenure(known, options);
  const rota::readings shared{.tenure_continues_across_merger = options.continues_across_merger};
  CHECK(count_tenure(rota::prepared_facts(known, shared, options.as_of), options) == rows);
  return rows;
}

/// Months completed by the one holder of a post since `from`.
int months_on(date from, date day) {
  const rota::hierarchy units = rota_tests::small_country();
  roster_rows rows(units);
  rows.post("A-sec", "A", "secretary");
  rows.official("1");
  rows.add({"1a", "1", "A-sec", since(from)});
  const rota::roster people = rows.build();
  const auto counted = rows_of({units, people}, {.as_of = day});
  REQUIRE(counted.size() == 1);
  REQUIRE(counted[0].counts.all() == 1);
  return static_cast<int>(counted[0].counts.by_month().size()) - 1;
}

}  // namespace

TEST_CASE("tenure: bins of any width are read from single months", "[stats]") {
  const tenure_counts counts = counts_of({0, 11, 12, 23, 24, 60});
  CHECK(counts.histogram() == std::vector<std::uint64_t>{2, 2, 1, 0, 0, 1});
  CHECK(counts.histogram(months{30}) == std::vector<std::uint64_t>{5, 0, 1});
  CHECK(counts.histogram(months{1}).size() == 61);
  CHECK(tenure_counts{}.histogram().empty());
}

TEST_CASE("tenure: who is at the limit is counted with those past it, and who is not recorded with neither", "[stats]") {
  tenure_counts counts = counts_of({59, 60, 60, 61, 120});
  counts.add_not_recorded(4);
  CHECK(counts.at_or_past(months{60}) == 4);
  CHECK(counts.at_or_past(months{61}) == 2);
  CHECK(counts.at_or_past(months{121}) == 0);
  CHECK(counts.at_or_past(months{0}) == 5);
  CHECK(counts.recorded() == 5);
  CHECK(counts.not_recorded() == 4);
  CHECK(counts.all() == 9);
}

TEST_CASE("tenure: quantiles are months that somebody has completed", "[stats]") {
  const tenure_counts counts = counts_of({5, 10, 20, 40});
  CHECK(counts.quantile(0) == months{5});
  CHECK(counts.quantile(0.25) == months{5});
  CHECK(counts.quantile(0.5) == months{10});
  CHECK(counts.quantile(0.51) == months{20});
  CHECK(counts.quantile(1) == months{40});
  tenure_counts nobody;
  nobody.add_not_recorded(3);
  CHECK_FALSE(nobody.quantile(0.5).has_value());
}

TEST_CASE("tenure: the parts of a partition, in any order, add up to the whole", "[stats][property]") {
  constexpr unsigned seed = 20231106;
  CAPTURE(seed);
  std::mt19937 random(seed);
  for (int round = 0; round < 100; ++round) {
    tenure_counts whole;
    std::vector<tenure_counts> parts(1 + random() % 6);
    for (auto holder = random() % 200; holder > 0; --holder) {
      tenure_counts& part = parts[random() % parts.size()];
      const bool recorded = random() % 8 != 0;
      const months completed{static_cast<int>(random() % 300)};
      for (tenure_counts* to : {&whole, &part}) recorded ? to->add(completed) : to->add_not_recorded();
    }
    std::shuffle(parts.begin(), parts.end(), random);
    tenure_counts merged;
    for (const tenure_counts& part : parts) merged += part;
    CAPTURE(round);
    REQUIRE(merged == whole);
    REQUIRE(merged.histogram() == whole.histogram());
    REQUIRE(merged.quantile(0.5) == whole.quantile(0.5));
  }
}

TEST_CASE("tenure: a month is complete on its day, or on the last day of a month without it", "[stats]") {
  CHECK(months_on(date(2023, 3, 1), date(2026, 2, 28)) == 35);
  CHECK(months_on(date(2023, 3, 1), date(2026, 3, 1)) == 36);
  CHECK(months_on(date(2021, 8, 31), date(2024, 2, 28)) == 29);
  CHECK(months_on(date(2021, 8, 31), date(2024, 2, 29)) == 30);
  CHECK(months_on(date(2021, 8, 30), date(2023, 2, 28)) == 18);
  CHECK(months_on(date(2023, 2, 28), date(2023, 3, 27)) == 0);
  CHECK(months_on(date(2024, 2, 29), date(2025, 2, 28)) == 12);
  CHECK(months_on(date(2023, 3, 1), date(2023, 3, 1)) == 0);
}

TEST_CASE("tenure: a stay is counted over all its rows, and its holder once", "[stats]") {
  const rota::hierarchy units = rota_tests::small_country();
  roster_rows rows(units);
  for (const char* unit : {"A", "B", "C", "D1"}) rows.post(std::string(unit) + "-sec", unit, "secretary");
  rows.post("A-vice", "A", "vice-chair");
  for (const char* who : {"1", "2", "3", "4", "5"}) rows.official(who);
  rows.add({"1a", "1", "A-sec", {date(2018, 1, 1), date(2020, 1, 1)}});
  rows.add({"1b", "1", "A-sec", {date(2020, 1, 1), date::highest()}, movement::re_appointment});  // goes on
  rows.add({"1c", "1", "A-vice", since(date(2021, 7, 1))});                                       // and holds another post
  rows.add({"2a", "2", "B-sec", {date(2015, 1, 1), date(2024, 1, 1)}});
  rows.add({"2b", "2", "B-sec", since(date(2020, 1, 1)), movement::re_appointment});              // the same holder twice
  rows.add({"3a", "3", "C-sec", {date::lowest(), date::highest()}});                              // first day not recorded
  rows.add({"4a", "4", "D1-sec", {date(2019, 1, 1), date(2023, 1, 1)}});                          // ends on the day
  rows.add({"5a", "5", "D1-sec", since(date(2020, 1, 1)), movement::release});
  const rota::roster people = rows.build();

  const auto counted = rows_of({units, people}, {.as_of = date(2023, 1, 1)});
  REQUIRE(counted.size() == 2);
  CHECK(people.at(counted[0].title).id == "secretary");
  CHECK(counted[0].counts.not_recorded() == 1);
  CHECK(counted[0].counts.recorded() == 2);
  CHECK(counted[0].counts.at_or_past(months{60}) == 2);
  CHECK(counted[0].counts.at_or_past(months{61}) == 1);
  CHECK(counted[0].counts.at_or_past(months{96}) == 1);
  CHECK(counted[1].counts == counts_of({18}));

  const auto later = rows_of({units, people}, {.as_of = date(2025, 1, 1), .heads_only = true});
  REQUIRE(later.size() == 1);  // the vice chair heads nothing
  CHECK(later[0].counts.at_or_past(months{120}) == 1);
}

TEST_CASE("tenure: grouped rows add up to the whole, those in no unit last", "[stats]") {
  const rota::hierarchy units = rota_tests::small_country();
  roster_rows rows(units);
  for (const char* unit : {"A", "C", "P"}) {
    rows.post(std::string(unit) + "-sec", unit, "secretary");
    rows.official(unit);
    rows.add({unit, unit, std::string(unit) + "-sec", since(date(2020, 1, 1))});
  }
  const rota::roster people = rows.build();
  const auto counted = rows_of({units, people}, {.as_of = date(2022, 1, 1), .by = rota::level::district});
  REQUIRE(counted.size() == 3);
  CHECK(units.key(*counted[0].unit) == "D1");
  CHECK(units.key(*counted[1].unit) == "D2");
  CHECK_FALSE(counted[2].unit.has_value());
  for (const rota::tenure_row& row : counted) CHECK(row.counts == counts_of({24}));
}
