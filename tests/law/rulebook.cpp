// SPDX-License-Identifier: BSL-1.0

#include <rota/law/rulebook.hpp>

#include <rota/core/error.hpp>
#include <rota/law/vietnam.hpp>

#include "support/catch.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

TEST_CASE("rulebook: the national book holds its rules in a fixed order, each id once", "[law]") {
  const std::array expected{
      // moves
      "rotation-requires-planning",
      "rotation-leaders-only",
      "rotation-remaining-service",
      "rotation-age-limit",
      "rotation-min-duration",
      "rotation-outlasts-service",
      "rotation-equivalent-post",
      "rotation-no-extra-post",
      "rotation-scope",
      "moratorium",
      "unit-exists",
      "secondment-duration",
      "secondment-equivalent-post",
      "position-change-non-leaders",
      "non-local-head",
      // appointments
      "appointment-requires-planning",
      "appointment-full-term",
      "appointment-time-in-post",
      "appointment-term",
      "reappointment-notice",
      // discipline and protection
      "rotation-disciplined",
      "discipline-wait",
      "transfer-protected",
      "position-change-due",
      "position-change-deferred",
      "position-change-exempt",
      "rotation-yearly-evaluation",
      // incumbents
      "head-continuous-tenure",
      "urban-chair-tenure",
      "still-in-service",
      "district-post-abolished",
      "secretary-also-chair",
      // plans
      "planning-persons-per-post",
      "planning-posts-per-person",
      "planning-higher-post",
      "planning-age",
      "planning-not-with-appointment",
      "planning-removal",
      "planning-shares",
      // committees, bodies, tables
      "family-conflict",
      "committee-shares",
      "congress-age",
      "published-table",
  };
  const auto rules = rota::vietnam::rotation_law().rules();
  REQUIRE(rules.size() == expected.size());
  for (std::size_t at = 0; at < expected.size(); ++at) CHECK(rules[at].id == expected[at]);
}

TEST_CASE("rulebook: what is a fact and no number of the law is closed to regulations", "[law]") {
  constexpr std::array<std::string_view, 4> closed{"unit-exists", "district-post-abolished", "family-conflict", "published-table"};
  for (const rota::rule& of : rota::vietnam::rotation_law().rules()) {
    CAPTURE(of.id);
    CHECK(of.open_to_regulations == (std::ranges::find(closed, of.id) == closed.end()));
  }
}

TEST_CASE("rulebook: a rule that is never violated advises", "[law]") {
  for (const char* id : {"position-change-deferred", "position-change-exempt"})
    for (const rota::step& by : rota::vietnam::rotation_law().find(id)->law) CHECK(by.force == rota::force::advisory);
}

TEST_CASE("rulebook: a rule of the same id takes the place of the old one, another is added at the end", "[law]") {
  const rota::rulebook& national = rota::vietnam::rotation_law();
  rota::rule own = *national.find("still-in-service");
  own.name_en = "our reading";
  CHECK(national.with(own).rules().size() == national.rules().size());
  CHECK(national.with(own).find("still-in-service")->name_en == "our reading");
  own.id = "house-rule";
  CHECK(national.with(own).rules().size() == national.rules().size() + 1);
  CHECK(national.with(own).rules().back().id == "house-rule");
  CHECK(national.find("house-rule") == nullptr);
}

TEST_CASE("rulebook: choosing rules keeps the book's order and names every id it does not have", "[law]") {
  const rota::rulebook& national = rota::vietnam::rotation_law();
  const std::array<std::string_view, 2> chosen{"still-in-service", "unit-exists"};
  const rota::rulebook two = national.only(chosen);
  REQUIRE(two.rules().size() == 2);
  CHECK(two.rules().front().id == "unit-exists");

  const std::array<std::string_view, 3> wrong{"unit-exist", "still-in-service", "non-local"};
  try {
    (void)national.only(wrong);
    FAIL("two unknown ids were accepted");
  } catch (const rota::data_error& refused) {
    REQUIRE(refused.issues().size() == 2);
    CHECK(refused.issues()[0].code == rota::data_errc::unknown_rule);
    CHECK(refused.issues()[0].source == "rulebook");
    CHECK(refused.issues()[0].line == 0);
    CHECK(refused.issues()[0].message.find("`unit-exist`") != std::string::npos);
    CHECK(refused.issues()[1].message.find("`non-local-head`") != std::string::npos);
  }
}

TEST_CASE("rulebook: as it stood on a day, a local reading of that day is one of every day, and no other is one", "[law]") {
  using rota::date;
  const rota::local_reading early{.unit = rota::unit_id{1}, .in_force = {{2020, 1, 1}, {2022, 1, 1}}};
  const rota::local_reading late{.unit = rota::unit_id{2}, .in_force = {{2021, 1, 1}, {2023, 1, 1}}};
  const std::vector<rota::local_reading> both{early, late};
  const rota::rulebook law = rota::vietnam::rotation_law().with(rota::readings{.local = both});
  CHECK(law.shared_readings().local == both);
  const auto units_of = [](const rota::rulebook& book) {
    std::vector<rota::unit_id> units;
    for (const rota::local_reading& each : book.shared_readings().local) {
      CHECK(each.in_force == rota::interval{});
      units.push_back(each.unit);
    }
    return units;
  };
  CHECK(units_of(law.as_of({2020, 6, 1})) == std::vector{early.unit});
  CHECK(units_of(law.as_of({2021, 6, 1})) == std::vector{early.unit, late.unit});
  CHECK(units_of(law.as_of({2022, 1, 1})) == std::vector{late.unit});
  CHECK(units_of(law.as_of({2023, 1, 1})).empty());
  CHECK(units_of(law.as_of({2023, 1, 1}).as_of({2020, 6, 1})) == std::vector{early.unit});
  CHECK(units_of(rota::vietnam::rotation_law().as_of({2020, 6, 1}).with(rota::readings{.local = both})) == std::vector{early.unit});
}

TEST_CASE("rulebook: it knows what its rules ask of a case by subject and kind of movement", "[law]") {
  using rota::movement;
  using rota::need;
  using rota::need_set;
  using rota::subject;
  const auto asking = [](std::string_view id, rota::subject_set judged, rota::movement_set moves, need_set needs) {
    return rota::rule{.id = id, .name_en = id, .name_vi = id, .judged = judged, .moves = moves, .needs = needs, .reasons = {}};
  };
  const rota::rule of_rotations = asking("a", {subject::proposal}, {movement::rotation}, {need::planning});
  const rota::rule of_all = asking("b", {subject::proposal, subject::incumbent}, rota::movement_set::all(), {need::kin});
  const rota::rulebook both({of_rotations, of_all});
  CHECK(both.needs_of(subject::proposal, movement::rotation) == need_set{need::planning, need::kin});
  CHECK(both.needs_of(subject::proposal, movement::transfer) == need_set{need::kin});
  CHECK(both.needs_of(subject::proposal, movement::not_recorded) == need_set{need::planning, need::kin});
  CHECK(both.needs_of(subject::incumbent, movement::rotation) == need_set{need::kin});
  CHECK(both.needs_of(subject::move, movement::rotation) == need_set{});

  const std::array<std::string_view, 1> chosen{"a"};
  CHECK(both.only(chosen).needs_of(subject::proposal, movement::rotation) == need_set{need::planning});
  const rota::rule narrower = asking("b", {subject::incumbent}, rota::movement_set::all(), {});
  CHECK(both.with(narrower).needs_of(subject::proposal, movement::transfer) == need_set{});
  CHECK(both.with(rota::readings{}).needs_of(subject::proposal, movement::transfer) == need_set{need::kin});
}

TEST_CASE("rulebook: the steps on a subject stand rule by rule, the last of a table first, what asks for least first",
          "[law]") {
  using rota::need;
  using rota::subject;
  constexpr std::array tables{rota::step{.in_force = {}, .source = {"ours", "1"}},
                              rota::step{.in_force = {}, .source = {"ours", "2"}},
                              rota::step{.in_force = {}, .source = {"ours", "3"}}};
  constexpr std::array<rota::reason, 1> reasons{{{"so it is", "đúng vậy"}}};
  const auto judge = [](rota::one_case, const rota::step& by) noexcept { return rota::decide_as(rota::verdict::satisfied, by, 0); };
  const auto asking = [&](std::string_view id, rota::need_set needs, std::size_t first, std::size_t steps) {
    return rota::rule{.id = id,
                      .name_en = id,
                      .name_vi = id,
                      .judged = {subject::proposal},
                      .needs = needs,
                      .law = std::span(tables).subspan(first, steps),
                      .reasons = reasons,
                      .judge = judge};
  };
  const rota::rulebook law({asking("dear", {need::career}, 0, 1), asking("cheap", {}, 1, 2)});
  const auto steps = law.steps_on(subject::proposal);
  REQUIRE(steps.size() == 3);
  CHECK((steps[0].by == &tables[2] && steps[1].by == &tables[1] && steps[2].by == &tables[0]));
  CHECK((steps[0].rule == 1 && steps[1].rule == 1 && steps[2].rule == 0));
  CHECK((steps[0].next == 2 && steps[1].next == 2 && steps[2].next == 3));
  CHECK(law.steps_on(subject::incumbent).empty());
}

TEST_CASE("rulebook: a national rule is silent from the end of a step to the first day of the next", "[law]") {
  for (const rota::rule& of : rota::vietnam::rotation_law().rules()) {
    CAPTURE(of.id);
    for (const rota::interval& silence : of.silent) {
      CHECK(std::ranges::any_of(of.law, [&](const rota::step& by) { return by.in_force.until == silence.from; }));
      const auto begins = [&](const rota::step& by) { return by.in_force.from == silence.until; };
      CHECK((silence.until == rota::date::highest() || std::ranges::any_of(of.law, begins)));
    }
  }
}
