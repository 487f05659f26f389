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
      rotation_age_limit,
      rotation_min_duration,
      rotation_outlasts_service,
      rotation_equivalent_post,
      rotation_no_extra_post,
      rotation_scope,
      moratorium,
      unit_exists,
      secondment_duration,
      secondment_equivalent_post,
      position_change_non_leaders,
      non_local_head,
      // appointments
      appointment_requires_planning,
      appointment_full_term,
      appointment_time_in_post,
      appointment_term,
      reappointment_notice,
      // discipline and protection
      rotation_disciplined,
      discipline_wait,
      transfer_protected,
      position_change_due,
      position_change_deferred,
      position_change_exempt,
      rotation_yearly_evaluation,
      // incumbents
      head_continuous_tenure,
      urban_chair_tenure,
      still_in_service,
      district_post_abolished,
      secretary_also_chair,
      // plans
      planning_persons_per_post,
      planning_posts_per_person,
      planning_higher_post,
      planning_age,
      planning_not_with_appointment,
      planning_removal,
      planning_shares,
      // committees, bodies, tables
      family_conflict,
      committee_shares,
      congress_age,
      published_table,
  });
  return national;
}

}  // namespace rota::vietnam
