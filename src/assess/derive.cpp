// SPDX-License-Identifier: BSL-1.0

// One case at a time: what the roster says of it (of), then what follows from its post and day (add_post), from the person
// (add_person), from the appointments before it (add_tenure, add_post_left), from its plan (add_planned_end), and what only some rules
// ask (add_move, add_incumbent).

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
#include <limits>
#include <string_view>

namespace rota {
namespace {

// Codes of the statistics office, the same before and after the mergers of 2025.
constexpr std::string_view ho_chi_minh_city = "79";
constexpr std::string_view da_nang = "48";

maybe_number clamp_to_column(std::int32_t value) noexcept {
  constexpr std::int32_t most = std::numeric_limits<std::int16_t>::max();
  return {static_cast<std::int16_t>(std::clamp(value, -most, most))};
}

maybe_number months_between(const std::optional<date>& from, date to, month_count counting) noexcept {
  return from ? clamp_to_column(completed_months(*from, to, counting).count) : maybe_number::unknown();
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
      own_filled_(known.people),
      across_mergers_(across_mergers(known, shared)),
      counting_(shared.counting),
      places_(known, shared) {}

deriver::deriver(const detail::row_columns& prepared, need_set asked) : deriver(prepared.known, prepared.shared, asked) {
  prepared_ = &prepared;
  filled_ = prepared.filled.get();
}

case_row deriver::of(const proposal& move, const occupancy_view* decided) {
  case_row made{.subject = subject::proposal,
                .row = std::numeric_limits<std::uint32_t>::max(),
                .day = move.effective.days_since_epoch(),
                .official = move.official,
                .post = move.post,
                .movement = move.movement,
                .purpose = move.purpose,
                .filled = decided};
  const std::int16_t rank = add_post(made);
  add_person(made);
  const post_left left = add_post_left(made, rank, {});
  add_planned_end(made, move.effective, move.planned_until);
  add_move(made, left, rank, move.voluntary, decided != nullptr ? *decided : filled_->after({&move, 1}));
  return made;
}

case_row deriver::of(proposal_id row) {
  case_row made = of(known_->people.at(row));
  made.row = static_cast<std::uint32_t>(row);
  return made;
}

case_row deriver::of(subject judged, appointment_id id, date as_of) {
  const roster& people = known_->people;
  const std::size_t row = index(id);
  const interval term = people.appointment_term()[row];
  const std::uint8_t flags = people.appointment_flags()[row];
  const date day = judged == subject::incumbent ? as_of : judged == subject::move ? term.from : term.until;
  case_row made{.subject = judged,
                .row = static_cast<std::uint32_t>(id),
                .day = day.days_since_epoch(),
                .official = people.appointment_official()[row],
                .post = people.appointment_post()[row],
                .movement = people.appointment_movement()[row],
                .purpose = people.appointment_purpose()[row]};
  made.traits = decisions_of(flags);
  if (judged == subject::incumbent && prepared_ != nullptr && prepared_->epoch.contains(day)) {
    made.kind = prepared_->kind[row];
    made.traits.add(prepared_->traits[row].bits);
    made.places = prepared_->places[row];
    add_person(made);
  } else {
    const std::int16_t rank = add_post(made);
    add_person(made);
    if (judged == subject::move) add_move(made, add_post_left(made, rank, people.from_post(id)), rank, false, filled_->on(day));
  }
  add_tenure(made, id);
  if (judged != subject::incumbent && term.has_start() && term.has_end())
    made.length_months = months_between(term.from, term.until - days{1}, counting_);
  add_planned_end(made, term.has_start() ? std::optional(term.from) : std::nullopt, people.planned_until(id));
  if (judged == subject::incumbent) add_incumbent(made);
  return made;
}

case_row deriver::of(subject judged, std::uint32_t row, date as_of) {
  return judged == subject::proposal ? of(static_cast<proposal_id>(row)) : of(judged, static_cast<appointment_id>(row), as_of);
}

detail::lookup::post_answers deriver::answers_of(post_id post, date day) const {
  const std::size_t at = index(post);
  if (prepared_ != nullptr && prepared_->epoch.contains(day)) return prepared_->of_each.posts[at];
  const roster& people = known_->people;
  const unit_id unit = people.post_unit()[at];
  const level of = known_->units.nearest(unit, day).level;
  const post_group group = prepared_ != nullptr ? prepared_->of_each.posts[at].kind.group()
                                                : group_of(people.at(people.post_title()[at]));
  return {.kind = post_kind(of, group, is_urban(known_->units, unit, day)),
          .rank = rank_of(people, post, static_cast<std::uint8_t>(of)),
          .traits = prepared_ != nullptr ? prepared_->of_each.posts[at].traits : traits_of(people, post),
          .unit = state_of(known_->units, unit, day)};
}

locality deriver::native(official_id who, unit_id where, date day) {
  if (prepared_ != nullptr && reads_one_place(prepared_->shared))
    if (const auto known = locality_by(prepared_->of_each, known_->units, who, where, day)) return *known;
  return places_.of(who, where, day);
}

std::int16_t deriver::add_post(case_row& to) {
  const date day = date::from_days(to.day);
  const detail::lookup::post_answers post = answers_of(to.post, day);
  to.kind = post.kind;
  to.traits.add(post.traits.bits);
  to.places = case_places::of(post.unit, native(to.official, known_->people.post_unit()[index(to.post)], day));
  return post.rank;
}

void deriver::add_person(case_row& to) {
  const roster& people = known_->people;
  const date day = date::from_days(to.day);
  const bool armed_forces = to.traits.has(case_traits::armed_forces);
  if (asked_.has(need::planning)) to.planning = planning_on(people, to.official, day);
  if (prepared_ != nullptr && !armed_forces) {
    const std::int32_t retirement = prepared_->of_each.officials[index(to.official)].retirement;
    if (retirement != detail::lookup::official_answers::unknown)
      to.remaining_months = clamp_to_column(remaining_service(day, calendar_month{retirement}).count);
  } else if (const auto retirement = retirement_of_holder(people, to.official, armed_forces)) {
    to.remaining_months = clamp_to_column(remaining_service(day, *retirement).count);
  }
}

void deriver::add_tenure(case_row& to, appointment_id id) {
  const date day = date::from_days(to.day);
  if (prepared_ != nullptr && prepared_->packed && packed_day::holds(day)) {
    const packed_day end = packed_day::as_end(day);
    const packed_day stay = prepared_->stay[index(id)], from = prepared_->from[index(id)];
    if (stay.known()) to.tenure_months = {rota::months_between(stay, end)};
    if (from.known()) to.term_months = {rota::months_between(from, end)};
    to.places.add(static_cast<std::uint8_t>(prepared_->places[index(id)].bits & case_places::came_by_rotation));
    return;
  }
  const interval term = known_->people.appointment_term()[index(id)];
  const chain stay = chain_of(known_->people, id, across_mergers_);
  to.tenure_months = months_between(stay.from, day, counting_);
  if (stay.arrived_by == movement::rotation) to.places.add(case_places::came_by_rotation);
  if (term.has_start()) to.term_months = months_between(term.from, day, counting_);
}

void deriver::add_planned_end(case_row& to, std::optional<date> first_day, std::optional<date> planned_until) {
  if (!planned_until) return;
  to.traits.add(case_traits::planned_end);
  if (!asked_.has(need::planned_end)) return;
  const date last_day = *planned_until - days{1};
  to.planned_months = months_between(first_day, last_day, counting_);
  if (!to.remaining_months.known()) return;
  const months to_plan_end = calendar_month::of(last_day) - calendar_month::of(date::from_days(to.day));
  to.planned_past_retirement = clamp_to_column(to_plan_end.count - to.remaining_months.value);
}

void deriver::add_stay_left(case_row& to, appointment_id row) {
  const date day = date::from_days(to.day);
  const chain held = chain_of(known_->people, row, across_mergers_);
  to.left_movement = held.arrived_by;
  const date until = known_->people.appointment_term()[index(row)].until;
  if (until > day) to.left = left_state::runs_on;
  to.left_months = months_between(held.from, std::min(until, day), counting_);
}

deriver::post_left deriver::add_post_left(case_row& to, std::int16_t rank, maybe<post_id> named) {
  const roster& people = known_->people;
  const date day = date::from_days(to.day);
  const std::optional<appointment_id> row =
      named ? held_before(people, to.official, *named, day) : latest_before(people, to.official, day);
  const maybe<post_id> left = named ? named : row ? maybe<post_id>(people.appointment_post()[index(*row)]) : maybe<post_id>();
  if (!left) return {};

  if (asked_.has(need::post_left)) {
    to.left = left_state::ended;
    if (row) add_stay_left(to, *row);
    to.direction = direction_of(*known_, left, to.post, day);
  }
  post_left found{.post = left};
  if (asked_.has(need::post_left) || asked_.has(need::career)) {
    found.rank = answers_of(*left, day).rank;
    to.rank_difference = clamp_to_column(rank - found.rank);
  }
  // Who still serves in the armed forces retires by their law, wherever the move leads.
  if (!to.traits.has(case_traits::armed_forces) && people.post_block()[index(*left)] == block::armed_forces) {
    to.traits.add(case_traits::armed_forces);
    const auto recorded = retirement_of_holder(people, to.official, true);
    to.remaining_months = recorded ? clamp_to_column(remaining_service(day, *recorded).count) : maybe_number::unknown();
  }
  return found;
}

void deriver::add_move(case_row& to, post_left left, std::int16_t rank, bool voluntary, const occupancy_view& filled) {
  if (asked_.has(need::person)) add_person_facts(to, *known_, left.post, voluntary);
  if (asked_.has(need::career)) add_career(to, *known_, left.post, rank, left.rank, counting_);
  if (asked_.has(need::registers)) add_registers(to, *known_, counting_);
  if (asked_.has(need::establishment)) add_establishment(to, *known_, filled, counting_);
  if (asked_.has(need::kin)) add_kin(to, *known_, &relatives(), filled);
}

const kinship& deriver::relatives() {
  if (prepared_ != nullptr) return prepared_->relatives;
  if (!own_relatives_) own_relatives_.emplace(known_->people);
  return *own_relatives_;
}

/// By the functions that fill blocks, on a block of one.
void deriver::add_incumbent(case_row& to) {
  const date day = date::from_days(to.day);
  const cases block = to.view();
  if (asked_.has(need::person) && is_also_chair(*known_, to.official, to.post, to.kind, day)) to.record.add(case_record::also_chair);
  if (asked_.has(need::career)) fill_title_term(*known_, block, &to.title_term);
  if (asked_.has(need::registers)) to.protection = protection_on(known_->people, to.official, day, counting_);
  if (asked_.has(need::evaluations) && known_->people.has_evaluations())
    fill_unevaluated(*known_, block, day, counting_, &to.unevaluated_year);
  if (asked_.has(need::notice)) fill_notice(*known_, block, day, counting_, &to.notice_days, &to.term_days_left);
}

}  // namespace rota
