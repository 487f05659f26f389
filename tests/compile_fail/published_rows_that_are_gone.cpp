// SPDX-License-Identifier: BSL-1.0
#include <rota/assess/groups.hpp>
#include <rota/stats/published.hpp>

rota::group_assessment tables(const rota::facts& known, const rota::rulebook& law, const std::vector<rota::published_cell>& cells) {
#ifdef ROTA_MUST_NOT_COMPILE
  return assess_groups(known, law, {.as_of = rota::date(2025, 7, 1)}, rota::reconcile(cells));
#endif
  const std::vector<rota::published_sum> rows = rota::reconcile(cells);
  return assess_groups(known, law, {.as_of = rota::date(2025, 7, 1)}, rows);
}
