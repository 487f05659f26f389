// SPDX-License-Identifier: BSL-1.0

// An appointed leader does not go on past the term of 60 months without being appointed again.
//
// Provision   Decree 138/2020/NĐ-CP, Art. 41(1): an appointment to a leadership or management post is for five years from the
//             day on which the decision takes effect, unless the law of a sector sets a shorter term. Decree 170/2025/NĐ-CP,
//             Art. 28(1): the same.
// In force    2020-12-01   60 months   Decree 138/2020/NĐ-CP, Art. 41(1); the day is remembered
//             2025-07-01   60 months   Decree 170/2025/NĐ-CP, Art. 28(1), read in translation
// Reading     The clock runs from the first day of the appointment or re-appointment itself, and not from the first day in the
//             post: a re-appointment begins a new term. A term from 1 March 2019 runs to 29 February 2024; the day that
//             completes 60 months is the first past it. Terms that began before 2020-12-01 count from their own first day: the
//             acts speak of the time of the appointment. "a shorter term": that of the title (column term_months); a longer one
//             there does not lengthen the term of the acts.
// Not judged  who came to the post by election, designation, rotation or another way, to whom the articles do not apply or whose
//             term another decision sets; how often somebody may be appointed again (head-continuous-tenure). An appointment of
//             which the kind is not recorded: undetermined.
// Cases       tests/law/vietnam/appointment_term.csv

#include "law/vietnam/rules.hpp"

namespace rota::vietnam {
namespace {

constexpr step law[] = {
    {.in_force = {.from = date{2020, 12, 1}, .until = date{2025, 7, 1}},
     .required = {60},
     .source = {"138/2020/ND-CP", "41(1)", evidence::remembered}},
    {.in_force = {.from = date{2025, 7, 1}}, .required = {60}, .source = {"170/2025/ND-CP", "28(1)", evidence::translated}},
};

enum class why : std::uint8_t { within, over, first_day_not_recorded, came_otherwise, kind_not_recorded, not_a_leader };

constexpr reason reasons[] = {
    {"{post}: the term that began on {appointed_from} runs for {term_months} months, up to {term_until}; {completed_months} are "
     "complete on {day}",
     "{post}: thời hạn bổ nhiệm {term_months} tháng tính từ ngày {appointed_from}, hết vào ngày {term_until}; đến ngày {day} được "
     "{completed_months} tháng tròn"},
    {"{post}: the term that began on {appointed_from} was over on {term_until}, after {term_months} months, and no re-appointment is "
     "on record on {day}",
     "{post}: thời hạn bổ nhiệm {term_months} tháng tính từ ngày {appointed_from} đã hết vào ngày {term_until} nhưng đến ngày {day} "
     "chưa ghi nhận việc bổ nhiệm lại"},
    {"{post}: the first day of the appointment is not recorded", "{post}: chưa ghi nhận ngày bổ nhiệm"},
    {"the official did not come to the post by appointment or re-appointment",
     "cán bộ giữ chức vụ này không phải do bổ nhiệm hoặc bổ nhiệm lại"},
    {"it is not recorded how the official came to the post; it may have been by appointment",
     "chưa ghi nhận cán bộ giữ chức vụ này bằng hình thức nào; có thể là bổ nhiệm"},
    {"the post is not one of leadership or management", "đây không phải là chức vụ lãnh đạo, quản lý"},
};

constexpr exemption exceptions[] = {
    {{"whoever was elected, designated or rotated to the post, or came to it otherwise than by appointment",
      "người giữ chức vụ do bầu, chỉ định, luân chuyển hoặc hình thức khác không phải bổ nhiệm"},
     {"170/2025/ND-CP", "28(1)", evidence::translated},
     static_cast<std::uint8_t>(why::came_otherwise)},
};

/// Months of one term: the law's, or the title's where it is shorter.
std::int16_t term_of(one_case c, const step& by) noexcept {
  return c.title_term().known() ? std::min(c.title_term().value, by.required[0]) : by.required[0];
}

ruling judge(one_case c, const step& by) noexcept {
  const maybe_number completed = c.term_months();
  const maybe_number own = c.title_term();
  const bool appointed = any(c.movement() == movement::appointment, c.movement() == movement::re_appointment);
  return first_of(
      when(!c.leader(), decide_as(verdict::not_applicable, by, why::not_a_leader)),
      when(c.movement() == movement::not_recorded, decide_as(verdict::undetermined, by, why::kind_not_recorded)),
      when(!appointed, decide_as(verdict::not_applicable, by, why::came_otherwise)),
      when(!completed.known(), decide_as(verdict::undetermined, by, why::first_day_not_recorded)),
      when(any(completed.value >= by.required[0], all(own.known(), completed.value >= own.value)),
           decide_as(verdict::violated, by, why::over)),
      decide_as(verdict::satisfied, by, why::within));
}

void describe(one_case c, const step& by, const facts& known, finding& found) {
  if (!decided_by(found, why::within) && !decided_by(found, why::over)) return;
  const date from = known.people.appointment_term()[c.row()].from;
  const std::int16_t term = term_of(c, by);
  const date until = plus_months(from, months{term}, found.counting);
  found.facts.add(number_fact("completed_months", c.term_months().value));
  found.facts.add(number_fact("term_months", term));
  found.facts.add(day_fact("appointed_from", from));
  found.facts.add(day_fact("term_until", until));
  if (decided_by(found, why::within)) found.compliant_until = until;
}

}  // namespace

constinit const rule appointment_term = make_rule<&judge>({
    .id = "appointment-term",
    .name_en = "an appointed leader is within the term of the appointment",
    .name_vi = "người giữ chức vụ lãnh đạo, quản lý còn trong thời hạn bổ nhiệm",
    .judged = {subject::incumbent},
    .moves = {movement::appointment, movement::re_appointment},
    .needs = {need::career},
    .law = law,
    .parameters = {"months"},
    .reasons = reasons,
    .exceptions = exceptions,
    .numbers = {case_number::term_months},
    .describe = &describe,
});

}  // namespace rota::vietnam
