// SPDX-License-Identifier: BSL-1.0

#include "assess/explain.hpp"

#include <algorithm>

namespace rota {

namespace {

bool speaks_of(const step& of, const post_on_day& asked) noexcept {
  return of.in_force.contains(asked.day) && of.levels.has(asked.of) && of.posts.has(asked.group);
}

bool lies_within(const post_on_day& asked, unit_id scope, const facts& known) noexcept {
  return known.units.is_within(known.people.post_unit()[index(asked.post)], scope, asked.day);
}

}  // namespace

std::uint8_t find_step(std::span<const step> table, post_on_day asked, const facts& known) noexcept {
  for (std::size_t at = table.size(); at-- != 0;) {
    const step& each = table[at];
    if (speaks_of(each, asked) && (!each.scope || lies_within(asked, *each.scope, known)))
      return static_cast<std::uint8_t>(at);
  }
  return step_column::none;
}

step_selector::step_selector(std::span<const step> table, const facts& known) : table_(table), known_(known) {
  for (const step& each : table_)
    if (each.scope && std::ranges::find(local_, each.scope, &scoped_steps::scope) == local_.end())
      local_.push_back({.scope = each.scope});
}

std::uint8_t step_selector::at(post_on_day asked) noexcept {
  if (!known_for_ || !known_for_->contains(asked.day)) look_up(asked.day);
  const std::uint8_t chosen = everywhere_.chosen[static_cast<std::size_t>(asked.of)][static_cast<std::size_t>(asked.group)];
  return local_.empty() ? chosen : latest(chosen, asked);
}

std::uint8_t step_selector::latest(std::uint8_t everywhere, post_on_day asked) const noexcept {
  std::uint8_t last = everywhere;
  for (const scoped_steps& each : local_) {
    const std::uint8_t chosen = each.chosen[static_cast<std::size_t>(asked.of)][static_cast<std::size_t>(asked.group)];
    if (chosen == step_column::none || (last != step_column::none && chosen < last)) continue;
    if (lies_within(asked, *each.scope, known_)) last = chosen;
  }
  return last;
}

void step_selector::look_up(date day) noexcept {
  interval unchanged;
  for (const step& each : table_)
    for (const date boundary : {each.in_force.from, each.in_force.until}) {
      if (boundary <= day) unchanged.from = std::max(unchanged.from, boundary);
      if (boundary > day) unchanged.until = std::min(unchanged.until, boundary);
    }
  choose(everywhere_, day);
  for (scoped_steps& each : local_) choose(each, day);
  known_for_ = unchanged;
}

void step_selector::choose(scoped_steps& among, date day) const noexcept {
  for (auto& row : among.chosen) row.fill(step_column::none);
  for (std::size_t index = 0; index < table_.size(); ++index) {
    const step& each = table_[index];
    if (each.scope != among.scope || !each.in_force.contains(day)) continue;
    for (const level of : all_levels)
      for (std::size_t group = 0; group < post_group_count; ++group)
        if (each.levels.has(of) && each.posts.has(static_cast<post_group>(group)))
          among.chosen[static_cast<std::size_t>(of)][group] = static_cast<std::uint8_t>(index);
  }
}

const waiver* waiver_for(const roster& people, std::string_view rule, official_id who, date day) noexcept {
  for (const waiver& each : people.waivers_of(who))
    if (each.rule == rule && each.in_force.contains(day)) return &each;
  return nullptr;
}

ruling rule_on(const rule& of, one_case on, std::uint8_t step_at, const facts& known) noexcept {
  if (step_at == step_column::none) return {};
  ruling decided = of.judge(on, of.law[step_at]);
  if (decided.outcome == verdict::violated && waiver_for(known.people, of.id, on.official(), on.day()) != nullptr)
    decided.outcome = verdict::waived;
  return decided;
}

finding explain(const rule& of, one_case on, std::uint8_t step_at, const facts& known) {
  finding found{.rule = &of,
                .subject = on.subject(),
                .decided = rule_on(of, on, step_at, known),
                .day = on.day(),
                .official = on.official(),
                .post = on.post(),
                .unit = known.people.at(on.post()).unit};
  if (on.subject() != subject::proposal)
    found.appointment = static_cast<appointment_id>(on.row());
  else if (on.row() < known.people.proposal_count())
    found.proposal = static_cast<proposal_id>(on.row());
  if (step_at == step_column::none) return found;

  found.law = &of.law[step_at];
  if (of.describe != nullptr) of.describe(on, *found.law, known, found);
  if (found.decided.outcome == verdict::waived) {
    const waiver* const granted = waiver_for(known.people, of.id, on.official(), on.day());
    found.facts.add(word_fact("waived_by", granted->decision));
    found.facts.add(word_fact("authority", granted->authority));
  }
  return found;
}

}  // namespace rota
