// SPDX-License-Identifier: BSL-1.0

#include <rota/assess/audit.hpp>

#include "assess/naive.hpp"

#include <rota/assess/assess.hpp>
#include <rota/law/vietnam.hpp>

#include "support/catch.hpp"
#include "support/sanitizer.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace {

using namespace rota::test;  // NOLINT: the helpers of the tests
using rota::date;
using rota::subject;
using rota::verdict;

constexpr std::uint32_t first_seed = 20231106;
constexpr std::uint32_t all_worlds = 60;
#ifdef ROTA_TESTS_UNDER_ASAN
constexpr std::uint32_t worlds = 12;  // the other builds look at all of them; here each takes eight times as long
#else
constexpr std::uint32_t worlds = all_worlds;
#endif
constexpr rota::interval period{{2016, 1, 1}, {2026, 6, 1}};

struct built_world {
  explicit built_world(std::uint32_t seed) : built_world(make_world(seed)) {}
  explicit built_world(raw_world rows) : raw(std::move(rows)), units(build_units(raw)), people(build_people(raw, units)) {}
  [[nodiscard]] rota::facts known() const { return {units, people}; }
  raw_world raw;
  rota::hierarchy units;
  rota::roster people;
};

/// Position in the raw world of an appointment of the roster: its code is "A" and that position.
std::size_t raw_row(const rota::roster& people, std::uint32_t row) {
  return std::stoul(std::string(people.at(static_cast<rota::appointment_id>(row)).code.substr(1)));
}

naive_case naive_at(const built_world& world, subject of, std::uint32_t row, date as_of) {
  return of == subject::proposal ? naive_of(world.raw, world.raw.proposals[row])
                                 : naive_of(world.raw, of, raw_row(world.people, row), as_of);
}

constexpr std::array countings{rota::month_count::corresponding_day, rota::month_count::month_end};

rota::rulebook law_that_counts(rota::month_count counting) {
  return rota::vietnam::rotation_law().with(rota::readings{.counting = counting});
}

/// The national book, in which the rules on moves that read nothing else of a move judge incumbents as well.
rota::rulebook law_with_more_of_incumbents(rota::month_count counting) {
  rota::rulebook law = law_that_counts(counting);
  for (const char* id : {"position-change-non-leaders", "rotation-outlasts-service"}) {
    rota::rule widened = *law.find(id);
    widened.judged = {subject::proposal, subject::move, subject::incumbent};
    law = law.with(widened);
  }
  return law;
}

/// What an audit says, free of handles and order.
using outcome_key = std::tuple<std::string, std::string, std::string>;
std::map<outcome_key, rota::packed_ruling> outcomes(const rota::audit& of, const rota::roster& people) {
  std::map<outcome_key, rota::packed_ruling> all;
  for (const rota::audit_part& part : of.parts)
    for (const auto& column : part.columns)
      for (std::uint32_t row = 0; row < part.rows; ++row) {
        if (!column.rulings[row].is_judged()) continue;
        const std::string code(part.subject == subject::proposal ? people.at(static_cast<rota::proposal_id>(row)).code
                                                                 : people.at(static_cast<rota::appointment_id>(row)).code);
        const std::string kind = std::to_string(static_cast<int>(part.subject));
        all.emplace(outcome_key(column.rule->id, kind, code), column.rulings[row]);
      }
  return all;
}

}  // namespace

namespace {

/// How often each rule gave each verdict; every ruling is held against the naive one, incumbents on some more days.
using verdicts_seen = std::map<std::pair<std::string, verdict>, std::size_t>;

void check_part(const built_world& world, const rota::audit_part& part, date as_of, verdicts_seen& seen) {
  for (const auto& column : part.columns)
    for (std::uint32_t row = 0; row < part.rows; ++row) {
      const rota::packed_ruling found = column.rulings[row];
      if (!found.is_judged()) continue;
      const rota::ruling expected = naive_ruling(world.raw, column.rule->id, naive_at(world, part.subject, row, as_of));
      ++seen[{std::string(column.rule->id), found.outcome()}];
      if (found.outcome() == expected.outcome &&
          (found.outcome() == verdict::not_applicable || found.force() == expected.force))
        continue;
      CAPTURE(column.rule->id, static_cast<int>(part.subject), row, to_string(as_of), to_string(found.outcome()),
              to_string(expected.outcome), to_string(found.force()), to_string(expected.force));
      FAIL_CHECK("the library and the naive reading differ");
    }
}

void check_world(built_world& world, const rota::rulebook& law, verdicts_seen& seen) {
  world.raw.counting = law.shared_readings().counting;
  for (const date as_of : {date{2013, 10, 31}, date{2013, 11, 1}, date{2019, 6, 30}, date{2019, 8, 15}, date{2023, 11, 6},
                           date{2024, 2, 28}, date{2025, 6, 30}, date{2025, 7, 1}, date{2026, 1, 31}}) {
    const rota::audit audit = audit_roster(world.known(), law, {.as_of = as_of, .period = period});
    for (const rota::audit_part& part : audit.parts) {
      // Those of other subjects do not depend on the day of the audit.
      if (part.subject == subject::incumbent || as_of == date{2023, 11, 6}) check_part(world, part, as_of, seen);
    }
  }
}

}  // namespace

TEST_CASE("audit: every ruling equals that of a naive second reading of the rules", "[assess][property]") {
  for (const rota::month_count counting : countings) {
    const rota::rulebook law = law_with_more_of_incumbents(counting);
    verdicts_seen seen;
    for (std::uint32_t seed = first_seed; seed < first_seed + worlds; ++seed) {
      CAPTURE(seed, static_cast<int>(counting));
      built_world world(seed);
      check_world(world, law, seen);
    }
    if (worlds < all_worlds) continue;
    // The worlds are of use only if they reach the verdicts.
    for (const rota::rule& rule : law.rules()) {
      if (rule.judge == nullptr) continue;
      for (const verdict outcome : {verdict::satisfied, verdict::undetermined, verdict::violated}) {
        CAPTURE(rule.id, to_string(outcome));
        const std::size_t times = seen[{std::string(rule.id), outcome}];
        CHECK((naive_rule_of(rule.id).never.has(outcome) ? times == 0 : times > 10));
      }
    }
    CHECK(seen[{"non-local-head", verdict::waived}] > 0);
    CHECK(seen[{"rotation-min-duration", verdict::waived}] > 0);
  }
}

namespace {

/// The same day for all days of a month, so that no two change places: its last, the 28th or the 30th.
date near_the_end(date day) {
  if (day == date::lowest() || day == date::highest()) return day;
  const rota::calendar_month month = rota::calendar_month::of(day);
  const date last = month.end() - rota::days{1};
  const auto which = static_cast<std::uint32_t>(month.ordinal) * 2654435761U >> 30U;
  return which < 2 ? last : std::min(last, month.first_day() + rota::days{which == 2 ? 27 : 29});
}

/// A random world in which everything begins and ends near the end of a month; what would begin and end on one day is not there.
raw_world near_month_ends(std::uint32_t seed) {
  raw_world world = make_world(seed);
  const auto move = [](rota::interval& days) { days = {near_the_end(days.from), near_the_end(days.until)}; };
  for (auto& each : world.appointments) move(each.term);
  for (auto& each : world.discipline) move(each.in_force);
  for (auto& each : world.protections) move(each.in_force);
  for (auto& each : world.proposals) each.effective = near_the_end(each.effective);
  std::erase_if(world.appointments, [](const rota::appointment& each) { return each.term.is_empty(); });
  std::erase_if(world.discipline, [](const rota::discipline_entry& each) { return each.in_force.is_empty(); });
  std::erase_if(world.protections, [](const rota::protection_entry& each) { return each.in_force.is_empty(); });
  return world;
}

/// Adds the rules of which some ruling is another than in the audit before.
void add_turned(const rota::audit& before, const rota::audit& after, std::set<std::string_view>& turned) {
  for (std::size_t part = 0; part < before.parts.size(); ++part)
    for (std::size_t rule = 0; rule < before.parts[part].columns.size(); ++rule) {
      const auto& column = before.parts[part].columns[rule];
      if (!std::ranges::equal(column.rulings, after.parts[part].columns[rule].rulings)) turned.insert(column.rule->id);
    }
}

}  // namespace

TEST_CASE("audit: where month ends correspond, rulings near them turn and are still those of the naive reading",
          "[assess][property]") {
  std::set<std::string_view> turned;
  for (std::uint32_t seed = first_seed; seed < first_seed + worlds; ++seed) {
    CAPTURE(seed);
    built_world world(near_month_ends(seed));
    const rota::rulebook law = law_that_counts(rota::month_count::month_end);
    verdicts_seen seen;
    check_world(world, law, seen);
    for (const date as_of : {date{2020, 2, 28}, date{2024, 2, 28}}) {
      const rota::audit_options options{.as_of = as_of, .period = period};
      const rota::audit by_day = audit_roster(world.known(), rota::vietnam::rotation_law(), options);
      add_turned(by_day, audit_roster(world.known(), law, options), turned);
    }
  }
  if (worlds < all_worlds) return;
  for (const std::string_view rule : {"appointment-term", "discipline-wait", "head-continuous-tenure", "position-change-due",
                                      "secondment-duration", "urban-chair-tenure"}) {
    CAPTURE(rule);
    CHECK(turned.contains(rule));
  }
}

TEST_CASE("audit: the rows judged are those of the naive reading", "[assess][property]") {
  for (std::uint32_t seed = first_seed; seed < first_seed + worlds; ++seed) {
    const built_world world(seed);
    const date as_of{2023, 11, 6};
    const rota::audit audit = audit_roster(world.known(), rota::vietnam::rotation_law(), {.as_of = as_of, .period = period});
    for (const rota::audit_part& part : audit.parts) {
      if (part.subject == subject::proposal) {
        CHECK(part.judged == world.raw.proposals.size());
        continue;
      }
      std::set<std::size_t> expected;
      for (std::size_t at = 0; at < world.raw.appointments.size(); ++at) {
        const rota::appointment& row = world.raw.appointments[at];
        bool continued = false, goes_on = false, by_rotation = row.movement == rota::movement::rotation;
        for (std::size_t back = at; back-- > 0;) {
          const rota::appointment& before = world.raw.appointments[back];
          if (before.official != row.official || before.post != row.post) continue;
          const rota::appointment& after = world.raw.appointments[back + 1];
          if (after.official != row.official || after.post != row.post || before.term.until != after.term.from) break;
          continued = true;
          by_rotation = before.movement == rota::movement::rotation;
        }
        for (const rota::appointment& other : world.raw.appointments)
          goes_on = goes_on || (other.official == row.official && other.post == row.post && other.term.from == row.term.until);
        const bool judged = part.subject == subject::incumbent ? row.term.contains(as_of)
                            : part.subject == subject::move    ? period.contains(row.term.from) && !continued
                                                               : period.contains(row.term.until) && by_rotation && !goes_on;
        if (judged) expected.insert(at);
      }
      std::set<std::size_t> found;
      for (std::uint32_t row = 0; row < part.rows; ++row)
        if (part.columns.front().rulings[row].is_judged()) found.insert(raw_row(world.people, row));
      CHECK(part.judged == found.size());
      CAPTURE(seed, static_cast<int>(part.subject));
      CHECK(found == expected);
    }
  }
}

TEST_CASE("audit: a finding says what its column says", "[assess][property]") {
  for (std::uint32_t seed = first_seed; seed < first_seed + 10; ++seed) {
    const built_world world(seed);
    const rota::rulebook& law = rota::vietnam::rotation_law();
    const rota::audit audit = audit_roster(world.known(), law, {.as_of = date{2025, 8, 1}, .period = period});
    const auto all = findings(audit, world.known(), law, {.satisfied = true, .not_applicable = true});
    std::size_t next = 0;
    for (const rota::audit_part& part : audit.parts)
      for (const auto& column : part.columns)
        for (const rota::packed_ruling ruling : column.rulings) {
          if (!ruling.is_judged()) continue;
          CAPTURE(seed, next, column.rule->id);
          REQUIRE(next < all.size());
          CHECK(rota::packed_ruling(all[next].decided) == ruling);
          CHECK(all[next].rule == column.rule);
          for (const rota::language in : {rota::language::en, rota::language::vi}) {
            const std::string text = because(all[next], world.known(), in);
            CHECK_FALSE(text.empty());
            CHECK(text.find('{') == std::string::npos);
            if (ruling.outcome() == verdict::violated) CHECK(text.find('?') == std::string::npos);
          }
          ++next;
        }
    CHECK(next == all.size());
  }
}

TEST_CASE("audit: threads, order of rows and unrelated rows change nothing", "[assess][property]") {
  for (std::uint32_t seed = first_seed; seed < first_seed + 10; ++seed) {
    CAPTURE(seed);
    built_world world(seed);
    const rota::rulebook& law = rota::vietnam::rotation_law();
    const rota::audit_options options{.as_of = date{2025, 6, 30}, .period = period};
    const auto expected = outcomes(audit_roster(world.known(), law, options), world.people);

    for (const unsigned threads : {2U, 3U, 7U}) {
      rota::audit_options with = options;
      with.threads = threads;
      CHECK(outcomes(audit_roster(world.known(), law, with), world.people) == expected);
    }

    std::vector<std::size_t> order(world.raw.appointments.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    dice roll(seed);
    for (std::size_t at = order.size(); at > 1; --at) std::swap(order[at - 1], order[roll.below(at)]);
    const rota::roster shuffled = build_people(world.raw, world.units, order);
    CHECK(outcomes(audit_roster({world.units, shuffled}, law, options), shuffled) == expected);

    raw_world more = world.raw;
    more.officials.push_back({});
    more.native.emplace_back();
    more.recorded.emplace_back();
    rota::appointment extra = more.appointments.front();
    extra.official = static_cast<rota::official_id>(more.officials.size() - 1);
    extra.post = add_post_like(more, extra.post);  // who shares a post matters to the others
    more.appointments.push_back(extra);
    const rota::roster larger = build_people(more, world.units);
    const auto with_extra = outcomes(audit_roster({world.units, larger}, law, options), larger);
    for (const auto& [key, ruling] : expected) {
      CAPTURE(std::get<0>(key), std::get<2>(key));
      CHECK(with_extra.at(key) == ruling);
    }
  }
}

TEST_CASE("assess: one proposal is judged as the audit judges it", "[assess][property]") {
  for (std::uint32_t seed = first_seed; seed < first_seed + 10; ++seed) {
    const built_world world(seed);
    const rota::rulebook& law = rota::vietnam::rotation_law();
    const rota::audit audit = audit_roster(world.known(), law, {.as_of = date{2025, 8, 1}, .period = period});
    const rota::audit_part& proposals = audit.parts.front();
    REQUIRE(proposals.subject == subject::proposal);
    for (std::size_t at = 0; at < proposals.rows; ++at) {
      const rota::proposal move = world.people.at(static_cast<rota::proposal_id>(at));
      const rota::assessment assessed = assess(move, world.known(), law);
      REQUIRE(assessed.findings.size() == proposals.columns.size());
      verdict outcome = verdict::not_applicable;
      for (std::size_t rule = 0; rule < proposals.columns.size(); ++rule) {
        CAPTURE(seed, at, proposals.columns[rule].rule->id);
        CHECK(rota::packed_ruling(assessed.findings[rule].decided) == proposals.columns[rule].rulings[at]);
        outcome = worst(outcome, proposals.columns[rule].rulings[at].outcome());
      }
      CHECK(assessed.outcome() == outcome);
      CHECK(judge(move, world.known(), law) == outcome);
    }
  }
}

TEST_CASE("finding: time alone cures a case on the day it says, and not the day before", "[assess][property]") {
  std::size_t cured = 0;
  for (std::uint32_t seed = first_seed; seed < first_seed + 20; ++seed) {
    const built_world world(seed);
    const rota::rulebook law = law_that_counts(countings[seed % 2]);
    for (const rota::proposal& move : world.raw.proposals)
      for (const rota::finding& found : assess(move, world.known(), law).findings) {
        if (!found.compliant_from) continue;
        // "All else unchanged": what the file records of later years would come into play on a later day.
        const auto later_row = [&](const rota::appointment& row) {
          return row.official == move.official && row.term.has_start() && row.term.from >= move.effective;
        };
        if (std::ranges::any_of(world.raw.appointments, later_row)) continue;
        CAPTURE(seed, found.rule->id, to_string(move.effective), to_string(*found.compliant_from));
        CHECK((found.decided.outcome == verdict::violated || found.decided.outcome == verdict::undetermined ||
               found.decided.outcome == verdict::waived));
        CHECK(*found.compliant_from > move.effective);
        const auto on = [&](date day) {
          rota::proposal later = move;
          later.effective = day;
          for (const rota::finding& then : assess(later, world.known(), law).findings)
            if (then.rule == found.rule) return then.decided.outcome;
          return verdict::not_applicable;
        };
        CHECK(on(*found.compliant_from) == verdict::satisfied);
        CHECK(on(*found.compliant_from - rota::days{1}) != verdict::satisfied);
        ++cured;
      }
  }
  CHECK(cured > 20);
}
