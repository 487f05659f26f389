// SPDX-License-Identifier: BSL-1.0

#include "support/random_registers.hpp"

#include <rota/core/tenure.hpp>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace rota::test {
namespace {

official_id official_at(std::size_t place) { return static_cast<official_id>(place); }
post_id post_at(std::size_t place) { return static_cast<post_id>(place); }

official_id anyone(const raw_world& world, dice& roll) { return official_at(roll.below(world.officials.size())); }

/// A day of [from, until), or an open end.
interval some_span(dice& roll, date from, date until) {
  const date first = roll.day(from, until);
  return {roll.one_in(12) ? date::lowest() : first,
          roll.one_in(3) ? date::highest() : first + days{1 + static_cast<std::int32_t>(roll.below(1000))}};
}

/// Sometimes the day before or after.
date about(date day, dice& roll) { return day + days{static_cast<std::int32_t>(roll.below(3)) - 1}; }

// Titles, bodies and posts

title head_of(sector of) {
  title made;
  made.id = std::string(to_string(of)) + "-head";
  made.name_vi = made.name_en = made.id;
  made.rank = {100, 80, 50, 30};
  made.head = made.leader = true;
  made.sector = of;
  return made;
}

void make_titles(raw_world& world) {
  for (const sector each : {sector::police, sector::army, sector::inspectorate, sector::finance, sector::tax, sector::customs,
                            sector::home_affairs, sector::banking, sector::industry_trade, sector::planning, sector::environment})
    world.titles.push_back(head_of(each));
  title brief = head_of(sector::other);
  brief.id = "three-year-head";
  brief.term_months = std::int16_t{36};
  world.titles.push_back(brief);
  brief.id = "four-year-deputy";
  brief.rank = {90, 70, 40, 20};
  brief.head = false;
  brief.term_months = std::int16_t{48};
  world.titles.push_back(brief);
}

void change_titles(raw_world& world, dice& roll) {
  constexpr std::array others{"organisation-head", "deputy-secretary", "standing-deputy-secretary", "deputy-department-head"};
  const std::size_t own = built_in_titles().size();
  for (std::string& title : world.post_title) {
    if (!roll.one_in(4)) continue;
    title = roll.one_in(2) ? others[roll.below(others.size())] : world.titles[own + roll.below(world.titles.size() - own)].id;
  }
}

void make_bodies(raw_world& world, dice& roll) {
  constexpr std::array blocks{block::party, block::party, block::state,          block::state,
                              block::state, block::front, block::public_service, block::judiciary};
  constexpr std::array collectives{"standing-committee", "executive-committee", "leadership"};
  for (const raw_unit& unit : world.units)
    for (std::size_t count = roll.below(3); count > 0; --count) {
      body next;
      next.block = roll.one_in(15) ? block::armed_forces : blocks[roll.below(blocks.size())];
      if (!roll.one_in(3)) next.collective = collectives[roll.below(collectives.size())];
      world.bodies.push_back(next);
      world.body_unit.push_back(unit.unit);
    }
}

/// Puts posts in bodies of their units. A post that says nothing of its block has that of its body, here as in a roster.
void place_posts(raw_world& world, dice& roll) {
  for (std::size_t p = 0; p < world.posts.size(); ++p) {
    if (roll.one_in(2)) world.posts[p].authorised = static_cast<std::int16_t>(roll.below(3));
    for (std::size_t b = 0; b < world.bodies.size(); ++b) {
      if (world.body_unit[b] != world.post_unit[p] || roll.one_in(4)) continue;
      world.posts[p].body = static_cast<body_id>(b);
      if (world.posts[p].block == block::not_recorded) world.posts[p].block = world.bodies[b].block;
      break;
    }
  }
}

std::size_t add_post(raw_world& world, const std::string& unit, const std::string& title) {
  world.posts.emplace_back();
  world.post_unit.push_back(unit);
  world.post_title.push_back(title);
  return world.posts.size() - 1;
}

// People

void add_facts_of_officials(raw_world& world, dice& roll) {
  for (std::size_t o = 0; o < world.officials.size(); ++o) {
    if (!roll.one_in(6)) world.officials[o].ethnicity = roll.one_in(4) ? ethnicity::minority : ethnicity::kinh;
    const std::string& elsewhere = world.units[roll.below(world.units.size())].unit;
    world.birth_place.push_back(roll.one_in(8) ? "" : roll.one_in(2) ? world.native[o] : elsewhere);
  }
}

official_id add_official(raw_world& world) {
  world.officials.emplace_back();
  world.native.emplace_back();
  world.recorded.emplace_back();
  world.birth_place.emplace_back();
  return official_at(world.officials.size() - 1);
}

void hold(raw_world& world, official_id who, std::size_t post, interval term, movement by) {
  appointment row;
  row.official = who;
  row.post = post_at(post);
  row.term = term;
  row.movement = by;
  world.appointments.push_back(row);
}

/// Chairs of urban districts and wards of the city, about ten years in office, whoever else there is; of the last no first day is
/// recorded.
void add_city_chairs(raw_world& world, dice& roll) {
  std::vector<std::string> urban;
  for (const raw_unit& unit : world.units)
    if (unit.kind == "quan" || unit.kind == "phuong") urban.push_back(unit.unit);
  for (std::size_t k = 0; k < 3 && !urban.empty(); ++k) {
    const date from = plus_months(about(roll.day({2021, 7, 1}, {2026, 1, 1}), roll), months{-120});
    hold(world, add_official(world), add_post(world, urban[roll.below(urban.size())], "chair"),
         {k == 2 ? date::lowest() : from, date::highest()},
         movement::election);
  }
}

/// Officials who are secretary and chair of one commune, or were until shortly before.
void add_double_offices(raw_world& world, dice& roll) {
  std::vector<std::string> communes;
  for (const raw_unit& unit : world.units)
    if (unit.of == level::commune && !unit.in_force.has_end()) communes.push_back(unit.unit);
  for (std::size_t k = 0; k < 4; ++k) {
    const std::string& where = communes[roll.below(communes.size())];
    const official_id who = add_official(world);
    const date first = roll.day({2025, 7, 1}, {2025, 12, 1});
    const date second = roll.one_in(2) ? first : roll.day(first, {2026, 2, 1});
    const interval chaired{second, roll.one_in(2) ? date::highest() : second + days{1 + static_cast<std::int32_t>(roll.below(90))}};
    hold(world, who, add_post(world, where, "secretary"), {first, date::highest()}, movement::election);
    hold(world, who, add_post(world, where, roll.one_in(4) ? "deputy-secretary-chair" : "chair"), chaired, movement::election);
  }
}

void add_notices(raw_world& world, dice& roll) {
  for (appointment& row : world.appointments) {
    const bool appointed = row.movement == movement::appointment || row.movement == movement::re_appointment;
    if (!appointed || !row.term.has_start() || roll.one_in(2)) continue;
    const date term_end = plus_months(row.term.from, months{roll.one_in(4) ? 36 : 60});
    row.notice = term_end - days{110 + static_cast<std::int32_t>(roll.below(40))};  // 90 working days are some 126 days
  }
}

/// Moves of the years whose rules speak of kinds of move that are otherwise rare.
void add_late_proposals(raw_world& world, dice& roll) {
  constexpr std::array late{movement::transfer, movement::transfer, movement::secondment, movement::appointment,
                            movement::rotation};
  for (std::size_t count = 0; count < 16; ++count)
    world.proposals.push_back({.code = {},
                               .official = official_at(roll.below(60)),
                               .post = post_at(roll.below(world.posts.size())),
                               .effective = roll.day({2025, 1, 1}, {2027, 1, 1}),
                               .movement = late[roll.below(late.size())]});
  for (proposal& move : world.proposals) move.voluntary = roll.one_in(3);
}

// Registers

/// The day of a proposal, or any day.
date day_that_matters(const raw_world& world, official_id who, dice& roll) {
  const auto of_official = [&](const proposal& move) { return move.official == who; };
  const auto found = std::ranges::find_if(world.proposals, of_official);
  if (found != world.proposals.end() && !roll.one_in(3)) return found->effective;
  return roll.day({2015, 1, 1}, {2027, 1, 1});
}

void make_discipline(raw_world& world, dice& roll) {
  constexpr std::array waits{12, 24, 30, 36, 60};
  for (std::size_t count = 0; count < 40; ++count) {
    const official_id who = anyone(world, roll);
    const date day = day_that_matters(world, who, roll);
    const date from = about(plus_months(day, months{-waits[roll.below(waits.size())]}), roll);
    const date until = roll.one_in(2) ? about(day, roll) : from + days{365};
    world.discipline.push_back({who, roll.one_in(15) ? measure::not_recorded : all_measures[roll.below(all_measures.size())],
                                {roll.one_in(12) ? date::lowest() : from, roll.one_in(5) ? date::highest() : until}});
  }
}

void make_protections(raw_world& world, dice& roll) {
  constexpr std::array lengths{6, 11, 12, 18, 36, 40};
  for (std::size_t count = 0; count < 40; ++count) {
    const official_id who = anyone(world, roll);
    const date day = day_that_matters(world, who, roll);
    const months length{lengths[roll.below(lengths.size())]};
    const date from = roll.one_in(2) ? about(plus_months(day, months{-length.count}), roll) : about(day, roll);
    world.protections.push_back({who, all_protections[roll.below(all_protections.size())],
                                 {roll.one_in(12) ? date::lowest() : from,
                                  roll.one_in(4) ? date::highest() : about(plus_months(from, length) + days{2}, roll)},
                                 roll.one_in(3)});
  }
}

void make_evaluations(raw_world& world, dice& roll) {
  constexpr std::array ratings{"excellent", "good", "done", ""};
  for (std::size_t o = 0; o < world.officials.size(); ++o) {
    const bool careful = !roll.one_in(3);
    for (std::int16_t year = 2012; year < 2027; ++year)
      if (careful ? !roll.one_in(40) : roll.one_in(2))
        world.evaluations.push_back({official_at(o), year, ratings[roll.below(ratings.size())]});
  }
}

void make_seats(raw_world& world, dice& roll) {
  for (std::size_t b = 0; b < world.bodies.size(); ++b) {
    if (world.bodies[b].collective.empty() || !roll.one_in(3)) continue;
    const std::size_t members = 1 + roll.below(9);
    for (std::size_t member = 0; member < members; ++member) {
      const official_id who = anyone(world, roll);
      const interval term = some_span(roll, {2012, 1, 1}, {2026, 1, 1});
      world.seats.push_back({who, static_cast<body_id>(b), term,
                             roll.one_in(3) ? std::optional(static_cast<std::int16_t>(members)) : std::nullopt});
      if (term.has_end() && roll.one_in(3))  // elected again
        world.seats.push_back({who, static_cast<body_id>(b), {term.until, date::highest()}, {}});
    }
  }
}

/// Relatives, of whom many come to serve in one unit. A pair is never told two things.
void make_kin(raw_world& world, dice& roll) {
  std::set<std::pair<std::size_t, std::size_t>> related;
  const auto relate = [&](official_id a, official_id b) {
    if (a == b || !related.insert(std::minmax(index(a), index(b))).second) return;
    world.kin.push_back({a, b, all_relations[roll.below(all_relations.size())]});
  };
  for (std::size_t count = 0; count < 12; ++count) {
    const official_id relative = anyone(world, roll);
    relate(anyone(world, roll), relative);
  }
  for (std::size_t count = 0; count < 30; ++count) {
    const proposal& move = world.proposals[roll.below(world.proposals.size())];
    const std::string& unit = world.post_unit[index(move.post)];
    for (const appointment& row : world.appointments)
      if (row.term.contains(move.effective) && world.post_unit[index(row.post)] == unit && !roll.one_in(3))
        relate(move.official, row.official);
  }
}

plan_entry plan_for(official_id who, std::size_t post, dice& roll) {
  const date from = roll.day({2019, 1, 1}, {2026, 1, 1});
  return {who, post_at(post), {from, roll.one_in(2) ? date::highest() : from + days{900}}, roll.one_in(2), from};
}

/// Posts with several persons in the plan, persons with several posts of one level, and plans approved with the appointment.
void add_plans(raw_world& world, dice& roll) {
  for (plan_entry& row : world.plans) row.supplement = roll.one_in(2);
  for (std::size_t count = 0; count < 4; ++count) {
    const std::size_t post = roll.below(world.posts.size());
    for (std::size_t persons = roll.below(6); persons > 0; --persons)
      world.plans.push_back(plan_for(anyone(world, roll), post, roll));
  }
  for (std::size_t count = 0; count < 4; ++count) {
    const official_id who = anyone(world, roll);
    for (std::size_t posts = 2 + roll.below(7); posts > 0; --posts)
      world.plans.push_back(plan_for(who, roll.below(world.posts.size()), roll));
  }
  for (const proposal& move : world.proposals)
    if (move.movement == movement::appointment && roll.one_in(3)) {
      plan_entry with = plan_for(move.official, index(move.post), roll);
      with.in_force = {};
      with.approved = about(move.effective, roll);
      world.plans.push_back(with);
    }
}

/// Plans of about the freeze of 2025, of which the approval may not be recorded.
void add_plans_of_2025(raw_world& world, dice& roll) {
  for (std::size_t count = 0; count < 4; ++count) {
    const std::size_t post = roll.below(world.posts.size());
    plan_entry made = plan_for(anyone(world, roll), post, roll);
    made.in_force = {roll.day({2025, 2, 1}, {2025, 8, 1}), date::highest()};
    made.approved = roll.one_in(2) ? std::nullopt : std::optional<date>(about(made.in_force.from, roll));
    world.plans.push_back(made);
  }
}

/// Plans approved with a move whose kind is not recorded, or with a late appointment; and waivers of what is asked of plans.
void add_late_plans(raw_world& world, dice& roll) {
  for (const proposal& move : world.proposals) {
    const bool appoints = move.movement == movement::appointment && move.effective >= date{2025, 10, 8};
    if (!appoints && move.movement != movement::not_recorded) continue;
    plan_entry with = plan_for(move.official, index(move.post), roll);
    with.in_force = {move.effective, date::highest()};
    with.approved = move.effective;
    world.plans.push_back(with);
  }
  constexpr std::array rules{"planning-persons-per-post", "planning-posts-per-person",     "planning-higher-post",
                             "planning-age",              "planning-not-with-appointment", "planning-removal",
                             "congress-age",              "moratorium"};
  for (const char* rule : rules)
    for (std::size_t count = 0; count < 6; ++count)
      world.waivers.push_back(
          {anyone(world, roll), rule, "standing committee", "13-QD/TU", some_span(roll, {2012, 1, 1}, {2026, 1, 1})});
  add_plans_of_2025(world, roll);
}

}  // namespace

void add_registers(raw_world& world, dice& roll) {
  make_titles(world);
  change_titles(world, roll);
  make_bodies(world, roll);
  place_posts(world, roll);
  add_facts_of_officials(world, roll);
  add_city_chairs(world, roll);
  add_double_offices(world, roll);
  add_notices(world, roll);
  add_late_proposals(world, roll);
  make_discipline(world, roll);
  make_protections(world, roll);
  make_evaluations(world, roll);
  make_seats(world, roll);
  make_kin(world, roll);
  add_plans(world, roll);
  const auto drop = [&roll](bool& recorded, auto& rows) {
    recorded = !roll.one_in(6);
    if (!recorded) rows.clear();
  };
  drop(world.has_discipline, world.discipline);
  drop(world.has_protections, world.protections);
  drop(world.has_evaluations, world.evaluations);
  drop(world.has_committees, world.seats);
  drop(world.has_kinship, world.kin);
  add_late_plans(world, roll);
}

void build_registers(const raw_world& of, roster_builder& to) {
  if (of.has_planning) to.planning_is_recorded();
  if (of.has_discipline) to.discipline_is_recorded();
  if (of.has_protections) to.protections_are_recorded();
  if (of.has_evaluations) to.evaluations_are_recorded();
  if (of.has_committees) to.committees_are_recorded();
  if (of.has_kinship) to.kinship_is_recorded();
  to.waivers_are_recorded();
  for (const plan_entry& row : of.plans) to.add(row);
  for (const waiver& row : of.waivers) to.add(row);
  for (const discipline_entry& row : of.discipline) to.add(row);
  for (const protection_entry& row : of.protections) to.add(row);
  for (const evaluation& row : of.evaluations) to.add(row);
  for (const committee_seat& row : of.seats) to.add(row);
  for (const kinship_entry& row : of.kin) to.add(row);
  for (std::size_t at = 0; at < of.classes.size(); ++at) {
    const std::string code = "L" + std::to_string(at);
    training_class row = of.classes[at];
    row.code = code;
    to.add(row);
  }
  for (const training_entry& row : of.trainings) to.add(row);
}

}  // namespace rota::test
