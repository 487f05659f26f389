// SPDX-License-Identifier: BSL-1.0

// A secondment (*biệt phái*) lasts 36 months at most, extensions included.
//
// Provision   Law on Public Employees, Art. 36: a secondment lasts three years at most, and the person returns to the old unit.
//             Decree 170/2025/NĐ-CP, Art. 26: three years at most, unless the law of a sector says otherwise; when the time is
//             over, the body that sent the person decides to end the secondment or to extend it.
// In force    2010-01-01   36 months   Law on Public Employees, Art. 36; the mark M is for this day, which is remembered and may be
//                                      that of the Law on Cadres and Civil Servants, whose clause was not read: the act cited
//                                      carries a number of 2010 and cannot have been in force on the first day of that year
//             2025-07-01   36 months   Decree 170/2025/NĐ-CP, Art. 26
// Reading     The clock runs from the first day of the appointment. The day of judgement is itself a day of the secondment, so
//             36 months completed on it are already more than 36 months: a secondment from 1 March 2023 may run to 28 February
//             2026. A plan is counted in the same way, to its last day, and the longer of the two decides: a secondment planned
//             for too long is violated from its first day. A decision to extend, which the decree foresees without a limit of
//             its own, makes the violation advisory: somebody is to look at it.
//             Of a proposal the planned time is judged; of a past one the planned time and, where it has ended, the actual one.
// Not judged  the length of a proposal or a running move without a planned end; longer times by the law of a sector. An extension
//             recorded as an appointment of its own begins a new count: record it on the row that it extends. An appointment of
//             which the kind is not recorded may be a secondment: undetermined.
// Cases       tests/law/vietnam/secondment_duration.csv

#include "law/vietnam/rules.hpp"

namespace rota::vietnam {
namespace {

constexpr step law[] = {
    {.in_force = {.from = date{2010, 1, 1}}, .required = {36}, .source = {"58/2010/QH12", "36", evidence::remembered}},
    {.in_force = {.from = date{2025, 7, 1}}, .required = {36}, .source = {"170/2025/ND-CP", "26", evidence::seen}},
};

enum class why : std::uint8_t {
  within,
  over,
  over_but_extended,
  planned_over,
  planned_over_but_extended,
  first_day_not_recorded,
  not_a_secondment,
  kind_not_recorded,
  length_within,
  length_over,
  length_over_but_extended,
  no_end_known,
};

constexpr reason reasons[] = {
    {"the secondment began on {seconded_from}; {completed_months} months are complete on {day}, and the {limit_months} months "
     "allowed will be over on {limit_day}",
     "việc biệt phái bắt đầu từ ngày {seconded_from}, đến ngày {day} được {completed_months} tháng tròn; thời hạn tối đa "
     "{limit_months} tháng sẽ hết vào ngày {limit_day}"},
    {"the secondment began on {seconded_from}, and the {limit_months} months allowed were over on {limit_day}",
     "việc biệt phái bắt đầu từ ngày {seconded_from} và đã quá thời hạn tối đa {limit_months} tháng kể từ ngày {limit_day}"},
    {"the secondment began on {seconded_from}, and the {limit_months} months allowed were over on {limit_day}; a decision to extend "
     "it is on record",
     "việc biệt phái bắt đầu từ ngày {seconded_from} và đã quá thời hạn tối đa {limit_months} tháng kể từ ngày {limit_day}; đã ghi "
     "nhận quyết định kéo dài"},
    {"the secondment is planned to run from {seconded_from} to {planned_last_day}; the {limit_months} months allowed are over on "
     "{limit_day}",
     "việc biệt phái dự kiến từ ngày {seconded_from} đến hết ngày {planned_last_day}, quá thời hạn tối đa {limit_months} tháng (hết "
     "vào ngày {limit_day})"},
    {"the secondment is planned to run from {seconded_from} to {planned_last_day}; the {limit_months} months allowed are over on "
     "{limit_day}, and a decision to extend it is on record",
     "việc biệt phái dự kiến từ ngày {seconded_from} đến hết ngày {planned_last_day}, quá thời hạn tối đa {limit_months} tháng (hết "
     "vào ngày {limit_day}); đã ghi nhận quyết định kéo dài"},
    {"the first day of the secondment is not recorded", "chưa ghi nhận ngày bắt đầu biệt phái"},
    {"this is not a secondment", "trường hợp này không phải là biệt phái"},
    {"the kind of the move is not recorded; it may be a secondment",
     "chưa ghi nhận hình thức điều chuyển; có thể là biệt phái"},
    {"the secondment from {seconded_from} lasts {length_months} completed months, by its plan or its end; the {limit_months} months "
     "allowed would be over on {limit_day}",
     "việc biệt phái từ ngày {seconded_from} kéo dài {length_months} tháng tròn theo dự kiến hoặc thực tế; thời hạn tối đa "
     "{limit_months} tháng hết vào ngày {limit_day}"},
    {"the secondment from {seconded_from} lasts beyond {limit_day}, by its plan or its end, when the {limit_months} months allowed "
     "are over",
     "việc biệt phái từ ngày {seconded_from} theo dự kiến hoặc thực tế quá thời hạn tối đa {limit_months} tháng, hết vào ngày "
     "{limit_day}"},
    {"the secondment from {seconded_from} lasts beyond {limit_day}, by its plan or its end, when the {limit_months} months allowed "
     "are over; a decision to extend it is on record",
     "việc biệt phái từ ngày {seconded_from} theo dự kiến hoặc thực tế quá thời hạn tối đa {limit_months} tháng, hết vào ngày "
     "{limit_day}; đã ghi nhận quyết định kéo dài"},
    {"no end of the secondment is recorded or planned, so that its length is not known on its first day",
     "chưa ghi nhận ngày kết thúc hoặc thời hạn dự kiến nên chưa xác định được thời gian biệt phái"},
};

constexpr exemption exceptions[] = {
    {.text = {"secondments that were extended by decision, of which the rule only advises",
              "trường hợp đã có quyết định kéo dài thời gian biệt phái (chỉ khuyến nghị)"},
     .source = {"170/2025/ND-CP", "26", evidence::seen},
     .why = static_cast<std::uint8_t>(why::over_but_extended)},
};

ruling judge(one_case c, const step& by) noexcept {
  const maybe_number lasted = c.term_months();
  const maybe_number planned = c.planned_months();
  const maybe_number whole = c.length_months();
  const bool extended = c.extension();
  const bool incumbent = c.subject() == subject::incumbent;
  const bool over = lasted.value >= by.required[0];
  const bool planned_over = all(planned.known(), planned.value >= by.required[0]);
  const bool length_over = any(all(whole.known(), whole.value >= by.required[0]), planned_over);
  return first_of(
      when(c.movement() == movement::not_recorded, decide_as(verdict::undetermined, by, why::kind_not_recorded)),
      when(c.movement() != movement::secondment, decide_as(verdict::not_applicable, by, why::not_a_secondment)),
      when(all(!incumbent, !whole.known(), !planned.known()), decide_as(verdict::not_applicable, by, why::no_end_known)),
      when(all(!incumbent, length_over, extended), decide_as(verdict::violated, force::advisory, why::length_over_but_extended)),
      when(all(!incumbent, length_over), decide_as(verdict::violated, by, why::length_over)),
      when(!incumbent, decide_as(verdict::satisfied, by, why::length_within)),
      when(!lasted.known(), decide_as(verdict::undetermined, by, why::first_day_not_recorded)),
      when(all(over, extended), decide_as(verdict::violated, force::advisory, why::over_but_extended)),
      when(over, decide_as(verdict::violated, by, why::over)),
      when(all(planned_over, extended), decide_as(verdict::violated, force::advisory, why::planned_over_but_extended)),
      when(planned_over, decide_as(verdict::violated, by, why::planned_over)),
      decide_as(verdict::satisfied, by, why::within));
}

/// What a proposal or a past move is told: its length on its last day, or on that of its plan where this is later.
void describe_length(one_case c, const step& by, finding& found) {
  if (decided_by(found, why::no_end_known)) return;
  found.facts.add(number_fact("length_months", std::max(c.length_months().value, c.planned_months().value)));
  found.facts.add(day_fact("seconded_from", c.day()));
  found.facts.add(day_fact("limit_day", plus_months(c.day(), months{by.required[0]}, found.counting)));
}

void describe(one_case c, const step& by, const facts& known, finding& found) {
  if (decided_by(found, why::not_a_secondment) || decided_by(found, why::kind_not_recorded)) return;
  found.facts.add(number_fact("limit_months", by.required[0]));
  if (c.subject() != subject::incumbent) return describe_length(c, by, found);
  if (!c.term_months().known()) return;

  const date from = known.people.appointment_term()[c.row()].from;
  const date limit = plus_months(from, months{by.required[0]}, found.counting);
  found.facts.add(number_fact("completed_months", c.term_months().value));
  found.facts.add(day_fact("seconded_from", from));
  found.facts.add(day_fact("limit_day", limit));
  if (const auto planned_until = known.people.planned_until(static_cast<appointment_id>(c.row())))
    found.facts.add(day_fact("planned_last_day", *planned_until - days{1}));
  if (decided_by(found, why::within)) found.compliant_until = limit;
}

}  // namespace

constinit const rule secondment_duration = make_rule<&judge>({
    .id = "secondment-duration",
    .name_en = "a secondment does not outlast its greatest time",
    .name_vi = "thời hạn biệt phái tối đa",
    .judged = {subject::proposal, subject::move, subject::incumbent},
    .moves = {movement::secondment},
    .needs = {need::planned_end},
    .law = law,
    .parameters = {"months"},
    .reasons = reasons,
    .exceptions = exceptions,
    .numbers = {case_number::term_months, case_number::planned_months},
    .describe = &describe,
});

}  // namespace rota::vietnam
