// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_TESTS_ORACLE_SHRINK_HPP
#define ROTA_TESTS_ORACLE_SHRINK_HPP

#include "support/random_world.hpp"

#include <functional>

namespace oracle {

/// The smallest world found in which `fails` still holds: rows are left out in halves, quarters, … and one by one, then officials,
/// posts, bodies and units that no row names. A world that cannot be built does not count as failing.
/// REQUIRES fails(world)
[[nodiscard]] rota::test::raw_world shrink(rota::test::raw_world world,
                                           const std::function<bool(const rota::test::raw_world&)>& fails);

}  // namespace oracle

#endif  // ROTA_TESTS_ORACLE_SHRINK_HPP
