// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_LAW_MERGER_HPP
#define ROTA_SRC_LAW_MERGER_HPP

#include <rota/hierarchy/hierarchy.hpp>

#include <cstddef>
#include <optional>
#include <span>

namespace rota {

/// The latest day up to `day` on which a unit was made from two others or more, or took in one or a part of one beside what it was.
/// A unit that was only renamed, or divided, was not merged. Cost: one look at each edge of the lineage.
[[nodiscard]] inline std::optional<date> last_merger(const hierarchy& units, unit_id unit, date day) {
  const std::span<const unit_change> changes = units.changes();
  maybe<unit_id> other;  // what a later edge of the same day came from
  date seen = date::highest();
  for (std::size_t at = changes.size(); at-- > 0;) {
    const unit_change& each = changes[at];
    if (each.successor != unit || each.predecessor == unit || each.day > day) continue;
    if (units.exists(unit, each.day - days{1})) return each.day;
    if (each.day == seen && other != maybe<unit_id>(each.predecessor)) return seen;
    seen = each.day;
    other = each.predecessor;
  }
  return std::nullopt;
}

}  // namespace rota

#endif  // ROTA_SRC_LAW_MERGER_HPP
