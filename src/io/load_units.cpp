// SPDX-License-Identifier: BSL-1.0

#include "io/load.hpp"

#include <rota/hierarchy/hierarchy_builder.hpp>

#include <algorithm>
#include <functional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace rota::detail {
namespace {

level level_of(std::string_view word) noexcept {
  for (const level each : all_levels)
    if (to_string(each) == word) return each;
  return level::commune;
}

extent extent_of(std::string_view word) noexcept {
  for (const extent each : {extent::whole, extent::part})
    if (to_string(each) == word) return each;
  return extent::unknown;
}

/// The rows of units.csv and lineage.csv as far as problems of the whole hierarchy must be told from the consequences of
/// refused rows.
struct unit_rows {
  struct names {
    std::size_t line;
    std::string unit;   // of a change: the predecessor
    std::string other;  // the parent; of a change: the successor
  };
  std::vector<names> versions;  // in order of line
  std::vector<names> changes;
  std::set<std::string, std::less<>> tainted;  // units of which some row was refused
  bool complete = true;                        // every row could be read, so that a unit that was not seen is not there
};

/// Adds every row that names a unit, the refused ones included, so that the units they define are known to the others.
void add_units(reading& in, const file_schema& schema, std::string_view text, hierarchy_builder& builder, unit_rows& rows) {
  namespace col = unit_column;
  table_reader table(schema, text, in.keys, in.issues, in.progress);
  while (table.next()) {
    if (table.text(col::unit).empty()) continue;
    if (!table.sound()) rows.tainted.emplace(table.text(col::unit));
    rows.versions.push_back({table.line(), std::string(table.text(col::unit)), std::string(table.text(col::parent))});
    builder.add(unit_row{.unit = table.text(col::unit),
                         .code = table.text(col::code),
                         .name = table.text(col::name),
                         .kind = table.text(col::kind),
                         .level = level_of(table.text(col::level)),
                         .parent = table.text(col::parent),
                         .in_force = table.span(col::from, col::until),
                         .act = table.text(col::act),
                         .difficult = table.flag(col::difficult),
                         .minority_share = table.share(col::minority_share),
                         .line = table.line()});
  }
  rows.complete = table.complete();
  note_file(in, schema, table);
}

void add_changes(reading& in, const file_schema& schema, std::string_view text, hierarchy_builder& builder, unit_rows& rows) {
  namespace col = lineage_column;
  table_reader table(schema, text, in.keys, in.issues, in.progress);
  while (table.next()) {
    if (!table.sound()) continue;
    rows.changes.push_back({table.line(), std::string(table.text(col::predecessor)), std::string(table.text(col::successor))});
    builder.add(change_row{.predecessor = table.text(col::predecessor),
                           .successor = table.text(col::successor),
                           .day = table.day(col::day).value(),
                           .extent = extent_of(table.text(col::extent)),
                           .relation = table.text(col::relation),
                           .act = table.text(col::act),
                           .clause = table.text(col::clause),
                           .line = table.line()});
  }
  note_file(in, schema, table);
}

/// True where the problem may only follow from a row that was refused already.
bool is_consequence(const data_issue& issue, const unit_rows& rows) {
  const bool needs_all = issue.code == data_errc::unknown_unit || issue.code == data_errc::parent_not_in_force ||
                         issue.code == data_errc::successor_not_in_force;
  if (needs_all && !rows.complete) return true;
  if (issue.code == data_errc::unknown_unit) return false;
  const std::vector<unit_rows::names>& of_file = issue.source == "units.csv" ? rows.versions : rows.changes;
  const auto row = std::ranges::lower_bound(of_file, issue.line, {}, &unit_rows::names::line);
  if (row == of_file.end() || row->line != issue.line) return false;
  return rows.tainted.contains(row->unit) || rows.tainted.contains(row->other);
}

}  // namespace

hierarchy load_units(reading& in) {
  hierarchy_builder builder;
  unit_rows rows;
  const file_schema& units = schema_of("units.csv");
  const file_schema& lineage = schema_of("lineage.csv");
  const auto unit_text = file_text(in, units);
  if (unit_text) add_units(in, units, *unit_text, builder, rows);
  const auto lineage_text = file_text(in, lineage);
  if (lineage_text) add_changes(in, lineage, *lineage_text, builder, rows);
  if (rows.versions.empty()) return {};

  const bool sound = in.issues.empty();
  std::vector<data_issue> structural;
  hierarchy built = builder.build(structural);
  for (data_issue& issue : structural) {
    if (!is_consequence(issue, rows)) in.issues.push_back(std::move(issue));
  }
  return sound && structural.empty() ? std::move(built) : hierarchy();
}

}  // namespace rota::detail
