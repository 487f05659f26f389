// SPDX-License-Identifier: BSL-1.0

#include <rota/law/vietnam.hpp>

#include <vector>

namespace rota::vietnam {

const rulebook& rotation_law() {
  static const rulebook national(std::vector<rule>{unit_exists, non_local_head, rotation_requires_planning,
                                                   rotation_remaining_service, rotation_equivalent_post,
                                                   rotation_min_duration, head_continuous_tenure, still_in_service,
                                                   secondment_duration, position_change_due, appointment_term,
                                                   district_post_abolished, rotation_leaders_only,
                                                   position_change_non_leaders, rotation_outlasts_service});
  return national;
}

}  // namespace rota::vietnam
