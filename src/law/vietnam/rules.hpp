// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_LAW_VIETNAM_RULES_HPP
#define ROTA_SRC_LAW_VIETNAM_RULES_HPP

#include <rota/core/tenure.hpp>
#include <rota/law/rule.hpp>
#include <rota/law/vietnam.hpp>

#include "law/tenure_chain.hpp"

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <optional>

// What the rule files of this folder share: look-ups of describe.

namespace rota::vietnam {

template <class Reason>
[[nodiscard]] bool decided_by(const finding& found, Reason why) noexcept {
  return found.decided.reason == static_cast<std::uint8_t>(why);
}

/// First day of the stay that a row belongs to; nothing where it is not recorded. Of the two ways to count a stay (with and
/// without mergers) it takes the one that gives the months the judge saw, so that text and verdict speak of the same stay.
[[nodiscard]] inline std::optional<date> stay_from(const facts& known, appointment_id row, date day, maybe_number completed,
                                                  month_count counting) {
  for (const hierarchy* across : std::initializer_list<const hierarchy*>{nullptr, &known.units}) {
    const chain stay = chain_of(known.people, row, across);
    if (stay.from && completed == maybe_number{static_cast<std::int16_t>(completed_months(*stay.from, day, counting).count)})
      return stay.from;
  }
  return std::nullopt;
}

/// The month that lies as many months after the day's as service remains.
/// REQUIRES of.remaining_months().known()
[[nodiscard]] inline calendar_month retirement_of(one_case of) noexcept {
  return calendar_month::of(of.day()) + months{of.remaining_months().value};
}

}  // namespace rota::vietnam

#endif  // ROTA_SRC_LAW_VIETNAM_RULES_HPP
