// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_TESTS_FUZZ_WORLD_HPP
#define ROTA_TESTS_FUZZ_WORLD_HPP

#include "fuzz/fuzz.hpp"
#include "support/built_world.hpp"

namespace rota::fuzz {

/// A random world (support/random_world.hpp) by the first two bytes, and then changed: each further four bytes put another value into
/// a field of a row. It can always be built, and the naive readings of the rules know it.
[[nodiscard]] test::raw_world decode_world(bytes& from);

/// A day of the years in which the law changed.
[[nodiscard]] date decode_day(bytes& from);

}  // namespace rota::fuzz

#endif  // ROTA_TESTS_FUZZ_WORLD_HPP
