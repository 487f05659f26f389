// SPDX-License-Identifier: BSL-1.0

// No post is added for a rotation: after it, no more hold the title than are authorised.
//
// Provision   Regulation 65-QĐ/TW, Art. 1(4): no title is added to receive an official on rotation; special cases are the
//             Politburo's. Conclusion 150-KL/TW: units that were merged may have more deputies than the rule for five years.
// In force    from 2022-04-28   Regulation 65-QĐ/TW, Art. 1(4)
//             from 2025-04-14   the same; advisory for 60 months after a merger: Conclusion 150-KL/TW, read in translation
// Reading     Those who hold the same title in the same body on the day count, or in the same unit where the post has no body; each
//             official once, and who is rotated among them. The number authorised is the one recorded with the post taken up. A
//             unit was merged on a day on which it was made of two others or more, or took in another beside what it was.
// Not judged  whether the number itself is lawful. A move of which the kind is not recorded may be a rotation: undetermined.
// Cases       tests/law/vietnam/rotation_no_extra_post.csv

#include "law/merger.hpp"
#include "law/vietnam/rules.hpp"

namespace rota::vietnam {
namespace {

constexpr step law[] = {
    {.in_force = {.from = date{2022, 4, 28}}, .required = {0}, .source = {"65-QD/TW", "1(4)", evidence::seen}},
    {.in_force = {.from = date{2025, 4, 14}}, .required = {60}, .source = {"150-KL/TW", "", evidence::translated}},
};

enum class why : std::uint8_t { not_more, more, more_after_merger, number_not_recorded, not_a_rotation, kind_not_recorded };

constexpr reason reasons[] = {
    {"holders of the title with this rotation: {filled_posts}; authorised: {authorised}",
     "sau khi luân chuyển có {filled_posts} người giữ chức danh này; số lượng được giao là {authorised}"},
    {"holders of the title with this rotation: {filled_posts}, more than the {authorised} authorised",
     "sau khi luân chuyển có {filled_posts} người giữ chức danh này, vượt số lượng được giao là {authorised}"},
    {"holders of the title with this rotation: {filled_posts}, more than the {authorised} authorised; the unit was merged on "
     "{merged_on}, and more may be kept for {merged_months} months",
     "sau khi luân chuyển có {filled_posts} người giữ chức danh này, vượt số lượng được giao là {authorised}; đơn vị được sáp "
     "nhập ngày {merged_on} và được vượt trong thời hạn {merged_months} tháng"},
    {"the number authorised is not recorded with the post", "chưa ghi nhận số lượng được giao của chức danh này"},
    {"the move is not a rotation", "trường hợp này không phải là luân chuyển"},
    {"the kind of the move is not recorded; it may be a rotation",
     "chưa ghi nhận hình thức điều chuyển; có thể là luân chuyển"},
};

ruling judge(one_case c, const step& by) noexcept {
  const maybe_number over = c.over_authorised();
  const maybe_number merged = c.merged_months();
  return first_of(
      when(c.movement() == movement::not_recorded, decide_as(verdict::undetermined, by, why::kind_not_recorded)),
      when(c.movement() != movement::rotation, decide_as(verdict::not_applicable, by, why::not_a_rotation)),
      when(!over.known(), decide_as(verdict::undetermined, by, why::number_not_recorded)),
      when(over.value <= 0, decide_as(verdict::satisfied, by, why::not_more)),
      when(all(merged.known(), merged.value < by.required[0]),
           decide_as(verdict::violated, force::advisory, why::more_after_merger)),
      decide_as(verdict::violated, by, why::more));
}

void describe(one_case c, const step& by, const facts& known, finding& found) {
  const auto authorised = known.people.post_authorised()[index(c.post())];
  if (decided_by(found, why::not_a_rotation) || decided_by(found, why::kind_not_recorded) || !authorised) return;
  found.facts.add(number_fact("filled_posts", *authorised + c.over_authorised().value));
  found.facts.add(number_fact("authorised", *authorised));
  if (!decided_by(found, why::more_after_merger)) return;
  found.facts.add(number_fact("merged_months", by.required[0]));
  if (const auto merged = last_merger(known.units, known.people.post_unit()[index(c.post())], c.day()))
    found.facts.add(day_fact("merged_on", *merged));
}

}  // namespace

constinit const rule rotation_no_extra_post = make_rule<&judge>({
    .id = "rotation-no-extra-post",
    .name_en = "no post is added for a rotation",
    .name_vi = "không tăng thêm chức danh để luân chuyển",
    .judged = {subject::proposal, subject::move},
    .moves = {movement::rotation},
    .needs = {need::establishment},
    .law = law,
    .parameters = {"merged_months"},
    .reasons = reasons,
    .numbers = {case_number::over_authorised},
    .describe = &describe,
});

}  // namespace rota::vietnam
