// SPDX-License-Identifier: BSL-1.0

// No decision on personnel falls into the freeze of 2025.
//
// Provision   Conclusion 128-KL/TW: planning, transfer, rotation and appointment are put off until the re-organisation is done; the
//             army, the police, the courts and the procuracy are not touched.
// In force    2025-03-07 to 2025-06-30   advisory   Conclusion 128-KL/TW, read in translation; its end is the eve of the new map
// Reading     The day on which a move takes effect stands for the day of its decision, which is not on record. The post taken up
//             says whether the freeze touches it: by the block of the post or by the sector of its title.
// Not judged  what had been decided before the freeze and took effect in it. A move of which the kind is not recorded may be one of
//             the three: undetermined.
// Cases       tests/law/vietnam/moratorium.csv

#include "law/vietnam/rules.hpp"

namespace rota::vietnam {
namespace {

constexpr step law[] = {
    {.in_force = {.from = date{2025, 3, 7}, .until = date{2025, 7, 1}},
     .force = force::advisory,
     .source = {"128-KL/TW", "", evidence::translated}},
};

constexpr interval silent[] = {{.from = date{2025, 7, 1}}};

enum class why : std::uint8_t { in_the_freeze, exempt, not_frozen, kind_not_recorded };

constexpr reason reasons[] = {
    {"the move takes effect on {day}; from {freeze_from} to {freeze_last_day} such decisions were put off",
     "quyết định có hiệu lực ngày {day}; từ ngày {freeze_from} đến hết ngày {freeze_last_day} tạm dừng các quyết định này"},
    {"the freeze does not touch the army, the police, the courts and the procuracy",
     "việc tạm dừng không áp dụng với quân đội, công an, toà án và viện kiểm sát"},
    {"the move is no transfer, rotation or appointment", "trường hợp này không phải là điều động, luân chuyển hoặc bổ nhiệm"},
    {"the kind of the move is not recorded; it may be one that was put off",
     "chưa ghi nhận hình thức điều chuyển; có thể thuộc trường hợp tạm dừng"},
};

constexpr exemption exceptions[] = {
    {.text = {"the army, the police, the courts and the procuracy", "quân đội, công an, toà án và viện kiểm sát"},
     .source = {"128-KL/TW", "", evidence::translated},
     .why = static_cast<std::uint8_t>(why::exempt)},
};

ruling judge(one_case c, const step& by) noexcept {
  const bool frozen = any(c.movement() == movement::transfer, c.movement() == movement::rotation,
                          c.movement() == movement::appointment);
  return first_of(
      when(c.record().has(case_record::freeze_exempt), decide_as(verdict::not_applicable, by, why::exempt)),
      when(c.movement() == movement::not_recorded, decide_as(verdict::undetermined, by, why::kind_not_recorded)),
      when(!frozen, decide_as(verdict::not_applicable, by, why::not_frozen)),
      decide_as(verdict::violated, by, why::in_the_freeze));
}

void describe(one_case, const step& by, const facts&, finding& found) {
  if (!decided_by(found, why::in_the_freeze)) return;
  found.facts.add(day_fact("freeze_from", by.in_force.from));
  found.facts.add(day_fact("freeze_last_day", by.in_force.until - days{1}));
}

}  // namespace

constinit const rule moratorium = make_rule<&judge>({
    .id = "moratorium",
    .name_en = "no decision on personnel falls into the freeze of 2025",
    .name_vi = "tạm dừng quy hoạch, điều động, luân chuyển, bổ nhiệm",
    .judged = {subject::proposal, subject::move},
    .moves = {movement::transfer, movement::rotation, movement::appointment},
    .needs = {need::person},
    .law = law,
    .silent = silent,
    .reasons = reasons,
    .exceptions = exceptions,
    .describe = &describe,
});

}  // namespace rota::vietnam
