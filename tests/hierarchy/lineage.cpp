// SPDX-License-Identifier: BSL-1.0
#include <rota/hierarchy/change.hpp>

#include "hierarchy/naive_walk.hpp"
#include "hierarchy/random_map.hpp"
#include "hierarchy/toy.hpp"
#include "support/catch.hpp"
#include "support/sanitizer.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace {

using rota::extent;
using rota::level;
using rota::unit_id;
using shares = std::vector<std::string>;

const toy::unit root{"VN", level::central, ""};

toy::unit province(std::string_view id, std::string_view from = "", std::string_view until = "") {
  return {id, level::province, "VN", from, until};
}

/// "A" for whole, "A/" for part, and a last "?" where it is not all.
shares told(const rota::hierarchy& units, const rota::carried& carried) {
  shares words;
  for (const rota::carried_unit& share : carried.units) {
    CHECK(share.extent != extent::unknown);
    words.push_back(std::string(units.key(share.unit)) + (share.extent == extent::whole ? "" : "/"));
  }
  if (!carried.complete) words.emplace_back("?");
  return words;
}

shares became(const rota::hierarchy& units, std::string_view unit, std::string_view from, std::string_view to) {
  return told(units, units.successors(units.find(unit).value(), toy::day(from), toy::day(to)));
}

shares made_from(const rota::hierarchy& units, std::string_view unit, std::string_view from, std::string_view to) {
  return told(units, units.predecessors(units.find(unit).value(), toy::day(from), toy::day(to)));
}

/// `A` and `B` merged into the new `M` on 2020-01-01.
rota::hierarchy merger() {
  return toy::map({root, province("A", "", "2020-01-01"), province("B", "", "2020-01-01"), province("M", "2020-01-01")},
                  {{"A", "M", "2020-01-01"}, {"B", "M", "2020-01-01"}});
}

}  // namespace

TEST_CASE("lineage: a unit that stands is its own successor and predecessor", "[hierarchy]") {
  const rota::hierarchy units = toy::map({root, province("A"), province("B", "2010-01-01", "2020-01-01")});
  CHECK(became(units, "A", "1900-01-01", "2100-01-01") == shares{"A"});
  CHECK(made_from(units, "A", "2100-01-01", "1900-01-01") == shares{"A"});
  CHECK(became(units, "B", "2010-01-01", "2019-12-31") == shares{"B"});
  CHECK(made_from(units, "B", "2019-12-31", "2010-01-01") == shares{"B"});
  CHECK(units.successors(units.find("A").value(), toy::day("2000-01-01"), rota::date::highest()).complete);
  CHECK(units.predecessors(units.find("A").value(), toy::day("2000-01-01"), rota::date::lowest()).complete);
}

TEST_CASE("lineage: a unit that does not exist on the first day has none", "[hierarchy]") {
  const rota::hierarchy units = merger();
  CHECK(became(units, "A", "2020-01-01", "2021-01-01") == shares{"?"});
  CHECK(made_from(units, "M", "2019-12-31", "2019-01-01") == shares{"?"});
}

TEST_CASE("lineage: merged units go whole to one successor, on the day and not before", "[hierarchy]") {
  const rota::hierarchy units = merger();
  CHECK(became(units, "A", "2019-01-01", "2019-12-31") == shares{"A"});
  CHECK(became(units, "A", "2019-12-31", "2020-01-01") == shares{"M"});
  CHECK(became(units, "B", "2019-01-01", "2025-01-01") == shares{"M"});
  CHECK(made_from(units, "M", "2020-01-01", "2020-01-01") == shares{"M"});
  CHECK(made_from(units, "M", "2025-01-01", "2019-12-31") == shares{"A", "B"});
}

TEST_CASE("lineage: a divided unit goes in part to each successor", "[hierarchy]") {
  const rota::hierarchy units =
      toy::map({root, province("A", "", "2020-01-01"), province("X", "2020-01-01"), province("Y", "2020-01-01")},
               {{"A", "X", "2020-01-01", extent::part}, {"A", "Y", "2020-01-01", extent::part}});
  CHECK(became(units, "A", "2019-01-01", "2020-01-01") == shares{"X/", "Y/"});
  CHECK(made_from(units, "Y", "2020-01-01", "2019-01-01") == shares{"A/"});
}

TEST_CASE("lineage: an unknown extent is whole where it is the only change of the day, else part", "[hierarchy]") {
  const std::vector<toy::unit> rows{root, province("A", "", "2020-01-01"), province("X", "2020-01-01"),
                                    province("Y", "2020-01-01")};
  const rota::hierarchy alone = toy::map(rows, {{"A", "X", "2020-01-01", extent::unknown}});
  CHECK(became(alone, "A", "2019-01-01", "2020-01-01") == shares{"X"});
  CHECK(made_from(alone, "X", "2020-01-01", "2019-01-01") == shares{"A"});
  CHECK(alone.changes()[0].extent == extent::unknown);  // as the file has it

  const rota::hierarchy two =
      toy::map(rows, {{"A", "X", "2020-01-01", extent::unknown}, {"A", "Y", "2020-01-01", extent::unknown}});
  CHECK(became(two, "A", "2019-01-01", "2020-01-01") == shares{"X/", "Y/"});
}

TEST_CASE("lineage: a chain of changes is followed, and one part makes the whole way part", "[hierarchy]") {
  const rota::hierarchy units =
      toy::map({root, province("A", "", "2020-01-01"), province("B", "2020-01-01", "2021-01-01"),
                province("C", "2021-01-01", "2022-01-01"), province("X", "2021-01-01"), province("D", "2022-01-01")},
               {{"A", "B", "2020-01-01"},
                {"B", "C", "2021-01-01", extent::part},
                {"B", "X", "2021-01-01", extent::part},
                {"C", "D", "2022-01-01"}});
  CHECK(became(units, "A", "2019-01-01", "2020-06-01") == shares{"B"});
  CHECK(became(units, "A", "2019-01-01", "2021-01-01") == shares{"C/", "X/"});
  CHECK(became(units, "A", "2019-01-01", "2022-01-01") == shares{"D/", "X/"});
  CHECK(became(units, "C", "2021-06-01", "2022-01-01") == shares{"D"});
  CHECK(made_from(units, "D", "2022-01-01", "2021-12-31") == shares{"C"});
  CHECK(made_from(units, "D", "2022-01-01", "2019-01-01") == shares{"A/"});
}

TEST_CASE("lineage: a unit reached by several ways stands once, whole where one way is", "[hierarchy]") {
  const std::vector<toy::unit> rows{root, province("A", "", "2020-01-01"), province("X", "2020-01-01", "2021-01-01"),
                                    province("Y", "2020-01-01", "2021-01-01"), province("Z", "2021-01-01")};
  const auto split_and_merge = [&](extent first) {
    return toy::map(rows, {{"A", "X", "2020-01-01", first},
                           {"A", "Y", "2020-01-01", extent::part},
                           {"X", "Z", "2021-01-01"},
                           {"Y", "Z", "2021-01-01"}});
  };
  CHECK(became(split_and_merge(extent::part), "A", "2019-01-01", "2021-01-01") == shares{"Z/"});
  CHECK(became(split_and_merge(extent::whole), "A", "2019-01-01", "2021-01-01") == shares{"Z"});
  CHECK(made_from(split_and_merge(extent::part), "Z", "2021-01-01", "2019-01-01") == shares{"A/"});
  CHECK(made_from(split_and_merge(extent::whole), "Z", "2021-01-01", "2019-01-01") == shares{"A"});
}

TEST_CASE("lineage: a unit that ended without a known successor leaves the answer incomplete", "[hierarchy]") {
  const rota::hierarchy units = toy::map({root, province("A", "", "2020-01-01"), province("X", "2020-01-01", "2021-01-01"),
                                          province("Y", "2020-01-01"), province("Gone", "", "2020-01-01")},
                                         {{"A", "X", "2020-01-01", extent::part}, {"A", "Y", "2020-01-01", extent::part}});
  CHECK(became(units, "Gone", "2019-01-01", "2019-12-31") == shares{"Gone"});
  CHECK(became(units, "Gone", "2019-01-01", "2020-01-01") == shares{"?"});
  CHECK(became(units, "A", "2019-01-01", "2021-01-01") == shares{"Y/", "?"});
}

TEST_CASE("lineage: a unit that began without a known predecessor leaves the answer incomplete", "[hierarchy]") {
  const rota::hierarchy units =
      toy::map({root, province("A", "", "2021-01-01"), province("New", "2020-01-01", "2021-01-01"), province("M", "2021-01-01")},
               {{"A", "M", "2021-01-01"}, {"New", "M", "2021-01-01"}});
  CHECK(made_from(units, "New", "2020-06-01", "2019-01-01") == shares{"?"});
  CHECK(made_from(units, "M", "2021-01-01", "2020-01-01") == shares{"A", "New"});
  CHECK(made_from(units, "M", "2021-01-01", "2019-12-31") == shares{"A", "?"});
}

TEST_CASE("lineage: a renamed unit goes on as itself", "[hierarchy]") {
  const rota::hierarchy units = toy::map({root, province("A", "", "2020-01-01"), province("A", "2020-01-01")});
  CHECK(became(units, "A", "2019-01-01", "2020-01-01") == shares{"A"});
  CHECK(made_from(units, "A", "2020-01-01", "2019-01-01") == shares{"A"});
}

TEST_CASE("lineage: a unit that goes on and gives something away keeps a part", "[hierarchy]") {
  const rota::hierarchy units =
      toy::map({root, province("A", "", "2020-01-01"), province("A", "2020-01-01"), province("X", "2020-01-01")},
               {{"A", "X", "2020-01-01", extent::unknown}});
  CHECK(became(units, "A", "2019-01-01", "2020-01-01") == shares{"A/", "X/"});
  CHECK(made_from(units, "A", "2020-01-01", "2019-01-01") == shares{"A/"});
  CHECK(made_from(units, "X", "2020-01-01", "2019-01-01") == shares{"A/"});
}

TEST_CASE("lineage: a unit may be named as its own successor", "[hierarchy]") {
  const std::vector<toy::unit> rows{root, province("A", "", "2020-01-01"), province("A", "2020-01-01"),
                                    province("X", "2020-01-01")};
  const rota::hierarchy alone = toy::map(rows, {{"A", "A", "2020-01-01", extent::unknown}});
  CHECK(became(alone, "A", "2019-01-01", "2020-01-01") == shares{"A"});
  const rota::hierarchy shared = toy::map(rows, {{"A", "A", "2020-01-01"}, {"A", "X", "2020-01-01"}});
  CHECK(became(shared, "A", "2019-01-01", "2020-01-01") == shares{"A/", "X/"});
}

TEST_CASE("lineage: a unit that absorbs another has it and itself as predecessors", "[hierarchy]") {
  SECTION("as its next version") {
    const rota::hierarchy units =
        toy::map({root, province("A", "", "2020-01-01"), province("A", "2020-01-01"), province("B", "", "2020-01-01")},
                 {{"B", "A", "2020-01-01"}});
    CHECK(became(units, "A", "2019-01-01", "2020-01-01") == shares{"A"});
    CHECK(made_from(units, "A", "2020-01-01", "2019-01-01") == shares{"A", "B"});
  }
  SECTION("in mid-version, as far as the day asked from") {
    const rota::hierarchy units = toy::map({root, province("A"), province("B", "", "2020-01-01")}, {{"B", "A", "2020-01-01"}});
    CHECK(became(units, "B", "2019-01-01", "2020-01-01") == shares{"A"});
    CHECK(made_from(units, "A", "2020-01-01", "2019-12-31") == shares{"A", "B"});
    CHECK(made_from(units, "A", "2019-12-31", "2019-01-01") == shares{"A"});
    CHECK(made_from(units, "A", "2021-01-01", "2020-01-01") == shares{"A"});
  }
  SECTION("in mid-version, which does not explain how it began") {
    const rota::hierarchy units = toy::map({root, province("A", "2019-01-01"), province("B", "", "2020-01-01")},
                                           {{"B", "A", "2020-01-01"}});
    CHECK(made_from(units, "A", "2020-01-01", "2018-01-01") == shares{"B", "?"});
  }
}

TEST_CASE("lineage: versions of one id with a gap between them are different units", "[hierarchy]") {
  const rota::hierarchy units = toy::map({root, province("A", "", "2020-01-01"), province("A", "2021-01-01"), province("X")},
                                         {{"A", "X", "2020-01-01"}});
  CHECK(became(units, "A", "2019-01-01", "2022-01-01") == shares{"X"});
  CHECK(made_from(units, "A", "2022-01-01", "2019-01-01") == shares{"?"});
}

TEST_CASE("lineage: the changes are ordered by day and keep what the file says", "[hierarchy]") {
  rota::hierarchy_builder rows = toy::rows({root, province("A", "", "2021-01-01"), province("B", "", "2020-01-01")},
                                           {{"A", "VN", "2021-01-01"}});
  rows.add(rota::change_row{.predecessor = "B",
                            .successor = "A",
                            .day = toy::day("2020-01-01"),
                            .extent = extent::part,
                            .relation = "merge",
                            .act = "202/2025/QH15",
                            .clause = "Art. 1"});
  const rota::hierarchy units = rows.build();
  REQUIRE(units.change_count() == 2);
  const rota::unit_change& first = units.changes()[0];
  CHECK(units.key(first.predecessor) == "B");
  CHECK(units.key(first.successor) == "A");
  CHECK(first.day == toy::day("2020-01-01"));
  CHECK(first.extent == extent::part);
  CHECK(first.relation == "merge");
  CHECK(first.act == "202/2025/QH15");
  CHECK(first.clause == "Art. 1");
  CHECK(units.key(units.changes()[1].predecessor) == "A");
}

TEST_CASE("lineage: a ladder of repeated splits is walked once, not once for each way", "[hierarchy]") {
  // two units a day for 50 days, each divided between the two of the next: 2^50 ways
  std::vector<std::string> keys;
  std::vector<std::string> days;
  for (int number = 0; number <= 51; ++number) {
    keys.push_back("A" + std::to_string(number));
    keys.push_back("B" + std::to_string(number));
    days.push_back(rota::to_string(toy::random_map::day(number)));
  }
  std::vector<toy::unit> rows{root};
  std::vector<toy::change> changes;
  for (std::size_t day = 0; day <= 50; ++day)
    for (const std::size_t side : {0U, 1U}) {
      rows.push_back(province(keys[2 * day + side], days[day], days[day + 1]));
      if (day < 50)
        for (const std::size_t next : {2U, 3U})
          changes.push_back({keys[2 * day + side], keys[2 * day + next], days[day + 1], extent::part});
    }
  const rota::hierarchy units = toy::map(rows, changes);
  CHECK(became(units, "A0", days[0], days[50]) == shares{"A50/", "B50/"});
  CHECK(made_from(units, "B50", days[50], days[0]) == shares{"A0/", "B0/"});
}

namespace {

toy::naive_walk::answer answer_of(const rota::hierarchy& units, const rota::carried& carried) {
  toy::naive_walk::answer found;
  found.complete = carried.complete;
  for (const rota::carried_unit& share : carried.units)
    found.units.emplace(std::stoul(std::string(units.key(share.unit).substr(1))), share.extent);
  CHECK(found.units.size() == carried.units.size());
  CHECK(std::ranges::is_sorted(carried.units, {}, &rota::carried_unit::unit));
  return found;
}

/// The most changes that follow each other, each beginning with what the one before it led to.
std::size_t longest_chain(const toy::random_map& rows) {
  std::vector<toy::random_map::change> by_day = rows.changes;
  std::ranges::sort(by_day, {}, &toy::random_map::change::day);
  std::map<std::size_t, std::pair<std::size_t, rota::date>> to;  // by unit: length of the longest chain to it, and its last day
  std::size_t longest = 0;
  for (const auto& row : by_day) {
    const auto before = to.find(row.predecessor);
    const std::size_t length = before != to.end() && before->second.second < row.day ? before->second.first + 1 : 1;
    auto& reached = to.emplace(row.successor, std::pair(std::size_t{0}, row.day)).first->second;
    if (length > reached.first) reached = {length, row.day};
    longest = std::max(longest, length);
  }
  return longest;
}

/// Checks who bears a code on every day; on how many days another unit bears it than the last to bear it before.
std::size_t code_changes_hands(const toy::random_map& rows, const rota::hierarchy& units, const std::string& code) {
  std::size_t changes = 0;
  std::optional<std::size_t> last;
  for (int number = -1; number <= toy::random_map::days + 1; ++number) {
    const rota::date day = toy::random_map::day(number);
    std::vector<std::size_t> bearers;
    for (const auto& row : rows.versions)
      if (row.code == code && row.in_force.contains(day)) bearers.push_back(row.unit);
    const auto found = units.find_code(code, day);
    CAPTURE(code, number);
    CHECK(found.has_value() == (bearers.size() == 1));
    if (!found || bearers.size() != 1) continue;
    CHECK(units.key(*found) == toy::random_map::key(bearers.front()));
    changes += last && *last != bearers.front();
    last = bearers.front();
  }
  return changes;
}

}  // namespace

TEST_CASE("lineage: random maps give the answers of a naive walk, both ways", "[hierarchy][property]") {
  for (std::uint32_t seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    toy::random_map rows(seed);
    const rota::hierarchy units = rows.build();
    const toy::naive_walk naive(rows);
    std::size_t wrong = 0;
    for (int early = 0; early <= toy::random_map::days; early += 5)
      for (int late = early; late <= toy::random_map::days + 1; late += 3)
        for (std::size_t unit = 0; unit < rows.units; ++unit) {
          const auto handle = units.find(toy::random_map::key(unit));
          if (!handle) continue;  // no version was made for it
          const rota::date from = toy::random_map::day(early);
          const rota::date to = toy::random_map::day(late);
          wrong += answer_of(units, units.successors(*handle, from, to)) != naive.successors(unit, from, to);
          wrong += answer_of(units, units.predecessors(*handle, to, from)) != naive.predecessors(unit, to, from);
        }
    CHECK(wrong == 0);
  }
}

TEST_CASE("lineage: codes that come back, divisions into five and chains of changes agree with a naive walk",
          "[hierarchy][property][oracle]") {
  std::size_t five = 0, chains = 0, codes_back = 0;
#ifdef ROTA_TESTS_UNDER_ASAN
  constexpr std::uint32_t maps = 10;  // the other builds look at all of them
#else
  constexpr std::uint32_t maps = 60;
#endif
  for (std::uint32_t seed = 1000; seed < 1000 + maps; ++seed) {
    CAPTURE(seed);
    toy::random_map rows(seed, toy::random_map::eventful);
    const rota::hierarchy units = rows.build();
    const toy::naive_walk naive(rows);
    std::size_t wrong = 0;
    for (int early = 0; early <= toy::random_map::days; early += 4)
      for (const int late : {early, early + 1, early + 9, toy::random_map::days + 1})
        for (std::size_t unit = 0; unit < rows.units; ++unit) {
          const auto handle = units.find(toy::random_map::key(unit));
          if (!handle || late > toy::random_map::days + 1) continue;
          const rota::date from = toy::random_map::day(early), to = toy::random_map::day(late);
          const auto became = naive.successors(unit, from, to);
          wrong += answer_of(units, units.successors(*handle, from, to)) != became;
          wrong += answer_of(units, units.predecessors(*handle, to, from)) != naive.predecessors(unit, to, from);
          five += became.units.size() >= 5;
        }
    CHECK(wrong == 0);
    chains += longest_chain(rows) >= 5;
    for (std::size_t number = 0; number < toy::random_map::shared_codes; ++number)
      codes_back += code_changes_hands(rows, units, "code " + std::to_string(number));
  }
  CHECK(five > maps);
  CHECK(chains > maps / 6);
  CHECK(codes_back > maps);
}

TEST_CASE("lineage: whoever is a successor has the unit as a predecessor, to the same extent", "[hierarchy][property]") {
  for (std::uint32_t seed = 200; seed < 220; ++seed) {
    CAPTURE(seed);
    toy::random_map rows(seed);
    const rota::hierarchy units = rows.build();
    const rota::date from = toy::random_map::day(5);
    const rota::date to = toy::random_map::day(35);
    std::map<std::pair<unit_id, unit_id>, extent> forwards;
    std::map<std::pair<unit_id, unit_id>, extent> backwards;
    for (std::uint32_t place = 0; place < units.unit_count(); ++place) {
      const unit_id unit{place};
      for (const auto& share : units.successors(unit, from, to).units)
        forwards.emplace(std::pair(unit, share.unit), share.extent);
      for (const auto& share : units.predecessors(unit, to, from).units)
        backwards.emplace(std::pair(share.unit, unit), share.extent);
    }
    CHECK(!forwards.empty());
    CHECK(forwards == backwards);
  }
}

TEST_CASE("lineage: an extent is written in the word of the dataset format", "[hierarchy]") {
  CHECK(rota::to_string(extent::whole) == "whole");
  CHECK(rota::to_string(extent::part) == "part");
  CHECK(rota::to_string(extent::unknown) == "unknown");
}
