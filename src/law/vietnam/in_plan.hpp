// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_LAW_VIETNAM_IN_PLAN_HPP
#define ROTA_SRC_LAW_VIETNAM_IN_PLAN_HPP

#include "law/vietnam/rules.hpp"

#include <algorithm>
#include <optional>
#include <span>

// What the rules that ask for an approved plan share: the lines of a judge, and the days of those entries that `fits` says count.

namespace rota::vietnam {

/// `Why` has the reasons planned, not_planned, approved_later, approval_not_recorded and no_register.
template <class Why>
[[nodiscard]] ruling decide_by_plan(planning_state planning, const step& by, Why) noexcept {
  return first_of(
      when(planning == planning_state::planned, decide_as(verdict::satisfied, by, Why::planned)),
      when(planning == planning_state::not_planned, decide_as(verdict::violated, by, Why::not_planned)),
      when(planning == planning_state::approved_later, decide_as(verdict::violated, by, Why::approved_later)),
      when(planning == planning_state::approval_not_recorded, decide_as(verdict::undetermined, by, Why::approval_not_recorded)),
      decide_as(verdict::undetermined, by, Why::no_register));
}

/// The days on which an entry counts; nothing where its approval is not recorded, or comes after its end.
[[nodiscard]] inline std::optional<interval> counts_in(const plan_entry& entry) {
  if (!entry.approved) return std::nullopt;
  const interval counted{std::max(entry.in_force.from, *entry.approved), entry.in_force.until};
  return counted.is_empty() ? std::nullopt : std::optional(counted);
}

/// The first day after `day` on which some plan begins to count.
template <class Fit>
[[nodiscard]] std::optional<date> planned_after(std::span<const plan_entry> plans, date day, Fit fits) {
  std::optional<date> first;
  for (const plan_entry& entry : plans)
    if (const auto counted = counts_in(entry); counted && counted->from > day && fits(entry))
      first = first ? std::min(*first, counted->from) : counted->from;
  return first;
}

/// The first day on which no plan counts any more, of those that count on `day` or take over from them without a break; nothing
/// where there is no such day, or where a plan without a recorded approval might fill it.
template <class Fit>
[[nodiscard]] std::optional<date> planned_until(std::span<const plan_entry> plans, date day, Fit fits) {
  date covered = day;
  const auto goes_on = [&](const plan_entry& entry) {
    const auto counted = counts_in(entry);
    return counted && counted->contains(covered) && fits(entry);
  };
  for (auto at = std::ranges::find_if(plans, goes_on); at != plans.end(); at = std::ranges::find_if(plans, goes_on)) {
    if (!at->in_force.has_end()) return std::nullopt;
    covered = at->in_force.until;
  }
  const bool unclear = std::ranges::any_of(
      plans, [&](const plan_entry& entry) { return !entry.approved && entry.in_force.contains(covered) && fits(entry); });
  return unclear ? std::nullopt : std::optional(covered);
}

/// The plan to tell of: in force on the day, and of the earliest approval; null where none has a recorded approval.
template <class Fit>
[[nodiscard]] const plan_entry* plan_to_tell(std::span<const plan_entry> plans, date day, Fit fits) {
  const plan_entry* told = nullptr;
  for (const plan_entry& entry : plans)
    if (entry.in_force.contains(day) && entry.approved && (told == nullptr || *entry.approved < *told->approved) && fits(entry))
      told = &entry;
  return told;
}

/// Adds `planned_from` and `approved` of the plan to tell of, and the day on which planning alone would turn the verdict. Returns
/// that plan.
template <class Fit>
const plan_entry* add_plan(std::span<const plan_entry> plans, Fit fits, finding& found) {
  const plan_entry* const told = plan_to_tell(plans, found.day, fits);
  if (told != nullptr) {
    if (told->in_force.has_start()) found.facts.add(day_fact("planned_from", told->in_force.from));
    found.facts.add(day_fact("approved", *told->approved));
  }
  if (found.decided.outcome == verdict::satisfied)
    found.compliant_until = planned_until(plans, found.day, fits);
  else
    found.compliant_from = planned_after(plans, found.day, fits);
  return told;
}

}  // namespace rota::vietnam

#endif  // ROTA_SRC_LAW_VIETNAM_IN_PLAN_HPP
