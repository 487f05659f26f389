// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_ASSESS_DERIVE_HPP
#define ROTA_SRC_ASSESS_DERIVE_HPP

#include "assess/case_table.hpp"

#include <rota/law/facts.hpp>
#include <rota/law/locality.hpp>
#include <rota/law/rulebook.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace rota {

/// Works out what the rules ask of a case, one case at a time. One for each thread: it keeps what it has learnt about native
/// places. Refers to, and must not outlive, its facts.
class deriver {
 public:
  deriver(const facts& known, const readings& shared);

  /// A proposal, which need not be a row of the roster.
  [[nodiscard]] case_row of(const proposal& move);
  [[nodiscard]] case_row of(proposal_id row);
  /// An appointment as a subject: incumbent on `as_of`, move on its first day, ended rotation on its end.
  [[nodiscard]] case_row of(subject judged, appointment_id row, date as_of);
  /// A row of the roster: a proposal for subject::proposal, else an appointment.
  [[nodiscard]] case_row of(subject judged, std::uint32_t row, date as_of);

 private:
  void add_person_and_post(case_row& to);
  void add_tenure(case_row& to, appointment_id id);
  void add_planned_end(case_row& to, std::optional<date> first_day, std::optional<date> planned_until);
  void add_post_left(case_row& to, maybe<post_id> named);

  const facts* known_;
  const hierarchy* across_mergers_;  // null: a merger ends the post
  locality_index places_;
  std::vector<post_group> groups_;   // by title
};

/// The map that tenure is followed through; null where a merger ends the post.
[[nodiscard]] const hierarchy* across_mergers(const facts& known, const readings& shared) noexcept;

[[nodiscard]] unit_state state_of(const hierarchy& units, unit_id unit, date day);

/// The best that the plan register says of an official on a day.
[[nodiscard]] planning_state planning_on(const roster& people, official_id who, date day);

/// The month of retirement that counts for the holder of a post: in the armed forces only a recorded one.
[[nodiscard]] std::optional<calendar_month> retirement_of_holder(const roster& people, official_id who, bool armed_forces);

}  // namespace rota

#endif  // ROTA_SRC_ASSESS_DERIVE_HPP
