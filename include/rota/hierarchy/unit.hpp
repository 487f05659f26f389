// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_HIERARCHY_UNIT_HPP
#define ROTA_HIERARCHY_UNIT_HPP

#include <rota/core/ids.hpp>
#include <rota/core/interval.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace rota {

/// The level (*cấp*) of an administrative unit; a smaller value lies higher.
enum class level : std::uint8_t { central, province, district, commune };

inline constexpr std::array all_levels{level::central, level::province, level::district, level::commune};

/// The word of the dataset format: `central`, `province`, `district`, `commune`.
[[nodiscard]] std::string_view to_string(level value) noexcept;

/// One version of a unit: what it was called, what it was and where it lay, over one interval.
///
/// A unit that is renamed, upgraded or moved to another parent goes on as its next, adjacent version. Versions of one id
/// with a gap between them are different units that were given the same id: ask with a day.
/// The texts belong to the hierarchy that gave the version out and must not outlive it.
struct unit_version {
  unit_id unit{};
  std::string_view code;     ///< the statistics office's code, kept to the letter ("01" is not "1"); reused by other units
  std::string_view name;
  std::string_view kind;     ///< `tinh`, `xa`, `phuong`, …: as the file has it
  rota::level level{};
  maybe<unit_id> parent;     ///< none for the root
  interval in_force;         ///< open `from`: since before the records
  std::string_view act;      ///< the act that made this version; may be empty
  bool difficult = false;    ///< a difficult area
  std::optional<double> minority_share;  ///< ethnic minorities among the population, 0 to 1
};

}  // namespace rota

#endif  // ROTA_HIERARCHY_UNIT_HPP
