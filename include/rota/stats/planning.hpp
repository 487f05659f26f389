// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_STATS_PLANNING_HPP
#define ROTA_STATS_PLANNING_HPP

#include <rota/law/facts.hpp>
#include <rota/stats/group.hpp>
#include <rota/stats/id_set.hpp>
#include <rota/stats/post_filter.hpp>
#include <rota/stats/row_range.hpp>
#include <rota/stats/share.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace rota {

/// Who is planned for what (*quy hoạch*), statistic 5: pairs of a post and a person, each once, from which everything else follows. A
/// small accumulator that merges.
struct planning_counts {
  id_set<post_id> posts;                            ///< in force on the day, or planned for
  id_set<std::pair<post_id, official_id>> planned;  ///< the persons planned for each
  id_set<post_id> undetermined;                     ///< posts of which it is not recorded whether they are asked for
  id_set<std::pair<body_id, official_id>> planned_for_committee;
  /// The authorised size of each committee that has a post here; nothing where not recorded.
  std::map<body_id, std::optional<std::uint64_t>> committee_size;

  planning_counts& operator+=(const planning_counts& other);

  [[nodiscard]] std::size_t persons() const;  ///< distinct
  /// Element n: posts for which n persons are planned. The last is not 0.
  [[nodiscard]] std::vector<std::uint64_t> persons_per_post() const;
  /// Element n: persons who are planned for n posts; the first is 0. The last is not 0.
  [[nodiscard]] std::vector<std::uint64_t> posts_per_person() const;
  [[nodiscard]] std::uint64_t posts_with(std::size_t persons) const;  ///< posts for which so many are planned: 0, 1, …
  /// Persons planned for the committees over their authorised size, both of committees whose size is known; a person planned for two
  /// committees counts in both. Unknown: committees whose size is not. It may be more than 1, and should be.
  [[nodiscard]] share committee_coefficient() const;

  friend bool operator==(const planning_counts&, const planning_counts&) = default;
};

struct planning_options {
  date as_of;
  post_filter posts = {};
  grouping by = {};      ///< keys of posts; those of persons and movements stay absent
  row_range rows = {};   ///< of the plans
};

/// Counts the plans in force on the day, whether approved or not, and the posts in force whose unit stands, planned for or not.
///
/// A committee is a body with a `collective`; it is in each group that has a post of it. Its authorised size is the number of seats
/// that the register of committees states on the day; where that states none, the sum over titles of what its posts are authorised.
/// Where either is contradictory, or a title has no number, the size is not known.
/// Shape   one group for each that has a post, ordered by group
/// Source  posts per person and persons per post as in the report on Sa Pa, planning for 2020-2025
[[nodiscard]] group_table<planning_counts> count_planning(const facts& known, const planning_options& options);

}  // namespace rota

#endif  // ROTA_STATS_PLANNING_HPP
