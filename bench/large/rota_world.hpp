// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_BENCH_LARGE_ROTA_WORLD_HPP
#define ROTA_BENCH_LARGE_ROTA_WORLD_HPP

#include "world.hpp"

#include <rota/hierarchy/hierarchy.hpp>
#include <rota/roster/roster.hpp>

#include <cstdint>
#include <vector>

namespace bench {

[[nodiscard]] rota::hierarchy make_hierarchy(const country& units);

/// The order in which the rows are handed to the builder.
enum class added { in_order, shuffled };
/// `added_as`: by row of the roster, the row of the world that it was.
[[nodiscard]] rota::roster make_roster(const world& of, const rota::hierarchy& units, added order,
                                       std::vector<std::uint32_t>& added_as);

}  // namespace bench

#endif  // ROTA_BENCH_LARGE_ROTA_WORLD_HPP
