// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_ASSESS_GROUPS_HPP
#define ROTA_SRC_ASSESS_GROUPS_HPP

#include <rota/assess/groups.hpp>

#include <optional>
#include <span>

namespace rota {

/// Which group cases are asked for.
struct asked_groups {
  subject_set of;
  maybe<body_id> body{};  ///< only cases of this body; absent: of all
};

/// Judges the cases that rules list: by the law of the day, or of `law_day`. `options.of` is not read.
[[nodiscard]] group_assessment judge_groups(const group_facts& known, std::span<const rule> law, std::optional<date> law_day,
                                            const group_options& options, const asked_groups& which);

}  // namespace rota

#endif  // ROTA_SRC_ASSESS_GROUPS_HPP
