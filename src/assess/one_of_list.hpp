// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_ASSESS_ONE_OF_LIST_HPP
#define ROTA_SRC_ASSESS_ONE_OF_LIST_HPP

#include "roster/occupancy.hpp"

#include <rota/assess/assess.hpp>

namespace rota {

/// As assess, but whoever else holds a post is read from what a list comes to that the proposal is one of.
[[nodiscard]] assessment assess_one_of_list(const proposal& move, const occupancy_view& decided, const prepared_facts& known,
                                            const rulebook& law);

}  // namespace rota

#endif  // ROTA_SRC_ASSESS_ONE_OF_LIST_HPP
