// SPDX-License-Identifier: BSL-1.0

#include "verdicts.hpp"

#include <algorithm>
#include <optional>

namespace bench {
namespace {

struct listed_step {
  day from;
  day until;
  std::uint8_t level;
  bool binding;
  std::uint32_t groups;  // a bit for each
};

constexpr std::uint32_t bit(unsigned group) noexcept { return 1U << group; }
constexpr std::uint32_t listed_in_2022 = bit(secretaries) | bit(chairs) | bit(inspectorates) | bit(courts) | bit(procuracies) |
                                         bit(police_heads) | bit(finance_heads) | bit(9) | bit(10);
constexpr std::uint32_t listed_in_2025 = bit(chairs) | bit(inspection_chairs) | bit(inspectorates);

/// Who must not be a local person, in the order of the acts: the last that speaks decides.
constexpr listed_step non_local_law[] = {
    {day_of(2014, 5, 30), no_end, province, false, bit(secretaries)},
    {day_of(2018, 5, 19), no_end, province, false, bit(secretaries)},
    {day_of(2022, 4, 28), no_end, province, false, listed_in_2022},
    {day_of(2022, 4, 28), day_of(2025, 7, 1), district, false, listed_in_2022},
    {day_of(2025, 4, 14), no_end, commune, false, bit(secretaries)},
    {day_of(2025, 10, 17), no_end, province, true, bit(secretaries)},
    {day_of(2025, 10, 31), no_end, province, false, listed_in_2025},
    {day_of(2025, 12, 15), no_end, province, true, listed_in_2025},
    {day_of(2026, 1, 1), no_end, commune, false, bit(chairs) | bit(inspection_chairs)},
};

/// What the rules ask of a row, in months and as the law counts them.
struct facts_of_row {
  bool head, leader, listed, gone, extended, seconded;
  std::uint8_t level, movement, locality, level_group;
  std::optional<std::int32_t> held, term, planned, remaining;
  std::optional<std::int32_t> plan_month, retirement_month;
};

facts_of_row facts_at(const world& of, const columns& derived, const std::vector<day>& stays, std::size_t row) {
  const appointments& rows = of.rows;
  const post_kind& kind = of.kind_of(rows.post[row]);
  const std::uint8_t flags = derived.flags[row];
  facts_of_row facts{};
  facts.head = titles[kind.title].head;
  facts.leader = titles[kind.title].leader;
  facts.listed = kind.listed;
  facts.gone = (flags & flag::gone) != 0;
  facts.extended = rows.extended[row] != 0;
  facts.seconded = (flags & flag::seconded) != 0;
  facts.level = static_cast<std::uint8_t>(derived.level_group[row] / groups);
  facts.level_group = derived.level_group[row];
  facts.movement = rows.movement[row];
  facts.locality = derived.locality[row];
  if (stays[row] != no_start) facts.held = months_completed(stays[row], derived.as_of);
  if (rows.from[row] != no_start) facts.term = months_completed(rows.from[row], derived.as_of);
  if (rows.planned_until[row] != no_start) {
    facts.plan_month = month_ordinal(rows.planned_until[row] - 1);
    if (rows.from[row] != no_start) facts.planned = months_completed(rows.from[row], rows.planned_until[row] - 1);
  }
  if (const std::int32_t month = retirement_of(of.officials, rows.official[row], kind.armed); month != 0) {
    facts.retirement_month = month;
    facts.remaining = month - month_ordinal(derived.as_of);
  }
  return facts;
}

std::uint8_t head_continuous_tenure(const facts_of_row& row) {
  if (!row.head) return code::not_applicable;
  if (row.gone || !row.held) return code::undetermined;
  if (*row.held >= 96) return code::violated;
  return *row.held >= 84 ? code::violated_advisory : code::satisfied;
}

std::uint8_t non_local_head(const facts_of_row& row, step_masks steps) {
  if ((steps.any >> row.level_group & 1) == 0) return code::not_applicable;
  const std::uint8_t weight = (steps.binding >> row.level_group & 1) != 0 ? 10 : 5;
  if (row.gone || row.locality == local_unknown) return static_cast<std::uint8_t>(weight + 3);
  return static_cast<std::uint8_t>(weight + (row.locality == is_local ? 4 : 1));
}

std::uint8_t still_in_service(const facts_of_row& row) {
  if (!row.remaining) return code::undetermined;
  return *row.remaining >= 0 ? code::satisfied : code::violated;
}

std::uint8_t secondment_duration(const facts_of_row& row) {
  if (row.movement == unrecorded) return code::undetermined;
  if (row.movement != secondment) return code::not_applicable;
  if (!row.term) return code::undetermined;
  if (std::max(*row.term, row.planned.value_or(0)) < 36) return code::satisfied;
  return row.extended ? code::violated_advisory : code::violated;
}

std::uint8_t position_change_due(const facts_of_row& row) {
  if (row.leader || !row.listed) return code::not_applicable;
  if (!row.held) return code::undetermined;
  if (*row.held < 60) return code::satisfied;
  if (row.seconded) return code::not_applicable;
  if (!row.remaining) return code::undetermined;
  return *row.remaining < 18 ? code::not_applicable : code::violated;
}

std::uint8_t appointment_term(const facts_of_row& row) {
  if (!row.leader) return code::not_applicable;
  if (row.movement == unrecorded) return code::undetermined;
  if (row.movement != appointed && row.movement != re_appointed) return code::not_applicable;
  if (!row.term) return code::undetermined;
  return *row.term >= 60 ? code::violated : code::satisfied;
}

std::uint8_t district_post_abolished(const facts_of_row& row, day as_of) {
  return as_of >= map_change && row.level == district ? code::violated : code::not_applicable;
}

std::uint8_t rotation_leaders_only(const facts_of_row& row) {
  if (row.movement == unrecorded) return code::undetermined;
  if (row.movement != rotation) return code::not_applicable;
  return row.leader ? code::undetermined : code::violated;  // which post was left is not asked of an incumbent
}

std::uint8_t position_change_non_leaders(const facts_of_row& row) {
  if (row.movement == unrecorded) return code::undetermined_advisory;
  if (row.movement != position_change) return code::not_applicable;
  return row.leader ? code::violated_advisory : code::satisfied_advisory;
}

std::uint8_t rotation_outlasts_service(const facts_of_row& row) {
  if (row.movement == unrecorded) return code::undetermined_advisory;
  if (row.movement != rotation || !row.plan_month) return code::not_applicable;
  if (!row.retirement_month) return code::undetermined_advisory;
  return *row.plan_month <= *row.retirement_month ? code::satisfied_advisory : code::violated_advisory;
}

}  // namespace

step_masks non_local_steps(day as_of) noexcept {
  step_masks masks;
  for (const listed_step& each : non_local_law) {
    if (as_of < each.from || as_of >= each.until) continue;
    const std::uint64_t posts = std::uint64_t{each.groups} << (each.level * groups);
    masks.any |= posts;
    masks.binding = each.binding ? masks.binding | posts : masks.binding & ~posts;
  }
  return masks;
}

audit_answer true_answer(const world& of, const columns& derived) {
  const std::vector<day> stays = stay_starts(of.rows);
  const step_masks steps = non_local_steps(derived.as_of);
  audit_answer answer;
  answer.words.assign(of.rows.size(), 0);
  for (std::size_t row = 0; row < of.rows.size(); ++row) {
    const bool held = of.rows.from[row] <= derived.as_of && derived.as_of < of.rows.until[row];
    if (!held || of.rows.movement[row] == release) continue;
    const facts_of_row facts = facts_at(of, derived, stays, row);
    const std::array<std::uint8_t, rule_count> codes{
        head_continuous_tenure(facts), non_local_head(facts, steps),   still_in_service(facts),
        secondment_duration(facts),    position_change_due(facts),     appointment_term(facts),
        district_post_abolished(facts, derived.as_of), rotation_leaders_only(facts), position_change_non_leaders(facts),
        rotation_outlasts_service(facts)};
    for (std::size_t rule = 0; rule < rule_count; ++rule) {
      answer.words[row] |= std::uint64_t{codes[rule]} << (4 * rule);
      ++answer.counts[rule][codes[rule]];
    }
  }
  return answer;
}

std::uint64_t checksum(const std::vector<std::uint64_t>& words) noexcept {
  std::uint64_t sum = 0;
  for (std::size_t row = 0; row < words.size(); ++row) {
    if (words[row] == 0) continue;
    std::uint64_t mixed = words[row] * 0x9E3779B97F4A7C15ULL + row;
    mixed = (mixed ^ (mixed >> 29U)) * 0xBF58476D1CE4E5B9ULL;
    sum += mixed ^ (mixed >> 32U);
  }
  return sum;
}

std::string difference(const audit_answer& right, const audit_answer& given, std::uint32_t compared) {
  const auto said = [](std::size_t rule, std::uint64_t wanted, std::uint64_t got) {
    return std::string(rule_ids[rule]) + ": expected " + std::to_string(wanted) + ", got " + std::to_string(got);
  };
  if (given.words.size() != right.words.size()) return "another number of rows";
  for (std::size_t rule = 0; rule < rule_count; ++rule) {
    if ((compared >> rule & 1U) == 0) continue;
    const std::uint64_t mask = std::uint64_t{15} << (4 * rule);
    for (std::size_t row = 0; row < right.words.size(); ++row)
      if (((right.words[row] ^ given.words[row]) & mask) != 0)
        return "row " + std::to_string(row) + ", code of " +
               said(rule, (right.words[row] & mask) >> (4 * rule), (given.words[row] & mask) >> (4 * rule));
    for (std::size_t each = 0; each < 16; ++each)
      if (right.counts[rule][each] != given.counts[rule][each])
        return "count of code " + std::to_string(each) + " of " + said(rule, right.counts[rule][each], given.counts[rule][each]);
  }
  if (compared == all_rules && checksum(right.words) != checksum(given.words)) return "the checksum differs";
  return {};
}

}  // namespace bench
