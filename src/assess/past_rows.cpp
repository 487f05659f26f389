// SPDX-License-Identifier: BSL-1.0

#include "assess/past_rows.hpp"

#include <algorithm>

namespace rota {
namespace {

std::size_t position(std::span<const std::uint32_t> case_rows, std::size_t row) {
  return static_cast<std::size_t>(std::ranges::lower_bound(case_rows, row) - case_rows.begin());
}

}  // namespace

past_rows::past_rows(std::span<const std::uint32_t> case_rows, std::size_t first, std::size_t last, bool pick)
    : case_rows_(case_rows.first(position(case_rows, last))),
      last_(last),
      pick_(pick),
      row_(first),
      end_row_(first),
      first_case_(position(case_rows, first)),
      end_case_(first_case_),
      marks_(pick ? (last - first) / detail::rows_of_word + 1 : 0) {}

bool past_rows::next() {
  if (end_row_ == last_) return false;
  row_ = end_row_;
  first_case_ = end_case_;
  end_case_ = std::min(first_case_ + cases::capacity, case_rows_.size());
  end_row_ = last_;
  if (end_case_ < case_rows_.size()) {
    // Whole words of marks, so that the next stretch begins with one: as many cases as rows fill some.
    const std::size_t rows = case_rows_[end_case_] - row_;
    end_row_ = row_ + rows / detail::rows_of_word * detail::rows_of_word;
    end_case_ = position(case_rows_, end_row_);
  }
  if (!pick_) return true;
  std::fill_n(marks_.begin(), (end_row_ - row_) / detail::rows_of_word + 1, 0);
  for (std::size_t at = first_case_; at < end_case_; ++at) {
    const std::size_t row = case_rows_[at] - row_;
    marks_[row / detail::rows_of_word] |= std::uint64_t{1} << row % detail::rows_of_word;
  }
  return true;
}

void past_rows::put(const rulings& decided, packed_ruling* column, bool streamed) const noexcept {
  if (pick_) {
    detail::spread(reinterpret_cast<const std::uint8_t*>(decided.data()), marks_.data(),
                   {.rows = reinterpret_cast<std::uint8_t*>(column + row_),
                    .size = end_row_ - row_,
                    .unmarked = packed_ruling::none().byte(),
                    .streamed = streamed});
    return;
  }
  put_none(column);
  for (std::size_t at = first_case_; at < end_case_; ++at) column[case_rows_[at]] = decided[at - first_case_];
}

void past_rows::put_none(packed_ruling* column) const noexcept {
  std::fill_n(column + row_, end_row_ - row_, packed_ruling::none());
}

void past_rows::finish() const noexcept {
  if (pick_) detail::finish_streaming();
}

}  // namespace rota
