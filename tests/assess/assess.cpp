// SPDX-License-Identifier: BSL-1.0

#include <rota/assess/assess.hpp>

#include "support/catch.hpp"
#include "support/small_country.hpp"

#include <rota/hierarchy/hierarchy_builder.hpp>
#include <rota/law/vietnam.hpp>

#include <algorithm>
#include <string_view>

namespace {

using rota::date;
using rota::verdict;

/// One official, rotated to commune A on 2022-06-01 and in an approved plan from 2023-01-01, whose birth nobody recorded.
struct one_career {
  rota::hierarchy units = rota_tests::small_country();
  rota::roster people;

  explicit one_career(const rota::waiver* granted = nullptr) {
    rota_tests::roster_rows rows(units);
    rows.post("SA", "A", "secretary");
    rows.post("SB", "B", "secretary");
    rows.official("O", "C");
    rows.add({.code = "A1", .official = "O", .post = "SA", .term = {{2022, 6, 1}, date::highest()}});
    const auto who = rows.rows().find_official("O").value();
    const auto post = rows.rows().find_post("SB").value();
    rows.rows().add(rota::plan_entry{.official = who, .post = post, .in_force = {{2023, 1, 1}, date::highest()},
                                     .supplement = false, .approved = date{2022, 12, 20}});
    if (granted != nullptr) {
      rota::waiver row = *granted;
      row.official = who;
      rows.rows().add(row);
    }
    people = rows.build();
  }
  [[nodiscard]] rota::facts known() const { return {units, people}; }
  [[nodiscard]] rota::assessment on(date effective) const {
    return assess({.official = people.find_official("O").value(), .post = people.find_post("SB").value(), .effective = effective},
                  known(), rota::vietnam::rotation_law());
  }
};

const rota::finding& of_rule(const rota::assessment& assessed, std::string_view id) {
  for (const rota::finding& each : assessed.findings)
    if (each.rule->id == id) return each;
  throw std::out_of_range("no finding of that rule");
}

rota::finding with(verdict outcome, std::optional<date> cured = std::nullopt) {
  return {.decided = {outcome, rota::force::binding, 0}, .day = {2024, 1, 1}, .compliant_from = cured};
}

}  // namespace

TEST_CASE("assessment: the outcome is the worst of the findings", "[assess]") {
  CHECK(rota::assessment{}.outcome() == verdict::not_applicable);
  const verdict by_gravity[] = {verdict::not_applicable, verdict::satisfied, verdict::waived, verdict::undetermined,
                                verdict::violated};
  for (const verdict first : by_gravity)
    for (const verdict second : by_gravity) {
      const rota::assessment both{{with(first), with(second)}};
      CHECK(both.outcome() == (first < second ? second : first));
    }
}

TEST_CASE("assessment: it is lawful from the day on which the last of its faults is cured", "[assess]") {
  const date early{2025, 1, 1}, late{2026, 3, 1};
  CHECK(rota::assessment{{with(verdict::violated, early), with(verdict::violated, late), with(verdict::satisfied)}}
            .compliant_from() == late);
  CHECK_FALSE(rota::assessment{{with(verdict::violated, early), with(verdict::violated)}}.compliant_from());
  CHECK_FALSE(rota::assessment{{with(verdict::violated, early), with(verdict::undetermined)}}.compliant_from());
  CHECK(rota::assessment{{with(verdict::violated, early), with(verdict::waived)}}.compliant_from() == early);
  CHECK_FALSE(rota::assessment{{with(verdict::satisfied)}}.compliant_from());
}

TEST_CASE("assess: one finding for each rule that judges proposals, whatever it says", "[assess]") {
  const one_career world;
  const rota::assessment assessed = world.on({2023, 6, 1});
  std::size_t judging = 0;
  for (const rota::rule& each : rota::vietnam::rotation_law().rules())
    if (each.judged.has(rota::subject::proposal)) ++judging;
  CHECK(assessed.findings.size() == judging);
  for (const rota::finding& each : assessed.findings) {
    CHECK(each.subject == rota::subject::proposal);
    CHECK_FALSE(each.proposal);  // made in code: it is no row of the roster
    CHECK(each.day == date{2023, 6, 1});
  }
  CHECK(of_rule(assessed, "non-local-head").law == nullptr);  // commune secretaries are listed from 2025-04-14
  CHECK(of_rule(assessed, "rotation-min-duration").decided.outcome == verdict::violated);
  CHECK(of_rule(assessed, "rotation-remaining-service").decided.outcome == verdict::undetermined);
  CHECK(assessed.outcome() == verdict::violated);
}

TEST_CASE("assess: every fault that time cures says from which day", "[assess]") {
  const one_career world;
  const rota::assessment early = world.on({2022, 12, 31});
  CHECK(of_rule(early, "rotation-requires-planning").compliant_from == date{2023, 1, 1});
  CHECK(of_rule(early, "rotation-min-duration").compliant_from == date{2025, 6, 1});
  CHECK_FALSE(early.compliant_from());  // no passing of time records a birth
  CHECK(of_rule(world.on({2025, 5, 31}), "rotation-min-duration").decided.outcome == verdict::violated);
  CHECK(of_rule(world.on({2025, 6, 1}), "rotation-min-duration").decided.outcome == verdict::satisfied);
}

TEST_CASE("assess: a waiver waives its own rule, a violation only, and not a day longer than it runs", "[assess]") {
  rota::waiver granted{.official = {}, .rule = "rotation-min-duration", .authority = "Ban Thường vụ", .decision = "9-QĐ/TU",
                       .in_force = {{2023, 1, 1}, {2024, 1, 1}}};
  const one_career world(&granted);
  CHECK(of_rule(world.on({2022, 12, 31}), "rotation-min-duration").decided.outcome == verdict::violated);
  const rota::assessment waived = world.on({2023, 12, 31});
  const rota::finding& found = of_rule(waived, "rotation-min-duration");
  CHECK(found.decided.outcome == verdict::waived);
  CHECK(because(found, world.known(), rota::language::vi).find("9-QĐ/TU") != std::string::npos);
  CHECK(of_rule(world.on({2024, 1, 1}), "rotation-min-duration").decided.outcome == verdict::violated);
  CHECK(of_rule(waived, "rotation-remaining-service").decided.outcome == verdict::undetermined);

  granted.in_force = {};
  CHECK(of_rule(one_career(&granted).on({2025, 6, 1}), "rotation-min-duration").decided.outcome == verdict::satisfied);
}

TEST_CASE("assess: a move to a unit that ends and comes back is lawful up to its end, and not up to the end of what comes", "[assess]") {
  rota::hierarchy_builder builder;
  const auto unit = [&](const char* code, rota::level of, const char* parent, rota::interval in_force) {
    builder.add(rota::unit_row{.unit = code, .code = code, .name = code, .kind = "", .level = of, .parent = parent,
                               .in_force = in_force, .act = "", .difficult = false, .minority_share = {}, .line = 0});
  };
  unit("VN", rota::level::central, "", {});
  unit("P", rota::level::province, "VN", {});
  unit("U", rota::level::commune, "P", {date::lowest(), {2023, 1, 1}});
  unit("U", rota::level::commune, "P", {{2023, 1, 1}, {2024, 1, 1}});
  unit("U", rota::level::commune, "P", {{2025, 1, 1}, date::highest()});
  const rota::hierarchy units = builder.build();
  rota_tests::roster_rows rows(units);
  rows.post("U-sec", "U", "secretary");
  rows.official("who");
  rows.propose("1", "who", "U-sec", {2022, 6, 1});
  const rota::roster people = rows.build();
  const rota::assessment made = assess(people.at(rota::proposal_id{0}), {units, people}, rota::vietnam::rotation_law());
  const auto found = std::ranges::find_if(made.findings, [](const rota::finding& each) { return each.rule->id == "unit-exists"; });
  REQUIRE(found != made.findings.end());
  CHECK(found->decided.outcome == rota::verdict::satisfied);
  CHECK(found->compliant_until == date{2024, 1, 1});
}
