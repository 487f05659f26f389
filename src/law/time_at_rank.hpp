// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_LAW_TIME_AT_RANK_HPP
#define ROTA_SRC_LAW_TIME_AT_RANK_HPP

#include <rota/core/date.hpp>
#include <rota/core/ids.hpp>
#include <rota/core/interval.hpp>
#include <rota/core/tenure.hpp>
#include <rota/law/facts.hpp>

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
};

/// The stretches that have begun before a day. Nothing where the first day of one of the posts is not recorded. A release is no post.
/// Cost: one pass over the rows of the official; no allocation.
[[nodiscard]] std::optional<time_at_rank> held_at_rank(const facts& known, official_id who, std::int16_t rank, date day,
                                                       month_count counting);

}  // namespace rota

#endif  // ROTA_SRC_LAW_TIME_AT_RANK_HPP
