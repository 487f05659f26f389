// SPDX-License-Identifier: BSL-1.0
#include <rota/stats/coverage.hpp>

#include "assess/counted_columns.hpp"
#include "law/local_person.hpp"
#include "law/tenure_chain.hpp"
#include "stats/both.hpp"

#include <cassert>
#include <cstddef>

namespace rota {
namespace {

direction direction_of(const turn& made) noexcept {
  if (!made.from) return direction::not_known;
  if (made.within_unit) return direction::other_body;
  if (*made.from == made.to) return direction::lateral;
  return *made.from < made.to ? direction::down : direction::up;
}

/// Judges incumbents, as far as is asked. Refers to its options.
class condition {
 public:
  condition(const facts& known, const coverage_options& asked)
      : known_(known), asked_(asked), shared_(asked.read.value_or(readings{})), places_(known, shared_) {}

  [[nodiscard]] std::optional<bool> met_by(std::size_t row) {
    const roster& people = known_.people;
    const post_id post = people.appointment_post()[row];
    std::optional<bool> met = matches(known_, post, asked_.posts, asked_.as_of);
    if (met == false) return met;
    const official_id who = people.appointment_official()[row];
    if (asked_.age_under) met = both(met, is_under(people.official_birth()[index(who)], *asked_.age_under, asked_.as_of));
    if (asked_.arrived_by || asked_.from_level || asked_.moved) met = both(met, arrived(first_of_stay(people, row)));
    if (asked_.non_local && met != false) met = both(met, is_non_local(who, people.post_unit()[index(post)]));
    return met;
  }

 private:
  [[nodiscard]] std::optional<bool> arrived(std::size_t row) const {
    const movement kind = known_.people.appointment_movement()[row];
    std::optional<bool> as_asked = true;
    if (asked_.arrived_by)
      as_asked = kind == movement::not_recorded ? std::nullopt : std::optional(asked_.arrived_by->has(kind));
    if (!asked_.from_level && !asked_.moved) return as_asked;
    // Without a first day it is not known which post was left, or what it was then.
    if (!known_.people.appointment_term()[row].has_start()) return both(as_asked, std::nullopt);
    const turn made = turn_of(known_, static_cast<appointment_id>(row));
    if (!made.from) return both(as_asked, std::nullopt);
    if (asked_.from_level) as_asked = both(as_asked, *made.from == *asked_.from_level);
    if (asked_.moved) as_asked = both(as_asked, direction_of(made) == *asked_.moved);
    return as_asked;
  }
  [[nodiscard]] std::optional<bool> is_non_local(official_id who, unit_id where) {
    switch (places_.of(who, where, asked_.as_of)) {
      case locality::not_local: return true;
      case locality::local: return false;
      case locality::undetermined: return std::nullopt;
    }
    return std::nullopt;
  }

  facts known_;
  const coverage_options& asked_;
  readings shared_;
  place_reader places_;
};

group group_of_unit(const hierarchy& units, unit_id unit, const coverage_options& options) {
  group key;
  if (options.by.has(group_key::unit))
    key.unit = options.by.unit_level() ? units.enclosing(unit, *options.by.unit_level(), options.as_of) : std::optional(unit);
  if (options.by.has(group_key::level)) key.level = options.of;
  return key;
}

}  // namespace

coverage_counts& coverage_counts::operator+=(const coverage_counts& other) {
  units += other.units;
  covered += other.covered;
  unsure += other.unsure;
  return *this;
}

share coverage_counts::of_units() const {
  const std::size_t not_known = unknown().size();
  return {covered.size(), units.size() - not_known, not_known};
}

group_table<coverage_counts> count_coverage(const facts& known, const coverage_options& options) {
  assert(!options.moved || *options.moved == direction::lateral || *options.moved == direction::down ||
         *options.moved == direction::up);
  const roster& people = known.people;
  group_table<coverage_counts> counted;
  for (const unit_id unit : known.units.units_of(options.of, options.as_of))
    counted[group_of_unit(known.units, unit, options)].units.add(unit);

  condition asked(known, options);
  for (std::size_t row = options.rows.first, end = options.rows.end(people.appointment_count()); row < end; ++row) {
    if (!people.appointment_term()[row].contains(options.as_of) || people.appointment_movement()[row] == movement::release) continue;
    const unit_id own = people.post_unit()[index(people.appointment_post()[row])];
    const std::optional<unit_id> unit = known.units.enclosing(own, options.of, options.as_of);
    if (!unit) continue;
    const std::optional<bool> met = asked.met_by(row);
    if (met == false) continue;
    coverage_counts& counts = counted[group_of_unit(known.units, *unit, options)];
    (met ? counts.covered : counts.unsure).add(*unit);
  }
  return counted;
}

}  // namespace rota
