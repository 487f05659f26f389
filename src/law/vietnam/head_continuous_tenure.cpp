// SPDX-License-Identifier: BSL-1.0

// Nobody heads one place without a break for two terms and more.
//
// Provision   Regulation 98-QĐ/TW, Art. 3(4): not more than two terms in a row means that nobody holds one head post, elected or
//             appointed alike, for eight years or longer without a break in the same locality, agency or unit. Regulation
//             65-QĐ/TW, Art. 3(3): who has held a post for more than two terms in a row is the head (*cấp trưởng*) who has done
//             so for eight years or longer without a break in the same locality, agency or unit.
// In force    2017-10-07 to 2022-04-27   Regulation 98-QĐ/TW, Art. 3(4)
//             from 2022-04-28            Regulation 65-QĐ/TW, Art. 3(3)
// Reading     "eight years or longer": 96 completed months, so the day that completes them is already too late. Months served
//             before 2017-10-07 count: the acts speak of the time held, not of time from their own day. "without a break":
//             adjacent appointments to the same post are one stay; a single day between two of them begins a new one. The post is
//             the post of the register: a seat that was given another code there is another post. Whether a
//             merger of the unit ends the stay is a choice of the rulebook (by default it does); no public text says.
//             From 84 months on the rule is violated with force advisory: less than a year is left to arrange a successor.
//             `compliant_until` of a satisfied finding is the day that completes the 96 months, the limit of the law, and not the
//             earlier day from which the advice is given.
// Not judged  deputies and others who are not heads; two different head posts in one locality, one after the other; a post whose
//             unit no longer stands on the day is undetermined, because nobody can say who holds it.
// Cases       tests/law/vietnam/head_continuous_tenure.csv

#include "law/vietnam/rules.hpp"

namespace rota::vietnam {
namespace {

constexpr step law[] = {
    {.in_force = {.from = date{2017, 10, 7}, .until = date{2022, 4, 28}},
     .required = {96, 84},
     .source = {"98-QD/TW", "3(4)", evidence::seen}},
    {.in_force = {.from = date{2022, 4, 28}}, .required = {96, 84}, .source = {"65-QD/TW", "3(3)", evidence::seen}},
};

enum class why : std::uint8_t { within, over, nearly_over, first_day_not_recorded, unit_gone, not_a_head };

constexpr reason reasons[] = {
    {"{post}: held for {completed_months} completed months on {day}; the limit of {limit_months} months (two terms) is not near",
     "{post}: đến ngày {day} đã giữ chức vụ liên tục {completed_months} tháng, chưa gần giới hạn {limit_months} tháng (hai nhiệm kỳ "
     "liên tiếp)"},
    {"{post}: held for {completed_months} completed months without a break on {day}; {limit_months} months (two terms) were complete "
     "on {limit_day}",
     "{post}: đến ngày {day} đã giữ chức vụ liên tục {completed_months} tháng; đã đủ {limit_months} tháng (hai nhiệm kỳ liên tiếp) "
     "từ ngày {limit_day}"},
    {"{post}: held for {completed_months} completed months on {day}; {limit_months} months (two terms) will be complete on "
     "{limit_day}",
     "{post}: đến ngày {day} đã giữ chức vụ liên tục {completed_months} tháng; sẽ đủ {limit_months} tháng (hai nhiệm kỳ liên tiếp) "
     "vào ngày {limit_day}"},
    {"{post}: the first day in the post is not recorded", "{post}: chưa ghi nhận ngày bắt đầu giữ chức vụ"},
    {"{unit} does not exist on {day}, although the appointment still runs",
     "vào ngày {day} {unit} không tồn tại nhưng cán bộ vẫn được ghi nhận đang giữ chức vụ"},
    {"the post is not that of a head", "chức vụ này không phải là cấp trưởng"},
};

ruling judge(one_case c, const step& by) noexcept {
  const maybe_number held = c.tenure_months();
  return first_of(when(!c.head(), decide_as(verdict::not_applicable, by, why::not_a_head)),
                  when(c.unit() != unit_state::in_force, decide_as(verdict::undetermined, by, why::unit_gone)),
                  when(!held.known(), decide_as(verdict::undetermined, by, why::first_day_not_recorded)),
                  when(held.value >= by.required[0], decide_as(verdict::violated, by, why::over)),
                  when(held.value >= by.required[1], decide_as(verdict::violated, force::advisory, why::nearly_over)),
                  decide_as(verdict::satisfied, by, why::within));
}

void describe(one_case c, const step& by, const facts& known, finding& found) {
  if (decided_by(found, why::not_a_head) || decided_by(found, why::unit_gone)) return;
  found.facts.add(number_fact("limit_months", by.required[0]));
  if (!c.tenure_months().known()) return;

  found.facts.add(number_fact("completed_months", c.tenure_months().value));
  const auto row = static_cast<appointment_id>(c.row());
  const std::optional<date> from = stay_from(known, row, c.day(), c.tenure_months(), found.counting);
  if (!from) return;
  const date limit = plus_months(*from, months{by.required[0]}, found.counting);
  found.facts.add(day_fact("held_from", *from));
  found.facts.add(day_fact("limit_day", limit));
  if (decided_by(found, why::within)) found.compliant_until = limit;
}

}  // namespace

constinit const rule head_continuous_tenure = make_rule<&judge>({
    .id = "head-continuous-tenure",
    .name_en = "a head holds one post for less than eight years without a break",
    .name_vi = "người đứng đầu không giữ chức vụ quá hai nhiệm kỳ liên tiếp",
    .judged = {subject::incumbent},
    .needs = {},
    .law = law,
    .parameters = {"months", "advisory_months"},
    .reasons = reasons,
    .numbers = {case_number::tenure_months},
    .describe = &describe,
});

}  // namespace rota::vietnam
