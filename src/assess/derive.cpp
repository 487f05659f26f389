// SPDX-License-Identifier: BSL-1.0

// One case at a time: what the roster says of it (begin), then what follows from its post and day (add_post), from the month of
// retirement (add_retirement), from the appointments before it (add_tenure, find_post_left) and from its plan (plan_end). What belongs
// to a need is worked out where a rule asks (work_out).

#include "assess/derive.hpp"

#include "assess/also_chair.hpp"
#include "assess/career.hpp"
#include "assess/establishment.hpp"
#include "assess/kin.hpp"
#include "assess/notice.hpp"
#include "assess/person.hpp"
#include "assess/planned.hpp"
#include "assess/registers.hpp"
#include "assess/row_columns.hpp"
#include "law/tenure_chain.hpp"

#include <rota/core/tenure.hpp>

#include <algorithm>
#include <bit>
#include <limits>
#include <string_view>
#include <utility>

namespace rota {
namespace {

// Codes of the statistics office, the same before and after the mergers of 2025.
constexpr std::string_view ho_chi_minh_city = "79";
constexpr std::string_view da_nang = "48";

maybe_number clamp_to_column(std::int32_t value) noexcept {
  constexpr std::int32_t most = std::numeric_limits<std::int16_t>::max();
  return {static_cast<std::int16_t>(std::clamp(value, -most, most))};
}

maybe_number months_since(const std::optional<date>& from, const months_until& day) noexcept {
  return from ? clamp_to_column(day.since(*from).count) : maybe_number::unknown();
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

const hierarchy* across_mergers(const facts& known, const readings& shared) noexcept {
  return shared.tenure_continues_across_merger ? &known.units : nullptr;
}

bool is_urban(const hierarchy& units, unit_id unit, date day) {
  const unit_version* const version = units.at(unit, day);
  if (version == nullptr || (version->kind != "quan" && version->kind != "phuong")) return false;
  const std::optional<unit_id> province = units.enclosing(unit, level::province, day);
  if (!province) return false;
  const std::string_view code = units.at(*province, day)->code;
  return code == ho_chi_minh_city || code == da_nang;
}

unit_state state_of(const hierarchy& units, unit_id unit, date day) {
  if (units.exists(unit, day)) return unit_state::in_force;
  return day < units.versions(unit).front().in_force.from ? unit_state::not_yet : unit_state::ended;
}

planning_state planning_on(const roster& people, official_id who, date day) {
  if (!people.has_planning()) return planning_state::no_register;
  return best_of(people.plans_of(who), day, [](const plan_entry&) { return true; });
}

std::optional<calendar_month> retirement_of_holder(const roster& people, official_id who, bool armed_forces) {
  const std::optional<calendar_month> recorded = people.official_retirement()[index(who)];
  return recorded || armed_forces ? recorded : retirement_month(people.at(who));
}

case_traits traits_of(const roster& people, post_id post) {
  const title& of = people.at(people.post_title()[index(post)]);
  case_traits traits;
  if (of.head) traits.add(case_traits::head);
  if (of.leader) traits.add(case_traits::leader);
  if (people.post_listed_position()[index(post)] != 0) traits.add(case_traits::listed_position);
  if (people.post_block()[index(post)] == block::armed_forces) traits.add(case_traits::armed_forces);
  return traits;
}

case_traits decisions_of(std::uint8_t flags) noexcept {
  case_traits traits;
  if (has(flags, appointment_flag::outstanding_decision)) traits.add(case_traits::outstanding);
  if (has(flags, appointment_flag::extension_decision)) traits.add(case_traits::extension);
  return traits;
}

deriver::deriver(const facts& known, const readings& shared, need_set asked)
    : known_(&known),
      asked_(asked),
      across_mergers_(across_mergers(known, shared)),
      counting_(shared.counting),
      own_filled_(std::in_place, known.people),
      places_(std::in_place, known, shared) {}

deriver::deriver(const detail::row_columns& prepared, need_set asked)
    : known_(&prepared.known),
      prepared_(&prepared),
      asked_(asked),
      across_mergers_(across_mergers(prepared.known, prepared.shared)),
      counting_(prepared.shared.counting) {}

case_row deriver::of(const proposal& move, const occupancy_view* decided) {
  begun_case made = begin(move, decided);
  add(made, asked_);
  return made.row;
}

case_row deriver::of(proposal_id row) {
  const proposal move = known_->people.at(row);
  case_row made = of(move);
  made.row = static_cast<std::uint32_t>(row);
  return made;
}

case_row deriver::of(subject judged, appointment_id id, date as_of) {
  begun_case made = begin(judged, id, as_of);
  add(made, asked_);
  return made.row;
}

case_row deriver::of(subject judged, std::uint32_t row, date as_of) {
  return judged == subject::proposal ? of(static_cast<proposal_id>(row)) : of(judged, static_cast<appointment_id>(row), as_of);
}

begun_case deriver::begin(const proposal& move, const occupancy_view* decided) {
  begun_case made{.row = {.subject = subject::proposal,
                          .row = std::numeric_limits<std::uint32_t>::max(),
                          .day = move.effective.days_since_epoch(),
                          .official = move.official,
                          .post = move.post,
                          .movement = move.movement,
                          .purpose = move.purpose,
                          .filled = decided},
                  .day = months_until(move.effective, counting_),
                  .posts = posts(move.effective),
                  .voluntary = move.voluntary,
                  .filled = decided != nullptr ? *decided : filled().after({&move, 1})};
  add_post(made);
  add_retirement(made);
  find_post_left(made, {});
  plan_end(made, move.effective, move.planned_until);
  return made;
}

begun_case deriver::begin(subject judged, appointment_id id, date as_of) {
  const roster& people = known_->people;
  const std::size_t row = index(id);
  const interval term = people.appointment_term()[row];
  const date day = judged == subject::incumbent ? as_of : judged == subject::move ? term.from : term.until;
  begun_case made{.row = {.subject = judged,
                          .row = static_cast<std::uint32_t>(id),
                          .day = day.days_since_epoch(),
                          .official = people.appointment_official()[row],
                          .post = people.appointment_post()[row],
                          .traits = decisions_of(people.appointment_flags()[row]),
                          .movement = people.appointment_movement()[row],
                          .purpose = people.appointment_purpose()[row]},
                  .day = months_until(day, counting_),
                  .posts = posts(day),
                  .filled = filled().on(day)};
  const detail::row_columns* const prepared = judged == subject::incumbent ? prepared_for(day) : nullptr;
  if (prepared != nullptr) {
    made.row.kind = prepared->kind[row];
    made.row.traits.add(prepared->traits[row].bits);
    made.row.places = prepared->places[row];
  } else {
    add_post(made);
  }
  add_retirement(made);
  if (judged == subject::move) find_post_left(made, people.from_post(id));
  add_tenure(made, id);
  if (judged != subject::incumbent && term.has_start() && term.has_end())
    made.row.length_months = months_since(term.from, months_until(term.until - days{1}, counting_));
  plan_end(made, term.has_start() ? std::optional(term.from) : std::nullopt, people.planned_until(id));
  return made;
}

const detail::row_columns* deriver::prepared_for(date day) const {
  return prepared_ != nullptr && prepared_->epoch.contains(day) ? prepared_ : nullptr;
}

posts_on deriver::posts(date day) const {
  const detail::row_columns* const prepared = prepared_for(day);
  return {*known_, prepared != nullptr ? &prepared->of_each : nullptr, day};
}

const occupancy& deriver::filled() const { return prepared_ != nullptr ? *prepared_->filled : *own_filled_; }

const kinship& deriver::relatives() {
  if (prepared_ != nullptr) return prepared_->relatives;
  if (!own_relatives_) own_relatives_.emplace(known_->people);
  return *own_relatives_;
}

/// But for the rank, which is a question of its own.
detail::lookup::post_answers deriver::answers_of(post_id post, date day) const {
  const std::size_t at = index(post);
  if (const detail::row_columns* const prepared = prepared_for(day)) return prepared->of_each.posts[at];
  const roster& people = known_->people;
  const unit_id unit = people.post_unit()[at];
  const post_group group = prepared_ != nullptr ? prepared_->of_each.posts[at].kind.group()
                                                : group_of(people.at(people.post_title()[at]));
  return {.kind = post_kind(known_->units.nearest(unit, day).level, group, is_urban(known_->units, unit, day)),
          .traits = prepared_ != nullptr ? prepared_->of_each.posts[at].traits : traits_of(people, post),
          .unit = state_of(known_->units, unit, day)};
}

locality deriver::native(official_id who, unit_id where, date day) {
  if (prepared_ != nullptr && reads_one_place(prepared_->shared))
    if (const auto known = locality_by(prepared_->of_each, known_->units, who, where, day)) return *known;
  if (!places_) places_.emplace(*known_, prepared_->shared);
  return places_->of(who, where, day);
}

void deriver::add_post(begun_case& to) {
  const detail::lookup::post_answers post = answers_of(to.row.post, to.day.day());
  to.row.kind = post.kind;
  to.row.traits.add(post.traits.bits);
  const unit_id where = known_->people.post_unit()[index(to.row.post)];
  to.row.places = case_places::of(post.unit, native(to.row.official, where, to.day.day()));
}

void deriver::add_retirement(begun_case& to) {
  const bool armed_forces = to.row.traits.has(case_traits::armed_forces);
  if (prepared_ != nullptr && !armed_forces) {
    const std::int32_t retirement = prepared_->of_each.officials[index(to.row.official)].retirement;
    if (retirement != detail::lookup::official_answers::unknown)
      to.row.remaining_months = clamp_to_column(retirement - to.day.month().ordinal);
  } else if (const auto retirement = retirement_of_holder(known_->people, to.row.official, armed_forces)) {
    to.row.remaining_months = clamp_to_column((*retirement - to.day.month()).count);
  }
}

void deriver::add_tenure(begun_case& to, appointment_id id) {
  if (prepared_ != nullptr && prepared_->packed && packed_day::holds(to.day.day())) {
    const packed_day end = packed_day::as_end(to.day);
    const packed_day stay = prepared_->stay[index(id)], from = prepared_->from[index(id)];
    if (stay.known()) to.row.tenure_months = {months_between(stay, end)};
    if (from.known()) to.row.term_months = {months_between(from, end)};
    to.row.places.add(static_cast<std::uint8_t>(prepared_->places[index(id)].bits & case_places::came_by_rotation));
    return;
  }
  const interval term = known_->people.appointment_term()[index(id)];
  const chain stay = chain_of(known_->people, id, across_mergers_);
  to.row.tenure_months = months_since(stay.from, to.day);
  if (stay.arrived_by == movement::rotation) to.row.places.add(case_places::came_by_rotation);
  if (term.has_start()) to.row.term_months = months_since(term.from, to.day);
}

void deriver::find_post_left(begun_case& to, maybe<post_id> named) {
  const roster& people = known_->people;
  const official_id who = to.row.official;
  const auto row = named ? held_before(people, who, *named, to.day.day()) : latest_before(people, who, to.day.day());
  if (row) to.left_row = *row;
  to.left = named || !row ? named : maybe<post_id>(people.appointment_post()[index(*row)]);
  // Who still serves in the armed forces retires by their law, wherever the move leads.
  if (!to.left || to.row.traits.has(case_traits::armed_forces)) return;
  if (people.post_block()[index(*to.left)] != block::armed_forces) return;
  to.row.traits.add(case_traits::armed_forces);
  const auto recorded = retirement_of_holder(people, who, true);
  to.row.remaining_months = recorded ? clamp_to_column((*recorded - to.day.month()).count) : maybe_number::unknown();
}

void deriver::plan_end(begun_case& to, std::optional<date> first_day, std::optional<date> planned_until) {
  if (planned_until) to.row.traits.add(case_traits::planned_end);
  to.first_day = first_day;
  to.planned_until = planned_until;
}

void deriver::add_planned_months(begun_case& to) {
  if (!to.planned_until) return;
  const date last_day = *to.planned_until - days{1};
  to.row.planned_months = months_since(to.first_day, months_until(last_day, counting_));
  if (!to.row.remaining_months.known()) return;
  const months to_plan_end = calendar_month::of(last_day) - to.day.month();
  to.row.planned_past_retirement = clamp_to_column(to_plan_end.count - to.row.remaining_months.value);
}

void deriver::add_to_move(begun_case& to, need missing) {
  switch (missing) {
    case need::post_left: return add_post_left(to);
    case need::person: return add_person_facts(to.row, *known_, to.left, to.voluntary, to.day);
    case need::career: return add_career(to.row, *known_, to.left, to.posts, to.day);
    case need::registers: return add_registers(to.row, *known_, to.day);
    case need::establishment: return add_establishment(to.row, *known_, to.filled, counting_);
    case need::kin: return add_kin(to.row, *known_, &relatives(), to.filled);
    default: return;
  }
}

void deriver::add_post_left(begun_case& to) {
  if (!to.left) return;
  to.row.left = left_state::ended;
  if (to.left_row) add_stay_left(to, *to.left_row);
  to.row.direction = direction_of(known_->people, to.left, to.row.post, to.posts);
  to.row.rank_difference = clamp_to_column(to.posts.rank(to.row.post) - to.posts.rank(*to.left));
}

void deriver::add_stay_left(begun_case& to, appointment_id row) {
  const date day = to.day.day();
  const interval term = known_->people.appointment_term()[index(row)];
  const bool is_first = prepared_ != nullptr && (prepared_->places[index(row)].bits & begins_stay) != 0;
  const chain held = is_first ? chain{term.from, known_->people.appointment_movement()[index(row)]}
                              : chain_of(known_->people, row, across_mergers_);
  to.row.left_movement = held.arrived_by;
  if (term.until > day) to.row.left = left_state::runs_on;
  to.row.left_months = term.until < day ? months_since(held.from, months_until(term.until, counting_))
                                             : months_since(held.from, to.day);
}

/// By the functions that fill blocks, on a block of one.
void deriver::add_to_incumbent(begun_case& to, need missing) {
  const date day = to.day.day();
  case_row& row = to.row;
  switch (missing) {
    case need::person:
      if (is_also_chair(*known_, row.official, row.post, row.kind, day)) row.record.add(case_record::also_chair);
      return;
    case need::career: return fill_title_term(*known_, row.view(), &row.title_term);
    case need::registers: row.protection = protection_on(known_->people, row.official, day, counting_); return;
    case need::evaluations:
      if (known_->people.has_evaluations()) fill_unevaluated(*known_, row.view(), day, counting_, &row.unevaluated_year);
      return;
    case need::notice: return fill_notice(*known_, row.view(), day, counting_, &row.notice_days, &row.term_days_left);
    default: return;
  }
}

void deriver::work_out(begun_case& to, need_set asked) {
  for (std::uint32_t missing = asked.without(to.has).bits(); missing != 0; missing &= missing - 1) {
    const auto next = static_cast<need>(std::countr_zero(missing));
    if (next == need::planning)
      to.row.planning = planning_on(known_->people, to.row.official, to.day.day());
    else if (next == need::planned_end)
      add_planned_months(to);
    else if (to.row.subject == subject::incumbent)
      add_to_incumbent(to, next);
    else if (to.row.subject != subject::ended_rotation)
      add_to_move(to, next);
  }
  to.has = to.has | asked;
}

}  // namespace rota
