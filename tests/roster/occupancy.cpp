// SPDX-License-Identifier: BSL-1.0

#include "roster/occupancy.hpp"

#include "support/built_world.hpp"
#include "support/catch.hpp"
#include "support/naive_state.hpp"
#include "support/random_world.hpp"
#include "support/small_country.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

using rota::date;
using rota::movement;
using rota::occupancy;
using rota::official_id;
using rota::post_id;
using rota::proposal;
using rota::roster;
using rota::test::built;
using rota::test::dice;
using rota::test::holding;
using rota::test::make_world;
using rota::test::naive_count;
using rota::test::naive_holdings;
using rota::test::naively_together;

constexpr std::uint32_t first_seed = 5200;

void check(const roster& people, const rota::occupancy_view& seen, const std::set<holding>& expected) {
  std::vector<holding> by_post, by_official;
  for (std::size_t at = 0; at < people.post_count(); ++at) {
    const auto post = static_cast<post_id>(at);
    seen.for_each_holder(post, [&](official_id who) { by_post.emplace_back(who, post); });
    CHECK(seen.count_of(post) == naive_count(people, expected, post));
  }
  for (std::size_t at = 0; at < people.official_count(); ++at) {
    const auto who = static_cast<official_id>(at);
    seen.for_each_post_of(who, [&](post_id post) { by_official.emplace_back(who, post); });
  }
  // Sorted, not as sets: nobody may be told twice.
  std::ranges::sort(by_post);
  std::ranges::sort(by_official);
  const std::vector<holding> all(expected.begin(), expected.end());
  CHECK(by_post == all);
  CHECK(by_official == all);
  for (const holding& each : all) CHECK(seen.holds(each.first, each.second));
}

}  // namespace

TEST_CASE("occupancy: on a day it is what the rows in force say", "[roster][property]") {
  for (std::uint32_t seed = first_seed; seed < first_seed + 10; ++seed) {
    const built world(make_world(seed));
    const occupancy filled(world.people);
    for (const date day : {date{2013, 5, 1}, date{2019, 8, 15}, date{2025, 6, 30}, date{2025, 7, 1}}) {
      CAPTURE(seed, to_string(day));
      const rota::occupancy_view seen = filled.on(day);
      CHECK(seen.day() == day);
      check(world.people, seen, naive_holdings(world.people, day));
    }
  }
}

TEST_CASE("occupancy: after decisions the posts they leave are free and those they fill are held", "[roster][property]") {
  std::size_t moved = 0;
  for (std::uint32_t seed = first_seed; seed < first_seed + 200; ++seed) {
    const built world(make_world(seed));
    const occupancy filled(world.people);
    dice roll(seed);
    std::vector<proposal> decided = rota::test::some_decisions(world.people, roll);
    std::ranges::stable_sort(decided, {}, &proposal::official);
    const date last = std::ranges::max(decided, {}, &proposal::effective).effective;
    CAPTURE(seed);
    const rota::occupancy_view seen = filled.after(decided);
    CHECK(seen.day() == last);
    const std::set<holding> expected = naive_holdings(world.people, last, decided);
    check(world.people, seen, expected);
    moved += expected != naive_holdings(world.people, last) ? 1U : 0U;
  }
  CHECK(moved > 100);
}

TEST_CASE("occupancy: posts of one title in one body, or in one unit without a body, count together", "[roster][property]") {
  const built world(make_world(first_seed));
  const occupancy filled(world.people);
  for (std::size_t at = 0; at < world.people.post_count(); ++at) {
    const auto post = static_cast<post_id>(at);
    std::vector<post_id> expected;
    for (std::size_t other = 0; other < world.people.post_count(); ++other)
      if (naively_together(world.people, post, static_cast<post_id>(other))) expected.push_back(static_cast<post_id>(other));
    const auto found = filled.counted_with(post);
    CHECK(std::vector<post_id>(found.begin(), found.end()) == expected);
  }
}

namespace {

/// O0 holds P0 since 2018 and P1, taken up with it; O1 holds P2.
struct two_officials {
  rota::hierarchy units = rota_tests::small_country();
  roster people = made(units);
  occupancy filled{people};

  static roster made(const rota::hierarchy& units) {
    rota_tests::roster_rows rows(units);
    rows.post("P0", "A", "deputy-secretary");
    rows.post("P1", "A", "chair");
    rows.post("P2", "B", "secretary");
    rows.post("P3", "C", "secretary");
    for (const char* who : {"O0", "O1"}) rows.official(who);
    rows.add({"A0", "O0", "P0", {.from = date{2018, 1, 1}}});
    rows.add({"A1", "O0", "P1", {.from = date{2018, 1, 1}}, movement::election, {}, "A0"});
    rows.add({"A2", "O1", "P2", {.from = date{2019, 1, 1}}});
    return rows.build();
  }
  [[nodiscard]] proposal decide(std::string_view who, std::string_view post, date day, movement by = movement::rotation) const {
    const official_id official = people.find_official(who).value();
    return {.official = official, .post = people.find_post(post).value(), .effective = day, .movement = by};
  }
  /// Codes of the posts of O0 after decisions on that official.
  [[nodiscard]] std::vector<std::string> held(const std::vector<proposal>& decided) const {
    std::vector<std::string> codes;
    filled.after(decided).for_each_post_of(people.find_official("O0").value(),
                                           [&](post_id post) { codes.emplace_back(people.at(post).code); });
    std::ranges::sort(codes);
    return codes;
  }
};

using codes = std::vector<std::string>;
constexpr date first{2024, 1, 1}, second{2024, 6, 1};

}  // namespace

TEST_CASE("occupancy: who moves leaves the principal post and what was taken up with it", "[roster]") {
  const two_officials of;
  CHECK(of.held({of.decide("O1", "P3", first)}) == codes{"P0", "P1"});
  CHECK(of.held({of.decide("O0", "P3", first)}) == codes{"P3"});
  CHECK(of.held({of.decide("O0", "P1", first)}) == codes{"P1"});
  for (const movement by : {movement::secondment, movement::reinforcement, movement::re_appointment})
    CHECK(of.held({of.decide("O0", "P3", first, by)}) == codes{"P0", "P1", "P3"});
}

TEST_CASE("occupancy: a decision on the post held ends nothing", "[roster]") {
  const two_officials of;
  CHECK(of.held({of.decide("O0", "P0", first)}) == codes{"P0", "P1"});
  CHECK(of.held({of.decide("O0", "P0", first), of.decide("O0", "P0", first)}) == codes{"P0", "P1"});
}

TEST_CASE("occupancy: a release ends the post that it names and no other", "[roster]") {
  const two_officials of;
  CHECK(of.held({of.decide("O0", "P0", first, movement::release)}) == codes{"P1"});
  CHECK(of.held({of.decide("O0", "P3", first, movement::release)}) == codes{"P0", "P1"});
  // Decisions of one day do not see each other.
  CHECK(of.held({of.decide("O0", "P3", first), of.decide("O0", "P3", first, movement::release)}) == codes{"P3"});
  CHECK(of.held({of.decide("O0", "P3", first), of.decide("O0", "P3", second, movement::release)}).empty());
}

TEST_CASE("occupancy: a later decision of the list takes from what an earlier one gave", "[roster]") {
  const two_officials of;
  const proposal to_third = of.decide("O0", "P3", first), to_second = of.decide("O0", "P2", second);
  CHECK(of.held({to_third, to_second}) == codes{"P2"});
  CHECK(of.held({to_second, to_third}) == codes{"P2"});
  CHECK(of.held({of.decide("O0", "P3", first), of.decide("O0", "P2", first)}) == codes{"P2", "P3"});
  // Back again.
  CHECK(of.held({to_third, of.decide("O0", "P0", second)}) == codes{"P0"});
  // The post left is the one taken up last, which was the one of the secondment.
  CHECK(of.held({of.decide("O0", "P3", first, movement::secondment), to_second}) == codes{"P0", "P1", "P2"});
}
