// SPDX-License-Identifier: BSL-1.0

// Nobody is secretary and chair of one commune at a time.
//
// Provision   Conclusion 210-KL/TW, as the catalogue of rules has it: the practice under it is that the secretary of the party
//             committee and the chair of the People's Committee of a commune are two persons. A clause that says so was not read.
// In force    from 2026-01-01   posts of the commune level   advisory   Conclusion 210-KL/TW
// Reading     One person in both posts is one finding: that of the appointment as secretary. "Chair" is whom the acts list as one, so
//             a deputy secretary who chairs by the same decision counts. Both appointments must run on the day, in the same unit;
//             chair of another commune is another matter.
// Not judged  a commune that no longer stands on the day is undetermined, because nobody can say who holds its posts.
// Cases       tests/law/vietnam/secretary_also_chair.csv

#include "law/vietnam/rules.hpp"

#include "law/chair_held.hpp"

namespace rota::vietnam {
namespace {

constexpr level_set communes{level::commune};
constexpr group_set secretaries{post_group::secretary};

constexpr step law[] = {
    {.in_force = {.from = date{2026, 1, 1}},
     .force = force::advisory,
     .source = {"210-KL/TW", "", evidence::seen},
     .levels = communes,
     .posts = secretaries},
};

enum class why : std::uint8_t { two_persons, one_person, unit_gone };

constexpr reason reasons[] = {
    {"{post}: on {day} the official is not also chair of the People's Committee of {unit}",
     "{post}: vào ngày {day} cán bộ không đồng thời giữ chức chủ tịch Uỷ ban nhân dân của {unit}"},
    {"{post}: on {day} the official is also chair of the People's Committee of {unit} (post {chair_post}); the two posts are to be "
     "held by two persons",
     "{post}: vào ngày {day} cán bộ đồng thời giữ chức chủ tịch Uỷ ban nhân dân của {unit} (chức vụ {chair_post}); hai chức vụ này cần "
     "bố trí hai người"},
    {"{unit} does not exist on {day}, although the appointment still runs",
     "vào ngày {day} {unit} không tồn tại nhưng cán bộ vẫn được ghi nhận đang giữ chức vụ"},
};

ruling judge(one_case c, const step& by) noexcept {
  return first_of(when(c.unit() != unit_state::in_force, decide_as(verdict::undetermined, by, why::unit_gone)),
                  when(c.record().has(case_record::also_chair), decide_as(verdict::violated, by, why::one_person)),
                  decide_as(verdict::satisfied, by, why::two_persons));
}

/// First day on which the official is chair of the unit no more; nothing where an appointment has no end.
std::optional<date> chair_until(const roster& people, official_id who, unit_id unit, date day) {
  while (const std::optional<appointment_id> held = chair_held(people, who, unit, day)) {
    const interval term = people.appointment_term()[index(*held)];
    if (!term.has_end()) return std::nullopt;
    day = term.until;
  }
  return day;
}

void describe(one_case c, const step&, const facts& known, finding& found) {
  if (!decided_by(found, why::one_person)) return;
  const roster& people = known.people;
  const unit_id unit = people.post_unit()[index(c.post())];
  const std::optional<appointment_id> chair = chair_held(people, c.official(), unit, c.day());
  if (!chair) return;
  const interval term = people.appointment_term()[index(*chair)];
  found.facts.add(word_fact("chair_post", people.at(people.appointment_post()[index(*chair)]).code));
  if (term.has_start()) found.facts.add(day_fact("chair_from", term.from));
  found.compliant_from = chair_until(people, c.official(), unit, c.day());
}

}  // namespace

constinit const rule secretary_also_chair = make_rule<&judge>({
    .id = "secretary-also-chair",
    .name_en = "secretary and chair of a commune are two persons",
    .name_vi = "bí thư không đồng thời là chủ tịch UBND cấp xã",
    .judged = {subject::incumbent},
    .needs = {need::person},
    .law = law,
    .reasons = reasons,
    .describe = &describe,
});

}  // namespace rota::vietnam
