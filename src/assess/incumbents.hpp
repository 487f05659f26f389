// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_ASSESS_INCUMBENTS_HPP
#define ROTA_SRC_ASSESS_INCUMBENTS_HPP

#include "assess/row_columns.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace rota {

/// Cuts prepared facts into blocks of incumbents of one day. What no day changes is read where it lies; only the months up to the
/// day are worked out, for every row whether held or not. Refers to, and must not outlive, the columns.
class incumbent_blocks {
 public:
  /// `needed` says which of the dearer columns the rules read.
  /// REQUIRES of.packed, packed_day::holds(as_of), and that `kind` and `places` hold on the day
  incumbent_blocks(const detail::row_columns& of, const post_kind* kind, const case_places* places, need_set needed, date as_of);

  /// One block: its cases, and of each row whether it is held on the day.
  struct block {
    std::array<maybe_number, cases::capacity> tenure_months;
    std::array<maybe_number, cases::capacity> term_months;
    std::array<maybe_number, cases::capacity> remaining_months;
    std::array<maybe_number, cases::capacity> planned_months;
    std::array<maybe_number, cases::capacity> planned_past_retirement;
    std::array<planning_state, cases::capacity> planning;
    std::array<std::uint8_t, cases::capacity> held;  ///< 0xff or 0
    std::size_t held_count;
    cases view;  ///< refers to the columns above
  };
  /// REQUIRES size <= cases::capacity. Leaves out everything but `held` where no row is held.
  void fill(block& to, std::size_t first_row, std::size_t size) const noexcept;

 private:
  void fill_planned(block& to, std::size_t first_row, std::size_t size) const noexcept;
  const detail::row_columns* of_;
  const post_kind* kind_;
  const case_places* places_;
  need_set needed_;
  date as_of_;
  // The same in every row: the day, and that an incumbent leaves no post.
  std::array<std::int32_t, cases::capacity> day_;
  std::array<left_state, cases::capacity> no_left_;
  std::array<movement, cases::capacity> no_movement_;
  std::array<maybe_number, cases::capacity> no_number_;
};

/// Marks with 0xff the days that lie in [from, until), and counts them.
[[nodiscard]] std::size_t mark_between(const std::int32_t* day, std::size_t size, interval within, std::uint8_t* marks) noexcept;

}  // namespace rota

#endif  // ROTA_SRC_ASSESS_INCUMBENTS_HPP
