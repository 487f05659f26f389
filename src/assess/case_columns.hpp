// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_ASSESS_CASE_COLUMNS_HPP
#define ROTA_SRC_ASSESS_CASE_COLUMNS_HPP

#include <rota/law/cases.hpp>

#include <array>
#include <cstddef>
#include <cstdint>

namespace rota {

/// Everything the rules ask about one case. What nothing is known of stays as it stands here.
struct case_row {
  rota::subject subject{};
  std::uint32_t row = 0;
  std::int32_t day = 0;
  official_id official{};
  post_id post{};
  post_kind kind{};
  case_traits traits{};
  case_places places{};
  rota::movement movement = movement::not_recorded;
  rota::purpose purpose = purpose::training;
  maybe_number tenure_months = maybe_number::unknown();
  maybe_number term_months = maybe_number::unknown();
  maybe_number remaining_months = maybe_number::unknown();
  maybe_number planned_months = maybe_number::unknown();
  maybe_number planned_past_retirement = maybe_number::unknown();
  left_state left = left_state::not_known;
  rota::movement left_movement = movement::not_recorded;
  maybe_number left_months = maybe_number::unknown();
  maybe_number rank_difference = maybe_number::unknown();
  planning_state planning = planning_state::no_register;

  /// A block of this one case. Refers to, and must not outlive, this value.
  [[nodiscard]] cases view() const noexcept;
};

/// The columns of a block, in place and left as they are until filled, so that no block allocates.
struct case_columns {
  template <class T>
  using column = std::array<T, cases::capacity>;

  column<std::uint32_t> row;
  column<std::int32_t> day;
  column<official_id> official;
  column<post_id> post;
  column<post_kind> kind;
  column<case_traits> traits;
  column<case_places> places;
  column<rota::movement> movement;
  column<rota::purpose> purpose;
  column<maybe_number> tenure_months;
  column<maybe_number> term_months;
  column<maybe_number> remaining_months;
  column<maybe_number> planned_months;
  column<maybe_number> planned_past_retirement;
  column<left_state> left;
  column<rota::movement> left_movement;
  column<maybe_number> left_months;
  column<maybe_number> rank_difference;
  column<planning_state> planning;

  void put(std::size_t at, const case_row& from) noexcept;
  /// The first `size` cases. Refers to, and must not outlive, these columns.
  [[nodiscard]] cases view(subject of, std::size_t size) const noexcept;
};

}  // namespace rota

#endif  // ROTA_SRC_ASSESS_CASE_COLUMNS_HPP
