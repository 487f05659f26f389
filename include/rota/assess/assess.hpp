// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_ASSESS_ASSESS_HPP
#define ROTA_ASSESS_ASSESS_HPP

#include <rota/assess/prepared.hpp>
#include <rota/law/facts.hpp>
#include <rota/law/finding.hpp>
#include <rota/law/rulebook.hpp>
#include <rota/roster/appointment.hpp>

#include <optional>
#include <span>
#include <vector>

// One case at a time, by three questions: judge gives the worst verdict, judge_each the ruling of every rule, assess the findings with
// their reasons. The case is a proposal, or one appointment of the roster as audits judge it.
//
// With prepared facts nothing is allocated but the findings, except where the official comes from a unit that does not stand on a day
// outside known.holds_for(). A book whose readings differ from the prepared ones is judged by the plain facts.

namespace rota {

/// What the rules say of one case: one finding for each rule that judges its subject, in the order of the rulebook, whatever its
/// verdict.
///
/// Refers to, and must not outlive, the rulebook and the facts it was made from.
struct assessment {
  std::vector<finding> findings;

  /// The worst verdict of all findings; not_applicable where no rule speaks of the case.
  [[nodiscard]] verdict outcome() const noexcept;
  /// The first day from which time alone makes every rule that is not satisfied now satisfied; nothing where some rule cannot
  /// be cured by time or where nothing needs curing. Other rules may have changed by then: assess again on that day.
  [[nodiscard]] std::optional<date> compliant_from() const noexcept;
};

/// Judges one proposed move on its effective day. A release takes up no post: no rule judges it, and it gets no findings.
///
/// REQUIRES the handles of `move` are of `known.people`
/// Errors   none: a missing fact is a verdict, `undetermined`
/// Cost     one pass over the rules; allocates only the findings, and for an official whose place of origin does not stand on the day
[[nodiscard]] assessment assess(const proposal& move, const facts& known, const rulebook& law);
[[nodiscard]] assessment assess(const proposal& move, const prepared_facts& known, const rulebook& law);

/// The worst verdict of all rules for one proposed move, without findings.
///
/// Cost  with prepared facts less than half of what plain facts cost (bench/README.md)
[[nodiscard]] verdict judge(const proposal& move, const facts& known, const rulebook& law);
[[nodiscard]] verdict judge(const proposal& move, const prepared_facts& known, const rulebook& law);

/// The ruling of every rule for one proposed move.
///
/// Shape    one byte for each rule of the book, in its order; packed_ruling::none() where the rule judges no proposals, and of a release
/// REQUIRES rulings.size() == law.rules().size()
void judge_each(const proposal& move, const prepared_facts& known, const rulebook& law, std::span<packed_ruling> rulings);

/// Judges one appointment as an audit does: an incumbent on `day`, a past move by the law of its first day, an ended rotation by the
/// law of its end; `day` counts for incumbents only. A row that is no case of the subject is not judged: it gets no findings, the
/// verdict not_applicable, and packed_ruling::none() from every rule. That is who does not hold the post on the day; a move that only
/// goes on in the same post, comes by the decision of another or has no first day; a rotation that has not ended.
///
/// REQUIRES `as` is incumbent, move or ended_rotation; `row` is of the prepared roster
[[nodiscard]] assessment assess(appointment_id row, subject as, date day, const prepared_facts& known, const rulebook& law);
[[nodiscard]] verdict judge(appointment_id row, subject as, date day, const prepared_facts& known, const rulebook& law);
void judge_each(appointment_id row, subject as, date day, const prepared_facts& known, const rulebook& law,
                std::span<packed_ruling> rulings);

}  // namespace rota

#endif  // ROTA_ASSESS_ASSESS_HPP
