// SPDX-License-Identifier: BSL-1.0

// Each column is one loop over plain arrays, compiled for the widest registers (core/widest.hpp). Rows that nobody holds on the
// day are worked out as well: a loop without a choice is short for each row. What comes out for them is not read.

#include "assess/incumbents.hpp"

#include "assess/derive.hpp"
#include "assess/held.hpp"

#include <rota/core/widest.hpp>
#include <rota/law/decide.hpp>

namespace rota {
namespace {

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

}  // namespace

incumbent_blocks::incumbent_blocks(const detail::row_columns& of, const post_kind* kind, const case_places* places,
                                   need_set needed, date as_of)
    : of_(&of), kind_(kind), places_(places), needed_(needed), as_of_(as_of) {
  day_.fill(as_of.days_since_epoch());
  no_left_.fill(left_state::not_known);
  no_movement_.fill(movement::not_recorded);
  no_number_.fill(maybe_number::unknown());
}

void incumbent_blocks::fill_planned(block& to, std::size_t first_row, std::size_t size) const noexcept {
  if (of_->planned_last.empty()) return;
  const packed_day* const last = of_->planned_last.data() + first_row;
  detail::in_widest_registers<&months_planned>(of_->from.data() + first_row, last, size, to.planned_months.data());
  detail::in_widest_registers<&months_past_retirement>(of_->retirement.data() + first_row, last, size,
                                                       to.planned_past_retirement.data());
  to.view.planned_months = to.planned_months.data();
  to.view.planned_past_retirement = to.planned_past_retirement.data();
}

void incumbent_blocks::fill(block& to, std::size_t first_row, std::size_t size) const noexcept {
  const roster& people = of_->known.people;
  mark_held(*of_, first_row, size, as_of_, to.held.data());
  detail::in_widest_registers<&count_marks>(static_cast<const std::uint8_t*>(to.held.data()), size, &to.held_count);
  if (to.held_count == 0) return;

  const packed_day end = packed_day::as_end(as_of_);
  detail::in_widest_registers<&months_up_to>(of_->stay.data() + first_row, size, end, to.tenure_months.data());
  detail::in_widest_registers<&months_up_to>(of_->from.data() + first_row, size, end, to.term_months.data());
  detail::in_widest_registers<&months_remaining>(of_->retirement.data() + first_row, size, end.month(), to.remaining_months.data());
  to.view = {.subject = subject::incumbent,
              .size = size,
              .first_row = static_cast<std::uint32_t>(first_row),
              .day = day_.data(),
              .official = people.appointment_official().data() + first_row,
              .post = people.appointment_post().data() + first_row,
              .kind = kind_ + first_row,
              .traits = of_->traits.data() + first_row,
              .places = places_ + first_row,
              .movement = people.appointment_movement().data() + first_row,
              .purpose = people.appointment_purpose().data() + first_row,
              .tenure_months = to.tenure_months.data(),
              .term_months = to.term_months.data(),
              .remaining_months = to.remaining_months.data(),
              .planned_months = no_number_.data(),
              .planned_past_retirement = no_number_.data(),
              .left = no_left_.data(),
              .left_movement = no_movement_.data(),
              .left_months = no_number_.data(),
              .rank_difference = no_number_.data(),
              .planning = to.planning.data()};
  if (needed_.has(need::planned_end)) fill_planned(to, first_row, size);
  if (!needed_.has(need::planning)) return;
  for (std::size_t row = 0; row < size; ++row)
    if (to.held[row] != 0) to.planning[row] = planning_on(people, to.view.official[row], as_of_);
}

std::size_t mark_between(const std::int32_t* day, std::size_t size, interval within, std::uint8_t* marks) noexcept {
  detail::in_widest_registers<&mark_days>(day, size, within.from.days_since_epoch(), within.until.days_since_epoch(), marks);
  std::size_t count = 0;
  detail::in_widest_registers<&count_marks>(static_cast<const std::uint8_t*>(marks), size, &count);
  return count;
}

}  // namespace rota
