// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_LAW_DECISIONS_HPP
#define ROTA_LAW_DECISIONS_HPP

#include <rota/law/rule.hpp>
#include <rota/law/rulebook.hpp>

namespace rota::vietnam {

// The rules on a list of decisions as a whole, each in its own file src/law/decisions/<name>.cpp. They are no part of
// rotation_law(): no act speaks of lists, and what the rules ask is inferred from what posts and numbers of posts are.

extern const rule decisions_double_occupation;  ///< `decisions-double-occupation`
extern const rule decisions_vacated_head;       ///< `decisions-vacated-head`
extern const rule decisions_authorised;         ///< `decisions-authorised`
extern const rule decisions_conflict;           ///< `decisions-conflict`

/// The rules above, in their order.
[[nodiscard]] const rulebook& decision_law();

}  // namespace rota::vietnam

#endif  // ROTA_LAW_DECISIONS_HPP
