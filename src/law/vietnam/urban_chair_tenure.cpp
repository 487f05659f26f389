// SPDX-License-Identifier: BSL-1.0

// Nobody chairs one district or ward of Hồ Chí Minh City or Đà Nẵng without a break for ten years.
//
// Provision   Decree 33/2021/NĐ-CP, Art. 32 (Hồ Chí Minh City) and Decree 34/2021/NĐ-CP, Art. 29 (Đà Nẵng): where districts and
//             wards have no People's Council, the chair of the People's Committee is appointed, and serves not more than ten years
//             without a break in the same unit. The articles were read, the days of the decrees are remembered.
// In force    2021-07-01 to 2025-06-30   Decree 33/2021/NĐ-CP, Art. 32; Decree 34/2021/NĐ-CP, Art. 29
// Reading     Less than 120 completed months, as the catalogue of rules has it: the day that completes them is already too late.
//             Months served before 2021-07-01 count. A "district or ward" is a unit that the register calls *quận* or *phường* on the
//             day, in the province whose code is 79 or 48; other districts and communes of the two cities have councils. Adjacent
//             appointments to one post are one stay; whether a merger of the unit ends it is a choice of the rulebook.
// Not judged  districts and wards after 2025-06-30: the districts ended, and wards have councils. A unit that does not stand on the
//             day is no district or ward then.
// Cases       tests/law/vietnam/urban_chair_tenure.csv

#include "law/vietnam/rules.hpp"

namespace rota::vietnam {
namespace {

constexpr level_set districts_and_communes{level::district, level::commune};
constexpr group_set chairs{post_group::chair};

constexpr step law[] = {
    {.in_force = {.from = date{2021, 7, 1}, .until = date{2025, 7, 1}},
     .required = {120},
     .source = {"33/2021/ND-CP", "32; 34/2021/NĐ-CP 29", evidence::remembered},
     .levels = districts_and_communes,
     .posts = chairs},
};

// Urban districts ended on that day, and with them the two decrees.
constexpr interval silent[] = {{.from = date{2025, 7, 1}}};

enum class why : std::uint8_t { within, over, first_day_not_recorded, not_urban };

constexpr reason reasons[] = {
    {"{post}: held for {completed_months} completed months on {day}; fewer than {limit_months} months (ten years) are allowed in a "
     "district or ward of the two cities",
     "{post}: đến ngày {day} đã giữ chức vụ liên tục {completed_months} tháng; ở quận, phường của hai thành phố phải dưới "
     "{limit_months} tháng (10 năm)"},
    {"{post}: held for {completed_months} completed months without a break on {day}; the {limit_months} months (ten years) of a "
     "district or ward of the two cities were complete on {limit_day}",
     "{post}: đến ngày {day} đã giữ chức vụ liên tục {completed_months} tháng; đã đủ {limit_months} tháng (10 năm) ở quận, phường của "
     "hai thành phố từ ngày {limit_day}"},
    {"{post}: the first day in the post is not recorded", "{post}: chưa ghi nhận ngày bắt đầu giữ chức vụ"},
    {"on {day} {unit} is not a district or ward of Ho Chi Minh City or Da Nang",
     "vào ngày {day} {unit} không phải là quận, phường của Thành phố Hồ Chí Minh hoặc Đà Nẵng"},
};

ruling judge(one_case c, const step& by) noexcept {
  const maybe_number held = c.tenure_months();
  return first_of(when(!c.kind().urban(), decide_as(verdict::not_applicable, by, why::not_urban)),
                  when(!held.known(), decide_as(verdict::undetermined, by, why::first_day_not_recorded)),
                  when(held.value >= by.required[0], decide_as(verdict::violated, by, why::over)),
                  decide_as(verdict::satisfied, by, why::within));
}

void describe(one_case c, const step& by, const facts& known, finding& found) {
  if (decided_by(found, why::not_urban)) return;
  found.facts.add(number_fact("limit_months", by.required[0]));
  if (!c.tenure_months().known()) return;

  found.facts.add(number_fact("completed_months", c.tenure_months().value));
  const auto row = static_cast<appointment_id>(c.row());
  const std::optional<date> from = stay_from(known, row, c.day(), c.tenure_months(), found.counting);
  if (!from) return;
  const date limit = plus_months(*from, months{by.required[0]}, found.counting);
  found.facts.add(day_fact("held_from", *from));
  found.facts.add(day_fact("limit_day", limit));
  if (decided_by(found, why::within) && by.in_force.contains(limit)) found.compliant_until = limit;
}

}  // namespace

constinit const rule urban_chair_tenure = make_rule<&judge>({
    .id = "urban-chair-tenure",
    .name_en = "a chair of a district or ward in the two cities serves less than ten years",
    .name_vi = "chủ tịch UBND quận, phường không quá 10 năm liên tục",
    .judged = {subject::incumbent},
    .needs = {},
    .law = law,
    .silent = silent,
    .parameters = {"months"},
    .reasons = reasons,
    .numbers = {case_number::tenure_months},
    .describe = &describe,
});

}  // namespace rota::vietnam
