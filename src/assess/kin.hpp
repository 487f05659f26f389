// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_ASSESS_KIN_HPP
#define ROTA_SRC_ASSESS_KIN_HPP

#include "assess/case_table.hpp"
#include "roster/occupancy.hpp"

#include <rota/fwd.hpp>
#include <rota/law/facts.hpp>

namespace rota {

/// What the posts of relatives, as `filled` has them, exclude of a proposal or a move: all of need::kin. `relatives` is null where nobody
/// worked out who is related to whom: then nothing is known.
void add_kin(case_row& to, const facts& known, const kinship* relatives, const occupancy_view& filled);

}  // namespace rota

#endif  // ROTA_SRC_ASSESS_KIN_HPP
