// SPDX-License-Identifier: BSL-1.0

// Nobody is rotated while a disciplinary measure (*hình thức kỷ luật*) is in effect.
//
// Provision   Regulation 98-QĐ/TW, among the principles: cadres who are disciplined, weak or of low prestige are not rotated. Regulation
//             65-QĐ/TW, which replaced it, leaves the clause out.
// In force    2017-10-07 to 2022-04-27   Regulation 98-QĐ/TW, article not established
//             from 2022-04-28            Regulation 65-QĐ/TW, by inference: the clause is gone, and what is left is advice
// Reading     A measure counts from its first to its last recorded day, whatever its kind; one without a first day from the beginning of
//             the records, one without a last day as running on. It is the effective day that is looked at, not the day of decision. Where
//             no register of discipline was given nothing can be said; where one was given, an official who is not in it is under no
//             measure.
// Not judged  weakness and low prestige, which are no facts of a register. A move whose kind is recorded as other than rotation; one of
//             which the kind is not recorded may be a rotation: undetermined.
// Cases       tests/law/vietnam/rotation_disciplined.csv

#include "law/grounds.hpp"
#include "law/vietnam/rules.hpp"

namespace rota::vietnam {
namespace {

constexpr step law[] = {
    {.in_force = {.from = date{2017, 10, 7}, .until = date{2022, 4, 28}}, .source = {"98-QD/TW", "", evidence::seen}},
    {.in_force = {.from = date{2022, 4, 28}}, .force = force::advisory, .source = {"65-QD/TW", "", evidence::inferred}},
};

enum class why : std::uint8_t { no_measure, under_discipline, no_register, not_a_rotation, kind_not_recorded };

constexpr reason reasons[] = {
    {"no disciplinary measure against the official is in effect on {day}", "vào ngày {day} cán bộ không trong thời hạn bị kỷ luật"},
    {"a disciplinary measure against the official is in effect on {day}; who is under discipline is not rotated",
     "vào ngày {day} cán bộ đang trong thời hạn bị kỷ luật; không luân chuyển cán bộ đang bị kỷ luật"},
    {"no register of discipline was given, so that nobody's measures are known",
     "chưa có dữ liệu kỷ luật nên không xác định được cán bộ có đang bị kỷ luật hay không"},
    {"the move is not a rotation", "trường hợp này không phải là luân chuyển"},
    {"the kind of the move is not recorded; it may be a rotation",
     "chưa ghi nhận hình thức điều chuyển; có thể là luân chuyển"},
};

ruling judge(one_case c, const step& by) noexcept {
  const case_protection registers = c.protection();
  return first_of(
      when(c.movement() == movement::not_recorded, decide_as(verdict::undetermined, by, why::kind_not_recorded)),
      when(c.movement() != movement::rotation, decide_as(verdict::not_applicable, by, why::not_a_rotation)),
      when(registers.has(case_protection::no_discipline_register), decide_as(verdict::undetermined, by, why::no_register)),
      when(registers.has(case_protection::under_discipline), decide_as(verdict::violated, by, why::under_discipline)),
      decide_as(verdict::satisfied, by, why::no_measure));
}

/// Of the measures in effect on a day, the one that ends last; null where there is none.
const discipline_entry* measure_to_tell(std::span<const discipline_entry> measures, date day) {
  const discipline_entry* told = nullptr;
  for (const discipline_entry& each : measures)
    if (each.in_force.contains(day) && (told == nullptr || told->in_force.until < each.in_force.until)) told = &each;
  return told;
}

void describe(one_case c, const step&, const facts& known, finding& found) {
  if (!decided_by(found, why::under_discipline)) return;
  const discipline_entry* const told = measure_to_tell(known.people.disciplines_of(c.official()), c.day());
  if (told->kind != measure::not_recorded) found.facts.add(word_fact("measure", to_string(told->kind)));
  if (told->in_force.has_start()) found.facts.add(day_fact("in_effect_from", told->in_force.from));
  if (told->in_force.has_end()) found.facts.add(day_fact("in_effect_until", told->in_force.until));
  found.compliant_from = free_from(known.people, c.official(), c.day(), found.counting,
                                   [](const ground& each) { return each.bit == case_protection::under_discipline; });
}

}  // namespace

constinit const rule rotation_disciplined = make_rule<&judge>({
    .id = "rotation-disciplined",
    .name_en = "nobody under discipline is rotated",
    .name_vi = "không luân chuyển cán bộ đang bị kỷ luật",
    .judged = {subject::proposal, subject::move},
    .moves = {movement::rotation},
    .needs = {need::registers},
    .law = law,
    .reasons = reasons,
    .describe = &describe,
});

}  // namespace rota::vietnam
