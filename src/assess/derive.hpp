// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_ASSESS_DERIVE_HPP
#define ROTA_SRC_ASSESS_DERIVE_HPP

#include "assess/case_table.hpp"
#include "assess/lookup.hpp"
#include "assess/posts_on.hpp"
#include "core/months_until.hpp"
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

/// A case of which what belongs to no need is known, and of the needs those that it `has`.
struct begun_case {
  case_row row;
  months_until day;                   ///< of the case
  posts_on posts;                     ///< on that day
  need_set has{};
  maybe<post_id> left{};              ///< the post left
  maybe<appointment_id> left_row{};   ///< what tells of it
  std::optional<date> first_day{};
  std::optional<date> planned_until{};
  bool voluntary = false;
  occupancy_view filled;              ///< who else holds what
};

/// Works out what the rules ask of a case, one case at a time: all that is `asked` (of), or need by need (begin, add). One for each
/// thread: it keeps what it has learnt about native places. Refers to, and must not outlive, its facts and readings.
class deriver {
 public:
  deriver(const facts& known, const readings& shared, need_set asked);
  /// The same answers, most of them read from what was prepared. No allocation, but for an official whose place of origin does not
  /// stand on a day of another stretch than the prepared one, and for the first question about who else holds a post.
  deriver(const detail::row_columns& prepared, need_set asked);

  /// REQUIRES `move` and `decided` outlive the case
  [[nodiscard]] begun_case begin(const proposal& move, const occupancy_view* decided = nullptr);
  [[nodiscard]] begun_case begin(subject judged, appointment_id row, date as_of);
  /// Works out what is asked and not there yet.
  void add(begun_case& of, need_set asked) {
    if (!of.has.has_all(asked)) work_out(of, asked);
  }

  /// A proposal, which need not be a row of the roster. `decided`: who holds what once it is carried out; null: this proposal and no
  /// other.
  [[nodiscard]] case_row of(const proposal& move, const occupancy_view* decided = nullptr);
  [[nodiscard]] case_row of(proposal_id row);
  /// An appointment as a subject: incumbent on `as_of`, move on its first day, ended rotation on its end.
  [[nodiscard]] case_row of(subject judged, appointment_id row, date as_of);
  /// A row of the roster: a proposal for subject::proposal, else an appointment.
  [[nodiscard]] case_row of(subject judged, std::uint32_t row, date as_of);

 private:
  void add_post(begun_case& to);
  void add_retirement(begun_case& to);
  void add_tenure(begun_case& to, appointment_id id);
  /// Which post is left, and who retires by the law of the armed forces on its account.
  void find_post_left(begun_case& to, maybe<post_id> named);
  void plan_end(begun_case& to, std::optional<date> first_day, std::optional<date> planned_until);

  void work_out(begun_case& to, need_set asked);
  void add_planned_months(begun_case& to);
  void add_post_left(begun_case& to);
  void add_stay_left(begun_case& to, appointment_id row);
  /// What belongs to one need, of a proposal or a move and of an incumbent.
  void add_to_move(begun_case& to, need missing);
  void add_to_incumbent(begun_case& to, need missing);

  [[nodiscard]] const detail::row_columns* prepared_for(date day) const;
  [[nodiscard]] posts_on posts(date day) const;
  [[nodiscard]] const occupancy& filled() const;
  /// Who is related to whom: the prepared answer, or one made at the first question.
  [[nodiscard]] const kinship& relatives();
  [[nodiscard]] detail::lookup::post_answers answers_of(post_id post, date day) const;
  [[nodiscard]] locality native(official_id who, unit_id where, date day);

  const facts* known_;
  const detail::row_columns* prepared_ = nullptr;  // null: everything is worked out
  need_set asked_;
  const hierarchy* across_mergers_;                // null: a merger ends the post
  month_count counting_;
  std::optional<occupancy> own_filled_;            // where nothing is prepared, as the next
  std::optional<kinship> own_relatives_;           // made at the first question
  std::optional<place_reader> places_;             // also made at the first question that what is prepared does not answer
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
