// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_LAW_DECISIONS_DECISION_LIST_HPP
#define ROTA_SRC_LAW_DECISIONS_DECISION_LIST_HPP

#include "roster/occupancy.hpp"

#include <rota/law/group_case.hpp>

#include <algorithm>
#include <span>
#include <vector>

namespace rota {

/// A list of decisions and what it does, for rules on subject::decisions. Refers to, and must not outlive, its parts.
struct decision_list {
  std::span<const proposal> decided;  ///< not empty; by official
  const occupancy& posts;
  const occupancy_view& before;       ///< on the day of `after`, by the roster alone
  const occupancy_view& after;
};

/// Sorts, and keeps of equal handles one.
template <class Id>
void keep_each_once(std::vector<Id>& ids) {
  std::ranges::sort(ids);
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

/// The posts that the list sends somebody to.
[[nodiscard]] inline std::vector<post_id> posts_taken_up(const decision_list& of) {
  std::vector<post_id> posts;
  for (const proposal& each : of.decided)
    if (each.movement != movement::release) posts.push_back(each.post);
  keep_each_once(posts);
  return posts;
}

/// Of officials or of posts, the one that comes first by its code in the files. Absent where there is none.
template <class Id>
[[nodiscard]] maybe<Id> first_by_code(const roster& people, std::span<const Id> among) {
  const auto first = std::ranges::min_element(among, {}, [&](Id each) { return people.at(each).code; });
  return first == among.end() ? maybe<Id>() : maybe<Id>(*first);
}

}  // namespace rota

#endif  // ROTA_SRC_LAW_DECISIONS_DECISION_LIST_HPP
