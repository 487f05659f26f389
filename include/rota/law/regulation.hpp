// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_LAW_REGULATION_HPP
#define ROTA_LAW_REGULATION_HPP

#include <rota/core/ids.hpp>
#include <rota/core/interval.hpp>
#include <rota/law/citation.hpp>
#include <rota/law/step.hpp>
#include <rota/law/verdict.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rota {

/// One step that a local regulation puts after the national ones of a rule. What it does not state is as the national law has
/// it on the first day of the step; at least one of `required`, `force`, `levels` and `posts` must be stated.
struct regulation_step {
  std::string rule;                    ///< id of the rule
  std::string article{};               ///< empty where the act as a whole is meant
  std::optional<interval> in_force{};  ///< DEFAULT: that of the regulation
  std::array<std::optional<std::int16_t>, step_numbers> required{};  ///< by position in rule::parameters
  std::optional<rota::force> force{};
  /// Must be stated for a rule whose national law speaks of some levels only; elsewhere all levels by default.
  std::optional<level_set> levels{};
  std::optional<group_set> posts{};   ///< the same for posts
};

/// A local regulation (*quy định của địa phương*): one unit's own numbers, force and listed posts, for itself and all units below
/// it. Laid over a rulebook by rulebook::with.
struct regulation {
  std::string act;                    ///< as findings are to cite it: `Quy định 602-QĐ/TU`
  unit_id unit{};
  interval in_force;
  std::vector<regulation_step> steps; ///< of two that speak of one post on one day, the later decides
  evidence mark = evidence::seen;
};

}  // namespace rota

#endif  // ROTA_LAW_REGULATION_HPP
