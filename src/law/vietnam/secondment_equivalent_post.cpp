// SPDX-License-Identifier: BSL-1.0

// A leader is seconded to a post equivalent to the one held.
//
// Provision   Decree 170/2025/NĐ-CP, Art. 26: a civil servant in leadership or management who is seconded is given a post
//             equivalent to the one held.
// In force    from 2025-07-01   advisory   Decree 170/2025/NĐ-CP, Art. 26
// Reading     "equivalent": the same rank, as for rotation-equivalent-post. The post held is that of the latest earlier principal
//             appointment, or the one that the move names. Who held no post of leadership is not spoken of.
// Not judged  a move of which the kind is not recorded may be a secondment: undetermined.
// Cases       tests/law/vietnam/secondment_equivalent_post.csv

#include "law/vietnam/rules.hpp"

namespace rota::vietnam {
namespace {

constexpr step law[] = {
    {.in_force = {.from = date{2025, 7, 1}}, .force = force::advisory, .source = {"170/2025/ND-CP", "26", evidence::seen}},
};

enum class why : std::uint8_t {
  equivalent,
  not_equivalent,
  post_left_not_known,
  did_not_lead,
  not_a_secondment,
  kind_not_recorded,
};

constexpr reason reasons[] = {
    {"the post is equivalent to the one held before (rank {rank_new})",
     "chức vụ biệt phái tương đương chức vụ đang giữ (bậc {rank_new})"},
    {"the post is not equivalent to the one held before (rank {rank_new} after {rank_old})",
     "chức vụ biệt phái không tương đương chức vụ đang giữ (bậc {rank_new} so với {rank_old})"},
    {"the post held before is not known, so that the two cannot be compared",
     "chưa xác định được chức vụ trước khi biệt phái nên không so sánh được"},
    {"the official held no post of leadership or management before",
     "trước khi biệt phái cán bộ không giữ chức vụ lãnh đạo, quản lý"},
    {"the move is not a secondment", "trường hợp này không phải là biệt phái"},
    {"the kind of the move is not recorded; it may be a secondment", "chưa ghi nhận hình thức điều chuyển; có thể là biệt phái"},
};

ruling judge(one_case c, const step& by) noexcept {
  const maybe_number difference = c.rank_difference();
  return first_of(
      when(c.movement() == movement::not_recorded, decide_as(verdict::undetermined, by, why::kind_not_recorded)),
      when(c.movement() != movement::secondment, decide_as(verdict::not_applicable, by, why::not_a_secondment)),
      when(!difference.known(), decide_as(verdict::undetermined, by, why::post_left_not_known)),
      when(!c.record().has(case_record::left_leader), decide_as(verdict::not_applicable, by, why::did_not_lead)),
      when(difference.value == 0, decide_as(verdict::satisfied, by, why::equivalent)),
      decide_as(verdict::violated, by, why::not_equivalent));
}

void describe(one_case c, const step&, const facts& known, finding& found) {
  if (!decided_by(found, why::equivalent) && !decided_by(found, why::not_equivalent)) return;
  const std::int16_t rank_new = rank_of(known.people, c.post(), static_cast<std::uint8_t>(c.post_level()));
  found.facts.add(number_fact("rank_new", rank_new));
  found.facts.add(number_fact("rank_old", rank_new - c.rank_difference().value));
  found.facts.add(number_fact("rank_difference", c.rank_difference().value));
}

}  // namespace

constinit const rule secondment_equivalent_post = make_rule<&judge>({
    .id = "secondment-equivalent-post",
    .name_en = "a leader is seconded to an equivalent post",
    .name_vi = "biệt phái giữ chức vụ tương đương",
    .judged = {subject::proposal, subject::move},
    .moves = {movement::secondment},
    .needs = {need::post_left, need::person},
    .law = law,
    .reasons = reasons,
    .numbers = {case_number::rank_difference},
    .describe = &describe,
});

}  // namespace rota::vietnam
