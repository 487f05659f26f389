// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_LAW_LOCAL_PERSON_HPP
#define ROTA_SRC_LAW_LOCAL_PERSON_HPP

#include <rota/core/interval.hpp>
#include <rota/law/facts.hpp>
#include <rota/law/locality.hpp>
#include <rota/law/readings.hpp>

#include <span>

namespace rota {

/// Whether two books say alike who is local to what.
[[nodiscard]] inline bool read_places_alike(const readings& a, const readings& b) noexcept {
  return a.locality == b.locality && a.divided == b.divided && a.counting == b.counting && a.local == b.local;
}

/// Whether one recorded place of each official tells, everywhere: then it can be looked up beforehand, and for a whole epoch.
[[nodiscard]] inline bool reads_one_place(const readings& shared) noexcept {
  return shared.local.empty() && shared.locality != place_strategy::upbringing_or_20_years;
}

/// strategy_for by the parts of the readings.
[[nodiscard]] place_strategy strategy_by(std::span<const local_reading> local, place_strategy otherwise, const hierarchy& units,
                                         unit_id where, date day);

/// The days around a day on which everybody is local to the same places: an epoch of the map, cut where a local reading begins or
/// ends; the day alone where a career is read, which grows from day to day.
[[nodiscard]] interval places_hold_for(const readings& shared, const hierarchy& units, date day);

/// locality_of by the readings of a book, for many questions: what has been found out of places is kept. One for each thread.
/// Refers to, and must not outlive, the facts and the local readings.
class place_reader {
 public:
  place_reader(const facts& known, const readings& shared);
  [[nodiscard]] locality of(official_id who, unit_id where, date day);
  [[nodiscard]] locality of(official_id who, unit_id where, place_strategy strategy, date day);
  [[nodiscard]] work_there work_in(official_id who, unit_id where, date day);
  /// False where the one place that the book's own strategy names tells.
  [[nodiscard]] bool reads_otherwise(unit_id where, date day) const;

 private:
  [[nodiscard]] place_strategy strategy_of(unit_id where, date day) const;
  [[nodiscard]] locality by_upbringing(const official& is, official_id who, unit_id where, date day);
  [[nodiscard]] locality of_work(post_id post, date last_day, unit_id where, date day);

  facts known_;
  place_strategy strategy_;
  divided_place divided_;
  month_count counting_;
  std::span<const local_reading> local_;
  locality_index places_;
};

}  // namespace rota

#endif  // ROTA_SRC_LAW_LOCAL_PERSON_HPP
