// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_STATS_FLOWS_HPP
#define ROTA_STATS_FLOWS_HPP

#include <rota/assess/executor.hpp>
#include <rota/assess/prepared.hpp>
#include <rota/core/interval.hpp>
#include <rota/law/cases.hpp>
#include <rota/law/facts.hpp>

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

}  // namespace rota

#endif  // ROTA_STATS_FLOWS_HPP
