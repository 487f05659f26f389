// SPDX-License-Identifier: BSL-1.0

#include "io/load.hpp"

#include <rota/hierarchy/hierarchy_builder.hpp>

#include <algorithm>
#include <unordered_set>
#include <utility>

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

/// Adds every row, the unsound ones included, so that the units they define are known to the others.
void add_units(reading& in, const file_schema& schema, std::string_view text, hierarchy_builder& builder,
               std::unordered_set<std::size_t>& unsound) {
  namespace col = unit_column;
  table_reader table(schema, text, in.keys, in.issues);
  while (table.next()) {
    if (!table.sound()) unsound.insert(table.line());
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
  note_file(in, schema, table);
}

void add_changes(reading& in, const file_schema& schema, std::string_view text, hierarchy_builder& builder) {
  namespace col = lineage_column;
  table_reader table(schema, text, in.keys, in.issues);
  while (table.next())
    if (table.sound())
      builder.add(change_row{.predecessor = table.text(col::predecessor),
                             .successor = table.text(col::successor),
                             .day = table.day(col::day).value(),
                             .extent = extent_of(table.text(col::extent)),
                             .relation = table.text(col::relation),
                             .act = table.text(col::act),
                             .clause = table.text(col::clause),
                             .line = table.line()});
  note_file(in, schema, table);
}

}  // namespace

hierarchy load_units(reading& in) {
  hierarchy_builder builder;
  std::unordered_set<std::size_t> unsound;
  const file_schema& units = schema_of("units.csv");
  const file_schema& lineage = schema_of("lineage.csv");
  const auto unit_text = file_text(in, units);
  if (unit_text)
    add_units(in, units, *unit_text, builder, unsound);
  else
    in.keys.leave_unchecked(field_type::unit);
  const auto lineage_text = file_text(in, lineage);
  if (lineage_text) add_changes(in, lineage, *lineage_text, builder);

  const bool sound = in.issues.empty();
  std::vector<data_issue> structural;
  hierarchy built = builder.build(structural);
  // A row that was refused for a field is not refused again for what its missing value leads to.
  for (data_issue& issue : structural)
    if (issue.source != units.name || !unsound.contains(issue.line)) in.issues.push_back(std::move(issue));
  return sound && structural.empty() ? std::move(built) : hierarchy();
}

}  // namespace rota::detail
