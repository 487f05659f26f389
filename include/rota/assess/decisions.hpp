// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_ASSESS_DECISIONS_HPP
#define ROTA_ASSESS_DECISIONS_HPP

#include <rota/assess/assess.hpp>
#include <rota/assess/groups.hpp>
#include <rota/law/decisions.hpp>

#include <span>
#include <vector>

namespace rota {

/// What the rules say of a list of decisions taken as one.
///
/// Refers to, and must not outlive, the rulebook and the facts it was made from.
struct decision_assessment {
  std::vector<assessment> each;  ///< one for each decision, in the order given; that of a release has no findings
  /// What is wrong with the list as a whole: by the rules of vietnam::decision_law(), and then by those of the rulebook on
  /// subject::decisions, one of the same id in place of the former. Its order does not depend on that of the decisions.
  group_assessment of_list;

  /// The worst verdict of all; not_applicable where no rule speaks of any.
  [[nodiscard]] verdict outcome() const noexcept;
};

/// Judges a list of decisions (*danh sách quyết định*) as one transaction: swaps and chains, A to B's post, B to C's and C to
/// A's, leave nobody in another's way. Each decision is judged on its own effective day as assess does, but whoever else holds
/// a post, and what relatives hold, is read from the state after all of them.
///
/// The state after all is that of the latest effective day. Decisions are taken in the order of their days, those of one day at
/// once. One takes its official from the principal post taken up last before its day, by the roster or by the list, and from
/// what was taken up with it; secondment, reinforcement and re-appointment, and a decision on the very post that would be left,
/// take from nothing; a release takes from the post it names and no other. A planned end is a plan: it ends nothing. The same
/// decision given twice counts once in the state, and is judged twice. What is asked of the official's own past (the post left,
/// months, ranks) is read from the roster alone, also where an earlier decision of the list moves him.
///
/// A list of one is judged as assess judges it; the rules on the list then say whether it leaves a post of a head empty, or makes
/// two of a post that is for one.
///
/// REQUIRES the handles of the decisions are of the prepared roster
/// Shape    `each` has one entry for each decision; an empty list has none, and nothing in of_list
/// Errors   none: a missing fact is a verdict, `undetermined`
/// Cost     grows with the square of the list, because each question about a post looks at every decision: some 20 us a decision in
///          a list of a hundred, 50 in one of a thousand. Allocates the findings and a copy of the list
[[nodiscard]] decision_assessment assess_decisions(std::span<const proposal> decided, const prepared_facts& known,
                                                   const rulebook& law);

}  // namespace rota

#endif  // ROTA_ASSESS_DECISIONS_HPP
