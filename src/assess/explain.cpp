// SPDX-License-Identifier: BSL-1.0

#include "assess/explain.hpp"

#include <rota/law/locality.hpp>

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

namespace {

/// What of a career decided, and until when it leaves a case lawful.
void add_work(finding& found, const facts& known, const readings& shared) {
  const unit_id where = *found.unit;
  if (strategy_for(shared, known.units, where, found.day) != place_strategy::upbringing_or_20_years) return;
  found.facts.add(word_fact("locality_strategy", to_string(place_strategy::upbringing_or_20_years)));
  if (known.people.at(*found.official).recorded_local_to) return;
  const work_there work = work_in(known, *found.official, where, found.day, shared.divided, shared.counting);
  found.facts.add(number_fact("work_months_there", work.certain.count));
  if (found.subject == subject::incumbent && found.decided.outcome == verdict::satisfied) found.compliant_until = work.complete_on;
}

}  // namespace

finding explain(const rule& of, one_case on, const facts& known, const rulebook& law) {
  const step* const by = find_step(of, on, known, law.law_day());
  finding found{.rule = &of,
                .subject = on.subject(),
                .decided = rule_on(of, on, by, known),
                .day = on.day(),
                .counting = law.shared_readings().counting,
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
  if (of.reads_locality && known.units.exists(*found.unit, found.day)) add_work(found, known, law.shared_readings());
  if (found.decided.outcome == verdict::waived) add_waiver(found, *waiver_for(known.people, of.id, on.official(), on.day()));
  return found;
}

}  // namespace rota
