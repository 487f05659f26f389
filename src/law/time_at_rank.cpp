// SPDX-License-Identifier: BSL-1.0

#include "law/time_at_rank.hpp"

#include <rota/hierarchy/hierarchy.hpp>
#include <rota/roster/roster.hpp>

#include <algorithm>
#include <cstddef>

namespace rota {

std::int16_t rank_on(const facts& known, post_id post, date day) {
  const unit_id unit = known.people.post_unit()[index(post)];
  return rank_of(known.people, post, static_cast<std::uint8_t>(known.units.nearest(unit, day).level));
}

months time_at_rank::up_to(date day) const noexcept {
  const date until = std::min(last.until, day);
  return until <= last.from ? earlier : months{earlier.count + completed_months(last.from, until, counting).count};
}

std::optional<time_at_rank> held_at_rank(const facts& known, official_id who, std::int16_t rank, date day,
                                         month_count counting) {
  const roster& people = known.people;
  const auto [first, last] = people.appointments_of(who);
  time_at_rank held{.last = {date::lowest(), date::lowest()}, .counting = counting};
  // Rows come in the order of their first days: a stretch is complete once a row begins after its end.
  for (std::size_t row = first; row < last && people.appointment_term()[row].from < day; ++row) {
    const interval term = people.appointment_term()[row];
    if (people.appointment_movement()[row] == movement::release) continue;
    if (rank_on(known, people.appointment_post()[row], day) != rank) continue;
    if (!term.has_start()) return std::nullopt;
    if (term.from > held.last.until) held = {held.up_to(day), term, counting};
    held.last.until = std::max(held.last.until, term.until);
  }
  return held;
}

}  // namespace rota
