// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_ASSESS_DERIVE_HPP
#define ROTA_SRC_ASSESS_DERIVE_HPP

#include "assess/case_table.hpp"
#include "assess/lookup.hpp"
#include "law/local_person.hpp"
#include "roster/occupancy.hpp"

#include <rota/core/tenure.hpp>
#include <rota/law/facts.hpp>
#include <rota/law/rulebook.hpp>
#include <rota/roster/kinship.hpp>

#include <cstdint>
#include <optional>

namespace rota {

namespace detail {
struct row_columns;
}

/// Works out what the rules ask of a case, one case at a time; of what belongs to a need, only what is `asked`. One for each thread: it
/// keeps what it has learnt about native places. Refers to, and must not outlive, its facts and readings.
class deriver {
 public:
  deriver(const facts& known, const readings& shared, need_set asked);
  /// The same answers, most of them read from what was prepared. No allocation, but for an official whose place of origin does not
  /// stand on a day of another stretch than the prepared one, and for the first question about who else holds a post.
  deriver(const detail::row_columns& prepared, need_set asked);

  /// A proposal, which need not be a row of the roster. `decided`: who holds what once it is carried out; null: this proposal and no
  /// other.
  [[nodiscard]] case_row of(const proposal& move, const occupancy_view* decided = nullptr);
  [[nodiscard]] case_row of(proposal_id row);
  /// An appointment as a subject: incumbent on `as_of`, move on its first day, ended rotation on its end.
  [[nodiscard]] case_row of(subject judged, appointment_id row, date as_of);
  /// A row of the roster: a proposal for subject::proposal, else an appointment.
  [[nodiscard]] case_row of(subject judged, std::uint32_t row, date as_of);

 private:
  /// Returns the rank of the post.
  std::int16_t add_post(case_row& to);
  void add_person(case_row& to);
  void add_tenure(case_row& to, appointment_id id);
  void add_planned_end(case_row& to, std::optional<date> first_day, std::optional<date> planned_until);
  struct post_left {
    maybe<post_id> post{};
    std::int16_t rank = 0;  ///< where it was asked for
  };
  void add_stay_left(case_row& to, appointment_id row);
  post_left add_post_left(case_row& to, std::int16_t rank, maybe<post_id> named);
  /// What is asked of a proposal or a move beyond its row and the post left.
  void add_move(case_row& to, post_left left, std::int16_t rank, bool voluntary, const occupancy_view& filled);
  void add_incumbent(case_row& to);
  /// Who is related to whom: the prepared answer, or one made at the first question.
  [[nodiscard]] const kinship& relatives();
  [[nodiscard]] detail::lookup::post_answers answers_of(post_id post, date day) const;
  [[nodiscard]] locality native(official_id who, unit_id where, date day);

  const facts* known_;
  const detail::row_columns* prepared_ = nullptr;  // null: everything is worked out
  need_set asked_;
  occupancy own_filled_;
  const occupancy* filled_ = &own_filled_;         // or the prepared one
  std::optional<kinship> own_relatives_;
  const hierarchy* across_mergers_;                // null: a merger ends the post
  month_count counting_;
  place_reader places_;
};

/// What its title and its block say of a post, on any day.
[[nodiscard]] case_traits traits_of(const roster& people, post_id post);

/// What the decisions on record say of an appointment.
[[nodiscard]] case_traits decisions_of(std::uint8_t flags) noexcept;

/// The map that tenure is followed through; null where a merger ends the post.
[[nodiscard]] const hierarchy* across_mergers(const facts& known, const readings& shared) noexcept;

/// Whether a unit is a district or a ward of one of the two cities whose chairs the law of their government limits.
[[nodiscard]] bool is_urban(const hierarchy& units, unit_id unit, date day);

[[nodiscard]] unit_state state_of(const hierarchy& units, unit_id unit, date day);

/// The best that the plan register says of an official on a day.
[[nodiscard]] planning_state planning_on(const roster& people, official_id who, date day);

/// The month of retirement that counts for the holder of a post: in the armed forces only a recorded one.
[[nodiscard]] std::optional<calendar_month> retirement_of_holder(const roster& people, official_id who, bool armed_forces);

}  // namespace rota

#endif  // ROTA_SRC_ASSESS_DERIVE_HPP
