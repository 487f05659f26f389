// SPDX-License-Identifier: BSL-1.0

// One case at a time, by prepared facts: the same rulings as those of an audit and of plain facts, whatever was prepared.

#include <rota/assess/assess.hpp>

#include "support/catch.hpp"
#include "support/random_world.hpp"

#include <rota/assess/audit.hpp>
#include <rota/law/vietnam.hpp>

#include <algorithm>
#include <array>
#include <vector>

namespace {

using namespace rota::test;  // NOLINT: the helpers of the tests
using rota::appointment_id;
using rota::date;
using rota::packed_ruling;
using rota::prepared_facts;
using rota::subject;
using rota::verdict;

constexpr std::uint32_t first_seed = 5100;
constexpr std::uint32_t worlds = 25;
constexpr rota::interval always{{1950, 1, 1}, {2060, 1, 1}};

struct built_world {
  explicit built_world(std::uint32_t seed) : raw(make_world(seed)), units(build_units(raw)), people(build_people(raw, units)) {}
  [[nodiscard]] rota::facts known() const { return {units, people}; }
  raw_world raw;
  rota::hierarchy units;
  rota::roster people;
};

/// National law as it is read, and as it might be.
std::vector<rota::rulebook> books() {
  const rota::rulebook& national = rota::vietnam::rotation_law();
  return {national,
          national.with(rota::readings{.locality = rota::place_strategy::birth_place, .tenure_continues_across_merger = true}),
          national.with(rota::readings{.counting = rota::month_count::month_end})};
}

constexpr std::array prepared_days{date{2019, 6, 30}, date{2025, 6, 30}, date{2025, 7, 1}};
constexpr std::array asked_days{date{2019, 6, 30}, date{2023, 11, 6}, date{2025, 7, 1}, date{2026, 1, 31}};

/// The ruling of every rule for a row, from the columns of an audit.
std::vector<packed_ruling> rulings_of(const rota::audit& of, subject as, std::size_t row, const rota::rulebook& law) {
  std::vector<packed_ruling> rulings(law.rules().size(), packed_ruling::none());
  for (const rota::audit_part& part : of.parts) {
    if (part.subject != as) continue;
    for (const auto& column : part.columns)
      rulings[static_cast<std::size_t>(column.rule - law.rules().data())] = column.rulings[row];
  }
  return rulings;
}

verdict worst_of(const std::vector<packed_ruling>& rulings) {
  verdict outcome = verdict::not_applicable;
  for (const packed_ruling each : rulings)
    if (each.is_judged()) outcome = worst(outcome, each.outcome());
  return outcome;
}

/// True where the findings say what the rulings say, rule by rule.
bool says(const rota::assessment& assessed, const std::vector<packed_ruling>& rulings, const rota::rulebook& law) {
  std::size_t at = 0;
  for (std::size_t rule = 0; rule < rulings.size(); ++rule) {
    if (!rulings[rule].is_judged()) continue;
    if (at == assessed.findings.size() || assessed.findings[at].rule != &law.rules()[rule] ||
        packed_ruling(assessed.findings[at].decided) != rulings[rule])
      return false;
    ++at;
  }
  return at == assessed.findings.size() && assessed.outcome() == worst_of(rulings);
}

rota::ruling never(rota::one_case, const rota::step& by) noexcept { return rota::decide_as(verdict::violated, by, 0); }

}  // namespace

TEST_CASE("judge: one appointment is judged as an audit judges its row, whatever was prepared", "[assess][property]") {
  std::array<std::size_t, 3> judged{};
  std::array<std::size_t, 3> left{};
  for (std::uint32_t seed = first_seed; seed < first_seed + worlds; ++seed) {
    const built_world world(seed);
    for (const rota::rulebook& law : books())
      for (const date as_of : asked_days) {
        const rota::audit audit = audit_roster(world.known(), law, {.as_of = as_of, .period = always});
        for (const date around : prepared_days) {
          const prepared_facts known(world.known(), rota::vietnam::rotation_law().shared_readings(), around);
          std::vector<packed_ruling> found(law.rules().size());
          for (std::size_t row = 0; row < world.people.appointment_count(); ++row)
            for (const subject as : {subject::incumbent, subject::move, subject::ended_rotation}) {
              const auto id = static_cast<appointment_id>(row);
              const std::vector<packed_ruling> expected = rulings_of(audit, as, row, law);
              const auto which = static_cast<std::size_t>(as) - 1;
              ++(std::ranges::all_of(expected, [](packed_ruling each) { return !each.is_judged(); }) ? left : judged)[which];
              judge_each(id, as, as_of, known, law, found);
              if (found == expected && judge(id, as, as_of, known, law) == worst_of(expected) &&
                  says(assess(id, as, as_of, known, law), expected, law))
                continue;
              CAPTURE(seed, row, static_cast<int>(as), to_string(as_of), to_string(around));
              FAIL_CHECK("one appointment and its row of the audit differ");
            }
        }
      }
  }
  for (std::size_t which = 0; which < judged.size(); ++which) {  // of use only where both happen
    CHECK(judged[which] > 1000);
    CHECK(left[which] > 1000);
  }
}

TEST_CASE("judge: one proposal is judged alike with and without prepared facts", "[assess][property]") {
  std::size_t on_other_days = 0;
  for (std::uint32_t seed = first_seed; seed < first_seed + worlds; ++seed) {
    const built_world world(seed);
    for (const rota::rulebook& law : books())
      for (const date around : prepared_days) {
        const prepared_facts known(world.known(), rota::vietnam::rotation_law().shared_readings(), around);
        std::vector<packed_ruling> found(law.rules().size());
        for (const rota::proposal& move : world.raw.proposals) {
          on_other_days += known.holds_for().contains(move.effective) ? 0 : 1;
          judge_each(move, known, law, found);
          if (says(assess(move, world.known(), law), found, law) && says(assess(move, known, law), found, law) &&
              judge(move, known, law) == worst_of(found) && judge(move, world.known(), law) == worst_of(found))
            continue;
          CAPTURE(seed, to_string(move.effective), to_string(around));
          FAIL_CHECK("the rulings differ");
        }
      }
  }
  CHECK(on_other_days > 100);
}

TEST_CASE("judge: a rule is asked about the movements it speaks of, and about one that is not recorded", "[assess]") {
  constexpr std::array always_law{rota::step{.in_force = {}, .source = {"ours", ""}}};
  constexpr std::array<rota::reason, 1> reasons{{{"never so", "không bao giờ"}}};
  const rota::rulebook law({rota::make_rule<&never>({.id = "no-rotations",
                                                     .name_en = "no rotations",
                                                     .name_vi = "không luân chuyển",
                                                     .judged = {subject::proposal},
                                                     .moves = {rota::movement::rotation},
                                                     .law = always_law,
                                                     .reasons = reasons})});
  const built_world world(first_seed);
  const prepared_facts known(world.known(), law.shared_readings(), asked_days.front());
  rota::proposal move = world.raw.proposals.front();
  for (std::size_t kind = 0; kind <= static_cast<std::size_t>(rota::movement::release); ++kind) {
    move.movement = static_cast<rota::movement>(kind);
    const bool asked = move.movement == rota::movement::rotation || move.movement == rota::movement::not_recorded;
    CAPTURE(kind);
    CHECK(judge(move, known, law) == (asked ? verdict::violated : verdict::not_applicable));
    CHECK(judge(move, world.known(), law) == (asked ? verdict::violated : verdict::not_applicable));
  }
}

TEST_CASE("judge: what is derived for the rules on one kind of movement is enough for them", "[assess][property]") {
  const rota::rulebook& law = rota::vietnam::rotation_law();
  std::vector<rota::rule> asking_for_all(law.rules().begin(), law.rules().end());
  for (rota::rule& each : asking_for_all) each.needs = rota::need_set::all();
  const rota::rulebook dear(asking_for_all, law.shared_readings());
  for (std::uint32_t seed = first_seed; seed < first_seed + worlds; ++seed) {
    const built_world world(seed);
    const prepared_facts known(world.known(), law.shared_readings(), prepared_days.front());
    std::vector<packed_ruling> cheap_rulings(law.rules().size()), dear_rulings(law.rules().size());
    for (std::size_t at = 0; at < world.people.proposal_count(); ++at) {
      const rota::proposal move = world.people.at(static_cast<rota::proposal_id>(at));
      CAPTURE(seed, at);
      judge_each(move, known, law, cheap_rulings);
      judge_each(move, known, dear, dear_rulings);
      CHECK(cheap_rulings == dear_rulings);
      for (std::size_t rule = 0; rule < law.rules().size(); ++rule) {
        if (!cheap_rulings[rule].is_judged()) continue;
        const std::array ids{law.rules()[rule].id};
        CHECK(judge(move, known, law.only(ids)) == cheap_rulings[rule].outcome());
      }
    }
  }
}

TEST_CASE("judge: a proposed release is no case of any rule", "[assess]") {
  const rota::rulebook& law = rota::vietnam::rotation_law();
  raw_world raw = make_world(first_seed);
  for (std::size_t at = 0; at < raw.proposals.size(); at += 2) raw.proposals[at].movement = rota::movement::release;
  const rota::hierarchy units = build_units(raw);
  const rota::roster people = build_people(raw, units);
  const rota::facts facts{units, people};
  const prepared_facts known(facts, law.shared_readings(), prepared_days.front());
  const rota::audit audit = audit_roster(known, law, {.as_of = asked_days.front()});
  const rota::audit_part& proposals = audit.parts.front();
  REQUIRE(proposals.subject == subject::proposal);
  CHECK(proposals.judged == raw.proposals.size() / 2);
  std::vector<packed_ruling> found(law.rules().size());
  for (std::size_t at = 0; at < people.proposal_count(); ++at) {
    const rota::proposal move = people.at(static_cast<rota::proposal_id>(at));
    CAPTURE(at);
    const bool released = move.movement == rota::movement::release;
    for (const rota::audit_part::column& column : proposals.columns) CHECK(column.rulings[at].is_judged() == !released);
    if (!released) continue;
    judge_each(move, known, law, found);
    CHECK(std::ranges::none_of(found, &packed_ruling::is_judged));
    CHECK(judge(move, known, law) == verdict::not_applicable);
    CHECK(judge(move, facts, law) == verdict::not_applicable);
    CHECK(assess(move, known, law).findings.empty());
    CHECK(assess(move, facts, law).findings.empty());
  }
}
