// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_IO_WHAT_IF_REPORT_HPP
#define ROTA_IO_WHAT_IF_REPORT_HPP

#include <rota/law/facts.hpp>
#include <rota/law/finding.hpp>
#include <rota/stats/what_if.hpp>

#include <iosfwd>

namespace rota {

/// Writes what a list of decisions does to the statistics of a day, for a person to read: a line for each row that differs, such as
/// `secretary of the party committee, district: non-local 8 of 18 -> 11 of 18`. Of tenure it tells how many hold the posts, the
/// median of their months, and how many are at or past `limit`.
///
/// REQUIRES the changes were counted from these facts
void write_what_if(std::ostream& out, const what_if_changes& of, const facts& known, language in, months limit = {96});

/// Writes the same as one JSON object, one line feed at its end: `rota`, `as_of`, `limit_months`, and the rows that differ, a row a
/// line, each with `level`, `title`, `unit` where grouped, and the counts `before` and `after`:
///   `non_local`   `non_local`, `local`, `unknown`, `vacant`
///   `tenure`      `holders`, `median_months` (null where nobody's months are known), `at_or_past_limit`, `not_recorded`
///   `compliance`  with `rule`: `satisfied`, `violated`, `waived`, `undetermined`, `not_applicable`
/// The same changes give the same bytes.
///
/// REQUIRES the changes were counted from these facts
void write_what_if_json(std::ostream& out, const what_if_changes& of, const facts& known, months limit = {96});

}  // namespace rota

#endif  // ROTA_IO_WHAT_IF_REPORT_HPP
