// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_STATS_COMPLIANCE_HPP
#define ROTA_STATS_COMPLIANCE_HPP

#include <rota/assess/audit.hpp>
#include <rota/assess/groups.hpp>
#include <rota/stats/tally.hpp>

#include <utility>
#include <vector>

namespace rota {

/// The tally of one rule for one subject and force (statistic 12). A ruling is counted under the force of the step that decided;
/// one that is not applicable, under the force `binding`.
struct compliance_row {
  const rota::rule* rule = nullptr;
  rota::subject subject{};  ///< `move` for both a past move and an ended rotation, `committee` also for a body
  rota::force force{};
  tally counts;
};

/// One row for each rule, subject and force that occurs, in the order of the rulebook, then subject, then force (binding first).
[[nodiscard]] std::vector<compliance_row> compliance(const audit& of);
/// The same with plans, committees and tables.
/// REQUIRES both were judged by the same rulebook
[[nodiscard]] std::vector<compliance_row> compliance(const audit& of, const group_assessment& groups);

/// The tally of all rules together for each unit of a level as the map stood on `of.as_of`, in order of handle, units without
/// cases included. A case counts for the unit in which its post's unit lies; cases of posts above the level, or of units that do
/// not stand on that day, come last, under an absent handle, so that the rows add up to the whole.
[[nodiscard]] std::vector<std::pair<maybe<unit_id>, tally>> tally_by_unit(const audit& of, const facts& known, level at);

/// As tally_by_unit, for one rule (REQUIRES it is a rule of the audit's rulebook).
[[nodiscard]] std::vector<std::pair<maybe<unit_id>, tally>> tally_by_unit(const audit& of, const facts& known, level at,
                                                                         const rule& only);

/// compliance() for each unit of a level: `unit` absent collects what lies in none, as above.
struct unit_compliance_row {
  maybe<unit_id> unit;
  compliance_row row;
};
[[nodiscard]] std::vector<unit_compliance_row> compliance_by_unit(const audit& of, const facts& known, level at);

}  // namespace rota

#endif  // ROTA_STATS_COMPLIANCE_HPP
