// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_LAW_VIETNAM_DEFERRAL_HPP
#define ROTA_SRC_LAW_VIETNAM_DEFERRAL_HPP

#include "law/grounds.hpp"

#include <rota/law/facts.hpp>
#include <rota/law/finding.hpp>

#include <cstdint>
#include <optional>

// The grounds of Decree 59/2019/NĐ-CP, Art. 38, on which a change of position waits. position-change-due and position-change-deferred
// read them alike.

namespace rota::vietnam {

inline constexpr std::uint16_t deferring_grounds = case_protection::under_discipline | case_protection::proceedings |
                                                   case_protection::illness | case_protection::long_study |
                                                   case_protection::seconded | case_protection::family;

[[nodiscard]] inline bool defers(const ground& each) noexcept { return (each.bit & deferring_grounds) != 0; }

/// The first day from `day` on without such a ground; nothing where one has no end.
[[nodiscard]] inline std::optional<date> deferred_to(const facts& known, official_id who, date day,
                                                     month_count counting) {
  return free_from(known.people, who, day, counting, &defers);
}

/// Adds `ground`, and `ground_until` where it is recorded: of the grounds in force that have one of these bits, that which ends last.
inline void add_ground(const facts& known, official_id who, std::uint16_t bits, finding& found) {
  const auto is_told_of = [bits](const ground& each) { return (each.bit & bits) != 0; };
  const auto told = ground_on(known.people, who, found.day, found.counting, is_told_of);
  if (!told) return;
  found.facts.add(word_fact("ground", told->word));
  if (told->in_force.has_end()) found.facts.add(day_fact("ground_until", told->in_force.until));
}

}  // namespace rota::vietnam

#endif  // ROTA_SRC_LAW_VIETNAM_DEFERRAL_HPP
