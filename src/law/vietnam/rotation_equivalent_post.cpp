// SPDX-License-Identifier: BSL-1.0

// A rotation leads to a post equivalent to the one left; to a higher one only for an outstanding official.
//
// Provision   Regulation 65-QĐ/TW, Art. 4(3): the post taken up on rotation is basically equivalent to the present one; a higher
//             post only where it is needed and the official stands out in quality and ability.
// In force    from 2022-04-28   Regulation 65-QĐ/TW, Art. 4(3)
// Reading     "equivalent": the same rank. No public text ranks the posts as a table; the ranks are those of the titles
//             (INFERRED where they are the library's own), and a post may override its title's. "stands out": a decision that
//             says so is on record with the move. "basically": a lower post is not forbidden; it is violated with force
//             advisory, for somebody to look at. The post left is the one the move names, else that of the latest earlier
//             principal appointment.
// Not judged  whether the higher post "is needed". A proposal cannot record a decision: a proposed rise is violated, unless a
//             waiver is on record. A move of which the kind is not recorded may be a rotation: undetermined.
// Cases       tests/law/vietnam/rotation_equivalent_post.csv

#include "law/vietnam/rules.hpp"

namespace rota::vietnam {
namespace {

constexpr step law[] = {
    {.in_force = {.from = date{2022, 4, 28}}, .source = {"65-QD/TW", "4(3)", evidence::seen}},
};

enum class why : std::uint8_t { equivalent, higher_outstanding, higher, lower, post_left_not_known, not_a_rotation, kind_not_recorded };

constexpr reason reasons[] = {
    {"the post is equivalent to the one left (rank {rank_new})",
     "chức vụ mới tương đương chức vụ đang giữ (bậc {rank_new})"},
    {"the post is higher than the one left (rank {rank_new} after {rank_old}), and a decision that the official is outstanding is "
     "on record",
     "chức vụ mới cao hơn chức vụ đang giữ (bậc {rank_new} so với {rank_old}) và đã có quyết định công nhận cán bộ nổi trội"},
    {"the post is higher than the one left (rank {rank_new} after {rank_old}), and no decision that the official is outstanding is "
     "on record",
     "chức vụ mới cao hơn chức vụ đang giữ (bậc {rank_new} so với {rank_old}) nhưng chưa ghi nhận quyết định công nhận cán bộ nổi "
     "trội"},
    {"the post is lower than the one left (rank {rank_new} after {rank_old})",
     "chức vụ mới thấp hơn chức vụ đang giữ (bậc {rank_new} so với {rank_old})"},
    {"the post left is not known, so that the two cannot be compared",
     "chưa xác định được chức vụ trước khi luân chuyển nên không so sánh được"},
    {"the move is not a rotation", "trường hợp này không phải là luân chuyển"},
    {"the kind of the move is not recorded; it may be a rotation",
     "chưa ghi nhận hình thức điều chuyển; có thể là luân chuyển"},
};

constexpr exemption exceptions[] = {
    {.text = {"officials who stand out, by a decision on record", "cán bộ nổi trội theo quyết định đã ghi nhận"},
     .source = {"65-QD/TW", "4(3)", evidence::seen},
     .why = static_cast<std::uint8_t>(why::higher_outstanding)},
};

ruling judge(one_case c, const step& by) noexcept {
  const maybe_number difference = c.rank_difference();
  return first_of(
      when(c.movement() == movement::not_recorded, decide_as(verdict::undetermined, by, why::kind_not_recorded)),
      when(c.movement() != movement::rotation, decide_as(verdict::not_applicable, by, why::not_a_rotation)),
      when(!difference.known(), decide_as(verdict::undetermined, by, why::post_left_not_known)),
      when(difference.value == 0, decide_as(verdict::satisfied, by, why::equivalent)),
      when(difference.value < 0, decide_as(verdict::violated, force::advisory, why::lower)),
      when(c.outstanding(), decide_as(verdict::satisfied, by, why::higher_outstanding)),
      decide_as(verdict::violated, by, why::higher));
}

void describe(one_case c, const step&, const facts& known, finding& found) {
  if (!c.rank_difference().known() || decided_by(found, why::not_a_rotation) || decided_by(found, why::kind_not_recorded))
    return;
  const std::int16_t rank_new = rank_of(known.people, c.post(), static_cast<std::uint8_t>(c.post_level()));
  found.facts.add(number_fact("rank_new", rank_new));
  found.facts.add(number_fact("rank_old", rank_new - c.rank_difference().value));
  found.facts.add(number_fact("rank_difference", c.rank_difference().value));
}

}  // namespace

constinit const rule rotation_equivalent_post = make_rule<&judge>({
    .id = "rotation-equivalent-post",
    .name_en = "a rotation leads to an equivalent post",
    .name_vi = "luân chuyển giữ chức vụ tương đương",
    .judged = {subject::proposal, subject::move},
    .moves = {movement::rotation},
    .needs = {need::post_left},
    .law = law,
    .reasons = reasons,
    .exceptions = exceptions,
    .numbers = {case_number::rank_difference},
    .describe = &describe,
});

}  // namespace rota::vietnam
