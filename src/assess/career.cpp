// SPDX-License-Identifier: BSL-1.0

#include "assess/career.hpp"

#include <rota/roster/roster.hpp>

#include <algorithm>

namespace rota {

void add_career(case_row& to, const facts& known, maybe<post_id>, std::int16_t, std::int16_t) {
  to.title_term = title_term_of(known.people, to.post);
}

maybe_number title_term_of(const roster& people, post_id post) {
  const auto& stated = people.at(people.post_title()[index(post)]).term_months;
  return stated ? maybe_number{*stated} : maybe_number::unknown();
}

bool has_title_terms(const roster& people) noexcept {
  return std::ranges::any_of(people.titles(), [](const title& each) { return each.term_months.has_value(); });
}

void fill_title_term(const facts& known, const cases& block, maybe_number* out) noexcept {
  for (std::size_t at = 0; at < block.size; ++at) out[at] = title_term_of(known.people, block.post[at]);
}

}  // namespace rota
