// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_LAW_LOCALITY_HPP
#define ROTA_LAW_LOCALITY_HPP

#include <rota/core/date.hpp>
#include <rota/core/tenure.hpp>
#include <rota/hierarchy/hierarchy.hpp>
#include <rota/law/facts.hpp>
#include <rota/law/readings.hpp>
#include <rota/roster/official.hpp>

#include <cstdint>
#include <optional>
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
/// of the end, else as incomplete. Under upbringing_or_20_years, the native unit.
[[nodiscard]] native_place native_place_on(const hierarchy& units, const official& who, place_strategy strategy, date day);

/// All of the place in `where`: local; none of it: not local; some of it: as `divided` says; not all of it known: undetermined.
/// Undetermined where `where` does not exist on the day. Allocates only where the place does not stand on the day and is carried to it.
/// Under upbringing_or_20_years no work is seen here, so that who is not local by birth and native place is undetermined: ask by
/// facts.
[[nodiscard]] locality locality_of(const hierarchy& units, const official& who, unit_id where, place_strategy strategy,
                                   date day, divided_place divided = divided_place::undetermined);

/// How many months of work somebody must have in a place to be local to it under upbringing_or_20_years.
inline constexpr months months_of_residence{240};

/// The work of an official in a unit up to a day.
///
/// An appointment counts (a release does not) where the unit of its post, as it was on the last day of the work and carried to the
/// day, lies wholly in the place; a divided unit as `divided` says. Work at a higher level than that of the place is no work there,
/// unless all of the unit lies in it. Two posts held at a time count once; of each stretch without a break only whole months count.
struct work_there {
  months certain{};
  std::optional<months> most{};       ///< with what may have been there; nothing: an appointment there has no first day on record
  std::optional<date> complete_on{};  ///< day on which work that runs on comes to months_of_residence; past or to come
};
[[nodiscard]] work_there work_in(const facts& known, official_id who, unit_id where, date day,
                                 divided_place divided = divided_place::undetermined,
                                 month_count counting = month_count::corresponding_day);

/// Whether an official is a local person of a unit, by any strategy. Under upbringing_or_20_years: a place recorded in the
/// personnel file by itself; else 20 years of certain work, or birth and native place both in the unit: local; born elsewhere, and
/// no work of which too little is known could come to 20 years: not local; else undetermined.
/// Cost  as above, and for a career one question about a place for each appointment of the official
[[nodiscard]] locality locality_of(const facts& known, official_id who, unit_id where, place_strategy strategy, date day,
                                   divided_place divided = divided_place::undetermined,
                                   month_count counting = month_count::corresponding_day);
/// By the readings of a book: strategy_for() chooses.
[[nodiscard]] locality locality_of(const facts& known, official_id who, unit_id where, const readings& shared, date day);

/// The same answers for many officials and days: what has been worked out for a place and a stretch of days without change
/// is kept. Not to be shared between threads; refers to, and must not outlive, its hierarchy. As locality_of, it sees no work.
class locality_index {
 public:
  locality_index(const hierarchy& units, place_strategy strategy, divided_place divided = divided_place::undetermined);
  [[nodiscard]] locality of(const official& who, unit_id where, date day);
  /// A place by the version of its unit that counts; null: it cannot be told.
  [[nodiscard]] locality of_place(const unit_version* place, unit_id where, date day, divided_place divided);

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
