// SPDX-License-Identifier: BSL-1.0

#include "assess/explain.hpp"

#include <algorithm>

namespace rota {

std::uint8_t step_selector::at(date day, level of, post_group group) noexcept {
  if (!known_for_ || !known_for_->contains(day)) look_up(day);
  return chosen_[static_cast<std::size_t>(of)][static_cast<std::size_t>(group)];
}

void step_selector::look_up(date day) noexcept {
  interval unchanged;
  for (auto& row : chosen_) row.fill(step_column::none);
  for (std::size_t index = 0; index < table_.size(); ++index) {
    const step& each = table_[index];
    for (const date boundary : {each.in_force.from, each.in_force.until}) {
      if (boundary <= day) unchanged.from = std::max(unchanged.from, boundary);
      if (boundary > day) unchanged.until = std::min(unchanged.until, boundary);
    }
    if (!each.in_force.contains(day)) continue;
    for (const level of : all_levels)
      for (std::size_t group = 0; group < post_group_count; ++group)
        if (each.levels.has(of) && each.posts.has(static_cast<post_group>(group)))
          chosen_[static_cast<std::size_t>(of)][group] = static_cast<std::uint8_t>(index);
  }
  known_for_ = unchanged;
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
