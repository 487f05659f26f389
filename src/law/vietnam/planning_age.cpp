// SPDX-License-Identifier: BSL-1.0

// Who is planned has the time left that the plan is made for.
//
// Provision   Regulation 50-QĐ/TW: who is planned for the next term is of age for at least one full term of 60 months, men and
//             women alike; who is added by the yearly supplement, for the term that runs, has at least 72 months left. The
//             second number was read for posts that the Politburo and the Secretariat manage and is taken to hold for all. No
//             number was read in Regulation 377-QĐ/TW, which took the place of 50-QĐ/TW; those of 50-QĐ/TW are taken to go on.
//             The articles are not established.
// In force    2021-12-27 to 2025-10-07   60 months; 72 in a supplement   50-QĐ/TW
//             from 2025-10-08            the same                        377-QĐ/TW, inferred
// Reading     One case is one entry of the plan that is in force on the day. An entry without a kind is for the next term.
//             Service is counted in whole months from the reference month to the month of retirement, as in Guidance
//             06-HD/BTCTW. The reference month is that which the caller names (the month of the congress); else that of the
//             approval; else that of the first day of the entry; undetermined where neither day is recorded. In the armed
//             forces, by the post planned or by one held on the day, only a recorded month of retirement counts.
// Not judged  the clause "two terms or more"of a headline on 377-QĐ/TW; the three age bands.
// Cases       tests/law/vietnam/planning_age.csv

#include "law/vietnam/held_posts.hpp"
#include "law/vietnam/plans.hpp"
#include "law/vietnam/rules.hpp"

#include <optional>

namespace rota::vietnam {
namespace {

constexpr step law[] = {
    {.in_force = {.from = date{2021, 12, 27}, .until = date{2025, 10, 8}},
     .required = {60, 72},
     .source = {"50-QD/TW", "", evidence::seen}},
    {.in_force = {.from = date{2025, 10, 8}}, .required = {60, 72}, .source = {"377-QD/TW", "", evidence::inferred}},
};

enum class why : std::uint8_t {
  enough_for_the_term,
  too_little_for_the_term,
  enough_for_a_supplement,
  too_little_for_a_supplement,
  reference_not_known,
  retirement_not_known,
  retired,
};

constexpr reason reasons[] = {
    {"{official} is planned for {post} for the next term and has {remaining_months} months left in {reference_month}, up to "
     "retirement in {retirement}; {required_months} are asked for",
     "{official} được quy hoạch {post} cho nhiệm kỳ tới, tính từ tháng {reference_month} còn {remaining_months} tháng công "
     "tác, nghỉ hưu tháng {retirement}; yêu cầu còn ít nhất {required_months} tháng"},
    {"{official} is planned for {post} for the next term but has only {remaining_months} months left in {reference_month}, up "
     "to retirement in {retirement}; {required_months} are asked for",
     "{official} được quy hoạch {post} cho nhiệm kỳ tới nhưng tính từ tháng {reference_month} chỉ còn {remaining_months} tháng "
     "công tác, nghỉ hưu tháng {retirement}; yêu cầu còn ít nhất {required_months} tháng"},
    {"{official} is added to the plan for {post} and has {remaining_months} months left in {reference_month}, up to retirement "
     "in {retirement}; {required_months} are asked for in a supplement",
     "{official} được bổ sung quy hoạch {post}, tính từ tháng {reference_month} còn {remaining_months} tháng công tác, nghỉ "
     "hưu tháng {retirement}; bổ sung quy hoạch yêu cầu còn ít nhất {required_months} tháng"},
    {"{official} is added to the plan for {post} but has only {remaining_months} months left in {reference_month}, up to "
     "retirement in {retirement}; {required_months} are asked for in a supplement",
     "{official} được bổ sung quy hoạch {post} nhưng tính từ tháng {reference_month} chỉ còn {remaining_months} tháng công "
     "tác, nghỉ hưu tháng {retirement}; bổ sung quy hoạch yêu cầu còn ít nhất {required_months} tháng"},
    {"{official} is planned for {post}, but neither the day of approval nor the first day of the plan is recorded, so the time "
     "left cannot be counted",
     "{official} được quy hoạch {post} nhưng chưa ghi nhận ngày phê duyệt và ngày bắt đầu quy hoạch nên chưa tính được thời "
     "gian công tác còn lại"},
    {"{official} is planned for {post}; the month of retirement is not known: the birth or the sex is not recorded, or the "
     "official serves in the armed forces and no month of retirement is recorded",
     "{official} được quy hoạch {post}; chưa xác định được tháng nghỉ hưu: chưa ghi nhận ngày sinh hoặc giới tính, hoặc cán bộ "
     "thuộc lực lượng vũ trang mà chưa ghi nhận tháng nghỉ hưu"},
    {"{official} is planned for {post}, but the month of retirement, {retirement}, is before {reference_month}",
     "{official} được quy hoạch {post} nhưng đến tháng {reference_month} đã qua tháng nghỉ hưu {retirement}"},
};

std::optional<calendar_month> reference_month(const plan_entry& of, const group_facts& known) {
  if (known.reference) return known.reference;
  if (of.approved) return calendar_month::of(*of.approved);
  return of.in_force.has_start() ? std::optional(calendar_month::of(of.in_force.from)) : std::nullopt;
}

std::int16_t required_months(const plan_entry& of, const step& by) noexcept { return by.required[of.supplement ? 1 : 0]; }

ruling judge(const group_case& on, const step& by, const group_facts& known) {
  const plan_entry& entry = known.plan[on.position];
  const std::optional<calendar_month> reference = reference_month(entry, known);
  if (!reference) return decide_as(verdict::undetermined, by, why::reference_not_known);
  const auto retirement = retirement_on(known.known.people, entry.official, on.day, entry.post);
  if (!retirement) return decide_as(verdict::undetermined, by, why::retirement_not_known);
  if ((*retirement - *reference).count >= required_months(entry, by))
    return decide_as(verdict::satisfied, by, entry.supplement ? why::enough_for_a_supplement : why::enough_for_the_term);
  if (*retirement < *reference) return decide_as(verdict::violated, by, why::retired);
  return decide_as(verdict::violated, by, entry.supplement ? why::too_little_for_a_supplement : why::too_little_for_the_term);
}

void describe(const group_case& on, const step& by, const group_facts& known, finding& found) {
  const plan_entry& entry = known.plan[on.position];
  found.facts.add(number_fact("required_months", required_months(entry, by)));
  found.facts.add(word_fact("kind", entry.supplement ? "supplement" : "next-term"));
  const std::optional<calendar_month> reference = reference_month(entry, known);
  if (reference) found.facts.add(month_fact("reference_month", *reference));
  const auto retirement = retirement_on(known.known.people, entry.official, on.day, entry.post);
  if (!retirement) return;
  found.facts.add(month_fact("retirement", *retirement));
  if (reference) found.facts.add(number_fact("remaining_months", (*retirement - *reference).count));
}

}  // namespace

constinit const rule planning_age = {
    .id = "planning-age",
    .name_en = "who is planned has the time left",
    .name_vi = "độ tuổi quy hoạch",
    .judged = {subject::plan},
    .law = law,
    .parameters = {"next_term_months", "supplement_months"},
    .reasons = reasons,
    .list = &list_entries,
    .judge_group = &judge,
    .describe_group = &describe,
};

}  // namespace rota::vietnam
