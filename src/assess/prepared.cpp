// SPDX-License-Identifier: BSL-1.0

// Three passes over the appointments: their days (pack_days), what is yes or no of them (traits_by_row), and what depends on the
// map (place_rows). An official's rows stand together, so what concerns the person is looked up once for all of them.

#include <rota/assess/prepared.hpp>

#include "assess/derive.hpp"
#include "assess/row_columns.hpp"
#include "law/tenure_chain.hpp"

#include <algorithm>

namespace rota {
namespace {

/// The traits of each row: those of its post, and the decisions on record.
detail::column<case_traits> traits_by_row(const roster& people, const detail::lookup& from) {
  detail::column<case_traits> of_row(people.appointment_count());
  for (std::size_t row = 0; row < of_row.size(); ++row) {
    const std::uint8_t flags = people.appointment_flags()[row];
    case_traits traits = from.posts[index(people.appointment_post()[row])].traits;
    traits.add(decisions_of(flags).bits);
    if (has(flags, appointment_flag::planned_end)) traits.add(case_traits::planned_end);
    of_row[row] = traits;
  }
  return of_row;
}

bool may_be_packed(date day) noexcept { return day == date::lowest() || packed_day::holds(day); }

packed_day pack(date day) noexcept { return day == date::lowest() ? packed_day{} : packed_day::of(day); }

packed_day pack_until(date until, movement kind) noexcept {
  if (kind == movement::release || until < packed_day::first()) return packed_day{};
  return packed_day::holds(until) ? packed_day::of(until) : packed_day::last();
}

/// Fills the packed columns; false, and some of them left as they are, where a day does not fit.
bool pack_days(detail::row_columns& to) {
  const roster& people = to.known.people;
  const std::size_t rows = people.appointment_count();
  const hierarchy* const across = across_mergers(to.known, to.shared);
  to.stay.resize(rows);
  to.from.resize(rows);
  to.until.resize(rows);
  to.retirement.resize(rows);
  for (std::size_t row = 0; row < rows; ++row) {
    const date from = people.appointment_term()[row].from;
    const date stay = chain_of(people, static_cast<appointment_id>(row), across).from.value_or(date::lowest());
    if (!may_be_packed(from) || !may_be_packed(stay)) return false;
    to.from[row] = pack(from);
    to.until[row] = pack_until(people.appointment_term()[row].until, people.appointment_movement()[row]);
    to.stay[row] = stay == from ? to.from[row] : pack(stay);
    if (to.stay[row].known()) to.first_month = std::min(to.first_month, to.stay[row].month());
    const bool armed_forces = people.post_block()[index(people.appointment_post()[row])] == block::armed_forces;
    const auto retirement = retirement_of_holder(people, people.appointment_official()[row], armed_forces);
    if (retirement && !packed_month::holds(*retirement)) return false;
    to.retirement[row] = packed_month::of(retirement);

    if (!has(people.appointment_flags()[row], appointment_flag::planned_end)) continue;
    const date last = *people.planned_until(static_cast<appointment_id>(row)) - days{1};
    if (!packed_day::holds(last)) return false;
    if (to.planned_last.empty()) to.planned_last.assign(rows, packed_day{});
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

/// The day up to which earlier rows of the official hold the post of this one; nothing where none does. An earlier row begins no
/// later, so what it shares with this one is this one's beginning.
std::optional<date> repeats_until(const roster& people, std::size_t row) {
  std::optional<date> until;
  const interval term = people.appointment_term()[row];
  const official_id who = people.appointment_official()[row];
  for (std::size_t above = row; above-- > 0 && people.appointment_official()[above] == who;) {
    const interval earlier = people.appointment_term()[above];
    if (people.appointment_post()[above] == people.appointment_post()[row] &&
        people.appointment_movement()[above] != movement::release && earlier.overlaps(term))
      until = std::max(until.value_or(earlier.until), earlier.until);
  }
  return until;
}

std::vector<repeating_row> find_repeating(const roster& people) {
  std::vector<repeating_row> found;
  for (std::size_t row = 0; row < people.appointment_count(); ++row)
    if (const auto until = repeats_until(people, row)) found.push_back({static_cast<std::uint32_t>(row), *until});
  return found;
}

}  // namespace

std::uint8_t stay_bits(const roster& people, std::size_t row, const hierarchy* across) {
  const chain stay = chain_of(people, static_cast<appointment_id>(row), across);
  const interval term = people.appointment_term()[row];
  unsigned bits = stay.arrived_by == movement::rotation ? case_places::came_by_rotation : 0U;
  if (term.has_start() && stay.from == term.from) bits |= begins_stay;
  if (term.has_end() && stay.arrived_by == movement::rotation && !goes_on(people, row, across)) bits |= ends_rotation;
  if (!people.post_in_force()[index(people.appointment_post()[row])].contains(term)) bits |= may_outlast_post;
  return static_cast<std::uint8_t>(bits);
}

bool is_past_case(const roster& people, subject of, std::size_t row, case_places places) noexcept {
  if (people.appointment_movement()[row] == movement::release) return false;
  if (of == subject::ended_rotation) return (places.bits & ends_rotation) != 0;
  // Going on in the same post is no move, and posts taken up by one decision are one.
  return (places.bits & begins_stay) != 0 && !has(people.appointment_flags()[row], appointment_flag::concurrent);
}

placed_columns place_rows(const facts& known, const readings& shared, const detail::lookup& from) {
  const roster& people = known.people;
  const hierarchy* const across = across_mergers(known, shared);
  placed_columns made{from.epoch, {}, {}};
  const std::size_t rows = people.appointment_count();
  made.kind.resize(rows);
  made.places.resize(rows);
  for (std::size_t row = 0; row < rows; ++row) {
    const official_id who = people.appointment_official()[row];
    const std::size_t post = index(people.appointment_post()[row]);
    made.kind[row] = from.posts[post].kind;
    const locality native = *locality_by(from, known.units, who, people.post_unit()[post], from.epoch.from);
    made.places[row].bits = static_cast<std::uint8_t>(case_places::of(from.posts[post].unit, native).bits | stay_bits(people, row, across));
  }
  return made;
}

namespace {

/// Every past move and ended rotation on its own day, which no day of an audit changes.
detail::row_columns::past_cases derive_past(const detail::row_columns& of) {
  detail::row_columns::past_cases made;
  deriver derive(of, need_set::all());
  for (std::size_t row = 0; row < of.places.size(); ++row)
    for (const subject each : {subject::move, subject::ended_rotation})
      if (is_past_case(of.known.people, each, row, of.places[row]))
        (each == subject::move ? made.moves : made.ended_rotations).add(derive.of(each, static_cast<appointment_id>(row), {1970, 1, 1}));
  return made;
}

}  // namespace

prepared_facts::prepared_facts(const facts& known, const readings& shared, date around, prepare_options options) {
  const auto made = std::make_shared<detail::row_columns>(detail::row_columns{.known = known, .shared = shared});
  for (const interval& term : known.people.appointment_term())
    if (term.has_start()) made->first_day = std::min(made->first_day, term.from);
  made->packed = pack_days(*made);
  if (!made->packed) {
    for (detail::column<packed_day>* const days : {&made->stay, &made->from, &made->until, &made->planned_last}) *days = {};
    made->retirement = {};
  }
  made->of_each = detail::look_up(known, shared, around);
  made->traits = traits_by_row(known.people, made->of_each);
  placed_columns placed = place_rows(known, shared, made->of_each);
  made->epoch = placed.epoch;
  made->kind = std::move(placed.kind);
  made->places = std::move(placed.places);
  made->repeating = find_repeating(known.people);
  if (options.past) made->past = derive_past(*made);
  columns_ = made;
}

const facts& prepared_facts::known() const noexcept { return columns_->known; }
const readings& prepared_facts::shared_readings() const noexcept { return columns_->shared; }
interval prepared_facts::holds_for() const noexcept { return columns_->epoch; }

std::size_t prepared_facts::bytes() const noexcept {
  const detail::row_columns& of = *columns_;
  const auto bytes_of = [](const auto& column) { return column.size() * sizeof column[0]; };
  return bytes_of(of.stay) + bytes_of(of.from) + bytes_of(of.until) + bytes_of(of.planned_last) + bytes_of(of.retirement) +
         bytes_of(of.kind) + bytes_of(of.traits) + bytes_of(of.places) + bytes_of(of.repeating) + of.of_each.bytes() + of.counted->bytes() +
         of.filled->bytes() +
         (of.past ? of.past->moves.bytes() + of.past->ended_rotations.bytes() : 0);
}

}  // namespace rota
