// SPDX-License-Identifier: BSL-1.0

// Which strategy counts is asked of the readings; where it is upbringing_or_20_years, the rows of the official are gone through
// once (work_in), and only then is it asked where somebody was born.

#include "law/local_person.hpp"

#include "law/place.hpp"

#include <rota/core/tenure.hpp>

#include <algorithm>
#include <cstddef>

namespace rota {
namespace {

/// Months of rows that come in the order of their first days, up to a day; what is covered twice counts once.
class stretches {
 public:
  stretches(date day, month_count counting) noexcept : day_(day), counting_(counting) {}
  void add(interval term) noexcept {
    if (term.from > last_.until) {
      earlier_ = total();
      last_ = term;
    }
    last_.until = std::max(last_.until, term.until);
  }
  [[nodiscard]] months total() const noexcept {
    const date until = std::min(last_.until, day_);
    return until <= last_.from ? earlier_ : months{earlier_.count + completed_months(last_.from, until, counting_).count};
  }
  /// The day on which the total comes to `wanted`; nothing where the last stretch ends before.
  [[nodiscard]] std::optional<date> reaches(months wanted) const noexcept {
    const date on = last_.is_empty() ? date::highest() : plus_months(last_.from, {wanted.count - earlier_.count}, counting_);
    return last_.until > day_ && on <= last_.until ? std::optional(on) : std::nullopt;
  }

 private:
  date day_;
  month_count counting_;
  months earlier_{};
  interval last_{date::lowest(), date::lowest()};
};

}  // namespace

interval places_hold_for(const readings& shared, const hierarchy& units, date day) {
  interval span = units.epoch(day);
  bool career = shared.locality == place_strategy::upbringing_or_20_years;
  for (const local_reading& each : shared.local) {
    if (each.in_force.contains(day)) {
      span = {std::max(span.from, each.in_force.from), std::min(span.until, each.in_force.until)};
      career = career || each.locality == place_strategy::upbringing_or_20_years;
    } else if (each.in_force.until <= day) {
      span.from = std::max(span.from, each.in_force.until);
    } else {
      span.until = std::min(span.until, each.in_force.from);
    }
  }
  return career ? interval{day, day + days{1}} : span;
}

place_strategy strategy_by(std::span<const local_reading> local, place_strategy otherwise, const hierarchy& units, unit_id where,
                           date day) {
  for (auto each = local.rbegin(); each != local.rend(); ++each)
    if (each->in_force.contains(day) && units.is_within(where, each->unit, day)) return each->locality;
  return otherwise;
}

place_reader::place_reader(const facts& known, const readings& shared)
    : known_(known),
      strategy_(shared.locality),
      divided_(shared.divided),
      counting_(shared.counting),
      local_(shared.local),
      places_(known.units, shared.locality, shared.divided) {}

place_strategy place_reader::strategy_of(unit_id where, date day) const {
  return local_.empty() ? strategy_ : strategy_by(local_, strategy_, known_.units, where, day);
}

bool place_reader::reads_otherwise(unit_id where, date day) const {
  const place_strategy strategy = strategy_of(where, day);
  return strategy != strategy_ || strategy == place_strategy::upbringing_or_20_years;
}

locality place_reader::of(official_id who, unit_id where, date day) {
  return of(who, where, strategy_of(where, day), day);
}

locality place_reader::of(official_id who, unit_id where, place_strategy strategy, date day) {
  const official is = known_.people.at(who);
  if (strategy == place_strategy::upbringing_or_20_years && !is.recorded_local_to) return by_upbringing(is, who, where, day);
  return places_.of_place(place_version(known_.units, is, strategy), where, day, divided_);
}

locality place_reader::by_upbringing(const official& is, official_id who, unit_id where, date day) {
  if (!known_.units.exists(where, day)) return locality::undetermined;
  const work_there work = work_in(who, where, day);
  if (work.certain >= months_of_residence) return locality::local;
  const auto lies = [&](place_strategy origin) {
    return places_.of_place(place_version(known_.units, is, origin), where, day, divided_);
  };
  switch (lies(place_strategy::birth_place)) {
    case locality::local:
      return lies(place_strategy::native_place) == locality::local ? locality::local : locality::undetermined;
    case locality::not_local:
      return work.most && *work.most < months_of_residence ? locality::not_local : locality::undetermined;
    case locality::undetermined: break;
  }
  return locality::undetermined;
}

/// Whether the unit of a post, as it was on the last day of the work, lies in the place.
locality place_reader::of_work(post_id post, date last_day, unit_id where, date day) {
  const unit_version& version = known_.units.nearest(known_.people.post_unit()[index(post)], last_day);
  if (version.level >= known_.units.at(where, day)->level) return places_.of_place(&version, where, day, divided_);
  const bool all = places_.of_place(&version, where, day, divided_place::undetermined) == locality::local;
  return all ? locality::local : locality::not_local;
}

work_there place_reader::work_in(official_id who, unit_id where, date day) {
  const roster& people = known_.people;
  if (!known_.units.exists(where, day)) return {};
  const auto [first, last] = people.appointments_of(who);
  stretches certain(day, counting_), possible(day, counting_);
  bool without_limit = false;
  // What begins on the day adds no month yet, but it is work that runs on.
  for (std::size_t row = first; row < last && people.appointment_term()[row].from <= day; ++row) {
    const interval term = people.appointment_term()[row];
    if (people.appointment_movement()[row] == movement::release) continue;
    const date last_day = std::max(term.from, std::min(term.until, day) - days{1});
    const locality lies = of_work(people.appointment_post()[row], last_day, where, day);
    if (lies == locality::not_local) continue;
    if (!term.has_start()) {
      without_limit = true;
      continue;
    }
    possible.add(term);
    if (lies == locality::local) certain.add(term);
  }
  return {certain.total(), without_limit ? std::nullopt : std::optional(possible.total()), certain.reaches(months_of_residence)};
}

work_there work_in(const facts& known, official_id who, unit_id where, date day, divided_place divided, month_count counting) {
  return place_reader(known, {.counting = counting, .divided = divided}).work_in(who, where, day);
}

locality locality_of(const facts& known, official_id who, unit_id where, place_strategy strategy, date day, divided_place divided,
                     month_count counting) {
  return place_reader(known, {.counting = counting, .divided = divided}).of(who, where, strategy, day);
}

locality locality_of(const facts& known, official_id who, unit_id where, const readings& shared, date day) {
  return place_reader(known, shared).of(who, where, day);
}

}  // namespace rota
