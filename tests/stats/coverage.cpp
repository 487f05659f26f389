// SPDX-License-Identifier: BSL-1.0
#include <rota/stats/coverage.hpp>

#include "support/catch.hpp"

#include <rota/hierarchy/hierarchy_builder.hpp>
#include <rota/roster/roster_builder.hpp>

#include "support/small_country.hpp"

#include <string>
#include <vector>

using namespace rota;

namespace {

constexpr date day{2023, 11, 6};

/// A province of six districts, K0 to K5, each with a vice chair's post.
hierarchy six_districts() {
  hierarchy_builder rows;
  const auto add = [&rows](const std::string& unit, level at, const std::string& parent) {
    unit_row row;
    row.unit = row.code = row.name = unit;
    row.kind = "unit";
    row.level = at;
    row.parent = parent;
    rows.add(row);
  };
  add("VN", level::central, "");
  add("P", level::province, "VN");
  for (int n = 0; n < 6; ++n) add("K" + std::to_string(n), level::district, "P");
  return rows.build();
}

struct young_officials : rota_tests::roster_rows {
  explicit young_officials(const hierarchy& units) : roster_rows(units) {
    post("office", "P", "specialist");
    for (int n = 0; n < 6; ++n) post("V" + std::to_string(n), "K" + std::to_string(n), "vice-chair");
  }
  void person(const std::string& code, partial_date birth) {
    rota::official row;
    row.code = code;
    row.birth = birth;
    rows().add(row);
  }
};

coverage_options young_from_the_province(const roster& people) {
  return {.as_of = day,
          .of = level::district,
          .posts = {.titles = {people.find_title("vice-chair").value()}},
          .arrived_by = movement_set{movement::rotation},
          .from_level = level::province,
          .age_under = std::int16_t{40}};
}

}  // namespace

TEST_CASE("coverage: young officials rotated from the province in 4 of 6 districts, as in Ha Nam") {
  const hierarchy units = six_districts();
  young_officials in(units);
  for (int n = 0; n < 4; ++n) {
    const std::string at = std::to_string(n);
    in.person("CB-" + at, partial_date(date(1990, 1, 1)));
    in.add({"A" + at, "CB-" + at, "office", {date(2015, 1, 1), date(2022, 1, 1)}, movement::appointment});
    in.add({"B" + at, "CB-" + at, "V" + at, {date(2022, 1, 1)}});
  }
  in.person("old", partial_date(date(1983, 11, 6)));
  in.add({"A4", "old", "V4", {date(2022, 1, 1)}, movement::rotation, "office"});
  in.person("risen", partial_date(date(1990, 1, 1)));
  in.add({"A5", "risen", "V5", {date(2022, 1, 1)}, movement::appointment, "office"});
  const roster people = in.build();
  const facts known{units, people};
  const auto rows = count_coverage(known, young_from_the_province(people)).rows();
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].counts.of_units() == share{4, 6, 0});
  CHECK(rows[0].counts.covered.has(units.find("K3").value()));
  CHECK_FALSE(rows[0].counts.covered.has(units.find("K4").value()));

  coverage_options anybody{.as_of = day};
  CHECK(count_coverage(known, anybody).rows()[0].counts.of_units() == share{6, 6, 0});
  anybody.as_of = date(2021, 12, 31);
  CHECK(count_coverage(known, anybody).rows()[0].counts.of_units() == share{0, 6, 0});
}

TEST_CASE("coverage: re-appointment does not hide how somebody came") {
  const hierarchy units = six_districts();
  young_officials in(units);
  in.person("CB", partial_date(date(1990, 1, 1)));
  in.add({"A1", "CB", "V0", {date(2017, 1, 1), date(2022, 1, 1)}, movement::rotation, "office"});
  in.add({"A2", "CB", "V0", {date(2022, 1, 1)}, movement::re_appointment});
  const roster people = in.build();
  coverage_options asked = young_from_the_province(people);
  CHECK(count_coverage({units, people}, asked).rows()[0].counts.of_units() == share{1, 6, 0});
  asked.moved = direction::down;
  CHECK(count_coverage({units, people}, asked).rows()[0].counts.of_units() == share{1, 6, 0});
  asked.moved = direction::up;
  CHECK(count_coverage({units, people}, asked).rows()[0].counts.of_units() == share{0, 6, 0});
}

TEST_CASE("coverage: a unit of which it is not known stands apart, unless another incumbent covers it") {
  const hierarchy units = six_districts();
  young_officials in(units);
  in.post("W0", "K0", "vice-chair");
  in.person("sure", partial_date(date(1990, 1, 1)));
  in.person("no-birth", {});
  in.person("no-origin", partial_date(date(1990, 1, 1)));
  in.person("no-movement", partial_date(date(1990, 1, 1)));
  in.person("old", partial_date(date(1960, 1, 1)));
  in.add({"A1", "sure", "V0", {date(2022, 1, 1)}, movement::rotation, "office"});
  in.add({"A2", "no-birth", "W0", {date(2022, 1, 1)}, movement::rotation, "office"});
  in.add({"A3", "no-origin", "V1", {date(2022, 1, 1)}});
  in.add({"A4", "no-movement", "V2", {date(2022, 1, 1)}, movement::not_recorded, "office"});
  in.add({"A5", "old", "V3", {.until = date(2024, 1, 1)}});  // whose first day is not recorded; but he is too old in any case
  const roster people = in.build();
  const auto rows = count_coverage({units, people}, young_from_the_province(people)).rows();
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].counts.of_units() == share{1, 4, 2});
  CHECK(rows[0].counts.unsure.size() == 3);
  CHECK(rows[0].counts.unknown().size() == 2);
}

TEST_CASE("coverage: units whose head is not local, by the map of the day") {
  const hierarchy units = rota_tests::small_country();
  rota_tests::roster_rows in(units);
  in.post("S1", "D1", "secretary");
  in.post("S2", "D2", "secretary");
  in.post("C2", "E", "secretary");
  in.official("local", "D1");
  in.official("stranger", "D1");
  in.official("nowhere");
  in.add({"A1", "local", "S1", {date(2015, 1, 1)}});
  in.add({"A2", "stranger", "S2", {date(2015, 1, 1)}});
  in.add({"A3", "nowhere", "C2", {date(2015, 1, 1)}});
  const roster people = in.build();
  const facts known{units, people};
  coverage_options asked{.as_of = day, .posts = {.heads_only = true, .levels = level_set{level::district}}, .non_local = true};
  CHECK(count_coverage(known, asked).rows()[0].counts.of_units() == share{1, 2, 0});
  asked.posts.levels.reset();
  CHECK(count_coverage(known, asked).rows()[0].counts.of_units() == share{1, 2, 0});  // E lies in D2, which is covered
  asked.as_of = date(2019, 12, 31);
  CHECK(count_coverage(known, asked).rows()[0].counts.of_units() == share{1, 2, 1});  // and lay in D3
}

TEST_CASE("coverage: by the province in which the units lie") {
  const hierarchy units = rota_tests::small_country();
  rota_tests::roster_rows in(units);
  in.post("C1", "A", "secretary");
  in.official("CB");
  in.add({"A1", "CB", "C1", {date(2015, 1, 1)}});
  const roster people = in.build();
  const coverage_options asked{.as_of = day, .of = level::commune, .by = grouping{group_key::level}.at(level::district)};
  const auto rows = count_coverage({units, people}, asked).rows();
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].group.unit == units.find("D1"));
  CHECK(rows[0].group.level == level::commune);
  CHECK(rows[0].counts.of_units() == share{1, 2, 0});
  CHECK(rows[1].counts.of_units() == share{0, 2, 0});
}
