// SPDX-License-Identifier: BSL-1.0

#include "assess/naive_world.hpp"

#include <rota/core/tenure.hpp>

namespace rota::test {
namespace {

ruling appointment_term(const raw_world& world, const naive_case& on) {
  if (on.day < date{2020, 12, 1} || !title_of(world, on.post).leader) return {};
  if (on.movement == movement::not_recorded) return is(verdict::undetermined);
  if (on.movement != movement::appointment && on.movement != movement::re_appointment) return {};
  const interval term = row(world, *on.appointment).term;
  return term.has_start() ? meets(on.day < plus_months(term.from, months{60})) : is(verdict::undetermined);
}

}  // namespace

std::span<const naive_rule> naive_appointment_rules() {
  static constexpr naive_rule rules[] = {
      {"appointment-term", &appointment_term},
  };
  return rules;
}

}  // namespace rota::test
