// SPDX-License-Identifier: BSL-1.0

#include "assess/establishment.hpp"

#include "law/merger.hpp"

#include <rota/core/tenure.hpp>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>

namespace rota {
namespace {

maybe_number clamp_to_column(std::int64_t value) noexcept {
  constexpr std::int64_t most = std::numeric_limits<std::int16_t>::max();
  return {static_cast<std::int16_t>(std::clamp(value, -most, most))};
}

maybe_number months_since_merger(const hierarchy& units, unit_id unit, date day, month_count counting) {
  const std::optional<date> merged = last_merger(units, unit, day);
  return merged ? clamp_to_column(completed_months(*merged, day, counting).count) : maybe_number::unknown();
}

}  // namespace

void add_establishment(case_row& to, const facts& known, const occupancy_view& filled, month_count counting) {
  const std::optional<std::int16_t> authorised = known.people.post_authorised()[index(to.post)];
  if (!authorised) return;
  to.over_authorised = clamp_to_column(static_cast<std::int64_t>(filled.count_of(to.post)) - *authorised);
  // The edges of the lineage are many, and who keeps to the number is not asked for a merger.
  if (to.over_authorised.value > 0)
    to.merged_months =
        months_since_merger(known.units, known.people.post_unit()[index(to.post)], date::from_days(to.day), counting);
}

direction direction_of(const roster& people, maybe<post_id> left, post_id to, const posts_on& posts) {
  if (!left) return direction::not_known;
  const maybe<body_id> body_left = people.post_body()[index(*left)], body_to = people.post_body()[index(to)];
  if (body_left && body_to && body_left == body_to) return direction::within_body;
  const unit_id unit_left = people.post_unit()[index(*left)], unit_to = people.post_unit()[index(to)];
  if (unit_left == unit_to) {
    if (body_left && body_to) return direction::other_body;
    return body_left || body_to ? direction::within_unit_unsure : direction::within_body;
  }
  const level from = posts.level_of(*left), up_to = posts.level_of(to);
  return from == up_to ? direction::lateral : from < up_to ? direction::down : direction::up;
}

}  // namespace rota
