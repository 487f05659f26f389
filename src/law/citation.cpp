// SPDX-License-Identifier: BSL-1.0

#include <rota/law/citation.hpp>

#include <algorithm>
#include <array>
#include <cstddef>

namespace rota {

std::string_view to_string(evidence value) noexcept {
  constexpr auto marks = std::to_array<std::string_view>({"S", "T", "N", "M", "INFERRED"});
  return marks[static_cast<std::size_t>(value)];
}

const instrument* find_instrument(std::string_view number) noexcept {
  const std::span<const instrument> all = instruments();
  const auto found = std::ranges::lower_bound(all, number, {}, &instrument::number);
  return found != all.end() && found->number == number ? &*found : nullptr;
}

}  // namespace rota
