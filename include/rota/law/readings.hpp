// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_LAW_READINGS_HPP
#define ROTA_LAW_READINGS_HPP

#include <rota/fwd.hpp>

#include <cstdint>
#include <string_view>

namespace rota {

/// Which recorded place decides. A place recorded in the personnel file goes before either.
///
/// Source  Regulation 65-QD/TW Art. 3(2) defines the term; its text could not be read, so the test is a choice.
enum class place_strategy : std::uint8_t {
  native_place,  ///< where the native unit lies (*quê quán*). DEFAULT: as the press of 2025 reports the practice
  birth_place,   ///< where the birth unit lies (*nơi sinh*)
};

/// What a place counts as of which some lies in the locality and some does not: a commune divided among successors, or a place
/// coarser than the locality.
enum class divided_place : std::uint8_t {
  undetermined,  ///< DEFAULT: no act says where such a person is local
  local,         ///< some of it is enough
  not_local,     ///< all of it must lie there
};

[[nodiscard]] std::string_view to_string(divided_place value) noexcept;

/// Readings that the acts leave open and that every rule of a book shares.
struct readings {
  place_strategy locality = place_strategy::native_place;
  /// Whether tenure in a head post goes on in the same title of the unit that received the old one on a merger.
  /// DEFAULT: no; no public text says so (legal-sources: not established), so a merger ends the post.
  bool tenure_continues_across_merger = false;
  divided_place divided = divided_place::undetermined;
  friend bool operator==(const readings&, const readings&) noexcept = default;
};

}  // namespace rota

#endif  // ROTA_LAW_READINGS_HPP
