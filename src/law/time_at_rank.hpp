// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_LAW_TIME_AT_RANK_HPP
#define ROTA_SRC_LAW_TIME_AT_RANK_HPP

#include "core/months_until.hpp"

#include <rota/core/date.hpp>
#include <rota/core/ids.hpp>
#include <rota/core/interval.hpp>
#include <rota/core/tenure.hpp>
#include <rota/law/facts.hpp>
#include <rota/roster/roster.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace rota {

/// Rank of a post for the level that its unit has on a day.
[[nodiscard]] std::int16_t rank_on(const facts& known, post_id post, date day);

/// The time an official has held posts of one rank, in stretches without a break. Two posts held at a time count once.
struct time_at_rank {
  months earlier{};    ///< whole months of each stretch but the last, added up
  interval last{};     ///< empty where there is no such time; its end may lie past the day it was asked for
  month_count counting{};

  /// Whole months up to a day on which no later stretch has begun.
  [[nodiscard]] months up_to(date day) const noexcept;
  /// The same by a day of the same counting that is taken apart already.
  [[nodiscard]] months up_to(months_until day) const noexcept;
};

/// The stretches in posts that fit which have begun before a day. Nothing where the first day of one of the posts is not recorded. A
/// release is no post.
/// Cost: one pass over the rows of the official; no allocation.
template <class Fit>
[[nodiscard]] std::optional<time_at_rank> held_at_rank(const roster& people, official_id who, date day, month_count counting,
                                                       Fit fits) {
  const auto [first, last] = people.appointments_of(who);
  time_at_rank held{.last = {date::lowest(), date::lowest()}, .counting = counting};
  // Rows come in the order of their first days: a stretch is complete once a row begins after its end.
  for (std::size_t row = first; row < last && people.appointment_term()[row].from < day; ++row) {
    const interval term = people.appointment_term()[row];
    if (people.appointment_movement()[row] == movement::release || !fits(people.appointment_post()[row])) continue;
    if (!term.has_start()) return std::nullopt;
    if (term.from > held.last.until) held = {held.up_to(day), term, counting};
    held.last.until = std::max(held.last.until, term.until);
  }
  return held;
}

/// The same of the posts of one rank, for the levels that their units have on the day.
[[nodiscard]] std::optional<time_at_rank> held_at_rank(const facts& known, official_id who, std::int16_t rank, date day,
                                                       month_count counting);

}  // namespace rota

#endif  // ROTA_SRC_LAW_TIME_AT_RANK_HPP
