// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_STATS_PARTICIPANTS_HPP
#define ROTA_SRC_STATS_PARTICIPANTS_HPP

#include <rota/stats/group.hpp>
#include <rota/stats/headcount.hpp>
#include <rota/stats/post_filter.hpp>

#include <optional>

namespace rota {

/// Whether a turn of training lies in a period: by its first day. Nothing where that is not recorded and the period has a beginning.
[[nodiscard]] inline std::optional<bool> begins_in(const training_entry& turn, interval period) noexcept {
  if (!turn.in_force.has_start() && period.has_start()) return std::nullopt;
  return period.contains(turn.in_force.from);
}

/// Whether the post that the participant is managed by on the first day of the turn, else on `day`, is one of those asked for. Nobody
/// without a post is; of turns of nobody named it is not known.
[[nodiscard]] inline std::optional<bool> participant_matches(const facts& known, const training_entry& turn,
                                                             const post_filter& filter, date day) {
  if (filter.asks_nothing()) return true;
  if (!turn.official) return std::nullopt;
  const date began = turn.in_force.has_start() ? turn.in_force.from : day;
  const maybe<post_id> post = managing_post(known.people, *turn.official, began);
  return post ? matches(known, *post, filter, began) : std::optional(false);
}

/// Adds a turn of training to a headcount.
inline void add_turn(const training_entry& turn, headcount& to) {
  if (turn.official)
    to.add(*turn.official);
  else
    to.add_unnamed();
}

}  // namespace rota

#endif  // ROTA_SRC_STATS_PARTICIPANTS_HPP
