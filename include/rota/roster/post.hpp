// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_ROSTER_POST_HPP
#define ROTA_ROSTER_POST_HPP

#include <rota/core/ids.hpp>
#include <rota/core/interval.hpp>
#include <rota/roster/title.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace rota {

/// An agency, committee or office within a unit. Texts belong to the roster.
struct body {
  std::string_view code;
  unit_id unit{};
  std::string_view name;
  rota::block block = rota::block::not_recorded;
  std::string_view collective;  ///< `standing-committee`, `executive-committee`, …; empty where none
  interval in_force;
};

/// A post (*chức vụ*): one title in one unit, and in one body where recorded. `code` belongs to the roster.
///
/// The unit is a handle of the hierarchy the roster was read with; the roster itself knows no map.
struct post {
  std::string_view code;
  unit_id unit{};
  title_id title{};
  maybe<body_id> body;
  rota::block block = rota::block::not_recorded;  ///< the post's own, else its body's
  std::optional<std::int16_t> rank;       ///< overrides the title's
  std::optional<std::int16_t> authorised; ///< posts of this title that the body may fill
  std::uint8_t tier = 0xff;               ///< who manages the post: a `level` as a number; 0xff = not recorded
  bool listed_position = false;           ///< subject to periodic position change
  interval in_force;
};

}  // namespace rota

#endif  // ROTA_ROSTER_POST_HPP
