// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_ASSESS_AUDIT_HPP
#define ROTA_ASSESS_AUDIT_HPP

#include <rota/core/interval.hpp>
#include <rota/law/facts.hpp>
#include <rota/law/finding.hpp>
#include <rota/law/rulebook.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace rota {

/// What an audit is asked.
struct audit_options {
  date as_of;  ///< the day on which incumbents are judged
  /// Past moves of which the first day, and rotations of which the end, lies in it are judged.
  /// DEFAULT: from the first recorded appointment to the day after `as_of`.
  std::optional<interval> period = std::nullopt;
  unsigned threads = 1;  ///< REQUIRES at least 1; the outcome is the same for any number
  /// Called now and then with cases done and cases in all, from the calling thread; may be empty.
  std::function<void(std::size_t done, std::size_t all)> progress = {};
};

/// The cases of one subject and, for each rule that judges that subject, a column of rulings.
struct audit_part {
  rota::subject subject{};
  std::vector<std::uint32_t> rows;  ///< positions of proposals (subject proposal) or appointments (all others)
  struct column {
    const rota::rule* rule = nullptr;
    std::vector<packed_ruling> rulings;  ///< one for each element of `rows`
  };
  std::vector<column> columns;      ///< in the order of the rulebook
};

/// Every proposal of a roster, every incumbent on a day, and every past move and ended rotation of a period, judged.
///
/// Holds verdicts only, a byte a rule and case; findings are made from them on demand. Refers to, and must not outlive, the
/// rulebook and the facts it was made from.
struct audit {
  date as_of;
  interval period;
  std::vector<audit_part> parts;  ///< proposal, incumbent, move, ended_rotation: those that some rule judges
};

/// Judges a roster by column, in blocks.
///
/// Shape    one part for each subject, one column for each rule that judges it
/// Errors   none: a missing fact is a verdict, `undetermined`
/// Cost     O(cases * rules); allocates only the result and what is kept about native places
[[nodiscard]] audit audit_roster(const facts& known, const rulebook& law, const audit_options& options);

/// Which verdicts become findings.
struct finding_filter {
  bool satisfied = false;
  bool not_applicable = false;
};

/// The findings of an audit: violated, undetermined and waived rulings (and others on request), in the order of the parts, then
/// of the rulebook, then of the rows. Each is judged again and its ruling equals the column's.
[[nodiscard]] std::vector<finding> findings(const audit& of, const facts& known, const rulebook& law,
                                            const finding_filter& also = {});

}  // namespace rota

#endif  // ROTA_ASSESS_AUDIT_HPP
