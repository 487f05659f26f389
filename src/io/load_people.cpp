// SPDX-License-Identifier: BSL-1.0

// One function for each file of the roster. Once anything was refused, rows are checked but no longer added: nothing will be
// built, and the handles of what was refused mean nothing to the builder.

#include "io/load.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace rota::detail {
namespace {

/// An appointment that names the one it was taken up with; resolved when all are read.
struct link {
  std::size_t row;
  std::string principal;
  std::size_t line;
};

struct people_reader {
  reading& in;
  std::vector<maybe<unit_id>> units;  // by position of the key in units.csv
  roster_builder builder{};
  std::vector<std::size_t> appointment_lines{};
  std::vector<link> links{};

  [[nodiscard]] maybe<unit_id> unit(const table_reader& row, std::size_t column) const {
    const auto place = row.reference<unit_id>(column);
    return place ? units[index(*place)] : maybe<unit_id>();
  }
  void titles();
  void bodies();
  void posts();
  void officials();
  void appointments();
  void link_appointments();
  void planning();
  void waivers();
  void proposals();
};

/// Reads a file and calls `row(table)` for every row of it as long as nothing was refused. False where there is no such file.
template <class Row>
bool for_each_row(reading& in, std::string_view file, Row row) {
  const file_schema& schema = schema_of(file);
  const auto text = file_text(in, schema);
  if (!text) return false;
  table_reader table(schema, *text, in.keys, in.issues, in.progress);
  while (table.next()) {
    if (in.issues.empty()) row(table);
  }
  note_file(in, schema, table);
  return true;
}

template <class Enum, std::size_t Count>
Enum word_value(std::string_view word, const std::array<Enum, Count>& values, Enum otherwise) noexcept {
  for (const Enum value : values)
    if (to_string(value) == word) return value;
  return otherwise;
}

block block_of(std::string_view word) noexcept {
  constexpr std::array known{block::party,        block::front,      block::state,         block::judiciary,
                             block::armed_forces, block::enterprise, block::public_service};
  return word_value(word, known, block::not_recorded);
}

sector sector_of(std::string_view word) noexcept {
  constexpr std::array known{sector::police,       sector::army,    sector::court,          sector::procuracy,
                             sector::inspectorate, sector::finance, sector::tax,            sector::customs,
                             sector::home_affairs, sector::banking, sector::industry_trade, sector::planning,
                             sector::environment};
  return word.empty() ? sector::none : word_value(word, known, sector::other);
}

bool on_record(std::string_view decision) noexcept { return !decision.empty() && decision != "0"; }

void people_reader::titles() {
  namespace col = title_column;
  for_each_row(in, "titles.csv", [&](const table_reader& row) {
    rota::title next{.id = std::string(row.text(col::title)),
                     .name_vi = std::string(row.text(col::name_vi)),
                     .name_en = std::string(row.text(col::name_en)),
                     .head = row.flag(col::head),
                     .leader = row.flag(col::leader),
                     .sector = sector_of(row.text(col::sector)),
                     .term_months = row.small_number(col::term_months)};
    next.rank.fill(row.small_number(col::rank).value());
    if (next.name_en.empty()) next.name_en = next.id;
    if (next.name_vi.empty()) next.name_vi = next.name_en;
    (void)builder.add(next);
  });
  for (const rota::title& built_in : built_in_titles()) in.keys.add(field_type::title, built_in.id);
}

void people_reader::bodies() {
  namespace col = body_column;
  for_each_row(in, "bodies.csv", [&](const table_reader& row) {
    (void)builder.add(rota::body{.code = row.text(col::body),
                                 .unit = *unit(row, col::unit),
                                 .name = row.text(col::name),
                                 .block = block_of(row.text(col::block)),
                                 .collective = row.text(col::collective),
                                 .in_force = row.span(col::from, col::until)});
  });
}

void people_reader::posts() {
  namespace col = post_column;
  for_each_row(in, "posts.csv", [&](const table_reader& row) {
    const auto of_tier = std::ranges::find(all_levels, row.text(col::tier), [](level each) { return to_string(each); });
    (void)builder.add(rota::post{
        .code = row.text(col::post),
        .unit = *unit(row, col::unit),
        .title = builder.find_title(row.text(col::title)).value(),
        .body = row.reference<body_id>(col::body),
        .block = block_of(row.text(col::block)),
        .rank = row.small_number(col::rank),
        .authorised = row.small_number(col::authorised),
        .tier = of_tier != all_levels.end() ? static_cast<std::uint8_t>(*of_tier) : rota::post{}.tier,
        .listed_position = row.flag(col::listed_position),
        .in_force = row.span(col::from, col::until)});
  });
}

void people_reader::officials() {
  namespace col = official_column;
  for_each_row(in, "officials.csv", [&](const table_reader& row) {
    const std::string_view who = row.text(col::sex);
    const std::string_view people = row.text(col::ethnicity);
    const partial_date recorded = row.partial_day(col::retirement);
    (void)builder.add(rota::official{
        .code = row.text(col::official),
        .birth = row.partial_day(col::birth),
        .sex = who == "female" ? sex::female : who == "male" ? sex::male : sex::not_recorded,
        .ethnicity = people == "kinh" ? ethnicity::kinh : people == "minority" ? ethnicity::minority : ethnicity::not_recorded,
        .native_unit = unit(row, col::native_unit),
        .birth_unit = unit(row, col::birth_unit),
        .recorded_local_to = unit(row, col::recorded_local_to),
        .retirement = recorded.is_recorded() ? std::optional(recorded.month()) : std::nullopt,
        .retirement_cap_years = row.small_number(col::retirement_cap)});
  });
}

void people_reader::appointments() {
  namespace col = appointment_column;
  const file_schema& schema = schema_of("appointments.csv");
  const auto text = file_text(in, schema);
  if (!text) return;
  table_reader row(schema, *text, in.keys, in.issues, in.progress);
  while (row.next()) {
    if (!row.text(col::concurrent_with).empty()) {
      links.push_back({appointment_lines.size(), std::string(row.text(col::concurrent_with)), row.line()});
    }
    if (row.sound() && row.text(col::concurrent_with) == row.text(col::appointment)) {
      row.report(col::concurrent_with, data_errc::unknown_reference,
                 shown(row.text(col::appointment)) + " names itself; name the principal appointment of the same decision");
    }
    if (!in.issues.empty()) continue;
    appointment_lines.push_back(row.line());
    (void)builder.add(
        rota::appointment{.code = std::string(row.text(col::appointment)),
                          .official = *row.reference<official_id>(col::official),
                          .post = *row.reference<post_id>(col::post),
                          .term = row.span(col::from, col::until),
                          .movement = parse_movement(row.text(col::movement)).value_or(movement::not_recorded),
                          .purpose = parse_purpose(row.text(col::purpose)).value_or(purpose::training),
                          .planned_until = row.day(col::planned_until),
                          .from_post = row.reference<post_id>(col::from_post),
                          .concurrent_with = {},
                          .notice = row.day(col::notice),
                          .outstanding_decision = on_record(row.text(col::outstanding_decision)),
                          .extension_decision = on_record(row.text(col::extension_decision))});
  }
  note_file(in, schema, row);
  link_appointments();
}

void people_reader::link_appointments() {
  const bool rows_added = in.issues.empty();
  const auto refuse = [this](const link& of, std::string_view why) {
    in.issues.push_back({"appointments.csv", of.line, "concurrent_with", data_errc::unknown_reference,
                         shown(of.principal) + std::string(why) + "; correct the reference"});
  };
  for (const link& each : links) {
    if (in.keys.find(field_type::appointment, each.principal)) {
      if (rows_added && !builder.link_concurrent(each.row, each.principal)) refuse(each, " is an appointment of another official");
    } else if (in.keys.is_checked(field_type::appointment)) {
      refuse(each, " is not an appointment of this file");
    }
  }
}

void people_reader::planning() {
  namespace col = planning_column;
  const bool there = for_each_row(in, "planning.csv", [&](const table_reader& row) {
    builder.add(plan_entry{.official = *row.reference<official_id>(col::official),
                           .post = *row.reference<post_id>(col::post),
                           .in_force = row.span(col::from, col::until),
                           .supplement = row.text(col::kind) == "supplement",
                           .approved = row.day(col::approved)});
  });
  if (there) builder.planning_is_recorded();
}

void people_reader::waivers() {
  namespace col = waiver_column;
  const bool there = for_each_row(in, "waivers.csv", [&](const table_reader& row) {
    builder.add(waiver{.official = *row.reference<official_id>(col::official),
                       .rule = row.text(col::rule),
                       .authority = row.text(col::authority),
                       .decision = row.text(col::decision),
                       .in_force = row.span(col::from, col::until)});
  });
  if (there) builder.waivers_are_recorded();
}

void people_reader::proposals() {
  namespace col = proposal_column;
  for_each_row(in, "proposals.csv", [&](const table_reader& row) {
    (void)builder.add(
        rota::proposal{.code = row.text(col::proposal),
                       .official = *row.reference<official_id>(col::official),
                       .post = *row.reference<post_id>(col::post),
                       .effective = row.day(col::effective).value(),
                       .movement = parse_movement(row.text(col::movement)).value_or(movement::not_recorded),
                       .purpose = parse_purpose(row.text(col::purpose)).value_or(purpose::training),
                       .planned_until = row.day(col::planned_until),
                       .voluntary = row.flag(col::voluntary)});
  });
}

/// Warns of principal appointments of one official that overlap. Rows are ordered by first day, so each is compared with the
/// earlier one that ends last. Of two rows without a first day nothing is known, unless both still run.
void warn_of_overlaps(reading& in, const roster& people, const std::vector<std::size_t>& lines) {
  std::optional<std::size_t> longest;
  for (std::size_t row = 0; row < people.appointment_count(); ++row) {
    const bool same = longest && people.appointment_official()[row] == people.appointment_official()[*longest];
    if (!same) longest.reset();
    if (has(people.appointment_flags()[row], appointment_flag::concurrent) || people.appointment_movement()[row] == movement::release) continue;
    const interval term = people.appointment_term()[row];
    const bool comparable = longest && (term.has_start() || (!term.has_end() && !people.appointment_term()[*longest].has_end()));
    if (comparable && people.appointment_term()[*longest].overlaps(term)) {
      const std::string code = people.at(static_cast<appointment_id>(row)).code;
      const std::string other = people.at(static_cast<appointment_id>(*longest)).code;
      in.report.warnings.push_back(
          {"appointments.csv", lines[row], "from", data_errc::overlapping_appointments,
           "appointment " + shown(code) + " begins before " + shown(other) + " (line " + std::to_string(lines[*longest]) +
               ") of the same official ends; end the earlier one, or name it in `concurrent_with`"});
    }
    if (!longest || people.appointment_term()[*longest].until < term.until) longest = row;
  }
}

}  // namespace

std::optional<roster> load_people(reading& in, const hierarchy& units) {
  people_reader files{in, {}};
  const code_table& unit_keys = in.keys.all(field_type::unit);
  for (std::size_t key = 0; key < unit_keys.size(); ++key) {
    const auto known = units.find(unit_keys[key]);
    files.units.push_back(known ? maybe<unit_id>(*known) : maybe<unit_id>());
  }
  files.titles();
  files.bodies();
  files.posts();
  files.officials();
  files.appointments();
  files.planning();
  files.waivers();
  files.proposals();
  if (!in.issues.empty()) return std::nullopt;

  std::vector<std::uint32_t> added_as;
  roster people = std::move(files.builder).build(added_as);
  std::vector<std::size_t> lines;
  for (const std::uint32_t row : added_as) lines.push_back(files.appointment_lines[row]);
  warn_of_overlaps(in, people, lines);
  return people;
}

std::vector<published_cell> load_published(reading& in) {
  namespace col = published_column;
  std::vector<published_cell> cells;
  for_each_row(in, "published.csv", [&](const table_reader& at) {
    cells.push_back({std::string(at.text(col::table)), std::string(at.text(col::row)), std::string(at.text(col::column)),
                     at.number(col::value).value(), at.text(col::role) == "total"});
  });
  return cells;
}

}  // namespace rota::detail
