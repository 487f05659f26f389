// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_STATS_DECISIONS_HPP
#define ROTA_STATS_DECISIONS_HPP

#include <rota/core/interval.hpp>
#include <rota/law/cases.hpp>
#include <rota/law/facts.hpp>
#include <rota/stats/group.hpp>
#include <rota/stats/row_range.hpp>

#include <cstdint>

namespace rota {

/// How many decisions on personnel (*trường hợp*) there were (statistic 10).
struct decision_counts {
  std::uint64_t cases = 0;
  std::uint64_t persons = 0;  ///< officials with a case or more in the group
  std::uint64_t undated = 0;  ///< cases of which the first day is not recorded and that may lie in the period

  decision_counts& operator+=(const decision_counts& other) noexcept;
  friend bool operator==(const decision_counts&, const decision_counts&) noexcept = default;
};

struct decision_options {
  interval period = {};                      ///< cases of which the first day lies in it
  movement_set kinds = movement_set::all();  ///< DEFAULT: all, those not recorded included
  grouping by = {};
  row_range officials = {};                  ///< DEFAULT: everybody
};

/// Counts cases: a case is one decision, one for each appointment of the kinds asked for. Appointments marked as concurrent with
/// another were taken up by its decision and are no case of their own, so that the post named first tells the keys.
///
/// Keys are those of the first day: units by the map of that day, age on it. Of an undated case the keys that need a day stay
/// absent (units of a level, level, age), and it may lie in the period where it had not ended when the period began. Somebody
/// with cases in two groups is one person in each: persons of groups do not add up to those of the whole (roll_up would count
/// them twice), while persons of parts of the officials do.
/// Shape  one row for each group that has a case
/// Cost   one pass over the appointments of the officials asked for: some 70 ns for each, some 180 with a hundred groups
[[nodiscard]] group_table<decision_counts> count_decisions(const facts& known, const decision_options& options);

}  // namespace rota

#endif  // ROTA_STATS_DECISIONS_HPP
