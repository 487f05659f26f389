// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_TESTS_HIERARCHY_TOY_HPP
#define ROTA_TESTS_HIERARCHY_TOY_HPP

#include <rota/core/date.hpp>
#include <rota/hierarchy/hierarchy_builder.hpp>

#include <cstddef>
#include <string_view>
#include <vector>

namespace toy {

/// A day that may be left open: "" is the open end.
inline rota::date day(std::string_view text) { return rota::parse_date(text).value(); }
inline rota::interval span(std::string_view from, std::string_view until) {
  rota::interval made;
  if (!from.empty()) made.from = day(from);
  if (!until.empty()) made.until = day(until);
  return made;
}

/// A unit's row in the fewest words: its id is its code and, where no name is given, its name.
struct unit {
  std::string_view id;
  rota::level level;
  std::string_view parent;
  std::string_view from = "";
  std::string_view until = "";
  std::string_view name = "";
  std::string_view code = "";
};

struct change {
  std::string_view predecessor;
  std::string_view successor;
  std::string_view day;
  rota::extent extent = rota::extent::whole;
};

inline rota::hierarchy_builder rows(const std::vector<unit>& units, const std::vector<change>& changes = {}) {
  rota::hierarchy_builder builder;
  std::size_t line = 1;
  for (const unit& row : units)
    builder.add(rota::unit_row{.unit = row.id,
                               .code = row.code.empty() ? row.id : row.code,
                               .name = row.name.empty() ? row.id : row.name,
                               .kind = "",
                               .level = row.level,
                               .parent = row.parent,
                               .in_force = span(row.from, row.until),
                               .act = "",
                               .difficult = false,
                               .minority_share = {},
                               .line = ++line});
  line = 1;
  for (const change& row : changes)
    builder.add(rota::change_row{.predecessor = row.predecessor,
                                 .successor = row.successor,
                                 .day = day(row.day),
                                 .extent = row.extent,
                                 .relation = "",
                                 .act = "",
                                 .clause = "",
                                 .line = ++line});
  return builder;
}

inline rota::hierarchy map(const std::vector<unit>& units, const std::vector<change>& changes = {}) {
  return rows(units, changes).build();
}

/// The ids of units, to compare with what is expected.
inline std::vector<std::string_view> keys(const rota::hierarchy& units, const std::vector<rota::unit_id>& handles) {
  std::vector<std::string_view> found;
  for (const rota::unit_id handle : handles) found.push_back(units.key(handle));
  return found;
}

}  // namespace toy

#endif  // ROTA_TESTS_HIERARCHY_TOY_HPP
