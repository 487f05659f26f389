// SPDX-License-Identifier: BSL-1.0

// Who will retire soon does not change position any more.
//
// Provision   Decree 59/2019/NĐ-CP, Art. 39: position is not changed for who has fewer than 18 months of work left up to the age of
//             retirement.
// In force    from 2019-08-15   60 months in the position, fewer than 18 remaining   Decree 59/2019/NĐ-CP, Art. 39; the period is that of
//                                                                                    Art. 25 of the Anti-corruption Law 2018
// Reading     This rule says that the exemption is in use: satisfied where the change is due and fewer than 18 months remain, not applicable
//             elsewhere. position-change-due does not speak of the same official. "due" is as there. Remaining service is counted in whole
//             months from the month of the day to the month of retirement.
// Not judged  deferrals, which are position-change-deferred: both may hold at once. A local regulation that states another period for
//             position-change-due must state it here as well. Never violated.
// Cases       tests/law/vietnam/position_change_exempt.csv

#include "law/vietnam/rules.hpp"

namespace rota::vietnam {
namespace {

constexpr step law[] = {
    {.in_force = {.from = date{2019, 8, 15}},
     .required = {60, 18},
     .force = force::advisory,
     .source = {"59/2019/ND-CP", "39", evidence::seen}},
};

enum class why : std::uint8_t { exempt, not_exempt, not_due, retirement_not_known, first_day_not_recorded, not_listed, leader };

constexpr reason reasons[] = {
    {"{post}: held for {completed_months} completed months on {day}, but the official retires in {retirement}: fewer than "
     "{exempt_months} months of service remain, so that the position is not changed",
     "{post}: đến ngày {day} đã giữ vị trí {completed_months} tháng tròn nhưng cán bộ nghỉ hưu tháng {retirement}, còn dưới "
     "{exempt_months} tháng công tác nên không thực hiện chuyển đổi"},
    {"{post}: held for {completed_months} completed months on {day}, and {remaining_months} months of service remain: {exempt_months} or "
     "more, so that nobody is exempt",
     "{post}: đến ngày {day} đã giữ vị trí {completed_months} tháng tròn và còn {remaining_months} tháng công tác, không dưới "
     "{exempt_months} tháng nên không thuộc trường hợp không thực hiện chuyển đổi"},
    {"{post}: held for {completed_months} completed months on {day}, of {period_months} after which a change is due",
     "{post}: đến ngày {day} đã giữ vị trí {completed_months} tháng tròn, chưa đủ {period_months} tháng để phải chuyển đổi"},
    {"{post}: held for {completed_months} completed months on {day}; whether fewer than {exempt_months} months of service remain is not "
     "known, because the month of retirement is not",
     "{post}: đến ngày {day} đã giữ vị trí {completed_months} tháng tròn; chưa xác định được tháng nghỉ hưu nên không biết có còn dưới "
     "{exempt_months} tháng công tác hay không"},
    {"{post}: the first day in the position is not recorded", "{post}: chưa ghi nhận ngày bắt đầu giữ vị trí"},
    {"the position is not listed for periodic change", "vị trí này không thuộc danh mục phải định kỳ chuyển đổi"},
    {"the post is one of leadership or management, which rotation is for and not position change",
     "đây là chức vụ lãnh đạo, quản lý, thực hiện theo quy định về luân chuyển, không thuộc diện chuyển đổi vị trí công tác"},
};

ruling judge(one_case c, const step& by) noexcept {
  const maybe_number held = c.tenure_months();
  const maybe_number remaining = c.remaining_months();
  return first_of(
      when(c.leader(), decide_as(verdict::not_applicable, by, why::leader)),
      when(!c.listed_position(), decide_as(verdict::not_applicable, by, why::not_listed)),
      when(!held.known(), decide_as(verdict::undetermined, by, why::first_day_not_recorded)),
      when(held.value < by.required[0], decide_as(verdict::not_applicable, by, why::not_due)),
      when(!remaining.known(), decide_as(verdict::undetermined, by, why::retirement_not_known)),
      when(remaining.value < by.required[1], decide_as(verdict::satisfied, by, why::exempt)),
      decide_as(verdict::not_applicable, by, why::not_exempt));
}

void describe(one_case c, const step& by, const facts&, finding& found) {
  if (decided_by(found, why::leader) || decided_by(found, why::not_listed)) return;
  found.facts.add(number_fact("period_months", by.required[0]));
  found.facts.add(number_fact("exempt_months", by.required[1]));
  if (c.tenure_months().known()) found.facts.add(number_fact("completed_months", c.tenure_months().value));
  if (!c.remaining_months().known()) return;
  found.facts.add(number_fact("remaining_months", c.remaining_months().value));
  found.facts.add(month_fact("retirement", retirement_of(c)));
}

}  // namespace

constinit const rule position_change_exempt = make_rule<&judge>({
    .id = "position-change-exempt",
    .name_en = "who retires soon changes position no more",
    .name_vi = "không thực hiện chuyển đổi vị trí công tác",
    .judged = {subject::incumbent},
    .needs = {},
    .law = law,
    .parameters = {"months", "exempt_months"},
    .reasons = reasons,
    .numbers = {case_number::tenure_months, case_number::remaining_months},
    .describe = &describe,
});

}  // namespace rota::vietnam
