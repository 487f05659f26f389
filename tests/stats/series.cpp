// SPDX-License-Identifier: BSL-1.0
#include <rota/stats/series.hpp>

#include "support/built_world.hpp"
#include "support/catch.hpp"

#include <rota/assess/audit.hpp>
#include <rota/law/vietnam.hpp>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace {

using namespace rota::test;
using rota::date;
using rota::prepared_facts;

constexpr std::uint32_t first_seed = 9300;
/// Over three maps, not in order, one day twice.
const std::vector<date> days_asked{{2025, 7, 1},   {2019, 3, 31}, {2024, 1, 1}, {2023, 12, 31}, {2025, 6, 30},
                                   {2019, 3, 31}, {2026, 2, 28}, {2016, 2, 29}};

/// The rows of an audit of that day alone.
std::vector<rota::compliance_row> incumbents_on(const rota::facts& known, const rota::rulebook& law, date day) {
  std::vector<rota::compliance_row> rows = compliance(audit_roster(known, law, {.as_of = day}));
  std::erase_if(rows, [](const rota::compliance_row& row) { return row.subject != rota::subject::incumbent; });
  return rows;
}

bool same(const std::vector<rota::compliance_row>& left, const std::vector<rota::compliance_row>& right) {
  return std::ranges::equal(left, right, [](const rota::compliance_row& a, const rota::compliance_row& b) {
    return a.rule == b.rule && a.subject == b.subject && a.force == b.force && a.counts == b.counts;
  });
}

}  // namespace

TEST_CASE("series: of each day it is what is said of that day alone", "[stats][property]") {
  const rota::rulebook& law = rota::vietnam::rotation_law();
  for (std::uint32_t seed = first_seed; seed < first_seed + 10; ++seed) {
    CAPTURE(seed);
    const built world(make_world(seed));
    const rota::facts known = world.known();
    // Prepared for one of the stretches, for none of them, and by another reading.
    const bool across = seed % 3 == 0;
    const prepared_facts ready(known, {.tenure_continues_across_merger = across}, seed % 2 == 0 ? date(2024, 6, 1) : date(2001, 1, 1));
    const rota::executor lent = rota::own_threads(1 + seed % 2);

    const auto verdicts = compliance_series(ready, law, days_asked, lent);
    const rota::non_local_options held{.as_of = date(2000, 1, 1), .by = rota::level::province};
    const auto non_local = non_local_series(ready, held, days_asked, lent);
    const rota::tenure_options stays{.as_of = date(2000, 1, 1), .continues_across_merger = seed % 4 < 2};
    const auto tenure = tenure_series(ready, stays, days_asked, lent);
    REQUIRE(verdicts.size() == days_asked.size());
    for (std::size_t at = 0; at < days_asked.size(); ++at) {
      CAPTURE(to_string(days_asked[at]));
      REQUIRE(same(verdicts[at], incumbents_on(known, law, days_asked[at])));
      REQUIRE(non_local[at] == count_non_local(known, {.as_of = days_asked[at], .read = ready.shared_readings(), .by = held.by}));
      REQUIRE(tenure[at] == count_tenure(known, {.as_of = days_asked[at],
                                                 .continues_across_merger = stays.continues_across_merger}));
    }
  }
}

TEST_CASE("series: no days give no values", "[stats]") {
  const built world(make_world(first_seed));
  const prepared_facts ready(world.known(), {}, date(2024, 1, 1));
  CHECK(compliance_series(ready, rota::vietnam::rotation_law(), {}).empty());
  CHECK(tenure_series(ready, {.as_of = date(2024, 1, 1)}, {}).empty());
}
