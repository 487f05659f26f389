// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_ASSESS_ESTABLISHMENT_HPP
#define ROTA_SRC_ASSESS_ESTABLISHMENT_HPP

#include "assess/case_table.hpp"
#include "assess/posts_on.hpp"
#include "roster/occupancy.hpp"

#include <rota/core/tenure.hpp>
#include <rota/law/facts.hpp>

namespace rota {

/// How full the body is, and when its unit last took in another, of a proposal or a move: all of need::establishment. `filled` is the
/// state in which the official holds the post already.
void add_establishment(case_row& to, const facts& known, const occupancy_view& filled, month_count counting);

/// Where a move to a post leads, seen from the post left.
[[nodiscard]] direction direction_of(const roster& people, maybe<post_id> left, post_id to, const posts_on& posts);

}  // namespace rota

#endif  // ROTA_SRC_ASSESS_ESTABLISHMENT_HPP
