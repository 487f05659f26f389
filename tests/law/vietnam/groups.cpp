// SPDX-License-Identifier: BSL-1.0

// Tables of group cases: plans, committees, bodies and published tables. One row is one small world, in the country that world.hpp
// draws, and the ruling on one case of it. The columns that say who is who and which case is meant are those of group_roster.hpp.
// Beside them:
//
//   day, reference   the day of judgement, and the month to which remaining service is reckoned
//   stated, parts   the total and the sum of the parts of a published row, each empty where there is none
//   expected, force, source   what the rule must say, as in the tables of rows; `none` where there is no such case
//   compliant_from, compliant_until   the days that the finding promises
//   facts, says   all facts of the finding, where the table is to say them, and a part of its sentence, as in the tables of rows
//
// A column that a table does not have is empty in all of its rows.

#include "law/vietnam/groups.hpp"

#include "law/vietnam/checks.hpp"
#include "law/vietnam/group_roster.hpp"
#include "law/vietnam/sentences.hpp"
#include "law/vietnam/world.hpp"

#include <rota/assess/groups.hpp>
#include <rota/law/vietnam.hpp>

#include <array>
#include <utility>

namespace rota::test {
namespace {

/// A column that nobody reads is a slip of the pen.
bool is_read(std::string_view column) {
  constexpr std::array<std::string_view, 12> known{"case",  "day",      "reference",      "stated",          "parts", "expected", "force",
                                                   "source", "facts", "says", "compliant_from", "compliant_until"};
  return is_group_column(column) || std::ranges::find(known, column) != known.end();
}

std::optional<published_row> published_of(const case_row& row) {
  const std::string_view stated = cell(row, "stated");
  const std::string_view parts = cell(row, "parts");
  if (stated.empty() && parts.empty()) return std::nullopt;
  published_row made{.table = "report", .row = "line", .stated = {}};
  if (!stated.empty()) made.stated = std::stoll(std::string(stated));
  made.has_parts = !parts.empty();
  if (made.has_parts) made.parts = std::stoll(std::string(parts));
  return made;
}

/// A plan is judged alike whether it is the roster's or still a draft.
void check_draft(const finding& of_roster, const case_row& row, const facts& known, const rulebook& law,
                 const group_options& options) {
  std::vector<plan_entry> draft;
  for (std::size_t who = 0; who < known.people.official_count(); ++who)
    for (const plan_entry& each : known.people.plans_of(static_cast<official_id>(who))) draft.push_back(each);
  const group_assessment assessed = assess_plan(draft, known, law, options);
  const auto drafted = the_case(assessed.findings, cell(row, "key"), known);
  REQUIRE(drafted);
  CHECK(drafted->decided == of_roster.decided);
}

void check_row(const case_row& row, const facts& known, const rule& of, std::set<std::size_t>& reasons_seen) {
  const std::optional<published_row> published = published_of(row);
  const std::array<std::string_view, 1> only{of.id};
  const rulebook law = vietnam::rotation_law().only(only);
  group_options options{.as_of = day_of(row["day"]).value(), .also = {.satisfied = true, .not_applicable = true}};
  if (const std::string_view month = cell(row, "reference"); !month.empty())
    options.reference = read_or_fail(parse_month(month), month);
  const auto rows = published ? std::span<const published_row>(&*published, 1) : std::span<const published_row>();
  const group_assessment assessed = assess_groups(known, law, options, rows);
  const auto judged = the_case(assessed.findings, cell(row, "key"), known);
  if (row["expected"] == "none") {
    CHECK_FALSE(judged);
    return;
  }
  REQUIRE(judged);
  const finding& found = *judged;
  check_finding(found, row, known);
  write_sentences(row, found, known);
  if (found.subject == subject::plan) check_draft(found, row, known, law, options);
  if (found.law != nullptr) reasons_seen.insert(found.decided.reason);
}

std::string table_of(const rule& of) {
  std::string name(of.id);
  std::ranges::replace(name, '-', '_');
  return ROTA_SOURCE_DIR "/tests/law/vietnam/" + name + (of.judge != nullptr ? "_groups.csv" : ".csv");
}

}  // namespace

void check_group_cases(const rule& of, const hierarchy& map, std::set<std::size_t>& reasons_seen) {
  const std::vector<case_row> rows = read_cases(table_of(of));
  CHECK(std::ranges::all_of(rows.front().header->columns, is_read));
  for (const case_row& row : rows) {
    INFO(of.id << ": " << row["case"]);
    const roster people = build_group_case(row, map, of.id);
    check_row(row, {map, people}, of, reasons_seen);
  }
}

}  // namespace rota::test
