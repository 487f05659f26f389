// SPDX-License-Identifier: BSL-1.0

#include "assess/registers.hpp"

#include "assess/derive.hpp"
#include "support/built_world.hpp"
#include "support/catch.hpp"
#include "support/random_world.hpp"

#include <rota/core/tenure.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>

namespace {

using rota::case_protection;
using rota::case_row;
using rota::date;
using rota::measure;
using rota::test::built;
using rota::test::make_world;
using rota::test::raw_world;

constexpr std::uint32_t first_seed = 6200;
constexpr std::uint32_t worlds = 20;

/// By counting on from month to month from the latest measure of these kinds.
rota::maybe_number months_since(const raw_world& world, const rota::proposal& move, rota::set_of<measure> kinds) {
  std::optional<date> latest;
  for (const rota::discipline_entry& each : world.discipline)
    if (each.official == move.official && kinds.has(each.kind) && each.in_force.has_start() && each.in_force.from <= move.effective)
      latest = std::max(latest.value_or(each.in_force.from), each.in_force.from);
  if (!latest) return rota::maybe_number::unknown();
  std::int16_t complete = 0;
  while (plus_months(*latest, rota::months{complete + 1}) <= move.effective) ++complete;
  return {complete};
}

bool is_unsure(const raw_world& world, const rota::proposal& move) {
  return std::ranges::any_of(world.discipline, [&](const rota::discipline_entry& each) {
    if (each.official != move.official || each.in_force.from > move.effective) return false;
    return !each.in_force.has_start() || each.kind == measure::not_recorded;
  });
}

}  // namespace

TEST_CASE("registers: months since a measure are those since the latest of its kind", "[assess][property]") {
  std::size_t found = 0, unsure = 0;
  for (std::uint32_t seed = first_seed; seed < first_seed + worlds; ++seed) {
    const built world(make_world(seed));
    const raw_world raw = make_world(seed);
    const rota::facts known = world.known();
    rota::deriver derive(known, {}, {rota::need::registers});
    for (std::size_t at = 0; at < raw.proposals.size(); ++at) {
      CAPTURE(seed, at);
      const rota::proposal& move = raw.proposals[at];
      const case_row made = derive.of(static_cast<rota::proposal_id>(at));
      CHECK(made.since_reprimand == months_since(raw, move, {measure::reprimand}));
      CHECK(made.since_warning == months_since(raw, move, {measure::warning}));
      CHECK(made.since_removal == months_since(raw, move, {measure::removal, measure::expulsion}));
      CHECK(made.protection.has(case_protection::measure_unsure) == is_unsure(raw, move));
      CHECK(made.protection.has(case_protection::no_discipline_register) == !raw.has_discipline);
      CHECK(made.protection.has(case_protection::no_protection_register) == !raw.has_protections);
      found += made.since_reprimand.known() || made.since_removal.known() ? 1U : 0U;
      unsure += is_unsure(raw, move) ? 1U : 0U;
    }
  }
  CHECK(found > 0);
  CHECK(unsure > 0);
}
