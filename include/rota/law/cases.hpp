// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_LAW_CASES_HPP
#define ROTA_LAW_CASES_HPP

#include <rota/core/date.hpp>
#include <rota/core/ids.hpp>
#include <rota/fwd.hpp>
#include <rota/hierarchy/unit.hpp>
#include <rota/law/case_bits.hpp>
#include <rota/law/locality.hpp>
#include <rota/law/step.hpp>
#include <rota/roster/appointment.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>

namespace rota {

/// What is judged.
enum class subject : std::uint8_t {
  proposal,        ///< a proposed move, on its effective day
  incumbent,       ///< an appointment held on the day of the audit
  move,            ///< a past move, by the law in force on its first day; not of a post taken up with another
  ended_rotation,  ///< a rotation that ended in the period, by the law in force on its end; reported as `move`
  plan,
  committee,
  table,           ///< a published table
  body,            ///< an agency or committee and who holds its posts; reported as `committee`
  decisions,       ///< a list of proposals taken as one; reported as `proposal`
};

inline constexpr std::size_t subject_count = 9;
using subject_set = set_of<subject>;
using movement_set = set_of<movement>;

/// The word of the output format; `move` for both a past move and an ended rotation.
[[nodiscard]] std::string_view to_string(subject value) noexcept;

/// A number of whole months, ranks, days or posts that may not be known. 2 bytes, for columns.
struct maybe_number {
  std::int16_t value;
  [[nodiscard]] static constexpr maybe_number unknown() noexcept { return {std::numeric_limits<std::int16_t>::min()}; }
  [[nodiscard]] constexpr bool known() const noexcept { return *this != unknown(); }
  friend constexpr bool operator==(maybe_number, maybe_number) noexcept = default;
};

/// What costs more than a look at the row itself, and is derived only for rules that ask for it (rule::needs).
enum class need : std::uint8_t {
  post_left,      ///< left_*, rank_difference, direction
  planning,       ///< planning
  planned_end,    ///< planned_months, planned_past_retirement
  identity,       ///< row, official, post: what only `describe` reads it has in any case
  person,         ///< record but for led_before, age_months
  career,         ///< led_before of the record, planning_for_post, title_term, equal_months
  registers,      ///< protection, since_*
  kin,            ///< kin
  establishment,  ///< over_authorised, merged_months
  evaluations,    ///< unevaluated_year
  notice,         ///< notice_days, term_days_left
};
using need_set = set_of<need>;

/// The numbers of a case that a rule may hold up beside its ruling.
enum class case_number : std::uint8_t {
  none,
  tenure_months,
  term_months,
  remaining_months,
  planned_months,
  planned_past_retirement,
  left_months,
  rank_difference,
  age_months,
  length_months,
  equal_months,
  over_authorised,
  unevaluated_year,
  term_days_left,
};

/// Everything the rules ask about a block of cases, one column per question, shared by all rules. A view: the columns belong to
/// whoever judges. Columns that no rule of the block needs may be left as they are.
///
/// Days of judgement, tenure and the post left are reckoned to `day`. The level of a unit that does not stand on the day is
/// that of its nearest version. Rules read a case through `one_case`.
struct cases {
  static constexpr std::size_t capacity = 4096;  ///< rows of a block at most: its columns stay in the cache

  rota::subject subject{};
  std::size_t size = 0;
  const std::uint32_t* row = nullptr;  ///< position of the appointment or proposal in the roster; null: `first_row` and on
  std::uint32_t first_row = 0;
  const std::int32_t* day = nullptr;   ///< days since 1970-01-01
  const official_id* official = nullptr;
  const post_id* post = nullptr;
  const post_kind* kind = nullptr;
  const case_traits* traits = nullptr;
  const case_places* places = nullptr;
  const rota::movement* movement = nullptr;
  const rota::purpose* purpose = nullptr;
  const maybe_number* tenure_months = nullptr;
  const maybe_number* term_months = nullptr;
  const maybe_number* remaining_months = nullptr;
  const maybe_number* planned_months = nullptr;
  const maybe_number* planned_past_retirement = nullptr;
  const left_state* left = nullptr;
  const rota::movement* left_movement = nullptr;
  const maybe_number* left_months = nullptr;
  const maybe_number* rank_difference = nullptr;
  const planning_state* planning = nullptr;
  const case_record* record = nullptr;
  const maybe_number* age_months = nullptr;
  const planning_state* planning_for_post = nullptr;
  const maybe_number* title_term = nullptr;
  const maybe_number* equal_months = nullptr;
  const rota::direction* direction = nullptr;
  const maybe_number* length_months = nullptr;
  const case_protection* protection = nullptr;
  const maybe_number* since_reprimand = nullptr;
  const maybe_number* since_warning = nullptr;
  const maybe_number* since_removal = nullptr;
  const case_kin* kin = nullptr;
  const maybe_number* over_authorised = nullptr;
  const maybe_number* merged_months = nullptr;
  const maybe_number* unevaluated_year = nullptr;
  const maybe_number* notice_days = nullptr;
  const maybe_number* term_days_left = nullptr;
  /// Who holds what once a list of decisions, of which the cases are some, is carried out; null: each case counts by itself.
  const occupancy_view* filled = nullptr;
};

/// One case of a block: what a rule's `judge` reads. Two words; pass by value.
class one_case {
 public:
  constexpr one_case(const cases& of, std::size_t at) noexcept : of_(&of), at_(at) {}

  [[nodiscard]] rota::subject subject() const noexcept { return of_->subject; }
  [[nodiscard]] date day() const noexcept { return date::from_days(of_->day[at_]); }
  [[nodiscard]] official_id official() const noexcept { return of_->official[at_]; }
  [[nodiscard]] post_id post() const noexcept { return of_->post[at_]; }
  /// Position of the appointment or proposal in the roster.
  [[nodiscard]] std::uint32_t row() const noexcept {
    return of_->row != nullptr ? of_->row[at_] : of_->first_row + static_cast<std::uint32_t>(at_);
  }

  // The post
  [[nodiscard]] post_kind kind() const noexcept { return of_->kind[at_]; }
  [[nodiscard]] level post_level() const noexcept { return kind().of_level(); }
  [[nodiscard]] post_group group() const noexcept { return kind().group(); }
  [[nodiscard]] bool head() const noexcept { return has(case_traits::head); }
  [[nodiscard]] bool leader() const noexcept { return has(case_traits::leader); }
  /// Subject to periodic position change.
  [[nodiscard]] bool listed_position() const noexcept { return has(case_traits::listed_position); }
  /// The post, or the post left, belongs to the armed forces.
  [[nodiscard]] bool armed_forces() const noexcept { return has(case_traits::armed_forces); }
  [[nodiscard]] unit_state unit() const noexcept { return of_->places[at_].unit(); }
  /// The official against the unit of the post.
  [[nodiscard]] locality native() const noexcept { return of_->places[at_].native(); }

  // The appointment or move
  [[nodiscard]] rota::movement movement() const noexcept { return of_->movement[at_]; }
  [[nodiscard]] rota::purpose purpose() const noexcept { return of_->purpose[at_]; }
  /// An "outstanding" decision is on record.
  [[nodiscard]] bool outstanding() const noexcept { return has(case_traits::outstanding); }
  /// A decision to extend is on record.
  [[nodiscard]] bool extension() const noexcept { return has(case_traits::extension); }
  /// Months completed on the day in this post without a break; of a proposal, not known.
  [[nodiscard]] maybe_number tenure_months() const noexcept { return of_->tenure_months[at_]; }
  /// Months completed on the day since the first day of this very appointment; of a proposal, not known.
  [[nodiscard]] maybe_number term_months() const noexcept { return of_->term_months[at_]; }
  /// Months completed on the last day of this very appointment; not known where it has no end. Known of moves and ended rotations.
  [[nodiscard]] maybe_number length_months() const noexcept { return of_->length_months[at_]; }
  /// The stay in this post was come to by rotation.
  [[nodiscard]] bool by_rotation() const noexcept { return of_->places[at_].by_rotation(); }
  [[nodiscard]] maybe_number remaining_months() const noexcept { return of_->remaining_months[at_]; }
  /// Months completed on the last day of the planned time; not known where no end is planned, or the first day not recorded.
  [[nodiscard]] maybe_number planned_months() const noexcept { return of_->planned_months[at_]; }
  /// From the month of retirement to that of the last planned day, negative where the plan ends first; not known where either
  /// is not.
  [[nodiscard]] maybe_number planned_past_retirement() const noexcept { return of_->planned_past_retirement[at_]; }
  [[nodiscard]] bool planned_end() const noexcept { return has(case_traits::planned_end); }

  // The post left
  [[nodiscard]] bool left_known() const noexcept { return of_->left[at_] != left_state::not_known; }
  /// It has no end on record up to the day.
  [[nodiscard]] bool left_runs_on() const noexcept { return of_->left[at_] == left_state::runs_on; }
  /// How the official had come to it.
  [[nodiscard]] rota::movement left_movement() const noexcept { return of_->left_movement[at_]; }
  /// Months completed in it without a break, up to its end or the day.
  [[nodiscard]] maybe_number left_months() const noexcept { return of_->left_months[at_]; }
  /// Rank of the post minus rank of the post left.
  [[nodiscard]] maybe_number rank_difference() const noexcept { return of_->rank_difference[at_]; }

  /// Where it leads, seen from that post.
  [[nodiscard]] rota::direction direction() const noexcept { return of_->direction[at_]; }

  // The official
  /// In any plan.
  [[nodiscard]] planning_state planning() const noexcept { return of_->planning[at_]; }
  /// In a plan for this post, or for one of its rank or a higher one. Known of proposals and moves.
  [[nodiscard]] planning_state planning_for_post() const noexcept { return of_->planning_for_post[at_]; }
  /// Of an incumbent, also_chair alone.
  [[nodiscard]] case_record record() const noexcept { return of_->record[at_]; }
  /// Whole months of age by the latest day of birth that the record allows; see case_record::age_unsure. Known of proposals and moves.
  [[nodiscard]] maybe_number age_months() const noexcept { return of_->age_months[at_]; }
  /// Months in posts of the rank of the post left, added up over all stays up to the day; not known where one of them has no first
  /// day. Known of proposals and moves.
  [[nodiscard]] maybe_number equal_months() const noexcept { return of_->equal_months[at_]; }
  [[nodiscard]] case_protection protection() const noexcept { return of_->protection[at_]; }
  /// Months since the first day of the latest measure of this kind; not known where there is none with a first day. Known of proposals
  /// and moves.
  [[nodiscard]] maybe_number since_reprimand() const noexcept { return of_->since_reprimand[at_]; }
  [[nodiscard]] maybe_number since_warning() const noexcept { return of_->since_warning[at_]; }
  [[nodiscard]] maybe_number since_removal() const noexcept { return of_->since_removal[at_]; }
  /// What posts of relatives exclude this one. Known of proposals and moves.
  [[nodiscard]] case_kin kin() const noexcept { return of_->kin[at_]; }

  /// Who holds what where the case is one of a list of decisions; null: who holds a post on the day. For the library's own rules.
  [[nodiscard]] const occupancy_view* filled() const noexcept { return of_->filled; }

  // The establishment of the post, and its term
  /// How many more hold the title in the body, or in the unit where the post has no body, than the post says are authorised, the
  /// official included; not known where it does not say. Known of proposals and moves.
  [[nodiscard]] maybe_number over_authorised() const noexcept { return of_->over_authorised[at_]; }
  /// Months since the unit was last merged; not known where it never was, and where over_authorised is not above 0. Known of
  /// proposals and moves.
  [[nodiscard]] maybe_number merged_months() const noexcept { return of_->merged_months[at_]; }
  /// Length of one term of the title in months, where sector law says other than the general one.
  [[nodiscard]] maybe_number title_term() const noexcept { return of_->title_term[at_]; }
  /// The latest full calendar year of the rotation that was not evaluated, 0 where each was; not known without a register, or where the
  /// first day is not recorded. Known of incumbents.
  [[nodiscard]] maybe_number unevaluated_year() const noexcept { return of_->unevaluated_year[at_]; }
  /// Working days from the notice to the end of the term, negative past it; not known where none was given up to the day, or more
  /// than a year is left. Known of incumbents.
  [[nodiscard]] maybe_number notice_days() const noexcept { return of_->notice_days[at_]; }
  /// Working days from the day to the end of the term, negative past it, and the largest number where more than a year is left; not
  /// known of who was not appointed, or since when is not recorded. Known of incumbents.
  [[nodiscard]] maybe_number term_days_left() const noexcept { return of_->term_days_left[at_]; }

 private:
  [[nodiscard]] bool has(std::uint8_t trait) const noexcept { return of_->traits[at_].has(trait); }
  const cases* of_;
  std::size_t at_;
};

}  // namespace rota

#endif  // ROTA_LAW_CASES_HPP
