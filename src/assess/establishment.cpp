// SPDX-License-Identifier: BSL-1.0

#include "assess/establishment.hpp"

namespace rota {

void add_establishment(case_row&, const facts&, const occupancy_view&) {}

direction direction_of(const facts&, maybe<post_id>, post_id, date) { return direction::not_known; }

}  // namespace rota
