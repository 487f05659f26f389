// SPDX-License-Identifier: BSL-1.0

// Who holds a post has not passed the month of retirement.
//
// Provision   Decree 135/2020/NĐ-CP, Art. 4: in 2021 men retire at 60 years and 3 months and women at 55 years and 4 months; the
//             ages rise by 3 and 4 months a year to 62 in 2028 and 60 in 2035. Before: 60 and 55.
// In force    to 2020-12-31     Labour Code 10/2012/QH13, Art. 187, for its time and for what went before; remembered
//             from 2021-01-01   Decree 135/2020/NĐ-CP, Art. 4
// Reading     The age that applies is that of the year in which it is reached. The official serves through the month of
//             retirement; from the first day of the month after it the post is held too long. A recorded month of retirement
//             goes before the computed one, and a recorded higher age (Decree 83/2022/NĐ-CP) before the general one.
// Not judged  early retirement; extensions that the record does not show. In the armed forces only a recorded month of
//             retirement counts, their ages have laws of their own.
// Cases       tests/law/vietnam/still_in_service.csv

#include "law/vietnam/rules.hpp"

namespace rota::vietnam {
namespace {

constexpr step law[] = {
    {.in_force = {.until = date{2021, 1, 1}}, .source = {"10/2012/QH13", "187", evidence::remembered}},
    {.in_force = {.from = date{2021, 1, 1}}, .source = {"135/2020/ND-CP", "4", evidence::seen}},
};

enum class why : std::uint8_t { in_service, passed, not_known };

constexpr reason reasons[] = {
    {"the official retires in {retirement}; {remaining_months} months of service remain on {day}",
     "cán bộ nghỉ hưu tháng {retirement}, tính từ ngày {day} còn {remaining_months} tháng công tác"},
    {"the official still holds the post on {day}, although the month of retirement, {retirement}, has passed",
     "đến ngày {day} cán bộ vẫn giữ chức vụ dù đã qua tháng nghỉ hưu {retirement}"},
    {"the month of retirement is not known: the birth or the sex is not recorded, or the official serves in the armed forces and "
     "no month of retirement is recorded",
     "chưa xác định được tháng nghỉ hưu: chưa ghi nhận ngày sinh hoặc giới tính, hoặc cán bộ thuộc lực lượng vũ trang mà chưa ghi "
     "nhận tháng nghỉ hưu"},
};

ruling judge(one_case c, const step& by) noexcept {
  const maybe_number remaining = c.remaining_months();
  return first_of(when(!remaining.known(), decide_as(verdict::undetermined, by, why::not_known)),
                  when(remaining.value < 0, decide_as(verdict::violated, by, why::passed)),
                  decide_as(verdict::satisfied, by, why::in_service));
}

void describe(one_case c, const step&, const facts&, finding& found) {
  if (!c.remaining_months().known()) return;
  const calendar_month retirement = retirement_of(c);
  found.facts.add(number_fact("remaining_months", c.remaining_months().value));
  found.facts.add(month_fact("retirement", retirement));
  if (decided_by(found, why::in_service)) found.compliant_until = retirement.end();
}

}  // namespace

constinit const rule still_in_service = make_rule<&judge>({
    .id = "still-in-service",
    .name_en = "the holder of a post has not passed the month of retirement",
    .name_vi = "người giữ chức vụ chưa quá tuổi nghỉ hưu",
    .judged = {subject::incumbent},
    .needs = {},
    .law = law,
    .reasons = reasons,
    .numbers = {case_number::remaining_months},
    .describe = &describe,
});

}  // namespace rota::vietnam
