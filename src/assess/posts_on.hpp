// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_ASSESS_POSTS_ON_HPP
#define ROTA_SRC_ASSESS_POSTS_ON_HPP

#include "assess/lookup.hpp"
#include "law/time_at_rank.hpp"

#include <rota/core/date.hpp>
#include <rota/law/facts.hpp>

#include <cstdint>

namespace rota {

/// Rank and level of posts on one day: a look at what was prepared where that is of the day's stretch, else at the map.
class posts_on {
 public:
  /// `prepared`: null where nothing was prepared for the day.
  posts_on(const facts& known, const detail::lookup* prepared, date day) noexcept
      : known_(&known), prepared_(prepared), day_(day) {}

  /// As rank_on has it.
  [[nodiscard]] std::int16_t rank(post_id post) const {
    return prepared_ != nullptr ? prepared_->posts[index(post)].rank : rank_on(*known_, post, day_);
  }
  /// Of the unit, or of its nearest version.
  [[nodiscard]] level level_of(post_id post) const {
    if (prepared_ != nullptr) return prepared_->posts[index(post)].kind.of_level();
    return known_->units.nearest(known_->people.post_unit()[index(post)], day_).level;
  }

 private:
  const facts* known_;
  const detail::lookup* prepared_;
  date day_;
};

}  // namespace rota

#endif  // ROTA_SRC_ASSESS_POSTS_ON_HPP
