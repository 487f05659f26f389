// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_STATS_FLOWS_HPP
#define ROTA_STATS_FLOWS_HPP

#include <rota/assess/executor.hpp>
#include <rota/assess/prepared.hpp>
#include <rota/core/interval.hpp>
#include <rota/law/cases.hpp>
#include <rota/law/facts.hpp>
#include <rota/stats/group.hpp>
#include <rota/stats/row_range.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace rota {

/// Turns (*lượt*) between two levels into one title: one cell of the flow matrix (statistic 1).
struct flow {
  std::optional<level> from;  ///< level of the unit left; nothing where the post left is not known
  level to{};
  title_id title{};
  /// Within one unit: counted apart, so that the diagonal of the matrix holds lateral moves between different units only.
  bool within_unit = false;
  maybe<unit_id> unit{};      ///< the receiving unit's unit of the level asked for, where grouped; else absent
  std::uint64_t turns = 0;

  friend bool operator==(const flow&, const flow&) noexcept = default;
};

struct flow_options {
  interval period;            ///< turns of which the first day lies in it
  movement_set kinds{movement::rotation};
  std::optional<level> by = std::nullopt;  ///< group by the receiving side's unit of this level
};

/// Counts turns: one for each appointment of the kinds asked for that begins in the period and is not marked as concurrent with
/// another (posts taken up by one decision are one turn, under the first title named).
///
/// The post left is the one the appointment names, else the official's latest earlier principal appointment. Levels are those of
/// the units on the first day of the turn; a unit that ended that day, or before, counts with the level it had. An appointment
/// of which the first day is not recorded is in no period. Units are grouped by the map as it stood on the first day of the
/// turn; turns that lie in no unit of the level come last, under an absent unit.
/// Shape    one row for each cell that is not zero, ordered by unit, level from (unknown last), level to, title, within_unit
/// Source   counted as in the report on Quảng Nam of 2023-11-06
[[nodiscard]] std::vector<flow> count_flows(const facts& known, const flow_options& options);

/// The same from prepared facts, on threads that the caller lends; the outcome is the same for any number.
/// Cost  the first count of prepared facts works out the turn of every appointment, which later ones find; then less than half a
///       nanosecond an appointment on one thread (bench/README.md). Grouped turns are counted as without preparing
[[nodiscard]] std::vector<flow> count_flows(const prepared_facts& known, const flow_options& options,
                                            const executor& lent = own_threads(1));

/// The flow matrix itself: turns by level of the unit left and level of the unit taken up. Turns within one unit are apart, so that
/// the diagonal holds lateral moves between different units only; so are turns of which the unit left is not known. A small
/// accumulator that merges.
class flow_matrix {
 public:
  /// `from` is nothing where the post left is not known.
  void add(std::optional<level> from, level to, bool within_unit) noexcept;
  flow_matrix& operator+=(const flow_matrix& other) noexcept;

  /// Turns between two different units; with nothing as `from`, turns of which the unit left is not known.
  [[nodiscard]] std::uint64_t turns(std::optional<level> from, level to) const noexcept {
    return between_[row_of(from)][index_of(to)];
  }
  [[nodiscard]] std::uint64_t within_units(level of) const noexcept { return within_[index_of(of)]; }

  [[nodiscard]] std::uint64_t down() const noexcept;     ///< to a unit of a lower level
  [[nodiscard]] std::uint64_t up() const noexcept;       ///< to a unit of a higher level
  [[nodiscard]] std::uint64_t lateral() const noexcept;  ///< to another unit of the same level
  [[nodiscard]] std::uint64_t between_units() const noexcept { return down() + up() + lateral(); }
  [[nodiscard]] std::uint64_t within_units() const noexcept;
  [[nodiscard]] std::uint64_t unknown() const noexcept;  ///< the unit left is not known
  [[nodiscard]] std::uint64_t all() const noexcept { return between_units() + within_units() + unknown(); }

  friend bool operator==(const flow_matrix&, const flow_matrix&) noexcept = default;

 private:
  static constexpr std::size_t levels = all_levels.size();
  static constexpr std::size_t index_of(level of) noexcept { return static_cast<std::size_t>(of); }
  static constexpr std::size_t row_of(std::optional<level> from) noexcept { return from ? index_of(*from) : levels; }
  std::array<std::array<std::uint64_t, levels>, levels + 1> between_{};  // the last row: not known
  std::array<std::uint64_t, levels> within_{};
};

/// Which turns are counted, and how they are split.
struct turn_options {
  interval period = {};                        ///< turns of which the first day lies in it
  movement_set kinds{movement::rotation};
  grouping by = {};                            ///< keys of the post taken up and of the official, on the first day of the turn
  row_range officials = {};                    ///< DEFAULT: everybody
};

/// The flow matrix by any keys: the same turns as count_flows, which counts the two groupings that reports print most.
/// Shape  one row for each group that has a turn
/// Cost   one pass over the appointments of the officials asked for: some 130 ns a turn, some 250 with a hundred groups
[[nodiscard]] group_table<flow_matrix> count_flow_matrix(const facts& known, const turn_options& options);

}  // namespace rota

#endif  // ROTA_STATS_FLOWS_HPP
