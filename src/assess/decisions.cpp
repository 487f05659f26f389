// SPDX-License-Identifier: BSL-1.0

// The state after all decisions is made once; each decision is judged against it, then the list by rules that list their cases.

#include <rota/assess/decisions.hpp>

#include "assess/groups.hpp"
#include "assess/one_of_list.hpp"
#include "assess/row_columns.hpp"
#include "law/decisions/decision_list.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace rota {
namespace {

/// In an order that does not depend on the one given.
std::vector<proposal> ordered(std::span<const proposal> decided) {
  std::vector<proposal> all(decided.begin(), decided.end());
  std::ranges::sort(all, {}, [](const proposal& of) { return std::tuple(of.official, of.effective, of.post, of.movement); });
  return all;
}

group_assessment judge_list(const decision_list& of, const prepared_facts& known, const rulebook& law) {
  const group_facts facts{.known = known.known(),
                          .relatives = &known.columns().relatives,
                          .decisions = &of,
                          .counting = law.shared_readings().counting};
  const group_options options{.as_of = of.after.day()};
  group_assessment made;
  const auto judge = [&](std::span<const rule> rules) {
    group_assessment part = judge_groups(facts, rules, law.law_day(), options, {.of = {subject::decisions}});
    std::ranges::move(part.parts, std::back_inserter(made.parts));
    std::ranges::move(part.findings, std::back_inserter(made.findings));
  };
  for (const rule& each : vietnam::decision_law().rules())
    if (law.find(each.id) == nullptr) judge({&each, 1});
  judge(law.rules());
  return made;
}

}  // namespace

verdict decision_assessment::outcome() const noexcept {
  verdict outcome = of_list.outcome();
  for (const assessment& one : each) outcome = worst(outcome, one.outcome());
  return outcome;
}

decision_assessment assess_decisions(std::span<const proposal> decided, const prepared_facts& known, const rulebook& law) {
  if (decided.empty()) return {};
  const std::vector<proposal> all = ordered(decided);
  const occupancy& posts = *known.columns().filled;
  const occupancy_view after = posts.after(all);
  const occupancy_view before = posts.on(after.day());

  decision_assessment made;
  made.each.reserve(decided.size());
  for (const proposal& each : decided) made.each.push_back(assess_one_of_list(each, after, known, law));
  made.of_list = judge_list({.decided = all, .posts = posts, .before = before, .after = after}, known, law);
  return made;
}

}  // namespace rota
