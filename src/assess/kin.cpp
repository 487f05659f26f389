// SPDX-License-Identifier: BSL-1.0

#include "assess/kin.hpp"

#include "law/family.hpp"

#include <rota/roster/kinship.hpp>

namespace rota {

void add_kin(case_row& to, const facts& known, const kinship* relatives, const occupancy_view& filled) {
  if (relatives == nullptr || !relatives->is_recorded()) return;
  to.kin = {};
  const date day = date::from_days(to.day);
  for (const kinship::relative& each : relatives->relatives_of(to.official)) {
    to.kin.add(clash_with_seat(known.people, to.post, each.who, day).bits);
    filled.for_each_post_of(each.who, [&](post_id held) { to.kin.add(clashes(known.people, to.post, held).bits); });
  }
}

}  // namespace rota
