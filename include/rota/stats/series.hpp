// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_STATS_SERIES_HPP
#define ROTA_STATS_SERIES_HPP

#include <rota/assess/executor.hpp>
#include <rota/assess/prepared.hpp>
#include <rota/core/date.hpp>
#include <rota/law/rulebook.hpp>
#include <rota/stats/compliance.hpp>
#include <rota/stats/non_local.hpp>
#include <rota/stats/tenure.hpp>

#include <span>
#include <vector>

namespace rota {

// Statistics at each of many days (statistic 13): element n is what the statistic of one day says of `days[n]`. Days may come in
// any order, and twice.
//
// What is worked out of a roster beforehand holds for a stretch of days on which the map does not change. A series goes from
// stretch to stretch, whatever the order of the days, and prepares each once, those that `known` was not prepared for (or by
// another reading) on the way; nothing but the outcome is kept of the others. All work on the threads that the caller lends,
// and the outcome is the same for any number.

/// compliance() of the incumbents of each day. Past moves are judged by the law of their own day and have no part in it.
/// Cost  for each day an audit of the incumbents that keeps no ruling; and prepared_facts::around for each further stretch. 120
///       months over three stretches cost as much as 26 whole audits of facts prepared with their past cases (bench, task series,
///       10^6 appointments)
[[nodiscard]] std::vector<std::vector<compliance_row>> compliance_series(const prepared_facts& known, const rulebook& law,
                                                                         std::span<const date> days,
                                                                         const executor& lent = own_threads(1));

/// count_non_local at each day; `options.as_of` is not read.
/// Cost  as count_non_local of prepared facts for each day, and as above: 120 months as much as 15 audits
[[nodiscard]] std::vector<std::vector<non_local_row>> non_local_series(const prepared_facts& known,
                                                                       const non_local_options& options,
                                                                       std::span<const date> days,
                                                                       const executor& lent = own_threads(1));

/// count_tenure at each day; `options.as_of` is not read.
/// Cost  as count_tenure of prepared facts for each day, and as above: 120 months as much as 11 audits
[[nodiscard]] std::vector<std::vector<tenure_row>> tenure_series(const prepared_facts& known, const tenure_options& options,
                                                                 std::span<const date> days, const executor& lent = own_threads(1));

}  // namespace rota

#endif  // ROTA_STATS_SERIES_HPP
