// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_ASSESS_PAST_ROWS_HPP
#define ROTA_SRC_ASSESS_PAST_ROWS_HPP

#include "assess/pick.hpp"

#include <rota/law/cases.hpp>
#include <rota/law/verdict.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace rota {

/// Walks through the rows [first, last) of a roster in stretches that hold no more past cases than one block, and writes what was
/// ruled of the cases to their rows. Refers to `case_rows`, the rows of all cases in ascending order.
class past_rows {
 public:
  past_rows(std::span<const std::uint32_t> case_rows, std::size_t first, std::size_t last, bool pick = detail::can_pick());

  /// Goes on to the next stretch; false where there is none.
  [[nodiscard]] bool next();
  /// The cases of the stretch, by position among all.
  [[nodiscard]] std::size_t first_case() const noexcept { return first_case_; }
  [[nodiscard]] std::size_t size() const noexcept { return end_case_ - first_case_; }

  /// Rulings of one rule on the cases of a stretch; picking reads a whole register behind the last.
  using rulings = std::array<packed_ruling, cases::capacity + 64>;
  /// Writes the rulings to the rows of their cases in `column`, packed_ruling::none() to the other rows of the stretch.
  /// `streamed`: past the caches, until finish().
  void put(const rulings& decided, packed_ruling* column, bool streamed) const noexcept;
  /// Writes packed_ruling::none() to all rows of the stretch.
  void put_none(packed_ruling* column) const noexcept;
  /// To be called before another thread reads what was put.
  void finish() const noexcept;

 private:
  std::span<const std::uint32_t> case_rows_;
  std::size_t last_;
  bool pick_;
  std::size_t row_;       // where the stretch begins
  std::size_t end_row_;   // where it ends, and the next begins
  std::size_t first_case_;
  std::size_t end_case_;
  std::vector<std::uint64_t> marks_;  // of the rows of the stretch, where they are picked
};

}  // namespace rota

#endif  // ROTA_SRC_ASSESS_PAST_ROWS_HPP
