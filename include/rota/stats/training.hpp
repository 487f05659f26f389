// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_STATS_TRAINING_HPP
#define ROTA_STATS_TRAINING_HPP

#include <rota/core/interval.hpp>
#include <rota/law/facts.hpp>
#include <rota/stats/group.hpp>
#include <rota/stats/headcount.hpp>
#include <rota/stats/id_set.hpp>
#include <rota/stats/post_filter.hpp>
#include <rota/stats/row_range.hpp>
#include <rota/stats/share.hpp>

#include <cstdint>

namespace rota {

/// Classes and turns of training (statistic 7). A small accumulator that merges: a class or a person that stands in several parts
/// counts once.
struct training_counts {
  id_set<class_id> classes;
  id_set<class_id> planned;           ///< of these, in the plan
  id_set<class_id> held;              ///< of these, held, whether planned or not
  id_set<class_id> plan_not_recorded;
  id_set<class_id> held_not_recorded;
  headcount participants;             ///< turns (*lượt*), and distinct persons
  id_set<class_id> undated;           ///< not among the classes: none of their days is recorded, and the period has a beginning
  std::uint64_t undated_turns = 0;    ///< not among the turns, likewise
  headcount undetermined;             ///< not among the participants: it is not recorded whether they are among the posts asked for

  training_counts& operator+=(const training_counts& other);
  /// Held over planned, as the reports state it: more than 1 where more was held than planned. Unknown: classes of which either is not
  /// recorded.
  [[nodiscard]] share rate() const;

  friend bool operator==(const training_counts&, const training_counts&) = default;
};

struct training_options {
  date as_of;            ///< the day of ages; and of posts, where the first day of a turn is not recorded
  interval period = {};  ///< a turn belongs to the period that its first day lies in
  post_filter posts = {};  ///< asked of the post that a participant is managed by
  /// DEFAULT: all together. Course and class_block are those of the turn, the keys of posts those of the post that the participant
  /// is managed by on the first day of the turn (see managing_post)
  grouping by = {};
  row_range rows = {};   ///< of the turns of training
};

/// Counts the turns that begin in the period, and the classes. A class counts in each group that has a turn of it; one of which nobody
/// is on record, in the group of its own course and block, and only where no posts are asked for.
/// Shape   one group for each that has a class or a turn, ordered by group
/// Source  rate as in the report on Đan Phượng of December 2023: 72 classes held of 61 planned, 118 %
[[nodiscard]] group_table<training_counts> count_training(const facts& known, const training_options& options);

}  // namespace rota

#endif  // ROTA_STATS_TRAINING_HPP
