// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_ASSESS_RANKS_HPP
#define ROTA_SRC_ASSESS_RANKS_HPP

#include "assess/lookup.hpp"
#include "law/time_at_rank.hpp"

#include <rota/core/date.hpp>
#include <rota/law/facts.hpp>

#include <cstdint>

namespace rota {

/// Ranks of posts on one day, as rank_on has them: a look at what was prepared where that is of the day's stretch, else at the map.
class ranks_on {
 public:
  /// `prepared`: null where nothing was prepared for the day.
  ranks_on(const facts& known, const detail::lookup* prepared, date day) noexcept : known_(known), prepared_(prepared), day_(day) {}

  [[nodiscard]] std::int16_t operator()(post_id post) const {
    return prepared_ != nullptr ? prepared_->posts[index(post)].rank : rank_on(known_, post, day_);
  }

 private:
  const facts& known_;
  const detail::lookup* prepared_;
  date day_;
};

}  // namespace rota

#endif  // ROTA_SRC_ASSESS_RANKS_HPP
