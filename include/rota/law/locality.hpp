// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_LAW_LOCALITY_HPP
#define ROTA_LAW_LOCALITY_HPP

#include <rota/hierarchy/hierarchy.hpp>
#include <rota/law/readings.hpp>
#include <rota/roster/official.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace rota {

/// Whether an official is a local person (*người địa phương*) of a place.
enum class locality : std::uint8_t { local, not_local, undetermined };

[[nodiscard]] std::string_view to_string(locality value) noexcept;

/// The native place of an official on one day: the lowest units that the native unit contained, each carried to the day.
struct native_place {
  std::vector<unit_id> units;  ///< as they stand on the day; each once
  bool complete = false;       ///< false: a part ended without a known successor, or no unit is recorded
};

/// The set of communes that the official's place contained (on `day`, or on its last day if it has ended, or on its first if
/// it began later), each carried through the lineage to `day`. The place is read as its version in force at the official's
/// birth, else as its earliest; with a month-only birth, as the version at the beginning of the month where it is also that
/// of the end, else as incomplete.
[[nodiscard]] native_place native_place_on(const hierarchy& units, const official& who, place_strategy strategy, date day);

/// All of the place in `where`: local; none of it: not local; some of it: as `divided` says; not all of it known: undetermined.
/// Undetermined where `where` does not exist on the day. Allocates only where the place does not stand on the day and is carried to it.
[[nodiscard]] locality locality_of(const hierarchy& units, const official& who, unit_id where, place_strategy strategy,
                                   date day, divided_place divided = divided_place::undetermined);

/// The same answers for many officials and days: what has been worked out for a place and a stretch of days without change
/// is kept. Not to be shared between threads; refers to, and must not outlive, its hierarchy.
class locality_index {
 public:
  locality_index(const hierarchy& units, place_strategy strategy, divided_place divided = divided_place::undetermined);
  [[nodiscard]] locality of(const official& who, unit_id where, date day);

 private:
  struct epoch_places;
  [[nodiscard]] epoch_places& places_on(date day);
  const hierarchy* units_;
  place_strategy strategy_;
  divided_place divided_;
  std::vector<epoch_places> epochs_;

 public:
  ~locality_index();
  locality_index(locality_index&&) noexcept;
};

}  // namespace rota

#endif  // ROTA_LAW_LOCALITY_HPP
