// SPDX-License-Identifier: BSL-1.0

#include <rota/law/vietnam.hpp>

#include <vector>

namespace rota::vietnam {

const rulebook& rotation_law() {
  static const rulebook national(std::vector<rule>{
      // moves
      rotation_requires_planning,
      rotation_leaders_only,
      rotation_remaining_service,
      rotation_min_duration,
      rotation_outlasts_service,
      rotation_equivalent_post,
      unit_exists,
      secondment_duration,
      position_change_non_leaders,
      non_local_head,
      // appointments
      appointment_full_term,
      appointment_time_in_post,
      appointment_term,
      // discipline and protection
      position_change_due,
      // incumbents
      head_continuous_tenure,
      still_in_service,
      district_post_abolished,
      // plans
      // committees, bodies, tables
      published_table,
  });
  return national;
}

}  // namespace rota::vietnam
