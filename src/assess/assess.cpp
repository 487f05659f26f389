// SPDX-License-Identifier: BSL-1.0

#include <rota/assess/assess.hpp>

#include "assess/derive.hpp"
#include "assess/explain.hpp"

#include <algorithm>

namespace rota {
namespace {

/// Calls `each(rule, case)` for every rule that judges proposals.
template <class Each>
void for_each_rule(const proposal& move, const facts& known, const rulebook& law, Each each) {
  const case_row derived = deriver(known, law.shared_readings()).of(move);
  const cases block = derived.view();
  for (const rule& of : law.rules())
    if (of.judged.has(subject::proposal)) each(of, one_case(block, 0));
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
  assessment result;
  for_each_rule(move, known, law,
                [&](const rule& of, one_case on) { result.findings.push_back(explain(of, on, known)); });
  return result;
}

verdict judge(const proposal& move, const facts& known, const rulebook& law) {
  verdict outcome = verdict::not_applicable;
  for_each_rule(move, known, law, [&](const rule& of, one_case on) {
    outcome = worst(outcome, rule_on(of, on, find_step(of, on, known), known).outcome);
  });
  return outcome;
}

}  // namespace rota
