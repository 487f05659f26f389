// SPDX-License-Identifier: BSL-1.0

// Who no longer qualifies leaves the plan.
//
// Provision   Regulation 50-QĐ/TW: who is over the age for planning, and who is disciplined from a reprimand up, is taken out
//             of the plan. No such list was read in Regulation 377-QĐ/TW, which took its place; it is taken to go on. The
//             articles are not established.
// In force    2021-12-27 to 2025-10-07   60 months   50-QĐ/TW, advisory
//             from 2025-10-08            60 months   377-QĐ/TW, inferred, advisory
// Reading     One case is one entry of the plan that is in force on the day. Violated where a disciplinary measure is in effect
//             on the day, or where fewer than 60 months of service remain from the month of the day, whatever the kind of the
//             entry: over the age for planning is who could not be planned for a full term any more. A measure without a first
//             day counts from the beginning of the records, one without an end is in effect still. Without a register of
//             discipline nobody is known to be free of it: undetermined, unless the age decides. It is for those who review the
//             plan once a year to take a name out, so this is worth a look and no breach.
// Not judged  the political standard, which the act names as well.
// Cases       tests/law/vietnam/planning_removal.csv

#include "law/vietnam/held_posts.hpp"
#include "law/vietnam/plans.hpp"
#include "law/vietnam/rules.hpp"

#include <algorithm>
#include <optional>

namespace rota::vietnam {
namespace {

constexpr step law[] = {
    {.in_force = {.from = date{2021, 12, 27}, .until = date{2025, 10, 8}},
     .required = {60},
     .force = force::advisory,
     .source = {"50-QD/TW", "", evidence::seen}},
    {.in_force = {.from = date{2025, 10, 8}},
     .required = {60},
     .force = force::advisory,
     .source = {"377-QD/TW", "", evidence::inferred}},
};

enum class why : std::uint8_t { qualifies, disciplined, over_age, no_register, retirement_not_known, retired };

constexpr reason reasons[] = {
    {"{official}, who is planned for {post}, is not under discipline on {day} and has {remaining_months} months left, up to "
     "retirement in {retirement}; {required_months} are asked for",
     "{official} được quy hoạch {post}, vào ngày {day} không bị kỷ luật và còn {remaining_months} tháng công tác, nghỉ hưu "
     "tháng {retirement}; yêu cầu còn ít nhất {required_months} tháng"},
    {"{official} is still planned for {post} on {day} although a disciplinary measure is in effect",
     "vào ngày {day} {official} vẫn còn trong quy hoạch {post} mặc dù đang trong thời hạn kỷ luật"},
    {"{official} is still planned for {post} on {day} although only {remaining_months} months are left up to retirement in "
     "{retirement}; {required_months} are asked for",
     "vào ngày {day} {official} vẫn còn trong quy hoạch {post} mặc dù chỉ còn {remaining_months} tháng công tác, nghỉ hưu "
     "tháng {retirement}; yêu cầu còn ít nhất {required_months} tháng"},
    {"no register of discipline was given: it is not known whether {official}, who is planned for {post}, is under discipline",
     "chưa có dữ liệu kỷ luật nên chưa xác định được {official} trong quy hoạch {post} có đang bị kỷ luật hay không"},
    {"the month of retirement of {official}, who is planned for {post}, is not known: the birth or the sex is not recorded, or "
     "the official serves in the armed forces and no month of retirement is recorded",
     "chưa xác định được tháng nghỉ hưu của {official} trong quy hoạch {post}: chưa ghi nhận ngày sinh hoặc giới tính, hoặc "
     "cán bộ thuộc lực lượng vũ trang mà chưa ghi nhận tháng nghỉ hưu"},
    {"{official} is still planned for {post} on {day} although the month of retirement, {retirement}, has passed",
     "vào ngày {day} {official} vẫn còn trong quy hoạch {post} mặc dù đã qua tháng nghỉ hưu {retirement}"},
};

/// The measure in effect on a day, of several that which lasts longest.
const discipline_entry* measure_on(const roster& people, official_id who, date day) {
  const discipline_entry* longest = nullptr;
  for (const discipline_entry& each : people.disciplines_of(who))
    if (each.in_force.contains(day) && (longest == nullptr || longest->in_force.until < each.in_force.until)) longest = &each;
  return longest;
}

std::optional<calendar_month> retirement_of_planned(const group_case& on, const group_facts& known) {
  return retirement_on(known.known.people, *on.official, on.day, on.post);
}

ruling judge(const group_case& on, const step& by, const group_facts& known) {
  const roster& people = known.known.people;
  const auto retirement = retirement_of_planned(on, known);
  if (measure_on(people, *on.official, on.day) != nullptr) return decide_as(verdict::violated, by, why::disciplined);
  const std::int32_t left = retirement ? remaining_service(on.day, *retirement).count : by.required[0];
  if (left < 0) return decide_as(verdict::violated, by, why::retired);
  if (left < by.required[0]) return decide_as(verdict::violated, by, why::over_age);
  if (!people.has_discipline()) return decide_as(verdict::undetermined, by, why::no_register);
  if (!retirement) return decide_as(verdict::undetermined, by, why::retirement_not_known);
  return decide_as(verdict::satisfied, by, why::qualifies);
}

/// First day after a measure on which the official qualifies again; nothing where no such day is known.
std::optional<date> free_from(const group_case& on, const step& by, const group_facts& known) {
  date day = on.day;
  while (const discipline_entry* const measure = measure_on(known.known.people, *on.official, day)) {
    if (!measure->in_force.has_end()) return std::nullopt;
    day = measure->in_force.until;
  }
  const auto retirement = retirement_of_planned(on, known);
  if (!retirement || remaining_service(day, *retirement).count < by.required[0]) return std::nullopt;
  return day;
}

/// First day on which the official qualifies no more: over the age, or under a measure that is on record and still to begin.
date qualifies_until(const group_case& on, const step& by, const group_facts& known, calendar_month retirement) {
  date until = (retirement + months{-by.required[0]}).end();
  for (const discipline_entry& each : known.known.people.disciplines_of(*on.official))
    if (each.in_force.from > on.day) until = std::min(until, each.in_force.from);
  return until;
}

void describe(const group_case& on, const step& by, const group_facts& known, finding& found) {
  found.facts.add(number_fact("required_months", by.required[0]));
  if (const discipline_entry* const measure = measure_on(known.known.people, *on.official, on.day)) {
    if (measure->kind != measure::not_recorded) found.facts.add(word_fact("measure", to_string(measure->kind)));
    if (measure->in_force.has_start()) found.facts.add(day_fact("in_effect_from", measure->in_force.from));
    if (measure->in_force.has_end()) found.facts.add(day_fact("in_effect_until", measure->in_force.until));
    found.compliant_from = free_from(on, by, known);
  }
  const auto retirement = retirement_of_planned(on, known);
  if (!retirement) return;
  found.facts.add(month_fact("retirement", *retirement));
  found.facts.add(number_fact("remaining_months", remaining_service(on.day, *retirement).count));
  if (decided_by(found, why::qualifies)) found.compliant_until = qualifies_until(on, by, known, *retirement);
}

}  // namespace

constinit const rule planning_removal = {
    .id = "planning-removal",
    .name_en = "who no longer qualifies leaves the plan",
    .name_vi = "đưa ra khỏi quy hoạch",
    .judged = {subject::plan},
    .law = law,
    .parameters = {"months"},
    .reasons = reasons,
    .list = &list_entries,
    .judge_group = &judge,
    .describe_group = &describe,
};

}  // namespace rota::vietnam
