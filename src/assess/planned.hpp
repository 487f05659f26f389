// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_ASSESS_PLANNED_HPP
#define ROTA_SRC_ASSESS_PLANNED_HPP

#include <rota/law/case_bits.hpp>
#include <rota/roster/appointment.hpp>

#include <span>

namespace rota {

/// The best that those entries of a plan register that `fit` say of an official on a day.
template <class Fit>
[[nodiscard]] planning_state best_of(std::span<const plan_entry> plans, date day, Fit fits) {
  planning_state best = planning_state::not_planned;
  for (const plan_entry& entry : plans) {
    if (!entry.in_force.contains(day) || !fits(entry)) continue;
    if (entry.approved && *entry.approved <= day) return planning_state::planned;
    if (!entry.approved)
      best = planning_state::approval_not_recorded;
    else if (best == planning_state::not_planned)
      best = planning_state::approved_later;
  }
  return best;
}

}  // namespace rota

#endif  // ROTA_SRC_ASSESS_PLANNED_HPP
