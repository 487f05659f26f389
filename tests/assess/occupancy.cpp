// SPDX-License-Identifier: BSL-1.0

#include "assess/occupancy.hpp"

#include "support/built_world.hpp"
#include "support/catch.hpp"
#include "support/random_world.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>
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
using rota::test::make_world;

constexpr std::uint32_t first_seed = 5200;

using holding = std::pair<official_id, post_id>;

/// Who holds what by the rows alone: those in force on the day, without those that a decision ends, and what is decided.
std::set<holding> naive(const roster& people, date day, const std::vector<proposal>& decided) {
  std::set<std::size_t> ended;
  for (const proposal& each : decided) {
    const auto [first, last] = people.appointments_of(each.official);
    const auto left = latest_before(people, each.official, each.effective);
    for (std::size_t row = first; row < last; ++row) {
      const auto principal = people.concurrent_with(static_cast<rota::appointment_id>(row));
      const bool leaves = left && (row == index(*left) || (principal && *principal == *left));
      if (each.movement == movement::release ? people.appointment_post()[row] == each.post
                                             : leaves && each.movement != movement::secondment &&
                                                   each.movement != movement::reinforcement && each.movement != movement::re_appointment)
        ended.insert(row);
    }
  }
  std::set<holding> held;
  for (std::size_t row = 0; row < people.appointment_count(); ++row)
    if (people.appointment_term()[row].contains(day) && people.appointment_movement()[row] != movement::release && !ended.contains(row))
      held.emplace(people.appointment_official()[row], people.appointment_post()[row]);
  for (const proposal& each : decided)
    if (each.movement != movement::release) held.emplace(each.official, each.post);
  return held;
}

bool count_together(const roster& people, post_id a, post_id b) {
  if (people.post_title()[index(a)] != people.post_title()[index(b)]) return false;
  if (people.post_body()[index(a)] || people.post_body()[index(b)]) return people.post_body()[index(a)] == people.post_body()[index(b)];
  return people.post_unit()[index(a)] == people.post_unit()[index(b)];
}

void check(const roster& people, const rota::occupancy_view& seen, const std::set<holding>& expected) {
  std::vector<holding> by_post, by_official;
  for (std::size_t at = 0; at < people.post_count(); ++at) {
    const auto post = static_cast<post_id>(at);
    seen.for_each_holder(post, [&](official_id who) { by_post.emplace_back(who, post); });
    std::set<official_id> together;
    for (const holding& each : expected)
      if (count_together(people, each.second, post)) together.insert(each.first);
    CHECK(seen.count_of(post) == together.size());
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

std::vector<proposal> some_decisions(const roster& people, dice& roll) {
  std::vector<proposal> decided;
  for (std::size_t count = 1 + roll.below(4); count-- > 0;) {
    const auto row = roll.below(people.appointment_count());
    decided.push_back({.official = people.appointment_official()[row],
                       .post = roll.one_in(3) ? people.appointment_post()[row] : static_cast<post_id>(roll.below(people.post_count())),
                       .effective = date{2018, 1, 1} + rota::days{static_cast<std::int32_t>(roll.below(3000))},
                       .movement = static_cast<movement>(roll.below(rota::movement_count))});
  }
  return decided;
}

}  // namespace

TEST_CASE("occupancy: on a day it is what the rows in force say", "[assess][property]") {
  for (std::uint32_t seed = first_seed; seed < first_seed + 10; ++seed) {
    const built world(make_world(seed));
    const occupancy filled(world.people);
    for (const date day : {date{2013, 5, 1}, date{2019, 8, 15}, date{2025, 6, 30}, date{2025, 7, 1}}) {
      CAPTURE(seed, to_string(day));
      const rota::occupancy_view seen = filled.on(day);
      CHECK(seen.day() == day);
      check(world.people, seen, naive(world.people, day, {}));
    }
  }
}

TEST_CASE("occupancy: after decisions the posts they leave are free and those they fill are held", "[assess][property]") {
  std::size_t moved = 0;
  for (std::uint32_t seed = first_seed; seed < first_seed + 40; ++seed) {
    const built world(make_world(seed));
    const occupancy filled(world.people);
    dice roll(seed);
    const std::vector<proposal> decided = some_decisions(world.people, roll);
    const date last = std::ranges::max(decided, {}, &proposal::effective).effective;
    CAPTURE(seed);
    const rota::occupancy_view seen = filled.after(decided);
    CHECK(seen.day() == last);
    const std::set<holding> expected = naive(world.people, last, decided);
    check(world.people, seen, expected);
    moved += expected != naive(world.people, last, {}) ? 1U : 0U;
  }
  CHECK(moved > 20);
}

TEST_CASE("occupancy: posts of one title in one body, or in one unit without a body, count together", "[assess][property]") {
  const built world(make_world(first_seed));
  const occupancy filled(world.people);
  for (std::size_t at = 0; at < world.people.post_count(); ++at) {
    const auto post = static_cast<post_id>(at);
    std::vector<post_id> expected;
    for (std::size_t other = 0; other < world.people.post_count(); ++other)
      if (count_together(world.people, post, static_cast<post_id>(other))) expected.push_back(static_cast<post_id>(other));
    const auto found = filled.counted_with(post);
    CHECK(std::vector<post_id>(found.begin(), found.end()) == expected);
  }
}
