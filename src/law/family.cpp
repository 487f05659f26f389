// SPDX-License-Identifier: BSL-1.0

#include "law/family.hpp"

#include <rota/law/step.hpp>

#include <string_view>

namespace rota {
namespace {

struct seat {
  const title* of = nullptr;
  unit_id unit{};
  maybe<body_id> body{};
};

seat seat_of(const roster& people, post_id post) {
  return {&people.at(people.post_title()[index(post)]), people.post_unit()[index(post)], people.post_body()[index(post)]};
}

/// The 13 sectors of Regulation 114. Planning and environment went into other departments in 2025; their heads until then count.
bool is_one_of_13(sector of) noexcept { return of != sector::none && of != sector::other; }

bool leads_committee(std::string_view title) noexcept {
  return title == "secretary" || title == "deputy-secretary" || title == "standing-deputy-secretary" ||
         title == "deputy-secretary-chair" || title == "organisation-head" || title == "inspection-chair";
}

bool is_head_over(const seat& head, const seat& deputy) {
  if (!head.of->head || !deputy.of->leader || deputy.of->head) return false;
  if (!head.body && !deputy.body) return head.unit == deputy.unit;
  return head.body && deputy.body && *head.body == *deputy.body;
}

bool is_over_sector_114(const seat& over, const seat& of) {
  const post_group group = group_of(*over.of);
  return (group == post_group::secretary || group == post_group::chair) && of.of->head && is_one_of_13(of.of->sector);
}

bool is_over_sector_205(const seat& over, const seat& of) {
  const sector under = of.of->sector;
  return group_of(*over.of) == post_group::chair && of.of->head && (under == sector::home_affairs || under == sector::inspectorate);
}

}  // namespace

bool is_collective_leadership(const body& of) noexcept { return !of.collective.empty() && of.collective != "executive-committee"; }

case_kin clashes(const roster& people, post_id a, post_id b) {
  const seat one = seat_of(people, a), other = seat_of(people, b);
  case_kin found;
  if (one.unit != other.unit && !(one.body && other.body)) return found;
  if (one.body && other.body && *one.body == *other.body && one.of->leader && other.of->leader &&
      is_collective_leadership(people.at(*one.body)))
    found.add(case_kin::same_collective);
  if (is_head_over(one, other) || is_head_over(other, one)) found.add(case_kin::head_and_deputy);
  if (one.unit != other.unit) return found;
  if (is_over_sector_114(one, other) || is_over_sector_114(other, one)) found.add(case_kin::sector_114);
  if (leads_committee(one.of->id) && leads_committee(other.of->id)) found.add(case_kin::committee_205);
  if (is_over_sector_205(one, other) || is_over_sector_205(other, one)) found.add(case_kin::sector_205);
  return found;
}

bool has_seat(const roster& people, official_id who, body_id where, date day) noexcept {
  for (const committee_seat& each : people.seats_of(who))
    if (each.body == where && each.in_force.contains(day)) return true;
  return false;
}

case_kin clash_with_seat(const roster& people, post_id post, official_id relative, date day) {
  const seat own = seat_of(people, post);
  case_kin found;
  if (own.body && own.of->leader && is_collective_leadership(people.at(*own.body)) && has_seat(people, relative, *own.body, day))
    found.add(case_kin::same_collective);
  return found;
}

}  // namespace rota
