// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_LAW_CASES_HPP
#define ROTA_LAW_CASES_HPP

#include <rota/core/date.hpp>
#include <rota/core/ids.hpp>
#include <rota/hierarchy/unit.hpp>
#include <rota/law/locality.hpp>
#include <rota/law/step.hpp>
#include <rota/roster/appointment.hpp>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>

namespace rota {

/// What is judged.
enum class subject : std::uint8_t {
  proposal,        ///< a proposed move, on its effective day
  incumbent,       ///< an appointment held on the day of the audit
  move,            ///< a past move, by the law in force on its first day
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

/// A number of whole months, or of ranks, that may not be known. 2 bytes, for columns.
struct maybe_number {
  std::int16_t value;
  [[nodiscard]] static constexpr maybe_number unknown() noexcept { return {std::numeric_limits<std::int16_t>::min()}; }
  [[nodiscard]] constexpr bool known() const noexcept { return *this != unknown(); }
  friend constexpr bool operator==(maybe_number, maybe_number) noexcept = default;
};

/// Whether the receiving unit stands on the day.
enum class unit_state : std::uint8_t { in_force, not_yet, ended };

/// Whether the official is in an approved plan on the day.
enum class planning_state : std::uint8_t { not_planned, planned, approval_not_recorded, approved_later, no_register };

/// The post left by a move: whether one is known, and whether it has ended by the day.
enum class left_state : std::uint8_t { not_known, ended, runs_on };

/// The level of a post on the day and the group that acts list it in, one bit for each, so that a step of law is matched by a test
/// of bits. 2 bytes, for columns.
class post_kind {
 public:
  constexpr post_kind() noexcept = default;
  constexpr post_kind(level of, post_group group) noexcept
      : bits_(static_cast<std::uint16_t>(1U << static_cast<unsigned>(of) | 1U << (groups_from + static_cast<unsigned>(group)))) {}

  [[nodiscard]] constexpr bool is(level of) const noexcept { return (bits_ & 1U << static_cast<unsigned>(of)) != 0; }
  [[nodiscard]] constexpr level of_level() const noexcept { return static_cast<level>(std::countr_zero(bits_)); }
  [[nodiscard]] constexpr post_group group() const noexcept {
    return static_cast<post_group>(std::countr_zero(static_cast<std::uint16_t>(bits_ >> groups_from)));
  }
  /// The bits of the levels and groups that a step speaks of, for `has`.
  [[nodiscard]] static constexpr std::uint16_t bits_of(level_set levels) noexcept {
    return static_cast<std::uint16_t>(levels.bits() & ((1U << groups_from) - 1));
  }
  [[nodiscard]] static constexpr std::uint16_t bits_of(group_set groups) noexcept {
    return static_cast<std::uint16_t>(groups.bits() << groups_from);
  }
  [[nodiscard]] constexpr bool has(std::uint16_t any) const noexcept { return (bits_ & any) != 0; }

 private:
  static constexpr unsigned groups_from = all_levels.size();
  static_assert(groups_from + post_group_count <= 16);
  std::uint16_t bits_ = 0;
};

/// What is yes or no of a case, in one byte. Not in bit 0: g++ 12 takes a test of it for a conversion to bool, which it does not
/// vectorise.
struct case_traits {
  static constexpr std::uint8_t head = 1U << 1U;
  static constexpr std::uint8_t leader = 1U << 2U;
  static constexpr std::uint8_t listed_position = 1U << 3U;
  static constexpr std::uint8_t armed_forces = 1U << 4U;
  static constexpr std::uint8_t outstanding = 1U << 5U;
  static constexpr std::uint8_t extension = 1U << 6U;
  static constexpr std::uint8_t planned_end = 1U << 7U;

  std::uint8_t bits = 0;

  constexpr void add(std::uint8_t trait) noexcept { bits = static_cast<std::uint8_t>(bits | trait); }
  [[nodiscard]] constexpr bool has(std::uint8_t trait) const noexcept { return (bits & trait) != 0; }
};

/// The two answers about places, in one byte: whether the unit of the post stands, and whether the official is a local person of it.
/// Bits from `spare` on are not read by rules.
struct case_places {
  static constexpr unsigned spare = 4;

  std::uint8_t bits = 0;

  [[nodiscard]] static constexpr case_places of(unit_state unit, locality native) noexcept {
    return {static_cast<std::uint8_t>(static_cast<unsigned>(unit) | static_cast<unsigned>(native) << 2U)};
  }
  [[nodiscard]] constexpr unit_state unit() const noexcept { return static_cast<unit_state>(bits & 3U); }
  [[nodiscard]] constexpr locality native() const noexcept { return static_cast<locality>(bits >> 2U & 3U); }
};

/// What costs more than a look at the row itself, and is derived only for rules that ask for it (rule::needs).
enum class need : std::uint8_t {
  post_left,    ///< left_*, rank_difference
  planning,     ///< planning
  planned_end,  ///< planned_months, planned_past_retirement
  identity,     ///< row, official, post: what only `describe` reads it has in any case
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

  [[nodiscard]] planning_state planning() const noexcept { return of_->planning[at_]; }

 private:
  [[nodiscard]] bool has(std::uint8_t trait) const noexcept { return of_->traits[at_].has(trait); }
  const cases* of_;
  std::size_t at_;
};

}  // namespace rota

#endif  // ROTA_LAW_CASES_HPP
