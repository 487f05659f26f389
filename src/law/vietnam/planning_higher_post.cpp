// SPDX-License-Identifier: BSL-1.0

// Who is planned is planned for a post above the present one.
//
// Provision   Regulation 377-QĐ/TW: planning is for a higher post only. The rules of Regulation 50-QĐ/TW on this were not read;
//             the practice before 2025-10-08 is taken to be the same. The articles are not established.
// In force    2021-12-27 to 2025-10-07   50-QĐ/TW, inferred
//             from 2025-10-08            377-QĐ/TW
// Reading     One case is one entry of the plan that is in force on the day. Higher means a higher rank (see rota::title) than
//             that of any post that the official holds on the day, each by the level of its unit on the day. Who holds no post
//             on record may hold one that is not: undetermined.
// Not judged  plans for another term of the same office: an entry for the post held is violated.
// Cases       tests/law/vietnam/planning_higher_post.csv

#include "law/vietnam/held_posts.hpp"
#include "law/vietnam/plans.hpp"
#include "law/vietnam/rules.hpp"

#include <optional>

namespace rota::vietnam {
namespace {

constexpr step law[] = {
    {.in_force = {.from = date{2021, 12, 27}, .until = date{2025, 10, 8}}, .source = {"50-QD/TW", "", evidence::inferred}},
    {.in_force = {.from = date{2025, 10, 8}}, .source = {"377-QD/TW", "", evidence::seen}},
};

enum class why : std::uint8_t { higher, not_higher, no_post };

constexpr reason reasons[] = {
    {"{official}, who holds {held_post} (rank {rank_held}), is planned for a higher post: {post} (rank {rank_planned})",
     "{official} đang giữ chức vụ {held_post} (bậc {rank_held}) được quy hoạch chức vụ cao hơn: {post} (bậc {rank_planned})"},
    {"{official}, who holds {held_post} (rank {rank_held}), is planned for {post} (rank {rank_planned}), which is no higher post",
     "{official} đang giữ chức vụ {held_post} (bậc {rank_held}) được quy hoạch {post} (bậc {rank_planned}), không phải chức vụ "
     "cao hơn"},
    {"{official} is planned for {post} but holds no post on record on {day}",
     "{official} được quy hoạch {post} nhưng vào ngày {day} không có chức vụ nào được ghi nhận"},
};

std::int16_t rank_on(post_id post, date day, const facts& known) {
  const level at = known.units.nearest(known.people.post_unit()[index(post)], day).level;
  return rank_of(known.people, post, static_cast<std::uint8_t>(at));
}

/// The highest post that an official holds; of several the first by code, so that the order of the rows does not matter.
std::optional<post_id> highest_held(const group_case& on, const facts& known) {
  std::optional<post_id> highest;
  for_each_held(known.people, *on.official, on.day, [&](post_id held) {
    if (highest) {
      const std::int16_t above = rank_on(*highest, on.day, known);
      const std::int16_t rank = rank_on(held, on.day, known);
      if (rank < above || (rank == above && known.people.at(*highest).code <= known.people.at(held).code)) return;
    }
    highest = held;
  });
  return highest;
}

ruling judge(const group_case& on, const step& by, const group_facts& known) {
  const std::optional<post_id> held = highest_held(on, known.known);
  if (!held) return decide_as(verdict::undetermined, by, why::no_post);
  if (rank_on(*on.post, on.day, known.known) <= rank_on(*held, on.day, known.known))
    return decide_as(verdict::violated, by, why::not_higher);
  return decide_as(verdict::satisfied, by, why::higher);
}

void describe(const group_case& on, const step&, const group_facts& known, finding& found) {
  found.facts.add(number_fact("rank_planned", rank_on(*on.post, on.day, known.known)));
  const std::optional<post_id> held = highest_held(on, known.known);
  if (!held) return;
  found.facts.add(number_fact("rank_held", rank_on(*held, on.day, known.known)));
  found.facts.add(word_fact("held_post", known.known.people.at(*held).code));
}

}  // namespace

constinit const rule planning_higher_post = {
    .id = "planning-higher-post",
    .name_en = "one is planned for a higher post",
    .name_vi = "chỉ quy hoạch chức vụ cao hơn",
    .judged = {subject::plan},
    .law = law,
    .reasons = reasons,
    .list = &list_entries,
    .judge_group = &judge,
    .describe_group = &describe,
};

}  // namespace rota::vietnam
