// SPDX-License-Identifier: BSL-1.0

#include <rota/law/verdict.hpp>

#include <array>
#include <cstddef>

namespace rota {

std::string_view to_string(verdict value) noexcept {
  constexpr auto words = std::to_array<std::string_view>({"not_applicable", "satisfied", "waived", "undetermined", "violated"});
  return words[static_cast<std::size_t>(value)];
}

std::string_view to_string(force value) noexcept {
  constexpr auto words = std::to_array<std::string_view>({"advisory", "target", "binding"});
  return words[static_cast<std::size_t>(value)];
}

}  // namespace rota
