// SPDX-License-Identifier: BSL-1.0

// One table of cases for each rule on a list of decisions, in <rule>.csv beside this file, in the country that vietnam/world.hpp
// draws. The rows of `proposals` are the list; a row of the table is one case that the rule lists of it, on the latest effective day.
//
// The columns that say who is who and which case is meant are those of vietnam/group_roster.hpp. Beside them:
//
//   expected, force, source   what the rule must say; `none` where there is no such case
//   facts, says   all facts of the finding, where the table is to say them, and a part of its sentence

#include <rota/law/decisions.hpp>

#include "assess/groups.hpp"
#include "law/decisions/decision_list.hpp"
#include "law/vietnam/checks.hpp"
#include "law/vietnam/group_roster.hpp"
#include "law/vietnam/sentences.hpp"
#include "law/vietnam/world.hpp"
#include "roster/occupancy.hpp"
#include "support/case_table.hpp"
#include "support/catch.hpp"

#include <rota/assess/decisions.hpp>
#include <rota/law/vietnam.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

using rota::finding;
using rota::subject;
using rota::verdict;
using rota::test::case_row;
using rota::test::cell;

/// A column that nobody reads is a slip of the pen.
bool is_read(std::string_view column) {
  constexpr std::array<std::string_view, 6> known{"case", "expected", "force", "source", "facts", "says"};
  return rota::test::is_group_column(column) || std::ranges::find(known, column) != known.end();
}

std::vector<rota::proposal> list_of(const rota::roster& people) {
  std::vector<rota::proposal> list;
  for (std::size_t at = 0; at < people.proposal_count(); ++at) list.push_back(people.at(static_cast<rota::proposal_id>(at)));
  std::ranges::stable_sort(list, {}, &rota::proposal::official);
  return list;
}

/// Every case of the rule, satisfied ones as well, which assess_decisions leaves out.
std::vector<finding> findings_of(const rota::rule& of, const rota::facts& known, const std::vector<rota::proposal>& list) {
  const rota::occupancy posts(known.people);
  const rota::occupancy_view after = posts.after(list), before = posts.on(after.day());
  const rota::decision_list decisions{.decided = list, .posts = posts, .before = before, .after = after};
  return rota::judge_groups({.known = known, .decisions = &decisions}, {&of, 1}, std::nullopt,
                      {.as_of = after.day(), .also = {.satisfied = true, .not_applicable = true}}, {.of = {subject::decisions}})
      .findings;
}

/// What assess_decisions says of the same list: the finding too, unless the rule is content.
void check_assessed(const finding& found, std::string_view key, const rota::facts& known, const std::vector<rota::proposal>& list) {
  const rota::rulebook& law = rota::vietnam::rotation_law();
  const rota::prepared_facts prepared(known, law.shared_readings(), found.day);
  std::vector<finding> all = rota::assess_decisions(list, prepared, law).of_list.findings;
  std::erase_if(all, [&](const finding& each) { return each.rule->id != found.rule->id; });
  const auto assessed = rota::test::the_case(all, key, known);
  REQUIRE(assessed.has_value() == (found.decided.outcome != verdict::satisfied));
  if (assessed) CHECK(assessed->decided == found.decided);
}

/// What a table of cases led to, by position in the tables of the rule.
struct seen {
  std::set<std::size_t> reasons;
  std::set<std::size_t> steps;
};

void check_row(const case_row& row, const rota::rule& of, const rota::facts& known, seen& so_far) {
  const std::vector<rota::proposal> list = list_of(known.people);
  REQUIRE_FALSE(list.empty());
  const std::vector<finding> all = findings_of(of, known, list);
  const auto judged = rota::test::the_case(all, cell(row, "key"), known);
  if (row["expected"] == "none") {
    CHECK_FALSE(judged);
    return;
  }
  REQUIRE(judged);
  rota::test::check_finding(*judged, row, known);
  check_assessed(*judged, cell(row, "key"), known, list);
  rota::test::write_sentences(row, *judged, known);
  so_far.reasons.insert(judged->decided.reason);
  so_far.steps.insert(static_cast<std::size_t>(judged->law - of.law.data()));
}

std::string table_of(const rota::rule& of) {
  std::string name(of.id);
  std::ranges::replace(name, '-', '_');
  return ROTA_SOURCE_DIR "/tests/law/decisions/" + name + ".csv";
}

}  // namespace

TEST_CASE("decision_law: every rule decides its table of cases as the table says", "[law]") {
  const rota::hierarchy map = rota::test::case_map();
  for (const rota::rule& of : rota::vietnam::decision_law().rules()) {
    DYNAMIC_SECTION(of.id) {
      const std::vector<case_row> rows = rota::test::read_cases(table_of(of));
      REQUIRE_FALSE(rows.empty());
      CHECK_FALSE(of.open_to_regulations);
      CHECK(std::ranges::all_of(rows.front().header->columns, is_read));
      seen so_far;
      for (const case_row& row : rows) {
        INFO(of.id << ": " << row["case"]);
        const rota::roster people = rota::test::build_group_case(row, map, of.id);
        check_row(row, of, {map, people}, so_far);
      }
      // A step that no case meets is a number nobody has held against its text, a reason a sentence nobody has read.
      CHECK(so_far.steps.size() == of.law.size());
      CHECK(so_far.reasons.size() == of.reasons.size());
    }
  }
}

TEST_CASE("first_by_code: of nobody there is no first", "[law]") {
  CHECK_FALSE(rota::first_by_code<rota::official_id>(rota::roster(), {}));
}
