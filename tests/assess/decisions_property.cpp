// SPDX-License-Identifier: BSL-1.0

// Lists of decisions in random worlds, against a state that is advanced day by day (support/naive_state.hpp) and a second reading
// of the rules on lists.

#include <rota/assess/decisions.hpp>

#include "assess/naive_kin.hpp"

#include "support/built_world.hpp"
#include "support/catch.hpp"
#include "support/naive_state.hpp"

#include <rota/law/vietnam.hpp>

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace {

using rota::date;
using rota::finding;
using rota::movement;
using rota::official_id;
using rota::post_id;
using rota::proposal;
using rota::roster;
using rota::verdict;
using rota::test::built;
using rota::test::dice;
using rota::test::holding;
using rota::test::naive_count;
using rota::test::naive_holdings;
using rota::vietnam::rotation_law;

constexpr std::uint32_t first_seed = 7100;

/// A list, and who holds what without it and with it.
struct listed {
  const rota::test::raw_world& raw;
  const built& world;
  std::vector<proposal> list;
  date day;
  std::set<holding> before, after;

  listed(const rota::test::raw_world& from, const built& of, dice& roll)
      : raw(from),
        world(of),
        list(some_decisions(of.people, roll)),
        day(std::ranges::max(list, {}, &proposal::effective).effective),
        before(naive_holdings(of.people, day)),
        after(naive_holdings(of.people, day, list)) {}
  [[nodiscard]] bool is_head(post_id post) const { return world.people.at(world.people.at(post).title).head; }
  [[nodiscard]] std::set<official_id> holders(const std::set<holding>& state, post_id post) const {
    std::set<official_id> all;
    for (const holding& each : state)
      if (each.second == post) all.insert(each.first);
    return all;
  }
  [[nodiscard]] std::set<post_id> aims() const {
    std::set<post_id> all;
    for (const proposal& each : list)
      if (each.movement != movement::release) all.insert(each.post);
    return all;
  }
};

using found_at = std::set<std::tuple<std::string, post_id>>;

bool doubles(const listed& of, post_id post) {
  const auto authorised = of.world.people.at(post).authorised;
  if (authorised ? *authorised != 1 : !of.is_head(post)) return false;
  const auto before = of.holders(of.before, post), after = of.holders(of.after, post);
  return after.size() > 1 && !std::ranges::includes(before, after);
}

bool vacates(const listed& of, post_id post) {
  const roster& people = of.world.people;
  const rota::post row = people.at(post);
  if (!of.is_head(post) || !row.in_force.contains(of.day) || !of.world.units.exists(row.unit, of.day)) return false;
  const auto left = [&](const proposal& each) {
    return of.before.count({each.official, post}) != 0 && of.after.count({each.official, post}) == 0;
  };
  return std::ranges::any_of(of.list, left) && naive_count(people, of.after, post) == 0;
}

bool exceeds(const listed& of, post_id post) {
  const roster& people = of.world.people;
  std::optional<std::int16_t> authorised;
  for (std::size_t at = 0; at < people.post_count(); ++at)
    if (rota::test::naively_together(people, static_cast<post_id>(at), post))
      authorised = std::max(authorised, people.at(static_cast<post_id>(at)).authorised);
  const std::size_t before = naive_count(people, of.before, post), after = naive_count(people, of.after, post);
  return authorised && after > static_cast<std::size_t>(*authorised) && after > before;
}

/// Of titles that are given to too many, the first post by code that the list aims at tells it.
bool tells(const listed& of, post_id post) {
  const roster& people = of.world.people;
  const auto comes_first = [&](post_id other) {
    return rota::test::naively_together(people, other, post) && people.at(other).code < people.at(post).code;
  };
  return std::ranges::none_of(of.aims(), comes_first);
}

found_at expected_on_posts(const listed& of) {
  found_at all;
  for (const post_id post : of.aims()) {
    if (doubles(of, post)) all.emplace("decisions-double-occupation", post);
    if (exceeds(of, post) && tells(of, post)) all.emplace("decisions-authorised", post);
  }
  for (std::size_t at = 0; at < of.world.people.post_count(); ++at)
    if (vacates(of, static_cast<post_id>(at))) all.emplace("decisions-vacated-head", static_cast<post_id>(at));
  return all;
}

found_at found_on_posts(const rota::decision_assessment& made) {
  found_at all;
  for (const finding& each : made.of_list.findings)
    if (each.rule->id != "decisions-conflict") all.emplace(each.rule->id, *each.post);
  return all;
}

/// Whether a relative of the official holds a post that excludes this one, or a seat in its collective.
bool is_in_conflict(const listed& of, const proposal& move) {
  const auto relative = [&](official_id who) { return are_relatives(of.raw, index(move.official), index(who)); };
  for (const holding& each : of.after)
    if (relative(each.first) && posts_exclude(of.raw, index(move.post), index(each.second), move.effective)) return true;
  const auto body = of.raw.posts[index(move.post)].body;
  if (!body || !is_collective(of.raw, index(*body))) return false;
  return std::ranges::any_of(of.raw.seats, [&](const rota::committee_seat& seat) {
    return seat.body == *body && seat.in_force.contains(move.effective) && relative(seat.official);
  });
}

/// What one rule says of a decision of the list; nothing where another rule is meant, or none speaks.
std::optional<bool> violated_by_state(const listed& of, const proposal& move, const finding& found) {
  const bool spoken = found.decided.outcome == verdict::violated || found.decided.outcome == verdict::satisfied;
  if (!spoken) return std::nullopt;
  if (found.rule->id == "family-conflict") return is_in_conflict(of, move);
  if (found.rule->id != "rotation-no-extra-post") return std::nullopt;
  return naive_count(of.world.people, of.after, move.post) > static_cast<std::size_t>(*of.world.people.at(move.post).authorised);
}

bool depends_on_others(const finding& of) { return of.rule->id == "family-conflict" || of.rule->id == "rotation-no-extra-post"; }

}  // namespace

TEST_CASE("decisions: what is found on posts is what the state after all decisions shows", "[assess][property]") {
  std::map<std::string, int> counts;
  for (std::uint32_t seed = first_seed; seed < first_seed + 60; ++seed) {
    const rota::test::raw_world raw = rota::test::make_world(seed);
    const built world(raw);
    dice roll(seed);
    for (int time = 0; time < 4; ++time) {
      const listed of(raw, world, roll);
      CAPTURE(seed, time);
      const rota::prepared_facts known(world.known(), rotation_law().shared_readings(), of.day);
      const found_at found = found_on_posts(assess_decisions(of.list, known, rotation_law()));
      CHECK(found == expected_on_posts(of));
      for (const auto& each : found) ++counts[std::get<0>(each)];
    }
  }
  CHECK(counts["decisions-double-occupation"] > 20);
  CHECK(counts["decisions-vacated-head"] > 20);
  CHECK(counts["decisions-authorised"] > 20);
}

namespace {

/// How often a rule was held against the state, and how often the list turned its verdict.
struct compared {
  std::map<std::string, int> held, turned;

  void add(const listed& of, std::size_t at, const finding& of_list, const finding& alone) {
    const std::string rule(alone.rule->id);
    CAPTURE(rule, at);
    if (!depends_on_others(alone)) CHECK(of_list.decided == alone.decided);
    if (const auto violated = violated_by_state(of, of.list[at], of_list)) {
      CHECK((of_list.decided.outcome == verdict::violated) == *violated);
      ++held[rule];
    }
    if (of_list.decided != alone.decided) ++turned[rule];
    CHECK(because(of_list, of.world.known(), rota::language::en).find('?') == std::string::npos);
  }
};

/// The world in which all officials of a list are of one family.
rota::test::raw_world as_one_family(rota::test::raw_world world, const std::vector<proposal>& list) {
  const auto are_told = [&](official_id a, official_id b) {
    return std::ranges::any_of(world.kin, [&](const rota::kinship_entry& row) {
      return (row.official == a && row.relative == b) || (row.official == b && row.relative == a);
    });
  };
  for (const proposal& one : list)
    for (const proposal& other : list)
      if (one.official < other.official && !are_told(one.official, other.official))
        world.kin.push_back({one.official, other.official, rota::relation::sibling});
  world.has_kinship = true;
  return world;
}

}  // namespace

TEST_CASE("decisions: each is judged as by itself, but for who else holds a post", "[assess][property]") {
  compared counts;
  for (std::uint32_t seed = first_seed; seed < first_seed + 150; ++seed) {
    rota::test::raw_world raw = rota::test::make_world(seed);
    dice roll(seed), same_roll(seed);
    if (seed % 2 != 0) raw = as_one_family(raw, some_decisions(built(raw).people, roll));
    const built world(raw);
    const listed of(raw, world, same_roll);
    CAPTURE(seed);
    const rota::prepared_facts known(world.known(), rotation_law().shared_readings(), of.day);
    const rota::decision_assessment made = assess_decisions(of.list, known, rotation_law());
    REQUIRE(made.each.size() == of.list.size());
    for (std::size_t at = 0; at < of.list.size(); ++at) {
      const rota::assessment alone = assess(of.list[at], known, rotation_law());
      REQUIRE(made.each[at].findings.size() == alone.findings.size());
      for (std::size_t rule = 0; rule < alone.findings.size(); ++rule)
        counts.add(of, at, made.each[at].findings[rule], alone.findings[rule]);
    }
  }
  CHECK(counts.held["family-conflict"] > 100);
  CHECK(counts.held["rotation-no-extra-post"] > 50);
  CHECK(counts.turned["rotation-no-extra-post"] > 0);
  CHECK(counts.turned["family-conflict"] > 0);
}

TEST_CASE("decisions: a random list says the same in any order of its rows", "[assess][property]") {
  for (std::uint32_t seed = first_seed; seed < first_seed + 30; ++seed) {
    const rota::test::raw_world raw = rota::test::make_world(seed);
    const built world(raw);
    dice roll(seed);
    const listed of(raw, world, roll);
    const rota::prepared_facts known(world.known(), rotation_law().shared_readings(), of.day);
    const auto told = [&](const std::vector<proposal>& list) {
      std::vector<std::string> all;
      for (const finding& each : assess_decisions(list, known, rotation_law()).of_list.findings)
        all.push_back(std::string(each.rule->id) + because(each, world.known(), rota::language::vi));
      return all;
    };
    std::vector<proposal> turned(of.list.rbegin(), of.list.rend());
    CAPTURE(seed);
    CHECK(told(turned) == told(of.list));
    std::rotate(turned.begin(), turned.begin() + static_cast<std::ptrdiff_t>(turned.size() / 2), turned.end());
    CHECK(told(turned) == told(of.list));
  }
}
