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
void add_units(reading& in, hierarchy_builder& builder, unit_rows& rows) {
  namespace col = unit_column;
  const auto complete = read_rows(in, schema_of("units.csv"), [&](const table_row& row) {
    if (row.text(col::unit).empty()) return;
    if (!row.sound()) rows.tainted.emplace(row.text(col::unit));
    rows.versions.push_back({row.line(), std::string(row.text(col::unit)), std::string(row.text(col::parent))});
    builder.add(unit_row{.unit = row.text(col::unit),
                         .code = row.text(col::code),
                         .name = row.text(col::name),
                         .kind = row.text(col::kind),
                         .level = level_of(row.text(col::level)),
                         .parent = row.text(col::parent),
                         .in_force = row.span(col::from, col::until),
                         .act = row.text(col::act),
                         .difficult = row.flag(col::difficult),
                         .minority_share = row.share(col::minority_share),
                         .line = row.line()});
  });
  rows.complete = complete.value_or(true);
}

void add_changes(reading& in, hierarchy_builder& builder, unit_rows& rows) {
  namespace col = lineage_column;
  (void)read_rows(in, schema_of("lineage.csv"), [&](const table_row& row) {
    if (!row.sound()) return;
    rows.changes.push_back({row.line(), std::string(row.text(col::predecessor)), std::string(row.text(col::successor))});
    builder.add(change_row{.predecessor = row.text(col::predecessor),
                           .successor = row.text(col::successor),
                           .day = row.day(col::day).value(),
                           .extent = extent_of(row.text(col::extent)),
                           .relation = row.text(col::relation),
                           .act = row.text(col::act),
                           .clause = row.text(col::clause),
                           .line = row.line()});
  });
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
  add_units(in, builder, rows);
  add_changes(in, builder, rows);
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
