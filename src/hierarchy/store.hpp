// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_HIERARCHY_STORE_HPP
#define ROTA_HIERARCHY_STORE_HPP

#include "hierarchy/graph.hpp"
#include "core/text_pool.hpp"

#include <rota/hierarchy/hierarchy.hpp>

#include <algorithm>
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
  std::unordered_map<std::string_view, unit_id, keyed_text_hash> by_key;

  std::vector<unit_version> versions;         // by unit, then by day
  std::vector<placed_version> placed;         // the same versions: what look-ups by day read
  std::vector<version_index> first_version;   // by unit, and the end of all
  std::vector<version_index> by_code;         // ordered by code
  std::unordered_map<std::string_view, std::pair<std::uint32_t, std::uint32_t>, keyed_text_hash> code_runs;  // in by_code

  containment_graph contains;
  lineage_graph became;
  std::vector<unit_change> changes;  // by day

  std::vector<date> boundaries;             // the days on which an epoch begins, but for the first epoch
  std::vector<std::uint32_t> epoch_of_day;  // from the day before the first boundary to the last boundary
  std::vector<tree_span> spans;             // by epoch, then by unit
  std::vector<std::array<std::uint32_t, all_levels.size()>> counts;  // by epoch: units in force of each level
  tree_index index;                         // points into the columns above

  [[nodiscard]] bool in_force(version_index version, date day) const noexcept {
    return placed[version].in_force.contains(day);
  }

  /// The unit's versions, as positions [first, second).
  [[nodiscard]] std::pair<version_index, version_index> versions_of(unit_id unit) const noexcept {
    return {first_version[rota::index(unit)], first_version[rota::index(unit) + 1]};
  }

  /// The latest version that begins on or before the day, whether or not it has ended by then.
  [[nodiscard]] std::optional<version_index> latest_version(unit_id unit, date day) const noexcept {
    const auto [first, last] = versions_of(unit);
    const auto later = [](date sought, const placed_version& version) { return sought < version.in_force.from; };
    const auto after = std::upper_bound(placed.begin() + first, placed.begin() + last, day, later);
    const auto position = static_cast<version_index>(after - placed.begin());
    return position == first ? std::nullopt : std::optional(position - 1);
  }

  /// By search, so that the checks can ask before the days are numbered.
  [[nodiscard]] std::optional<version_index> version_at(unit_id unit, date day) const noexcept {
    const std::optional<version_index> found = latest_version(unit, day);
    return found && day < placed[*found].in_force.until ? found : std::nullopt;
  }

  /// The same, null where there is none. Most units have one version, and the numbering knows whether it is in force.
  /// REQUIRES number_epochs has run
  [[nodiscard]] const placed_version* place_at(unit_id unit, date day) const noexcept {
    if (!index.row(day)[rota::index(unit)].exists()) return nullptr;
    const auto [first, last] = versions_of(unit);
    return &placed[last - first == 1 ? first : *latest_version(unit, day)];
  }

  [[nodiscard]] const placed_version* place_above(const placed_version& place, date day) const noexcept {
    if (place.parent_version != placed_version::several) return &placed[place.parent_version];
    return place.parent ? place_at(*place.parent, day) : nullptr;
  }

  [[nodiscard]] version_index position(const placed_version* place) const noexcept {
    return static_cast<version_index>(place - placed.data());
  }
};

}  // namespace rota::detail

#endif  // ROTA_HIERARCHY_STORE_HPP
