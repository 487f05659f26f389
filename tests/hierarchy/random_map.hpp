// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_TESTS_HIERARCHY_RANDOM_MAP_HPP
#define ROTA_TESTS_HIERARCHY_RANDOM_MAP_HPP

#include <rota/hierarchy/hierarchy_builder.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace toy {

/// A made-up country whose units come, go, move and merge, as plain rows: what the hierarchy's answers are compared with.
struct random_map {
  struct version {
    std::size_t unit;
    std::optional<std::size_t> parent;
    rota::level level;
    rota::interval in_force;
    std::string code = {};  ///< where it is not the unit's key
  };
  struct change {
    std::size_t predecessor;
    std::size_t successor;
    rota::date day;
    rota::extent extent;
  };

  static constexpr int days = 40;  // changes fall on days 1 to `days`
  std::size_t units = 0;
  std::vector<version> versions;
  std::vector<change> changes;

  /// How much happens in a map.
  struct events {
    std::size_t cuts = 5;        ///< days, fewer than this, on which a unit may change
    std::size_t successors = 4;  ///< units, fewer than this, among which one is divided
    bool share_codes = false;    ///< codes are few, and pass from one unit to another and back
  };
  /// Units are divided into as many as eight, at nine days, and bear each other's codes.
  static constexpr events eventful{.cuts = 9, .successors = 9, .share_codes = true};
  static constexpr std::size_t shared_codes = 4;

  random_map() : random_(0) {}  ///< no rows
  explicit random_map(std::uint32_t seed) : random_map(seed, events{}) {}
  random_map(std::uint32_t seed, const events& of) : of_(of), random_(seed) {
    constexpr std::array<std::size_t, 4> of_level{1, 3, 4, 9};
    for (const rota::level level : rota::all_levels)
      for (std::size_t made = 0; made < of_level[static_cast<std::size_t>(level)]; ++made) add_unit(level);
    for (std::size_t place = 0; place < versions.size(); ++place) add_changes(versions[place]);
    if (of_.share_codes)
      for (version& row : versions)
        if (below(3) != 0) row.code = "code " + std::to_string(below(shared_codes));
  }

  [[nodiscard]] static rota::date day(int number) { return rota::date(2000, 1, 1) + rota::days{number}; }
  [[nodiscard]] static std::string key(std::size_t unit) { return "U" + std::to_string(unit); }

  [[nodiscard]] const version* at(std::size_t unit, rota::date day) const {
    const auto found = std::ranges::find_if(
        versions, [&](const version& row) { return row.unit == unit && row.in_force.contains(day); });
    return found == versions.end() ? nullptr : &*found;
  }

  /// The walk that is_within must agree with.
  [[nodiscard]] bool is_within(std::size_t unit, std::size_t ancestor, rota::date day) const {
    if (at(ancestor, day) == nullptr) return false;
    for (const version* row = at(unit, day); row != nullptr; row = row->parent ? at(*row->parent, day) : nullptr)
      if (row->unit == ancestor) return true;
    return false;
  }

  /// Order of rows must not matter, so it is shuffled.
  [[nodiscard]] rota::hierarchy build() {
    std::vector<version> shuffled = versions;
    std::shuffle(shuffled.begin(), shuffled.end(), random_);
    rota::hierarchy_builder builder;
    for (const version& row : shuffled) {
      const std::string unit = key(row.unit);
      const std::string parent = row.parent ? key(*row.parent) : "";
      builder.add(rota::unit_row{.unit = unit, .code = row.code.empty() ? unit : row.code,
                                 .name = unit, .kind = "", .level = row.level, .parent = parent,
                                 .in_force = row.in_force, .act = "", .difficult = false, .minority_share = {}, .line = 0});
    }
    for (const change& row : changes)
      builder.add(rota::change_row{.predecessor = key(row.predecessor), .successor = key(row.successor), .day = row.day,
                                   .extent = row.extent, .relation = "", .act = "", .clause = "", .line = 0});
    return builder.build();
  }

 private:
  std::size_t below(std::size_t bound) { return random_() % bound; }

  /// The stretches between a few random days; some of them left out, so that units end, begin and come back.
  void add_unit(rota::level level) {
    const std::size_t unit = units++;
    std::vector<rota::date> cuts{rota::date::lowest(), rota::date::highest()};
    if (level != rota::level::central)
      for (std::size_t cut = below(of_.cuts); cut > 0; --cut) cuts.push_back(day(1 + static_cast<int>(below(days))));
    std::ranges::sort(cuts);
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    for (std::size_t place = 1; place < cuts.size(); ++place) {
      const rota::interval span{cuts[place - 1], cuts[place]};
      const std::vector<std::size_t> parents = possible_parents(level, span);
      if (level == rota::level::central) {
        versions.push_back({unit, std::nullopt, level, span, {}});
      } else if (below(5) != 0) {
        versions.push_back({unit, parents[below(parents.size())], level, span, {}});
      }
    }
  }

  std::vector<std::size_t> possible_parents(rota::level level, rota::interval span) {
    std::vector<std::size_t> found;
    for (std::size_t unit = 0; unit < units; ++unit) {
      rota::date covered = span.from;
      for (const version& row : versions)  // a unit's rows stand in order of day
        if (row.unit == unit && row.level < level && row.in_force.from <= covered)
          covered = std::max(covered, row.in_force.until);
      if (covered >= span.until) found.push_back(unit);
    }
    return found;
  }

  void add_changes(const version& ending) {
    const rota::date day = ending.in_force.until;
    if (!ending.in_force.has_end()) return;
    constexpr std::array extents{rota::extent::whole, rota::extent::part, rota::extent::unknown};
    for (std::size_t count = below(of_.successors); count > 0; --count) {
      const std::size_t successor = below(units);
      const bool repeated = std::ranges::any_of(changes, [&](const change& row) {
        return row.predecessor == ending.unit && row.successor == successor && row.day == day;
      });
      if (at(successor, day) != nullptr && !repeated)
        changes.push_back({ending.unit, successor, day, extents[below(extents.size())]});
    }
  }

  events of_;
  std::mt19937 random_;
};

}  // namespace toy

#endif  // ROTA_TESTS_HIERARCHY_RANDOM_MAP_HPP
