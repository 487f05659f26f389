// SPDX-License-Identifier: BSL-1.0

// Statistics that are counted by parts: however the roster is cut into parts, in whatever order and tree the parts are
// merged, the rows are those of the whole.

#include "support/built_world.hpp"
#include "support/catch.hpp"

#include <rota/stats/balance.hpp>
#include <rota/stats/decisions.hpp>
#include <rota/stats/flows.hpp>
#include <rota/stats/organisation.hpp>
#include <rota/stats/outcome.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace {

using namespace rota::test;
using rota::date;
using rota::group_key;
using rota::grouping;
using rota::level;
using rota::movement_set;
using rota::row_range;

constexpr std::uint32_t first_seed = 8800;

const std::array<grouping, 6> splits{grouping{},
                                     grouping{group_key::title, group_key::sex},
                                     grouping{group_key::level, group_key::movement, group_key::purpose},
                                     grouping{group_key::block, group_key::body, group_key::tier},
                                     grouping{group_key::age_band}.at(level::district),
                                     grouping{group_key::unit}};

/// Ranges that cover [0, size), most of them short, some empty, in any order.
std::vector<row_range> random_parts(std::size_t size, dice& roll) {
  std::vector<row_range> parts;
  for (std::size_t at = 0; at < size;) {
    const std::size_t end = std::min(size, at + (roll.one_in(3) ? 1 : roll.below(9)));
    parts.push_back({at, end});
    at = end;
  }
  for (std::size_t left = parts.size(); left > 1; --left) std::swap(parts[left - 1], parts[roll.below(left)]);
  return parts;
}

/// Merges two of the tables, whichever, until one is left.
template <class Table>
Table merged(std::vector<Table> tables, dice& roll) {
  while (tables.size() > 1) {
    const std::size_t from = roll.below(tables.size());
    const Table taken = std::move(tables[from]);
    tables.erase(tables.begin() + static_cast<std::ptrdiff_t>(from));
    tables[roll.below(tables.size())] += taken;
  }
  return tables.empty() ? Table{} : std::move(tables.front());
}

/// Checks `count(range)`, of which the range without limits is the whole, against its parts.
template <class Count>
void check_parts(std::size_t size, std::uint32_t seed, const Count& count) {
  dice roll(seed);
  const auto whole = count(row_range{});
  for (int tree = 0; tree < 3; ++tree) {
    std::vector<decltype(count(row_range{}))> tables;
    for (const row_range part : random_parts(size, roll)) tables.push_back(count(part));
    REQUIRE(merged(std::move(tables), roll).rows() == whole.rows());
  }
}

/// Checks a count of officials on random worlds, split in several ways.
template <class Count>
void check_officials(const Count& count) {
  for (std::uint32_t seed = first_seed; seed < first_seed + 12; ++seed) {
    CAPTURE(seed);
    const built world(make_world(seed));
    for (std::size_t split = 0; split < splits.size(); ++split) {
      CAPTURE(split);
      check_parts(world.people.official_count(), seed, [&](row_range part) { return count(world.known(), splits[split], part); });
    }
  }
}

/// The sum of all groups.
template <class Counts>
Counts total(const rota::group_table<Counts>& of) {
  Counts sum{};
  for (const rota::grouped<Counts>& row : of.rows()) sum += row.counts;
  return sum;
}

constexpr rota::interval some_years{date(2014, 2, 28), date(2024, 7, 1)};

}  // namespace

TEST_CASE("mergeable: decisions of parts are those of the whole", "[stats][property]") {
  check_officials([](const rota::facts& known, const grouping& by, row_range part) {
    return count_decisions(known, {.period = some_years, .by = by, .officials = part});
  });
}

TEST_CASE("mergeable: flow matrices of parts are those of the whole", "[stats][property]") {
  check_officials([](const rota::facts& known, const grouping& by, row_range part) {
    return count_flow_matrix(known, {.period = some_years, .kinds = movement_set::all(), .by = by, .officials = part});
  });
}

TEST_CASE("mergeable: the balance of parts is that of the whole", "[stats][property]") {
  check_officials([](const rota::facts& known, const grouping& by, row_range part) {
    return count_balance(known, {.period = some_years, .kinds = movement_set::all(), .by = by, .officials = part});
  });
}

TEST_CASE("mergeable: outcomes of parts are those of the whole", "[stats][property]") {
  check_officials([](const rota::facts& known, const grouping& by, row_range part) {
    return count_outcomes(known, {.period = some_years, .as_of = date(2025, 7, 1), .by = by, .officials = part});
  });
}

TEST_CASE("mergeable: the apparatus of parts is that of the whole", "[stats][property]") {
  for (std::uint32_t seed = first_seed; seed < first_seed + 12; ++seed) {
    CAPTURE(seed);
    const built world(make_world(seed));
    const std::size_t posts = world.people.post_count();
    for (const grouping& by : splits)
      check_parts(posts, seed, [&](row_range part) {
        // Bodies are cut at the same places as posts, the last part has the rest.
        const row_range bodies = part.last == posts ? row_range{part.first} : part;
        return compare_organisation(world.known(), date(2019, 1, 1),
                                    {.as_of = date(2025, 8, 1), .by = by, .bodies = bodies, .posts = part});
      });
  }
}

TEST_CASE("mergeable: groups add up to what is not grouped, and to the flows by level", "[stats][property]") {
  for (std::uint32_t seed = first_seed; seed < first_seed + 12; ++seed) {
    CAPTURE(seed);
    const built world(make_world(seed));
    const rota::facts known = world.known();
    const rota::flow_matrix whole = total(count_flow_matrix(known, {.period = some_years}));
    REQUIRE(whole.all() != 0);
    std::uint64_t within = 0;
    std::uint64_t between = 0;
    for (const rota::flow& each : count_flows(known, {.period = some_years})) {
      (each.within_unit ? within : between) += each.turns;
    }
    REQUIRE(whole.within_units() == within);
    REQUIRE(whole.between_units() + whole.unknown() == between);
    const rota::balance_counts balance = total(count_balance(known, {.period = some_years}));
    REQUIRE(balance.levels == whole);
    REQUIRE(balance.blocks.across() + balance.blocks.within() + balance.blocks.unknown() == whole.all());
    REQUIRE(balance.into_difficult + balance.elsewhere + balance.unit_unknown == whole.all());
    for (const grouping& by : splits) {
      REQUIRE(total(count_flow_matrix(known, {.period = some_years, .by = by})) == whole);
      const rota::decision_options cases{.period = some_years, .kinds = {rota::movement::rotation}, .by = by};
      REQUIRE(total(count_decisions(known, cases)).cases == whole.all());
    }
  }
}
