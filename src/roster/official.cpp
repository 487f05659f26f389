// SPDX-License-Identifier: BSL-1.0

#include <rota/roster/official.hpp>

namespace rota {

std::optional<calendar_month> retirement_month(const official& who) noexcept {
  if (who.retirement) return who.retirement;
  if (!who.birth.is_recorded()) return std::nullopt;
  if (who.retirement_cap_years) return who.birth.month() + months{*who.retirement_cap_years * 12};
  if (who.sex == sex::not_recorded) return std::nullopt;
  return retirement_month(who.birth.month(), who.sex);
}

}  // namespace rota
