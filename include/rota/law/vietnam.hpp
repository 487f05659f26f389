// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_LAW_VIETNAM_HPP
#define ROTA_LAW_VIETNAM_HPP

#include <rota/law/rule.hpp>
#include <rota/law/rulebook.hpp>

namespace rota::vietnam {

// The rules of the national law, each in its own file src/law/vietnam/<name>.cpp with the provision, the days and our reading.

extern const rule unit_exists;                 ///< `unit-exists`
extern const rule non_local_head;              ///< `non-local-head`
extern const rule rotation_requires_planning;  ///< `rotation-requires-planning`
extern const rule rotation_remaining_service;  ///< `rotation-remaining-service`
extern const rule rotation_equivalent_post;    ///< `rotation-equivalent-post`
extern const rule rotation_min_duration;       ///< `rotation-min-duration`
extern const rule head_continuous_tenure;      ///< `head-continuous-tenure`
extern const rule still_in_service;            ///< `still-in-service`
extern const rule secondment_duration;         ///< `secondment-duration`
extern const rule position_change_due;         ///< `position-change-due`
extern const rule appointment_term;            ///< `appointment-term`
extern const rule district_post_abolished;     ///< `district-post-abolished`
extern const rule rotation_leaders_only;       ///< `rotation-leaders-only`
extern const rule position_change_non_leaders; ///< `position-change-non-leaders`
extern const rule rotation_outlasts_service;   ///< `rotation-outlasts-service`

/// The national rulebook: the rules above, in this order.
[[nodiscard]] const rulebook& rotation_law();

}  // namespace rota::vietnam

#endif  // ROTA_LAW_VIETNAM_HPP
