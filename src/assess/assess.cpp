// SPDX-License-Identifier: BSL-1.0

#include <rota/assess/assess.hpp>

#include "assess/derive.hpp"
#include "assess/explain.hpp"
#include "assess/one_of_list.hpp"
#include "assess/row_columns.hpp"

#include <algorithm>
#include <cassert>

namespace rota {
namespace {

/// Calls `each(rule, case)` for every rule that judges the subject of the case.
template <class Each>
void for_each_rule(const case_row& derived, const rulebook& law, Each each) {
  const cases block = derived.view();
  for (const rule& of : law.rules())
    if (of.judged.has(derived.subject)) each(of, one_case(block, 0));
}

assessment assess_case(const case_row& derived, const facts& known, const rulebook& law) {
  assessment result;
  result.findings.reserve(law.rules().size());
  for_each_rule(derived, law, [&](const rule& of, one_case on) { result.findings.push_back(explain(of, on, known, law)); });
  return result;
}

/// What of a case tells which steps speak of it.
struct asked_of {
  post_kind kind;
  date day;  ///< of the law
  movement_set moves;
};

bool speaks_of(const detail::asked_step& by, const asked_of& is) noexcept {
  return by.in_force.contains(is.day) && is.kind.has(by.levels) && is.kind.has(by.posts) &&
         (by.moves.bits() & is.moves.bits()) != 0;
}

/// REQUIRES the step has a scope
bool lies_in_scope(const step& by, one_case on, const facts& known) noexcept {
  return known.units.is_within(known.people.post_unit()[index(on.post())], *by.scope, on.day());
}

/// Calls `each(rule, case, step)` for every rule of which a step speaks of the case, until one answers false: what the rule asks is
/// derived by then. A rule that does not speak of the kind of movement says not_applicable, whatever the law; a movement that is not
/// recorded may be of any kind.
template <class Each>
void for_each_rule_speaking(begun_case& of, deriver& derive, const facts& known, const rulebook& law, Each each) {
  const cases block = of.row.view();
  const one_case on(block, 0);
  const asked_of is{.kind = on.kind(),
                    .day = law.law_day().value_or(on.day()),
                    .moves = on.movement() == movement::not_recorded ? movement_set::all() : movement_set{on.movement()}};
  const rule* const rules = law.rules().data();
  const std::span<const detail::asked_step> steps = law.steps_on(on.subject());
  const detail::asked_step* const end = steps.data() + steps.size();
  for (const detail::asked_step* next = steps.data(); next != end;) {
    if (!speaks_of(*next, is) || (next->has_scope && !lies_in_scope(*next->by, on, known))) {
      ++next;
      continue;
    }
    derive.add(of, next->needs);
    if (!each(rules[next->rule], on, *next->by)) return;
    next = steps.data() + next->next;
  }
}

/// Nothing is worse than violated: no rule is asked after one that is.
verdict judge_case(begun_case of, deriver& derive, const facts& known, const rulebook& law) {
  verdict outcome = verdict::not_applicable;
  for_each_rule_speaking(of, derive, known, law, [&](const rule& asked, one_case on, const step& by) {
    outcome = worst(outcome, verdict_on(asked, on, &by, known));
    return outcome != verdict::violated;
  });
  return outcome;
}

void judge_case_each(begun_case of, deriver& derive, const facts& known, const rulebook& law, std::span<packed_ruling> rulings) {
  for (std::size_t at = 0; at < rulings.size(); ++at)
    rulings[at] = law.rules()[at].judged.has(of.row.subject) ? packed_ruling(ruling{}) : packed_ruling::none();
  for_each_rule_speaking(of, derive, known, law, [&](const rule& asked, one_case on, const step& by) {
    rulings[static_cast<std::size_t>(&asked - law.rules().data())] = packed_ruling(rule_on(asked, on, &by, known));
    return true;
  });
}

/// By what was prepared where the book reads the law as it was prepared for, else by the facts alone.
deriver deriver_for(const prepared_facts& known, const rulebook& law, need_set asked) {
  return known.shared_readings() == law.shared_readings() ? deriver(known.columns(), asked)
                                                          : deriver(known.known(), law.shared_readings(), asked);
}

case_row derived(const proposal& move, const facts& known, const rulebook& law) {
  return deriver(known, law.shared_readings(), law.needs_of(subject::proposal, move.movement)).of(move);
}

/// `decided`: who holds what after the list that the proposal is one of; null: it is one by itself.
case_row derived(const proposal& move, const prepared_facts& known, const rulebook& law, const occupancy_view* decided = nullptr) {
  return deriver_for(known, law, law.needs_of(subject::proposal, move.movement)).of(move, decided);
}

case_row derived(appointment_id row, subject as, date day, const prepared_facts& known, const rulebook& law) {
  const need_set asked = law.needs_of(as, known.known().people.appointment_movement()[index(row)]);
  return deriver_for(known, law, asked).of(as, row, day);
}

/// Who gives up a post takes up none: no rule on proposals speaks of it.
bool is_case(const proposal& move) noexcept { return move.movement != movement::release; }

/// Whether an audit judges the row as this subject, on the day or in the period of its day.
bool is_case(appointment_id id, subject as, date day, const prepared_facts& known, const rulebook& law) {
  assert(as == subject::incumbent || as == subject::move || as == subject::ended_rotation);
  const roster& people = known.known().people;
  const std::size_t row = index(id);
  if (as == subject::incumbent)
    return people.appointment_term()[row].contains(day) && people.appointment_movement()[row] != movement::release;
  if (known.shared_readings() == law.shared_readings()) return is_past_case(people, as, row, known.columns().places[row]);
  return is_past_case(people, as, row, {stay_bits(people, row, across_mergers(known.known(), law.shared_readings()))});
}

}  // namespace

verdict assessment::outcome() const noexcept {
  verdict outcome = verdict::not_applicable;
  for (const finding& each : findings) outcome = worst(outcome, each.decided.outcome);
  return outcome;
}

std::optional<date> assessment::compliant_from() const noexcept {
  std::optional<date> from;
  for (const finding& each : findings) {
    if (each.decided.outcome != verdict::violated && each.decided.outcome != verdict::undetermined) continue;
    if (!each.compliant_from) return std::nullopt;
    from = from ? std::max(*from, *each.compliant_from) : *each.compliant_from;
  }
  return from;
}

assessment assess(const proposal& move, const facts& known, const rulebook& law) {
  if (!is_case(move)) return {};
  return assess_case(derived(move, known, law), known, law);
}

assessment assess(const proposal& move, const prepared_facts& known, const rulebook& law) {
  if (!is_case(move)) return {};
  return assess_case(derived(move, known, law), known.known(), law);
}

assessment assess_one_of_list(const proposal& move, const occupancy_view& decided, const prepared_facts& known,
                              const rulebook& law) {
  if (!is_case(move)) return {};
  return assess_case(derived(move, known, law, &decided), known.known(), law);
}

verdict judge(const proposal& move, const facts& known, const rulebook& law) {
  if (!is_case(move)) return verdict::not_applicable;
  deriver derive(known, law.shared_readings(), {});
  return judge_case(derive.begin(move), derive, known, law);
}

verdict judge(const proposal& move, const prepared_facts& known, const rulebook& law) {
  if (!is_case(move)) return verdict::not_applicable;
  deriver derive = deriver_for(known, law, {});
  return judge_case(derive.begin(move), derive, known.known(), law);
}

void judge_each(const proposal& move, const prepared_facts& known, const rulebook& law, std::span<packed_ruling> rulings) {
  assert(rulings.size() == law.rules().size());
  std::ranges::fill(rulings, packed_ruling::none());
  if (!is_case(move)) return;
  deriver derive = deriver_for(known, law, {});
  judge_case_each(derive.begin(move), derive, known.known(), law, rulings);
}

assessment assess(appointment_id row, subject as, date day, const prepared_facts& known, const rulebook& law) {
  if (!is_case(row, as, day, known, law)) return {};
  return assess_case(derived(row, as, day, known, law), known.known(), law);
}

verdict judge(appointment_id row, subject as, date day, const prepared_facts& known, const rulebook& law) {
  if (!is_case(row, as, day, known, law)) return verdict::not_applicable;
  deriver derive = deriver_for(known, law, {});
  return judge_case(derive.begin(as, row, day), derive, known.known(), law);
}

void judge_each(appointment_id row, subject as, date day, const prepared_facts& known, const rulebook& law,
                std::span<packed_ruling> rulings) {
  assert(rulings.size() == law.rules().size());
  std::ranges::fill(rulings, packed_ruling::none());
  if (!is_case(row, as, day, known, law)) return;
  deriver derive = deriver_for(known, law, {});
  judge_case_each(derive.begin(as, row, day), derive, known.known(), law, rulings);
}

}  // namespace rota
