// SPDX-License-Identifier: BSL-1.0

#include <rota/law/cases.hpp>

namespace rota {

std::string_view to_string(subject value) noexcept {
  // An ended rotation is reported as the move that began it.
  constexpr std::array<std::string_view, subject_count> words{"proposal", "incumbent", "move", "move",
                                                              "plan",     "committee", "table"};
  return words[static_cast<std::size_t>(value)];
}

maybe_number one_case::number(case_number which) const noexcept {
  switch (which) {
    case case_number::none: break;
    case case_number::tenure_months: return tenure_months();
    case case_number::term_months: return term_months();
    case case_number::remaining_months: return remaining_months();
    case case_number::planned_months: return planned_months();
    case case_number::planned_past_retirement: return planned_past_retirement();
    case case_number::left_months: return left_months();
    case case_number::rank_difference: return rank_difference();
  }
  return maybe_number::unknown();
}

}  // namespace rota
