// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_LAW_VIETNAM_HPP
#define ROTA_LAW_VIETNAM_HPP

#include <rota/law/rule.hpp>
#include <rota/law/rulebook.hpp>

namespace rota::vietnam {

// The rules of the national law, each in its own file src/law/vietnam/<name>.cpp with the provision, the days and our reading.

// moves
extern const rule rotation_requires_planning;      ///< `rotation-requires-planning`
extern const rule rotation_leaders_only;           ///< `rotation-leaders-only`
extern const rule rotation_remaining_service;      ///< `rotation-remaining-service`
extern const rule rotation_age_limit;              ///< `rotation-age-limit`
extern const rule rotation_min_duration;           ///< `rotation-min-duration`
extern const rule rotation_outlasts_service;       ///< `rotation-outlasts-service`
extern const rule rotation_equivalent_post;        ///< `rotation-equivalent-post`
extern const rule rotation_no_extra_post;          ///< `rotation-no-extra-post`
extern const rule rotation_scope;                  ///< `rotation-scope`
extern const rule moratorium;                      ///< `moratorium`
extern const rule unit_exists;                     ///< `unit-exists`
extern const rule secondment_duration;             ///< `secondment-duration`
extern const rule secondment_equivalent_post;      ///< `secondment-equivalent-post`
extern const rule position_change_non_leaders;     ///< `position-change-non-leaders`
extern const rule non_local_head;                  ///< `non-local-head`

// appointments
extern const rule appointment_requires_planning;   ///< `appointment-requires-planning`
extern const rule appointment_full_term;           ///< `appointment-full-term`
extern const rule appointment_time_in_post;        ///< `appointment-time-in-post`
extern const rule appointment_term;                ///< `appointment-term`
extern const rule reappointment_notice;            ///< `reappointment-notice`

// discipline and protection
extern const rule rotation_disciplined;            ///< `rotation-disciplined`
extern const rule discipline_wait;                 ///< `discipline-wait`
extern const rule transfer_protected;              ///< `transfer-protected`
extern const rule position_change_due;             ///< `position-change-due`
extern const rule position_change_deferred;        ///< `position-change-deferred`
extern const rule position_change_exempt;          ///< `position-change-exempt`
extern const rule rotation_yearly_evaluation;      ///< `rotation-yearly-evaluation`

// incumbents
extern const rule head_continuous_tenure;          ///< `head-continuous-tenure`
extern const rule urban_chair_tenure;              ///< `urban-chair-tenure`
extern const rule still_in_service;                ///< `still-in-service`
extern const rule district_post_abolished;         ///< `district-post-abolished`
extern const rule secretary_also_chair;            ///< `secretary-also-chair`

// plans
extern const rule planning_persons_per_post;       ///< `planning-persons-per-post`
extern const rule planning_posts_per_person;       ///< `planning-posts-per-person`
extern const rule planning_higher_post;            ///< `planning-higher-post`
extern const rule planning_age;                    ///< `planning-age`
extern const rule planning_not_with_appointment;   ///< `planning-not-with-appointment`
extern const rule planning_removal;                ///< `planning-removal`
extern const rule planning_shares;                 ///< `planning-shares`

// committees, bodies, tables
extern const rule family_conflict;                 ///< `family-conflict`
extern const rule committee_shares;                ///< `committee-shares`
extern const rule congress_age;                    ///< `congress-age`
extern const rule published_table;                 ///< `published-table`

/// The national rulebook: its rules, in the order above.
[[nodiscard]] const rulebook& rotation_law();

}  // namespace rota::vietnam

#endif  // ROTA_LAW_VIETNAM_HPP
