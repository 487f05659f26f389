// SPDX-License-Identifier: BSL-1.0
#include <rota/stats/flows.hpp>

#include "support/catch.hpp"
#include "support/small_country.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace {

using rota::date;
using rota::interval;
using rota::movement;
using rota_tests::roster_rows;
using rota_tests::turn;

constexpr interval since(int year) { return {date(year, 1, 1), date::highest()}; }
constexpr interval years(int from, int until) { return {date(from, 1, 1), date(until, 1, 1)}; }
constexpr interval records{date(2010, 1, 1), date(2030, 1, 1)};

/// The turns, which prepared facts have to count in the same way.
std::vector<rota::flow> flows_of(const rota::facts& known, const rota::flow_options& options) {
  std::vector<rota::flow> flows = count_flows(known, options);
  CHECK(count_flows(rota::prepared_facts(known, {}, date(2020, 1, 1)), options) == flows);
  return flows;
}

/// `unit: from>to title turns`, with `=` in place of the direction for what stays within one unit.
std::vector<std::string> text_of(const std::vector<rota::flow>& flows, const rota::facts& known) {
  std::vector<std::string> lines;
  for (const rota::flow& each : flows) {
    std::string line = each.unit ? std::string(known.units.key(*each.unit)) + ": " : std::string();
    if (each.within_unit)
      line += "= ";
    else
      line += std::string(each.from ? to_string(*each.from) : "unknown") + '>';
    line += std::string(to_string(each.to)) + ' ' + known.people.at(each.title).id + ' ' + std::to_string(each.turns);
    lines.push_back(line);
  }
  return lines;
}

/// Posts of the small country; each case adds its own turns.
roster_rows posts_in(const rota::hierarchy& units) {
  roster_rows rows(units);
  rows.post("P-dept", "P", "department-head");
  rows.post("P-deputy", "P", "deputy-department-head");
  rows.post("D1-sec", "D1", "secretary");
  rows.post("D1-vice", "D1", "vice-chair");
  rows.post("D2-sec", "D2", "secretary");
  rows.post("D3-sec", "D3", "secretary");
  rows.post("A-sec", "A", "secretary");
  rows.post("A-chair", "A", "chair");
  rows.post("B-sec", "B", "secretary");
  rows.post("E-sec", "E", "secretary");
  rows.official("1");
  rows.official("2");
  rows.official("3");
  return rows;
}

}  // namespace

TEST_CASE("flows: the post left is the one named, else the latest principal one", "[stats]") {
  const rota::hierarchy units = rota_tests::small_country();
  roster_rows rows = posts_in(units);
  rows.add({"1a", "1", "P-dept", years(2010, 2015), movement::appointment});
  rows.add({"1b", "1", "D1-sec", since(2015)});                                    // from the province
  rows.add({"2a", "2", "P-dept", years(2010, 2015), movement::appointment});
  rows.add({"2b", "2", "D1-vice", since(2015), movement::rotation, "A-sec"});      // named: from a commune
  rows.add({"3a", "3", "D2-sec", since(2015)});                                    // no earlier post
  const rota::roster people = rows.build();
  const rota::facts known{units, people};
  CHECK(text_of(flows_of(known, {.period = records}), known) ==
        std::vector<std::string>{"province>district secretary 1", "commune>district vice-chair 1",
                                 "unknown>district secretary 1"});
}

TEST_CASE("flows: posts taken up by one decision are one turn, under the principal one's title", "[stats]") {
  const rota::hierarchy units = rota_tests::small_country();
  roster_rows rows = posts_in(units);
  rows.add({"1a", "1", "D1-sec", years(2010, 2015), movement::appointment});
  rows.add({"1b", "1", "A-sec", since(2015)});
  rows.add({"1c", "1", "A-chair", since(2015), movement::rotation, {}, "1b"});
  const rota::roster people = rows.build();
  const rota::facts known{units, people};
  CHECK(text_of(flows_of(known, {.period = records}), known) == std::vector<std::string>{"district>commune secretary 1"});
}

TEST_CASE("flows: a lateral move and a move within one unit are told apart", "[stats]") {
  const rota::hierarchy units = rota_tests::small_country();
  roster_rows rows = posts_in(units);
  rows.add({"1a", "1", "B-sec", years(2010, 2015), movement::appointment});
  rows.add({"1b", "1", "A-sec", since(2015)});
  rows.add({"2a", "2", "A-chair", years(2010, 2016), movement::appointment});
  rows.add({"2b", "2", "A-sec", since(2016)});
  const rota::roster people = rows.build();
  const rota::facts known{units, people};
  CHECK(text_of(flows_of(known, {.period = records}), known) ==
        std::vector<std::string>{"commune>commune secretary 1", "= commune secretary 1"});
}

TEST_CASE("flows: a unit that ended on the day of the turn, or before, counts with the level it had", "[stats]") {
  const rota::hierarchy units = rota_tests::small_country();
  roster_rows rows = posts_in(units);
  rows.add({"1a", "1", "D3-sec", years(2015, 2020), movement::appointment});
  rows.add({"1b", "1", "A-sec", since(2020)});
  rows.add({"2a", "2", "D3-sec", years(2010, 2015), movement::appointment});
  rows.add({"2b", "2", "P-deputy", since(2022)});
  const rota::roster people = rows.build();
  const rota::facts known{units, people};
  CHECK(text_of(flows_of(known, {.period = records}), known) ==
        std::vector<std::string>{"district>province deputy-department-head 1", "district>commune secretary 1"});
}

TEST_CASE("flows: turns are those of the kinds and of the period asked for", "[stats]") {
  const rota::hierarchy units = rota_tests::small_country();
  roster_rows rows = posts_in(units);
  rows.add({"1a", "1", "A-sec", years(2014, 2016)});
  rows.add({"1b", "1", "B-sec", years(2016, 2018)});
  rows.add({"1c", "1", "D1-sec", years(2018, 2019), movement::transfer});
  rows.add({"1d", "1", "D2-sec", since(2019)});
  rows.add({"2a", "2", "A-chair", {date::lowest(), date(2017, 1, 1)}});  // first day not recorded: in no period
  const rota::roster people = rows.build();
  const rota::facts known{units, people};
  CHECK(text_of(flows_of(known, {.period = years(2016, 2019)}), known) ==
        std::vector<std::string>{"commune>commune secretary 1"});
  CHECK(text_of(flows_of(known, {.period = years(2016, 2019), .kinds = {movement::rotation, movement::transfer}}), known) ==
        std::vector<std::string>{"commune>district secretary 1", "commune>commune secretary 1"});
  CHECK(text_of(flows_of(known, {.period = interval{}}), known) ==
        std::vector<std::string>{"district>district secretary 1", "commune>commune secretary 1", "unknown>commune secretary 1"});
}

TEST_CASE("flows: groups are the receiving side's units on the day of the turn", "[stats]") {
  const rota::hierarchy units = rota_tests::small_country();
  roster_rows rows = posts_in(units);
  rows.add({"1a", "1", "A-sec", years(2014, 2016)});
  rows.add({"1b", "1", "E-sec", years(2016, 2018)});                 // E lay in D3 then
  rows.add({"1c", "1", "P-dept", since(2018)});                      // above the level: under no unit
  rows.add({"2a", "2", "A-sec", years(2014, 2021)});
  rows.add({"2b", "2", "E-sec", since(2021)});                       // and in D2 now
  const rota::roster people = rows.build();
  const rota::facts known{units, people};
  CHECK(text_of(flows_of(known, {.period = records, .by = rota::level::district}), known) ==
        std::vector<std::string>{"D1: unknown>commune secretary 2", "D2: commune>commune secretary 1",
                                 "D3: commune>commune secretary 1", "commune>province department-head 1"});
  CHECK(text_of(flows_of(known, {.period = records, .by = rota::level::commune}), known) ==
        std::vector<std::string>{"A: unknown>commune secretary 2", "E: commune>commune secretary 2",
                                 "commune>province department-head 1"});
}

TEST_CASE("flows: the matrix by any keys holds the same turns", "[stats]") {
  const rota::hierarchy units = rota_tests::small_country();
  roster_rows rows = posts_in(units);
  rows.add({"1a", "1", "P-dept", years(2010, 2015), movement::appointment});
  rows.add({"1b", "1", "D1-sec", years(2015, 2017)});              // down
  rows.add({"1c", "1", "D2-sec", years(2017, 2018)});              // lateral
  rows.add({"1d", "1", "P-deputy", since(2018)});                  // up
  rows.add({"2a", "2", "A-chair", years(2010, 2016)});             // from nowhere known
  rows.add({"2b", "2", "A-sec", since(2016)});                     // within the commune
  const rota::roster people = rows.build();
  const rota::facts known{units, people};
  const auto whole = count_flow_matrix(known, {}).rows();
  REQUIRE(whole.size() == 1);
  const rota::flow_matrix& all = whole[0].counts;
  CHECK(all.turns(rota::level::province, rota::level::district) == 1);
  CHECK(all.down() == 1);
  CHECK(all.lateral() == 1);
  CHECK(all.up() == 1);
  CHECK(all.within_units(rota::level::commune) == 1);
  CHECK(all.turns(std::nullopt, rota::level::commune) == 1);
  CHECK(all.all() == 5);
  const auto by_title = count_flow_matrix(known, {.by = {rota::group_key::title}}).rows();
  REQUIRE(by_title.size() == 3);
  const auto secretaries = std::ranges::find_if(
      by_title, [&](const auto& row) { return row.group.title == people.find_title("secretary"); });
  REQUIRE(secretaries != by_title.end());
  CHECK(secretaries->counts.all() == 3);
  CHECK(secretaries->counts.lateral() == 1);
}
