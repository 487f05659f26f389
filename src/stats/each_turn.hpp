// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_STATS_EACH_TURN_HPP
#define ROTA_SRC_STATS_EACH_TURN_HPP

#include <rota/stats/flows.hpp>

#include <cstddef>

namespace rota {

/// True where a row is a turn of its own of one of the kinds, whatever its days.
[[nodiscard]] inline bool is_principal(const roster& people, std::size_t row, movement_set kinds) noexcept {
  return kinds.has(people.appointment_movement()[row]) && !has(people.appointment_flags()[row], appointment_flag::concurrent);
}

/// Shows each turn asked for, with its keys, to `count(row, key)`.
template <class Count>
void for_each_turn(const facts& known, const turn_options& options, const Count& count) {
  const roster& people = known.people;
  for (std::size_t who = options.officials.first; who < options.officials.end(people.official_count()); ++who) {
    const auto of = people.appointments_of(static_cast<official_id>(who));
    for (std::size_t at = of.first; at < of.last; ++at) {
      const interval term = people.appointment_term()[at];
      if (!term.has_start() || !options.period.contains(term.from) || !is_principal(people, at, options.kinds)) continue;
      const auto row = static_cast<appointment_id>(at);
      count(row, group_of(known, row, term.from, options.by));
    }
  }
}

}  // namespace rota

#endif  // ROTA_SRC_STATS_EACH_TURN_HPP
