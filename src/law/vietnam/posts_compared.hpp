// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_LAW_VIETNAM_POSTS_COMPARED_HPP
#define ROTA_SRC_LAW_VIETNAM_POSTS_COMPARED_HPP

#include "law/vietnam/rules.hpp"

// What the rules on taking up a higher post share: the lines of a judge that come first, their sentences, and the two ranks.

namespace rota::vietnam {

/// The kinds of movement that lead to another post.
inline constexpr movement_set to_another_post{movement::rotation,    movement::transfer,    movement::secondment,
                                              movement::position_change, movement::appointment, movement::designation,
                                              movement::election,    movement::reinforcement};

inline constexpr reason post_not_higher{"the post is not higher than the one left (rank {rank_new} after {rank_old})",
                                        "chức vụ mới không cao hơn chức vụ đang giữ (bậc {rank_new} so với {rank_old})"};
inline constexpr reason same_post_kept{"a re-appointment or a release leads to no other post",
                                       "bổ nhiệm lại hoặc thôi giữ chức không dẫn đến chức vụ khác"};
inline constexpr reason other_post_not_known{"the post left is not known, so that the two cannot be compared",
                                             "chưa xác định được chức vụ đang giữ nên không so sánh được"};

[[nodiscard]] inline bool keeps_the_post(one_case c) noexcept {
  return any(c.movement() == movement::re_appointment, c.movement() == movement::release);
}

/// What is decided of a move to a higher post; another move is not applicable, and one from a post that is not known is undetermined.
/// `Why` has the reasons keeps_the_post, post_left_not_known and not_higher.
template <class Why>
[[nodiscard]] ruling if_higher(one_case c, const step& by, Why, ruling decided) noexcept {
  const maybe_number rise = c.rank_difference();
  return first_of(when(keeps_the_post(c), decide_as(verdict::not_applicable, by, Why::keeps_the_post)),
                  when(!rise.known(), decide_as(verdict::undetermined, by, Why::post_left_not_known)),
                  when(rise.value <= 0, decide_as(verdict::not_applicable, by, Why::not_higher)), decided);
}

/// The ranks of the post and of the post left.
/// REQUIRES c.rank_difference().known()
struct two_ranks {
  std::int16_t taken_up;
  std::int16_t left;
};
[[nodiscard]] inline two_ranks ranks_of(one_case c, const facts& known) {
  const std::int16_t taken_up = rank_of(known.people, c.post(), static_cast<std::uint8_t>(c.post_level()));
  return {taken_up, static_cast<std::int16_t>(taken_up - c.rank_difference().value)};
}

inline void add_ranks(two_ranks ranks, finding& found) {
  found.facts.add(number_fact("rank_new", ranks.taken_up));
  found.facts.add(number_fact("rank_old", ranks.left));
}

}  // namespace rota::vietnam

#endif  // ROTA_SRC_LAW_VIETNAM_POSTS_COMPARED_HPP
