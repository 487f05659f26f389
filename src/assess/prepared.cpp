// SPDX-License-Identifier: BSL-1.0

// Three passes over the appointments: their days (pack_days), the stays they belong to (mark_stays), and what depends on the map
// (place_rows). An official's rows stand together, so what concerns the person is looked up once for all of them.

#include <rota/assess/prepared.hpp>

#include "assess/derive.hpp"
#include "assess/row_columns.hpp"
#include "law/tenure_chain.hpp"

#include <algorithm>
#include <span>

namespace rota {
namespace {

/// What a title and a block say of a post, on any day.
std::vector<case_traits> traits_by_post(const roster& people) {
  std::vector<case_traits> of_post(people.post_count());
  for (std::size_t post = 0; post < of_post.size(); ++post) {
    const title& title = people.at(people.post_title()[post]);
    std::uint16_t& bits = of_post[post].bits;
    if (title.head) bits |= case_traits::head;
    if (title.leader) bits |= case_traits::leader;
    if (people.post_listed_position()[post] != 0) bits |= case_traits::listed_position;
    if (people.post_block()[post] == block::armed_forces) bits |= case_traits::armed_forces;
  }
  return of_post;
}

std::uint16_t decisions_of(std::uint8_t flags) noexcept {
  std::uint16_t bits = 0;
  if (has(flags, appointment_flag::outstanding_decision)) bits |= case_traits::outstanding;
  if (has(flags, appointment_flag::extension_decision)) bits |= case_traits::extension;
  if (has(flags, appointment_flag::planned_end)) bits |= case_traits::planned_end;
  return bits;
}

bool may_be_packed(date day) noexcept { return day == date::lowest() || packed_day::holds(day); }

packed_day pack(date day) noexcept { return day == date::lowest() ? packed_day{} : packed_day::of(day); }

/// Fills the packed columns; false, and some of them left as they are, where a day does not fit.
bool pack_days(detail::row_columns& to) {
  const roster& people = to.known.people;
  const std::size_t rows = people.appointment_count();
  const hierarchy* const across = across_mergers(to.known, to.shared);
  to.stay.resize(rows);
  to.from.resize(rows);
  to.retirement.resize(rows);
  for (std::size_t row = 0; row < rows; ++row) {
    const date from = people.appointment_term()[row].from;
    const date stay = chain_of(people, static_cast<appointment_id>(row), across).from.value_or(date::lowest());
    if (!may_be_packed(from) || !may_be_packed(stay)) return false;
    to.from[row] = pack(from);
    to.stay[row] = stay == from ? to.from[row] : pack(stay);
    if (to.stay[row].known()) to.first_month = std::min(to.first_month, to.stay[row].month());
    const bool armed_forces = people.post_block()[index(people.appointment_post()[row])] == block::armed_forces;
    const auto retirement = retirement_of_holder(people, people.appointment_official()[row], armed_forces);
    if (retirement && !packed_month::holds(*retirement)) return false;
    to.retirement[row] = packed_month::of(retirement);

    if (!has(people.appointment_flags()[row], appointment_flag::planned_end)) continue;
    const date last = *people.planned_until(static_cast<appointment_id>(row)) - days{1};
    if (!packed_day::holds(last)) return false;
    if (to.planned_last.empty()) to.planned_last.resize(rows);
    to.planned_last[row] = packed_day::as_end(last);
  }
  return true;
}

/// True where the stay that this row belongs to does not end with it.
bool goes_on(const roster& people, std::size_t row, const hierarchy* across) {
  const std::size_t last = people.appointments_of(people.appointment_official()[row]).last;
  for (std::size_t next = row + 1; next < last; ++next)
    if (goes_on_as(people, row, next, across) && people.appointment_term()[row].until < people.appointment_term()[next].until)
      return true;
  return false;
}

/// True where an earlier row of the official names the same post over some of the same days.
bool may_repeat(const roster& people, std::size_t row) {
  const std::size_t first = people.appointments_of(people.appointment_official()[row]).first;
  for (std::size_t above = row; above-- > first;)
    if (people.appointment_post()[above] == people.appointment_post()[row] &&
        people.appointment_movement()[above] != movement::release &&
        people.appointment_term()[above].overlaps(people.appointment_term()[row]))
      return true;
  return false;
}

std::uint16_t stay_bits(const roster& people, std::size_t row, const hierarchy* across) {
  const chain stay = chain_of(people, static_cast<appointment_id>(row), across);
  const interval term = people.appointment_term()[row];
  std::uint16_t bits = 0;
  if (term.has_start() && stay.from == term.from) bits |= begins_stay;
  if (term.has_end() && stay.arrived_by == movement::rotation && !goes_on(people, row, across)) bits |= ends_rotation;
  if (may_repeat(people, row)) bits |= may_repeat_holder;
  return bits;
}

}  // namespace

placed_columns place_rows(const facts& known, const readings& shared, date day) {
  const roster& people = known.people;
  const hierarchy* const across = across_mergers(known, shared);
  const std::vector<case_traits> of_post = traits_by_post(people);
  std::vector<post_group> group_of_title;
  for (const title& each : people.titles()) group_of_title.push_back(group_of(each));
  std::vector<post_kind> kind_of_post(people.post_count());
  std::vector<unit_state> unit_of_post(people.post_count());
  for (std::size_t post = 0; post < kind_of_post.size(); ++post) {
    const unit_id unit = people.post_unit()[post];
    kind_of_post[post] = post_kind(known.units.nearest(unit, day).level, group_of_title[index(people.post_title()[post])]);
    unit_of_post[post] = state_of(known.units, unit, day);
  }

  placed_columns made{known.units.epoch(day), {}, {}};
  const std::size_t rows = people.appointment_count();
  made.kind.resize(rows);
  made.traits.resize(rows);
  locality_index places(known.units, shared.locality);
  std::optional<official> who;
  for (std::size_t row = 0; row < rows; ++row) {
    const official_id id = people.appointment_official()[row];
    if (row == 0 || id != people.appointment_official()[row - 1]) who = people.at(id);
    const std::size_t post = index(people.appointment_post()[row]);
    made.kind[row] = kind_of_post[post];
    made.traits[row].bits = static_cast<std::uint16_t>(
        of_post[post].bits | decisions_of(people.appointment_flags()[row]) | stay_bits(people, row, across) |
        case_traits::places(unit_of_post[post], places.of(*who, people.post_unit()[post], day)));
  }
  return made;
}

prepared_facts::prepared_facts(const facts& known, const readings& shared, date around) {
  const auto made = std::make_shared<detail::row_columns>(detail::row_columns{.known = known, .shared = shared});
  made->packed = pack_days(*made);
  if (!made->packed) made->stay = made->from = made->planned_last = {}, made->retirement = {};
  placed_columns placed = place_rows(known, shared, around);
  made->epoch = placed.epoch;
  made->kind = std::move(placed.kind);
  made->traits = std::move(placed.traits);
  columns_ = made;
}

const facts& prepared_facts::known() const noexcept { return columns_->known; }
const readings& prepared_facts::shared_readings() const noexcept { return columns_->shared; }
interval prepared_facts::holds_for() const noexcept { return columns_->epoch; }

std::size_t prepared_facts::bytes() const noexcept {
  const detail::row_columns& of = *columns_;
  return of.stay.size() * sizeof(packed_day) + of.from.size() * sizeof(packed_day) + of.planned_last.size() * sizeof(packed_day) +
         of.retirement.size() * sizeof(packed_month) + of.kind.size() * sizeof(post_kind) + of.traits.size() * sizeof(case_traits) + of.counted->bytes();
}

}  // namespace rota
