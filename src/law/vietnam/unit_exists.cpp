// SPDX-License-Identifier: BSL-1.0

// The unit that receives the official exists on the first day of the move.
//
// Provision   Administrative units are established, merged, divided and dissolved by act of the state (Constitution 2013,
//             Art. 110). Nobody can take up a post in a unit that does not stand yet, or no longer. That a move presupposes its
//             unit is our deduction; no act on rotation needs to say it.
// In force    always                  a unit is there or is not; cited by Constitution 2013, Art. 110, INFERRED
//             from 2025-07-01         the units of the reorganisation: Resolution 202/2025/QH15, as the catalogue of rules has it;
//                                     the district level is no more, provinces and communes only. The clause that ends the
//                                     level was not read; the communes themselves rest on 34 resolutions of 2025-06-16
// Reading     A unit is meant as the register names it (unit column), not by its code: codes are given out again. The unit
//             "exists" where one of its versions is in force on the day, whatever its name or parent on that day. A district
//             post is a post of a unit of district level, also where the register has forgotten to end that unit.
// Not judged  whether the post itself was established in the unit; incumbents of units that have ended (the other rules say
//             of them that they cannot be judged).
// Cases       tests/law/vietnam/unit_exists.csv

#include "law/vietnam/rules.hpp"

namespace rota::vietnam {
namespace {

constexpr level_set levels_ended_in_2025{level::district};
/// The number of a step that ends a level; the others have none.
constexpr std::array<std::int16_t, step_numbers> level_has_ended{1};

constexpr step law[] = {
    {.in_force = {}, .source = {"Constitution 2013", "110", evidence::inferred}},
    {.in_force = {.from = date{2025, 7, 1}}, .source = {"202/2025/QH15", "", evidence::seen}},
    {.in_force = {.from = date{2025, 7, 1}},
     .required = level_has_ended,
     .source = {"202/2025/QH15", "", evidence::seen},
     .levels = levels_ended_in_2025},
};

enum class why : std::uint8_t { exists, not_yet, ended, level_ended };

constexpr reason reasons[] = {
    {"{unit} exists on {day}", "{unit} đang tồn tại vào ngày {day}"},
    {"{unit} is not yet established on {day}: it exists from {unit_from}",
     "vào ngày {day} {unit} chưa được thành lập: đơn vị chỉ tồn tại từ ngày {unit_from}"},
    {"{unit} no longer exists on {day}: it ended on {unit_until}",
     "vào ngày {day} {unit} không còn tồn tại: đơn vị đã kết thúc hoạt động từ ngày {unit_until}"},
    {"{unit} is a unit of the district level, which ended on {level_until}: nobody can take up a post there on {day}",
     "{unit} là đơn vị cấp huyện; cấp huyện đã kết thúc hoạt động từ ngày {level_until} nên không thể nhận chức vụ tại đây "
     "vào ngày {day}"},
};

ruling judge(one_case c, const step& by) noexcept {
  return first_of(when(by.required[0] == level_has_ended[0], decide_as(verdict::violated, by, why::level_ended)),
                  when(c.unit() == unit_state::in_force, decide_as(verdict::satisfied, by, why::exists)),
                  when(c.unit() == unit_state::not_yet, decide_as(verdict::violated, by, why::not_yet)),
                  decide_as(verdict::violated, by, why::ended));
}

/// First day after `day` on which a new version of the unit begins.
std::optional<date> next_beginning(std::span<const unit_version> versions, date day) {
  const auto later = std::ranges::find_if(versions, [&](const unit_version& v) { return v.in_force.from > day; });
  return later == versions.end() ? std::nullopt : std::optional(later->in_force.from);
}

/// End of the last of the adjacent versions that the one in force on `day` leads to; nothing where it still stands.
std::optional<date> end_of_unit(std::span<const unit_version> versions, date day) {
  auto at = std::ranges::find_if(versions, [&](const unit_version& v) { return v.in_force.contains(day); });
  if (at == versions.end()) return std::nullopt;
  while (std::next(at) != versions.end() && std::next(at)->in_force.from == at->in_force.until) ++at;
  return at->in_force.has_end() ? std::optional(at->in_force.until) : std::nullopt;
}

void describe(one_case c, const step& by, const facts& known, finding& found) {
  if (decided_by(found, why::level_ended)) {
    found.facts.add(day_fact("level_until", by.in_force.from));
    return;
  }
  const unit_id unit = known.people.at(c.post()).unit;
  const std::span<const unit_version> versions = known.units.versions(unit);
  if (decided_by(found, why::exists)) {
    found.compliant_until = end_of_unit(versions, c.day());
    return;
  }
  const std::optional<date> from = next_beginning(versions, c.day());
  if (from) found.facts.add(day_fact("unit_from", *from));
  if (decided_by(found, why::ended))
    found.facts.add(day_fact("unit_until", known.units.nearest(unit, c.day()).in_force.until));
  found.compliant_from = from;
}

}  // namespace

constinit const rule unit_exists = make_rule<&judge>({
    .id = "unit-exists",
    .name_en = "the receiving unit exists on the day of the move",
    .name_vi = "đơn vị tiếp nhận tồn tại vào ngày điều động, luân chuyển, bổ nhiệm",
    .judged = {subject::proposal, subject::move},
    .needs = {},
    .law = law,
    .open_to_regulations = false,
    .reasons = reasons,
    .describe = &describe,
});

}  // namespace rota::vietnam
