// SPDX-License-Identifier: BSL-1.0

#include <rota/assess/due.hpp>

#include <rota/assess/assess.hpp>
#include <rota/assess/audit.hpp>
#include <rota/core/tenure.hpp>
#include <rota/law/vietnam.hpp>

#include "support/built_world.hpp"
#include "support/catch.hpp"
#include "support/sanitizer.hpp"
#include "support/small_country.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace {

using namespace rota::test;  // NOLINT: the helpers of the tests
using rota::appointment_id;
using rota::date;
using rota::due_cause;
using rota::due_kind;
using rota::due_row;
using rota::packed_ruling;
using rota::subject;
using rota::verdict;

constexpr std::uint32_t first_seed = 20260701;
constexpr rota::days horizon{400};

/// Judges one case of a due list on any day, by single questions and not by audits.
class single_judge {
 public:
  single_judge(const rota::facts& known, const rota::rulebook& law)
      : known_(known), law_(law), prepared_(known, law.shared_readings(), {1990, 1, 1}) {}

  /// By the law of the day, or of `law_day`.
  [[nodiscard]] std::vector<packed_ruling> incumbent(appointment_id row, date day,
                                                     std::optional<date> law_day = std::nullopt) const {
    std::vector<packed_ruling> said(law_.rules().size());
    const rota::rulebook by = law_day ? law_.as_of(*law_day) : law_;
    if (law_day)
      judge_each(row, subject::incumbent, day, {known_, by.shared_readings(), day}, by, said);
    else
      judge_each(row, subject::incumbent, day, prepared_, by, said);
    return said;
  }
  /// none() where a move on the day would not leave the row, or the rule is not in the book.
  [[nodiscard]] packed_ruling move(appointment_id row, date day, std::optional<date> law_day = std::nullopt) const {
    const rota::roster& people = known_.people;
    const rota::appointment held = people.at(row);
    if (!held.term.contains(day) || latest_before(people, held.official, day) != row) return packed_ruling::none();
    const rota::rulebook by = law_day ? law_.as_of(*law_day) : law_;
    const rota::proposal away{
        .official = held.official, .post = held.post, .effective = day, .movement = rota::movement::transfer};
    for (const rota::finding& each : assess(away, known_, by).findings)
      if (each.rule->id == "rotation-min-duration") return packed_ruling(each.decided);
    return packed_ruling::none();
  }

 private:
  rota::facts known_;
  const rota::rulebook& law_;
  rota::prepared_facts prepared_;
};

bool is_told(packed_ruling before, packed_ruling after) {
  if (!before.is_judged() || !after.is_judged()) return false;
  if (before.outcome() != after.outcome()) return true;
  const bool has_weight = before.outcome() == verdict::violated || before.outcome() == verdict::undetermined ||
                          before.outcome() == verdict::waived;
  return has_weight && before.force() != after.force();
}

due_cause cause_of(packed_ruling before, packed_ruling by_old_law, packed_ruling after) {
  if (!is_told(before, by_old_law)) return due_cause::law;
  return is_told(by_old_law, after) ? due_cause::law_and_time : due_cause::time;
}

/// Every change of every day, found by asking of every row on every day.
std::vector<due_row> brute_force(const rota::facts& known, const rota::rulebook& law, date as_of, date through) {
  const single_judge judge(known, law);
  const rota::rule* const on_moves = law.find("rotation-min-duration");
  std::vector<due_row> all;
  for (std::uint32_t at = 0; at < known.people.appointment_count(); ++at) {
    const appointment_id row{at};
    const rota::interval term = known.people.appointment_term()[at];
    if (!term.contains(as_of) || known.people.appointment_movement()[at] == rota::movement::release) continue;
    std::vector<packed_ruling> before = judge.incumbent(row, as_of);
    packed_ruling moved_before = judge.move(row, as_of);
    for (date day = as_of + rota::days{1}; day <= through && term.contains(day); day = day + rota::days{1}) {
      const date eve = day - rota::days{1};
      const std::vector<packed_ruling> after = judge.incumbent(row, day);
      const auto add = [&](due_kind kind, const rota::rule* rule, packed_ruling was, packed_ruling is,
                           auto by_law_of_eve) {
        if (!is_told(was, is)) return;
        const due_cause cause = law.law_day() ? due_cause::time : cause_of(was, by_law_of_eve(), is);
        all.push_back({day, kind, cause, rule, row, was, is});
      };
      for (std::size_t rule = 0; rule < after.size(); ++rule)
        add(due_kind::incumbent, &law.rules()[rule], before[rule], after[rule],
            [&] { return judge.incumbent(row, day, eve)[rule]; });
      const packed_ruling moved = judge.move(row, day);
      add(due_kind::move, on_moves, moved_before, moved, [&] { return judge.move(row, day, eve); });
      before = after;
      moved_before = moved;
    }
  }
  std::ranges::sort(all, {}, [](const due_row& of) { return std::tuple(of.day, of.rule, of.kind, of.appointment); });
  return all;
}

std::string text_of(const due_row& row) {
  return to_string(row.day) + ' ' + std::string(to_string(row.kind)) + ' ' + std::string(to_string(row.cause)) + ' ' +
         std::string(row.rule->id) + " row " + std::to_string(index(row.appointment)) + ": " +
         std::string(to_string(row.before.outcome())) + '/' + std::string(to_string(row.before.force())) + " -> " +
         std::string(to_string(row.after.outcome())) + '/' + std::string(to_string(row.after.force()));
}

std::vector<std::string> texts_of(const std::vector<due_row>& rows) {
  std::vector<std::string> all;
  for (const due_row& each : rows) all.push_back(text_of(each));
  return all;
}

/// The rows of one rule, as `day: before -> after`, forces where they differ from binding.
std::vector<std::string> of_rule(const rota::due_list& list, std::string_view id) {
  const auto said = [](packed_ruling of) {
    std::string text(to_string(of.outcome()));
    return of.force() == rota::force::binding ? text : text + ' ' + std::string(to_string(of.force()));
  };
  std::vector<std::string> all;
  for (const due_row& each : list.rows)
    if (each.rule->id == id) all.push_back(to_string(each.day) + ": " + said(each.before) + " -> " + said(each.after));
  return all;
}

rota::due_list list_of(const rota::hierarchy& units, const rota::roster& people, date as_of, date through) {
  const rota::rulebook& law = rota::vietnam::rotation_law();
  return list_due({{units, people}, law.shared_readings(), as_of}, law, {.as_of = as_of, .through = through});
}

using strings = std::vector<std::string>;

rota::ruling by_day(rota::one_case c, const rota::step& by) noexcept {
  const bool odd = c.day().days_since_epoch() % 2 != 0;
  return rota::decide_as(odd ? verdict::violated : verdict::satisfied, by, static_cast<std::uint8_t>(odd));
}

}  // namespace

TEST_CASE("due list: no change of any day is missed, and none is made up", "[assess][property]") {
  const rota::rulebook& law = rota::vietnam::rotation_law();
  dice roll(first_seed);
  std::size_t rows = 0, moves = 0, by_law = 0;
  constexpr std::uint32_t worlds = rota::test::worlds_to_try(24);
  for (std::uint32_t seed = first_seed; seed < first_seed + worlds; ++seed) {
    INFO("seed " << seed);
    const built world(make_world(seed));
    const date as_of = roll.day({2019, 6, 1}, {2026, 3, 1});
    const date through = as_of + horizon;
    INFO("from " << to_string(as_of));
    const rota::due_list list =
        list_due({world.known(), law.shared_readings(), as_of}, law, {.as_of = as_of, .through = through});
    REQUIRE(texts_of(list.rows) == texts_of(brute_force(world.known(), law, as_of, through)));
    rows += list.rows.size();
    moves += static_cast<std::size_t>(std::ranges::count(list.rows, due_kind::move, &due_row::kind));
    by_law +=
        list.rows.size() - static_cast<std::size_t>(std::ranges::count(list.rows, due_cause::time, &due_row::cause));
  }
  CHECK(rows > 15 * worlds);
  CHECK(moves > worlds / 2);
  CHECK(by_law > 3 * worlds);
}

TEST_CASE("due list: on the day before the verdict is the old one, on the day it is the new one",
          "[assess][property]") {
  const rota::rulebook& law = rota::vietnam::rotation_law();
  for (std::uint32_t seed = first_seed; seed < first_seed + 8; ++seed) {
    INFO("seed " << seed);
    const built world(make_world(seed));
    const date as_of{2023, 11, 6};
    const rota::prepared_facts known(world.known(), law.shared_readings(), as_of);
    const rota::due_list list = list_due(known, law, {.as_of = as_of, .through = {2027, 1, 1}});
    REQUIRE(!list.rows.empty());
    for (due_row row : list.rows) {
      INFO(text_of(row));
      const rota::finding on_the_day = explain_due(row, known, law);
      CHECK(packed_ruling(on_the_day.decided) == row.after);
      CHECK(on_the_day.appointment == row.appointment);
      CHECK(on_the_day.day == row.day);
      CHECK_FALSE(because(on_the_day, known.known(), rota::language::vi).empty());
      row.day = row.day - rota::days{1};
      CHECK(packed_ruling(explain_due(row, known, law).decided) == row.before);
    }
  }
}

TEST_CASE("due list: other readings, another prepared day and a law of one day give what single questions give",
          "[assess][property]") {
  const rota::readings twenty_years{.locality = rota::place_strategy::upbringing_or_20_years,
                                    .tenure_continues_across_merger = true};
  const date as_of{2025, 6, 20};
  const date through{2025, 10, 20};
  for (std::uint32_t seed = first_seed; seed < first_seed + 3; ++seed) {
    INFO("seed " << seed);
    const built world(make_world(seed));
    const rota::prepared_facts known(world.known(), {}, {2019, 1, 1});
    for (const rota::rulebook& law :
         {rota::vietnam::rotation_law().with(twenty_years), rota::vietnam::rotation_law().as_of({2025, 12, 20})}) {
      const rota::due_list list = list_due(known, law, {.as_of = as_of, .through = through}, rota::own_threads(2));
      CHECK(texts_of(list.rows) == texts_of(brute_force(world.known(), law, as_of, through)));
      if (law.law_day())
        CHECK(std::ranges::all_of(list.rows, [](const due_row& of) { return of.cause == due_cause::time; }));
    }
  }
}

TEST_CASE("due list: a head is advised at 84 months and over the limit at 96", "[assess]") {
  const rota::hierarchy units = rota_tests::small_country();
  rota_tests::roster_rows rows(units);
  rows.post("D1/secretary", "D1", "secretary");
  rows.official("X", "A");
  rows.add({.code = "1",
            .official = "X",
            .post = "D1/secretary",
            .term = {{2016, 2, 29}, date::highest()},
            .movement = rota::movement::election});
  const rota::roster people = rows.build();
  const rota::due_list list = list_of(units, people, {2022, 12, 31}, {2024, 12, 31});
  CHECK(of_rule(list, "head-continuous-tenure") ==
        strings{"2023-02-28: satisfied -> violated advisory", "2024-02-29: violated advisory -> violated"});
  CHECK(list_of(units, people, {2023, 2, 28}, {2024, 2, 28}).rows.empty());
  CHECK(list_of(units, people, {2023, 2, 28}, {2023, 2, 28}).rows.empty());
}

TEST_CASE("due list: a rotation becomes free to move on the day that completes its months", "[assess]") {
  const rota::hierarchy units = rota_tests::small_country();
  rota_tests::roster_rows rows(units);
  for (const char* unit : {"A", "B", "C"}) rows.post(std::string(unit) + "/secretary", unit, "secretary");
  for (const char* who : {"X", "Y", "Z"}) rows.official(who, "C");
  rows.add({.code = "1", .official = "X", .post = "A/secretary", .term = {{2021, 3, 1}, date::highest()}});
  rows.add({.code = "2", .official = "Y", .post = "B/secretary", .term = {{2021, 3, 1}, {2023, 1, 1}}});
  rows.add({.code = "3",
            .official = "Z",
            .post = "C/secretary",
            .term = {{2021, 3, 1}, date::highest()},
            .movement = rota::movement::election});
  const rota::roster people = rows.build();
  const rota::due_list list = list_of(units, people, {2022, 12, 1}, {2024, 12, 1});
  REQUIRE(of_rule(list, "rotation-min-duration") == strings{"2024-03-01: violated -> satisfied"});
  const auto row = std::ranges::find(list.rows, due_kind::move, &due_row::kind);
  CHECK(people.at(row->appointment).code == "1");
  CHECK(row->cause == due_cause::time);
  const rota::rulebook& law = rota::vietnam::rotation_law();
  const rota::prepared_facts known({units, people}, law.shared_readings(), {2022, 12, 1});
  CHECK(because(explain_due(*row, known, law), {units, people}, rota::language::en) ==
        "the rotation has lasted 36 completed months on 2024-03-01; 36 are required");
}

TEST_CASE("due list: what a step of law changes is marked, and the end of an appointment is no change", "[assess]") {
  const rota::hierarchy units = rota_tests::small_country();
  rota_tests::roster_rows rows(units);
  rows.post("P/chair", "P", "chair");
  rows.post("P/secretary", "P", "secretary");
  rows.official("X", "P");
  rows.official("Y", "P");
  rows.add({.code = "1",
            .official = "X",
            .post = "P/chair",
            .term = {{2024, 1, 1}, date::highest()},
            .movement = rota::movement::election});
  rows.add({.code = "2",
            .official = "Y",
            .post = "P/secretary",
            .term = {{2024, 1, 1}, {2025, 10, 1}},
            .movement = rota::movement::election});
  const rota::roster people = rows.build();
  const rota::due_list list = list_of(units, people, {2025, 9, 1}, {2026, 6, 1});
  CHECK(of_rule(list, "non-local-head") == strings{"2025-12-15: violated target -> violated"});
  REQUIRE(list.rows.size() == 1);
  CHECK(list.rows.front().cause == due_cause::law);
  CHECK(people.at(list.rows.front().appointment).code == "1");
}

TEST_CASE("due list: a rule of one's own is followed as the national ones are", "[assess]") {
  const built world(make_world(first_seed));
  static constexpr rota::step always[] = {{}};
  static constexpr rota::reason reasons[] = {{"an even day", "ngày chẵn"}, {"an odd day", "ngày lẻ"}};
  rota::rule own{.id = "own",
                 .name_en = "own",
                 .name_vi = "own",
                 .judged = {subject::incumbent},
                 .law = always,
                 .reasons = reasons};
  own = rota::make_rule<&by_day>(own);
  const rota::rulebook law({own});
  const date as_of{2023, 11, 6};
  const rota::due_list list =
      list_due({world.known(), {}, as_of}, law, {.as_of = as_of, .through = as_of + rota::days{3}});
  std::size_t expected = 0;
  for (std::uint32_t row = 0; row < world.people.appointment_count(); ++row)
    for (int day = 1; day <= 3; ++day) {
      const rota::interval term = world.people.appointment_term()[row];
      expected += static_cast<std::size_t>(term.contains(as_of) && term.contains(as_of + rota::days{day}) &&
                                           world.people.appointment_movement()[row] != rota::movement::release);
    }
  CHECK(list.rows.size() == expected);
}
