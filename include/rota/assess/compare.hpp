// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_ASSESS_COMPARE_HPP
#define ROTA_ASSESS_COMPARE_HPP

#include <rota/assess/audit.hpp>
#include <rota/assess/prepared.hpp>
#include <rota/law/cases.hpp>
#include <rota/law/rulebook.hpp>
#include <rota/law/verdict.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace rota {

/// One ruling that two books do not share.
struct changed_ruling {
  rota::subject subject{};
  std::uint32_t row = 0;    ///< position of the proposal or appointment in the roster
  std::string_view rule;    ///< id
  packed_ruling before, after;  ///< packed_ruling::none() where the book has no such rule, or does not judge the row
};

/// One case that two books do not judge alike as a whole.
struct changed_case {
  rota::subject subject{};
  std::uint32_t row = 0;
  std::vector<std::string_view> by;  ///< ids of the rules that turned it, in the order of the book before, then of the one after
};

/// Two rulebooks on one roster: who becomes lawful, who unlawful, by which rule.
///
/// A case is unlawful where some rule is violated with the force that counts, or more; a case that is undetermined or waived is not.
/// Refers to, and must not outlive, the two books.
struct book_comparison {
  std::vector<changed_case> became_lawful;    ///< by subject, then by row, as are the other lists
  std::vector<changed_case> became_unlawful;
  std::vector<changed_ruling> changed;        ///< every ruling that differs in verdict or force
  std::size_t judged = 0;                     ///< cases that the book after judges
};

struct compare_options {
  audit_options audit;
  subject_set of{subject::proposal, subject::move};
  force counts = force::binding;  ///< the least force with which a violation makes a case unlawful
};

/// Judges a roster by two books and puts the rulings side by side.
///
/// REQUIRES rules of one id in both books judge the same question
/// Errors   none
/// Cost     two audits, and one pass over their columns
[[nodiscard]] book_comparison compare_books(const prepared_facts& known, const rulebook& before, const rulebook& after,
                                            const compare_options& options);

}  // namespace rota

#endif  // ROTA_ASSESS_COMPARE_HPP
