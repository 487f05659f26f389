// SPDX-License-Identifier: BSL-1.0

#include <rota/law/verdict.hpp>

#include <array>
#include <cstddef>

namespace rota {

std::string_view to_string(verdict value) noexcept {
  constexpr std::array<std::string_view, 5> words{"not_applicable", "satisfied", "waived", "undetermined", "violated"};
  return words[static_cast<std::size_t>(value)];
}

std::string_view to_string(force value) noexcept {
  constexpr std::array<std::string_view, 3> words{"advisory", "target", "binding"};
  return words[static_cast<std::size_t>(value)];
}

}  // namespace rota
