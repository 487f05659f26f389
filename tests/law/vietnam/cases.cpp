// SPDX-License-Identifier: BSL-1.0

// One table of cases for each rule, in <rule>.csv beside this file; world.hpp draws the country they happen in.
//
// The columns that say who and what is judged are those of case_roster.hpp. Beside them:
//
//   day        the day of the audit, for incumbents only; elsewhere the day of judgement is `from` or `until`
//   reading    how the book reads what no act settles: `tenure across mergers`, `month ends correspond`,
//              `birth place`, `upbringing or 20 years`, `divided is local`, `divided is not local`; several are separated by
//              semicolons
//   expected, force, compliant_from, compliant_until, source    what the rule must say; `source` is act and article
//   facts      all facts of the finding, where the table is to say them: `direction=down; level_to=commune`, `-` for none
//   says       a part of the sentence in English
//
// A column that a table does not have is empty in all of its rows.
//
// ROTA_SENTENCES=FILE in the environment: what is said of every row, as a table to be read (sentences.hpp).

#include <rota/law/vietnam.hpp>

#include "law/vietnam/case_roster.hpp"
#include "law/vietnam/checks.hpp"
#include "law/vietnam/groups.hpp"
#include "law/vietnam/sentences.hpp"
#include "law/vietnam/world.hpp"
#include "support/case_table.hpp"
#include "support/catch.hpp"

#include <rota/assess/assess.hpp>
#include <rota/assess/audit.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using rota::test::case_row;
using rota::test::cell;
using rota::test::day_of;

/// A column that nobody reads is a slip of the pen.
bool is_read(std::string_view column) {
  constexpr std::array<std::string_view, 11> known{"case",           "day",             "reading", "expected", "force",
                                                   "compliant_from", "compliant_until", "source",  "facts",    "says",
                                                   "note"};
  return rota::test::is_roster_column(column) || std::ranges::find(known, column) != known.end();
}

/// The national book, with the readings that the row names.
rota::rulebook law_of(const case_row& row) {
  const rota::rulebook& law = rota::vietnam::rotation_law();
  rota::readings changed = law.shared_readings();
  for (const std::string_view reading : rota::test::split(cell(row, "reading"), ';')) {
    if (reading == "tenure across mergers")
      changed.tenure_continues_across_merger = true;
    else if (reading == "month ends correspond")
      changed.counting = rota::month_count::month_end;
    else if (reading == "birth place")
      changed.locality = rota::place_strategy::birth_place;
    else if (reading == "upbringing or 20 years")
      changed.locality = rota::place_strategy::upbringing_or_20_years;
    else if (reading == "divided is local")
      changed.divided = rota::divided_place::local;
    else if (reading == "divided is not local")
      changed.divided = rota::divided_place::not_local;
    else
      throw std::invalid_argument("no such reading: " + std::string(reading));
  }
  return changed == law.shared_readings() ? law : law.with(changed);
}

/// One row, ready to be judged on any day.
struct judged_case {
  judged_case(const case_row& of, const rota::hierarchy& map, std::string_view rule)
      : row(of), people(rota::test::build_case(of, map, rule)), known{map, people}, law(law_of(of)) {}
  judged_case(const judged_case&) = delete;
  judged_case& operator=(const judged_case&) = delete;

  const case_row& row;
  rota::roster people;
  rota::facts known;
  rota::rulebook law;
};

rota::date day_of_judgement(const case_row& row) {
  const std::string_view subject = row["subject"];
  return day_of(row[subject == "incumbent" ? "day" : subject == "ended_rotation" ? "until" : "from"]).value();
}

/// Everything that the public API says of the row, were it judged on a day.
std::vector<rota::finding> findings_on(rota::date day, const judged_case& of) {
  if (of.row["subject"] == "proposal") {
    rota::proposal move = of.people.at(of.people.find_proposal("judged").value());
    move.effective = day;
    return rota::assess(move, of.known, of.law).findings;
  }
  const bool incumbent = of.row["subject"] == "incumbent";
  const rota::interval of_the_day{day, day + rota::days{1}};
  const rota::audit audit = rota::audit_roster(of.known, of.law, {.as_of = day, .period = of_the_day, .threads = 1});
  std::vector<rota::finding> all = rota::findings(audit, of.known, of.law, {.satisfied = true, .not_applicable = true});
  const auto other = [&](const rota::finding& each) {
    return each.appointment.get() != of.people.find_appointment("judged") ||
           (each.subject == rota::subject::incumbent) != incumbent;
  };
  std::erase_if(all, other);
  return all;
}

/// What one rule says of the row on a day; nothing where an appointment is not held on it.
std::optional<rota::finding> finding_on(rota::date day, const judged_case& of, std::string_view rule) {
  const std::vector<rota::finding> all = findings_on(day, of);
  const auto found = std::ranges::find(all, rule, [](const rota::finding& each) { return each.rule->id; });
  return found == all.end() ? std::nullopt : std::optional(*found);
}

/// A waiver changes what follows from a violation, not that there is one.
rota::verdict unwaived(rota::verdict outcome) { return outcome == rota::verdict::waived ? rota::verdict::violated : outcome; }

/// The days a finding promises are those on which the ruling turns, as long as no other numbers are the law by then and the
/// appointment still runs.
void check_days(const rota::finding& found, const judged_case& of) {
  const auto check_turn = [&](rota::date day, rota::verdict turned) {
    CAPTURE(to_string(day));
    const auto then = finding_on(day, of, found.rule->id);
    if (!then) return;
    const bool other_law = then->law != nullptr && then->law->required != found.law->required;
    CHECK((unwaived(then->decided.outcome) == turned || other_law));
    const auto eve = finding_on(day - rota::days{1}, of, found.rule->id);
    REQUIRE(eve);
    if (eve->law == found.law) CHECK((unwaived(eve->decided.outcome) != turned || eve->decided.force != then->decided.force));
  };
  if (found.compliant_from) check_turn(*found.compliant_from, rota::verdict::satisfied);
  if (found.compliant_until) check_turn(*found.compliant_until, rota::verdict::violated);
}

/// `moves` only spares asking: of a kind of move that it leaves out, nothing may be ruled.
void check_kind(const rota::finding& found, const case_row& row) {
  const std::string_view word = cell(row, "movement");
  if (found.decided.outcome == rota::verdict::not_applicable || word.empty() || word == "-") return;
  CHECK(found.rule->moves.has(rota::test::read_or_fail(rota::parse_movement(word), word)));
}

/// What a table of cases led to, by position in the tables of the rule.
struct seen {
  std::set<std::size_t> reasons;
  std::set<std::size_t> steps;
};

void check_row(const judged_case& of, std::string_view rule, seen& so_far) {
  const case_row& row = of.row;
  const auto judged = finding_on(day_of_judgement(row), of, rule);
  REQUIRE(judged);
  const rota::finding& found = *judged;
  rota::test::check_finding(found, row, of.known);
  if (found.subject == rota::subject::proposal || found.subject == rota::subject::incumbent) check_days(found, of);
  check_kind(found, row);
  rota::test::write_sentences(row, found, of.known);
  if (found.law == nullptr) return;
  so_far.reasons.insert(found.decided.reason);
  so_far.steps.insert(static_cast<std::size_t>(found.law - found.rule->law.data()));
}

std::string table_of(const rota::rule& of) {
  std::string name(of.id);
  std::ranges::replace(name, '-', '_');
  return ROTA_SOURCE_DIR "/tests/law/vietnam/" + name + ".csv";
}

void check_cases(const rota::rule& of, const rota::hierarchy& map, seen& so_far) {
  const std::vector<case_row> rows = rota::test::read_cases(table_of(of));
  REQUIRE_FALSE(rows.empty());
  CHECK(std::ranges::all_of(rows.front().header->columns, is_read));
  for (const case_row& row : rows) {
    INFO(of.id << ": " << row["case"]);
    check_row(judged_case(row, map, of.id), of.id, so_far);
  }
}

}  // namespace

TEST_CASE("rotation_law: every rule decides its table of cases as the table says", "[law]") {
  const rota::hierarchy map = rota::test::case_map();
  for (const rota::rule& of : rota::vietnam::rotation_law().rules()) {
    DYNAMIC_SECTION(of.id) {
      seen so_far;
      if (of.judge != nullptr) check_cases(of, map, so_far);
      // A step that no case meets is a number nobody has held against its text.
      if (of.list == nullptr) CHECK(so_far.steps.size() == of.law.size());
      if (of.list != nullptr) rota::test::check_group_cases(of, map, so_far.reasons);
      // A reason that no case leads to is a sentence nobody has read.
      CHECK(so_far.reasons.size() == of.reasons.size());
    }
  }
}

namespace {

rota::roster people_of(const std::string& table) {
  return rota::test::build_case(rota::test::parse_cases(table, "t.csv").front(), rota::test::case_map(), "unit-exists");
}

const std::string proposal_columns = "subject,movement,title,unit,from,voluntary,";
const std::string proposal_row = "proposal,transfer,chair,w1,2023-01-01,1,";

/// A row in which every column that only some rules read says something.
rota::roster full_case() {
  return people_of(
      "subject,movement,title,unit,from,until,notice,body,rank,authorised,sector,title_term,birth_unit,others,plan,plan_post,"
      "plan_kind,discipline,protection,evaluated,kin,seat,waiver\n"
      "move,appointment,chair,w1,2020-01-01,,2024-06-01,office:standing-committee,33,2,tax,48,w2,"
      "vice-chair@w1/office 2019-01-01..; secretary@w1 ..2021-01-01,2021-01-01..2026-01-01 approved 2020-12-20,chair@w2,supplement,"
      "warning 2023-01-01..2024-01-01; - ..,illness 2023-01-01..; child 2023-05-01.. voluntary,2022 2023:good,"
      "spouse secretary@w2 2020-01-01..; parent - 2021-01-01.. committee; sibling,2019-01-01..2022-01-01,"
      "2020-01-01..2023-01-01; moratorium 2021-01-01..\n");
}

}  // namespace

TEST_CASE("case roster: the columns of what is judged say what they say", "[support]") {
  const rota::hierarchy map = rota::test::case_map();
  const rota::roster people = full_case();
  const rota::official_id who = people.find_official("CB-1").value();
  const rota::appointment judged = people.at(people.find_appointment("judged").value());
  const rota::post post = people.at(judged.post);
  const rota::title& title = people.at(post.title);
  CHECK(judged.notice == rota::date(2024, 6, 1));
  CHECK(people.at(*post.body).collective == "standing-committee");
  CHECK(people.at(*post.body).unit == post.unit);
  CHECK(post.rank == std::int16_t{33});
  CHECK(post.authorised == std::int16_t{2});
  CHECK(title.id == "chair");
  CHECK(title.sector == rota::sector::tax);
  CHECK(title.term_months == std::int16_t{48});
  CHECK(people.at(who).birth_unit.get() == map.find("w2"));

  const rota::appointment deputy = people.at(people.find_appointment("other-1").value());
  CHECK(deputy.official != who);
  CHECK(people.at(deputy.post).body == post.body);
  CHECK_FALSE(people.at(deputy.post).authorised);
  CHECK_FALSE(people.at(people.at(people.find_appointment("other-2").value()).post).body);
}

TEST_CASE("case roster: the columns of registers say what they say", "[support]") {
  const rota::hierarchy map = rota::test::case_map();
  const rota::roster people = full_case();
  const rota::official_id who = people.find_official("CB-1").value();
  CHECK(people.plans_of(who)[0].supplement);
  CHECK(people.at(people.plans_of(who)[0].post).unit == map.find("w2"));
  CHECK(people.disciplines_of(who)[0].kind == rota::measure::warning);
  CHECK(people.disciplines_of(who)[1].kind == rota::measure::not_recorded);
  CHECK_FALSE(people.protections_of(who)[0].voluntary);
  CHECK(people.protections_of(who)[1].voluntary);
  CHECK(people.evaluations_of(who)[1].rating == "good");
  CHECK(people.waivers_of(who)[0].rule == "unit-exists");
  CHECK(people.waivers_of(who)[1].rule == "moratorium");

  REQUIRE(people.kin_of(who).size() == 3);
  const auto posts_of = [&](std::size_t relative) {
    const auto range = people.appointments_of(people.kin_of(who)[relative].relative);
    return range.last - range.first;
  };
  CHECK(posts_of(0) == 1);
  CHECK(posts_of(1) == 0);
  CHECK(people.kin_of(who)[2].is == rota::relation::sibling);
  REQUIRE(people.seats().size() == 2);
  CHECK(people.seats()[0].official == who);
  CHECK(people.seats()[1].official == people.kin_of(who)[1].relative);
  CHECK(people.seats()[1].body == people.seats()[0].body);
}

TEST_CASE("case roster: a register is there unless its column says that there is none", "[support]") {
  const auto recorded = [](const rota::roster& people) {
    return std::vector<bool>{people.has_planning(), people.has_discipline(), people.has_protections(),
                             people.has_evaluations(), people.has_kinship(), people.has_committees()};
  };
  const std::vector<std::string> columns{"plan", "discipline", "protection", "evaluated", "kin", "seat"};
  CHECK(recorded(people_of(proposal_columns + "note\n" + proposal_row + "\n")) == std::vector<bool>(columns.size(), true));
  for (std::size_t k = 0; k < columns.size(); ++k) {
    std::vector<bool> expected(columns.size(), true);
    expected[k] = false;
    CHECK(recorded(people_of(proposal_columns + columns[k] + "\n" + proposal_row + "no register\n")) == expected);
  }
}

TEST_CASE("case roster: a slip of the pen is refused", "[support]") {
  CHECK(people_of(proposal_columns + "note\n" + proposal_row + "\n").at(rota::proposal_id{0}).voluntary);
  using cells = std::vector<std::string>;
  for (const cells& slip :
       {cells{"kin", "aunt"}, cells{"kin", "spouse secretary@w1"}, cells{"kin", "spouse - 2020-01-01.. board"},
        cells{"seat", "2020-01-01.."}, cells{"discipline", "warning"}, cells{"protection", "study 2020-01-01.. no"},
        cells{"waiver", "2020-01-01"}, cells{"plan", "2020-01-01.. on 2020-01-01"}, cells{"plan", "2020-01-01.. for"},
        cells{"evaluated", "x"}, cells{"others", "secretary 2020-01-01.."},
        cells{"sector", "fisheries"}, cells{"plan_kind", "yearly"}, cells{"listed", "yes"}}) {
    CAPTURE(slip[0], slip[1]);
    CHECK_THROWS_AS(people_of(proposal_columns + slip[0] + "\n" + proposal_row + slip[1] + "\n"), std::invalid_argument);
  }
}
