// SPDX-License-Identifier: BSL-1.0

#include <rota/law/cases.hpp>

namespace rota {

std::string_view to_string(subject value) noexcept {
  // An ended rotation is reported as the move that began it; the format has no words for a body and a list.
  constexpr std::array<std::string_view, subject_count> words{"proposal",  "incumbent", "move",      "move",    "plan",
                                                              "committee", "table",     "committee", "proposal"};
  return words[static_cast<std::size_t>(value)];
}

}  // namespace rota
