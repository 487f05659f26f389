// SPDX-License-Identifier: BSL-1.0

// Each column is one loop over plain arrays, compiled for the widest registers (core/widest.hpp). Where rows are not picked, those that
// nobody holds on the day are worked out as well: a loop without a choice is short for each row. What comes out is not read.

#include "assess/incumbents.hpp"

#include "assess/also_chair.hpp"
#include "assess/career.hpp"
#include "assess/derive.hpp"
#include "assess/held.hpp"
#include "assess/notice.hpp"
#include "assess/registers.hpp"

#include <rota/core/widest.hpp>
#include <rota/law/decide.hpp>

#include <algorithm>
#include <bit>
#include <cstring>
#include <numeric>

namespace rota {
namespace {

template <class Value>
constexpr std::array<Value, cases::capacity> all_rows(Value value) noexcept {
  std::array<Value, cases::capacity> made{};
  made.fill(value);
  return made;
}

// What is the same in every row, because incumbents leave no post or because it was not asked for.
constexpr auto no_left = all_rows(left_state::not_known);
constexpr auto no_movement = all_rows(movement::not_recorded);
constexpr auto no_direction = all_rows(direction::not_known);
constexpr auto no_planning = all_rows(planning_state::no_register);
constexpr auto no_number = all_rows(maybe_number::unknown());
constexpr auto no_record = all_rows(case_record{});
constexpr auto no_protection = all_rows(case_protection::unknown());
constexpr auto no_kin = all_rows(case_kin::unknown());

/// A block of which no column but the day is known yet.
cases empty_block(const std::int32_t* day, std::size_t size) noexcept {
  return {.subject = subject::incumbent,
          .size = size,
          .day = day,
          .planned_months = no_number.data(),
          .planned_past_retirement = no_number.data(),
          .left = no_left.data(),
          .left_movement = no_movement.data(),
          .left_months = no_number.data(),
          .rank_difference = no_number.data(),
          .planning = no_planning.data(),
          .record = no_record.data(),
          .age_months = no_number.data(),
          .planning_for_post = no_planning.data(),
          .title_term = no_number.data(),
          .equal_months = no_number.data(),
          .direction = no_direction.data(),
          .length_months = no_number.data(),
          .protection = no_protection.data(),
          .since_reprimand = no_number.data(),
          .since_warning = no_number.data(),
          .since_removal = no_number.data(),
          .kin = no_kin.data(),
          .over_authorised = no_number.data(),
          .merged_months = no_number.data(),
          .unevaluated_year = no_number.data(),
          .notice_days = no_number.data(),
          .term_days_left = no_number.data()};
}

/// `value` where known, else the mark of an unknown number.
constexpr maybe_number known_or(bool known, std::int16_t value) noexcept {
  const auto mask = static_cast<std::int16_t>(-static_cast<std::int16_t>(known));
  return {static_cast<std::int16_t>((value & mask) | (maybe_number::unknown().value & ~mask))};
}

void count_marks(const std::uint8_t* held, std::size_t size, std::size_t* count) noexcept {
  std::uint32_t sum = 0;
  for (std::size_t row = 0; row < size; ++row) sum += held[row] & 1U;
  *count = sum;
}

void mark_days(const std::int32_t* day, std::size_t size, std::int32_t from, std::int32_t until, std::uint8_t* __restrict marks) noexcept {
  for (std::size_t row = 0; row < size; ++row)
    marks[row] = static_cast<std::uint8_t>(-static_cast<int>(all(from <= day[row], day[row] < until)));
}

void months_up_to(const packed_day* from, std::size_t size, packed_day end, maybe_number* __restrict out) noexcept {
  for (std::size_t row = 0; row < size; ++row) out[row] = known_or(from[row].known(), months_between(from[row], end));
}

void months_remaining(const packed_month* retirement, std::size_t size, std::uint16_t month, maybe_number* __restrict out) noexcept {
  for (std::size_t row = 0; row < size; ++row)
    out[row] = known_or(retirement[row].known(), static_cast<std::int16_t>(retirement[row].count - month));
}

void months_planned(const packed_day* from, const packed_day* last, std::size_t size, maybe_number* __restrict out) noexcept {
  for (std::size_t row = 0; row < size; ++row)
    out[row] = known_or(all(from[row].known(), last[row].known()), months_between(from[row], last[row]));
}

void months_past_retirement(const packed_month* retirement, const packed_day* last, std::size_t size,
                            maybe_number* __restrict out) noexcept {
  for (std::size_t row = 0; row < size; ++row)
    out[row] = known_or(all(retirement[row].known(), last[row].known()),
                        static_cast<std::int16_t>(last[row].month() - retirement[row].count));
}

/// What the registers say of officials without an entry: who came by secondment is seconded.
void protect_seconded(const movement* came_by, std::size_t size, case_protection without_entry, case_protection* __restrict out) noexcept {
  for (std::size_t row = 0; row < size; ++row) {
    const auto mask = static_cast<std::uint16_t>(-static_cast<std::uint16_t>(static_cast<std::uint16_t>(came_by[row]) ==
                                                                              static_cast<std::uint16_t>(movement::secondment)));
    out[row].bits = static_cast<std::uint16_t>(without_entry.bits | (mask & case_protection::seconded));
  }
}

/// Writes the positions of the cases of which more is to be looked up, and returns how many they are. They are few.
std::size_t find_on_record(const case_traits* traits, std::size_t size, std::uint16_t* found) noexcept {
  constexpr std::uint64_t any = std::uint64_t{0x0101010101010101} * case_traits::on_record;
  std::size_t count = 0;
  for (std::size_t first = 0; first < size; first += sizeof any) {
    const std::size_t last = std::min(first + sizeof any, size);
    std::uint64_t many = 0;
    std::memcpy(&many, traits + first, last - first);
    if ((many & any) == 0) continue;
    for (std::size_t at = first; at < last; ++at)
      if (traits[at].has(case_traits::on_record)) found[count++] = static_cast<std::uint16_t>(at);
  }
  return count;
}

/// What is looked up by the number of the row.
constexpr need_set by_row{need::identity, need::planning, need::career, need::evaluations, need::notice};

static_assert(sizeof(packed_ruling) == 1);
std::uint8_t* bytes_of(packed_ruling* rulings) noexcept { return reinterpret_cast<std::uint8_t*>(rulings); }
std::span<const std::uint8_t> bytes_of(std::span<const packed_ruling> rulings) noexcept {
  return {reinterpret_cast<const std::uint8_t*>(rulings.data()), rulings.size()};
}

/// Adds the first `size` rulings to the counts: those that are likely many at a time, and one by one where others are among them.
void count_picked(incumbent_blocks::rulings& decided, std::size_t size, std::span<const packed_ruling> likely,
                  ruling_counts& into) noexcept {
  const std::size_t words = (size + detail::rows_of_word - 1) / detail::rows_of_word;
  std::fill_n(decided.data() + size, words * detail::rows_of_word - size, packed_ruling::none());
  std::array<std::uint64_t, most_likely_rulings> found;
  detail::count_bytes(bytes_of(decided.data()), words, bytes_of(likely), found.data());
  if (std::accumulate(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(likely.size()), std::uint64_t{0}) != size)
    return count_rulings({decided.data(), size}, into);
  for (std::size_t which = 0; which < likely.size(); ++which) into.add(likely[which], found[which]);
}

}  // namespace

incumbent_blocks::incumbent_blocks(const detail::row_columns& of, const post_kind* kind, const case_places* places,
                                   need_set needed, date as_of, bool numbered, bool pick)
    : of_(&of),
      kind_(kind),
      places_(places),
      needed_(needed),
      as_of_(as_of),
      numbered_(numbered || (needed.bits() & by_row.bits()) != 0),
      pick_(pick) {
  day_.fill(as_of.days_since_epoch());
}

need_set incumbent_blocks::filled_for(need_set of_rules, const roster& people) {
  need_set filled{};
  const auto keep = [&](need each, bool can_be_said = true) {
    if (of_rules.has(each) && can_be_said) filled = filled | need_set{each};
  };
  keep(need::identity);
  keep(need::planned_end);
  keep(need::planning, people.has_planning());
  keep(need::person);
  keep(need::career, has_title_terms(people));
  keep(need::registers);
  keep(need::evaluations, people.has_evaluations());
  keep(need::notice);
  return filled;
}

/// Marks the rows that are held, and finds how many rows make a block.
void incumbent_blocks::mark(block& to, std::size_t first_row, std::size_t last_row) const noexcept {
  if (!pick_) {
    to.rows = std::min(cases::capacity, last_row - first_row);
    mark_held(*of_, first_row, to.rows, as_of_, to.held.data());
    return detail::in_widest_registers<&count_marks>(static_cast<const std::uint8_t*>(to.held.data()), to.rows, &to.held_count);
  }
  const std::size_t longest = std::min(longest_stretch, last_row - first_row);
  detail::mark_picked(of_->from.data() + first_row, of_->until.data() + first_row, longest, packed_day::of(as_of_), to.marks.data());
  to.held_count = 0;
  for (to.rows = 0; to.rows < longest; to.rows += detail::rows_of_word) {
    const auto more = static_cast<std::size_t>(std::popcount(to.marks[to.rows / detail::rows_of_word]));
    if (to.held_count + more > cases::capacity) return;
    to.held_count += more;
  }
  to.rows = longest;
}

/// The view of a block all of whose columns are the roster's own.
incumbent_blocks::sources incumbent_blocks::take_all(block& to, std::size_t first_row) const noexcept {
  const roster& people = of_->known.people;
  to.view.first_row = static_cast<std::uint32_t>(first_row);
  to.view.official = people.appointment_official().data() + first_row;
  to.view.post = people.appointment_post().data() + first_row;
  to.view.kind = kind_ + first_row;
  to.view.traits = of_->traits.data() + first_row;
  to.view.places = places_ + first_row;
  to.view.movement = people.appointment_movement().data() + first_row;
  to.view.purpose = people.appointment_purpose().data() + first_row;
  return {.stay = of_->stay.data() + first_row,
          .from = of_->from.data() + first_row,
          .planned_last = of_->planned_last.empty() ? nullptr : of_->planned_last.data() + first_row,
          .retirement = of_->retirement.data() + first_row};
}

/// The same of the rows that are held alone.
incumbent_blocks::sources incumbent_blocks::pick(block& to, std::size_t first_row) const noexcept {
  const roster& people = of_->known.people;
  const auto picked = [&]<class Value>(const Value* column, values<Value>& into) -> const Value* {
    static_assert(sizeof(Value) <= 2);
    detail::pick(column + first_row, sizeof(Value), to.rows, to.marks.data(), into.data());
    return into.data();
  };
  to.view.kind = picked(kind_, to.kind);
  to.view.traits = picked(of_->traits.data(), to.traits);
  to.view.places = picked(places_, to.places);
  to.view.movement = picked(people.appointment_movement().data(), to.came_by);
  to.view.purpose = picked(people.appointment_purpose().data(), to.chosen_for);
  if (numbered_) detail::pick_numbers(static_cast<std::uint32_t>(first_row), to.rows, to.marks.data(), to.row.data());
  if (needed_.has(need::identity)) {
    const official_id* const officials = people.appointment_official().data();
    const post_id* const posts = people.appointment_post().data();
    for (std::size_t at = 0; at < to.held_count; ++at) {
      to.official[at] = officials[to.row[at]];
      to.post[at] = posts[to.row[at]];
    }
  }
  to.view.row = to.row.data();
  to.view.official = to.official.data();
  to.view.post = to.post.data();
  const bool planned = needed_.has(need::planned_end) && !of_->planned_last.empty();
  return {.stay = picked(of_->stay.data(), to.stay),
          .from = picked(of_->from.data(), to.from),
          .planned_last = planned ? picked(of_->planned_last.data(), to.planned_last) : nullptr,
          .retirement = picked(of_->retirement.data(), to.retirement)};
}

void incumbent_blocks::fill_months(block& to, const sources& from) const noexcept {
  const std::size_t size = to.view.size;
  const packed_day end = packed_day::as_end(as_of_);
  detail::in_widest_registers<&months_up_to>(from.stay, size, end, to.tenure_months.data());
  detail::in_widest_registers<&months_up_to>(from.from, size, end, to.term_months.data());
  detail::in_widest_registers<&months_remaining>(from.retirement, size, end.month(), to.remaining_months.data());
  to.view.tenure_months = to.tenure_months.data();
  to.view.term_months = to.term_months.data();
  to.view.remaining_months = to.remaining_months.data();
  if (!needed_.has(need::planned_end) || from.planned_last == nullptr) return;
  detail::in_widest_registers<&months_planned>(from.from, from.planned_last, size, to.planned_months.data());
  detail::in_widest_registers<&months_past_retirement>(from.retirement, from.planned_last, size, to.planned_past_retirement.data());
  to.view.planned_months = to.planned_months.data();
  to.view.planned_past_retirement = to.planned_past_retirement.data();
}

void incumbent_blocks::fill(block& to, std::size_t first_row, std::size_t last_row) const noexcept {
  mark(to, first_row, last_row);
  to.view = empty_block(day_.data(), pick_ ? to.held_count : to.rows);
  if (to.held_count == 0) return;
  fill_months(to, pick_ ? pick(to, first_row) : take_all(to, first_row));
  if (needed_.has(need::person) || needed_.has(need::registers)) fill_on_record(to, first_row);
  fill_asked(to);
}

/// What is told of all, and what is looked up about the few officials on record.
void incumbent_blocks::fill_on_record(block& to, std::size_t first_row) const noexcept {
  const facts& known = of_->known;
  detail::in_widest_registers<&protect_seconded>(to.view.movement, to.view.size, protection_without_entry(known.people),
                                                 to.protection.data());
  to.view.protection = to.protection.data();
  const std::size_t count = find_on_record(to.view.traits, to.view.size, to.on_record.data());
  if (count == 0) return;
  if (pick_ && !numbered_) detail::pick_numbers(static_cast<std::uint32_t>(first_row), to.rows, to.marks.data(), to.row.data());
  std::copy_n(no_record.data(), to.view.size, to.record.data());
  for (const std::uint16_t at : std::span(to.on_record).first(count)) {
    const std::size_t row = one_case(to.view, at).row();
    const official_id who = known.people.appointment_official()[row];
    to.protection[at] = protection_on(known.people, who, as_of_, of_->shared.counting);
    if (is_also_chair(known, who, known.people.appointment_post()[row], to.view.kind[at], as_of_))
      to.record[at].add(case_record::also_chair);
  }
  to.view.record = to.record.data();
}

/// What is looked up row by row.
void incumbent_blocks::fill_asked(block& to) const noexcept {
  const facts& known = of_->known;
  if (needed_.has(need::planning)) {
    for (std::size_t at = 0; at < to.view.size; ++at)
      if (counts(to, at)) to.planning[at] = planning_on(known.people, known.people.appointment_official()[one_case(to.view, at).row()], as_of_);
    to.view.planning = to.planning.data();
  }
  if (needed_.has(need::career)) {
    fill_title_term(known, to.view, to.title_term.data());
    to.view.title_term = to.title_term.data();
  }
  if (needed_.has(need::evaluations)) {
    fill_unevaluated(known, to.view, as_of_, of_->shared.counting, to.unevaluated_year.data());
    to.view.unevaluated_year = to.unevaluated_year.data();
  }
  if (!needed_.has(need::notice)) return;
  fill_notice(known, to.view, as_of_, of_->shared.counting, to.notice_days.data(), to.term_days_left.data());
  to.view.notice_days = to.notice_days.data();
  to.view.term_days_left = to.term_days_left.data();
}

void incumbent_blocks::put(const block& of, rulings& decided, std::span<const packed_ruling> likely, packed_ruling* rows,
                           bool streamed, ruling_counts& into) const noexcept {
  if (!pick_) {
    keep_held({decided.data(), of.rows}, of.held.data(), of.held_count, likely, into);
    if (rows != nullptr) std::copy_n(decided.data(), of.rows, rows);
    return;
  }
  count_picked(decided, of.held_count, likely, into);
  if (rows == nullptr) return;
  detail::spread(bytes_of(decided.data()), of.marks.data(),
                 {.rows = bytes_of(rows), .size = of.rows, .unmarked = packed_ruling::none().byte(), .streamed = streamed});
}

void incumbent_blocks::finish() const noexcept {
  if (pick_) detail::finish_streaming();
}

std::size_t mark_between(const std::int32_t* day, std::size_t size, interval within, std::uint8_t* marks) noexcept {
  detail::in_widest_registers<&mark_days>(day, size, within.from.days_since_epoch(), within.until.days_since_epoch(), marks);
  std::size_t count = 0;
  detail::in_widest_registers<&count_marks>(static_cast<const std::uint8_t*>(marks), size, &count);
  return count;
}

}  // namespace rota
