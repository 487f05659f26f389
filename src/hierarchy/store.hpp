// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_HIERARCHY_STORE_HPP
#define ROTA_HIERARCHY_STORE_HPP

#include "hierarchy/graph.hpp"
#include "core/text_pool.hpp"

#include <rota/hierarchy/hierarchy.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace rota::detail {

/// What all copies of one hierarchy share.
struct unit_store {
  std::shared_ptr<const text_pool> texts;  // owns every text below
  std::vector<std::string_view> keys;      // by unit; handles are given in the order of the keys
  std::unordered_map<std::string_view, unit_id> by_key;

  std::vector<unit_version> versions;         // by unit, then by day
  std::vector<interval> in_force;             // by version: the column that look-ups by day read
  std::vector<version_index> first_version;   // by unit, and the end of all
  std::vector<version_index> by_code;         // ordered by code
  std::unordered_map<std::string_view, std::pair<std::uint32_t, std::uint32_t>> code_runs;  // in by_code

  containment_graph contains;
  lineage_graph became;
  std::vector<unit_change> changes;  // by day

  std::vector<date> boundaries;             // the days on which an epoch begins, but for the first epoch
  std::vector<std::uint32_t> epoch_of_day;  // from the day before the first boundary to the last boundary
  std::vector<tree_span> spans;             // by epoch, then by unit
  std::vector<std::array<std::uint32_t, all_levels.size()>> counts;  // by epoch: units in force of each level
  tree_index index;                         // points into the columns above

  /// The unit's versions, as positions [first, second).
  [[nodiscard]] std::pair<version_index, version_index> versions_of(unit_id unit) const noexcept {
    return {first_version[rota::index(unit)], first_version[rota::index(unit) + 1]};
  }

  /// The latest version that begins on or before the day, whether or not it has ended by then.
  [[nodiscard]] std::optional<version_index> latest_version(unit_id unit, date day) const noexcept {
    const auto [first, last] = versions_of(unit);
    const auto after = std::upper_bound(in_force.begin() + first, in_force.begin() + last, day,
                                        [](date sought, const interval& span) { return sought < span.from; });
    const auto position = static_cast<version_index>(after - in_force.begin());
    return position == first ? std::nullopt : std::optional(position - 1);
  }

  [[nodiscard]] std::optional<version_index> version_at(unit_id unit, date day) const noexcept {
    const std::optional<version_index> found = latest_version(unit, day);
    return found && day < in_force[*found].until ? found : std::nullopt;
  }
};

}  // namespace rota::detail

#endif  // ROTA_HIERARCHY_STORE_HPP
