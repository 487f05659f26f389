// SPDX-License-Identifier: BSL-1.0
#include <rota/stats/decisions.hpp>

#include "stats/each_turn.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace rota {
namespace {

/// The keys of a case that need no day.
group group_of_undated(const facts& known, appointment_id row, const grouping& by) {
  group key = group_of(known, row, {2000, 1, 1}, by);
  if (by.unit_level()) key.unit.reset();
  key.level.reset();
  key.age.reset();
  return key;
}

bool may_begin_in(interval period, interval undated) noexcept { return period.from < undated.until; }

}  // namespace

decision_counts& decision_counts::operator+=(const decision_counts& other) noexcept {
  cases += other.cases;
  persons += other.persons;
  undated += other.undated;
  return *this;
}

group_table<decision_counts> count_decisions(const facts& known, const decision_options& options) {
  const roster& people = known.people;
  group_table<decision_counts> counted;
  std::vector<group> seen;  // groups in which the official has a case
  for (std::size_t who = options.officials.first; who < options.officials.end(people.official_count()); ++who) {
    seen.clear();
    const auto [first, last] = people.appointments_of(static_cast<official_id>(who));
    for (std::size_t at = first; at < last; ++at) {
      if (!is_principal(people, at, options.kinds)) continue;
      const auto row = static_cast<appointment_id>(at);
      const interval term = people.appointment_term()[at];
      if (!term.has_start()) {
        if (may_begin_in(options.period, term)) ++counted[group_of_undated(known, row, options.by)].undated;
        continue;
      }
      if (!options.period.contains(term.from)) continue;
      const group key = group_of(known, row, term.from, options.by);
      decision_counts& counts = counted[key];
      ++counts.cases;
      if (std::ranges::find(seen, key) != seen.end()) continue;
      ++counts.persons;
      seen.push_back(key);
    }
  }
  return counted;
}

}  // namespace rota
