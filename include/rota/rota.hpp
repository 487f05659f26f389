// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_ROTA_HPP
#define ROTA_ROTA_HPP

// Everything that judges and counts, in one include.
//
//   core       days, intervals, tenure, ids
//   hierarchy  who belonged to whom, when
//   roster     who held what, when
//   law        what was required, when, by which text
//   assess     is this allowed, and why
//   stats      how often is it so
//
// Left out on purpose: rota/io/*.hpp (files in, reports out: library rota::io) and the adapters that need Boost,
// rota/core/boost_date.hpp and rota/hierarchy/boost_graph.hpp.

#include <rota/assess/ambiguity.hpp>
#include <rota/assess/assess.hpp>
#include <rota/assess/audit.hpp>
#include <rota/assess/compare.hpp>
#include <rota/assess/decisions.hpp>
#include <rota/assess/due.hpp>
#include <rota/assess/executor.hpp>
#include <rota/assess/groups.hpp>
#include <rota/assess/prepared.hpp>
#include <rota/assess/ruling_column.hpp>
#include <rota/core/date.hpp>
#include <rota/core/error.hpp>
#include <rota/core/ids.hpp>
#include <rota/core/interval.hpp>
#include <rota/core/partial_date.hpp>
#include <rota/core/retirement.hpp>
#include <rota/core/tenure.hpp>
#include <rota/hierarchy/change.hpp>
#include <rota/hierarchy/hierarchy.hpp>
#include <rota/hierarchy/hierarchy_builder.hpp>
#include <rota/hierarchy/unit.hpp>
#include <rota/law/case_bits.hpp>
#include <rota/law/cases.hpp>
#include <rota/law/citation.hpp>
#include <rota/law/decide.hpp>
#include <rota/law/decisions.hpp>
#include <rota/law/facts.hpp>
#include <rota/law/finding.hpp>
#include <rota/law/group_case.hpp>
#include <rota/law/lint.hpp>
#include <rota/law/locality.hpp>
#include <rota/law/published_row.hpp>
#include <rota/law/readings.hpp>
#include <rota/law/regulation.hpp>
#include <rota/law/rule.hpp>
#include <rota/law/rulebook.hpp>
#include <rota/law/step.hpp>
#include <rota/law/verdict.hpp>
#include <rota/law/vietnam.hpp>
#include <rota/roster/appointment.hpp>
#include <rota/roster/kinship.hpp>
#include <rota/roster/official.hpp>
#include <rota/roster/post.hpp>
#include <rota/roster/register.hpp>
#include <rota/roster/roster.hpp>
#include <rota/roster/roster_builder.hpp>
#include <rota/roster/title.hpp>
#include <rota/stats/balance.hpp>
#include <rota/stats/compliance.hpp>
#include <rota/stats/coverage.hpp>
#include <rota/stats/decisions.hpp>
#include <rota/stats/flows.hpp>
#include <rota/stats/group.hpp>
#include <rota/stats/headcount.hpp>
#include <rota/stats/id_set.hpp>
#include <rota/stats/non_local.hpp>
#include <rota/stats/organisation.hpp>
#include <rota/stats/outcome.hpp>
#include <rota/stats/planning.hpp>
#include <rota/stats/post_filter.hpp>
#include <rota/stats/published.hpp>
#include <rota/stats/representation.hpp>
#include <rota/stats/row_range.hpp>
#include <rota/stats/series.hpp>
#include <rota/stats/share.hpp>
#include <rota/stats/suppress.hpp>
#include <rota/stats/tables.hpp>
#include <rota/stats/tally.hpp>
#include <rota/stats/tenure.hpp>
#include <rota/stats/training.hpp>
#include <rota/stats/what_if.hpp>
#include <rota/version.hpp>

#endif  // ROTA_ROTA_HPP
