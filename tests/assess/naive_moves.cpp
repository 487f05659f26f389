// SPDX-License-Identifier: BSL-1.0

#include "assess/naive_world.hpp"

#include <rota/core/tenure.hpp>

#include <algorithm>
#include <set>
#include <string>

namespace rota::test {
namespace {

/// First day of the regulation on rotations, 98-QD/TW.
constexpr date rotations_ruled{2017, 10, 7};

ruling unit_exists(const raw_world& world, const naive_case& on) {
  return meets(unit_named(world, world.post_unit[on.post]).in_force.contains(on.day));
}

std::optional<force> listed(const raw_world& world, const naive_case& on) {
  const std::string& t = world.post_title[on.post];
  const level l = level_of(world, on.post);
  const date d = on.day;
  const bool secretary = t == "secretary", chair = t == "chair" || t == "deputy-secretary-chair";
  const auto heads = [&held = title_of(world, on.post)](sector of) { return held.head && held.sector == of; };
  const bool inspection = t == "inspection-chair", inspector = heads(sector::inspectorate);
  const bool of_sector = heads(sector::court) || heads(sector::procuracy) || heads(sector::police) || heads(sector::finance) ||
                         heads(sector::tax) || heads(sector::customs);
  if (l == level::province) {
    if (secretary && d >= date{2025, 10, 17}) return force::binding;
    if (secretary && d >= date{2014, 5, 30}) return force::target;
    if ((chair || inspection || inspector) && d >= date{2025, 12, 15}) return force::binding;
    if (inspection && d >= date{2025, 10, 31}) return force::target;
    if ((chair || inspector || of_sector) && d >= date{2022, 4, 28}) return force::target;
  }
  if (l == level::district && (secretary || chair || inspector || of_sector) && d >= date{2022, 4, 28} && d < date{2025, 7, 1})
    return force::target;
  if (l == level::commune && secretary && d >= date{2025, 4, 14}) return force::target;
  if (l == level::commune && (chair || inspection) && d >= date{2026, 1, 1}) return force::target;
  return std::nullopt;
}

ruling non_local_head(const raw_world& world, const naive_case& on) {
  const auto strength = listed(world, on);
  if (!strength) return {};
  if (!unit_named(world, world.post_unit[on.post]).in_force.contains(on.day))
    return on.subject == subject::incumbent ? is(verdict::undetermined, *strength) : is(verdict::not_applicable, *strength);
  switch (naive_locality(world, on.official, world.post_unit[on.post], on.day)) {
    case locality::local: return is(verdict::violated, *strength);
    case locality::not_local: return is(verdict::satisfied, *strength);
    default: return is(verdict::undetermined, *strength);
  }
}

ruling requires_planning(const raw_world& world, const naive_case& on) {
  if (!world.has_planning) return is(verdict::undetermined);
  bool open = false;
  for (const plan_entry& plan : world.plans) {
    if (index(plan.official) != on.official || !plan.in_force.contains(on.day)) continue;
    if (plan.approved && *plan.approved <= on.day) return is(verdict::satisfied);
    open = open || !plan.approved;
  }
  return is(open ? verdict::undetermined : verdict::violated);
}

ruling remaining_service(const raw_world& world, const naive_case& on) {
  const auto left_months = remaining(world, on);
  if (!left_months) return is(verdict::undetermined);
  const bool policy = on.purpose == purpose::non_local || on.purpose == purpose::two_term;
  if (policy && on.day < date{2022, 4, 28}) return meets(*left_months >= 60);
  if (policy && *left_months >= 60 && *left_months < 120) return is(verdict::violated, force::advisory);
  return meets(*left_months >= 120);
}

ruling equivalent_post(const raw_world& world, const naive_case& on) {
  const auto before = left_by(world, on).post;
  if (!before) return is(verdict::undetermined);
  const int difference = rank(world, on.post) - rank(world, *before);
  if (difference < 0) return is(verdict::violated, force::advisory);
  return meets(difference == 0 || on.outstanding);
}

/// The frame of a rule on taking up a post by rotation: from a day on, and only of rotations.
template <ruling (*Decide)(const raw_world&, const naive_case&)>
ruling of_rotation(const raw_world& world, const naive_case& on) {
  if (on.day < rotations_ruled) return {};
  if (on.movement == movement::not_recorded) return is(verdict::undetermined);  // it may have been a rotation
  return on.movement == movement::rotation ? Decide(world, on) : ruling{};
}

ruling leaders_only(const raw_world& world, const naive_case& on) {
  if (!title_of(world, on.post).leader) return is(verdict::violated);
  const auto before = left_by(world, on).post;
  return before ? meets(title_of(world, *before).leader) : is(verdict::undetermined);
}

/// Whether somebody born on a day is of an age, in years, on another.
bool is_of_age(date birth, int years, date day) { return plus_months(birth, months{12 * years}) <= day; }

ruling age_limit(const raw_world& world, const naive_case& on) {
  const official& who = world.officials[on.official];
  if (on.purpose == purpose::non_local || on.purpose == purpose::two_term) return {};
  if (who.sex == sex::not_recorded) return is(verdict::undetermined);
  if (who.sex == sex::female && who.retirement_cap_years) return {};
  if (!who.birth.is_recorded()) return is(verdict::undetermined);
  const int too_old = who.sex == sex::male ? 51 : 46;
  if (is_of_age(who.birth.latest(), too_old, on.day)) return is(verdict::violated);
  return is(is_of_age(who.birth.earliest(), too_old, on.day) ? verdict::undetermined : verdict::satisfied);
}

ruling age_limit_until_2022(const raw_world& world, const naive_case& on) {
  return on.day < date{2022, 4, 28} ? of_rotation<&age_limit>(world, on) : ruling{};
}

ruling scope(const raw_world& world, const naive_case& on) {
  const auto before = left_by(world, on).post;
  if (!before) return is(verdict::undetermined);
  const maybe<body_id> a = world.posts[*before].body, b = world.posts[on.post].body;
  if (a && b) return meets(a != b);
  if (world.post_unit[*before] != world.post_unit[on.post]) return is(verdict::satisfied);
  return is(a || b ? verdict::undetermined : verdict::violated);
}

/// Whether two posts of a title lie in one body, or in one unit without bodies.
bool count_together(const raw_world& world, std::size_t a, std::size_t b) {
  const maybe<body_id> one = world.posts[a].body, other = world.posts[b].body;
  return world.post_title[a] == world.post_title[b] && one == other && (one || world.post_unit[a] == world.post_unit[b]);
}

/// Whether a unit was put together less than five years ago: of two or more, itself counted where it stood the day before.
bool lately_merged(const raw_world& world, const std::string& unit, date day) {
  for (const raw_edge& edge : world.edges) {
    if (edge.successor != unit || edge.day > day || plus_months(edge.day, months{60}, world.counting) <= day) continue;
    const auto same = [&](const raw_edge& e) { return e.successor == unit && e.day == edge.day; };
    const bool stood = unit_named(world, unit).in_force.contains(edge.day - days{1});
    if (std::count_if(world.edges.begin(), world.edges.end(), same) + (stood ? 1 : 0) > 1) return true;
  }
  return false;
}

ruling no_extra_post(const raw_world& world, const naive_case& on) {
  if (!world.posts[on.post].authorised) return is(verdict::undetermined);
  std::set<std::size_t> holders{on.official};
  for (const appointment& each : world.appointments)
    if (each.term.contains(on.day) && each.movement != movement::release && count_together(world, index(each.post), on.post))
      holders.insert(index(each.official));
  if (holders.size() <= static_cast<std::size_t>(*world.posts[on.post].authorised)) return is(verdict::satisfied);
  const bool excused = on.day >= date{2025, 4, 14} && lately_merged(world, world.post_unit[on.post], on.day);
  return is(verdict::violated, excused ? force::advisory : force::binding);
}

ruling no_extra_post_since_2022(const raw_world& world, const naive_case& on) {
  return on.day < date{2022, 4, 28} ? ruling{} : of_rotation<&no_extra_post>(world, on);
}

ruling frozen(const raw_world& world, const naive_case& on) {
  if (on.day < date{2025, 3, 7} || on.day >= date{2025, 7, 1}) return {};
  const block of = world.posts[on.post].block;
  const sector in = title_of(world, on.post).sector;
  if (of == block::armed_forces || of == block::judiciary || in == sector::police || in == sector::army || in == sector::court ||
      in == sector::procuracy)
    return {};
  if (on.movement == movement::not_recorded) return is(verdict::undetermined, force::advisory);
  const bool stopped =
      on.movement == movement::transfer || on.movement == movement::rotation || on.movement == movement::appointment;
  return stopped ? is(verdict::violated, force::advisory) : ruling{};
}

ruling secondment_equivalent(const raw_world& world, const naive_case& on) {
  if (on.day < date{2025, 7, 1}) return {};
  if (on.movement == movement::not_recorded) return is(verdict::undetermined, force::advisory);
  if (on.movement != movement::secondment) return {};
  const auto before = left_by(world, on).post;
  if (!before) return is(verdict::undetermined, force::advisory);
  if (!title_of(world, *before).leader) return {};
  return meets(rank(world, on.post) == rank(world, *before), force::advisory);
}

ruling equivalent_since_2022(const raw_world& world, const naive_case& on) {
  return on.day < date{2022, 4, 28} ? ruling{} : of_rotation<&equivalent_post>(world, on);
}

ruling min_duration(const raw_world& world, const naive_case& on) {
  if (on.day < rotations_ruled) return {};
  std::optional<std::size_t> stay = on.appointment;
  date until = on.day;
  if (on.subject != subject::ended_rotation) {
    if (on.movement == movement::re_appointment) return {};
    const left before = left_by(world, on);
    const bool runs_on = before.row && row(world, *before.row).term.until > on.day;
    if (on.subject == subject::move && !runs_on) return {};
    if (!before.row) return is(verdict::undetermined);
    stay = before.row;
    until = std::min(until, row(world, *stay).term.until);
    const movement arrived = row(world, stay_begins(world, *stay)).movement;
    if (arrived == movement::not_recorded) return is(verdict::undetermined);
    if (arrived != movement::rotation) return {};
  }
  const auto complete = months_of_stay(world, *stay, until);
  return complete ? meets(*complete >= 36) : is(verdict::undetermined);
}

ruling secondment_duration(const raw_world& world, const naive_case& on) {
  if (on.day < date{2010, 1, 1}) return {};
  if (on.movement == movement::not_recorded) return is(verdict::undetermined);
  if (on.movement != movement::secondment) return {};
  if (on.subject != subject::incumbent) {
    std::optional<date> last = on.planned_until;
    const bool extended = on.appointment && row(world, *on.appointment).extension_decision;
    if (on.appointment && row(world, *on.appointment).term.has_end())
      last = std::max(last.value_or(date::lowest()), row(world, *on.appointment).term.until);
    if (!last) return {};
    if (*last <= plus_months(on.day, months{36}, world.counting)) return is(verdict::satisfied);
    return is(verdict::violated, extended ? force::advisory : force::binding);
  }
  const appointment& held = row(world, *on.appointment);
  if (!held.term.has_start()) return is(verdict::undetermined);
  const date first_day_too_many = plus_months(held.term.from, months{36}, world.counting);
  const bool runs_into_it = on.day >= first_day_too_many;
  const bool planned_into_it = on.planned_until && *on.planned_until > first_day_too_many;
  if (!runs_into_it && !planned_into_it) return is(verdict::satisfied);
  return is(verdict::violated, held.extension_decision ? force::advisory : force::binding);
}

ruling position_change_non_leaders(const raw_world& world, const naive_case& on) {
  if (on.day < date{2019, 7, 1}) return {};
  if (on.movement == movement::not_recorded) return is(verdict::undetermined, force::advisory);
  if (on.movement != movement::position_change) return {};
  return meets(!title_of(world, on.post).leader, force::advisory);
}

ruling outlasts_service(const raw_world& world, const naive_case& on) {
  if (on.day < rotations_ruled) return {};
  if (on.movement == movement::not_recorded) return is(verdict::undetermined, force::advisory);
  if (on.movement != movement::rotation || !on.planned_until) return {};
  const auto left_months = remaining(world, on);
  if (!left_months) return is(verdict::undetermined, force::advisory);
  const date last = *on.planned_until - days{1};
  const int planned_months = (last.year() - on.day.year()) * 12 + static_cast<int>(last.month()) - static_cast<int>(on.day.month());
  return meets(planned_months <= *left_months, force::advisory);
}

}  // namespace

std::span<const naive_rule> naive_move_rules() {
  static constexpr naive_rule rules[] = {
      {"rotation-requires-planning", &of_rotation<&requires_planning>},
      {"rotation-leaders-only", &of_rotation<&leaders_only>},
      {"rotation-remaining-service", &of_rotation<&remaining_service>},
      {"rotation-age-limit", &age_limit_until_2022},
      {"rotation-min-duration", &min_duration},
      {"rotation-outlasts-service", &outlasts_service},
      {"rotation-equivalent-post", &equivalent_since_2022},
      {"rotation-no-extra-post", &no_extra_post_since_2022},
      {"rotation-scope", &of_rotation<&scope>},
      {"moratorium", &frozen, {verdict::satisfied}},
      {"unit-exists", &unit_exists, {verdict::undetermined}},
      {"secondment-duration", &secondment_duration},
      {"secondment-equivalent-post", &secondment_equivalent},
      {"position-change-non-leaders", &position_change_non_leaders},
      {"non-local-head", &non_local_head},
  };
  return rules;
}

}  // namespace rota::test
