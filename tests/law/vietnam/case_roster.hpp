// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_TESTS_LAW_VIETNAM_CASE_ROSTER_HPP
#define ROTA_TESTS_LAW_VIETNAM_CASE_ROSTER_HPP

// The roster of one row of a case table: one official, what is judged, and what else is on record. Below are the columns that it
// reads; one that a table does not have is empty in all of its rows. Lists are separated by semicolons. A day left out of
// `from..until` is an open end.
//
//   subject     proposal, or a kind of appointment: then the row itself is the appointment `judged`
//   movement, purpose, title, unit, from, until, planned_until, from_post, outstanding, extension, notice   what is judged; of a
//               proposal, `from` is its effective day. `voluntary` is 1 for a proposal at the official's own wish
//   body        the body of the post judged, and its collective behind a colon: `party`, `party:standing-committee`
//   rank, authorised   of the post judged; `sector` and `title_term` (months) are put on its title
//   block, listed      of every post of the row
//   birth, sex, retirement, cap, native, birth_unit, recorded_local   as in the dataset format
//   before      earlier appointments: `rotation secretary@n1 2020-03-01..2023-03-01; …`; a post in a body is `chair@n1/office`
//   others      what other officials hold, each entry one official: `secretary@w1 2020-01-01..; …`
//   plan        plans that name the official: `2021-01-01..2026-01-01 approved 2020-12-20 for chair@w1; …`, of the kind
//               `plan_kind`; where no post is said, for `plan_post`, and where that is empty, for secretary@w1
//   discipline  `warning 2023-01-01..2024-01-01; …`, `-` for a measure that is not recorded
//   protection  `illness 2023-01-01..; child 2023-05-01.. voluntary`
//   evaluated   years, with a rating behind a colon where one is wanted: `2022 2023:good`
//   kin         relatives, and the post each holds: `spouse secretary@w1 2020-01-01..; sibling`. With `committee` at the end, the
//               relative has a seat in the body of the post judged for those days; `-` is no post
//   seat        the official's own seats in that body: `2020-01-01..; …`
//   waiver      waivers of the rule of the table: `2020-01-01..2023-01-01; …`; of another rule: `unit-exists 2020-01-01..`
//
// plan, discipline, protection, evaluated, kin and seat are registers that are there, with nothing more in them than the row says;
// `no register` is one that was not given.

#include "support/case_table.hpp"

#include <rota/core/date.hpp>
#include <rota/core/interval.hpp>
#include <rota/hierarchy/hierarchy.hpp>
#include <rota/roster/roster.hpp>

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace rota::test {

/// The roster of a row; `rule` is what its waivers waive. The appointment or proposal judged has the code `judged`.
[[nodiscard]] roster build_case(const case_row& row, const hierarchy& map, std::string_view rule);
/// Whether build_case() reads a column.
[[nodiscard]] bool is_roster_column(std::string_view column);

[[nodiscard]] bool has_column(const case_row& row, std::string_view column);
/// Empty where the table has no such column.
[[nodiscard]] std::string_view cell(const case_row& row, std::string_view column);

/// The parts between the separators, without blanks around them; empty ones are left out.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char at);
/// Nothing where the text is empty.
[[nodiscard]] std::optional<date> day_of(std::string_view text);
/// `2020-01-01..2021-01-01`
[[nodiscard]] interval span_of(std::string_view text);

/// The value of an optional, or a failed test that names what could not be read.
template <class T>
[[nodiscard]] T read_or_fail(std::optional<T> value, std::string_view text) {
  if (!value) throw std::invalid_argument("a case table has `" + std::string(text) + "`, which cannot be read");
  return *value;
}

}  // namespace rota::test

#endif  // ROTA_TESTS_LAW_VIETNAM_CASE_ROSTER_HPP
