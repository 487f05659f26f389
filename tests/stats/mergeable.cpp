// SPDX-License-Identifier: BSL-1.0

// Statistics merge: whatever the partition of the rows, the order of its parts and the tree of merges, the sum is the count of all.

#include <rota/stats/coverage.hpp>
#include <rota/stats/planning.hpp>
#include <rota/stats/representation.hpp>
#include <rota/stats/training.hpp>

#include "support/built_world.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

using namespace rota;

namespace {

constexpr std::uint32_t first_seed = 20260;
constexpr std::uint32_t seeds = 12;

/// Rows of [0, rows) in ranges that cover them, some of them empty, in any order.
std::vector<row_range> some_partition(std::size_t rows, test::dice& roll) {
  std::vector<std::size_t> cuts{0, rows};
  for (std::size_t cut = roll.below(12); cut > 0; --cut) cuts.push_back(roll.below(rows + 1));
  std::ranges::sort(cuts);
  std::vector<row_range> parts;
  for (std::size_t at = 1; at < cuts.size(); ++at) parts.push_back({cuts[at - 1], cuts[at]});
  for (std::size_t at = parts.size(); at > 1; --at) std::swap(parts[at - 1], parts[roll.below(at)]);
  return parts;
}

/// Counts each range of a partition and merges the counts, any two at a time.
template <class Count>
auto merged(std::size_t rows, test::dice& roll, Count count) {
  using counts = decltype(count(row_range{}));
  std::vector<counts> parts;
  for (const row_range& part : some_partition(rows, roll)) parts.push_back(count(part));
  while (parts.size() > 1) {
    std::swap(parts[roll.below(parts.size())], parts.back());
    const counts taken = std::move(parts.back());
    parts.pop_back();
    parts[roll.below(parts.size())] += taken;
  }
  return parts.front();
}

constexpr std::array<const char*, 4> texts{"", "đại học", "thạc sĩ", "cao cấp lý luận chính trị"};

/// A random world with degrees, tiers, classes and turns of training.
test::built world_of(std::uint32_t seed) {
  test::raw_world raw = test::make_world(seed);
  test::dice roll(seed);
  for (official& each : raw.officials) {
    each.degree = texts[roll.below(texts.size())];
    each.theory = texts[roll.below(texts.size())];
  }
  for (post& each : raw.posts) each.tier = roll.one_in(4) ? std::uint8_t{0xff} : static_cast<std::uint8_t>(roll.below(4));
  const auto perhaps = [&roll] { return roll.one_in(4) ? std::nullopt : std::optional<bool>(roll.one_in(2)); };
  for (std::size_t n = 0; n < 12; ++n)
    raw.classes.push_back({"", texts[roll.below(texts.size())], texts[roll.below(texts.size())], perhaps(), perhaps()});
  for (std::size_t n = 0; n < 80; ++n) {
    training_entry turn{.attended = static_cast<class_id>(roll.below(9)), .official = {}};  // three classes have no turn
    if (!roll.one_in(5)) turn.official = static_cast<official_id>(roll.below(raw.officials.size()));
    if (roll.one_in(4)) turn.course = texts[roll.below(texts.size())];
    if (!roll.one_in(5)) turn.in_force.from = roll.day({2019, 1, 1}, {2026, 1, 1});
    raw.trainings.push_back(turn);
  }
  return test::built(raw);
}

grouping some_grouping(test::dice& roll) {
  const std::array<grouping, 7> all{grouping{},
                                    grouping{group_key::title, group_key::sex},
                                    grouping{group_key::tier, group_key::age_band},
                                    grouping{group_key::level, group_key::block},
                                    grouping{group_key::course, group_key::class_block},
                                    grouping{group_key::body},
                                    grouping{group_key::sex}.at(level::province)};
  return all[roll.below(all.size())];
}

post_filter some_filter(test::dice& roll) {
  post_filter filter;
  if (roll.one_in(3)) filter.tiers = level_set{level::province, level::district};
  if (roll.one_in(4)) filter.levels = level_set{level::district, level::commune};
  if (roll.one_in(4)) filter.blocks = set_of<block>{block::party};
  return filter;
}

/// Calls `check(world, roll)` for worlds of many seeds, some times each.
template <class Check>
void in_many_worlds(Check check) {
  for (std::uint32_t seed = first_seed; seed < first_seed + seeds; ++seed) {
    CAPTURE(seed);
    const test::built world = world_of(seed);
    test::dice roll(seed);
    for (int round = 0; round < 20; ++round) {
      CAPTURE(round);
      check(world, roll);
    }
  }
}

const interval some_years{date(2021, 1, 1), date(2025, 1, 1)};

}  // namespace

TEST_CASE("mergeable: representation of every population", "[property]") {
  std::size_t counted = 0;
  in_many_worlds([&](const test::built& world, test::dice& roll) {
    representation_options options{.as_of = roll.day({2019, 1, 1}, {2026, 1, 1}), .posts = some_filter(roll), .by = some_grouping(roll)};
    options.of = static_cast<population>(roll.below(4));
    options.each = roll.one_in(2) ? counting::persons : counting::turns;
    if (roll.one_in(2)) options.period = some_years;
    const std::array<std::size_t, 4> rows{world.people.appointment_count(), world.people.plans().size(), world.people.seats().size(),
                                          world.people.trainings().size()};
    const auto count = [&](row_range range) {
      representation_options part = options;
      part.rows = range;
      return members_of(world.known(), part);
    };
    const population_members whole = members_of(world.known(), options);
    REQUIRE(merged(rows[static_cast<std::size_t>(options.of)], roll, count) == whole);
    counted += whole.counted.rows().size();

    // The counts themselves merge as well, where nobody stands in two of them.
    const std::array<std::int16_t, 2> ages{35, 40};
    for (const grouped<headcount>& row : whole.counted.rows()) {
      const auto members = row.counts.members();
      const auto count_some = [&](row_range range) {
        headcount some;
        for (std::size_t at = range.first; at < range.end(members.size()); ++at) some.add(members[at].who, members[at].turns);
        return represent(world.known(), some, options.as_of, ages, options.each);
      };
      REQUIRE(merged(members.size(), roll, count_some) == count_some({}));
    }
  });
  CHECK(counted > 500);
}

TEST_CASE("mergeable: training", "[property]") {
  std::size_t counted = 0;
  in_many_worlds([&](const test::built& world, test::dice& roll) {
    training_options options{.as_of = roll.day({2019, 1, 1}, {2026, 1, 1}), .posts = some_filter(roll), .by = some_grouping(roll)};
    if (roll.one_in(2)) options.period = some_years;
    const auto count = [&](row_range range) {
      training_options part = options;
      part.rows = range;
      return count_training(world.known(), part);
    };
    const auto whole = count_training(world.known(), options);
    REQUIRE(merged(world.people.trainings().size(), roll, count) == whole);
    for (const auto& row : whole.rows()) counted += row.counts.participants.persons();
  });
  CHECK(counted > 500);
}

TEST_CASE("mergeable: planning", "[property]") {
  std::size_t counted = 0;
  in_many_worlds([&](const test::built& world, test::dice& roll) {
    const planning_options options{
        .as_of = roll.day({2019, 1, 1}, {2026, 1, 1}), .posts = some_filter(roll), .by = some_grouping(roll)};
    const auto count = [&](row_range range) {
      planning_options part = options;
      part.rows = range;
      return count_planning(world.known(), part);
    };
    const auto whole = count_planning(world.known(), options);
    const auto sum = merged(world.people.plans().size(), roll, count);
    REQUIRE(sum == whole);
    const auto rows = whole.rows();
    for (std::size_t at = 0; at < rows.size(); ++at) {
      REQUIRE(sum.rows()[at].counts.persons_per_post() == rows[at].counts.persons_per_post());
      REQUIRE(sum.rows()[at].counts.committee_coefficient() == rows[at].counts.committee_coefficient());
      counted += rows[at].counts.persons();
    }
  });
  CHECK(counted > 500);
}

TEST_CASE("mergeable: coverage", "[property]") {
  std::size_t covered = 0;
  in_many_worlds([&](const test::built& world, test::dice& roll) {
    coverage_options options{.as_of = roll.day({2019, 1, 1}, {2026, 1, 1}),
                             .of = roll.one_in(2) ? level::province : level::commune,
                             .posts = some_filter(roll),
                             .by = some_grouping(roll)};
    if (roll.one_in(3)) options.arrived_by = movement_set{movement::rotation, movement::appointment};
    if (roll.one_in(3)) options.moved = direction::down;
    if (roll.one_in(3)) options.age_under = std::int16_t{45};
    options.non_local = roll.one_in(4);
    const auto count = [&](row_range range) {
      coverage_options part = options;
      part.rows = range;
      return count_coverage(world.known(), part);
    };
    const auto whole = count_coverage(world.known(), options);
    REQUIRE(merged(world.people.appointment_count(), roll, count) == whole);
    for (const auto& row : whole.rows()) covered += row.counts.covered.size();
  });
  CHECK(covered > 500);
}
