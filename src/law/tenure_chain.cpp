// SPDX-License-Identifier: BSL-1.0

#include "law/tenure_chain.hpp"

#include <rota/hierarchy/hierarchy.hpp>
#include <rota/roster/roster.hpp>

#include <algorithm>

namespace rota {
namespace {

bool became(const hierarchy& units, unit_id predecessor, unit_id successor, date day) {
  const std::span<const unit_change> all = units.changes();
  for (auto edge = std::ranges::lower_bound(all, day, {}, &unit_change::day); edge != all.end() && edge->day == day; ++edge)
    if (edge->predecessor == predecessor && edge->successor == successor) return true;
  return false;
}

}  // namespace

turn_columns::turn_columns(const roster& people)
    : post(people.appointment_post()), term(people.appointment_term()), kind(people.appointment_movement()) {}

bool goes_on_as(const turn_columns& rows, const roster& people, std::size_t earlier, std::size_t next, const hierarchy* across) {
  if (rows.kind[earlier] == movement::release || rows.kind[next] == movement::release) return false;
  const interval before = rows.term[earlier];
  const date joint = rows.term[next].from;
  if (before.from >= joint) return false;

  const post_id old_post = rows.post[earlier];
  const post_id new_post = rows.post[next];
  if (old_post == new_post) return before.until >= joint;
  if (across == nullptr || before.until != joint) return false;
  return people.post_title()[index(old_post)] == people.post_title()[index(new_post)] &&
         became(*across, people.post_unit()[index(old_post)], people.post_unit()[index(new_post)], joint);
}

bool goes_on_as(const roster& people, std::size_t earlier, std::size_t next, const hierarchy* across) {
  return goes_on_as(turn_columns(people), people, earlier, next, across);
}

std::size_t first_of_stay(const roster& people, std::size_t row, const hierarchy* across) {
  const turn_columns rows(people);
  const std::size_t first = people.appointments_of(people.appointment_official()[row]).first;
  // Rows are ordered by first day, so an earlier part of the stay stands above the row reached so far.
  for (std::size_t above = row; above-- > first;)
    if (goes_on_as(rows, people, above, row, across)) row = above;
  return row;
}

chain chain_of(const roster& people, appointment_id last, const hierarchy* across) {
  const std::size_t row = first_of_stay(people, index(last), across);
  const interval term = people.appointment_term()[row];
  return {term.has_start() ? std::optional(term.from) : std::nullopt, people.appointment_movement()[row]};
}

}  // namespace rota
