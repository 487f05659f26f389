// SPDX-License-Identifier: BSL-1.0
#include <rota/hierarchy/hierarchy.hpp>

#include "hierarchy/random_map.hpp"
#include "hierarchy/toy.hpp"
#include "support/catch.hpp"

#include <utility>

namespace {

using rota::level;
using rota::unit_id;
using names = std::vector<std::string_view>;

/// Two provinces; `C` is renamed on 2021-01-01 and moved to `D2` on 2022-01-01; `D1` ends on 2023-01-01 and `A` goes to `P1`.
rota::hierarchy country() {
  return toy::map({{"VN", level::central, ""},
                   {"P1", level::province, "VN"},
                   {"P2", level::province, "VN"},
                   {"D1", level::district, "P1", "", "2023-01-01"},
                   {"D2", level::district, "P2"},
                   {"A", level::commune, "D1", "", "2023-01-01"},
                   {"A", level::commune, "P1", "2023-01-01"},
                   {"C", level::commune, "D1", "", "2021-01-01", "Old"},
                   {"C", level::commune, "D1", "2021-01-01", "2022-01-01", "New"},
                   {"C", level::commune, "D2", "2022-01-01", "", "New"}});
}

std::string_view name_on(const rota::hierarchy& units, std::string_view unit, std::string_view day) {
  return units.name(units.find(unit).value(), toy::day(day));
}

bool within(const rota::hierarchy& units, std::string_view unit, std::string_view ancestor, std::string_view day) {
  return units.is_within(units.find(unit).value(), units.find(ancestor).value(), toy::day(day));
}

}  // namespace

TEST_CASE("hierarchy: one made without rows has no units", "[hierarchy]") {
  const rota::hierarchy units;
  CHECK(units.unit_count() == 0);
  CHECK(units.version_count() == 0);
  CHECK(units.change_count() == 0);
  CHECK(units.changes().empty());
  CHECK(!units.find("VN"));
  CHECK(!units.find_code("VN", toy::day("2020-01-01")));
  CHECK(units.units_of(level::commune, toy::day("2020-01-01")).empty());
  CHECK(units.count_of(level::commune, rota::date::highest()) == 0);
  CHECK(units.epoch(toy::day("2020-01-01")) == rota::interval{});
}

TEST_CASE("hierarchy: a unit is found by its id and a version by its day", "[hierarchy]") {
  const rota::hierarchy units = country();
  CHECK(units.unit_count() == 7);
  CHECK(units.version_count() == 10);
  const unit_id commune = units.find("C").value();
  CHECK(units.key(commune) == "C");
  CHECK(!units.find("c"));

  REQUIRE(units.versions(commune).size() == 3);
  CHECK(units.at(commune, toy::day("2020-12-31")) == &units.versions(commune)[0]);
  CHECK(units.at(commune, toy::day("2021-01-01")) == &units.versions(commune)[1]);
  CHECK(units.at(commune, rota::date::lowest()) == &units.versions(commune)[0]);
  CHECK(units.versions(commune)[2].in_force == toy::span("2022-01-01", ""));

  const unit_id district = units.find("D1").value();
  CHECK(units.exists(district, toy::day("2022-12-31")));
  CHECK(!units.exists(district, toy::day("2023-01-01")));
  CHECK(units.at(district, toy::day("2023-01-01")) == nullptr);
}

TEST_CASE("hierarchy: a renamed unit keeps its handle and has the name of the day", "[hierarchy]") {
  const rota::hierarchy units = country();
  CHECK(name_on(units, "C", "2020-12-31") == "Old");
  CHECK(name_on(units, "C", "2021-01-01") == "New");
}

TEST_CASE("hierarchy: outside its versions a unit has the nearest earlier name, else its first", "[hierarchy]") {
  const rota::hierarchy units = toy::map({{"X", level::province, "", "2010-01-01", "2011-01-01", "First"},
                                          {"X", level::province, "", "2020-01-01", "2021-01-01", "Second"}});
  CHECK(name_on(units, "X", "2000-01-01") == "First");
  CHECK(name_on(units, "X", "2015-01-01") == "First");
  CHECK(name_on(units, "X", "2020-06-01") == "Second");
  CHECK(name_on(units, "X", "2030-01-01") == "Second");
}

TEST_CASE("hierarchy: a moved unit lies below its new parent from the day of the move", "[hierarchy]") {
  const rota::hierarchy units = country();
  CHECK(within(units, "C", "P1", "2021-12-31"));
  CHECK(!within(units, "C", "P2", "2021-12-31"));
  CHECK(!within(units, "C", "P1", "2022-01-01"));
  CHECK(within(units, "C", "P2", "2022-01-01"));
  CHECK(within(units, "C", "VN", "2022-01-01"));
  CHECK(within(units, "C", "C", "2022-01-01"));
  CHECK(!within(units, "P2", "C", "2022-01-01"));
}

TEST_CASE("hierarchy: a unit that has ended holds nothing and lies in nothing", "[hierarchy]") {
  const rota::hierarchy units = country();
  CHECK(within(units, "D1", "D1", "2022-12-31"));
  CHECK(!within(units, "D1", "D1", "2023-01-01"));
  CHECK(!within(units, "D1", "VN", "2023-01-01"));
  CHECK(!within(units, "A", "D1", "2023-01-01"));
  CHECK(within(units, "A", "P1", "2023-01-01"));
}

TEST_CASE("hierarchy: the tree is walked up and down as of a day", "[hierarchy]") {
  const rota::hierarchy units = country();
  const auto of = [&](std::string_view unit) { return units.find(unit).value(); };
  const rota::date early = toy::day("2020-01-01");
  const rota::date late = toy::day("2024-01-01");

  CHECK(units.parent(of("C"), early) == of("D1"));
  CHECK(units.parent(of("C"), late) == of("D2"));
  CHECK(!units.parent(of("VN"), early));
  CHECK(!units.parent(of("D1"), late));
  CHECK(toy::keys(units, units.children(of("D1"), early)) == names{"A", "C"});
  CHECK(toy::keys(units, units.children(of("P1"), late)) == names{"A"});
  CHECK(units.children(of("D1"), late).empty());
  CHECK(toy::keys(units, units.path_to_root(of("C"), early)) == names{"C", "D1", "P1", "VN"});
  CHECK(units.path_to_root(of("D1"), late).empty());
}

TEST_CASE("hierarchy: the enclosing unit of a level may be the unit itself or missing", "[hierarchy]") {
  const rota::hierarchy units = country();
  const auto of = [&](std::string_view unit) { return units.find(unit).value(); };
  const rota::date late = toy::day("2024-01-01");
  CHECK(units.enclosing(of("A"), level::commune, late) == of("A"));
  CHECK(units.enclosing(of("A"), level::district, toy::day("2022-12-31")) == of("D1"));
  CHECK(!units.enclosing(of("A"), level::district, late));
  CHECK(units.enclosing(of("A"), level::province, late) == of("P1"));
  CHECK(units.enclosing(of("A"), level::central, late) == of("VN"));
  CHECK(!units.enclosing(of("P1"), level::commune, late));
  CHECK(!units.enclosing(of("D1"), level::province, late));
}

TEST_CASE("hierarchy: the units of a level are those in force", "[hierarchy]") {
  const rota::hierarchy units = country();
  CHECK(toy::keys(units, units.units_of(level::district, toy::day("2022-12-31"))) == names{"D1", "D2"});
  CHECK(toy::keys(units, units.units_of(level::district, toy::day("2023-01-01"))) == names{"D2"});
  CHECK(units.count_of(level::district, toy::day("2022-12-31")) == 2);
  CHECK(units.count_of(level::district, toy::day("2023-01-01")) == 1);
}

TEST_CASE("hierarchy: the lowest units are communes, or what has nothing below it", "[hierarchy]") {
  const rota::hierarchy units = country();
  const auto lowest = [&](std::string_view unit, std::string_view day) {
    return toy::keys(units, units.lowest_units(units.find(unit).value(), toy::day(day)));
  };
  CHECK(lowest("VN", "2020-01-01") == names{"A", "C", "D2"});
  CHECK(lowest("VN", "2024-01-01") == names{"A", "C"});
  CHECK(lowest("C", "2020-01-01") == names{"C"});
  CHECK(lowest("D2", "2020-01-01") == names{"D2"});
  CHECK(lowest("D1", "2024-01-01").empty());
}

TEST_CASE("hierarchy: a code belongs to whoever bears it on the day", "[hierarchy]") {
  const rota::hierarchy units = toy::map({{"old", level::province, "", "", "2025-07-01", "Old", "00004"},
                                          {"new", level::province, "", "2025-07-01", "", "New", "00004"},
                                          {"one", level::province, "", "", "", "One", "7"},
                                          {"two", level::province, "", "2020-01-01", "", "Two", "7"}});
  CHECK(units.find_code("00004", toy::day("2025-06-30")) == units.find("old"));
  CHECK(units.find_code("00004", toy::day("2025-07-01")) == units.find("new"));
  CHECK(!units.find_code("4", toy::day("2025-07-01")));

  CHECK(units.find_code("7", toy::day("2019-12-31")) == units.find("one"));
  CHECK(!units.find_code("7", toy::day("2020-01-01")));  // two bear it
}

TEST_CASE("hierarchy: an epoch runs from one change to the next", "[hierarchy]") {
  const rota::hierarchy units = country();
  CHECK(units.epoch(toy::day("1900-01-01")) == toy::span("", "2021-01-01"));
  CHECK(units.epoch(toy::day("2020-12-31")) == toy::span("", "2021-01-01"));
  CHECK(units.epoch(toy::day("2021-01-01")) == toy::span("2021-01-01", "2022-01-01"));
  CHECK(units.epoch(toy::day("2022-12-31")) == toy::span("2022-01-01", "2023-01-01"));
  CHECK(units.epoch(toy::day("2023-01-01")) == toy::span("2023-01-01", ""));
  CHECK(units.epoch(rota::date::highest()) == toy::span("2023-01-01", ""));
  CHECK(units.epoch(rota::date::lowest()) == toy::span("", "2021-01-01"));
}

TEST_CASE("hierarchy: copies answer after the original is gone", "[hierarchy]") {
  std::optional<rota::hierarchy> original = country();
  const std::string_view name = original->name(original->find("C").value(), toy::day("2024-01-01"));
  const rota::hierarchy copy = *original;
  original.reset();
  CHECK(name == "New");
  CHECK(within(copy, "C", "P2", "2024-01-01"));
}

TEST_CASE("hierarchy: a level is written in the word of the dataset format", "[hierarchy]") {
  CHECK(rota::to_string(level::central) == "central");
  CHECK(rota::to_string(level::province) == "province");
  CHECK(rota::to_string(level::district) == "district");
  CHECK(rota::to_string(level::commune) == "commune");
}

TEST_CASE("hierarchy: random maps give the answers of a naive walk on every day", "[hierarchy][property]") {
  for (std::uint32_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    toy::random_map rows(seed);
    const rota::hierarchy units = rows.build();
    std::vector<std::optional<unit_id>> handles;
    for (std::size_t unit = 0; unit < rows.units; ++unit) handles.push_back(units.find(toy::random_map::key(unit)));

    std::size_t wrong = 0;
    for (int number = -1; number <= toy::random_map::days + 2; ++number) {
      const rota::date day = toy::random_map::day(number);
      for (std::size_t unit = 0; unit < rows.units; ++unit) {
        if (!handles[unit]) continue;  // no version was made for it
        const auto* expected = rows.at(unit, day);
        const rota::unit_version* seen = units.at(*handles[unit], day);
        wrong += (expected == nullptr) != (seen == nullptr);
        wrong += units.exists(*handles[unit], day) != (expected != nullptr);
        wrong += expected != nullptr && seen != nullptr && expected->in_force != seen->in_force;
        std::size_t inside = 0;
        for (std::size_t other = 0; other < rows.units; ++other) {
          wrong += handles[other] && units.is_within(*handles[unit], *handles[other], day) != rows.is_within(unit, other, day);
          inside += rows.is_within(other, unit, day) ? 1 : 0;
        }
        wrong += units.subtree_size(*handles[unit], day) != inside;
      }
    }
    CHECK(wrong == 0);
  }
}

TEST_CASE("hierarchy: an epoch holds one answer to every question", "[hierarchy][property]") {
  for (std::uint32_t seed = 100; seed < 120; ++seed) {
    CAPTURE(seed);
    toy::random_map rows(seed);
    const rota::hierarchy units = rows.build();
    std::size_t wrong = 0;
    for (int number = 0; number <= toy::random_map::days; ++number) {
      const rota::date day = toy::random_map::day(number);
      const rota::interval epoch = units.epoch(day);
      wrong += !epoch.contains(day);
      for (std::size_t unit = 0; unit < rows.units; ++unit) {
        const auto* row = rows.at(unit, day);
        if (row != nullptr) wrong += !row->in_force.contains(epoch);
      }
    }
    CHECK(wrong == 0);
  }
}
