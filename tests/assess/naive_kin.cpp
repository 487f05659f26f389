// SPDX-License-Identifier: BSL-1.0

#include "assess/naive_world.hpp"

namespace rota::test {

std::span<const naive_rule> naive_kin_rules() { return {}; }

}  // namespace rota::test
