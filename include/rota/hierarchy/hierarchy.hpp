// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_HIERARCHY_HIERARCHY_HPP
#define ROTA_HIERARCHY_HIERARCHY_HPP

#include <rota/core/date.hpp>
#include <rota/core/ids.hpp>
#include <rota/core/interval.hpp>
#include <rota/hierarchy/change.hpp>
#include <rota/hierarchy/unit.hpp>

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace rota {

class hierarchy_builder;

namespace detail {

struct unit_store;

/// A unit's place in the depth-first numbering of one epoch: its own number, and how many numbers it and all below it have.
/// A unit that does not exist then lies in no span and its own holds nothing.
struct tree_span {
  std::uint32_t first = std::numeric_limits<std::uint32_t>::max();
  std::uint32_t size = 0;

  [[nodiscard]] bool exists() const noexcept { return size != 0; }
  /// One comparison for both ends: below `first` the difference wraps to a large number.
  [[nodiscard]] bool holds(tree_span inner) const noexcept { return inner.first - first < size; }
};

/// Where the store keeps the spans: the part of it that is_within and exists read, without a call.
struct tree_index {
  const std::uint32_t* epoch_of_day = nullptr;  ///< of each day from first_day to last_day
  const tree_span* spans = nullptr;             ///< by epoch, then by unit
  std::size_t units = 0;
  std::int32_t first_day = 0;  ///< stands for every earlier day
  std::int32_t last_day = 0;   ///< stands for every later day

  [[nodiscard]] std::uint32_t epoch(date day) const noexcept {
    return epoch_of_day[std::clamp(day.days_since_epoch(), first_day, last_day) - first_day];
  }
  [[nodiscard]] const tree_span* row(date day) const noexcept { return spans + epoch(day) * units; }
};

}  // namespace detail

/// Who belonged to whom, when: the administrative units (*đơn vị hành chính*) as a graph over time.
///
/// The vertices are unit *versions*; the edges are "lies in" (over the days both exist) and "became" (on one day). A unit is
/// not its code: a code is looked up with a day, because most codes of July 2025 had been another unit's the day before.
/// `unit_id` names a unit as the file's `unit` column does; the day of each question picks the version.
///
/// Stored     the versions in one array ordered by unit and day; the graph (Boost.Graph, private) for subtrees and lineage;
///            and, for each stretch of days on which nothing changes (an epoch), the intervals of one depth-first numbering,
///            so that is_within is a comparison
/// Invariant  on every day the units in force form a tree (or several), each parent is in force through all of its
///            child's version, and no unit has two versions; checked once, by hierarchy_builder::build
/// Ownership  immutable and cheap to copy: copies share one store, and threads may read it together
///
/// A handle given out by another hierarchy must not be passed in (REQUIRES on every function, asserted).
class hierarchy {
 public:
  hierarchy();  ///< no units

  [[nodiscard]] std::size_t unit_count() const noexcept;
  [[nodiscard]] std::size_t version_count() const noexcept;
  [[nodiscard]] std::size_t change_count() const noexcept;

  // Look-up

  /// The unit with this id of the file's `unit` column ("L3:00004").
  [[nodiscard]] std::optional<unit_id> find(std::string_view unit) const;
  /// The id of the file's `unit` column.
  [[nodiscard]] std::string_view key(unit_id unit) const;
  /// The unit that bears this code on this day; nothing where none or more than one does.
  [[nodiscard]] std::optional<unit_id> find_code(std::string_view code, date day) const;
  /// The versions of a unit, earliest first.
  [[nodiscard]] std::span<const unit_version> versions(unit_id unit) const;
  /// The version in force on the day; null where the unit does not exist then. Cost: a binary search in its few versions.
  [[nodiscard]] const unit_version* at(unit_id unit, date day) const;
  [[nodiscard]] bool exists(unit_id unit, date day) const noexcept;
  /// The version in force on the day, else the latest that had ended by then, else the earliest.
  [[nodiscard]] const unit_version& nearest(unit_id unit, date day) const;
  /// The name of nearest(unit, day): for messages.
  [[nodiscard]] std::string_view name(unit_id unit, date day) const;

  // The tree on a day

  [[nodiscard]] std::optional<unit_id> parent(unit_id unit, date day) const;
  /// In order of handle.
  [[nodiscard]] std::vector<unit_id> children(unit_id unit, date day) const;
  /// The unit itself, its parent, and so on to the root; empty where the unit does not exist then.
  [[nodiscard]] std::vector<unit_id> path_to_root(unit_id unit, date day) const;
  /// True where both exist on the day and `unit` is `ancestor` or lies somewhere below it. Cost: O(1), a few nanoseconds.
  [[nodiscard]] bool is_within(unit_id unit, unit_id ancestor, date day) const noexcept;
  /// How many units the unit and all below it are: 1 where nothing lies in it, 0 where it does not exist then. Cost: as is_within.
  [[nodiscard]] std::size_t subtree_size(unit_id unit, date day) const noexcept;
  /// The unit of that level in which `unit` lies (itself, where it is of that level).
  [[nodiscard]] std::optional<unit_id> enclosing(unit_id unit, level sought, date day) const;
  /// All units of a level on a day, in order of handle.
  [[nodiscard]] std::vector<unit_id> units_of(level sought, date day) const;
  /// How many units of a level exist on a day.
  [[nodiscard]] std::size_t count_of(level sought, date day) const;
  /// The lowest units of a unit's subtree: its communes, and what has nothing below it (an island district); the unit itself
  /// where it has nothing below. In order of handle.
  [[nodiscard]] std::vector<unit_id> lowest_units(unit_id unit, date day) const;

  // Change over time

  /// What became of `unit` (as it stood on `from`) by `to`, through any number of changes; itself where it still stands.
  /// REQUIRES from <= to
  [[nodiscard]] carried successors(unit_id unit, date from, date to) const;
  /// What `unit` (as it stands on `from`) was made from, as of the earlier day `to`. Extent: how much of the predecessor.
  /// REQUIRES to <= from
  [[nodiscard]] carried predecessors(unit_id unit, date from, date to) const;
  /// The edges of the lineage, ordered by day.
  [[nodiscard]] std::span<const unit_change> changes() const noexcept;
  /// The stretch of days around `day` on which nothing in the hierarchy changes: answers may be kept for all of it.
  [[nodiscard]] interval epoch(date day) const noexcept;

 private:
  friend class hierarchy_builder;
  explicit hierarchy(std::shared_ptr<const detail::unit_store> store) noexcept;
  std::shared_ptr<const detail::unit_store> store_;
  detail::tree_index index_;  // INVARIANT: points into *store_
};

inline bool hierarchy::exists(unit_id unit, date day) const noexcept {
  assert(index(unit) < index_.units);
  return index_.row(day)[index(unit)].exists();
}

inline bool hierarchy::is_within(unit_id unit, unit_id ancestor, date day) const noexcept {
  assert(index(unit) < index_.units && index(ancestor) < index_.units);
  const detail::tree_span* row = index_.row(day);
  return row[index(ancestor)].holds(row[index(unit)]);
}

inline std::size_t hierarchy::subtree_size(unit_id unit, date day) const noexcept {
  assert(index(unit) < index_.units);
  return index_.row(day)[index(unit)].size;
}

}  // namespace rota

#endif  // ROTA_HIERARCHY_HIERARCHY_HPP
