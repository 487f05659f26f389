// SPDX-License-Identifier: BSL-1.0

// Who rises to a higher post is in an approved plan (*quy hoạch*) for it, or for one as high.
//
// Provision   Regulation 80-QĐ/TW, Art. 18: who is proposed for a higher post is in the approved planning for that post or for an
//             equivalent or higher one. Regulation 377-QĐ/TW, Art. 34: the same among the conditions of an appointment.
// In force    2022-08-18 to 2025-10-07   Regulation 80-QĐ/TW, Art. 18, read in translation
//             from 2025-10-08            Regulation 377-QĐ/TW, Art. 34
// Reading     "higher": of a higher rank than the post left, which is the one that the move names, else that of the latest earlier
//             principal appointment. "equivalent or higher": the post planned for is of the rank of the post taken up, or of a
//             higher one, on the day; the very post counts whatever its rank. A plan counts from its first day or from its
//             approval, whichever is later, up to its last day. Where no register of plans was given nothing can be said; where
//             one was given, an official who is not in it is not planned. A re-appointment keeps the post.
// Not judged  moves to an equivalent or lower post. Where no row tells of the post left: undetermined.
// Cases       tests/law/vietnam/appointment_requires_planning.csv

#include "law/time_at_rank.hpp"
#include "law/vietnam/in_plan.hpp"
#include "law/vietnam/posts_compared.hpp"

namespace rota::vietnam {
namespace {

constexpr step law[] = {
    {.in_force = {.from = date{2022, 8, 18}, .until = date{2025, 10, 8}}, .source = {"80-QD/TW", "18", evidence::translated}},
    {.in_force = {.from = date{2025, 10, 8}}, .source = {"377-QD/TW", "34", evidence::seen}},
};

enum class why : std::uint8_t {
  planned,
  not_planned,
  approved_later,
  approval_not_recorded,
  no_register,
  not_higher,
  keeps_the_post,
  post_left_not_known,
};

constexpr reason reasons[] = {
    {"the official is planned for {planned_post}, which is this post or one as high; the plan was approved on {approved}",
     "cán bộ có trong quy hoạch {planned_post}, là chức vụ này hoặc chức vụ tương đương, cao hơn; quy hoạch được phê duyệt ngày "
     "{approved}"},
    {"the official is planned neither for {post} nor for a post as high on {day}",
     "vào ngày {day} cán bộ không có trong quy hoạch {post} hoặc chức vụ tương đương, cao hơn"},
    {"the plan for {planned_post}, which is this post or one as high, is approved on {approved} only, after {day}",
     "quy hoạch {planned_post}, là chức vụ này hoặc chức vụ tương đương, cao hơn, đến ngày {approved} mới được phê duyệt, sau ngày "
     "{day}"},
    {"the official is planned for this post or one as high, but the day of the approval is not recorded",
     "cán bộ có trong quy hoạch chức vụ này hoặc chức vụ tương đương, cao hơn nhưng chưa ghi nhận ngày phê duyệt"},
    {"no register of plans was given, so that nobody's planning is known",
     "chưa có dữ liệu quy hoạch nên không xác định được cán bộ có trong quy hoạch hay không"},
    post_not_higher,
    same_post_kept,
    other_post_not_known,
};

constexpr exemption exceptions[] = {
    {.text = {"whoever moves to an equivalent or lower post", "người được bố trí chức vụ tương đương hoặc thấp hơn"},
     .source = {"80-QD/TW", "18", evidence::translated},
     .why = static_cast<std::uint8_t>(why::not_higher)},
};

ruling judge(one_case c, const step& by) noexcept {
  return if_higher(c, by, why{}, decide_by_plan(c.planning_for_post(), by, why{}));
}

void describe(one_case c, const step&, const facts& known, finding& found) {
  if (!c.rank_difference().known() || decided_by(found, why::keeps_the_post)) return;
  const two_ranks ranks = ranks_of(c, known);
  add_ranks(ranks, found);
  if (decided_by(found, why::not_higher)) return;
  const auto as_high = [&](const plan_entry& entry) {
    return entry.post == c.post() || rank_on(known, entry.post, c.day()) >= ranks.taken_up;
  };
  const plan_entry* const told = add_plan(known.people.plans_of(c.official()), as_high, found);
  if (told != nullptr) found.facts.add(word_fact("planned_post", known.people.at(told->post).code));
}

}  // namespace

constinit const rule appointment_requires_planning = make_rule<&judge>({
    .id = "appointment-requires-planning",
    .name_en = "who rises is planned for the post, or for one as high",
    .name_vi = "bổ nhiệm chức vụ cao hơn phải trong quy hoạch",
    .judged = {subject::proposal, subject::move},
    .moves = to_another_post,
    .needs = {need::post_left, need::career},
    .law = law,
    .reasons = reasons,
    .exceptions = exceptions,
    .numbers = {case_number::rank_difference},
    .describe = &describe,
});

}  // namespace rota::vietnam
