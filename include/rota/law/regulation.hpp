// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_LAW_REGULATION_HPP
#define ROTA_LAW_REGULATION_HPP

#include <rota/core/ids.hpp>
#include <rota/core/interval.hpp>
#include <rota/law/citation.hpp>
#include <rota/law/readings.hpp>
#include <rota/law/step.hpp>
#include <rota/law/verdict.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rota {

/// One step that a local regulation puts after the national ones of a rule. What it does not state is as the national law has
/// it on the first day of the step; at least one of `required`, `force`, `levels`, `posts` and `locality` must be stated.
///
/// Steps of one rule with equal days, levels and posts are one step that states all that they state. Otherwise no two of them may
/// speak of one post on one day, and none may state again what another has stated.
struct regulation_step {
  std::string rule;                    ///< id of the rule
  std::string article{};               ///< `5`; empty where the act as a whole is meant. Those of one step are listed
  std::optional<interval> in_force{};  ///< DEFAULT: that of the regulation
  std::array<std::optional<std::int16_t>, step_numbers> required{};  ///< by position in rule::parameters
  std::optional<rota::force> force{};
  /// Must be stated for a rule whose national law speaks of some levels only; elsewhere all levels by default.
  std::optional<level_set> levels{};
  std::optional<group_set> posts{};   ///< the same for posts
  /// What makes a local person in the unit, for a rule that asks (rule::reads_locality). By itself: it holds for all posts of the
  /// unit, and those that the national law lists are then judged, and cited, by the regulation
  std::optional<place_strategy> locality{};
  std::size_t line = 0;               ///< of the file it was read from, for messages; 0: none
};

/// A local regulation (*quy định của địa phương*): one unit's own numbers, force and listed posts, for itself and all units below
/// it. Laid over a rulebook by rulebook::with.
struct regulation {
  std::string act;                    ///< as findings are to cite it: `Quy định 602-QĐ/TU`
  unit_id unit{};
  interval in_force;
  std::vector<regulation_step> steps;
  evidence mark = evidence::seen;
  std::string issuer{};               ///< who issued it, as findings are to name it: `Tỉnh uỷ Quảng Nam`; empty: not said
};

}  // namespace rota

#endif  // ROTA_LAW_REGULATION_HPP
