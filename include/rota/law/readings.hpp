// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_LAW_READINGS_HPP
#define ROTA_LAW_READINGS_HPP

#include <rota/core/ids.hpp>
#include <rota/core/interval.hpp>
#include <rota/core/tenure.hpp>
#include <rota/fwd.hpp>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace rota {

/// What makes a local person (*người địa phương*) of a place. A place recorded in the personnel file takes the place of the native
/// unit, and then nothing else is asked.
///
/// Source  Regulation 65-QD/TW Art. 3(2) defines the term; its text could not be read, so the test is a choice. The third is how a
///         regulation of the province of Đắk Nông reads it (seen).
enum class place_strategy : std::uint8_t {
  native_place,  ///< where the native unit lies (*quê quán*). DEFAULT: as the press of 2025 reports the practice
  birth_place,   ///< where the birth unit lies (*nơi sinh*)
  /// Born, raised and matured there, or 20 years or more of work there. Where somebody grew up is on no record: birth and native
  /// place, both there, stand for it. Study is not counted, because no register says where it was
  upbringing_or_20_years,
};

/// As regulations and options write it: `native_place`.
[[nodiscard]] std::string_view to_string(place_strategy value) noexcept;
[[nodiscard]] std::optional<place_strategy> parse_place_strategy(std::string_view text) noexcept;

/// What a place counts as of which some lies in the locality and some does not: a commune divided among successors, or a place
/// coarser than the locality.
enum class divided_place : std::uint8_t {
  undetermined,  ///< DEFAULT: no act says where such a person is local
  local,         ///< some of it is enough
  not_local,     ///< all of it must lie there
};

[[nodiscard]] std::string_view to_string(divided_place value) noexcept;

/// How a local regulation reads it, for posts whose unit lies in its own.
struct local_reading {
  unit_id unit{};
  interval in_force{};
  place_strategy locality = place_strategy::native_place;
  friend bool operator==(const local_reading&, const local_reading&) noexcept = default;
};

/// Readings that the acts leave open and that every rule of a book shares.
struct readings {
  place_strategy locality = place_strategy::native_place;
  /// Whether tenure in a head post goes on in the same title of the unit that received the old one on a merger.
  /// DEFAULT: no; no public text says so (legal-sources: not established), so a merger ends the post.
  bool tenure_continues_across_merger = false;
  /// How the months of service, terms and waits are counted; not an age, which is full on the birthday. Where month ends correspond,
  /// prepared facts hold no packed days, and an audit works out its cases one by one.
  /// DEFAULT: by the corresponding day; no public text says what corresponds to the last day of a month.
  month_count counting = month_count::corresponding_day;
  divided_place divided = divided_place::undetermined;
  /// Those of regulations (see rulebook::with), in the order in which they were laid over the book.
  std::vector<local_reading> local{};
  friend bool operator==(const readings&, const readings&) noexcept = default;
};

/// The strategy that counts for a post of the unit `where` on a day: that of the last local reading in force whose unit holds it,
/// else that of the book.
[[nodiscard]] place_strategy strategy_for(const readings& shared, const hierarchy& units, unit_id where, date day);

}  // namespace rota

#endif  // ROTA_LAW_READINGS_HPP
