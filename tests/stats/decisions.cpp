// SPDX-License-Identifier: BSL-1.0
#include <rota/stats/decisions.hpp>

#include "support/catch.hpp"
#include "support/small_country.hpp"

#include <string>
#include <vector>

namespace {

using rota::date;
using rota::group_key;
using rota::interval;
using rota::level;
using rota::movement;
using rota_tests::roster_rows;

constexpr interval since(int year) { return {date(year, 1, 1), date::highest()}; }
constexpr interval years(int from, int until) { return {date(from, 1, 1), date(until, 1, 1)}; }

/// A body of a district, two posts in it managed by two tiers, and officials.
roster_rows bodies_in(const rota::hierarchy& units) {
  roster_rows rows(units);
  rota::body party;
  party.code = "D1-party";
  party.unit = units.find("D1").value();
  party.block = rota::block::party;
  rows.rows().add(party);
  const auto add = [&](std::string_view code, std::string_view title, level tier) {
    rota::post post;
    post.code = code;
    post.unit = party.unit;
    post.title = rows.rows().find_title(title).value();
    post.body = rows.rows().find_body("D1-party").value();
    post.tier = static_cast<std::uint8_t>(tier);
    rows.rows().add(post);
  };
  add("sec", "secretary", level::province);
  add("deputy", "deputy-secretary", level::district);
  rows.post("A-sec", "A", "secretary");
  rows.post("A-chair", "A", "chair");
  for (const char* who : {"1", "2", "3"}) rows.official(who);
  return rows;
}

rota::decision_counts all_of(const rota::facts& known, const rota::decision_options& options) {
  const auto rows = count_decisions(known, options).rows();
  return rows.empty() ? rota::decision_counts{} : rows.front().counts;
}

}  // namespace

TEST_CASE("decisions: posts taken up by one decision are one case, persons are counted once", "[stats]") {
  const rota::hierarchy units = rota_tests::small_country();
  roster_rows rows = bodies_in(units);
  rows.add({"1a", "1", "A-sec", years(2020, 2022), movement::appointment});
  rows.add({"1b", "1", "A-chair", years(2020, 2022), movement::election, {}, "1a"});
  rows.add({"1c", "1", "deputy", since(2022), movement::rotation});
  rows.add({"2a", "2", "sec", since(2021), movement::designation});
  const rota::roster people = rows.build();
  const rota::facts known{units, people};
  CHECK(all_of(known, {}) == rota::decision_counts{.cases = 3, .persons = 2, .undated = 0});
  CHECK(all_of(known, {.kinds = {movement::election}}) == rota::decision_counts{});
  CHECK(all_of(known, {.period = years(2021, 2022)}) == rota::decision_counts{.cases = 1, .persons = 1, .undated = 0});
  CHECK(all_of(known, {.officials = {.first = 1}}) == rota::decision_counts{.cases = 1, .persons = 1, .undated = 0});
}

TEST_CASE("decisions: cases by kind of movement, body and managing tier; what is not recorded stands last", "[stats]") {
  const rota::hierarchy units = rota_tests::small_country();
  roster_rows rows = bodies_in(units);
  rows.add({"1a", "1", "A-sec", years(2020, 2022), movement::not_recorded});
  rows.add({"1b", "1", "deputy", years(2022, 2023), movement::rotation});
  rows.add({"1c", "1", "deputy", since(2023), movement::re_appointment});
  rows.add({"2a", "2", "deputy", since(2021), movement::rotation});
  rows.add({"3a", "3", "sec", since(2021), movement::rotation});
  const rota::roster people = rows.build();
  const rota::facts known{units, people};
  const auto counted = count_decisions(known, {.by = {group_key::movement, group_key::body, group_key::tier}}).rows();
  REQUIRE(counted.size() == 4);
  const auto body = people.find_body("D1-party");
  CHECK(counted[0].group == rota::group{.body = body, .tier = level::province, .movement = movement::rotation});
  CHECK(counted[0].counts.cases == 1);
  CHECK(counted[1].group == rota::group{.body = body, .tier = level::district, .movement = movement::rotation});
  CHECK(counted[1].counts == rota::decision_counts{.cases = 2, .persons = 2, .undated = 0});
  CHECK(counted[2].group.movement == movement::re_appointment);
  CHECK(counted[3].group == rota::group{});
  CHECK(counted[3].counts.cases == 1);
}

TEST_CASE("decisions: a case without a first day is counted apart where it may lie in the period", "[stats]") {
  const rota::hierarchy units = rota_tests::small_country();
  roster_rows rows = bodies_in(units);
  rows.add({"1a", "1", "A-sec", {date::lowest(), date(2020, 6, 1)}, movement::appointment});
  const rota::roster people = rows.build();
  const rota::facts known{units, people};
  CHECK(all_of(known, {.period = years(2020, 2021)}) == rota::decision_counts{.cases = 0, .persons = 0, .undated = 1});
  CHECK(count_decisions(known, {.period = years(2021, 2022)}).rows().empty());
  const auto keyed = count_decisions(known, {.by = rota::grouping{group_key::title, group_key::level}.at(level::district)}).rows();
  REQUIRE(keyed.size() == 1);
  CHECK(keyed[0].group == rota::group{.title = people.find_title("secretary")});
}
