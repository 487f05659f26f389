// SPDX-License-Identifier: BSL-1.0
#include <rota/stats/organisation.hpp>

#include "support/catch.hpp"
#include "support/small_country.hpp"

#include <string>

namespace {

using rota::block;
using rota::date;
using rota::group_key;
using rota::interval;
using rota::level;
using rota_tests::roster_rows;

constexpr date before{2019, 1, 1};
constexpr date after{2023, 12, 1};

/// A division with a head and some deputies.
void division(roster_rows& rows, const rota::hierarchy& units, const std::string& code, const char* unit, int deputies,
              interval in_force) {
  rota::body body;
  body.code = code;
  body.unit = units.find(unit).value();
  body.block = block::state;
  body.in_force = in_force;
  const rota::body_id id = rows.rows().add(body).value();
  for (int n = 0; n <= deputies; ++n) {
    const std::string post_code = code + '/' + std::to_string(n);
    rota::post post;
    post.code = post_code;
    post.unit = body.unit;
    post.body = id;
    post.title = rows.rows().find_title(n == 0 ? "division-head" : "deputy-division-head").value();
    rows.rows().add(post);
  }
}

}  // namespace

TEST_CASE("organisation: bodies and posts in force, the unit and the body too", "[stats]") {
  const rota::hierarchy units = rota_tests::small_country();
  roster_rows rows(units);
  division(rows, units, "standing", "D1", 2, {});
  division(rows, units, "dissolved", "D1", 1, {date::lowest(), date(2021, 1, 1)});  // its posts go with it
  division(rows, units, "merged", "D3", 1, {});                                     // and those of D3 with D3
  rows.post("C-sec", "C", "secretary");
  rows.post("C-clerk", "C", "specialist", {date(2020, 1, 1), date::highest()});
  const rota::roster people = rows.build();
  const rota::facts known{units, people};
  CHECK(count_organisation(known, {.as_of = before}).rows().at(0).counts ==
        rota::organisation_counts{.bodies = 3, .posts = 8, .leaders = 8, .heads = 4});
  CHECK(count_organisation(known, {.as_of = after}).rows().at(0).counts ==
        rota::organisation_counts{.bodies = 1, .posts = 5, .leaders = 4, .heads = 2});

  const rota::grouping by = rota::grouping{group_key::title}.at(level::district);
  const auto by_title = count_organisation(known, {.as_of = after, .by = by}).rows();
  REQUIRE(by_title.size() == 4);
  for (const auto& row : by_title) {
    CAPTURE(people.at(row.group.title.value()).id);
    CHECK(row.counts.bodies == (row.group.title == people.find_title("division-head") ? 1 : 0));
    CHECK(row.group.unit == units.find(row.counts.leaders == 0 || row.group.title == people.find_title("secretary") ? "D2" : "D1"));
  }
}

TEST_CASE("organisation: of the report on Hà Nam, 29 divisions and 57 heads and deputies fewer", "[stats]") {
  const rota::hierarchy units = rota_tests::small_country();
  roster_rows rows(units);
  const interval until_2021{date::lowest(), date(2021, 1, 1)};
  const interval since_2021{date(2021, 1, 1), date::highest()};
  for (int n = 0; n < 40; ++n) division(rows, units, "kept" + std::to_string(n), "D1", 2, {});
  for (int n = 0; n < 36; ++n) division(rows, units, "old" + std::to_string(n), n % 2 == 0 ? "D1" : "D2", 1, until_2021);
  for (int n = 0; n < 7; ++n) division(rows, units, "new" + std::to_string(n), "D2", n == 0 ? 2 : 1, since_2021);
  rows.post("A-sec", "A", "secretary", until_2021);
  const rota::roster people = rows.build();
  const rota::facts known{units, people};

  const auto changes =
      compare_organisation(known, date(2020, 6, 1), {.as_of = date(2021, 6, 1), .by = {group_key::level, group_key::title}}).rows();
  std::int64_t divisions = 0;
  std::int64_t heads_and_deputies = 0;
  for (const auto& row : changes) {
    if (row.group.title == people.find_title("division-head")) divisions += row.counts.bodies();
    if (row.group.level == level::district) heads_and_deputies += row.counts.leaders();
  }
  CHECK(divisions == -29);
  CHECK(heads_and_deputies == -57);
  REQUIRE(changes.size() == 3);
  CHECK(changes[2].group == rota::group{.level = level::commune, .title = people.find_title("secretary")});
  CHECK(changes[2].counts.heads() == -1);
  CHECK(changes[2].counts.after == rota::organisation_counts{});
}
