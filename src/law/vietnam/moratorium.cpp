// SPDX-License-Identifier: BSL-1.0

// No decision on personnel falls into the freeze of 2025.
//
// Provision   Conclusion 128-KL/TW: planning, transfer, rotation and appointment are put off until the re-organisation is done; the
//             army, the police, the courts and the procuracy are not touched.
// In force    2025-03-07 to 2025-06-30   advisory   Conclusion 128-KL/TW, read in translation; its end is the eve of the new map
// Reading     The day on which a move takes effect stands for the day of its decision, which is not on record. Of planning, one
//             case is an entry of the plan that has not ended on the day of judgement, judged by the law of the day of its approval.
//             Where that day is not recorded, the first day of the entry stands in its place: undetermined where it falls into
//             the freeze. The post taken up or planned for says whether the freeze touches it: by the block of the post or by
//             the sector of its title.
// Not judged  what had been decided before the freeze and took effect in it. A move of which the kind is not recorded may be one of
//             the three: undetermined.
// Cases       tests/law/vietnam/moratorium.csv and moratorium_groups.csv

#include "law/freeze.hpp"
#include "law/vietnam/plans.hpp"
#include "law/vietnam/rules.hpp"

#include <cstddef>
#include <vector>

namespace rota::vietnam {
namespace {

constexpr step law[] = {
    {.in_force = {.from = date{2025, 3, 7}, .until = date{2025, 7, 1}},
     .force = force::advisory,
     .source = {"128-KL/TW", "", evidence::translated}},
};

constexpr interval silent[] = {{.from = date{2025, 7, 1}}};

enum class why : std::uint8_t {
  in_the_freeze,
  exempt,
  not_frozen,
  kind_not_recorded,
  plan_in_the_freeze,
  plan_approval_not_recorded,
};

constexpr reason reasons[] = {
    {"the move takes effect on {day}; from {freeze_from} to {freeze_last_day} such decisions were put off",
     "quyết định có hiệu lực ngày {day}; từ ngày {freeze_from} đến hết ngày {freeze_last_day} tạm dừng các quyết định này"},
    {"the freeze does not touch the army, the police, the courts and the procuracy",
     "việc tạm dừng không áp dụng với quân đội, công an, toà án và viện kiểm sát"},
    {"the move is no transfer, rotation or appointment", "trường hợp này không phải là điều động, luân chuyển hoặc bổ nhiệm"},
    {"the kind of the move is not recorded; it may be one that was put off",
     "chưa ghi nhận hình thức điều chuyển; có thể thuộc trường hợp tạm dừng"},
    {"the plan of {official} for {post} was approved on {approved}; from {freeze_from} to {freeze_last_day} planning was put off",
     "quy hoạch {post} đối với {official} được phê duyệt ngày {approved}; từ ngày {freeze_from} đến hết ngày {freeze_last_day} tạm "
     "dừng việc quy hoạch"},
    {"the day on which the plan of {official} for {post} was approved is not recorded; it may lie between {freeze_from} and "
     "{freeze_last_day}, when planning was put off",
     "chưa ghi nhận ngày phê duyệt quy hoạch {post} đối với {official}; có thể trong thời gian tạm dừng từ ngày {freeze_from} đến "
     "hết ngày {freeze_last_day}"},
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

void add_freeze(const step& by, finding& found) {
  found.facts.add(day_fact("freeze_from", by.in_force.from));
  found.facts.add(day_fact("freeze_last_day", by.in_force.until - days{1}));
}

void describe(one_case, const step& by, const facts&, finding& found) {
  if (decided_by(found, why::in_the_freeze)) add_freeze(by, found);
}

// Plans

/// The day that says by which law an entry is judged.
date day_of(const plan_entry& entry, date day) {
  if (entry.approved) return *entry.approved;
  return entry.in_force.has_start() ? entry.in_force.from : day;
}

void list(const group_facts& known, date day, std::vector<group_case>& to) {
  for (std::size_t at = 0; at < known.plan.size(); ++at)
    if (day < known.plan[at].in_force.until) to.push_back(case_of_entry(known, at, day_of(known.plan[at], day)));
}

ruling judge_plan(const group_case& on, const step& by, const group_facts& known) {
  if (is_freeze_exempt(known.known.people, *on.post)) return decide_as(verdict::not_applicable, by, why::exempt);
  if (!known.plan[on.position].approved) return decide_as(verdict::undetermined, by, why::plan_approval_not_recorded);
  return decide_as(verdict::violated, by, why::plan_in_the_freeze);
}

void describe_plan(const group_case& on, const step& by, const group_facts& known, finding& found) {
  if (decided_by(found, why::exempt)) return;
  add_freeze(by, found);
  if (const auto approved = known.plan[on.position].approved) found.facts.add(day_fact("approved", *approved));
}

}  // namespace

constinit const rule moratorium = make_rule<&judge>({
    .id = "moratorium",
    .name_en = "no decision on personnel falls into the freeze of 2025",
    .name_vi = "tạm dừng quy hoạch, điều động, luân chuyển, bổ nhiệm",
    .judged = {subject::proposal, subject::move, subject::plan},
    .moves = {movement::transfer, movement::rotation, movement::appointment},
    .needs = {need::person},
    .law = law,
    .silent = silent,
    .reasons = reasons,
    .exceptions = exceptions,
    .describe = &describe,
    .list = &list,
    .judge_group = &judge_plan,
    .describe_group = &describe_plan,
});

}  // namespace rota::vietnam
