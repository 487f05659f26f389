// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_ASSESS_EXPLAIN_HPP
#define ROTA_SRC_ASSESS_EXPLAIN_HPP

#include <rota/law/cases.hpp>
#include <rota/law/facts.hpp>
#include <rota/law/finding.hpp>
#include <rota/law/rule.hpp>
#include <rota/law/rulebook.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace rota {

/// Whether a step is in force on a day and lists a post of this kind; where it speaks of one place only is not asked.
[[nodiscard]] inline bool speaks_of(const step& by, date day, post_kind kind) noexcept {
  return by.in_force.contains(day) && kind.has(post_kind::bits_of(by.levels)) && kind.has(post_kind::bits_of(by.posts));
}

/// The step of the rule's table that speaks of a case; null where none does. Where the book stands as on a day (`law_day`), its steps
/// are those in force then; in which unit a post lies is asked of the case's own day.
[[nodiscard]] inline const step* find_step(const rule& of, one_case on, const facts& known, std::optional<date> law_day) noexcept {
  const date day = law_day.value_or(on.day());
  const post_kind kind = on.kind();
  for (std::size_t at = of.law.size(); at-- != 0;) {
    const step& each = of.law[at];
    if (!speaks_of(each, day, kind)) continue;
    if (!each.scope || known.units.is_within(known.people.post_unit()[index(on.post())], *each.scope, on.day())) return &each;
  }
  return nullptr;
}

/// The waiver on record for this rule, official and day; null where there is none.
[[nodiscard]] const waiver* waiver_for(const roster& people, std::string_view rule, official_id who, date day) noexcept;

/// Says in a finding which waiver was granted.
void add_waiver(finding& found, const waiver& granted) noexcept;

/// The verdict of a rule on one case under the step that speaks of it (null: none does), waivers included.
[[nodiscard]] inline verdict verdict_on(const rule& of, one_case on, const step* by, const facts& known) noexcept {
  if (by == nullptr) return verdict::not_applicable;
  const verdict decided = of.judge(on, *by).outcome;
  const bool waived = decided == verdict::violated && waiver_for(known.people, of.id, on.official(), on.day()) != nullptr;
  return waived ? verdict::waived : decided;
}

/// The same with force and reason.
[[nodiscard]] inline ruling rule_on(const rule& of, one_case on, const step* by, const facts& known) noexcept {
  if (by == nullptr) return {};
  const ruling decided = of.judge(on, *by);
  const bool waived = decided.outcome == verdict::violated && waiver_for(known.people, of.id, on.official(), on.day()) != nullptr;
  return {waived ? verdict::waived : decided.outcome, decided.force, decided.reason};
}

/// The same as a finding, with its facts.
[[nodiscard]] finding explain(const rule& of, one_case on, const facts& known, const rulebook& law);

}  // namespace rota

#endif  // ROTA_SRC_ASSESS_EXPLAIN_HPP
