// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_STATS_WHAT_IF_EXCERPT_HPP
#define ROTA_SRC_STATS_WHAT_IF_EXCERPT_HPP

#include <rota/core/date.hpp>
#include <rota/roster/roster.hpp>

#include "roster/occupancy.hpp"

#include <span>

namespace rota {

/// The officials that a list of decisions concerns, as a roster of their own: as they stand, and as they would stand after it. Both
/// have the same officials and posts, and the titles of the whole under the same handles.
struct excerpts {
  roster before;
  roster after;
};

/// REQUIRES `decided` is ordered by official, and not empty
[[nodiscard]] excerpts excerpts_of(std::span<const proposal> decided, const roster& people, const occupancy& posts, date as_of);

}  // namespace rota

#endif  // ROTA_SRC_STATS_WHAT_IF_EXCERPT_HPP
