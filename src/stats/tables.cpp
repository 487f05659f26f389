// SPDX-License-Identifier: BSL-1.0
#include <rota/stats/tables.hpp>

#include "stats/counters.hpp"

#include <utility>

namespace rota {
namespace {

struct three_tables {
  flow_counter::table flows;
  holder_counter::table holders;
  tenure_counter::table tenure;
};

/// One of the three tables of every thread.
template <class Table>
std::vector<Table> take(std::vector<three_tables>& from, Table three_tables::*which) {
  std::vector<Table> taken;
  taken.reserve(from.size());
  for (three_tables& each : from) taken.push_back(std::move(each.*which));
  return taken;
}

}  // namespace

tables count_tables(const prepared_facts& known, const table_options& options, const executor& lent) {
  const detail::row_columns& of = known.columns();
  const flow_counter flows(of, options.flows);
  const holder_counter holders(of, options.non_local);
  const tenure_counter tenure(of, options.tenure);
  if (!flows.is_ready() || !holders.is_ready() || !tenure.is_ready() || holders.day() != tenure.day())
    return {count_flows(known, options.flows, lent), count_non_local(known, options.non_local, lent),
            count_tenure(known, options.tenure, lent)};

  std::vector<three_tables> made = count_parts(
      of.places.size(), lent, [&] { return three_tables{flows.empty_table(), holders.empty_table(), tenure.empty_table()}; },
      [&](three_tables& to, std::size_t first, std::size_t size) {
        held_rows held;
        find_held(of, first, size, tenure.day(), held);
        flows.add(to.flows, first, size);
        holders.add(to.holders, first, size, held);
        tenure.add(to.tenure, first, size, held);
      });
  return {flows.rows(take(made, &three_tables::flows)), holders.rows(take(made, &three_tables::holders), lent),
          tenure.rows(take(made, &three_tables::tenure))};
}

}  // namespace rota
