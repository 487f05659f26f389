// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_STATS_TABLES_HPP
#define ROTA_STATS_TABLES_HPP

#include <rota/stats/flows.hpp>
#include <rota/stats/non_local.hpp>
#include <rota/stats/tenure.hpp>

#include <vector>

namespace rota {

/// What a report of several tables asks.
struct table_options {
  flow_options flows;
  non_local_options non_local;
  tenure_options tenure;
};

struct tables {
  std::vector<flow> flows;
  std::vector<non_local_row> non_local;
  std::vector<tenure_row> tenure;
};

/// count_flows, count_non_local and count_tenure in one pass over the appointments, with the same rows as each by itself.
/// Cost  less than the three counts one after another where `non_local` and `tenure` name one day, which is then looked up once; else
///       as much
[[nodiscard]] tables count_tables(const prepared_facts& known, const table_options& options, const executor& lent = own_threads(1));

}  // namespace rota

#endif  // ROTA_STATS_TABLES_HPP
