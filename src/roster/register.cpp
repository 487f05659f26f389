// SPDX-License-Identifier: BSL-1.0
#include <rota/roster/register.hpp>

#include <cstddef>

namespace rota {

std::string_view to_string(measure value) noexcept {
  constexpr std::array<std::string_view, 5> words{"", "reprimand", "warning", "removal", "expulsion"};
  return words[static_cast<std::size_t>(value)];
}

std::string_view to_string(protection value) noexcept {
  constexpr std::array<std::string_view, 7> words{"pregnant", "maternity",   "child",   "illness",
                                                  "study",    "proceedings", "hardship"};
  return words[static_cast<std::size_t>(value)];
}

std::string_view to_string(relation value) noexcept {
  constexpr std::array<std::string_view, 4> words{"spouse", "parent", "child", "sibling"};
  return words[static_cast<std::size_t>(value)];
}

}  // namespace rota
