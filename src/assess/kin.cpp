// SPDX-License-Identifier: BSL-1.0

#include "assess/kin.hpp"

namespace rota {

void add_kin(case_row&, const facts&, const kinship*, const occupancy_view&) {}

}  // namespace rota
