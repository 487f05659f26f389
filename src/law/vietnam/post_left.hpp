// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_LAW_VIETNAM_POST_LEFT_HPP
#define ROTA_SRC_LAW_VIETNAM_POST_LEFT_HPP

#include <rota/law/cases.hpp>
#include <rota/law/facts.hpp>

#include <optional>

namespace rota::vietnam {

/// The post that a proposal or a move leaves, for its findings: the one it names, else that of the latest earlier principal
/// appointment.
[[nodiscard]] inline maybe<post_id> post_left_of(one_case of, const facts& known) {
  const maybe<post_id> named =
      of.subject() == subject::move ? known.people.from_post(static_cast<appointment_id>(of.row())) : maybe<post_id>();
  if (named) return named;
  const std::optional<appointment_id> row = latest_before(known.people, of.official(), of.day());
  return row ? maybe<post_id>(known.people.appointment_post()[index(*row)]) : maybe<post_id>();
}

}  // namespace rota::vietnam

#endif  // ROTA_SRC_LAW_VIETNAM_POST_LEFT_HPP
