// SPDX-License-Identifier: BSL-1.0

// A rotation is not planned to last beyond the month of retirement.
//
// Provision   No act says it. Derived: a rotation is an assignment for a time (Regulation 98-QĐ/TW, Art. 3(1)), after which the
//             official is placed again (Regulation 65-QĐ/TW, Art. 7(1): the plan states the placement expected after the
//             rotation). Who retires before the planned end can do neither.
// In force    2017-10-07 to 2022-04-27   advisory   Regulation 98-QĐ/TW, Art. 3(1), INFERRED
//             from 2022-04-28            advisory   Regulation 65-QĐ/TW, Art. 7(1), INFERRED
//             2017-10-07 is the first day of the oldest act on rotation that the library cites: a deduction is not older than
//             what it is drawn from.
// Reading     The planned end is compared by months, as retirement is: a last planned day in the month of retirement itself is
//             in time. That the rotation may be cut short at retirement is why the rule is advisory.
// Not judged  a rotation without a planned end; whether the placement afterwards leaves time to serve. In the armed forces, and
//             for who comes from them, only a recorded month of retirement counts. A move of which the kind is not recorded may
//             be a rotation: undetermined.
// Cases       tests/law/vietnam/rotation_outlasts_service.csv

#include "law/vietnam/rules.hpp"

namespace rota::vietnam {
namespace {

constexpr step law[] = {
    {.in_force = {.from = date{2017, 10, 7}, .until = date{2022, 4, 28}},
     .force = force::advisory,
     .source = {"98-QD/TW", "3(1)", evidence::inferred}},
    {.in_force = {.from = date{2022, 4, 28}}, .force = force::advisory, .source = {"65-QD/TW", "7(1)", evidence::inferred}},
};

enum class why : std::uint8_t { in_time, too_long, retirement_not_known, no_planned_end, not_a_rotation, kind_not_recorded };

constexpr reason reasons[] = {
    {"the rotation is planned to end in {planned_month}; the official retires in {retirement}",
     "thời gian luân chuyển dự kiến kết thúc tháng {planned_month}; cán bộ nghỉ hưu tháng {retirement}"},
    {"the rotation is planned to end in {planned_month}, after the official retires in {retirement}",
     "thời gian luân chuyển dự kiến kết thúc tháng {planned_month}, sau tháng nghỉ hưu {retirement} của cán bộ"},
    {"the rotation has a planned end, but the month of retirement is not known: the birth or the sex is not recorded, or the "
     "official serves in the armed forces and no month of retirement is recorded",
     "đã có thời hạn luân chuyển dự kiến nhưng chưa xác định được tháng nghỉ hưu: chưa ghi nhận ngày sinh hoặc giới tính, hoặc cán "
     "bộ thuộc lực lượng vũ trang mà chưa ghi nhận tháng nghỉ hưu"},
    {"no planned end of the rotation is recorded", "chưa ghi nhận thời hạn kết thúc luân chuyển dự kiến"},
    {"the move is not a rotation", "trường hợp này không phải là luân chuyển"},
    {"the kind of the move is not recorded; it may be a rotation",
     "chưa ghi nhận hình thức điều chuyển; có thể là luân chuyển"},
};

ruling judge(one_case c, const step& by) noexcept {
  return first_of(
      when(c.movement() == movement::not_recorded, decide_as(verdict::undetermined, by, why::kind_not_recorded)),
      when(c.movement() != movement::rotation, decide_as(verdict::not_applicable, by, why::not_a_rotation)),
      when(!c.planned_end(), decide_as(verdict::not_applicable, by, why::no_planned_end)),
      when(!c.remaining_months().known(), decide_as(verdict::undetermined, by, why::retirement_not_known)),
      when(c.planned_past_retirement().value <= 0, decide_as(verdict::satisfied, by, why::in_time)),
      decide_as(verdict::violated, by, why::too_long));
}

void describe(one_case c, const step&, const facts&, finding& found) {
  if (!decided_by(found, why::in_time) && !decided_by(found, why::too_long)) return;
  const calendar_month retirement = retirement_of(c);
  found.facts.add(month_fact("retirement", retirement));
  found.facts.add(month_fact("planned_month", retirement + months{c.planned_past_retirement().value}));
  if (decided_by(found, why::too_long)) found.facts.add(number_fact("months_past", c.planned_past_retirement().value));
}

}  // namespace

constinit const rule rotation_outlasts_service = make_rule<&judge>({
    .id = "rotation-outlasts-service",
    .name_en = "a rotation is planned to end before retirement",
    .name_vi = "thời hạn luân chuyển dự kiến không vượt quá tháng nghỉ hưu",
    .judged = {subject::proposal, subject::move},
    .moves = {movement::rotation},
    .needs = {need::planned_end},
    .law = law,
    .reasons = reasons,
    .numbers = {case_number::planned_past_retirement, case_number::remaining_months},
    .describe = &describe,
});

}  // namespace rota::vietnam
