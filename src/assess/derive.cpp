// SPDX-License-Identifier: BSL-1.0

// One row at a time: what the roster says of the case (fill_row), then what follows from official, post and day
// (fill_person_and_post), from the post left (fill_post_left) and from the appointments before it (fill_tenure).

#include "assess/derive.hpp"

#include "law/tenure_chain.hpp"

#include <rota/core/tenure.hpp>

#include <algorithm>
#include <limits>

namespace rota {
namespace {

maybe_number clamp_to_column(std::int32_t value) noexcept {
  constexpr std::int32_t most = std::numeric_limits<std::int16_t>::max();
  return {static_cast<std::int16_t>(std::clamp(value, -most, most))};
}

maybe_number months_between(const std::optional<date>& from, date to) noexcept {
  return from ? clamp_to_column(completed_months(*from, to).count) : maybe_number::unknown();
}

unit_state state_of(const hierarchy& units, unit_id unit, date day) {
  if (units.exists(unit, day)) return unit_state::in_force;
  return day < units.versions(unit).front().in_force.from ? unit_state::not_yet : unit_state::ended;
}

bool is_armed_forces(const roster& people, const post& of) {
  const block own = of.block;
  if (own != block::not_recorded) return own == block::armed_forces;
  return of.body && people.at(*of.body).block == block::armed_forces;
}

/// The map that tenure is followed through; null where a merger ends the post.
const hierarchy* across_mergers(const facts& known, const readings& shared) noexcept {
  return shared.tenure_continues_across_merger ? &known.units : nullptr;
}

/// The best that the plan register says of an official on a day.
planning_state planning_on(const roster& people, official_id who, date day) {
  if (!people.has_planning()) return planning_state::no_register;
  planning_state best = planning_state::not_planned;
  for (const plan_entry& entry : people.plans_of(who)) {
    if (!entry.in_force.contains(day)) continue;
    if (entry.approved && *entry.approved <= day) return planning_state::planned;
    if (!entry.approved)
      best = planning_state::approval_not_recorded;
    else if (best == planning_state::not_planned)
      best = planning_state::approved_later;
  }
  return best;
}

/// The latest row in which the official took up a post before a day.
std::optional<appointment_id> held_before(const roster& people, official_id who, post_id post, date day) {
  const auto [first, last] = people.appointments_of(who);
  for (std::size_t row = last; row-- > first;)
    if (people.appointment_post()[row] == post && people.appointment_term()[row].from < day)
      return static_cast<appointment_id>(row);
  return std::nullopt;
}

}  // namespace

deriver::deriver(const facts& known, const readings& shared)
    : known_(&known),
      across_mergers_(across_mergers(known, shared)),
      places_(known.units, shared.locality) {
  for (const title& each : known.people.titles()) groups_.push_back(group_of(each));
}

void deriver::fill(cases& block, subject of, std::span<const std::uint32_t> rows, date as_of) {
  block.subject = of;
  block.size = rows.size();
  for (std::size_t at = 0; at < rows.size(); ++at) {
    block.row[at] = rows[at];
    if (of == subject::proposal) {
      fill_row(block, at, known_->people.at(static_cast<proposal_id>(rows[at])));
    } else {
      const auto id = static_cast<appointment_id>(rows[at]);
      fill_row(block, at, known_->people.at(id), id, as_of);
    }
  }
}

void deriver::fill(cases& block, const proposal& move) {
  block.subject = subject::proposal;
  block.size = 1;
  block.row[0] = std::numeric_limits<std::uint32_t>::max();
  fill_row(block, 0, move);
}

void deriver::fill_row(cases& block, std::size_t at, const proposal& move) {
  block.day[at] = move.effective.days_since_epoch();
  block.official[at] = move.official;
  block.post[at] = move.post;
  block.movement[at] = move.movement;
  block.purpose[at] = move.purpose;
  block.outstanding[at] = false;
  block.tenure_months[at] = maybe_number::unknown();
  fill_person_and_post(block, at);
  fill_post_left(block, at, {});
}

void deriver::fill_row(cases& block, std::size_t at, const appointment& held, appointment_id id, date as_of) {
  const subject of = block.subject;
  const date day = of == subject::incumbent ? as_of : of == subject::move ? held.term.from : held.term.until;
  block.day[at] = day.days_since_epoch();
  block.official[at] = held.official;
  block.post[at] = held.post;
  block.movement[at] = held.movement;
  block.purpose[at] = held.purpose;
  block.outstanding[at] = held.outstanding_decision;
  fill_person_and_post(block, at);
  fill_tenure(block, at, id);
  if (of == subject::move) {
    fill_post_left(block, at, held.from_post);
  } else {
    block.left_known[at] = false;
    block.left_runs_on[at] = false;
    block.left_movement[at] = movement::not_recorded;
    block.left_months[at] = maybe_number::unknown();
    block.rank_difference[at] = maybe_number::unknown();
  }
}

void deriver::fill_person_and_post(cases& block, std::size_t at) {
  const roster& people = known_->people;
  const date day = date::from_days(block.day[at]);
  const post post = people.at(block.post[at]);
  const official who = people.at(block.official[at]);

  block.unit[at] = state_of(known_->units, post.unit, day);
  block.post_level[at] = known_->units.nearest(post.unit, day).level;
  block.group[at] = groups_[index(post.title)];
  block.head[at] = people.at(post.title).head;
  block.armed_forces[at] = is_armed_forces(people, post);
  block.native[at] = places_.of(who, post.unit, day);
  block.planning[at] = planning_on(people, block.official[at], day);

  const std::optional<calendar_month> retirement = block.armed_forces[at] ? who.retirement : retirement_month(who);
  block.remaining_months[at] =
      retirement ? clamp_to_column(remaining_service(day, *retirement).count) : maybe_number::unknown();
}

void deriver::fill_post_left(cases& block, std::size_t at, maybe<post_id> named) {
  const roster& people = known_->people;
  const official_id who = block.official[at];
  const date day = date::from_days(block.day[at]);
  const std::optional<appointment_id> row =
      named ? held_before(people, who, *named, day) : latest_before(people, who, day);
  const maybe<post_id> left = named ? named : row ? maybe<post_id>(people.at(*row).post) : maybe<post_id>();

  block.left_known[at] = left.has_value();
  block.left_runs_on[at] = false;
  block.left_movement[at] = movement::not_recorded;
  block.left_months[at] = maybe_number::unknown();
  block.rank_difference[at] = maybe_number::unknown();
  if (row) {
    const chain held = chain_of(people, *row, across_mergers_);
    block.left_movement[at] = held.arrived_by;
    const date until = people.appointment_term()[index(*row)].until;
    block.left_runs_on[at] = until > day;
    block.left_months[at] = months_between(held.from, std::min(until, day));
  }
  if (!left) return;

  const post left_post = people.at(*left);
  const level left_level = known_->units.nearest(left_post.unit, day).level;
  block.rank_difference[at] =
      clamp_to_column(rank_of(people, block.post[at], static_cast<std::uint8_t>(block.post_level[at])) -
                      rank_of(people, *left, static_cast<std::uint8_t>(left_level)));
  // Who still serves in the armed forces retires by their law, wherever the move leads.
  if (!block.armed_forces[at] && is_armed_forces(people, left_post)) {
    block.armed_forces[at] = true;
    const std::optional<calendar_month> recorded = people.at(who).retirement;
    block.remaining_months[at] =
        recorded ? clamp_to_column(remaining_service(day, *recorded).count) : maybe_number::unknown();
  }
}

void deriver::fill_tenure(cases& block, std::size_t at, appointment_id id) {
  const chain held = chain_of(known_->people, id, across_mergers_);
  block.tenure_months[at] = months_between(held.from, date::from_days(block.day[at]));
}

namespace {

/// True where the stay that this row belongs to does not end with it.
bool goes_on(const roster& people, std::size_t row, const hierarchy* across) {
  const std::size_t last = people.appointments_of(people.appointment_official()[row]).last;
  for (std::size_t next = row + 1; next < last; ++next)
    if (goes_on_as(people, row, next, across) && people.appointment_term()[row].until < people.appointment_term()[next].until)
      return true;
  return false;
}

bool is_judged(const facts& known, const hierarchy* across, subject of, std::size_t row, date as_of, interval period) {
  const roster& people = known.people;
  const interval term = people.appointment_term()[row];
  const movement kind = people.appointment_movement()[row];
  if (kind == movement::release) return false;
  switch (of) {
    case subject::incumbent: return term.contains(as_of);
    case subject::move:
      // Going on in the same post is no move, and posts taken up by one decision are one.
      return term.has_start() && period.contains(term.from) && !people.appointment_concurrent_with()[row] &&
             chain_of(people, static_cast<appointment_id>(row), across).from == term.from;
    case subject::ended_rotation:
      return term.has_end() && period.contains(term.until) &&
             chain_of(people, static_cast<appointment_id>(row), across).arrived_by == movement::rotation &&
             !goes_on(people, row, across);
    default: return false;
  }
}

}  // namespace

std::vector<std::uint32_t> rows_of(const facts& known, const readings& shared, subject of, date as_of, interval period) {
  const hierarchy* const across = across_mergers(known, shared);
  std::vector<std::uint32_t> rows;
  const std::size_t all = of == subject::proposal ? known.people.proposal_count() : known.people.appointment_count();
  for (std::size_t row = 0; row < all; ++row)
    if (of == subject::proposal || is_judged(known, across, of, row, as_of, period)) rows.push_back(static_cast<std::uint32_t>(row));
  return rows;
}

}  // namespace rota
