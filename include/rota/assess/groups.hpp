// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_ASSESS_GROUPS_HPP
#define ROTA_ASSESS_GROUPS_HPP

#include <rota/assess/audit.hpp>
#include <rota/assess/ruling_column.hpp>
#include <rota/core/partial_date.hpp>
#include <rota/law/facts.hpp>
#include <rota/law/finding.hpp>
#include <rota/law/group_case.hpp>
#include <rota/law/published_row.hpp>
#include <rota/law/rulebook.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

// Plans, committees, bodies and published tables: cases that are no rows of the roster (group_case).
//
// A waiver on record turns a violated case into a waived one where it names the official of the case or one that the finding names.

namespace rota {

struct group_options {
  date as_of;  ///< the day of judgement
  /// The month to which remaining service is reckoned. DEFAULT: each rule's own
  std::optional<calendar_month> reference = std::nullopt;
  /// DEFAULT: all kinds of group cases
  subject_set of{subject::plan, subject::committee, subject::body, subject::table};
  finding_filter also{};  ///< verdicts that become findings besides violated, undetermined and waived
};

/// The cases of one subject that one rule judged.
struct group_part {
  const rota::rule* rule = nullptr;
  rota::subject subject{};
  std::size_t judged = 0;
  ruling_counts counts{};
};

/// What a rulebook says of group cases.
///
/// Refers to, and must not outlive, the rulebook, the facts, the draft of a plan and the published rows that it was made from.
struct group_assessment {
  std::vector<group_part> parts;  ///< one for each rule and subject asked for, in the order of the rulebook, then of the subjects
  /// In the order of the parts, then by unit, body, post and official, each by its code in the files.
  std::vector<finding> findings;

  /// The worst verdict of all cases; not_applicable where there is none.
  [[nodiscard]] verdict outcome() const noexcept;
};

/// Judges every plan, committee and body of a roster on a day, and the rows of published tables that are given, to which the findings
/// refer: they must not outlive them.
///
/// Errors  none: a missing fact is a verdict, `undetermined`
/// Cost    each rule lists its cases and judges them one by one: meant for thousands of them, not for millions
[[nodiscard]] group_assessment assess_groups(const facts& known, const rulebook& law, const group_options& options,
                                             std::span<const published_row> published = {});
group_assessment assess_groups(const facts&, const rulebook&, const group_options&, std::vector<published_row>&&) = delete;

/// Judges a plan that is still a draft: its entries stand in place of the roster's. `options.of` is not read.
///
/// REQUIRES the handles of the entries are of `known.people`
[[nodiscard]] group_assessment assess_plan(std::span<const plan_entry> draft, const facts& known, const rulebook& law,
                                           const group_options& options);

/// Judges one committee by the rules on who is in it. `options.of` is not read.
[[nodiscard]] group_assessment assess_committee(body_id which, const facts& known, const rulebook& law,
                                                const group_options& options);

/// Judges one body by the rules on who holds its posts. `options.of` is not read.
[[nodiscard]] group_assessment assess_body(body_id which, const facts& known, const rulebook& law, const group_options& options);

/// Holds the rows of published tables, to which the findings refer, against themselves. `options.of` is not read.
[[nodiscard]] group_assessment assess_table(std::span<const published_row> published, const rulebook& law,
                                            const group_options& options);
group_assessment assess_table(std::vector<published_row>&&, const rulebook&, const group_options&) = delete;

}  // namespace rota

#endif  // ROTA_ASSESS_GROUPS_HPP
