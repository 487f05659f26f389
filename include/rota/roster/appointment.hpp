// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_ROSTER_APPOINTMENT_HPP
#define ROTA_ROSTER_APPOINTMENT_HPP

#include <rota/core/ids.hpp>
#include <rota/core/interval.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rota {

/// How an official came to a post: the kinds of movement that the acts tell apart.
enum class movement : std::uint8_t {
  not_recorded,
  rotation,         ///< *luân chuyển*
  transfer,         ///< *điều động*
  secondment,       ///< *biệt phái*
  position_change,  ///< *chuyển đổi vị trí công tác*
  appointment,      ///< *bổ nhiệm*
  re_appointment,   ///< *bổ nhiệm lại*
  designation,      ///< *chỉ định*
  election,         ///< *bầu*
  reinforcement,    ///< *tăng cường*
  release,          ///< *cho thôi giữ chức*
};

inline constexpr std::size_t movement_count = 11;

/// What a rotation is for. Where none is recorded it counts as training by plan.
enum class purpose : std::uint8_t { training, non_local, two_term, task_need };

[[nodiscard]] std::string_view to_string(movement value) noexcept;
[[nodiscard]] std::string_view to_string(purpose value) noexcept;
/// Reads the words of the dataset format (`position-change`, `two-term`, …).
[[nodiscard]] std::optional<movement> parse_movement(std::string_view word) noexcept;
[[nodiscard]] std::optional<purpose> parse_purpose(std::string_view word) noexcept;

/// One official in one post over one interval. A roster keeps the codes packed, so that `code` is a text of its own.
struct appointment {
  std::string code;
  official_id official{};
  post_id post{};
  interval term;  ///< open `from`: the first day is not recorded; open `until`: still running
  rota::movement movement = rota::movement::not_recorded;
  rota::purpose purpose = rota::purpose::training;
  std::optional<date> planned_until;
  maybe<post_id> from_post;             ///< the post left, where the row names it
  maybe<appointment_id> concurrent_with;  ///< the principal appointment of the same decision
  std::optional<date> notice;
  bool outstanding_decision = false;  ///< a decision is on record that the official is outstanding
  bool extension_decision = false;
};

/// A person planned for a post (*quy hoạch*).
struct plan_entry {
  official_id official{};
  post_id post{};
  interval in_force;
  bool supplement = false;        ///< yearly supplement; otherwise for the next term
  std::optional<date> approved;   ///< day of approval; nothing where not recorded
};

/// A waiver: the competent authority decided a special case. Texts belong to the roster.
struct waiver {
  official_id official{};
  std::string_view rule;  ///< id of the rule that is waived
  std::string_view authority;
  std::string_view decision;
  interval in_force;      ///< an expired waiver waives nothing
};

/// A proposed move. `code` belongs to the roster.
struct proposal {
  std::string_view code{};  ///< may be empty for a proposal made in code
  official_id official{};
  post_id post{};
  date effective;  ///< the day of judgement
  rota::movement movement = rota::movement::rotation;
  rota::purpose purpose = rota::purpose::training;
  std::optional<date> planned_until = std::nullopt;
  bool voluntary = false;
};

}  // namespace rota

#endif  // ROTA_ROSTER_APPOINTMENT_HPP
