// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_LAW_VIETNAM_PLANS_HPP
#define ROTA_SRC_LAW_VIETNAM_PLANS_HPP

#include <rota/law/group_case.hpp>

#include <cstddef>
#include <vector>

// What the rules on plans share: the cases of one entry each.

namespace rota::vietnam {

/// The case of one entry of the plan.
[[nodiscard]] inline group_case case_of_entry(const group_facts& known, std::size_t at, date day) {
  const plan_entry& entry = known.plan[at];
  group_case made = case_of_post(subject::plan, entry.post, day, known.known);
  made.official = entry.official;
  made.position = at;
  return made;
}

/// Appends a case for every entry that is in force on the day; an official who stands in a plan twice makes two.
inline void list_entries(const group_facts& known, date day, std::vector<group_case>& to) {
  for (std::size_t at = 0; at < known.plan.size(); ++at)
    if (known.plan[at].in_force.contains(day)) to.push_back(case_of_entry(known, at, day));
}

}  // namespace rota::vietnam

#endif  // ROTA_SRC_LAW_VIETNAM_PLANS_HPP
