// SPDX-License-Identifier: BSL-1.0

// What must hold of every judgement, whatever the rules say: a waiver reaches no further than it was granted, proposals do not
// depend on the list they stand in, and a number of law draws its line on one side.

#include <rota/assess/audit.hpp>

#include "support/built_world.hpp"
#include "support/catch.hpp"

#include <rota/assess/assess.hpp>
#include <rota/law/vietnam.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace {

using namespace rota::test;  // NOLINT: the helpers of the tests
using rota::date;
using rota::packed_ruling;
using rota::subject;
using rota::verdict;

constexpr std::uint32_t first_seed = 61000;
constexpr std::uint32_t worlds = 12;
const rota::audit_options asked{.as_of = date{2025, 6, 30}, .period = rota::interval{{2016, 1, 1}, {2026, 6, 1}}};

/// One ruling of an audit, with what it is about.
struct told {
  const rota::rule* rule;
  subject of;
  std::uint32_t row;
  rota::official_id official;
  date day;
  packed_ruling ruling;
};

/// All rulings in the order of the audit; two rosters that differ in registers only give them in the same order.
std::vector<told> rulings_of(const rota::audit& of, const rota::roster& people) {
  std::vector<told> all;
  for (const rota::audit_part& part : of.parts)
    for (const auto& column : part.columns)
      for (std::uint32_t row = 0; row < part.rows; ++row) {
        if (!column.rulings[row].is_judged()) continue;
        told each{column.rule, part.subject, row, {}, of.as_of, column.rulings[row]};
        if (part.subject == subject::proposal) {
          const rota::proposal move = people.at(static_cast<rota::proposal_id>(row));
          each.official = move.official;
          each.day = move.effective;
        } else {
          each.official = people.appointment_official()[row];
          if (part.subject == subject::move) each.day = people.appointment_term()[row].from;
          if (part.subject == subject::ended_rotation) each.day = people.appointment_term()[row].until;
        }
        all.push_back(each);
      }
  return all;
}

std::vector<told> judged(const built& world, const rota::rulebook& law) {
  return rulings_of(audit_roster(world.known(), law, asked), world.people);
}

/// A rule of which one number of every step is moved. Owns the steps.
class moved_rule {
 public:
  moved_rule(const rota::rule& from, std::size_t number, std::int16_t by) : law_(from.law.begin(), from.law.end()), rule_(from) {
    for (rota::step& each : law_) each.required[number] = static_cast<std::int16_t>(each.required[number] + by);
    rule_.law = law_;
  }
  moved_rule(const moved_rule&) = delete;
  moved_rule& operator=(const moved_rule&) = delete;
  [[nodiscard]] const rota::rule& rule() const noexcept { return rule_; }

 private:
  std::vector<rota::step> law_;
  rota::rule rule_;
};

}  // namespace

TEST_CASE("waiver: it turns a violation of its rule, official and days, and nothing else", "[assess][property]") {
  std::size_t turned = 0;
  for (std::uint32_t seed = first_seed; seed < first_seed + worlds; ++seed) {
    CAPTURE(seed);
    raw_world raw = make_world(seed);
    const built before(raw);
    const rota::rulebook& law = rota::vietnam::rotation_law();
    const std::vector<told> without = judged(before, law);
    std::vector<const told*> violated;
    for (const told& each : without)
      if (each.ruling.outcome() == verdict::violated) violated.push_back(&each);
    REQUIRE_FALSE(violated.empty());
    dice roll(seed);
    const told& chosen = *violated[roll.below(violated.size())];
    // A day on either side of the chosen one, so that other cases of the official lie outside.
    const rota::waiver granted{.official = chosen.official,
                               .rule = chosen.rule->id,
                               .authority = "made up",
                               .decision = "made up",
                               .in_force = {chosen.day, chosen.day + rota::days{1}}};
    raw.waivers.push_back(granted);
    const built after(raw);
    const std::vector<told> with = judged(after, law);
    REQUIRE(with.size() == without.size());
    for (std::size_t at = 0; at < with.size(); ++at) {
      const told& was = without[at];
      CAPTURE(was.rule->id, was.row);
      const bool reached = was.rule == chosen.rule && was.official == granted.official && granted.in_force.contains(was.day) &&
                           was.ruling.outcome() == verdict::violated;
      CHECK(with[at].ruling.outcome() == (reached ? verdict::waived : was.ruling.outcome()));
      CHECK(with[at].ruling.force() == was.ruling.force());
      turned += reached ? 1 : 0;
    }
  }
  CHECK(turned >= worlds);
}

TEST_CASE("proposals: neither their order nor a second copy changes what is said of them", "[assess][property]") {
  for (std::uint32_t seed = first_seed; seed < first_seed + worlds; ++seed) {
    CAPTURE(seed);
    raw_world raw = make_world(seed);
    const std::size_t count = raw.proposals.size();
    REQUIRE(count > 1);
    const rota::rulebook& law = rota::vietnam::rotation_law();
    const built once(raw);
    const rota::audit expected = audit_roster(once.known(), law, asked);
    // Every proposal twice: as it was, and in the opposite order after all of them.
    for (std::size_t at = count; at-- != 0;) raw.proposals.push_back(rota::proposal(raw.proposals[at]));
    const built twice(raw);
    const rota::audit doubled = audit_roster(twice.known(), law, asked);
    REQUIRE(expected.parts.front().subject == subject::proposal);
    for (std::size_t rule = 0; rule < expected.parts.front().columns.size(); ++rule)
      for (std::size_t at = 0; at < count; ++at) {
        CAPTURE(at, expected.parts.front().columns[rule].rule->id);
        const packed_ruling ruling = expected.parts.front().columns[rule].rulings[at];
        CHECK(doubled.parts.front().columns[rule].rulings[at] == ruling);
        CHECK(doubled.parts.front().columns[rule].rulings[2 * count - 1 - at] == ruling);
      }
  }
}

TEST_CASE("law: a number that is moved tightens a rule or loosens it, never both", "[assess][property]") {
  constexpr std::array<std::int16_t, 2> moves{-7, 5};
  const rota::rulebook& law = rota::vietnam::rotation_law();
  std::vector<built> made;
  for (std::uint32_t seed = first_seed; seed < first_seed + worlds; ++seed) made.emplace_back(make_world(seed));
  std::size_t numbers = 0, felt = 0;
  for (const rota::rule& each : law.rules()) {
    const std::array<std::string_view, 1> only{each.id};
    // The number of family-conflict says which list of posts an act gives: it is not one that draws a line.
    if (each.judge == nullptr || each.id == "family-conflict") continue;
    for (std::size_t number = 0; number < rota::step_numbers && !each.parameters[number].empty(); ++number) {
      ++numbers;
      // Of a number that is raised and one that is lowered: did a pass become a violation, did a violation become a pass?
      std::array<bool, 2> tightened{}, loosened{};
      for (std::size_t way = 0; way < moves.size(); ++way) {
        const moved_rule other(each, number, moves[way]);
        const rota::rulebook book = law.only(only).with(other.rule());
        for (const built& world : made) {
          const std::vector<told> as_it_is = judged(world, law.only(only));
          const std::vector<told> moved = judged(world, book);
          REQUIRE(moved.size() == as_it_is.size());
          for (std::size_t at = 0; at < moved.size(); ++at) {
            const verdict was = as_it_is[at].ruling.outcome(), is = moved[at].ruling.outcome();
            tightened[way] = tightened[way] || (was == verdict::satisfied && is == verdict::violated);
            loosened[way] = loosened[way] || (was == verdict::violated && is == verdict::satisfied);
          }
        }
      }
      CAPTURE(each.id, each.parameters[number]);
      for (std::size_t way = 0; way < moves.size(); ++way) CHECK_FALSE((tightened[way] && loosened[way]));
      CHECK_FALSE((tightened[0] && tightened[1]));
      CHECK_FALSE((loosened[0] && loosened[1]));
      felt += tightened[0] || tightened[1] || loosened[0] || loosened[1] ? 1 : 0;
    }
  }
  CAPTURE(numbers, felt);
  CHECK(felt * 2 > numbers);  // most numbers decide something in these worlds
}
