// SPDX-License-Identifier: BSL-1.0

#include "assess/explain.hpp"

namespace rota {

const waiver* waiver_for(const roster& people, std::string_view rule, official_id who, date day) noexcept {
  for (const waiver& each : people.waivers_of(who))
    if (each.rule == rule && each.in_force.contains(day)) return &each;
  return nullptr;
}

void add_waiver(finding& found, const waiver& granted) noexcept {
  found.facts.add(word_fact("waived_by", granted.decision));
  found.facts.add(word_fact("authority", granted.authority));
}

finding explain(const rule& of, one_case on, const facts& known, std::optional<date> law_day) {
  const step* const by = find_step(of, on, known, law_day);
  finding found{.rule = &of,
                .subject = on.subject(),
                .decided = rule_on(of, on, by, known),
                .day = on.day(),
                .official = on.official(),
                .post = on.post(),
                .unit = known.people.at(on.post()).unit};
  if (on.subject() != subject::proposal)
    found.appointment = static_cast<appointment_id>(on.row());
  else if (on.row() < known.people.proposal_count())
    found.proposal = static_cast<proposal_id>(on.row());
  if (by == nullptr) return found;

  found.law = by;
  if (of.describe != nullptr) of.describe(on, *found.law, known, found);
  if (found.decided.outcome == verdict::waived) add_waiver(found, *waiver_for(known.people, of.id, on.official(), on.day()));
  return found;
}

}  // namespace rota
