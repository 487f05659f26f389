// SPDX-License-Identifier: BSL-1.0
#include <rota/stats/outcome.hpp>

#include "support/catch.hpp"
#include "support/small_country.hpp"

#include <string>
#include <string_view>

namespace {

using rota::date;
using rota::group_key;
using rota::interval;
using rota::level;
using rota::movement;
using rota::outcome_counts;
using rota_tests::roster_rows;

constexpr interval since(int year) { return {date(year, 1, 1), date::highest()}; }
constexpr interval years(int from, int until) { return {date(from, 1, 1), date(until, 1, 1)}; }
const rota::outcome_options in_2018{.period = years(2018, 2019), .as_of = date(2026, 1, 1)};

/// Official 1 leaves D1-vice for A-sec from 2015 to 2018; each case adds what comes of it.
roster_rows rotation_in(const rota::hierarchy& units) {
  roster_rows rows(units);
  rows.post("P-dept", "P", "department-head");
  rows.post("D1-vice", "D1", "vice-chair");
  rows.post("D1-sec", "D1", "secretary");
  rows.post("D1-clerk", "D1", "specialist");
  rows.post("D2-clerk", "D2", "specialist");
  rows.post("A-sec", "A", "secretary");
  rows.post("A-chair", "A", "chair");
  rows.post("A-clerk", "A", "specialist");
  rows.official("1");
  rows.add({"1a", "1", "D1-vice", years(2010, 2015), movement::appointment});
  rows.add({"1b", "1", "A-sec", years(2015, 2018)});
  return rows;
}

/// All rotations asked for as one row; none: zeros.
outcome_counts outcomes(const rota::roster& people, const rota::hierarchy& units, const rota::outcome_options& options = in_2018) {
  const auto counted = rota::count_outcomes({units, people}, options).rows();
  return counted.empty() ? outcome_counts{} : counted.front().counts;
}

/// What the official takes up after the rotation, and what is then counted.
outcome_counts after(std::string_view post, interval term, const rota::outcome_options& options = in_2018) {
  const rota::hierarchy units = rota_tests::small_country();
  roster_rows rows = rotation_in(units);
  rows.add({"1c", "1", post, term, movement::appointment});
  return outcomes(rows.build(), units, options);
}

// No register of committees: of elections nothing is known.
outcome_counts one(std::uint64_t outcome_counts::*outcome) {
  outcome_counts counts;
  counts.*outcome = 1;
  counts.election_unknown = 1;
  return counts;
}

void seat(roster_rows& rows, std::string_view official, std::string_view body, interval held) {
  rota::committee_seat row;
  row.official = rows.rows().find_official(official).value();
  row.body = rows.rows().find_body(body).value();
  row.in_force = held;
  rows.rows().add(row);
}

void committee(roster_rows& rows, const rota::hierarchy& units, std::string_view code, std::string_view unit,
               std::string_view collective) {
  rota::body row;
  row.code = code;
  row.unit = units.find(unit).value();
  row.collective = collective;
  rows.rows().add(row);
}

}  // namespace

TEST_CASE("outcome: a higher rank within the months asked for is a promotion", "[stats]") {
  CHECK(after("P-dept", since(2018)) == one(&outcome_counts::promoted));
  CHECK(after("P-dept", since(2019)) == one(&outcome_counts::promoted));  // the day on which twelve months are complete
  CHECK(after("P-dept", {date(2019, 1, 2), date::highest()}) == one(&outcome_counts::unknown));
  rota::outcome_options two_years = in_2018;
  two_years.promotion_within = {24};
  CHECK(after("P-dept", {date(2019, 1, 2), date::highest()}, two_years) == one(&outcome_counts::promoted));
}

TEST_CASE("outcome: who is not promoted has returned, stayed or moved on", "[stats]") {
  CHECK(after("D1-clerk", since(2018)) == one(&outcome_counts::returned));
  CHECK(after("A-clerk", since(2018)) == one(&outcome_counts::stayed));
  CHECK(after("D2-clerk", since(2018)) == one(&outcome_counts::moved_on));
}

TEST_CASE("outcome: a promotion in the unit left is a promotion, and a return is told from it later", "[stats]") {
  const rota::hierarchy units = rota_tests::small_country();
  roster_rows rows = rotation_in(units);
  rows.add({"1c", "1", "D1-clerk", years(2018, 2019), movement::appointment});
  rows.add({"1d", "1", "D1-sec", {date(2018, 6, 1), date::highest()}, movement::appointment});
  const rota::roster people = rows.build();
  CHECK(outcomes(people, units) == one(&outcome_counts::promoted));
  rota::outcome_options early = in_2018;
  early.as_of = date(2018, 5, 31);
  CHECK(outcomes(people, units, early) == one(&outcome_counts::returned));
}

TEST_CASE("outcome: nothing on record is unknown, a release or the month of retirement is the end of service", "[stats]") {
  const rota::hierarchy units = rota_tests::small_country();
  CHECK(outcomes(rotation_in(units).build(), units) == one(&outcome_counts::unknown));
  roster_rows rows = rotation_in(units);
  rows.add({"1c", "1", "A-sec", since(2018), movement::release});
  CHECK(outcomes(rows.build(), units) == one(&outcome_counts::left_service));

  for (const unsigned month : {1U, 2U}) {
    roster_rows retiring(units);
    retiring.post("A-sec", "A", "secretary");
    rota::official who;
    who.code = "1";
    who.retirement = rota::calendar_month::of(2019, month);
    retiring.rows().add(who);
    retiring.add({"1a", "1", "A-sec", years(2015, 2018)});
    CHECK(outcomes(retiring.build(), units) == one(month == 1 ? &outcome_counts::left_service : &outcome_counts::unknown));
  }
}

TEST_CASE("outcome: a post elsewhere is unknown where the unit left is", "[stats]") {
  const rota::hierarchy units = rota_tests::small_country();
  roster_rows rows(units);
  rows.post("A-sec", "A", "secretary");
  rows.post("D2-clerk", "D2", "specialist");
  rows.official("1");
  rows.add({"1b", "1", "A-sec", years(2015, 2018)});
  rows.add({"1c", "1", "D2-clerk", since(2018), movement::appointment});
  CHECK(outcomes(rows.build(), units) == one(&outcome_counts::unknown));
}

TEST_CASE("outcome: a re-appointment without a break puts the end off, and what runs is running", "[stats]") {
  const rota::hierarchy units = rota_tests::small_country();
  roster_rows rows = rotation_in(units);
  rows.add({"1c", "1", "A-sec", years(2018, 2020), movement::re_appointment});
  rows.add({"1d", "1", "P-dept", since(2020), movement::appointment});
  const rota::roster people = rows.build();
  CHECK(outcomes(people, units) == one(&outcome_counts::running));
  rota::outcome_options later = in_2018;
  later.period = years(2020, 2021);
  CHECK(outcomes(people, units, later) == one(&outcome_counts::promoted));
  later.period = years(2021, 2022);
  CHECK(outcomes(people, units, later) == outcome_counts{});
  later.period = years(2014, 2015);  // begins the day after
  CHECK(outcomes(people, units, later) == outcome_counts{});
  later.period = interval{};
  later.as_of = date(2019, 12, 31);
  CHECK(outcomes(people, units, later) == one(&outcome_counts::running));
}

TEST_CASE("outcome: who comes back to what the unit left has become has returned", "[stats]") {
  const rota::hierarchy units = rota_tests::small_country();  // D3 becomes part of D2 on 2020-01-01
  roster_rows rows(units);
  rows.post("D3-vice", "D3", "vice-chair");
  rows.post("D2-clerk", "D2", "specialist");
  rows.post("A-sec", "A", "secretary");
  rows.official("1");
  rows.add({"1a", "1", "D3-vice", years(2010, 2017), movement::appointment});
  rows.add({"1b", "1", "A-sec", years(2017, 2020)});
  rows.add({"1c", "1", "D2-clerk", since(2020), movement::transfer});
  rota::outcome_options in_2020 = in_2018;
  in_2020.period = years(2020, 2021);
  CHECK(outcomes(rows.build(), units, in_2020) == one(&outcome_counts::returned));
}

TEST_CASE("outcome: elections stand beside the outcome, by the level and kind of committee", "[stats]") {
  const rota::hierarchy units = rota_tests::small_country();
  roster_rows rows = rotation_in(units);
  committee(rows, units, "P-exec", "P", "executive-committee");
  committee(rows, units, "P-stand", "P", "standing-committee");
  committee(rows, units, "D1-exec", "D1", "executive-committee");
  seat(rows, "1", "D1-exec", years(2013, 2018));  // before the rotation
  seat(rows, "1", "P-exec", years(2018, 2023));
  seat(rows, "1", "P-stand", {date(2019, 1, 1), date(2023, 1, 1)});
  outcome_counts expected;
  expected.unknown = 1;
  expected.elected = 1;
  expected.elected_to[{level::province, "executive-committee"}] = 1;
  expected.elected_to[{level::province, "standing-committee"}] = 1;
  const rota::roster people = rows.build();
  CHECK(outcomes(people, units) == expected);
  rota::outcome_options early = in_2018;
  early.as_of = date(2018, 12, 31);
  expected.elected_to.erase({level::province, "standing-committee"});
  CHECK(outcomes(people, units, early) == expected);
}

TEST_CASE("outcome: of the report on Quảng Nam, 11 and 56 promoted, 4 and 1 elected", "[stats]") {
  const rota::hierarchy units = rota_tests::small_country();
  roster_rows rows(units);
  committee(rows, units, "exec", "P", "executive-committee");
  committee(rows, units, "stand", "P", "standing-committee");
  const auto add_post = [&](const char* code, const char* unit, const char* title, level tier) {
    rota::post post;
    post.code = code;
    post.unit = units.find(unit).value();
    post.title = rows.rows().find_title(title).value();
    post.tier = static_cast<std::uint8_t>(tier);
    rows.rows().add(post);
  };
  add_post("P-dept", "P", "department-head", level::province);
  add_post("P-deputy", "P", "deputy-department-head", level::province);
  add_post("D1-vice", "D1", "vice-chair", level::province);
  add_post("D1-sec", "D1", "secretary", level::province);
  add_post("A-sec", "A", "secretary", level::district);
  for (int n = 0; n < 80; ++n) {
    const bool provincial = n < 14;
    const std::string who = std::to_string(n);
    rows.official(who);
    rows.add({"a" + who, who, provincial ? "P-deputy" : "D1-vice", years(2010, 2016), movement::appointment});
    rows.add({"b" + who, who, provincial ? "D1-vice" : "A-sec", years(2016, 2019)});
    const bool promoted = n < 11 || (!provincial && n < 14 + 56);
    if (promoted)
      rows.add({"c" + who, who, provincial ? "P-dept" : "D1-sec", since(2019), movement::appointment});
    else
      rows.add({"c" + who, who, provincial ? "P-deputy" : "D1-vice", {date(2020, 1, 2), date::highest()}, movement::appointment});
    if (n < 4) seat(rows, who, "exec", since(2019));
    if (n == 2) seat(rows, who, "stand", since(2019));
  }
  const rota::roster people = rows.build();
  const auto by_tier = rota::count_outcomes({units, people}, {.period = {date(2016, 1, 1), date(2023, 11, 6)},
                                                        .as_of = date(2023, 11, 6),
                                                        .by = {group_key::tier}}).rows();
  REQUIRE(by_tier.size() == 2);
  CHECK(by_tier[0].group.tier == level::province);
  CHECK(by_tier[0].counts.promoted == 11);
  CHECK(by_tier[0].counts.unknown == 3);
  CHECK(by_tier[1].counts.promoted == 56);
  CHECK(by_tier[1].counts.ended() == 66);
  CHECK(by_tier[0].counts.elected_to.at({level::province, "executive-committee"}) == 4);
  CHECK(by_tier[0].counts.elected_to.at({level::province, "standing-committee"}) == 1);
  CHECK(by_tier[1].counts.elected == 0);
}
