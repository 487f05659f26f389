// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_LAW_TERM_OF_OFFICE_HPP
#define ROTA_SRC_LAW_TERM_OF_OFFICE_HPP

#include <rota/core/date.hpp>
#include <rota/roster/roster.hpp>

#include <algorithm>
#include <cstdint>

namespace rota {

/// One term of an appointment to a leadership post, in months: Decree 138/2020/NĐ-CP, Art. 41(1); Decree 170/2025/NĐ-CP,
/// Art. 28(1).
inline constexpr std::int16_t usual_term = 60;

/// The term in a post: the usual one, or that of its title where it is shorter.
[[nodiscard]] inline months term_in(const roster& people, post_id post) {
  return {std::min(people.at(people.post_title()[index(post)]).term_months.value_or(usual_term), usual_term)};
}

/// The shortest term of all titles.
[[nodiscard]] inline months shortest_term(const roster& people) noexcept {
  std::int16_t shortest = usual_term;
  for (const title& each : people.titles()) shortest = std::min(shortest, each.term_months.value_or(usual_term));
  return {shortest};
}

}  // namespace rota

#endif  // ROTA_SRC_LAW_TERM_OF_OFFICE_HPP
