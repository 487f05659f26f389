// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_TESTS_ASSESS_NAIVE_WORLD_HPP
#define ROTA_TESTS_ASSESS_NAIVE_WORLD_HPP

#include "assess/naive.hpp"

#include <rota/law/locality.hpp>

#include <cstddef>
#include <optional>
#include <string>

// What the naive readings of the rules share: look-ups in the rows of a raw world.

namespace rota::test {

[[nodiscard]] const raw_unit& unit_named(const raw_world& world, const std::string& code);

/// Whether an official is a local person of a unit on a day, by native place.
[[nodiscard]] locality naive_locality(const raw_world& world, std::size_t who, const std::string& where, date day);

/// The same for a place by itself; `some` is the answer where some of it lies in the unit and some does not.
[[nodiscard]] locality naive_lies_in(const raw_world& world, const std::string& place, const std::string& where, date day,
                                     locality some = locality::undetermined);

[[nodiscard]] const title& title_of(const raw_world& world, std::size_t post);
[[nodiscard]] level level_of(const raw_world& world, std::size_t post);
[[nodiscard]] int rank(const raw_world& world, std::size_t post);
[[nodiscard]] const appointment& row(const raw_world& world, std::size_t at);

/// First row of the unbroken stay in one post that `at` belongs to.
[[nodiscard]] std::size_t stay_begins(const raw_world& world, std::size_t at);
[[nodiscard]] std::optional<int> months_of_stay(const raw_world& world, std::size_t at, date day);

struct left {
  std::optional<std::size_t> row;
  std::optional<std::size_t> post;
};

/// The post that a move leaves; nothing for other subjects.
[[nodiscard]] left left_by(const raw_world& world, const naive_case& on);

/// The month of retirement, counted from January of year 0; in the armed forces only one that is recorded.
[[nodiscard]] std::optional<int> retirement(const raw_world& world, std::size_t official, bool in_armed_forces);

/// Months of service that remain.
[[nodiscard]] std::optional<int> remaining(const raw_world& world, const naive_case& on);

[[nodiscard]] inline ruling is(verdict outcome, force strength = force::binding) { return {outcome, strength, 0}; }
[[nodiscard]] inline ruling meets(bool met, force strength = force::binding) {
  return is(met ? verdict::satisfied : verdict::violated, strength);
}

}  // namespace rota::test

#endif  // ROTA_TESTS_ASSESS_NAIVE_WORLD_HPP
