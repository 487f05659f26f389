// SPDX-License-Identifier: BSL-1.0

#include "law/time_at_rank.hpp"

#include <rota/hierarchy/hierarchy.hpp>
#include <rota/roster/roster.hpp>

#include <algorithm>

namespace rota {

std::int16_t rank_on(const facts& known, post_id post, date day) {
  const unit_id unit = known.people.post_unit()[index(post)];
  return rank_of(known.people, post, static_cast<std::uint8_t>(known.units.nearest(unit, day).level));
}

months time_at_rank::up_to(date day) const noexcept {
  const date until = std::min(last.until, day);
  return until <= last.from ? earlier : months{earlier.count + completed_months(last.from, until, counting).count};
}

months time_at_rank::up_to(months_until day) const noexcept {
  return last.until < day.day() ? up_to(day.day())
         : day.day() <= last.from   ? earlier
                                    : months{earlier.count + day.since(last.from).count};
}

std::optional<time_at_rank> held_at_rank(const facts& known, official_id who, std::int16_t rank, date day, month_count counting) {
  return held_at_rank(known.people, who, day, counting, [&](post_id post) { return rank_on(known, post, day) == rank; });
}

}  // namespace rota
