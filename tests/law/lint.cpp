// SPDX-License-Identifier: BSL-1.0

#include <rota/law/lint.hpp>

#include "support/catch.hpp"
#include "support/small_country.hpp"

#include <rota/law/regulation.hpp>
#include <rota/law/vietnam.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace {

using rota::date;
using rota::evidence;
using rota::level;
using rota::lint;
using rota::lint_issue;
using rota::post_group;
using rota::step;

constexpr rota::interval checked{{2007, 1, 1}, {2031, 1, 1}};
constexpr rota::reason sentences[] = {{"yes", "có"}, {"no", "không"}};

/// A rule that has nothing wrong but what a test puts into it. The table must outlive the book.
rota::rule rule_of(const std::vector<step>& law) {
  return {.id = "house-rule", .name_en = "house rule", .name_vi = "nội quy", .judged = {rota::subject::move}, .law = law,
          .parameters = {"months"}, .reasons = sentences};
}

std::vector<lint> found_in(const rota::rule& of) {
  std::vector<lint> found;
  for (const lint_issue& each : lint_rulebook(rota::rulebook({of}), checked)) {
    CHECK(each.rule == of.id);
    CHECK_FALSE(each.text.empty());
    found.push_back(each.what);
  }
  return found;
}

using issues = std::vector<lint>;

constexpr step by_98{.in_force = {{2017, 10, 7}, {2022, 4, 28}}, .required = {36}, .source = {"98-QD/TW", "", evidence::seen}};
constexpr step by_65{.in_force = {.from = date{2022, 4, 28}}, .required = {36}, .source = {"65-QD/TW", "8", evidence::seen}};

step changed(step from, const auto& change) {
  change(from);
  return from;
}

}  // namespace

TEST_CASE("lint: nothing is wrong with the national book, from 2007 to 2030", "[law]") {
  for (const lint_issue& each : lint_rulebook(rota::vietnam::rotation_law(), checked)) {
    CAPTURE(each.rule, to_string(each.what), to_string(each.days), each.text);
    CHECK(is_note(each.what));
  }
}

TEST_CASE("lint: acts without a day are told", "[law]") {
  const auto all = lint_rulebook(rota::vietnam::rotation_law(), checked);
  const auto told = [&](std::string_view rule) {
    return std::ranges::any_of(
        all, [&](const lint_issue& each) { return each.rule == rule && each.what == lint::act_without_day; });
  };
  CHECK(told("secondment-duration"));
  CHECK_FALSE(told("rotation-min-duration"));
}

TEST_CASE("lint: a table without fault has no issue", "[law]") {
  const std::vector<step> law{by_98, by_65};
  CHECK(found_in(rule_of(law)).empty());
  CHECK(found_in(rule_of({})).empty());
}

TEST_CASE("lint: a gap is found on its day, unless the rule is silent by intent", "[law]") {
  std::vector<step> law{by_98, changed(by_65, [](step& by) { by.in_force.from = {2022, 4, 29}; })};
  CHECK(found_in(rule_of(law)) == issues{lint::gap});
  const rota::rulebook book({rule_of(law)});
  const auto all = lint_rulebook(book, checked);
  CHECK(all.front().days == rota::interval{{2022, 4, 28}, {2022, 4, 29}});
  // Days outside those asked for are not looked at.
  CHECK(lint_rulebook(book, {{2022, 4, 29}, {2031, 1, 1}}).empty());

  constexpr rota::interval silent[] = {{{2022, 4, 28}, {2022, 4, 29}}};
  rota::rule of = rule_of(law);
  of.silent = silent;
  CHECK(found_in(of).empty());
  law = {by_98, by_65};
  of.law = law;
  CHECK(found_in(of) == issues{lint::idle_silence});
}

TEST_CASE("lint: a gap on one kind of posts is a gap, a kind never spoken of is not", "[law]") {
  const std::vector<step> one_level{changed(by_98, [](step& by) { by.levels = {level::district, level::province}; }),
                                    changed(by_65, [](step& by) { by.levels = {level::province}; })};
  CHECK(found_in(rule_of(one_level)) == issues{lint::gap});
  const std::vector<step> one_group{changed(by_98, [](step& by) { by.posts = {post_group::secretary}; }),
                                    changed(by_65, [](step& by) { by.posts = {post_group::secretary}; })};
  CHECK(found_in(rule_of(one_group)).empty());
  const std::vector<step> of_other_posts{changed(by_98, [](step& by) { by.posts = {post_group::other}; }),
                                         changed(by_65, [](step& by) { by.posts = {post_group::secretary}; })};
  CHECK(found_in(rule_of(of_other_posts)) == issues{lint::gap});
  const std::vector<step> ended{by_98};
  CHECK(found_in(rule_of(ended)) == issues{lint::gap});
}

TEST_CASE("lint: a list of all groups of posts speaks of all, and a step without a day of none", "[law]") {
  rota::group_set every{};
  for (std::size_t group = 0; group < rota::post_group_count; ++group)
    every = every | rota::group_set{static_cast<post_group>(group)};
  const std::vector<step> listed{by_98, changed(by_65, [&](step& by) { by.posts = every; })};
  CHECK(found_in(rule_of(listed)).empty());

  const std::vector<step> no_day{changed(by_65, [](step& by) { by.in_force.until = by.in_force.from; })};
  CHECK(found_in(rule_of(no_day)) == issues{lint::gap, lint::dead_step});
  constexpr rota::interval its_day[] = {{{2022, 4, 28}, {2022, 4, 29}}};
  rota::rule of = rule_of(no_day);
  of.silent = its_day;  // needed on that day, and not enough after it
  CHECK(found_in(of) == issues{lint::gap, lint::dead_step});
}

TEST_CASE("lint: a silence before the first step is idle, since nothing is expected to speak there", "[law]") {
  const std::vector<step> law{by_98, by_65};
  constexpr rota::interval before[] = {{{2010, 1, 1}, {2017, 10, 7}}};
  rota::rule of = rule_of(law);
  of.silent = before;
  CHECK(found_in(of) == issues{lint::idle_silence});
}

TEST_CASE("lint: two steps of one day are a tie, unless the later is an exception to the earlier", "[law]") {
  const auto posts = [](rota::group_set of) { return [of](step& by) { by.posts = of; }; };
  const step secretaries = changed(by_65, posts({post_group::secretary}));
  const std::vector<step> exception{by_98, by_65, secretaries};
  CHECK(found_in(rule_of(exception)).empty());
  const std::vector<step> twice{by_98, changed(by_65, [](step& by) { by.required = {48}; }), by_65};
  CHECK(found_in(rule_of(twice)) == issues{lint::tie, lint::dead_step});
  const std::vector<step> crossed{changed(by_65, posts({post_group::secretary, post_group::chair})),
                                  changed(by_65, posts({post_group::chair, post_group::court}))};
  CHECK(found_in(rule_of(crossed)) == issues{lint::tie});
  const std::vector<step> apart{secretaries, changed(by_65, posts({post_group::chair}))};
  CHECK(found_in(rule_of(apart)).empty());
}

TEST_CASE("lint: a step that decides nowhere is dead", "[law]") {
  const step later = changed(by_98, [](step& by) { by.in_force.from = {2018, 1, 1}; });
  const std::vector<step> overridden{by_98, later, changed(later, [](step& by) { by.in_force.from = {2017, 12, 1}; }), by_65};
  CHECK(found_in(rule_of(overridden)) == issues{lint::dead_step});
  const std::vector<step> without_days{by_98, changed(by_65, [](step& by) { by.in_force.until = by.in_force.from; }), by_65};
  CHECK(std::ranges::count(found_in(rule_of(without_days)), lint::dead_step) == 1);
  // A step of one place leaves the national one to decide elsewhere.
  const std::vector<step> of_a_place{by_98, by_65, changed(by_65, [](step& by) { by.scope = rota::unit_id{0}; })};
  CHECK(found_in(rule_of(of_a_place)).empty());
}

TEST_CASE("lint: a citation names an act of the table, on days of the act", "[law]") {
  const auto cited = [](rota::citation source) {
    const std::vector<step> law{changed(by_65, [&](step& by) { by.source = source; })};
    return found_in(rule_of(law));
  };
  CHECK(cited({"65-QD/TW", "", evidence::seen}).empty());
  CHECK(cited({"65-QĐ/TW", "", evidence::seen}) == issues{lint::act_not_known});
  CHECK(cited({"", "", evidence::inferred}) == issues{lint::act_not_known});
  CHECK(cited({"98-QD/TW", "", evidence::seen}) == issues{lint::act_not_in_force});
  CHECK(cited({"80-QD/TW", "", evidence::seen}) == issues{lint::act_not_in_force});
  CHECK(cited({"58/2010/QH12", "", evidence::seen}) == issues{lint::act_without_day});

  const std::vector<step> day_early{changed(by_98, [](step& by) { by.in_force.from = {2017, 10, 6}; }), by_65};
  CHECK(found_in(rule_of(day_early)) == issues{lint::act_not_in_force});
  const std::vector<step> day_late{changed(by_98, [](step& by) { by.in_force.until = {2022, 4, 29}; }), by_65};
  CHECK(found_in(rule_of(day_late)) == issues{lint::act_not_in_force});
}

TEST_CASE("lint: what has always been so was not read in an act that has a first day", "[law]") {
  const auto marked = [](evidence mark) {
    const std::vector<step> law{changed(by_65, [&](step& by) {
      by.in_force = {};
      by.source.mark = mark;
    })};
    return found_in(rule_of(law));
  };
  CHECK(marked(evidence::seen) == issues{lint::act_not_in_force});
  CHECK(marked(evidence::newspaper) == issues{lint::act_not_in_force});
  CHECK(marked(evidence::remembered).empty());
  CHECK(marked(evidence::inferred).empty());
}

TEST_CASE("lint: a rule that rests on no act is closed to regulations and says where it is from", "[law]") {
  const std::vector<step> law{changed(by_65, [](step& by) { by.source = {"", "", evidence::newspaper}; })};
  rota::rule of = rule_of(law);
  CHECK(found_in(of) == issues{lint::act_not_known});
  of.open_to_regulations = false;
  CHECK(found_in(of).empty());
  const std::vector<step> seen{changed(by_65, [](step& by) { by.source = {"", "", evidence::seen}; })};
  of.law = seen;
  CHECK(found_in(of) == issues{lint::act_not_known});
}

TEST_CASE("lint: a number has a name, unless nobody can change it", "[law]") {
  const std::vector<step> law{changed(by_65, [](step& by) { by.required = {36, 60}; })};
  rota::rule of = rule_of(law);
  CHECK(found_in(of) == issues{lint::unnamed_number});
  of.open_to_regulations = false;
  CHECK(found_in(of).empty());
}

TEST_CASE("lint: an issue says which step and which number, counted from 1, and where it is in the table", "[law]") {
  const std::vector<step> law{by_98, by_65, by_65, changed(by_65, [](step& by) {
                                by.in_force.from = {2022, 4, 27};
                                by.source.act = "";
                              })};
  rota::rule of = rule_of(law);
  of.parameters = {};
  constexpr rota::reason half[] = {{"yes", "có"}, {"", "không"}};
  of.reasons = half;
  constexpr rota::interval silent[] = {{{2010, 1, 1}, {2011, 1, 1}}};
  of.silent = silent;
  constexpr rota::exemption of_nobody[] = {{{"somebody", "ai đó"}, {"65", "", evidence::seen}, 1},
                                           {{"", "ai đó"}, {"65-QD/TW", "", evidence::seen}, 9}};
  of.exceptions = of_nobody;
  std::vector<std::string> told;
  for (const lint_issue& each : lint_rulebook(rota::rulebook({of}), checked))
    told.push_back(std::to_string(each.step) + ": " + each.text);
  const std::vector<std::string> expected{
      "0: steps are in force on all days of the silence [2010-01-01, 2011-01-01)",
      "2: steps 2 and 3 begin on the same day for the same posts",
      "1: step 2 decides on no day and for no post",
      "2: step 3 decides on no day and for no post",
      "3: step 4 cites no act",
      "0: the exemption \"somebody\" cites `65`",
      "0: number 1 of step 1 has no name in `parameters`",
      "1: number 1 of step 2 has no name in `parameters`",
      "2: number 1 of step 3 has no name in `parameters`",
      "3: number 1 of step 4 has no name in `parameters`",
      "0: reason 2 is not written in both languages",
      "0: exemption 2 is not written in both languages",
      "0: exemption 2 names a reason that the rule does not have"};
  CHECK(told == expected);

  const std::vector<step> with_gap{by_98, changed(by_65, [](step& by) { by.in_force.from = {2022, 4, 29}; })};
  const auto gap = lint_rulebook(rota::rulebook({rule_of(with_gap)}), checked);
  REQUIRE(gap.size() == 1);
  CHECK(gap[0].step == 0);
  CHECK(gap[0].text.find("no step is in force from 2022-04-28 on posts of the level `central`") == 0);
  const std::vector<step> too_early{by_98, changed(by_65, [](step& by) { by.in_force.from = {2022, 4, 27}; })};
  const auto early = lint_rulebook(rota::rulebook({rule_of(too_early)}), checked);
  REQUIRE(early.size() == 1);
  CHECK(early[0].step == 1);
  CHECK(early[0].text == "`65-QD/TW` is not in force on all days of step 2, [2022-04-27, ..)");
}

TEST_CASE("lint: names, reasons and exemptions are written in both languages", "[law]") {
  const std::vector<step> law{by_65};
  rota::rule of = rule_of(law);
  of.name_vi = "";
  CHECK(found_in(of) == issues{lint::text_missing});
  of = rule_of(law);
  constexpr rota::reason half[] = {{"yes", ""}};
  of.reasons = half;
  CHECK(found_in(of) == issues{lint::text_missing});
  of = rule_of(law);
  constexpr rota::exemption of_nobody[] = {{{"somebody", "ai đó"}, {"65-QD/TW", "", evidence::seen}, 2},
                                           {{"", "ai đó"}, {"65-QD/TW", "", evidence::seen}, 1},
                                           {{"somebody", "ai đó"}, {"65", "", evidence::seen}, 1}};
  of.exceptions = of_nobody;
  CHECK(found_in(of) == issues{lint::act_not_known, lint::text_missing, lint::text_missing});
}

TEST_CASE("lint: a local regulation over the national book is held against itself only", "[law]") {
  const rota::hierarchy units = rota_tests::small_country();
  const rota::rulebook& national = rota::vietnam::rotation_law();
  rota::regulation local{
      .act = "Quy định 1-QĐ/TU", .unit = units.find("P").value(), .in_force = {{2023, 1, 1}, {2024, 1, 1}}, .steps = {}};
  local.steps.push_back({.rule = "rotation-min-duration", .required = {48}});
  const auto errors = [&](const rota::rulebook& law) {
    auto all = lint_rulebook(law, checked);
    std::erase_if(all, [](const lint_issue& each) { return is_note(each.what); });
    return all;
  };
  CHECK(errors(national.with(local)).empty());
  const auto twice = errors(national.with(local).with(local));
  REQUIRE(twice.size() == 2);
  CHECK(twice[0].what == lint::tie);
  CHECK(twice[1].what == lint::dead_step);
}

TEST_CASE("lint: a local step fills no gap of the nation, ties with none of another place, and cites an act as well", "[law]") {
  const rota::hierarchy units = rota_tests::small_country();
  const auto local = [&](const char* unit, date from) {
    return changed(by_65, [&](step& by) {
      by.scope = units.find(unit).value();
      by.in_force.from = from;
    });
  };
  const std::vector<step> alone{by_98, local("P", {2022, 4, 28})};
  CHECK(found_in(rule_of(alone)) == issues{lint::gap});
  const std::vector<step> two_places{by_98, by_65, local("P", {2023, 1, 1}), local("D1", {2023, 1, 1})};
  CHECK(found_in(rule_of(two_places)).empty());
  const std::vector<step> uncited{by_98, by_65, changed(local("P", {2023, 1, 1}), [](step& by) { by.source = {}; })};
  CHECK(found_in(rule_of(uncited)) == issues{lint::act_not_known});
}

TEST_CASE("lint: the first day of a table is the earliest, wherever its line stands", "[law]") {
  const std::vector<step> upside_down{changed(by_65, [](step& by) { by.in_force.from = {2022, 4, 29}; }), by_98};
  const auto all = lint_rulebook(rota::rulebook({rule_of(upside_down)}), checked);
  REQUIRE(all.size() == 1);
  CHECK(all[0].days == rota::interval{{2022, 4, 28}, {2022, 4, 29}});
}
