// SPDX-License-Identifier: BSL-1.0

#include <rota/law/regulation.hpp>

#include "support/catch.hpp"
#include "support/small_country.hpp"

#include <rota/assess/assess.hpp>
#include <rota/assess/audit.hpp>
#include <rota/core/error.hpp>
#include <rota/law/vietnam.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using rota::date;
using rota::level;
using rota::post_group;
using rota::regulation;
using rota::regulation_step;
using rota::verdict;

constexpr std::string_view min_duration = "rotation-min-duration";
constexpr auto birth_place = rota::place_strategy::birth_place;
constexpr date local_from{2022, 7, 1};
constexpr date local_until{2024, 7, 1};

/// Somebody who was rotated to a commune of D2, and proposals that would end that rotation.
struct small_world {
  rota::hierarchy units = rota_tests::small_country();
  rota::roster people;

  explicit small_world(date rotated = {2020, 1, 15}, date moves = {2023, 6, 15}) {
    rota_tests::roster_rows rows(units);
    rows.post("A-sec", "A", "secretary");
    rows.post("B-sec", "B", "secretary");
    rows.post("D1-insp", "D1", "inspection-chair");
    rows.post("D2-insp", "D2", "inspection-chair");
    rows.post("C-sec", "C", "secretary");
    rows.post("E-sec", "E", "secretary");
    rows.official("who", "A");
    rows.add({"1", "who", "E-sec", {rotated, date::highest()}});
    rows.propose("to A", "who", "A-sec", moves);
    rows.propose("to C", "who", "C-sec", moves);
    rows.propose("to D1", "who", "D1-insp", moves);
    rows.propose("to D2", "who", "D2-insp", moves);
    people = rows.build();
  }
  rota::unit_id unit(std::string_view key) const { return units.find(key).value(); }
};

enum where : std::uint32_t { to_a, to_c, to_d1, to_d2 };

rota::finding found_by(std::string_view rule, const rota::rulebook& law, const small_world& in, where at) {
  const rota::facts known{in.units, in.people};
  for (const rota::finding& each : assess(in.people.at(static_cast<rota::proposal_id>(at)), known, law).findings)
    if (each.rule->id == rule) return each;
  FAIL("the book has no rule " << rule);
  return {.day = date{2000, 1, 1}};
}

regulation of_d1(const small_world& in, regulation_step only) {
  return {.act = "Quy định 000-QĐ/TU", .unit = in.unit("D1"), .in_force = {local_from, local_until}, .steps = {std::move(only)}};
}

regulation_step months_48() { return {.rule = std::string(min_duration), .article = "5", .required = {48}}; }

regulation_step inspection_chairs() {
  return {.rule = "non-local-head",
          .article = "7",
          .levels = rota::level_set{level::district},
          .posts = rota::group_set{post_group::inspection_chair}};
}

std::vector<rota::data_issue> issues_of(const regulation& local, const rota::rulebook& law = rota::vietnam::rotation_law()) {
  try {
    (void)law.with(local);
  } catch (const rota::data_error& refused) {
    return refused.issues();
  }
  return {};
}

rota::ruling judge_by_first_number(rota::one_case, const rota::step& by) noexcept {
  return {by.required[0] == 1 ? verdict::satisfied : verdict::violated, by.force, 0};
}

}  // namespace

TEST_CASE("regulation: its step decides in its unit and below, and the national step everywhere else", "[law]") {
  const small_world in;
  const rota::rulebook law = rota::vietnam::rotation_law().with(of_d1(in, months_48()));
  const rota::finding inside = found_by(min_duration, law, in, to_a);
  CHECK(inside.decided.outcome == verdict::violated);
  CHECK(inside.law->required[0] == 48);
  CHECK(inside.compliant_from == date(2024, 1, 15));
  CHECK(found_by(min_duration, law, in, to_d1).decided.outcome == verdict::violated);

  const rota::finding outside = found_by(min_duration, law, in, to_c);
  CHECK(outside.decided.outcome == verdict::satisfied);
  CHECK(outside.law->required[0] == 36);
  CHECK(found_by(min_duration, law, in, to_d2).law->required[0] == 36);
}

TEST_CASE("regulation: place is that of the day: a commune falls under the district that it has come to lie in", "[law]") {
  const rota::hierarchy units = rota_tests::small_country();
  rota_tests::roster_rows rows(units);
  rows.post("E-sec", "E", "secretary");
  rows.official("who");
  rows.propose("before", "who", "E-sec", {2019, 12, 31});
  rows.propose("after", "who", "E-sec", {2020, 1, 1});
  const rota::roster people = rows.build();
  const regulation of_d2{.act = "local",
                         .unit = units.find("D2").value(),
                         .in_force = {date{2018, 1, 1}, date::highest()},
                         .steps = {months_48()}};
  const rota::rulebook law = rota::vietnam::rotation_law().with(of_d2);
  std::vector<std::string_view> acts;
  for (const auto each : {rota::proposal_id{0}, rota::proposal_id{1}})
    for (const rota::finding& found : assess(people.at(each), {units, people}, law).findings)
      if (found.rule->id == min_duration) acts.push_back(found.law->source.act);
  CHECK(acts == std::vector<std::string_view>{"98-QD/TW", "local"});
}

TEST_CASE("regulation: it decides from its first day to the day before its end", "[law]") {
  const std::pair<date, std::string_view> days[] = {{{2022, 6, 30}, "65-QD/TW"},
                                                    {{2022, 7, 1}, "Quy định 000-QĐ/TU"},
                                                    {{2024, 6, 30}, "Quy định 000-QĐ/TU"},
                                                    {{2024, 7, 1}, "65-QD/TW"}};
  for (const auto& [day, act] : days) {
    CAPTURE(to_string(day));
    const small_world in({2020, 1, 15}, day);
    const rota::rulebook law = rota::vietnam::rotation_law().with(of_d1(in, months_48()));
    CHECK(found_by(min_duration, law, in, to_a).law->source.act == act);
  }
}

TEST_CASE("regulation: a step may have its own days within those of the regulation", "[law]") {
  const small_world in;  // moves on 2023-06-15
  regulation_step later = months_48();
  later.in_force = {date{2023, 6, 16}, local_until};
  CHECK(found_by(min_duration, rota::vietnam::rotation_law().with(of_d1(in, later)), in, to_a).law->required[0] == 36);
  later.in_force = {date{2023, 6, 15}, local_until};
  CHECK(found_by(min_duration, rota::vietnam::rotation_law().with(of_d1(in, later)), in, to_a).law->required[0] == 48);
}

TEST_CASE("regulation: what a step does not state is as in the national step of its first day", "[law]") {
  const small_world in;
  const rota::rulebook national = rota::vietnam::rotation_law();
  const rota::rulebook softer = national.with(of_d1(in, {.rule = std::string(min_duration), .force = rota::force::target}));
  const rota::finding found = found_by(min_duration, softer, in, to_a);
  CHECK(found.law->required[0] == 36);
  CHECK(found.decided.force == rota::force::target);

  const rota::rulebook second_number =
      national.with(of_d1(in, {.rule = "rotation-remaining-service", .required = {std::nullopt, 72}}));
  const rota::step& last = second_number.find("rotation-remaining-service")->law.back();
  CHECK(last.required[0] == 120);
  CHECK(last.required[1] == 72);
  CHECK(last.required[2] == 60);
  CHECK(last.force == rota::force::binding);
  CHECK(last.levels == rota::level_set::all());
  CHECK(last.posts == rota::group_set::all());
}

TEST_CASE("regulation: it adds a post that the national law does not list, and only there", "[law]") {
  const small_world in;
  const rota::rulebook law = rota::vietnam::rotation_law().with(of_d1(in, inspection_chairs()));
  CHECK(found_by("non-local-head", rota::vietnam::rotation_law(), in, to_d1).decided.outcome == verdict::not_applicable);
  const rota::finding listed = found_by("non-local-head", law, in, to_d1);  // native of A, which lies in D1
  CHECK(listed.decided.outcome == verdict::violated);
  CHECK(listed.decided.force == rota::force::target);  // as the national list for districts has it in 2022
  CHECK(found_by("non-local-head", law, in, to_d2).law == nullptr);
  CHECK(found_by("non-local-head", law, in, to_a).law == nullptr);  // a commune
}

TEST_CASE("regulation: a finding cites the local act in both languages", "[law]") {
  const small_world in;
  regulation local = of_d1(in, months_48());
  local.mark = rota::evidence::newspaper;
  const rota::rulebook law = rota::vietnam::rotation_law().with(local);
  const rota::finding found = found_by(min_duration, law, in, to_a);
  CHECK(source_text(found, rota::language::vi) == "Quy định 000-QĐ/TU, Điều 5 (mức tin cậy N)");
  CHECK(source_text(found, rota::language::en) == "Quy định 000-QĐ/TU, Art. 5 (evidence N)");
  CHECK(source_text(found_by(min_duration, law, in, to_c), rota::language::vi).find("65-QĐ/TW") != std::string::npos);
  local.issuer = "Huyện uỷ D1";
  const rota::rulebook issued = rota::vietnam::rotation_law().with(local);
  const rota::finding named = found_by(min_duration, issued, in, to_a);
  CHECK(source_text(named, rota::language::vi) == "Quy định 000-QĐ/TU của Huyện uỷ D1, Điều 5 (mức tin cậy N)");
  CHECK(source_text(named, rota::language::en) == "Quy định 000-QĐ/TU of Huyện uỷ D1, Art. 5 (evidence N)");
}

TEST_CASE("regulation: every book made from an extended one keeps its tables and texts alive", "[law]") {
  const small_world in;
  std::optional<rota::rulebook> first = rota::vietnam::rotation_law().with(of_d1(in, months_48()));
  const std::vector<std::string_view> ids{min_duration};
  rota::rule added = *rota::vietnam::rotation_law().find("still-in-service");
  added.id = "house-rule";
  const rota::rulebook books[] = {*first, first->only(ids), first->with(added), first->with(rota::readings{}),
                                  first->with(of_d1(in, inspection_chairs()))};
  first.reset();
  for (const rota::rulebook& book : books)
    CHECK(source_text(found_by(min_duration, book, in, to_a), rota::language::vi) == "Quy định 000-QĐ/TU, Điều 5");
}

TEST_CASE("regulation: it leaves the book it was laid over, and other rules of the new one, as they were", "[law]") {
  const small_world in;
  const rota::rulebook national = rota::vietnam::rotation_law();
  const rota::rulebook law = national.with(of_d1(in, months_48()));
  for (std::size_t at = 0; at < national.rules().size(); ++at) {
    const bool changed = national.rules()[at].id == min_duration;
    CHECK(law.rules()[at].law.size() == national.rules()[at].law.size() + (changed ? 1 : 0));
    CHECK((law.rules()[at].law.data() == national.rules()[at].law.data()) != changed);
  }
  CHECK(found_by(min_duration, national, in, to_a).law->required[0] == 36);
}

TEST_CASE("regulation: of regulations for nested units the later decides", "[law]") {
  const small_world in;
  regulation province = of_d1(in, months_48());
  province.unit = in.unit("P");
  regulation district = of_d1(in, months_48());
  district.steps.front().required[0] = 60;
  const rota::rulebook national = rota::vietnam::rotation_law();
  CHECK(found_by(min_duration, national.with(province).with(district), in, to_a).law->required[0] == 60);
  CHECK(found_by(min_duration, national.with(province).with(district), in, to_c).law->required[0] == 48);
  CHECK(found_by(min_duration, national.with(district).with(province), in, to_a).law->required[0] == 48);
}

TEST_CASE("regulation: steps of equal days, levels and posts are one step", "[law]") {
  const small_world in;
  regulation local = of_d1(in, {.rule = "rotation-remaining-service", .article = "3", .required = {110}, .force = rota::force::target});
  local.steps.push_back({.rule = "rotation-remaining-service", .article = "4", .required = {std::nullopt, 72}});
  local.steps.push_back({.rule = "rotation-remaining-service",
                         .article = "4",
                         .in_force = rota::interval{local_from, local_until},
                         .force = rota::force::target});
  const rota::rule& of = *rota::vietnam::rotation_law().find("rotation-remaining-service");
  const rota::rulebook law = rota::vietnam::rotation_law().with(local);
  const rota::rule& extended = *law.find("rotation-remaining-service");
  REQUIRE(extended.law.size() == of.law.size() + 1);
  CHECK(extended.law.back().required == std::array<std::int16_t, rota::step_numbers>{110, 72, 60});
  CHECK(extended.law.back().force == rota::force::target);
  CHECK(extended.law.back().source.article == "3, 4, 4");
}

TEST_CASE("regulation: of steps that are one each article is told once, and what only the first states stays", "[law]") {
  const small_world in;
  regulation local = of_d1(in, {.rule = "rotation-remaining-service", .article = "3", .force = rota::force::target});
  local.steps.push_back({.rule = "rotation-remaining-service", .article = "3", .required = {110}});
  local.steps.push_back({.rule = "rotation-remaining-service", .required = {std::nullopt, 72}});
  const rota::rulebook law = rota::vietnam::rotation_law().with(local);
  const rota::step& made = law.find("rotation-remaining-service")->law.back();
  CHECK(made.force == rota::force::target);
  CHECK(made.required == std::array<std::int16_t, rota::step_numbers>{110, 72, 60});
  CHECK(made.source.article == "3");
}

TEST_CASE("regulation: a step on who is local states nothing else", "[law]") {
  const small_world in;
  const regulation_step born{.rule = "non-local-head", .locality = rota::place_strategy::birth_place};
  regulation_step number = born, force = born, levels = born, posts = born;
  number.required[0] = 1;
  force.force = rota::force::target;
  levels.levels = rota::level_set{level::district};
  posts.posts = rota::group_set{post_group::secretary};
  CHECK(issues_of(of_d1(in, born)).empty());
  for (const regulation_step& each : {number, force, levels, posts}) {
    const auto issues = issues_of(of_d1(in, each));
    REQUIRE(issues.size() == 1);
    CHECK(issues[0].column == "locality");
  }
}

TEST_CASE("regulation: steps that contradict each other are refused, each with the one before it", "[law]") {
  const small_world in;
  const auto refused_with = [&](regulation_step first, regulation_step second) {
    regulation local = of_d1(in, std::move(first));
    local.steps.push_back(std::move(second));
    return issues_of(local);
  };
  regulation_step first_half = months_48(), second_half = months_48(), both_halves = months_48();
  first_half.in_force = {local_from, date{2023, 7, 1}};
  second_half.in_force = {date{2023, 7, 1}, local_until};
  both_halves.in_force = {date{2023, 6, 30}, local_until};
  regulation_step districts = months_48(), communes = months_48(), secretaries = months_48();
  districts.levels = rota::level_set{level::district};
  communes.levels = rota::level_set{level::commune};
  secretaries.posts = rota::group_set{post_group::secretary};
  regulation_step chairs = months_48(), both = months_48();
  chairs.posts = rota::group_set{post_group::chair};
  both.posts = rota::group_set{post_group::chair, post_group::secretary};
  regulation_step binding{.rule = std::string(min_duration), .force = rota::force::binding};
  regulation_step target = binding;
  target.force = rota::force::target;
  const regulation_step born{.rule = "non-local-head", .locality = rota::place_strategy::birth_place};

  CHECK(refused_with(first_half, second_half).empty());
  CHECK(refused_with(districts, communes).empty());
  CHECK(refused_with(secretaries, chairs).empty());
  CHECK(refused_with(inspection_chairs(), born).empty());
  CHECK(refused_with(binding, binding).empty());
  const std::pair<std::pair<regulation_step, regulation_step>, std::string_view> pairs[] = {
      {{first_half, both_halves}, "from"}, {{months_48(), months_48()}, "required"}, {{districts, secretaries}, "from"},
      {{months_48(), communes}, "from"},   {{binding, target}, "force"},             {{born, born}, "from"},
      {{both, chairs}, "from"}};
  for (const auto& [pair, column] : pairs) {
    CAPTURE(column);
    const auto issues = refused_with(pair.first, pair.second);
    REQUIRE(issues.size() == 1);
    CHECK(issues[0].source == "Quy định 000-QĐ/TU, step 2");
    CHECK(issues[0].code == rota::data_errc::bad_regulation);
    CHECK(issues[0].column == column);
    CHECK(issues[0].message.find("has step 1 already, and step 2 contradicts it") != std::string::npos);
  }
}

TEST_CASE("regulation: who is local is said for the whole unit, and cited for the posts that the national law lists", "[law]") {
  const small_world in;  // somebody native of A, born nowhere on record
  regulation local = of_d1(in, {.rule = "non-local-head", .article = "7", .locality = rota::place_strategy::birth_place});
  const rota::rulebook law = rota::vietnam::rotation_law().with(local);
  REQUIRE(law.shared_readings().local.size() == 1);
  CHECK(law.shared_readings().local[0] ==
        rota::local_reading{in.unit("D1"), {local_from, local_until}, rota::place_strategy::birth_place});
  CHECK(law.with(law.shared_readings()).shared_readings() == law.shared_readings());
  for (const rota::step& each : law.find("non-local-head")->law)
    if (each.scope) {
      CHECK(each.source.article == "7");
      CHECK(rota::interval{local_from, local_until}.contains(each.in_force));
    }
  local.steps.push_back(inspection_chairs());  // listed here only, and read as the regulation reads it
  CHECK(found_by("non-local-head", rota::vietnam::rotation_law().with(local), in, to_d1).decided.outcome == verdict::undetermined);
  CHECK(found_by("non-local-head", rota::vietnam::rotation_law().with(of_d1(in, inspection_chairs())), in, to_d1).decided.outcome ==
        verdict::violated);
}

TEST_CASE("regulation: who is local adds the national steps of its days, and no step of another regulation", "[law]") {
  const small_world in;
  const std::span<const rota::step> national = rota::vietnam::rotation_law().find("non-local-head")->law;
  const auto of_the_days = std::ranges::count_if(
      national, [](const rota::step& by) { return by.in_force.overlaps({local_from, local_until}); });
  REQUIRE(static_cast<std::size_t>(of_the_days) < national.size());
  regulation local = of_d1(in, {.rule = "non-local-head", .article = "7", .locality = rota::place_strategy::birth_place});
  const rota::rulebook one = rota::vietnam::rotation_law().with(local);
  CHECK(one.find("non-local-head")->law.size() == national.size() + static_cast<std::size_t>(of_the_days));
  local.unit = in.unit("D2");
  const rota::rulebook two = one.with(local);
  CHECK(two.find("non-local-head")->law.size() == national.size() + 2 * static_cast<std::size_t>(of_the_days));
}

TEST_CASE("regulation: a book as it stood on a day reads as the regulations of that day", "[law]") {
  const small_world in;
  const regulation local = of_d1(in, {.rule = "non-local-head", .locality = rota::place_strategy::birth_place});
  const rota::rulebook law = rota::vietnam::rotation_law().with(local);
  CHECK(law.as_of(local_from - rota::days{1}).shared_readings().local.empty());
  CHECK(law.as_of(local_until).shared_readings().local.empty());
  REQUIRE(law.as_of(local_from).shared_readings().local.size() == 1);
  CHECK(law.as_of(local_from).shared_readings().local[0].in_force == rota::interval{});
  CHECK(law.as_of(local_until).as_of(local_from).shared_readings().local.size() == 1);
  CHECK(rota::vietnam::rotation_law().as_of(local_from).with(local).shared_readings().local[0].in_force == rota::interval{});
}

TEST_CASE("regulation: the audit of many rows and the assessment of one choose the same step", "[law]") {
  const small_world in;
  regulation province = of_d1(in, months_48());
  province.unit = in.unit("P");
  const rota::rulebook law =
      rota::vietnam::rotation_law().with(province).with(of_d1(in, {.rule = std::string(min_duration), .required = {12}}));
  const rota::facts known{in.units, in.people};
  const rota::audit all = audit_roster(known, law, {.as_of = date{2023, 6, 15}});
  std::size_t compared = 0;
  for (const rota::audit_part& part : all.parts) {
    if (part.subject != rota::subject::proposal) continue;
    for (const rota::audit_part::column& column : part.columns)
      for (std::size_t row = 0; row < part.rows; ++row) {
        const rota::finding one = found_by(column.rule->id, law, in, static_cast<where>(row));
        CHECK(column.rulings[row] == rota::packed_ruling(one.decided));
        ++compared;
      }
  }
  const auto judging = std::ranges::count_if(
      law.rules(), [](const rota::rule& each) { return each.judged.has(rota::subject::proposal); });
  CHECK(compared == 4 * static_cast<std::size_t>(judging));
  CHECK(found_by(min_duration, law, in, to_a).decided.outcome == verdict::satisfied);
  CHECK(found_by(min_duration, law, in, to_c).decided.outcome == verdict::violated);
}

TEST_CASE("regulation: a rule the book has not is refused by name", "[law]") {
  const small_world in;
  const auto issues = issues_of(of_d1(in, {.rule = "rotation-min", .required = {48}}));
  REQUIRE(issues.size() == 1);
  CHECK(issues[0].code == rota::data_errc::unknown_rule);
  CHECK(issues[0].message.find("`rotation-min` is not a rule") != std::string::npos);
}

TEST_CASE("regulation: a step that the rule cannot take is refused, each with the part it is about", "[law]") {
  const small_world in;
  regulation_step outside = months_48();
  outside.in_force = {date{2022, 6, 30}, local_until};
  regulation_step empty = months_48();
  empty.in_force = {local_until, local_until};
  regulation_step all_levels = inspection_chairs();
  all_levels.levels.reset();
  regulation_step all_posts = inspection_chairs();
  all_posts.posts.reset();
  const std::pair<regulation_step, std::string_view> refused[] = {
      {{.rule = "rotation-requires-planning", .required = {36}}, "required"},
      {{.rule = std::string(min_duration), .required = {36, 24}}, "required"},
      {{.rule = std::string(min_duration), .article = "5"}, "rule"},
      {{.rule = "unit-exists", .force = rota::force::advisory}, "rule"},
      {{.rule = std::string(min_duration), .locality = rota::place_strategy::birth_place}, "locality"},
      {{.rule = "non-local-head", .force = rota::force::target, .locality = rota::place_strategy::birth_place}, "locality"},
      {{.rule = "non-local-head", .levels = rota::level_set{level::district}, .locality = birth_place}, "locality"},
      {{.rule = "non-local-head", .posts = rota::group_set{post_group::chair}, .locality = birth_place}, "locality"},
      {{.rule = "non-local-head", .required = {1}, .locality = birth_place}, "locality"},
      {{.rule = "non-local-head",
        .in_force = rota::interval{local_until, local_until},
        .locality = rota::place_strategy::birth_place},
       "from"},
      {outside, "from"},
      {empty, "from"},
      {all_levels, "levels"},
      {all_posts, "posts"}};
  for (const auto& [step, column] : refused) {
    CAPTURE(step.rule, column);
    const auto issues = issues_of(of_d1(in, step));
    REQUIRE(issues.size() == 1);
    CHECK(issues[0].code == rota::data_errc::bad_regulation);
    CHECK(issues[0].column == column);
  }
  const auto second_number = issues_of(of_d1(in, refused[1].first));
  CHECK(second_number[0].message == "`rotation-min-duration` has no number at position 2; leave `24` out");
}

TEST_CASE("regulation: a default that the national law does not settle must be stated", "[law]") {
  const small_world in;
  regulation early = of_d1(in, {.rule = std::string(min_duration), .force = rota::force::target});
  early.in_force = {date{2015, 1, 1}, local_until};  // before the first national step
  REQUIRE(issues_of(early).size() == 1);
  CHECK(issues_of(early)[0].column == "months");
  early.steps.front().required[0] = 24;
  CHECK(issues_of(early).empty());

  regulation mixed = of_d1(in, {.rule = "non-local-head",
                                .levels = rota::level_set{level::province, level::commune},
                                .posts = rota::group_set{post_group::secretary}});
  mixed.in_force = {date{2026, 1, 1}, date::highest()};  // binding for provinces, a target for communes
  REQUIRE(issues_of(mixed).size() == 1);
  CHECK(issues_of(mixed)[0].column == "force");
  mixed.steps.front().force = rota::force::target;
  CHECK(issues_of(mixed).empty());
}

TEST_CASE("regulation: a default is taken from the national steps on the posts of the step alone", "[law]") {
  const small_world in;
  // On that day secretaries are bound in provinces, and a target in communes.
  const auto force_of = [&](level on) {
    regulation local = of_d1(
        in, {.rule = "non-local-head", .levels = rota::level_set{on}, .posts = rota::group_set{post_group::secretary}});
    local.in_force = {date{2026, 1, 1}, date::highest()};
    return rota::vietnam::rotation_law().with(local).find("non-local-head")->law.back().force;
  };
  CHECK(force_of(level::commune) == rota::force::target);
  CHECK(force_of(level::province) == rota::force::binding);

  static constexpr rota::step secretaries_apart[] = {
      {.in_force = {}, .required = {36}, .source = {"1", ""}},
      {.in_force = {}, .required = {24}, .source = {"1", ""}, .posts = {post_group::secretary}}};
  const rota::rulebook small({rota::make_rule<judge_by_first_number>(
      {.id = "small", .name_en = {}, .name_vi = {}, .judged = {rota::subject::proposal}, .law = secretaries_apart,
       .parameters = {"number"}, .reasons = {}})});
  const auto number_of = [&](post_group of) {
    return small.with(of_d1(in, {.rule = "small", .force = rota::force::target, .posts = rota::group_set{of}}))
        .find("small")->law.back().required[0];
  };
  CHECK(number_of(post_group::other) == 36);
  CHECK(number_of(post_group::secretary) == 24);
  CHECK(number_of(post_group::customs) == 36);
}

TEST_CASE("regulation: all problems of all steps are reported at once", "[law]") {
  const small_world in;
  regulation local = of_d1(in, {.rule = "no-such-rule"});
  local.steps.push_back({.rule = std::string(min_duration)});
  local.steps.push_back({.rule = "non-local-head", .force = rota::force::target});
  const auto issues = issues_of(local);
  REQUIRE(issues.size() == 4);
  CHECK(issues[0].source == "Quy định 000-QĐ/TU, step 1");
  CHECK(issues[3].source == "Quy định 000-QĐ/TU, step 3");
}

TEST_CASE("regulation: a rule takes as many steps as can be told apart, and not one more", "[law]") {
  static constexpr rota::step one[] = {{.in_force = {}, .required = {1}, .source = {"1", ""}}};
  const rota::rulebook small({rota::make_rule<judge_by_first_number>(
      {.id = "small", .name_en = {}, .name_vi = {}, .judged = {rota::subject::proposal}, .law = one, .parameters = {"number"},
       .reasons = {}})});
  const small_world in;
  regulation local = of_d1(in, {.rule = "small", .required = {2}});
  for (int day = 0; day < 254; ++day) {  // one step a day, and the last goes on
    local.steps.resize(static_cast<std::size_t>(day) + 1, local.steps.front());
    local.steps.back().in_force = {local_from + rota::days{day}, day < 253 ? local_from + rota::days{day + 1} : date{2024, 6, 30}};
  }
  local.steps.back().required[0] = 1;
  const rota::rulebook full = small.with(local);
  CHECK(full.find("small")->law.size() == 255);
  CHECK(found_by("small", full, in, to_a).decided.outcome == verdict::satisfied);
  local.steps.push_back(local.steps.front());
  local.steps.back().in_force = {date{2024, 6, 30}, local_until};
  REQUIRE(issues_of(local, small).size() == 1);
  CHECK(issues_of(local, small)[0].code == rota::data_errc::bad_regulation);
  local.steps.back().in_force->until = date{2024, 6, 30} + rota::days{1};
  local.steps[253].in_force->until = date{2024, 6, 29};
  local.steps.push_back(local.steps.back());
  local.steps.back().in_force = {date{2024, 6, 29}, date{2024, 6, 30}};
  CHECK(issues_of(local, small).size() == 1);  // said once, however many are too many
}
