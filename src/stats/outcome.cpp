// SPDX-License-Identifier: BSL-1.0
#include <rota/stats/outcome.hpp>

#include "assess/counted_columns.hpp"
#include "assess/derive.hpp"
#include "law/tenure_chain.hpp"
#include "stats/each_turn.hpp"

#include <rota/core/tenure.hpp>

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>

namespace rota {
namespace {

/// One stay that was come to by rotation, and the days that are looked at after it.
struct rotation_stay {
  std::size_t row = 0;          // that began it
  std::optional<date> from;     // nothing where not recorded
  date until = date::lowest();  // the first day on which it is over
  bool runs = false;            // on the last day looked at
  date last_day = date::lowest();    // of the stay, as far as it is looked at
  date window_end = date::lowest();  // the last day looked at
};

/// Goes through the careers of officials. Refers to its facts and options.
class career_reader {
 public:
  career_reader(const facts& known, const outcome_options& options)
      : known_(known), people_(known.people), rows_(known.people), options_(options) {}

  [[nodiscard]] bool begins_stay(std::size_t row, std::size_t first) const {
    if (!is_principal(people_, row, options_.kinds) || rows_.kind[row] == movement::release) return false;
    for (std::size_t above = first; above < row; ++above)
      if (goes_on_as(rows_, people_, above, row, nullptr)) return false;
    return true;
  }
  /// The stay that a row begins, where it ended in the period or runs on its last day.
  [[nodiscard]] std::optional<rotation_stay> stay_from(std::size_t row, std::size_t last) const;
  void add_outcome(const rotation_stay& of, outcome_counts& to) const;
  void add_elections(const rotation_stay& of, outcome_counts& to) const;

 private:
  [[nodiscard]] official_id who(const rotation_stay& of) const { return people_.appointment_official()[of.row]; }
  [[nodiscard]] unit_id unit_of(post_id post) const { return people_.post_unit()[index(post)]; }
  [[nodiscard]] std::int16_t rank_on(post_id post, date day) const {
    return rank_of(people_, post, static_cast<std::uint8_t>(known_.units.nearest(unit_of(post), day).level));
  }
  [[nodiscard]] bool is_promotion(const rotation_stay& of, std::size_t row) const;
  [[nodiscard]] bool leads_back(const rotation_stay& of, std::optional<post_id> left, std::size_t row) const;
  [[nodiscard]] bool has_become(unit_id old, date day, unit_id now, date later) const;
  [[nodiscard]] bool has_left_service(const rotation_stay& of) const;

  const facts& known_;
  const roster& people_;
  turn_columns rows_;
  const outcome_options& options_;
};

std::optional<rotation_stay> career_reader::stay_from(std::size_t row, std::size_t last) const {
  const interval term = rows_.term[row];
  rotation_stay stay{.row = row, .from = term.has_start() ? std::optional(term.from) : std::nullopt, .until = term.until};
  if (stay.from && *stay.from > options_.as_of) return std::nullopt;
  for (std::size_t part = row, next = row + 1; next < last; ++next) {
    if (rows_.term[next].from > options_.as_of || !goes_on_as(rows_, people_, part, next, nullptr)) continue;
    stay.until = std::max(stay.until, rows_.term[next].until);
    part = next;
  }
  const date end_of_record = std::min(options_.period.until, options_.as_of + days{1});
  if (options_.period.contains(stay.until) && stay.until <= options_.as_of) {
    stay.last_day = stay.until - days{1};
    stay.window_end = std::min(plus_months(stay.until, options_.promotion_within), options_.as_of);
    return stay;
  }
  stay.runs = stay.until >= end_of_record && (!stay.from || *stay.from < end_of_record);
  if (!stay.runs) return std::nullopt;
  stay.last_day = stay.window_end = end_of_record - days{1};
  return stay;
}

bool career_reader::is_promotion(const rotation_stay& of, std::size_t row) const {
  const date from = rows_.term[row].from;
  if (of.from ? from <= *of.from : from < of.until) return false;
  return rank_on(rows_.post[row], from) > rank_on(rows_.post[of.row], of.last_day);
}

bool career_reader::has_become(unit_id old, date day, unit_id now, date later) const {
  if (old == now) return true;
  if (later < day || !known_.units.exists(old, day) || known_.units.exists(old, later)) return false;
  const carried reached = known_.units.successors(old, day, later);
  return std::ranges::find(reached.units, now, &carried_unit::unit) != reached.units.end();
}

bool career_reader::leads_back(const rotation_stay& of, std::optional<post_id> left, std::size_t row) const {
  if (!left) return false;
  const post_id next = rows_.post[row];
  if (unit_of(*left) == unit_of(rows_.post[of.row])) return next == *left;
  const date day = std::max(rows_.term[row].from, of.until);
  return has_become(unit_of(*left), of.from ? *of.from - days{1} : of.last_day, unit_of(next), day);
}

bool career_reader::has_left_service(const rotation_stay& of) const {
  const auto [first, last] = people_.appointments_of(who(of));
  for (std::size_t row = first; row < last; ++row) {
    const date from = rows_.term[row].from;
    if (rows_.kind[row] == movement::release && rows_.term[row].has_start() && from <= of.window_end &&
        (of.from ? from >= *of.from : from >= of.until))
      return true;
  }
  const bool armed_forces = people_.post_block()[index(rows_.post[of.row])] == block::armed_forces;
  const std::optional<calendar_month> retirement = retirement_of_holder(people_, who(of), armed_forces);
  return retirement && *retirement <= calendar_month::of(of.window_end);
}

void career_reader::add_outcome(const rotation_stay& of, outcome_counts& to) const {
  if (of.runs) {
    ++to.running;
    return;
  }
  const std::optional<post_id> left = of.from ? post_turned_from(people_, static_cast<appointment_id>(of.row))
                                              : people_.from_post(static_cast<appointment_id>(of.row)).get();
  bool holds = false, promoted = false, returned = false, stayed = false;
  const auto [first, last] = people_.appointments_of(who(of));
  for (std::size_t row = first; row < last; ++row) {
    const interval term = rows_.term[row];
    if (row == of.row || !is_principal(people_, row, movement_set::all()) || rows_.kind[row] == movement::release ||
        term.until <= of.until || term.from > of.window_end)
      continue;
    holds = true;
    promoted = promoted || is_promotion(of, row);
    returned = returned || leads_back(of, left, row);
    const date day = std::max(term.from, of.until);
    stayed = stayed || has_become(unit_of(rows_.post[of.row]), of.last_day, unit_of(rows_.post[row]), day);
  }
  ++(promoted               ? to.promoted
     : returned             ? to.returned
     : stayed               ? to.stayed
     : holds && left        ? to.moved_on
     : holds                ? to.unknown
     : has_left_service(of) ? to.left_service
                            : to.unknown);
}

void career_reader::add_elections(const rotation_stay& of, outcome_counts& to) const {
  std::set<committee_kind> committees;
  bool unsure = !people_.has_committees();
  for (const committee_seat& seat : people_.seats_of(who(of))) {
    const interval held = seat.in_force;
    if (!held.has_start()) {
      unsure = unsure || !of.from || held.until > *of.from;
      continue;
    }
    if (held.from > of.window_end || (of.from ? held.from <= *of.from : held.from < of.until)) continue;
    const body& committee = people_.bodies()[index(seat.body)];
    committees.insert({known_.units.nearest(committee.unit, held.from).level, std::string(committee.collective)});
  }
  if (committees.empty()) {
    to.election_unknown += unsure;
    return;
  }
  ++to.elected;
  for (const committee_kind& each : committees) ++to.elected_to[each];
}

}  // namespace

outcome_counts& outcome_counts::operator+=(const outcome_counts& other) {
  promoted += other.promoted;
  returned += other.returned;
  stayed += other.stayed;
  moved_on += other.moved_on;
  left_service += other.left_service;
  unknown += other.unknown;
  running += other.running;
  elected += other.elected;
  election_unknown += other.election_unknown;
  for (const auto& [committee, rotations] : other.elected_to) elected_to[committee] += rotations;
  return *this;
}

std::optional<double> outcome_counts::share_promoted() const noexcept {
  const std::uint64_t settled = ended() - unknown;
  if (settled == 0) return std::nullopt;
  return static_cast<double>(promoted) / static_cast<double>(settled);
}

group_table<outcome_counts> count_outcomes(const facts& known, const outcome_options& options) {
  const career_reader careers(known, options);
  group_table<outcome_counts> counted;
  for (std::size_t who = options.officials.first; who < options.officials.end(known.people.official_count()); ++who) {
    const auto [first, last] = known.people.appointments_of(static_cast<official_id>(who));
    for (std::size_t row = first; row < last; ++row) {
      if (!careers.begins_stay(row, first)) continue;
      const std::optional<rotation_stay> stay = careers.stay_from(row, last);
      if (!stay) continue;
      outcome_counts& counts = counted[group_of(known, static_cast<appointment_id>(row), stay->last_day, options.by)];
      careers.add_outcome(*stay, counts);
      careers.add_elections(*stay, counts);
    }
  }
  return counted;
}

}  // namespace rota
