// SPDX-License-Identifier: BSL-1.0
#include <rota/stats/non_local.hpp>

#include "support/catch.hpp"
#include "support/small_country.hpp"

#include <string>
#include <vector>

namespace {

using rota::date;
using rota::interval;
using rota::level;
using rota::movement;

constexpr date day{2023, 11, 6};
constexpr interval since_2020{date(2020, 1, 1), date::highest()};

/// The rows, which prepared facts have to count in the same way.
std::vector<rota::non_local_row> rows_of(const rota::facts& known, const rota::non_local_options& options) {
  std::vector<rota::non_local_row> rows = count_non_local(known, options);
  CHECK(count_non_local(rota::prepared_facts(known, {}, options.as_of), options) == rows);
  return rows;
}

bool is_counted(const rota::non_local_row& row, std::uint64_t non_local, std::uint64_t local, std::uint64_t unknown,
                std::uint64_t vacant) {
  return row.non_local == non_local && row.local == local && row.unknown == unknown && row.vacant == vacant;
}

/// Secretaries: D1 local, D2 not local, A of unknown origin, B vacant, C with two holders; posts that do not count.
rota::roster secretaries(const rota::hierarchy& units) {
  rota_tests::roster_rows rows(units);
  for (const char* unit : {"D1", "D2", "D3", "A", "B", "C"}) rows.post(std::string(unit) + "-sec", unit, "secretary");
  rows.post("E-sec", "E", "secretary", {date::lowest(), day});  // abolished on the day itself
  rows.official("of A", "A");
  rows.official("of C", "C");
  rows.official("of nowhere");
  rows.add({"1", "of A", "D1-sec", since_2020});
  rows.add({"2", "of A", "D2-sec", since_2020});
  rows.add({"3", "of A", "D3-sec", since_2020});
  rows.add({"4", "of nowhere", "A-sec", since_2020});
  rows.add({"5", "of A", "B-sec", {date(2015, 1, 1), day}});                      // ended on the day: vacant
  rows.add({"6", "of C", "B-sec", since_2020, movement::release});               // a release is no holding
  rows.add({"7", "of C", "C-sec", since_2020});
  rows.add({"8", "of A", "C-sec", {date::lowest(), day + rota::days{1}}});        // held since an unrecorded day
  rows.add({"9", "of C", "C-sec", {date(2021, 1, 1), date::highest()}, movement::re_appointment});
  rows.add({"10", "of A", "E-sec", since_2020});
  return rows.build();
}

}  // namespace

TEST_CASE("non_local: holders are counted as local, not local or unknown, empty posts as vacant", "[stats]") {
  const rota::hierarchy units = rota_tests::small_country();
  const rota::roster people = secretaries(units);
  const auto rows = rows_of({units, people}, {.as_of = day});
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].level == level::district);
  CHECK(is_counted(rows[0], 1, 1, 0, 0));
  CHECK(rows[1].level == level::commune);
  CHECK(is_counted(rows[1], 1, 1, 1, 1));
  CHECK(rows[1].filled() == 3);
  CHECK(people.at(rows[1].title).id == "secretary");
  CHECK_FALSE(rows[1].unit.has_value());
}

TEST_CASE("non_local: grouped rows add up to the whole", "[stats]") {
  const rota::hierarchy units = rota_tests::small_country();
  const rota::roster people = secretaries(units);
  const auto rows = rows_of({units, people}, {.as_of = day, .by = level::district});
  REQUIRE(rows.size() == 4);
  CHECK(units.key(*rows[0].unit) == "D1");
  CHECK(is_counted(rows[0], 0, 1, 0, 0));
  CHECK(is_counted(rows[1], 0, 0, 1, 1));
  CHECK(units.key(*rows[2].unit) == "D2");
  CHECK(is_counted(rows[2], 1, 0, 0, 0));
  CHECK(is_counted(rows[3], 1, 1, 0, 0));

  const auto by_commune = rows_of({units, people}, {.as_of = day, .by = level::commune});
  REQUIRE(by_commune.size() == 4);
  CHECK_FALSE(by_commune.back().unit.has_value());  // the districts' posts lie in no commune
  CHECK(is_counted(by_commune.back(), 1, 1, 0, 0));
}

TEST_CASE("non_local: the share leaves out unknown and vacant, and is nothing without a known holder", "[stats]") {
  CHECK(rota::non_local_row{.non_local = 8, .local = 10, .unknown = 4, .vacant = 3}.share() == 8.0 / 18.0);
  CHECK_FALSE(rota::non_local_row{.unknown = 4, .vacant = 3}.share().has_value());
}
