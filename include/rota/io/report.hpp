// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_IO_REPORT_HPP
#define ROTA_IO_REPORT_HPP

#include <rota/assess/ambiguity.hpp>
#include <rota/assess/audit.hpp>
#include <rota/assess/compare.hpp>
#include <rota/assess/groups.hpp>
#include <rota/io/read.hpp>
#include <rota/law/finding.hpp>
#include <rota/stats/flows.hpp>

#include <cstddef>
#include <iosfwd>
#include <optional>

namespace rota {

struct report_options {
  language in = language::vi;
  movement_set flow_kinds{movement::rotation};
  std::optional<level> by = std::nullopt;  ///< adds a unit to every row of the statistics
  std::size_t worst = 20;                  ///< findings shown by the text report
  /// Plans, committees and published tables as the same rulebook judged them; null: none are reported.
  const group_assessment* groups = nullptr;
  /// What another book says of the same cases: `law_changes` in the JSON; null: no such key.
  const book_comparison* comparison = nullptr;
  /// What of the cases depends on a reading that no act settles: `ambiguities` in the JSON; null: no such key.
  const ambiguity_report* ambiguities = nullptr;
};

/// Writes one JSON object, one line feed at its end: `rota`, `as_of`, `period`, `dataset`, `rules`, `findings`, `statistics`, and
/// before the last `law_changes` where another book is compared and `ambiguities` where open readings are.
///
/// `statistics` has an array for each, a row a line, with the `unit` where `options.by` asks for one. Keys may be added to it and its
/// rows; readers take those that they know.
///   `flows`, `flows_within`, `non_local`, `published`, and `compliance` by unit
///   `tenure`          by `level`, `title`: `holders`, `not_recorded`, `median_months`, and `by_year`: element n, n completed years
///   `planning`        by `level`, `title`: `posts`, `persons`, `posts_by_persons` (element n: posts for which n are planned), and
///                     of committees `planned_for_committee` and `committee_seats`
///   `representation`  by `population` (`incumbents`, `planned`, `committee_members`, `participants` of the period) and `level`:
///                     `persons`, `women`, `minority`, `under_35`, `under_40`, `under_45`, `degrees`, `theories`, and of how many
///                     each is not known: `sex_unknown`, `ethnicity_unknown`, `under_35_unknown`, …
///   `training`        of the period, by `course`, `block`: `classes`, `planned`, `held` and how many of neither is recorded;
///                     `turns`, `persons`, `undated_turns`
///   `outcomes`        of rotations that ended in the period or run, by `tier`: the members of outcome_counts
///   `balance`         of the period: turns `down`, `up`, `lateral`, `within_unit`, `unknown`; `across_blocks`, `within_block`,
///                     `block_unknown`; `into_difficult`, `elsewhere`, `unit_unknown`
///   `decisions`       of the period, by `tier`, `movement`: `cases`, `persons`, `undated`
///   `organisation`    by `level`: `bodies`, `posts`, `leaders`, `heads`, each on the first day of the period and on `as_of`
/// Coverage is not among them: its condition is the caller's.
///
/// Findings are the violated, undetermined and waived rulings in the order of `findings()`, then those of `options.groups`. Keys
/// that do not apply are absent. Each row stands on a line of its own and is written as it is made. Keys keep their order; the same
/// audit gives the same bytes.
void write_json(std::ostream& out, const audit& of, const dataset& data, const rulebook& law, const report_options& options);

/// Writes the same for a person to read: counts, tables, the worst findings with reasons and sources.
void write_text(std::ostream& out, const audit& of, const dataset& data, const rulebook& law, const report_options& options);

/// Writes the past moves and ended rotations of an audit for a person to read: for each year how many were lawful by the binding rules,
/// then the findings by day, `options.worst` of them.
void write_history(std::ostream& out, const audit& of, const dataset& data, const rulebook& law, const report_options& options);

/// Writes who becomes lawful and who unlawful under another book, by code, and by which rules.
void write_comparison(std::ostream& out, const book_comparison& of, const roster& people, language in);

/// Writes the rulings that depend on a reading which no act settles: a block for each official, the answers to one question under
/// each other with the verdict, the force and the reason that each leads to.
///
/// REQUIRES `law` is the book of the report
/// Cost     judges each case listed anew for every answer
void write_ambiguities(std::ostream& out, const ambiguity_report& of, const dataset& data, const rulebook& law, language in);

}  // namespace rota

#endif  // ROTA_IO_REPORT_HPP
