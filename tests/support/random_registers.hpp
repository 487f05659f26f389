// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_TESTS_SUPPORT_RANDOM_REGISTERS_HPP
#define ROTA_TESTS_SUPPORT_RANDOM_REGISTERS_HPP

#include "support/random_world.hpp"

#include <cstdint>

namespace rota::test {

/// Adds to a world of units, people and careers what stands beside them: bodies, further titles, a city, double offices, and the
/// registers. It often lands where a rule turns: relatives in one unit, measures that end a wait on the day of a proposal, plans
/// for one post or of one person by the handful.
void add_registers(raw_world& world, dice& roll);

/// Adds the rows of the registers to a builder that has the bodies and officials.
void build_registers(const raw_world& of, roster_builder& to);

}  // namespace rota::test

#endif  // ROTA_TESTS_SUPPORT_RANDOM_REGISTERS_HPP
