// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_STATS_COVERAGE_HPP
#define ROTA_STATS_COVERAGE_HPP

#include <rota/law/case_bits.hpp>
#include <rota/law/cases.hpp>
#include <rota/law/facts.hpp>
#include <rota/law/readings.hpp>
#include <rota/stats/group.hpp>
#include <rota/stats/id_set.hpp>
#include <rota/stats/post_filter.hpp>
#include <rota/stats/row_range.hpp>
#include <rota/stats/share.hpp>

#include <cstdint>
#include <optional>

namespace rota {

/// Units with at least one incumbent who meets a condition (statistic 3). A small accumulator that merges.
struct coverage_counts {
  id_set<unit_id> units;    ///< all of the level that stand on the day
  id_set<unit_id> covered;  ///< of these, with an incumbent who meets the condition
  id_set<unit_id> unsure;   ///< with an incumbent of whom it is not known; they may be covered by another

  coverage_counts& operator+=(const coverage_counts& other);
  /// Not covered as far as is known, and not known not to be.
  [[nodiscard]] id_set<unit_id> unknown() const { return unsure.without(covered); }
  /// Covered units over those of which it is known whether they are.
  [[nodiscard]] share of_units() const;

  friend bool operator==(const coverage_counts&, const coverage_counts&) = default;
};

/// The condition is met by an incumbent of whom everything that is asked holds; by default nothing is asked, and every incumbent does.
struct coverage_options {
  date as_of;
  level of = level::district;                           ///< the units that are counted
  post_filter posts = {};                               ///< posts in the unit or anywhere below it; see post_filter::levels
  std::optional<movement_set> arrived_by = std::nullopt;  ///< how the unbroken stay in the post began: re-appointment hides nothing
  std::optional<level> from_level = std::nullopt;       ///< the level of the unit that was left then
  std::optional<direction> moved = std::nullopt;        ///< lateral, down or up, between the units left and taken up then
  std::optional<std::int16_t> age_under = std::nullopt;  ///< in completed years on the day
  bool non_local = false;                               ///< not a local person of the post's unit
  std::optional<readings> read = std::nullopt;          ///< how it is read who is local. DEFAULT: the defaults of `readings`
  grouping by = {};                                     ///< unit (of a higher level) and level; other keys stay absent
  row_range rows = {};                                  ///< of the appointments
};

/// Counts units. Somebody holds a post while the term of an appointment to it (not a release) contains the day.
/// Shape   one group for each that has a unit of the level, ordered by group
/// Source  as in the report on Hà Nam: young officials rotated from the province to vice chair in 4 of 6 district-level units
/// REQUIRES moved, where asked, is lateral, down or up
[[nodiscard]] group_table<coverage_counts> count_coverage(const facts& known, const coverage_options& options);

}  // namespace rota

#endif  // ROTA_STATS_COVERAGE_HPP
