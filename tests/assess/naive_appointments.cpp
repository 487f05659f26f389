// SPDX-License-Identifier: BSL-1.0

#include "assess/naive_world.hpp"

#include <rota/core/tenure.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace rota::test {
namespace {

/// The first day past a term of five years, or of less where the title says less.
date end_of_term(const raw_world& world, std::size_t post, date from) {
  return plus_months(from, months{std::min(title_of(world, post).term_months.value_or(60), std::int16_t{60})}, world.counting);
}

ruling appointment_term(const raw_world& world, const naive_case& on) {
  if (on.day < date{2020, 12, 1} || !title_of(world, on.post).leader) return {};
  if (on.movement == movement::not_recorded) return is(verdict::undetermined);
  if (on.movement != movement::appointment && on.movement != movement::re_appointment) return {};
  const interval term = row(world, *on.appointment).term;
  return term.has_start() ? meets(on.day < end_of_term(world, on.post, term.from)) : is(verdict::undetermined);
}

/// Whether 90 days from Monday to Friday lie before the end of the term, counted from the notice, or from the day where none was given by then.
ruling notice_of_end(const raw_world& world, const naive_case& on) {
  if (on.day < date{2025, 10, 8} || !title_of(world, on.post).leader) return {};
  if (on.movement == movement::not_recorded) return is(verdict::undetermined, force::advisory);
  if (on.movement != movement::appointment && on.movement != movement::re_appointment) return {};
  const appointment& held = row(world, *on.appointment);
  if (!held.term.has_start()) return is(verdict::undetermined, force::advisory);
  int count = 0;
  for (date day = std::min(held.notice.value_or(on.day), on.day); day < end_of_term(world, on.post, held.term.from); day = day + days{1}) {
    const std::chrono::weekday which{std::chrono::sys_days{day.civil()}};
    if (which != std::chrono::Saturday && which != std::chrono::Sunday) ++count;
  }
  return meets(count >= 90, force::advisory);
}

bool keeps_post(const naive_case& on) { return on.movement == movement::re_appointment || on.movement == movement::release; }

/// Whether some row of the official that began before the day fits.
template <class Fit>
bool held_earlier(const raw_world& world, const naive_case& on, Fit fits) {
  return std::ranges::any_of(world.appointments, [&](const appointment& each) {
    return index(each.official) == on.official && each.term.from < on.day && each.movement != movement::release &&
           fits(index(each.post));
  });
}

ruling planned_as_high(const raw_world& world, const naive_case& on) {
  if (on.day < date{2022, 8, 18} || keeps_post(on)) return {};
  const auto before = left_by(world, on).post;
  if (!before) return is(verdict::undetermined);
  if (rank(world, on.post) <= rank(world, *before)) return {};
  if (!world.has_planning) return is(verdict::undetermined);
  bool open = false;
  for (const plan_entry& plan : world.plans) {
    if (index(plan.official) != on.official || !plan.in_force.contains(on.day)) continue;
    if (index(plan.post) != on.post && rank(world, index(plan.post)) < rank(world, on.post)) continue;
    if (plan.approved && *plan.approved <= on.day) return is(verdict::satisfied);
    open = open || !plan.approved;
  }
  return is(open ? verdict::undetermined : verdict::violated);
}

ruling full_term(const raw_world& world, const naive_case& on) {
  if (on.day < date{2021, 8, 1} || keeps_post(on) || !title_of(world, on.post).leader) return {};
  const auto before = left_by(world, on).post;
  if (!before) return is(verdict::undetermined);
  const auto leads = [&](std::size_t post) { return title_of(world, post).leader; };
  if ((leads(*before) || held_earlier(world, on, leads)) && rank(world, on.post) <= rank(world, *before)) return {};
  const auto left_months = remaining(world, on);
  return left_months ? meets(*left_months >= std::min(title_of(world, on.post).term_months.value_or(60), std::int16_t{60}))
                     : is(verdict::undetermined);
}

/// Day by day: whether some post of the rank is held, and each stretch of such days counted in months. Nothing where a first day is
/// not recorded.
std::optional<int> months_of_rank(const raw_world& world, const naive_case& on, int wanted) {
  const auto equal = [&](const appointment& each) {
    return index(each.official) == on.official && each.movement != movement::release && rank(world, index(each.post)) == wanted;
  };
  std::optional<date> first;
  for (const appointment& each : world.appointments) {
    if (!equal(each) || each.term.from >= on.day) continue;
    if (!each.term.has_start()) return std::nullopt;
    first = first ? std::min(*first, each.term.from) : each.term.from;
  }
  int complete = 0;
  std::optional<date> since;
  for (date day = first.value_or(on.day); day < on.day; day = day + days{1}) {
    const auto holds = [&](const appointment& each) { return equal(each) && each.term.contains(day); };
    const bool held = std::ranges::any_of(world.appointments, holds);
    if (!held) since.reset();
    if (!held) continue;
    if (!since) since = day;
    // The day after completes a month of this stretch where it is so many months after the first.
    for (int count = 1; plus_months(*since, months{count}, world.counting) <= day + days{1}; ++count)
      if (plus_months(*since, months{count}, world.counting) == day + days{1}) ++complete;
  }
  return complete;
}

ruling time_in_post(const raw_world& world, const naive_case& on) {
  if (on.day < date{2022, 8, 18} || keeps_post(on)) return {};
  const auto before = left_by(world, on).post;
  if (!before) return is(verdict::undetermined);
  if (rank(world, on.post) <= rank(world, *before)) return {};
  if (!held_earlier(world, on, [&](std::size_t post) { return post == *before; })) return is(verdict::undetermined);
  const auto complete = months_of_rank(world, on, rank(world, *before));
  return complete ? meets(*complete >= 24) : is(verdict::undetermined);
}

}  // namespace

std::span<const naive_rule> naive_appointment_rules() {
  static constexpr naive_rule rules[] = {
      {"appointment-requires-planning", &planned_as_high},
      {"appointment-full-term", &full_term},
      {"appointment-time-in-post", &time_in_post},
      {"appointment-term", &appointment_term},
      {"reappointment-notice", &notice_of_end},
  };
  return rules;
}

}  // namespace rota::test
