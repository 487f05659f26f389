// SPDX-License-Identifier: BSL-1.0

#include "assess/naive_world.hpp"

#include <rota/core/tenure.hpp>

#include <algorithm>
#include <cstdint>

namespace rota::test {
namespace {

/// The first day past a term of five years, or of less where the title says less.
date end_of_term(const raw_world& world, std::size_t post, date from) {
  return plus_months(from, months{std::min(title_of(world, post).term_months.value_or(60), std::int16_t{60})});
}

ruling appointment_term(const raw_world& world, const naive_case& on) {
  if (on.day < date{2020, 12, 1} || !title_of(world, on.post).leader) return {};
  if (on.movement == movement::not_recorded) return is(verdict::undetermined);
  if (on.movement != movement::appointment && on.movement != movement::re_appointment) return {};
  const interval term = row(world, *on.appointment).term;
  return term.has_start() ? meets(on.day < end_of_term(world, on.post, term.from)) : is(verdict::undetermined);
}

}  // namespace

std::span<const naive_rule> naive_appointment_rules() {
  static constexpr naive_rule rules[] = {
      {"appointment-term", &appointment_term},
  };
  return rules;
}

}  // namespace rota::test
