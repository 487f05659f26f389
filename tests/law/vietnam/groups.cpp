// SPDX-License-Identifier: BSL-1.0

// Tables of group cases: plans, committees, bodies and published tables. One row is one small world, in the country that world.hpp
// draws, and the ruling on one case of it.
//
//   day, reference   the day of judgement, and the month to which remaining service is reckoned
//   people      `A birth 1980-05 sex female ethnicity minority retirement 2030-01 native n1 holds secretary@n1 2020-01-01..; B …`;
//               `holds` may be repeated, each with `by election` after it; a post in a body is `secretary@n1/party`
//   bodies      `party n1 standing-committee; guard n1 - armed-forces; …`: code, unit, collective or -, block (that or `state`)
//   discipline  `A warning 2023-01-01..2024-01-01; …`, the measure - where none is recorded; `no register` where none was given
//   seats       `A party 2020-06-01..2025-06-01; …`: seats in a committee; `no register` where none was given
//   kin         `A spouse B; …`, what the second is to the first; `no register` where none was given
//   proposals   `A secretary@n1 2025-11-01 appointment; …`, the movement - where none is recorded
//   plan        `A secretary@n1 2021-01-01..2026-01-01 approved 2020-12-20 supplement; …`; `no register` where none was given
//   waiver      `A 2020-01-01..2023-01-01; …`: waivers of the rule; of another: `A unit-exists 2020-01-01..`
//   stated, parts   the total and the sum of the parts of a published row, each empty where there is none
//   key         which case is meant: `official=A post=secretary@n1 unit=n1 body=party`, or a fact in words; empty: the only one
//   expected, force, source   what the rule must say, as in the tables of rows; `none` where there is no such case
//   compliant_from, compliant_until   the days that the finding promises
//   facts, says   all facts of the finding, where the table is to say them, and a part of its sentence, as in the tables of rows
//
// A column that a table does not have is empty in all of its rows.

#include "law/vietnam/groups.hpp"

#include "law/vietnam/checks.hpp"
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
  constexpr std::array<std::string_view, 22> known{
      "kin",    "case",  "day", "reference", "people", "bodies", "plan",  "seats", "discipline",     "proposals",      "waiver",
      "stated", "parts", "key", "expected",  "force",  "source", "facts", "says",  "compliant_from", "compliant_until", "note"};
  return std::ranges::find(known, column) != known.end();
}

std::string_view after(std::string_view text, char mark) {
  const std::size_t at = text.find(mark);
  return at == std::string_view::npos ? std::string_view() : text.substr(at + 1);
}

/// The roster of one row.
class group_roster {
 public:
  group_roster(const case_row& row, const hierarchy& map, std::string_view rule) : row_(row), map_(map), rule_(rule) {
    add_case_titles(builder_);
  }

  roster build() {
    for (const std::string_view entry : split(cell(row_, "bodies"), ';')) add_body(split(entry, ' '));
    for (const std::string_view entry : split(cell(row_, "people"), ';')) add_person(split(entry, ' '));
    for (const std::string_view entry : split(cell(row_, "waiver"), ';')) add_waiver(split(entry, ' '));
    for (const std::string_view entry : split(cell(row_, "proposals"), ';')) add_proposal(split(entry, ' '));
    if (cell(row_, "kin") != "no register") {
      builder_.kinship_is_recorded();
      for (const std::string_view entry : split(cell(row_, "kin"), ';')) add_kin(split(entry, ' '));
    }
    if (cell(row_, "seats") != "no register") {
      builder_.committees_are_recorded();
      for (const std::string_view entry : split(cell(row_, "seats"), ';')) add_seat(split(entry, ' '));
    }
    if (cell(row_, "discipline") != "no register") {
      builder_.discipline_is_recorded();
      for (const std::string_view entry : split(cell(row_, "discipline"), ';')) add_discipline(split(entry, ' '));
    }
    if (cell(row_, "plan") != "no register") {
      builder_.planning_is_recorded();
      for (const std::string_view entry : split(cell(row_, "plan"), ';')) add_plan(split(entry, ' '));
    }
    return std::move(builder_).build();
  }

 private:
  using words = std::vector<std::string_view>;

  unit_id unit_at(std::string_view key) const { return read_or_fail(map_.find(key), key); }
  official_id person(std::string_view code) const { return read_or_fail(builder_.find_official(code), code); }

  static movement movement_of(std::string_view word) {
    return word == "-" ? movement::not_recorded : read_or_fail(parse_movement(word), word);
  }

  /// The post `secretary@n1` or `secretary@n1/party`, made when it is first named.
  post_id post_at(std::string_view name) {
    if (const auto known = builder_.find_post(name)) return *known;
    const std::string_view place = after(name, '@');
    post made;
    made.code = name;
    made.unit = unit_at(place.substr(0, place.find('/')));
    made.title = read_or_fail(builder_.find_title(name.substr(0, name.find('@'))), name);
    if (const std::string_view of = after(place, '/'); !of.empty()) made.body = read_or_fail(builder_.find_body(of), name);
    return builder_.add(made).value();
  }

  void add_body(const words& entry) {
    body made;
    made.code = entry.at(0);
    made.unit = unit_at(entry.at(1));
    if (entry.size() > 2 && entry[2] != "-") made.collective = entry[2];
    if (entry.size() > 3) {
      REQUIRE((entry[3] == "armed-forces" || entry[3] == "state"));
      made.block = entry[3] == "state" ? block::state : block::armed_forces;
    }
    builder_.add(made);
  }

  /// Sets what a pair of words says of a person; false where it is no such word.
  bool set(official& who, std::string_view what, std::string_view value) const {
    if (what == "birth") {
      who.birth = read_or_fail(parse_partial_date(value), value);
    } else if (what == "sex") {
      who.sex = value == "male" ? sex::male : value == "female" ? sex::female : sex::not_recorded;
    } else if (what == "ethnicity") {
      who.ethnicity = value == "minority" ? ethnicity::minority : value == "kinh" ? ethnicity::kinh : ethnicity::not_recorded;
    } else if (what == "retirement") {
      who.retirement = read_or_fail(parse_month(value), value);
    } else if (what == "native") {
      who.native_unit = unit_at(value);
    } else {
      return false;
    }
    return true;
  }

  void add_person(const words& entry) {
    official who;
    who.code = entry.at(0);
    struct stay {
      std::string_view post;
      std::string_view term;
      movement by = movement::not_recorded;
    };
    std::vector<stay> held;
    for (std::size_t at = 1; at < entry.size(); at += 2) {
      if (set(who, entry[at], entry.at(at + 1))) continue;
      if (entry[at] == "by") {
        held.back().by = movement_of(entry.at(at + 1));
        continue;
      }
      REQUIRE(entry[at] == "holds");
      held.push_back({entry.at(at + 1), entry.at(at + 2)});
      ++at;
    }
    const official_id added = builder_.add(who).value();
    for (const stay& each : held) {
      appointment row;
      const std::string code = "held-" + std::to_string(++appointments_);
      row.code = code;
      row.official = added;
      row.post = post_at(each.post);
      row.term = span_of(each.term);
      row.movement = each.by;
      builder_.add(row);
    }
  }

  void add_plan(const words& entry) {
    plan_entry made{.official = person(entry.at(0)), .post = post_at(entry.at(1)), .in_force = span_of(entry.at(2)), .approved = {}};
    for (std::size_t at = 3; at < entry.size(); ++at) {
      if (entry[at] == "supplement") {
        made.supplement = true;
      } else {
        REQUIRE(entry[at] == "approved");
        made.approved = day_of(entry.at(++at));
      }
    }
    builder_.add(made);
  }

  void add_discipline(const words& entry) {
    const auto named = std::ranges::find(all_measures, entry.at(1), [](measure of) { return to_string(of); });
    REQUIRE((named != all_measures.end() || entry[1] == "-"));
    builder_.add(discipline_entry{.official = person(entry.at(0)),
                                  .kind = named != all_measures.end() ? *named : measure::not_recorded,
                                  .in_force = span_of(entry.at(2))});
  }

  void add_seat(const words& entry) {
    builder_.add(committee_seat{.official = person(entry.at(0)),
                                .body = read_or_fail(builder_.find_body(entry.at(1)), entry[1]),
                                .in_force = span_of(entry.at(2)),
                                .seats = {}});
  }

  void add_proposal(const words& entry) {
    const std::string code = "proposed-" + std::to_string(++proposals_);
    builder_.add(proposal{.code = code,
                          .official = person(entry.at(0)),
                          .post = post_at(entry.at(1)),
                          .effective = day_of(entry.at(2)).value(),
                          .movement = movement_of(entry.at(3))});
  }

  void add_kin(const words& entry) {
    const auto same = [&](relation each) { return to_string(each) == entry.at(1); };
    const auto is = std::ranges::find_if(all_relations, same);
    REQUIRE(is != all_relations.end());
    builder_.add(kinship_entry{.official = person(entry.at(0)), .relative = person(entry.at(2)), .is = *is});
  }

  void add_waiver(const words& entry) {
    builder_.add(waiver{.official = person(entry.at(0)),
                        .rule = entry.size() > 2 ? entry[1] : rule_,
                        .authority = "committee",
                        .decision = "1-QD",
                        .in_force = span_of(entry.back())});
  }

  const case_row& row_;
  const hierarchy& map_;
  std::string_view rule_;
  roster_builder builder_;
  std::size_t appointments_ = 0;
  std::size_t proposals_ = 0;
};

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

/// Whether the finding has one key, or says one fact in words.
bool has_key(const finding& found, std::string_view name, std::string_view value, const facts& known) {
  const roster& people = known.people;
  if (name == "official") return found.official && people.at(*found.official).code == value;
  if (name == "post") return found.post && people.at(*found.post).code == value;
  if (name == "body") return found.body && people.at(*found.body).code == value;
  if (name == "unit") return found.unit && known.units.key(*found.unit) == value;
  return std::ranges::any_of(found.facts.all(), [&](const fact& each) { return each.name == name && each.word == value; });
}

std::optional<finding> the_case(std::span<const finding> all, std::string_view key, const facts& known) {
  std::optional<finding> meant;
  for (const finding& each : all) {
    const auto has = [&](std::string_view part) { return has_key(each, part.substr(0, part.find('=')), after(part, '='), known); };
    if (!std::ranges::all_of(split(key, ' '), has)) continue;
    INFO("`" << key << "` must name one case");
    REQUIRE_FALSE(meant);
    meant = each;
  }
  return meant;
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
  CHECK(to_string(found.decided.outcome) == row["expected"]);
  if (found.decided.outcome == verdict::violated || found.decided.outcome == verdict::waived)
    CHECK(to_string(found.decided.force) == (cell(row, "force").empty() ? "binding" : cell(row, "force")));
  CHECK(source_of(found) == cell(row, "source"));
  check_texts(found, known);
  check_promises(found, row);
  check_told(found, known, row);
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
    const roster people = group_roster(row, map, of.id).build();
    check_row(row, {map, people}, of, reasons_seen);
  }
}

}  // namespace rota::test
