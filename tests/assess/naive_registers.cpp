// SPDX-License-Identifier: BSL-1.0

#include "assess/naive_world.hpp"

#include <rota/core/tenure.hpp>

#include <algorithm>

namespace rota::test {
namespace {

constexpr date decree_59{2019, 8, 15};

bool is_disciplined(const raw_world& world, const naive_case& on) {
  return std::ranges::any_of(world.discipline, [&](const discipline_entry& each) {
    return index(each.official) == on.official && each.in_force.contains(on.day);
  });
}

bool is_seconded(const raw_world& world, const naive_case& on) {
  return std::ranges::any_of(world.appointments, [&](const appointment& each) {
    return index(each.official) == on.official && each.movement == movement::secondment && each.term.contains(on.day);
  });
}

/// Whether an entry of the register of protection counts on the day.
bool counts(const raw_world& world, const protection_entry& entry, const naive_case& on) {
  if (index(entry.official) != on.official || !entry.in_force.contains(on.day)) return false;
  if (!entry.in_force.has_start()) return true;
  if (entry.status == protection::child) return on.day < plus_months(entry.in_force.from, months{36});
  if (entry.status == protection::study && entry.in_force.has_end())
    return entry.in_force.until >= plus_months(entry.in_force.from, months{12}, world.counting);
  return true;
}

/// Whether some entry of these statuses counts on the day; with `unwilling`, some that is not voluntary.
bool is_protected(const raw_world& world, const naive_case& on, set_of<protection> as, bool unwilling = false) {
  return std::ranges::any_of(world.protections, [&](const protection_entry& each) {
    return as.has(each.status) && counts(world, each, on) && !(unwilling && each.voluntary);
  });
}

constexpr set_of<protection> of_family{protection::pregnant, protection::maternity, protection::child};

bool is_deferred(const raw_world& world, const naive_case& on) {
  constexpr set_of<protection> others{protection::illness, protection::study, protection::proceedings};
  return is_disciplined(world, on) || is_seconded(world, on) || is_protected(world, on, of_family | others);
}

ruling disciplined(const raw_world& world, const naive_case& on) {
  if (on.day < date{2017, 10, 7}) return {};
  const force strength = on.day < date{2022, 4, 28} ? force::binding : force::advisory;
  if (on.movement == movement::not_recorded) return is(verdict::undetermined, strength);
  if (on.movement != movement::rotation) return {};
  if (!world.has_discipline) return is(verdict::undetermined, strength);
  return meets(!is_disciplined(world, on), strength);
}

/// Months to wait after a measure, by the law of the day.
int wait_of(measure kind, date day) {
  const bool new_law = day >= date{2025, 10, 8};
  if (kind == measure::reprimand) return new_law ? 24 : 12;
  if (kind == measure::warning) return new_law ? 36 : 30;
  return 60;
}

ruling discipline_wait(const raw_world& world, const naive_case& on) {
  if (on.day < date{2022, 8, 18} || on.movement == movement::re_appointment || on.movement == movement::release) return {};
  const auto before = left_by(world, on).post;
  if (before && rank(world, on.post) <= rank(world, *before)) return {};
  if (!world.has_discipline) return is(verdict::undetermined);
  bool waits = false, unsure = false;
  for (const discipline_entry& each : world.discipline) {
    if (index(each.official) != on.official || each.in_force.from > on.day) continue;
    if (!each.in_force.has_start() || each.kind == measure::not_recorded)
      unsure = true;
    else
      waits = waits || on.day < plus_months(each.in_force.from, months{wait_of(each.kind, on.day)}, world.counting);
  }
  if (waits) return is(before ? verdict::violated : verdict::undetermined);
  return is(unsure ? verdict::undetermined : verdict::satisfied);
}

ruling transfer_protected(const raw_world& world, const naive_case& on) {
  if (on.day < date{2025, 7, 1}) return {};
  if (on.movement == movement::not_recorded) return is(verdict::undetermined);
  if (on.movement != movement::transfer) return {};
  const bool in_any_case = is_disciplined(world, on) || is_seconded(world, on) ||
                           is_protected(world, on, {protection::illness, protection::study, protection::proceedings});
  const bool unwilling = !on.voluntary && is_protected(world, on, of_family | set_of{protection::hardship}, true);
  if (in_any_case || unwilling) return is(verdict::violated);
  return is(world.has_discipline && world.has_protections ? verdict::satisfied : verdict::undetermined);
}

ruling position_change_due(const raw_world& world, const naive_case& on) {
  if (on.day < date{2007, 10, 27} || title_of(world, on.post).leader || !world.posts[on.post].listed_position) return {};
  const auto complete = months_of_stay(world, *on.appointment, on.day);
  if (!complete) return is(verdict::undetermined);
  if (*complete < (on.day < date{2013, 11, 1} ? 36 : 60)) return is(verdict::satisfied);
  if (on.day >= decree_59) {
    if (is_deferred(world, on)) return {};
    const auto left_months = remaining(world, on);
    if (!left_months) return is(verdict::undetermined);
    if (*left_months < 18) return {};
  }
  return is(verdict::violated);
}

/// What the two rules on those who need not change have in common: only who is due is spoken of, since Decree 59.
template <ruling (*Decide)(const raw_world&, const naive_case&)>
ruling if_due(const raw_world& world, const naive_case& on) {
  if (on.day < decree_59 || title_of(world, on.post).leader || !world.posts[on.post].listed_position) return {};
  const auto complete = months_of_stay(world, *on.appointment, on.day);
  if (!complete) return is(verdict::undetermined, force::advisory);
  return *complete < 60 ? ruling{} : Decide(world, on);
}

ruling deferred(const raw_world& world, const naive_case& on) {
  return is_deferred(world, on) ? is(verdict::satisfied, force::advisory) : ruling{};
}

ruling exempt(const raw_world& world, const naive_case& on) {
  const auto left_months = remaining(world, on);
  if (!left_months) return is(verdict::undetermined, force::advisory);
  return *left_months < 18 ? is(verdict::satisfied, force::advisory) : ruling{};
}

ruling yearly_evaluation(const raw_world& world, const naive_case& on) {
  if (on.day < date{2022, 4, 28}) return {};
  const appointment& first = row(world, stay_begins(world, *on.appointment));
  if (first.movement != movement::rotation)
    return on.movement == movement::not_recorded ? is(verdict::undetermined, force::advisory) : ruling{};
  if (!first.term.has_start() || !world.has_evaluations) return is(verdict::undetermined, force::advisory);
  for (int year = 2022; date{year + 1, 1, 1} <= on.day; ++year) {
    const auto is_of_year = [&](const evaluation& each) { return index(each.official) == on.official && each.year == year; };
    if (first.term.from <= date{year, 1, 1} && std::ranges::none_of(world.evaluations, is_of_year))
      return is(verdict::violated, force::advisory);
  }
  return is(verdict::satisfied, force::advisory);
}

}  // namespace

std::span<const naive_rule> naive_register_rules() {
  static constexpr naive_rule rules[] = {
      {"rotation-disciplined", &disciplined},
      {"discipline-wait", &discipline_wait},
      {"transfer-protected", &transfer_protected},
      {"position-change-due", &position_change_due},
      {"position-change-deferred", &if_due<&deferred>, {verdict::violated}},
      {"position-change-exempt", &if_due<&exempt>, {verdict::violated}},
      {"rotation-yearly-evaluation", &yearly_evaluation},
  };
  return rules;
}

}  // namespace rota::test
