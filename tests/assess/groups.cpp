// SPDX-License-Identifier: BSL-1.0

#include <rota/assess/groups.hpp>

#include "assess/naive.hpp"

#include <rota/law/rule.hpp>
#include <rota/law/vietnam.hpp>
#include <rota/stats/compliance.hpp>
#include <rota/stats/published.hpp>

#include "support/catch.hpp"
#include "support/small_country.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace {

using rota::date;
using rota::force;
using rota::subject;
using rota::verdict;
using words = std::vector<std::string>;

constexpr date day{2023, 11, 6};
constexpr date district_law{2020, 1, 1};

// A rule of the test's own: nobody is planned as a yearly supplement. In districts it binds since 2020, elsewhere it advises.
constexpr std::array steps{rota::step{.in_force = {}, .force = force::advisory, .source = {"old", ""}},
                           rota::step{.in_force = {.from = district_law},
                                      .source = {"new", ""},
                                      .levels = {rota::level::district}}};
constexpr std::array<rota::reason, 2> reasons{{{"{official} for {post}, a supplement", "{official}, {post}, bổ sung"},
                                               {"{official} for {post}", "{official}, {post}"}}};

void list_entries(const rota::group_facts& known, date on, std::vector<rota::group_case>& to) {
  for (std::size_t at = known.plan.size(); at-- != 0;) {
    rota::group_case made = rota::case_of_post(subject::plan, known.plan[at].post, on, known.known);
    made.official = known.plan[at].official;
    made.position = at;
    to.push_back(made);
  }
}

rota::ruling judge_entry(const rota::group_case& on, const rota::step& by, const rota::group_facts& known) {
  return known.plan[on.position].supplement ? rota::decide_as(verdict::violated, by, 0) : rota::decide_as(verdict::satisfied, by, 1);
}

// Another: one case for each body, which names the first official of the roster.
void list_bodies(const rota::group_facts& known, date on, std::vector<rota::group_case>& to) {
  for (const char* code : {"P-party", "A-party"})
    for (std::uint32_t at = 0; at < 2; ++at)
      if (known.known.people.at(rota::body_id{at}).code == code)
        to.push_back(rota::case_of_body(subject::committee, rota::body_id{at}, on, known.known));
}

rota::ruling judge_body(const rota::group_case&, const rota::step& by, const rota::group_facts&) {
  return rota::decide_as(verdict::violated, by, 0);
}

void describe_body(const rota::group_case&, const rota::step&, const rota::group_facts&, rota::finding& found) {
  found.facts.add(rota::official_fact("relative", rota::official_id{0}));
}

constexpr std::array<rota::reason, 1> body_reasons{{{"{relative} sits in {body}", "{relative} thuộc {body}"}}};

constexpr rota::rule no_supplements{.id = "no-supplements",
                                    .name_en = "nobody is planned as a supplement",
                                    .name_vi = "không quy hoạch bổ sung",
                                    .judged = {subject::plan},
                                    .law = steps,
                                    .reasons = reasons,
                                    .list = &list_entries,
                                    .judge_group = &judge_entry};
constexpr rota::rule no_relatives{.id = "no-relatives",
                                  .name_en = "no relatives in a body",
                                  .name_vi = "không có người thân trong cơ quan",
                                  .judged = {subject::committee},
                                  .law = steps,
                                  .reasons = body_reasons,
                                  .list = &list_bodies,
                                  .judge_group = &judge_body,
                                  .describe_group = &describe_body};

/// Three officials planned for three posts; codes are not in the order of adding.
struct planned {
  rota::hierarchy units = rota_tests::small_country();
  rota::roster people;
  rota::rulebook law{{no_supplements, no_relatives}};

  explicit planned(std::string_view waived = {}, std::string_view rule = no_supplements.id, rota::interval days = {}) {
    rota_tests::roster_rows rows(units);
    for (const auto& [code, unit] : {std::pair{"P-party", "P"}, std::pair{"A-party", "A"}}) {
      rota::body made;
      made.code = code;
      made.unit = units.find(unit).value();
      rows.rows().add(made);
    }
    rows.post("D1-sec", "D1", "secretary");
    rows.post("A-vice", "A", "vice-chair");
    rows.post("A-sec", "A", "secretary");
    for (const char* who : {"y", "x", "z"}) rows.official(who);
    plan(rows, "y", "A-vice", true);
    plan(rows, "x", "D1-sec", true);
    plan(rows, "x", "A-vice", true);
    plan(rows, "z", "A-sec", false);
    rows.rows().planning_is_recorded();
    if (!waived.empty())
      rows.rows().add(rota::waiver{.official = rows.rows().find_official(waived).value(),
                                   .rule = rule,
                                   .authority = "committee",
                                   .decision = "1-QD",
                                   .in_force = days});
    people = rows.build();
  }
  static void plan(rota_tests::roster_rows& rows, std::string_view who, std::string_view post, bool supplement) {
    rows.rows().add(rota::plan_entry{.official = rows.rows().find_official(who).value(),
                                     .post = rows.rows().find_post(post).value(),
                                     .in_force = {},
                                     .supplement = supplement,
                                     .approved = {}});
  }
  [[nodiscard]] rota::facts known() const { return {units, people}; }
};

std::string code_of(const rota::finding& found, const rota::roster& people) {
  if (found.body) return std::string(people.at(*found.body).code);
  return std::string(people.at(*found.post).code) + ' ' + std::string(people.at(*found.official).code);
}

words codes_of(const rota::group_assessment& of, const rota::roster& people) {
  words codes;
  for (const rota::finding& each : of.findings) codes.push_back(code_of(each, people));
  return codes;
}

/// As naive_group_ruling::key.
std::string key_of(const rota::finding& found, const rota::facts& known) {
  const rota::roster& people = known.people;
  std::string key = std::string(found.unit ? known.units.key(*found.unit) : std::string_view()) + '/';
  key += std::string(found.body ? people.at(*found.body).code : std::string_view()) + '/';
  key += std::string(found.post ? people.at(*found.post).code : std::string_view()) + '/';
  key += std::string(found.official ? people.at(*found.official).code : std::string_view()) + '/';
  return key + (found.subject == subject::table ? std::string(found.table) + '/' + std::string(found.row) + '/' : "");
}

/// Tables of small numbers, so that rows often add up by chance.
std::vector<rota::published_cell> random_cells(rota::test::dice& roll) {
  std::vector<rota::published_cell> cells;
  for (std::size_t count = roll.below(40); count != 0; --count)
    cells.push_back({"T" + std::to_string(roll.below(3)), "R" + std::to_string(roll.below(4)), "c",
                     static_cast<std::int64_t>(roll.below(4)), roll.one_in(3)});
  return cells;
}

}  // namespace

TEST_CASE("assess_groups: findings come by rule, then by unit, body, post and official, whatever the order of rows", "[assess]") {
  const planned of;
  const rota::group_assessment assessed = assess_groups(of.known(), of.law, {.as_of = day});
  CHECK(codes_of(assessed, of.people) == words{"A-vice x", "A-vice y", "D1-sec x", "A-party", "P-party"});
  REQUIRE(assessed.parts.size() == 2);
  CHECK(assessed.parts[0].rule->id == "no-supplements");
  CHECK(assessed.parts[0].judged == 4);
  CHECK(assessed.parts[0].counts.of(verdict::violated, force::advisory) == 2);
  CHECK(assessed.parts[0].counts.of(verdict::violated, force::binding) == 1);
  CHECK(assessed.parts[0].counts.of(verdict::satisfied, force::advisory) == 1);
  CHECK(assessed.parts[1].subject == subject::committee);
  CHECK(assessed.parts[1].judged == 2);
  CHECK(assessed.outcome() == verdict::violated);
  CHECK(because(assessed.findings[0], of.known(), rota::language::en).find("x for ") == 0);
  CHECK(because(assessed.findings[3], of.known(), rota::language::en) == "y sits in A-party");
}

TEST_CASE("assess_groups: verdicts that are no findings are counted, and listed where they are asked for", "[assess]") {
  const planned of;
  const rota::group_options all{.as_of = day, .of = {subject::plan}, .also = {.satisfied = true}};
  CHECK(codes_of(assess_groups(of.known(), of.law, all), of.people) == words{"A-sec z", "A-vice x", "A-vice y", "D1-sec x"});
  CHECK(assess_groups(of.known(), of.law, {.as_of = day, .of = {subject::table}}).parts.empty());
  CHECK(assess_groups(of.known(), of.law, {.as_of = day, .of = {subject::table}}).outcome() == verdict::not_applicable);
  CHECK(assess_groups(of.known(), rota::rulebook(), {.as_of = day}).parts.empty());
}

TEST_CASE("assess_groups: the step that decides is that of the day, the level and the place", "[assess]") {
  const planned of;
  const auto act_of = [&](const rota::rulebook& law, date on, std::string_view code) {
    const rota::group_assessment assessed = assess_groups(of.known(), law, {.as_of = on, .also = {.satisfied = true}});
    const auto key = [&](const rota::finding& each) { return code_of(each, of.people); };
    const auto found = std::ranges::find(assessed.findings, code, key);
    REQUIRE(found != assessed.findings.end());
    return std::string(found->law->source.act);
  };
  CHECK(act_of(of.law, district_law - rota::days{1}, "D1-sec x") == "old");
  CHECK(act_of(of.law, district_law, "D1-sec x") == "new");
  CHECK(act_of(of.law, day, "A-vice x") == "old");

  std::vector<rota::step> local(steps.begin(), steps.end());
  local.push_back({.in_force = {}, .source = {"local", ""}, .scope = of.units.find("A").value()});
  rota::rule here = no_supplements;
  here.law = local;
  CHECK(act_of(of.law.with(here), day, "A-vice x") == "local");
  CHECK(act_of(of.law.with(here), day, "D1-sec x") == "new");
}

TEST_CASE("assess_groups: a waiver of the official, or of one that the finding names, waives", "[assess]") {
  const auto outcomes = [](const planned& of) {
    std::map<std::string, verdict> all;
    for (const rota::finding& each : assess_groups(of.known(), of.law, {.as_of = day}).findings)
      all.emplace(code_of(each, of.people), each.decided.outcome);
    return all;
  };
  const planned x("x");
  CHECK(outcomes(x).at("A-vice x") == verdict::waived);
  CHECK(outcomes(x).at("A-vice y") == verdict::violated);
  CHECK(outcomes(planned("x", "no-relatives")).at("A-vice x") == verdict::violated);
  CHECK(outcomes(planned("x", no_supplements.id, {date::lowest(), day})).at("A-vice x") == verdict::violated);
  CHECK(outcomes(planned("y", "no-relatives")).at("A-party") == verdict::waived);
  CHECK(outcomes(planned("x", "no-relatives")).at("A-party") == verdict::violated);
  CHECK(because(assess_groups(x.known(), x.law, {.as_of = day}).findings[0], x.known(), rota::language::en)
            .ends_with("; waived by 1-QD of committee"));
}

TEST_CASE("assess_groups: a committee that is no longer there is no case", "[assess]") {
  rota::test::raw_world raw = rota::test::make_world(20231106);
  const std::array<std::string_view, 1> rules{"committee-shares"};
  const rota::rulebook shares = rota::vietnam::rotation_law().only(rules);
  const auto judged = [&] {
    const rota::hierarchy units = build_units(raw);
    const rota::roster people = build_people(raw, units);
    return assess_groups({units, people}, shares, {.as_of = day}).parts.front().judged;
  };
  CHECK(judged() > 10);
  for (rota::body& each : raw.bodies) each.in_force.until = day;
  CHECK(judged() == 0);
}

TEST_CASE("assess_plan: the draft stands in place of the roster's plan", "[assess]") {
  const planned of;
  const std::array draft{rota::plan_entry{.official = of.people.find_official("z").value(),
                                          .post = of.people.find_post("D1-sec").value(),
                                          .in_force = {},
                                          .supplement = true,
                                          .approved = {}}};
  const rota::group_assessment assessed = assess_plan(draft, of.known(), of.law, {.as_of = day});
  CHECK(codes_of(assessed, of.people) == words{"D1-sec z"});
  REQUIRE(assessed.parts.size() == 1);
  CHECK(assessed.parts[0].judged == 1);
  CHECK(assess_plan({}, of.known(), of.law, {.as_of = day}).parts[0].judged == 0);
}

TEST_CASE("assess_committee: only the body asked for is judged, and only as what it was asked for", "[assess]") {
  const planned of;
  const rota::body_id body{1};
  CHECK(codes_of(assess_committee(body, of.known(), of.law, {.as_of = day}), of.people) == words{"A-party"});
  CHECK(assess_body(body, of.known(), of.law, {.as_of = day}).findings.empty());
}

TEST_CASE("compliance: group cases are counted in the order of the rulebook, bodies with committees", "[assess]") {
  planned of;
  rota::rule bodies = no_relatives;
  bodies.judged = {subject::committee, subject::body};
  bodies.list = [](const rota::group_facts& known, date on, std::vector<rota::group_case>& to) {
    list_bodies(known, on, to);
    to.back().subject = subject::body;
  };
  const rota::rulebook law({bodies, no_supplements});
  const rota::group_assessment groups = assess_groups(of.known(), law, {.as_of = day});
  CHECK(groups.parts.size() == 3);
  const auto rows = compliance(audit_roster(of.known(), law, {.as_of = day}), groups);
  REQUIRE(rows.size() == 3);
  CHECK(rows[0].rule->id == "no-relatives");
  CHECK(rows[0].subject == subject::committee);
  CHECK(rows[0].counts.violated == 2);
  CHECK(rows[1].force == force::binding);
  CHECK(rows[1].counts.violated == 1);
  CHECK(rows[2].force == force::advisory);
  CHECK(rows[2].counts.satisfied == 1);
}

TEST_CASE("assess_groups: every case and ruling equals that of a naive second reading", "[assess][property]") {
  using row = std::tuple<std::string, verdict, force>;
  std::map<std::pair<std::string_view, verdict>, std::size_t> seen;
  for (std::uint32_t seed = 20231106; seed < 20231106 + 60; ++seed) {
    const rota::test::raw_world raw = rota::test::make_world(seed);
    const rota::hierarchy units = build_units(raw);
    const rota::roster people = build_people(raw, units);
    const rota::facts known{units, people};
    rota::test::dice roll(seed);
    const std::vector<rota::published_cell> cells = random_cells(roll);
    const std::vector<rota::published_sum> published = rota::reconcile(cells);
    for (const date as_of : {date{2013, 1, 1}, date{2020, 1, 1}, day, date{2025, 10, 8}, date{2026, 1, 31}}) {
      const rota::group_options all{.as_of = as_of, .also = {.satisfied = true, .not_applicable = true}};
      const auto assessed = assess_groups(known, rota::vietnam::rotation_law(), all, published);
      for (const rota::test::naive_group_rule& rule : rota::test::naive_group_rules()) {
        std::vector<row> found, expected;
        for (const rota::finding& each : assessed.findings)
          if (each.rule->id == rule.id) found.emplace_back(key_of(each, known), each.decided.outcome, each.decided.force);
        for (const rota::test::naive_group_ruling& each : rule.judge({raw, cells, as_of})) {
          expected.emplace_back(each.key, each.decided.outcome, each.decided.force);
          ++seen[{rule.id, each.decided.outcome}];
        }
        std::ranges::sort(found);
        std::ranges::sort(expected);
        CAPTURE(seed, rule.id, to_string(as_of));
        CHECK(found == expected);
      }
    }
  }
  // Each rule on group cases has a second reading, and the worlds reach its verdicts.
  for (const rota::rule& rule : rota::vietnam::rotation_law().rules()) {
    if (rule.list == nullptr) continue;
    CAPTURE(rule.id);
    const auto again = std::ranges::find(rota::test::naive_group_rules(), rule.id, &rota::test::naive_group_rule::id);
    REQUIRE(again != rota::test::naive_group_rules().end());
    for (const verdict outcome : {verdict::satisfied, verdict::undetermined, verdict::violated}) {
      CAPTURE(to_string(outcome));
      CHECK((again->never.has(outcome) ? seen[{again->id, outcome}] == 0 : seen[{again->id, outcome}] > 10));
    }
  }
}
