// SPDX-License-Identifier: BSL-1.0

// One table of cases for each rule, in <rule>.csv beside this file; world.hpp draws the country they happen in.
//
//   subject    proposal, incumbent, move or ended_rotation
//   movement, purpose, title, unit, from, until    the appointment judged; of a proposal, `from` is its effective day
//   day        the day of the audit, for incumbents only; elsewhere the day of judgement is `from` or `until`
//   before     earlier appointments: `rotation secretary@n1 2020-03-01..2023-03-01; …`, an open end left out
//   plan       plans that name the official: `2021-01-01..2026-01-01 approved 2020-12-20; …`; `no register` where none was given
//   birth, sex, retirement, cap, native, recorded_local, block, from_post, outstanding, extension, planned_until   as in the
//              dataset format
//   listed     1 where the post is listed for periodic position change
//   expected, force, compliant_from, compliant_until, source    what the rule must say; `source` is act and article
//
// A column that a table does not have is empty in all of its rows.

#include <rota/law/vietnam.hpp>

#include "law/vietnam/groups.hpp"
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

bool has(const case_row& row, std::string_view column) {
  return std::ranges::find(row.header->columns, column) != row.header->columns.end();
}

std::string_view cell(const case_row& row, std::string_view column) {
  return has(row, column) ? row[column] : std::string_view{};
}

/// A column that nobody reads is a slip of the pen.
bool is_read(std::string_view column) {
  constexpr std::array<std::string_view, 29> known{
      "case",      "subject",     "movement", "purpose",    "title", "unit",           "from",           "until",          "day",
      "before",    "plan",        "birth",    "sex",        "retirement", "cap",       "native",         "recorded_local", "block",
      "from_post", "outstanding", "expected", "force",      "compliant_from", "compliant_until", "source", "note",
      "extension", "planned_until", "listed"};
  return std::ranges::find(known, column) != known.end();
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

std::vector<std::string_view> split(std::string_view text, char at) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(at), text.size());
    if (const std::string_view part = trimmed(text.substr(0, end)); !part.empty()) parts.push_back(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

/// The value of an optional, or a failed test that names what could not be read.
template <class T>
T read_or_fail(std::optional<T> value, std::string_view text) {
  if (!value) throw std::invalid_argument("a case table has `" + std::string(text) + "`, which cannot be read");
  return *value;
}

std::optional<rota::date> day_of(std::string_view text) {
  if (text.empty()) return std::nullopt;
  return read_or_fail(rota::parse_date(text), text);
}

rota::interval term_of(std::string_view from, std::string_view until) {
  return {day_of(from).value_or(rota::date::lowest()), day_of(until).value_or(rota::date::highest())};
}

/// `2020-01-01..2021-01-01`
rota::interval span_of(std::string_view text) {
  const std::size_t dots = text.find("..");
  REQUIRE(dots != std::string_view::npos);
  return term_of(text.substr(0, dots), text.substr(dots + 2));
}

rota::movement movement_of(std::string_view word) {
  return word == "-" || word.empty() ? rota::movement::not_recorded : read_or_fail(rota::parse_movement(word), word);
}

/// The roster of one row: one official, the earlier appointments and plans, and what is judged.
class case_roster {
 public:
  case_roster(const case_row& row, const rota::hierarchy& map) : row_(row), map_(map) { rota::test::add_case_titles(builder_); }

  rota::roster build() {
    const rota::post_id judged_post = post_at(std::string(cell(row_, "title")) + '@' + std::string(cell(row_, "unit")));
    who_ = builder_.add(official_of_row()).value();
    add_earlier();
    add_plans();
    const rota::movement kind = movement_of(cell(row_, "movement"));
    const std::string_view purpose_word = cell(row_, "purpose");
    const rota::purpose purpose =
        purpose_word.empty() ? rota::purpose::training : read_or_fail(rota::parse_purpose(purpose_word), purpose_word);
    const rota::interval term = term_of(cell(row_, "from"), cell(row_, "until"));
    const std::optional<rota::date> planned_until = day_of(cell(row_, "planned_until"));
    if (cell(row_, "subject") == "proposal") {
      builder_.add(rota::proposal{.code = "judged",
                                  .official = who_,
                                  .post = judged_post,
                                  .effective = term.from,
                                  .movement = kind,
                                  .purpose = purpose,
                                  .planned_until = planned_until});
    } else {
      rota::appointment held = appointment_of("judged", judged_post, term, kind);
      held.purpose = purpose;
      if (const std::string_view left = cell(row_, "from_post"); !left.empty()) held.from_post = post_at(left);
      held.outstanding_decision = cell(row_, "outstanding") == "1";
      held.extension_decision = cell(row_, "extension") == "1";
      held.planned_until = planned_until;
      builder_.add(held);
    }
    return std::move(builder_).build();
  }

 private:
  rota::maybe<rota::unit_id> unit_at(std::string_view key) const {
    return key.empty() ? rota::maybe<rota::unit_id>() : read_or_fail(map_.find(key), key);
  }

  /// The post `secretary@n1`, made when it is first named.
  rota::post_id post_at(std::string_view name) {
    if (const auto known = builder_.find_post(name)) return *known;
    const std::size_t at = name.find('@');
    REQUIRE(at != std::string_view::npos);
    rota::post made;
    made.code = name;
    made.unit = *unit_at(name.substr(at + 1));
    made.title = read_or_fail(builder_.find_title(name.substr(0, at)), name);
    made.listed_position = cell(row_, "listed") == "1";
    if (cell(row_, "block") == "armed-forces") made.block = rota::block::armed_forces;
    return builder_.add(made).value();
  }

  rota::official official_of_row() const {
    rota::official who;
    who.code = "CB-1";
    if (const std::string_view birth = cell(row_, "birth"); !birth.empty())
      who.birth = read_or_fail(rota::parse_partial_date(birth), birth);
    const std::string_view sex = cell(row_, "sex");
    who.sex = sex == "male" ? rota::sex::male : sex == "female" ? rota::sex::female : rota::sex::not_recorded;
    if (const std::string_view month = cell(row_, "retirement"); !month.empty())
      who.retirement = read_or_fail(rota::parse_month(month), month);
    if (const std::string_view years = cell(row_, "cap"); !years.empty())
      who.retirement_cap_years = static_cast<std::int16_t>(std::stoi(std::string(years)));
    who.native_unit = unit_at(cell(row_, "native"));
    who.recorded_local_to = unit_at(cell(row_, "recorded_local"));
    return who;
  }

  rota::appointment appointment_of(std::string_view code, rota::post_id post, rota::interval term, rota::movement by) const {
    rota::appointment held;
    held.code = code;
    held.official = who_;
    held.post = post;
    held.term = term;
    held.movement = by;
    return held;
  }

  void add_earlier() {
    std::size_t count = 0;
    for (const std::string_view entry : split(cell(row_, "before"), ';')) {
      const auto words = split(entry, ' ');
      REQUIRE(words.size() == 3);
      const std::string code = "earlier-" + std::to_string(++count);
      builder_.add(appointment_of(code, post_at(words[1]), span_of(words[2]), movement_of(words[0])));
    }
  }

  void add_plans() {
    const std::string_view plans = cell(row_, "plan");
    if (plans == "no register") return;
    builder_.planning_is_recorded();
    for (const std::string_view entry : split(plans, ';')) {
      const auto words = split(entry, ' ');
      REQUIRE((words.size() == 1 || words.size() == 3));
      const auto approved = words.size() == 3 ? day_of(words[2]) : std::nullopt;
      builder_.add(rota::plan_entry{
          .official = who_, .post = post_at("secretary@w1"), .in_force = span_of(words[0]), .approved = approved});
    }
  }

  const case_row& row_;
  const rota::hierarchy& map_;
  rota::roster_builder builder_;
  rota::official_id who_{};
};

rota::date day_of_judgement(const case_row& row) {
  const std::string_view subject = row["subject"];
  return day_of(row[subject == "incumbent" ? "day" : subject == "ended_rotation" ? "until" : "from"]).value();
}

/// Everything that the public API says of the row, were it judged on a day.
std::vector<rota::finding> findings_on(rota::date day, const case_row& row, const rota::facts& known) {
  const rota::rulebook& law = rota::vietnam::rotation_law();
  if (row["subject"] == "proposal") {
    rota::proposal move = known.people.at(known.people.find_proposal("judged").value());
    move.effective = day;
    return rota::assess(move, known, law).findings;
  }
  const bool incumbent = row["subject"] == "incumbent";
  const rota::interval of_the_day{day, day + rota::days{1}};
  const rota::audit audit = rota::audit_roster(known, law, {.as_of = day, .period = of_the_day, .threads = 1});
  std::vector<rota::finding> all = rota::findings(audit, known, law, {.satisfied = true, .not_applicable = true});
  const auto other = [&](const rota::finding& each) {
    return each.appointment.get() != known.people.find_appointment("judged") ||
           (each.subject == rota::subject::incumbent) != incumbent;
  };
  std::erase_if(all, other);
  return all;
}

/// What one rule says of the row on a day; nothing where an appointment is not held on it.
std::optional<rota::finding> finding_on(rota::date day, const case_row& row, const rota::facts& known, const rota::rule& of) {
  const std::vector<rota::finding> all = findings_on(day, row, known);
  const auto found = std::ranges::find(all, of.id, [](const rota::finding& each) { return each.rule->id; });
  return found == all.end() ? std::nullopt : std::optional(*found);
}

/// The days a finding promises are those on which the ruling turns, as long as no other numbers are the law by then and the
/// appointment still runs.
void check_days(const rota::finding& found, const case_row& row, const rota::facts& known, const rota::rule& of) {
  const auto check_turn = [&](rota::date day, rota::verdict turned) {
    CAPTURE(to_string(day));
    const auto then = finding_on(day, row, known, of);
    if (!then) return;
    const bool other_law = then->law != nullptr && then->law->required != found.law->required;
    CHECK((then->decided.outcome == turned || other_law));
    const auto eve = finding_on(day - rota::days{1}, row, known, of);
    REQUIRE(eve);
    if (eve->law == found.law) CHECK((eve->decided.outcome != turned || eve->decided.force != then->decided.force));
  };
  if (found.compliant_from) check_turn(*found.compliant_from, rota::verdict::satisfied);
  if (found.compliant_until) check_turn(*found.compliant_until, rota::verdict::violated);
}

std::string source_of(const rota::finding& found) {
  if (found.law == nullptr) return {};
  const rota::citation& source = found.law->source;
  return std::string(source.act) + (source.article.empty() ? "" : " ") + std::string(source.article);
}

std::string text_of(const std::optional<rota::date>& day) { return day ? rota::to_string(*day) : std::string(); }

void check_texts(const rota::finding& found, const rota::facts& known) {
  for (const rota::language in : {rota::language::en, rota::language::vi}) {
    const std::string text = rota::because(found, known, in);
    CAPTURE(text);
    CHECK(!text.empty());
    CHECK(text.find_first_of("{}?") == std::string::npos);
    CHECK(text.back() != '.');
  }
}

void check_row(const case_row& row, const rota::facts& known, const rota::rule& of, std::set<std::size_t>& reasons_seen) {
  const auto judged = finding_on(day_of_judgement(row), row, known, of);
  REQUIRE(judged);
  const rota::finding& found = *judged;
  CHECK(rota::to_string(found.decided.outcome) == cell(row, "expected"));
  if (found.decided.outcome == rota::verdict::violated)
    CHECK(rota::to_string(found.decided.force) == (cell(row, "force").empty() ? "binding" : cell(row, "force")));
  CHECK(source_of(found) == cell(row, "source"));
  CHECK(text_of(found.compliant_from) == cell(row, "compliant_from"));
  if (has(row, "compliant_until")) CHECK(text_of(found.compliant_until) == cell(row, "compliant_until"));
  if (found.subject == rota::subject::proposal || found.subject == rota::subject::incumbent) check_days(found, row, known, of);
  check_texts(found, known);
  if (found.law != nullptr) reasons_seen.insert(found.decided.reason);
}

std::string table_of(const rota::rule& of) {
  std::string name(of.id);
  std::ranges::replace(name, '-', '_');
  return ROTA_SOURCE_DIR "/tests/law/vietnam/" + name + ".csv";
}

void check_cases(const rota::rule& of, const rota::hierarchy& map, std::set<std::size_t>& reasons_seen) {
  const std::vector<case_row> rows = rota::test::read_cases(table_of(of));
  CHECK(std::ranges::all_of(rows.front().header->columns, is_read));
  for (const case_row& row : rows) {
    INFO(of.id << ": " << row["case"]);
    const rota::roster people = case_roster(row, map).build();
    check_row(row, {map, people}, of, reasons_seen);
  }
}

}  // namespace

TEST_CASE("rotation_law: every rule decides its table of cases as the table says", "[law]") {
  const rota::hierarchy map = rota::test::case_map();
  for (const rota::rule& of : rota::vietnam::rotation_law().rules()) {
    DYNAMIC_SECTION(of.id) {
      std::set<std::size_t> reasons_seen;
      if (of.judge != nullptr) check_cases(of, map, reasons_seen);
      if (of.list != nullptr) rota::test::check_group_cases(of, map, reasons_seen);
      // A reason that no case leads to is a sentence nobody has read.
      CHECK(reasons_seen.size() == of.reasons.size());
    }
  }
}
