// SPDX-License-Identifier: BSL-1.0

#include "assess/naive.hpp"

#include <rota/core/tenure.hpp>

#include <algorithm>
#include <set>
#include <string>

namespace rota::test {
namespace {

const raw_unit& unit_named(const raw_world& world, const std::string& code) {
  return *std::find_if(world.units.begin(), world.units.end(), [&](const raw_unit& u) { return u.unit == code; });
}

// A place is a set of unit codes; nothing where some part is not known.

using place = std::optional<std::set<std::string>>;

place joined(place a, const place& b) {
  if (!a || !b) return std::nullopt;
  a->insert(b->begin(), b->end());
  return a;
}

void add_lowest(const raw_world& world, const std::string& code, date day, std::set<std::string>& into) {
  bool lowest = true;
  for (const raw_unit& child : world.units)
    if (child.parent == code && child.in_force.contains(day)) {
      lowest = false;
      add_lowest(world, child.unit, day, into);
    }
  if (lowest) into.insert(code);
}

place forward(const raw_world& world, const std::string& code, date to) {
  const raw_unit& unit = unit_named(world, code);
  if (to < unit.in_force.until) return std::set{code};
  place became = std::set<std::string>{};
  bool known = false;
  for (const raw_edge& edge : world.edges)
    if (edge.predecessor == code && edge.day == unit.in_force.until) {
      known = true;
      became = joined(became, forward(world, edge.successor, to));
    }
  return known ? became : std::nullopt;
}

place backward(const raw_world& world, const std::string& code, date to) {
  const raw_unit& unit = unit_named(world, code);
  place was = std::set<std::string>{};
  bool known = unit.in_force.from <= to;
  if (known) was->insert(code);
  for (const raw_edge& edge : world.edges)
    if (edge.successor == code && to < edge.day) {
      known = known || edge.day == unit.in_force.from;
      was = joined(was, backward(world, edge.predecessor, to));
    }
  return known ? was : std::nullopt;
}

bool lies_in(const raw_world& world, std::string code, const std::string& where) {
  while (!code.empty() && code != where) code = unit_named(world, code).parent;
  return !code.empty();
}

locality naive_locality(const raw_world& world, std::size_t who, const std::string& where, date day) {
  const std::string& native = world.recorded[who].empty() ? world.native[who] : world.recorded[who];
  if (native.empty() || !unit_named(world, where).in_force.contains(day)) return locality::undetermined;
  const interval span = unit_named(world, native).in_force;
  const date seen = span.contains(day) ? day : span.until <= day ? span.until - days{1} : span.from;
  std::set<std::string> lowest;
  add_lowest(world, native, seen, lowest);
  place there = std::set<std::string>{};
  for (const std::string& each : lowest)
    there = joined(there, seen == day ? place(std::set{each}) : seen < day ? forward(world, each, day) : backward(world, each, day));
  if (!there || there->empty()) return locality::undetermined;
  const auto inside = std::count_if(there->begin(), there->end(), [&](const std::string& c) { return lies_in(world, c, where); });
  if (inside == 0) return locality::not_local;
  return static_cast<std::size_t>(inside) == there->size() ? locality::local : locality::undetermined;
}

const title& title_of(const raw_world& world, std::size_t post) {
  const auto& all = world.titles;
  return *std::find_if(all.begin(), all.end(), [&](const title& t) { return t.id == world.post_title[post]; });
}

level level_of(const raw_world& world, std::size_t post) { return unit_named(world, world.post_unit[post]).of; }

int rank(const raw_world& world, std::size_t post) {
  if (world.posts[post].rank) return *world.posts[post].rank;
  return title_of(world, post).rank[static_cast<std::size_t>(level_of(world, post))];
}

const appointment& row(const raw_world& world, std::size_t at) { return world.appointments[at]; }

/// First row of the unbroken stay in one post that `at` belongs to.
std::size_t stay_begins(const raw_world& world, std::size_t at) {
  for (std::size_t other = 0; other < world.appointments.size(); ++other)
    if (row(world, other).official == row(world, at).official && row(world, other).post == row(world, at).post &&
        row(world, other).term.until == row(world, at).term.from)
      return stay_begins(world, other);
  return at;
}

std::optional<int> months_of_stay(const raw_world& world, std::size_t at, date day) {
  const interval first = row(world, stay_begins(world, at)).term;
  if (!first.has_start()) return std::nullopt;
  int complete = 0;
  while (plus_months(first.from, months{complete + 1}) <= day) ++complete;
  return complete;
}

std::optional<std::size_t> last_row(const raw_world& world, const naive_case& on, std::optional<std::size_t> in_post) {
  std::optional<std::size_t> best;
  for (std::size_t at = 0; at < world.appointments.size(); ++at) {
    const appointment& each = row(world, at);
    if (index(each.official) != on.official || each.term.from >= on.day) continue;
    if (in_post && index(each.post) != *in_post) continue;
    if (!best || row(world, *best).term.from <= each.term.from) best = at;
  }
  return best;
}

struct left {
  std::optional<std::size_t> row;
  std::optional<std::size_t> post;
};

left left_by(const raw_world& world, const naive_case& on) {
  if (on.subject != subject::proposal && on.subject != subject::move) return {};
  left found{last_row(world, on, on.named_left), on.named_left};
  if (!found.post && found.row) found.post = index(row(world, *found.row).post);
  return found;
}

bool armed(const raw_world& world, std::size_t post) { return world.posts[post].block == block::armed_forces; }

std::optional<int> remaining(const raw_world& world, const naive_case& on) {
  const official& who = world.officials[on.official];
  const int now = on.day.year() * 12 + static_cast<int>(on.day.month()) - 1;
  const auto before = left_by(world, on).post;
  if (who.retirement) return who.retirement->ordinal - now;
  if (armed(world, on.post) || (before && armed(world, *before))) return std::nullopt;
  if (!who.birth.is_recorded()) return std::nullopt;
  const int birth = who.birth.month().ordinal;
  if (who.retirement_cap_years) return birth + *who.retirement_cap_years * 12 - now;
  if (who.sex == sex::not_recorded) return std::nullopt;
  const bool man = who.sex == sex::male;
  for (int year = 1990;; ++year) {
    int age = (man ? 60 : 55) * 12;
    if (year >= 2021) age = man ? std::min(723 + 3 * (year - 2021), 744) : std::min(664 + 4 * (year - 2021), 720);
    if ((birth + age) / 12 <= year) return birth + age - now;
  }
}

ruling is(verdict outcome, force strength = force::binding) { return {outcome, strength, 0}; }
ruling meets(bool met, force strength = force::binding) { return is(met ? verdict::satisfied : verdict::violated, strength); }

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

ruling min_duration(const raw_world& world, const naive_case& on) {
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

ruling continuous_tenure(const raw_world& world, const naive_case& on) {
  if (!title_of(world, on.post).head) return {};
  if (!unit_named(world, world.post_unit[on.post]).in_force.contains(on.day)) return is(verdict::undetermined);
  const auto complete = months_of_stay(world, *on.appointment, on.day);
  if (!complete) return is(verdict::undetermined);
  return *complete >= 96 ? is(verdict::violated) : *complete >= 84 ? is(verdict::violated, force::advisory) : is(verdict::satisfied);
}

ruling secondment_duration(const raw_world& world, const naive_case& on) {
  if (on.day < date{2010, 1, 1}) return {};
  if (on.movement == movement::not_recorded) return is(verdict::undetermined);
  if (on.movement != movement::secondment) return {};
  const appointment& held = row(world, *on.appointment);
  if (!held.term.has_start()) return is(verdict::undetermined);
  const date first_day_too_many = plus_months(held.term.from, months{36});
  const bool runs_into_it = on.day >= first_day_too_many;
  const bool planned_into_it = on.planned_until && *on.planned_until > first_day_too_many;
  if (!runs_into_it && !planned_into_it) return is(verdict::satisfied);
  return is(verdict::violated, held.extension_decision ? force::advisory : force::binding);
}

ruling position_change_due(const raw_world& world, const naive_case& on) {
  if (on.day < date{2007, 10, 27} || title_of(world, on.post).leader || !world.posts[on.post].listed_position) return {};
  const auto complete = months_of_stay(world, *on.appointment, on.day);
  if (!complete) return is(verdict::undetermined);
  if (*complete < (on.day < date{2013, 11, 1} ? 36 : 60)) return is(verdict::satisfied);
  if (on.day >= date{2019, 8, 15}) {
    const auto left_months = remaining(world, on);
    if (!left_months) return is(verdict::undetermined);
    if (*left_months < 18) return {};
  }
  return is(verdict::violated);
}

ruling appointment_term(const raw_world& world, const naive_case& on) {
  if (on.day < date{2020, 12, 1} || !title_of(world, on.post).leader) return {};
  if (on.movement == movement::not_recorded) return is(verdict::undetermined);
  if (on.movement != movement::appointment && on.movement != movement::re_appointment) return {};
  const interval term = row(world, *on.appointment).term;
  return term.has_start() ? meets(on.day < plus_months(term.from, months{60})) : is(verdict::undetermined);
}

ruling position_change_non_leaders(const raw_world& world, const naive_case& on) {
  if (on.day < date{2019, 7, 1}) return {};
  if (on.movement == movement::not_recorded) return is(verdict::undetermined, force::advisory);
  if (on.movement != movement::position_change) return {};
  return meets(!title_of(world, on.post).leader, force::advisory);
}

ruling outlasts_service(const raw_world& world, const naive_case& on) {
  if (on.movement == movement::not_recorded) return is(verdict::undetermined, force::advisory);
  if (on.movement != movement::rotation || !on.planned_until) return {};
  const auto left_months = remaining(world, on);
  if (!left_months) return is(verdict::undetermined, force::advisory);
  const date last = *on.planned_until - days{1};
  const int planned_months = (last.year() - on.day.year()) * 12 + static_cast<int>(last.month()) - static_cast<int>(on.day.month());
  return meets(planned_months <= *left_months, force::advisory);
}

ruling unwaived(const raw_world& world, std::string_view rule, const naive_case& on) {
  if (rule == "unit-exists") return meets(unit_named(world, world.post_unit[on.post]).in_force.contains(on.day));
  if (rule == "non-local-head") return non_local_head(world, on);
  if (rule == "still-in-service") {
    const auto left_months = remaining(world, on);
    return left_months ? meets(*left_months >= 0) : is(verdict::undetermined);
  }
  if (rule == "secondment-duration") return secondment_duration(world, on);
  if (rule == "position-change-due") return position_change_due(world, on);
  if (rule == "appointment-term") return appointment_term(world, on);
  if (rule == "district-post-abolished")
    return level_of(world, on.post) == level::district && on.day >= date{2025, 7, 1} ? is(verdict::violated) : ruling{};
  if (rule == "position-change-non-leaders") return position_change_non_leaders(world, on);
  if (on.day < date{2017, 10, 7}) return {};
  if (rule == "rotation-outlasts-service") return outlasts_service(world, on);
  if (rule == "rotation-min-duration") return min_duration(world, on);
  if (rule == "head-continuous-tenure") return continuous_tenure(world, on);
  if (rule == "rotation-equivalent-post" && on.day < date{2022, 4, 28}) return {};
  if (on.movement == movement::not_recorded) return is(verdict::undetermined);  // it may have been a rotation
  if (on.movement != movement::rotation) return {};
  if (rule == "rotation-leaders-only") return meets(title_of(world, on.post).leader);
  if (rule == "rotation-requires-planning") return requires_planning(world, on);
  if (rule == "rotation-remaining-service") return remaining_service(world, on);
  return equivalent_post(world, on);
}

}  // namespace

naive_case naive_of(const raw_world&, const proposal& move) {
  return {.subject = subject::proposal,
          .official = index(move.official),
          .post = index(move.post),
          .day = move.effective,
          .movement = move.movement,
          .purpose = move.purpose,
          .planned_until = move.planned_until};
}

naive_case naive_of(const raw_world& world, subject of, std::size_t at, date as_of) {
  const appointment& held = row(world, at);
  return {.subject = of,
          .official = index(held.official),
          .post = index(held.post),
          .day = of == subject::incumbent ? as_of : of == subject::move ? held.term.from : held.term.until,
          .movement = held.movement,
          .purpose = held.purpose,
          .outstanding = held.outstanding_decision,
          .planned_until = held.planned_until,
          .named_left = held.from_post ? std::optional(index(*held.from_post)) : std::nullopt,
          .appointment = at};
}

ruling naive_ruling(const raw_world& world, std::string_view rule, const naive_case& on) {
  ruling decided = unwaived(world, rule, on);
  if (decided.outcome != verdict::violated) return decided;
  for (const waiver& each : world.waivers)
    if (index(each.official) == on.official && each.rule == rule && each.in_force.contains(on.day))
      decided.outcome = verdict::waived;
  return decided;
}

}  // namespace rota::test
