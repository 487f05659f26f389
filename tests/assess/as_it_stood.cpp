// SPDX-License-Identifier: BSL-1.0

// A book as it stood on a day judges like one whose tables hold nothing but the steps in force on that day, for all time.

#include <rota/assess/assess.hpp>

#include "support/built_world.hpp"
#include "support/catch.hpp"

#include <rota/assess/audit.hpp>
#include <rota/assess/groups.hpp>
#include <rota/law/regulation.hpp>
#include <rota/law/vietnam.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <deque>
#include <string_view>
#include <vector>

namespace {

using namespace rota::test;  // NOLINT: the helpers of the tests
using rota::date;
using rota::packed_ruling;
using rota::subject;
using rota::verdict;

constexpr std::uint32_t first_seed = 9800;
constexpr std::uint32_t worlds = 12;
constexpr rota::interval period{{2008, 1, 1}, {2027, 1, 1}};
constexpr std::array law_days{date{2009, 6, 1}, date{2022, 4, 27}, date{2022, 4, 28}, date{2026, 1, 31}};

/// The book, with tables cut to the steps of one day. Owns the tables.
class cut_book {
 public:
  cut_book(const rota::rulebook& from, date day) : law(from) {
    for (const rota::rule& each : from.rules()) {
      std::vector<rota::step>& table = tables_.emplace_back();
      for (rota::step by : each.law) {
        if (!by.in_force.contains(day)) continue;
        by.in_force = {};
        table.push_back(by);
      }
      rota::rule cut = each;
      cut.law = table;
      law = law.with(cut);
    }
  }
  cut_book(const cut_book&) = delete;
  cut_book& operator=(const cut_book&) = delete;

 private:
  std::deque<std::vector<rota::step>> tables_;

 public:
  rota::rulebook law;
};

/// The national law, under which one unit of the world has numbers of its own for some years.
rota::rulebook law_with_local(const built& world) {
  const rota::rulebook& national = rota::vietnam::rotation_law();
  rota::regulation local{
      .act = "Quy định 1-QĐ/TU", .unit = static_cast<rota::unit_id>(1), .in_force = {{2022, 1, 1}, {2025, 1, 1}}, .steps = {}};
  local.steps.push_back({.rule = "rotation-min-duration", .required = {48}});
  REQUIRE(world.units.unit_count() > 1);
  return national.with(local);
}

std::vector<rota::proposal> proposals_of(const built& world) {
  std::vector<rota::proposal> all;
  for (std::uint32_t at = 0; at < world.people.proposal_count(); ++at) all.push_back(world.people.at(static_cast<rota::proposal_id>(at)));
  return all;
}

std::vector<packed_ruling> rulings_of(const rota::audit& of) {
  std::vector<packed_ruling> all;
  for (const rota::audit_part& part : of.parts)
    for (const auto& column : part.columns) all.insert(all.end(), column.rulings.begin(), column.rulings.end());
  return all;
}

void check_findings(const rota::audit& of, const rota::facts& known, const rota::rulebook& law, date law_day) {
  const auto all = findings(of, known, law, {.satisfied = true, .not_applicable = true});
  std::size_t next = 0;
  for (const rota::audit_part& part : of.parts)
    for (const auto& column : part.columns)
      for (const packed_ruling ruling : column.rulings) {
        if (!ruling.is_judged()) continue;
        REQUIRE(next < all.size());
        const rota::finding& found = all[next++];
        CAPTURE(found.rule->id, to_string(found.day));
        CHECK(packed_ruling(found.decided) == ruling);
        if (found.law != nullptr) CHECK(found.law->in_force.contains(law_day));
      }
  CHECK(next == all.size());
}

}  // namespace

TEST_CASE("rulebook: as it stood on a day, every case is judged by the steps of that day", "[assess][property]") {
  std::size_t differ = 0;
  for (std::uint32_t seed = first_seed; seed < first_seed + worlds; ++seed) {
    const built world(make_world(seed));
    const rota::rulebook law = law_with_local(world);
    const rota::prepared_facts prepared(world.known(), law.shared_readings(), date{2023, 11, 6}, {.past = seed % 2 == 0});
    for (const date day : law_days) {
      CAPTURE(seed, to_string(day));
      const rota::rulebook frozen = law.as_of(day);
      const cut_book cut(law, day);
      for (const date as_of : {date{2012, 3, 1}, date{2023, 11, 6}, date{2025, 7, 1}}) {
        const rota::audit_options options{.as_of = as_of, .period = period};
        const rota::audit audit = audit_roster(prepared, frozen, options);
        const auto rulings = rulings_of(audit);
        CHECK(rulings == rulings_of(audit_roster(prepared, cut.law, options)));
        differ += static_cast<std::size_t>(rulings != rulings_of(audit_roster(prepared, law, options)));
        if (seed < first_seed + 3) check_findings(audit, world.known(), frozen, day);
      }
      for (const rota::proposal& move : proposals_of(world)) {
        CHECK(judge(move, prepared, frozen) == judge(move, prepared, cut.law));
        CHECK(judge(move, prepared, frozen) == assess(move, world.known(), frozen).outcome());
      }
    }
  }
  CHECK(differ > 20);
}

TEST_CASE("rulebook: as it stood on the day of the case, it is the book itself", "[assess][property]") {
  for (std::uint32_t seed = first_seed; seed < first_seed + worlds; ++seed) {
    const built world(make_world(seed));
    const rota::rulebook& law = rota::vietnam::rotation_law();
    const rota::prepared_facts prepared(world.known(), law.shared_readings(), date{2023, 11, 6});
    for (const rota::proposal& move : proposals_of(world)) {
      std::vector<packed_ruling> of_day(law.rules().size()), of_book(law.rules().size());
      judge_each(move, prepared, law.as_of(move.effective), of_day);
      judge_each(move, prepared, law, of_book);
      CHECK(of_day == of_book);
    }
  }
}

TEST_CASE("rulebook: the day of the law stays with what is made from the book", "[assess]") {
  const rota::rulebook& law = rota::vietnam::rotation_law();
  CHECK_FALSE(law.law_day());
  const rota::rulebook frozen = law.as_of({2019, 1, 1});
  CHECK(frozen.law_day() == date(2019, 1, 1));
  CHECK(frozen.with(rota::readings{.tenure_continues_across_merger = true}).law_day() == date(2019, 1, 1));
  CHECK(frozen.with(*law.find("unit-exists")).law_day() == date(2019, 1, 1));
  const std::array<std::string_view, 1> one{"unit-exists"};
  CHECK(frozen.only(one).law_day() == date(2019, 1, 1));
  CHECK(frozen.as_of({2023, 1, 1}).law_day() == date(2023, 1, 1));
}

TEST_CASE("rulebook: as it stood on a day, group cases are judged by the steps of that day", "[assess]") {
  // A rule on tables that came in 2020, and one row that does not add up.
  static constexpr rota::step since_2020[] = {{.in_force = {.from = date{2020, 1, 1}}, .source = {"", "", rota::evidence::newspaper}}};
  rota::rule dated = *rota::vietnam::rotation_law().find("published-table");
  dated.law = since_2020;
  const rota::rulebook law(std::vector<rota::rule>{dated});
  const std::array<rota::published_row, 1> published{{{.table = "t", .row = "r", .stated = 3, .parts = 2, .has_parts = true}}};
  const auto outcome = [&](const rota::rulebook& by, date as_of) { return assess_table(published, by, {.as_of = as_of}).outcome(); };
  CHECK(outcome(law, {2019, 12, 31}) == verdict::not_applicable);
  CHECK(outcome(law, {2020, 1, 1}) == verdict::violated);
  CHECK(outcome(law.as_of({2020, 1, 1}), {2019, 12, 31}) == verdict::violated);
  CHECK(outcome(law.as_of({2019, 12, 31}), {2020, 1, 1}) == verdict::not_applicable);
}
