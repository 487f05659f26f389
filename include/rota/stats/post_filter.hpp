// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_STATS_POST_FILTER_HPP
#define ROTA_STATS_POST_FILTER_HPP

#include <rota/law/facts.hpp>
#include <rota/law/step.hpp>

#include <optional>
#include <string>
#include <vector>

namespace rota {

/// Which posts a statistic is of. A post matches where everything that is asked holds; by default nothing is asked.
struct post_filter {
  std::vector<title_id> titles = {};                     ///< one of these; empty: any
  bool heads_only = false;                               ///< titles that are head of their body or unit
  bool leaders_only = false;                             ///< titles of leadership or management
  std::optional<level_set> levels = std::nullopt;        ///< of the post's unit on the day
  std::optional<level_set> tiers = std::nullopt;         ///< who manages the post
  std::optional<set_of<block>> blocks = std::nullopt;
  std::vector<std::string> collectives = {};             ///< of the post's body: `executive-committee`, …; empty: any
  std::optional<unit_id> within = std::nullopt;          ///< this unit and all that lies in it on the day

  [[nodiscard]] bool asks_nothing() const noexcept;
};

/// Whether a post is one of those asked for; nothing where that turns on a tier, block or body that is not recorded.
[[nodiscard]] std::optional<bool> matches(const facts& known, post_id post, const post_filter& filter, date day);

/// Whether a body is, by its unit, block and collective. None is where titles, heads, leaders or tiers are asked for.
[[nodiscard]] std::optional<bool> matches(const facts& known, body_id body, const post_filter& filter, date day);

}  // namespace rota

#endif  // ROTA_STATS_POST_FILTER_HPP
