// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_TESTS_ORACLE_UNSETTLE_HPP
#define ROTA_TESTS_ORACLE_UNSETTLE_HPP

#include "support/random_world.hpp"

#include <array>
#include <cstdint>

namespace oracle {

/// Adds what the random worlds of the other tests do not have: releases, designations and reinforcements, posts taken up by one
/// decision, overlapping appointments, and posts that are not in force for ever.
inline void unsettle(rota::test::raw_world& world, std::uint32_t seed) {
  using rota::movement;
  rota::test::dice roll(seed ^ 0xB0D1E5U);
  constexpr std::array kinds{movement::release, movement::designation, movement::reinforcement};
  for (rota::appointment& row : world.appointments)
    if (roll.one_in(15)) row.movement = kinds[roll.below(kinds.size())];
  for (rota::post& row : world.posts)
    if (roll.one_in(10))
      row.in_force = {roll.day({2008, 1, 1}, {2018, 1, 1}), roll.one_in(2) ? rota::date::highest() : rota::date{2025, 7, 1}};
  const std::size_t size = world.appointments.size();
  for (std::size_t at = 0; at < size; ++at) {
    rota::appointment beside = world.appointments[at];
    if (!beside.term.has_start() || !roll.one_in(8)) continue;
    beside.post = static_cast<rota::post_id>(roll.below(world.posts.size()));
    beside.concurrent_with = static_cast<rota::appointment_id>(at);
    if (roll.one_in(4)) {  // a second principal appointment, some days into the first
      beside.concurrent_with = {};
      beside.term.from = beside.term.from + rota::days{1 + static_cast<std::int32_t>(roll.below(20))};
    }
    if (beside.post != world.appointments[at].post && beside.term.from < beside.term.until) world.appointments.push_back(beside);
  }
}

}  // namespace oracle

#endif  // ROTA_TESTS_ORACLE_UNSETTLE_HPP
