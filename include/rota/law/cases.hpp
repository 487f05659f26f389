// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_LAW_CASES_HPP
#define ROTA_LAW_CASES_HPP

#include <rota/core/date.hpp>
#include <rota/core/ids.hpp>
#include <rota/hierarchy/unit.hpp>
#include <rota/law/locality.hpp>
#include <rota/law/step.hpp>
#include <rota/roster/appointment.hpp>

#include <array>
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
};

inline constexpr std::size_t subject_count = 7;
using subject_set = set_of<subject>;

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

/// Everything the rules ask about a block of cases, one column per question, derived once and shared by all rules.
///
/// Days of judgement, tenure and the post left are reckoned to `day`. `post_level` of a unit that does not stand on the day is
/// that of its nearest version. The columns are in place (about 40 KiB, left as they are until filled), so that neither a
/// block nor a single proposal allocates. Rules read a case through `one_case`.
struct cases {
  static constexpr std::size_t capacity = 1024;
  template <class T>
  using column = std::array<T, capacity>;

  rota::subject subject;
  std::size_t size;                      ///< rows filled, from the first
  column<std::int32_t> day;              ///< days since 1970-01-01
  column<official_id> official;
  column<post_id> post;
  column<std::uint32_t> row;             ///< position of the appointment or proposal in the roster
  column<level> post_level;
  column<post_group> group;
  column<bool> head;
  column<bool> armed_forces;             ///< the post, or the post left, belongs to the armed forces
  column<unit_state> unit;
  column<rota::movement> movement;
  column<rota::purpose> purpose;
  column<bool> outstanding;              ///< an "outstanding" decision is on record
  column<maybe_number> tenure_months;    ///< completed in this post without a break, on the day
  column<bool> left_known;               ///< a post left is known
  column<rota::movement> left_movement;  ///< how the official had come to the post left
  column<maybe_number> left_months;      ///< completed in the post left without a break, up to its end or the day
  column<bool> left_runs_on;             ///< the post left has no end on record up to the day
  column<maybe_number> remaining_months; ///< remaining service
  column<maybe_number> rank_difference;  ///< rank of the post minus rank of the post left
  column<locality> native;               ///< against the unit of the post
  column<planning_state> planning;
};

/// One case of a block: what a rule's `judge` reads. Two words; pass by value.
class one_case {
 public:
  constexpr one_case(const cases& of, std::size_t at) noexcept : of_(&of), at_(at) {}

  [[nodiscard]] rota::subject subject() const noexcept { return of_->subject; }
  [[nodiscard]] date day() const noexcept { return date::from_days(of_->day[at_]); }
  [[nodiscard]] official_id official() const noexcept { return of_->official[at_]; }
  [[nodiscard]] post_id post() const noexcept { return of_->post[at_]; }
  [[nodiscard]] std::uint32_t row() const noexcept { return of_->row[at_]; }
  [[nodiscard]] level post_level() const noexcept { return of_->post_level[at_]; }
  [[nodiscard]] post_group group() const noexcept { return of_->group[at_]; }
  [[nodiscard]] bool head() const noexcept { return of_->head[at_]; }
  [[nodiscard]] bool armed_forces() const noexcept { return of_->armed_forces[at_]; }
  [[nodiscard]] unit_state unit() const noexcept { return of_->unit[at_]; }
  [[nodiscard]] rota::movement movement() const noexcept { return of_->movement[at_]; }
  [[nodiscard]] rota::purpose purpose() const noexcept { return of_->purpose[at_]; }
  [[nodiscard]] bool outstanding() const noexcept { return of_->outstanding[at_]; }
  [[nodiscard]] maybe_number tenure_months() const noexcept { return of_->tenure_months[at_]; }
  [[nodiscard]] rota::movement left_movement() const noexcept { return of_->left_movement[at_]; }
  [[nodiscard]] maybe_number left_months() const noexcept { return of_->left_months[at_]; }
  [[nodiscard]] bool left_runs_on() const noexcept { return of_->left_runs_on[at_]; }
  [[nodiscard]] bool left_known() const noexcept { return of_->left_known[at_]; }
  [[nodiscard]] maybe_number remaining_months() const noexcept { return of_->remaining_months[at_]; }
  [[nodiscard]] maybe_number rank_difference() const noexcept { return of_->rank_difference[at_]; }
  [[nodiscard]] locality native() const noexcept { return of_->native[at_]; }
  [[nodiscard]] planning_state planning() const noexcept { return of_->planning[at_]; }

 private:
  const cases* of_;
  std::size_t at_;
};

}  // namespace rota

#endif  // ROTA_LAW_CASES_HPP
