// SPDX-License-Identifier: BSL-1.0

#include "assess/naive_world.hpp"

#include <stdexcept>
#include <string>

namespace rota::test {

naive_case naive_of(const raw_world&, const proposal& move) {
  return {.subject = subject::proposal,
          .official = index(move.official),
          .post = index(move.post),
          .day = move.effective,
          .movement = move.movement,
          .purpose = move.purpose,
          .planned_until = move.planned_until,
          .voluntary = move.voluntary};
}

naive_case naive_of(const raw_world& world, subject of, std::size_t at, date as_of) {
  const appointment& held = row(world, at);
  return {.subject = of,
          .official = index(held.official),
          .post = index(held.post),
          .day = of == subject::incumbent ? as_of : of == subject::move ? held.term.from : held.term.until,
          .movement = held.movement,
          .purpose = held.purpose,
          .outstanding = held.outstanding_decision,
          .planned_until = held.planned_until,
          .named_left = held.from_post ? std::optional(index(*held.from_post)) : std::nullopt,
          .appointment = at};
}

const naive_rule& naive_rule_of(std::string_view id) {
  for (const std::span<const naive_rule> family : {naive_move_rules(), naive_appointment_rules(), naive_register_rules(),
                                                   naive_incumbent_rules(), naive_kin_rules()})
    for (const naive_rule& each : family)
      if (each.id == id) return each;
  throw std::out_of_range("no naive reading of the rule `" + std::string(id) + '`');
}

ruling naive_ruling(const raw_world& world, std::string_view rule, const naive_case& on) {
  ruling decided = naive_rule_of(rule).decide(world, on);
  if (decided.outcome != verdict::violated) return decided;
  for (const waiver& each : world.waivers)
    if (index(each.official) == on.official && each.rule == rule && each.in_force.contains(on.day))
      decided.outcome = verdict::waived;
  return decided;
}

}  // namespace rota::test
