// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_LAW_GROUP_CASE_HPP
#define ROTA_LAW_GROUP_CASE_HPP

#include <rota/core/date.hpp>
#include <rota/core/ids.hpp>
#include <rota/core/partial_date.hpp>
#include <rota/core/tenure.hpp>
#include <rota/fwd.hpp>
#include <rota/hierarchy/unit.hpp>
#include <rota/law/cases.hpp>
#include <rota/law/facts.hpp>
#include <rota/law/published_row.hpp>
#include <rota/law/step.hpp>
#include <rota/roster/appointment.hpp>

#include <cstddef>
#include <optional>
#include <span>

namespace rota {

/// A case that is no row of the roster: a plan for a post, an entry of a plan, a committee, a body, a row of a published table, or
/// what a list of decisions makes of a post or an official. A rule lists its own (rule::list) and judges one by what it reads of
/// the facts (rule::judge_group).
///
/// The keys that do not apply are absent. A step of law speaks of a case by `day`, `level` and `group`; one with a scope, only of
/// cases whose `unit` lies in it.
struct group_case {
  rota::subject subject{};  ///< plan, committee, body, table or decisions
  date day;
  maybe<unit_id> unit{};
  maybe<body_id> body{};
  maybe<post_id> post{};
  maybe<official_id> official{};
  rota::level level = rota::level::central;
  post_group group = post_group::other;  ///< of the post, where there is one
  std::size_t position = 0;              ///< in group_facts: of the entry of the plan, of the row of a table
};

/// What rules on group cases read. Refers to, and must not outlive, all of it.
struct group_facts {
  const facts& known;
  std::span<const plan_entry> plan{};           ///< the roster's, by official; or one that is still a draft
  std::span<const published_row> published{};   ///< rows of published tables
  /// The month to which remaining service is reckoned; nothing: the rule's own.
  std::optional<calendar_month> reference{};
  const kinship* relatives = nullptr;           ///< who is related to whom; null where nobody worked it out
  const decision_list* decisions = nullptr;     ///< a list of decisions and what it does; for the library's own rules
  month_count counting{};                       ///< how the book counts months
};

/// A case about what lies in a unit, with the unit's level on the day (that of the nearest version where it does not stand).
[[nodiscard]] group_case case_of_unit(subject of, unit_id where, date day, const facts& known);
/// The same with a body, in the unit of the body.
[[nodiscard]] group_case case_of_body(subject of, body_id which, date day, const facts& known);
/// The same with a post, in the unit and, where one is recorded, the body of the post.
[[nodiscard]] group_case case_of_post(subject of, post_id which, date day, const facts& known);

}  // namespace rota

#endif  // ROTA_LAW_GROUP_CASE_HPP
