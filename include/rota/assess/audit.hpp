// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_ASSESS_AUDIT_HPP
#define ROTA_ASSESS_AUDIT_HPP

#include <rota/assess/executor.hpp>
#include <rota/assess/prepared.hpp>
#include <rota/assess/ruling_column.hpp>
#include <rota/core/column.hpp>
#include <rota/core/interval.hpp>
#include <rota/law/facts.hpp>
#include <rota/law/finding.hpp>
#include <rota/law/rulebook.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace rota {

/// What an audit is asked.
struct audit_options {
  date as_of;  ///< the day on which incumbents are judged
  /// Past moves of which the first day, and rotations of which the end, lies in it are judged. A post taken up with another
  /// (appointment::concurrent_with) is no move of its own, so it is not judged as one; it is as an incumbent's, and at its end.
  /// DEFAULT: from the first recorded appointment to the day after `as_of`.
  std::optional<interval> period = std::nullopt;
  /// Whether the rows that became findings are listed, with the numbers behind them. DEFAULT: no, rulings and counts only
  bool list_flagged = false;
  unsigned threads = 1;  ///< REQUIRES at least 1; the outcome is the same for any number
  /// Called now and then with rows looked at and rows in all, from the calling thread; may be empty.
  std::function<void(std::size_t done, std::size_t all)> progress = {};
  /// What is judged: of proposal, incumbent, move and ended_rotation. DEFAULT: all four
  subject_set subjects = subject_set::all();
};

/// A violated, undetermined or waived ruling in brief: where it is, and the numbers that the rule measures (rule::numbers). 12 bytes,
/// for lists of many; `findings` tells the whole, with reason and source.
struct flagged_row {
  std::uint32_t row;  ///< position of the proposal or appointment in the roster
  packed_ruling decided;
  std::array<maybe_number, 2> numbers;
  friend bool operator==(const flagged_row&, const flagged_row&) noexcept = default;
};

/// The cases of one subject and, for each rule that judges that subject, a column of rulings.
struct audit_part {
  rota::subject subject{};
  std::size_t rows = 0;   ///< of the roster: proposals (subject proposal) or appointments (all others)
  std::size_t judged = 0; ///< how many of them are cases of the subject; a proposed release is none
  struct column {
    const rota::rule* rule = nullptr;
    ruling_column rulings;  ///< one for each row, packed_ruling::none() where the row is no case of the subject
    ruling_counts counts;   ///< of the rows judged
    detail::column<flagged_row> flagged{};  ///< by row; empty unless audit_options::list_flagged
  };
  std::vector<column> columns{};  ///< in the order of the rulebook
};

/// Every proposal of a roster, every incumbent on a day, and every past move and ended rotation of a period, judged.
///
/// Holds verdicts only, a byte a rule and row; findings are made from them on demand. Refers to, and must not outlive, the
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
/// Cost     incumbents: 4 to 5 ns a row for ten rules (bench/README.md); proposals, moves and ended rotations: some hundred ns a
///          case. Allocates the result; what is worked out for other days than `known` was prepared for, or for a book with other
///          readings, is allocated as well
[[nodiscard]] audit audit_roster(const prepared_facts& known, const rulebook& law, const audit_options& options);

/// The same on threads that the caller lends; `options.threads` is not read.
[[nodiscard]] audit audit_roster(const prepared_facts& known, const rulebook& law, const audit_options& options,
                                 const executor& lent);

/// The same, writing into the columns of an earlier audit of as many rows under as many rules, which saves their allocation.
[[nodiscard]] audit audit_roster(const prepared_facts& known, const rulebook& law, const audit_options& options,
                                 const executor& lent, audit&& reused);

/// For a roster that is judged once: prepares and audits.
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
