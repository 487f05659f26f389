// SPDX-License-Identifier: BSL-1.0

#include <rota/assess/ambiguity.hpp>

#include <rota/assess/assess.hpp>
#include <rota/law/vietnam.hpp>

#include "support/built_world.hpp"
#include "support/catch.hpp"
#include "support/sanitizer.hpp"
#include "support/small_country.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace {

using rota::appointment_id;
using rota::date;
using rota::force;
using rota::movement;
using rota::proposal_id;
using rota::subject;
using rota::verdict;
using strings = std::vector<std::string>;

constexpr date open = date::highest();

rota::rulebook only(std::string_view rule) { return rota::vietnam::rotation_law().only({&rule, 1}); }

std::string told(const rota::ambiguous_ruling::outcome& of) {
  if (!of.decided.is_judged()) return std::string(of.chosen->id) + "=no case";
  return std::string(of.chosen->id) + '=' + std::string(to_string(of.decided.outcome()));
}

/// `official subject rule question: answer=verdict …`, the book's own answer first.
strings told(const rota::ambiguity_report& of, const rota::roster& people) {
  strings all;
  for (const rota::ambiguous_ruling& each : of.rulings) {
    std::string& line = all.emplace_back(people.at(each.official).code);
    line += ' ' + std::string(to_string(each.subject)) + ' ' + std::string(each.rule->id) + ' ' + std::string(each.open->id) + ": ";
    line += told(each.by_the_book);
    for (const auto& other : each.others) line += ' ' + told(other);
  }
  return all;
}

/// A country and its people, and what of them is ambiguous.
struct asked {
  rota::hierarchy units = rota_tests::small_country();
  rota::roster people;

  rota::ambiguity_report find(const rota::rulebook& law, const rota::ambiguity_options& options) const {
    return find_ambiguities(rota::prepared_facts({units, people}, law.shared_readings(), options.audit.as_of), law, options);
  }
  strings lines(const rota::rulebook& law, const rota::ambiguity_options& options) const {
    return told(find(law, options), people);
  }
};

/// Somebody who took up a post in the district D1 on 2022-01-01, by election.
struct holder {
  std::string_view code;
  std::string_view native;
  std::string_view born;  ///< empty: not recorded
  std::string_view post = "secretary";
};

asked holders(std::initializer_list<holder> all) {
  asked made;
  rota_tests::roster_rows rows(made.units);
  rows.post("secretary", "D1", "secretary");
  rows.post("vice-chair", "D1", "vice-chair");
  for (const holder& each : all) {
    rota::official who;
    who.code = each.code;
    who.native_unit = made.units.find(each.native).value();
    if (!each.born.empty()) who.birth_unit = made.units.find(each.born).value();
    rows.rows().add(who);
    rows.add({.code = each.code, .official = each.code, .post = each.post, .term = {{2022, 1, 1}, open},
              .movement = movement::election});
  }
  made.people = rows.build();
  return made;
}

/// Heads of districts: `merged` led D3 until it went into D2, and D2 from then on; `long` has led D1 all the time; `new` took up D2
/// in the same year, from another post.
asked mergers() {
  asked made;
  rota_tests::roster_rows rows(made.units);
  rows.post("S1", "D1", "secretary");
  rows.post("S2", "D2", "secretary");
  rows.post("S3", "D3", "secretary", {date::lowest(), {2020, 1, 1}});
  for (const char* code : {"merged", "long", "new"}) rows.official(code, "C");
  rows.add({.code = "M1", .official = "merged", .post = "S3", .term = {{2013, 1, 1}, {2020, 1, 1}},
            .movement = movement::election});
  rows.add({.code = "M2", .official = "merged", .post = "S2", .term = {{2020, 1, 1}, open}, .movement = movement::designation});
  rows.add({.code = "L", .official = "long", .post = "S1", .term = {{2012, 1, 1}, open}, .movement = movement::election});
  rows.add({.code = "N1", .official = "new", .post = "S1", .term = {{2013, 1, 1}, {2020, 1, 1}}, .movement = movement::election});
  rows.add({.code = "N2", .official = "new", .post = "S2", .term = {{2020, 1, 1}, open}, .movement = movement::designation});
  made.people = rows.build();
  return made;
}

}  // namespace

TEST_CASE("open_readings: each question is answered by one choice, and choosing it changes that answer only", "[assess]") {
  std::set<std::string_view> questions;
  for (const rota::open_reading& each : rota::open_readings()) {
    CAPTURE(each.id);
    CHECK(questions.insert(each.id).second);
    CHECK_FALSE(each.name_en.empty());
    CHECK_FALSE(each.name_vi.empty());
    CHECK(each.choices.size() >= 2);
    std::set<std::string_view> answers;
    for (const rota::reading_choice& choice : each.choices) {
      CAPTURE(choice.id);
      CHECK(answers.insert(choice.id).second);
      CHECK_FALSE(choice.name_en.empty());
      CHECK_FALSE(choice.name_vi.empty());
      const rota::readings chosen = read_as({}, choice);
      CHECK(&each.chosen_in(chosen) == &choice);
      for (const rota::open_reading& other : rota::open_readings())
        if (&other != &each) CHECK(&other.chosen_in(chosen) == &other.chosen_in({}));
    }
  }
}

TEST_CASE("find_ambiguities: who is local by one place and not by the other, and nobody else", "[assess]") {
  // Of a post that no rule on places speaks of, nothing can differ; nor where both places lie in the district.
  const asked world = holders({{"moved", "A", "C"}, {"stayed", "A", "B"}, {"unborn", "A", "", "vice-chair"}});
  const rota::rulebook law = only("non-local-head");
  const rota::ambiguity_options options{.audit = {.as_of = {2023, 11, 6}}, .of = {subject::incumbent}};
  CHECK(world.lines(law, options) ==
        strings{"moved incumbent non-local-head locality: native_place=violated birth_place=satisfied "
                "upbringing_or_20_years=satisfied"});
  CHECK(world.find(law, options).officials == 1);
  CHECK(world.find(law, options).as_of == date{2023, 11, 6});
  // A book that reads it the other way lists the same ruling the other way round.
  CHECK(world.lines(law.with(rota::readings{.locality = rota::place_strategy::birth_place}), options) ==
        strings{"moved incumbent non-local-head locality: birth_place=satisfied native_place=violated "
                "upbringing_or_20_years=satisfied"});
  // Where a local regulation says which place counts, nothing is open.
  const rota::local_reading local{.unit = world.units.find("P").value()};
  CHECK(world.lines(law.with(rota::readings{.local = {local}}), options).empty());
}

TEST_CASE("find_ambiguities: who has become local by twenty years of work only, and nobody else", "[assess]") {
  asked world;
  rota_tests::roster_rows rows(world.units);
  rows.post("D1-vice", "D1", "vice-chair");
  rows.post("D1-sec", "D1", "secretary");
  for (const std::string_view code : {"twenty", "nineteen"}) {
    rota::official who;
    who.code = code;
    who.native_unit = who.birth_unit = world.units.find("C").value();
    rows.rows().add(who);
  }
  const auto add = [&](std::string_view code, std::string_view who, std::string_view post, rota::interval term) {
    rows.add({.code = code, .official = who, .post = post, .term = term, .movement = movement::election});
  };
  add("T1", "twenty", "D1-vice", {{2003, 11, 6}, {2022, 1, 1}});
  add("T2", "twenty", "D1-sec", {{2022, 1, 1}, open});
  add("N1", "nineteen", "D1-vice", {{2003, 11, 7}, {2022, 1, 1}});
  add("N2", "nineteen", "D1-sec", {{2022, 1, 1}, open});
  world.people = rows.build();
  CHECK(world.lines(only("non-local-head"), {.audit = {.as_of = {2023, 11, 6}}, .of = {subject::incumbent}}) ==
        strings{"twenty incumbent non-local-head locality: native_place=satisfied birth_place=satisfied "
                "upbringing_or_20_years=violated"});
}

TEST_CASE("find_ambiguities: who comes from a place of which only a part lies there, and nobody else", "[assess]") {
  const asked world = holders({{"wide", "P", "P"}, {"inside", "A", "A"}, {"outside", "C", "C"}});
  const rota::rulebook law = only("non-local-head");
  const rota::ambiguity_options options{.audit = {.as_of = {2023, 11, 6}}, .of = {subject::incumbent}};
  CHECK(world.lines(law, options) ==
        strings{"wide incumbent non-local-head divided_place: undetermined=undetermined local=violated not_local=satisfied"});
  CHECK(world.lines(law.with(rota::readings{.divided = rota::divided_place::local}), options) ==
        strings{"wide incumbent non-local-head divided_place: local=violated undetermined=undetermined not_local=satisfied"});
}

TEST_CASE("find_ambiguities: who has led too long only where the time before a merger counts, and nobody else", "[assess]") {
  const asked world = mergers();
  const rota::rulebook law = only("head-continuous-tenure");
  CHECK(world.lines(law, {.audit = {.as_of = {2022, 1, 1}}}) ==
        strings{"merged incumbent head-continuous-tenure tenure_across_merger: ends=satisfied continues=violated"});
  const auto before = world.find(law, {.audit = {.as_of = {2019, 12, 31}}});
  CHECK(before.rulings.empty());
  CHECK(before.officials == 0);
}

TEST_CASE("find_ambiguities: who has completed the months only where a month end is no matter, and nobody else", "[assess]") {
  asked world;
  rota_tests::roster_rows rows(world.units);
  rows.post("S1", "D1", "secretary");
  const auto add = [&](std::string_view code, rota::interval term) {
    rows.official(code, "C");
    rows.add({.code = code, .official = code, .post = "S1", .term = term, .movement = movement::rotation});
  };
  add("february", {{2021, 2, 28}, {2024, 2, 28}});  // 36 months, or 35
  add("leap", {{2021, 2, 28}, {2024, 2, 29}});
  add("march", {{2021, 3, 1}, {2024, 3, 1}});
  add("short", {{2021, 2, 28}, {2024, 2, 27}});
  world.people = rows.build();
  const rota::rulebook law = only("rotation-min-duration");
  const rota::ambiguity_options options{.audit = {.as_of = {2024, 6, 1}, .period = rota::interval{{2020, 1, 1}, {2025, 1, 1}}}};
  CHECK(world.lines(law, options) ==
        strings{"february move rotation-min-duration month_count: corresponding_day=satisfied month_end=violated"});
  CHECK(world.lines(law.with(rota::readings{.counting = rota::month_count::month_end}), options) ==
        strings{"february move rotation-min-duration month_count: month_end=violated corresponding_day=satisfied"});
  const auto found = world.find(law, options);
  const rota::prepared_facts prepared({world.units, world.people}, law.shared_readings(), found.as_of);
  const rota::rulebook other = law.with(read_as(law.shared_readings(), *found.rulings.at(0).others.at(0).chosen));
  const auto explained = explain_under(found.rulings[0], found.as_of, prepared, other);
  REQUIRE(explained);
  CHECK(because(*explained, prepared.known(), rota::language::en) ==
        "the rotation has lasted only 35 completed months on 2024-02-28; 36 are required");
}

TEST_CASE("find_ambiguities: a move that one reading does not take for a move", "[assess]") {
  CHECK(mergers().lines(only("unit-exists"), {.audit = {.as_of = {2022, 1, 1}}, .of = {subject::move}}) ==
        strings{"merged move unit-exists tenure_across_merger: ends=satisfied continues=no case"});
}

TEST_CASE("find_ambiguities: what passes under every answer is left out where that is asked", "[assess]") {
  const asked world = mergers();
  rota::ambiguity_options options{.audit = {.as_of = {2022, 1, 1}}, .leave_out_passing = true};
  CHECK(world.lines(only("unit-exists"), options).empty());
  CHECK(world.lines(only("head-continuous-tenure"), options).size() == 1);
}

TEST_CASE("find_ambiguities: only the subjects asked for are compared, and a book without rules has none", "[assess]") {
  const asked world = mergers();
  const rota::ambiguity_options no_incumbents{.audit = {.as_of = {2022, 1, 1}}, .of = {subject::proposal, subject::move}};
  CHECK(world.lines(only("head-continuous-tenure"), no_incumbents).empty());
  CHECK(world.lines(rota::rulebook(), {.audit = {.as_of = {2022, 1, 1}}}).empty());
}

TEST_CASE("explain_under: the finding of each reading is the ruling listed, with its reason", "[assess]") {
  const asked world = mergers();
  const rota::rulebook law = only("head-continuous-tenure");
  const auto found = world.find(law, {.audit = {.as_of = {2022, 1, 1}}});
  REQUIRE(found.rulings.size() == 1);
  const rota::ambiguous_ruling& only_one = found.rulings.front();
  const rota::facts known{world.units, world.people};
  const rota::prepared_facts prepared(known, law.shared_readings(), found.as_of);
  const rota::rulebook across = law.with(read_as(law.shared_readings(), *only_one.others.front().chosen));
  const auto own = explain_under(only_one, found.as_of, prepared, law);
  const auto other = explain_under(only_one, found.as_of, prepared, across);
  REQUIRE((own && other));
  CHECK(because(*own, known, rota::language::en).find(" 24 ") != std::string::npos);
  CHECK(because(*other, known, rota::language::en).find(" 108 ") != std::string::npos);

  const rota::rulebook of_moves = only("unit-exists");
  const auto moves = world.find(of_moves, {.audit = {.as_of = {2022, 1, 1}}, .of = {subject::move}});
  REQUIRE(moves.rulings.size() == 1);
  CHECK(explain_under(moves.rulings.front(), moves.as_of, prepared, of_moves));
  CHECK_FALSE(explain_under(moves.rulings.front(), moves.as_of, prepared, of_moves.with(across.shared_readings())));
}

namespace {

/// What one rule says of one case: absent where it does not speak of it.
using said = std::optional<std::pair<verdict, force>>;
/// Official, subject, row, rule, question.
using key = std::tuple<rota::official_id, subject, std::uint32_t, std::string_view, std::string_view>;

said said_by(std::string_view rule, const rota::assessment& of) {
  for (const rota::finding& each : of.findings)
    if (each.rule->id == rule && each.decided.outcome != verdict::not_applicable)
      return std::pair(each.decided.outcome, each.decided.force);
  return std::nullopt;
}

said said_of(const rota::ambiguous_ruling::outcome& of) {
  if (!of.decided.is_judged() || of.decided.outcome() == verdict::not_applicable) return std::nullopt;
  return std::pair(of.decided.outcome(), of.decided.force());
}

/// A world in which some heads stay on at a merger, in the same title of what their unit became, and others are rotated for three
/// years from the end of a February: random careers hardly ever do.
rota::test::raw_world with_what_is_open(std::uint32_t seed) {
  rota::test::raw_world world = rota::test::make_world(seed);
  const auto add_post = [&](const std::string& unit) {
    world.posts.emplace_back();
    world.post_unit.push_back(unit);
    world.post_title.emplace_back("secretary");
    return static_cast<rota::post_id>(world.posts.size() - 1);
  };
  for (std::size_t at = 0; at < world.edges.size(); at += 4) {
    const rota::test::raw_edge edge = world.edges[at];
    const auto add_official = [&] {
      world.officials.emplace_back();
      world.native.emplace_back(edge.predecessor);
      world.recorded.emplace_back();
      return static_cast<rota::official_id>(world.officials.size() - 1);
    };
    rota::official_id who = add_official();
    const auto add = [&](const std::string& unit, rota::interval term, movement by) {
      rota::appointment row;
      row.official = who;
      row.post = add_post(unit);
      row.term = term;
      row.movement = by;
      world.appointments.push_back(row);
    };
    const date from = edge.day - rota::days{static_cast<std::int32_t>(700 * (at % 7))} - rota::days{400};
    add(edge.predecessor, {from, edge.day}, at % 8 == 0 ? movement::rotation : movement::election);
    add(edge.successor, {edge.day, open}, movement::designation);
    who = add_official();
    add(edge.predecessor, {{2021, 2, 28}, {2024, 2, 28}}, movement::rotation);
  }
  return world;
}

/// Every ruling of a world that some answer turns, case by case from the findings of plain facts, with what each answer says.
class restated {
 public:
  restated(const rota::test::built& world, const rota::rulebook& law, date as_of) : world_(world), law_(law), as_of_(as_of) {
    for (std::uint32_t row = 0; row < world.people.proposal_count(); ++row) look_at(subject::proposal, row);
    for (const subject as : {subject::incumbent, subject::move, subject::ended_rotation})
      for (std::uint32_t row = 0; row < world.people.appointment_count(); ++row) look_at(as, row);
  }
  std::map<key, std::vector<said>> expected;  ///< the book's own, then the others in the order of the choices

 private:
  rota::assessment assess_by(const rota::rulebook& law, subject as, std::uint32_t row) const {
    if (as == subject::proposal) return assess(world_.people.at(static_cast<proposal_id>(row)), world_.known(), law);
    return assess(static_cast<appointment_id>(row), as, as_of_, known_, law);
  }

  void look_at(subject as, std::uint32_t row) {
    const rota::official_id who = as == subject::proposal ? world_.people.at(static_cast<proposal_id>(row)).official
                                                          : world_.people.at(static_cast<appointment_id>(row)).official;
    for (const rota::open_reading& question : rota::open_readings()) {
      const rota::readings own = law_.shared_readings();
      std::vector<rota::rulebook> books{law_};
      for (const rota::reading_choice& choice : question.choices)
        if (read_as(own, choice) != own) books.push_back(law_.with(read_as(own, choice)));
      std::vector<rota::assessment> all;
      for (const rota::rulebook& book : books) all.push_back(assess_by(book, as, row));
      for (const rota::rule& rule : law_.rules()) {
        std::vector<said> outcomes;
        for (const rota::assessment& each : all) outcomes.push_back(said_by(rule.id, each));
        if (std::ranges::count(outcomes, outcomes.front()) != std::ssize(outcomes))
          expected.emplace(key(who, as, row, rule.id, question.id), outcomes);
      }
    }
  }

  const rota::test::built& world_;
  const rota::rulebook& law_;
  date as_of_;
  rota::prepared_facts known_{world_.known(), {}, as_of_};
};

}  // namespace

TEST_CASE("find_ambiguities: a ruling is listed exactly where the explained verdicts or forces differ", "[assess][property]") {
  std::map<std::string_view, std::size_t> of_question;
  for (std::uint32_t seed = 7100; seed < 7100 + rota::test::worlds_to_try(30); ++seed) {
    CAPTURE(seed);
    const rota::test::built world(with_what_is_open(seed));
    const date as_of = seed % 2 == 0 ? date{2023, 11, 6} : date{2026, 1, 31};
    rota::readings own;
    own.locality = static_cast<rota::place_strategy>(seed % 3);
    own.tenure_continues_across_merger = seed % 4 == 3;
    own.counting = seed % 8 < 4 ? rota::month_count::corresponding_day : rota::month_count::month_end;
    own.divided = static_cast<rota::divided_place>(seed % 5 % 3);
    if (seed % 4 == 1)
      own.local = {{.unit = world.units.find("P0").value(),
                    .in_force = {{2018, 1, 1}, {2024, 6, 1}},
                    .locality = rota::place_strategy::upbringing_or_20_years}};
    const rota::rulebook national = rota::vietnam::rotation_law().with(own);
    const rota::rulebook law = seed % 6 == 5 ? national.as_of({2022, 4, 27}) : national;
    const auto find = [&](const rota::rulebook& by, bool leave_out_passing) {
      rota::ambiguity_options options{.audit = {.as_of = as_of, .period = rota::interval{{1950, 1, 1}, {2060, 1, 1}}}};
      options.leave_out_passing = leave_out_passing;
      return find_ambiguities(rota::prepared_facts(world.known(), own, as_of), by, options);
    };
    const auto found = find(law, false);
    std::map<key, std::vector<said>> listed;
    std::set<rota::official_id> officials;
    for (const rota::ambiguous_ruling& each : found.rulings) {
      CHECK(read_as(own, *each.by_the_book.chosen) == own);
      std::vector<said> outcomes{said_of(each.by_the_book)};
      for (const auto& other : each.others) {
        CHECK(read_as(own, *other.chosen) != own);
        outcomes.push_back(said_of(other));
      }
      CHECK(listed.emplace(key(each.official, each.subject, each.row, each.rule->id, each.open->id), outcomes).second);
      officials.insert(each.official);
      ++of_question[each.open->id];
    }
    CHECK(listed == restated(world, law, as_of).expected);
    const auto passes = [](const said& of) { return !of || of->first == verdict::satisfied; };
    std::erase_if(listed, [&](const auto& each) { return std::ranges::all_of(each.second, passes); });
    CHECK(listed.size() < found.rulings.size());
    CHECK(find(law, true).rulings.size() == listed.size());
    CHECK(found.officials == officials.size());
    CHECK(std::ranges::is_sorted(found.rulings, {}, [](const rota::ambiguous_ruling& each) {
      return std::tuple(each.official, each.subject, each.row, each.rule, each.open);
    }));
  }
  for (const rota::open_reading& each : rota::open_readings()) {
    CAPTURE(each.id);
    CHECK(of_question[each.id] > rota::test::worlds_to_try(30) / 2);  // of use only where it happens
  }
}
