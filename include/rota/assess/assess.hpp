// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_ASSESS_ASSESS_HPP
#define ROTA_ASSESS_ASSESS_HPP

#include <rota/law/facts.hpp>
#include <rota/law/finding.hpp>
#include <rota/law/rulebook.hpp>
#include <rota/roster/appointment.hpp>

#include <optional>
#include <vector>

namespace rota {

/// What the rules say of one proposal: one finding for each rule that judges proposals, in the order of the rulebook, whatever
/// its verdict.
///
/// Refers to, and must not outlive, the rulebook and the facts it was made from.
struct assessment {
  std::vector<finding> findings;

  /// The worst verdict of all findings; not_applicable where no rule speaks of the move.
  [[nodiscard]] verdict outcome() const noexcept;
  /// The first day from which time alone makes every rule that is not satisfied now satisfied; nothing where some rule cannot
  /// be cured by time or where nothing needs curing. Other rules may have changed by then: assess again on that day.
  [[nodiscard]] std::optional<date> compliant_from() const noexcept;
};

/// Judges one proposed move on its effective day.
///
/// REQUIRES the handles of `move` are of `known.people`
/// Errors   none: a missing fact is a verdict, `undetermined`
/// Cost     one pass over the rules; allocates only the findings
[[nodiscard]] assessment assess(const proposal& move, const facts& known, const rulebook& law);

/// The worst verdict of all rules for one proposed move, without findings. No heap allocation for communal native units; see
/// locality_of for coarse ones.
[[nodiscard]] verdict judge(const proposal& move, const facts& known, const rulebook& law);

}  // namespace rota

#endif  // ROTA_ASSESS_ASSESS_HPP
