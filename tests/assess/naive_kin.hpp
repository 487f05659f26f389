// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_TESTS_ASSESS_NAIVE_KIN_HPP
#define ROTA_TESTS_ASSESS_NAIVE_KIN_HPP

#include "assess/naive_world.hpp"

#include <cstddef>

namespace rota::test {

/// Whether two officials are spouses, parent and child, siblings, or one is a parent of the other's spouse.
[[nodiscard]] bool are_relatives(const raw_world& world, std::size_t a, std::size_t b);
/// Whether the body is a standing committee or a collective leadership.
[[nodiscard]] bool is_collective(const raw_world& world, std::size_t body);
/// Whether relatives may not hold two posts, by the list of the day.
[[nodiscard]] bool posts_exclude(const raw_world& world, std::size_t a, std::size_t b, date day);

}  // namespace rota::test

#endif  // ROTA_TESTS_ASSESS_NAIVE_KIN_HPP
