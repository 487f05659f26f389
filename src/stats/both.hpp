// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_STATS_BOTH_HPP
#define ROTA_SRC_STATS_BOTH_HPP

#include <optional>

namespace rota {

/// Whether both hold: no where one is known not to, nothing where that is not known otherwise.
[[nodiscard]] constexpr std::optional<bool> both(std::optional<bool> one, std::optional<bool> other) noexcept {
  if (one == false || other == false) return false;
  if (!one || !other) return std::nullopt;
  return true;
}

}  // namespace rota

#endif  // ROTA_SRC_STATS_BOTH_HPP
