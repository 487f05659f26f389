// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_LAW_GROUNDS_HPP
#define ROTA_SRC_LAW_GROUNDS_HPP

#include <rota/core/tenure.hpp>
#include <rota/law/case_bits.hpp>
#include <rota/roster/roster.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

// What keeps an official from being moved, by the registers of discipline and protection and by the secondments on record. The acts
// list the same grounds: Decree 59/2019/NĐ-CP, Art. 38, and Decree 170/2025/NĐ-CP, Art. 25(5).

namespace rota {

/// One ground on record, and the days on which it counts. An entry without a first day counts from the beginning of the records, one
/// without an end as running on.
struct ground {
  std::uint16_t bit = 0;    ///< of case_protection
  std::string_view word{};  ///< the status in the words of the dataset format, else `discipline` or `secondment`
  interval in_force{};
  bool voluntary = false;   ///< the official asked to be moved all the same
};

inline constexpr months child_counts_for{36};
inline constexpr months long_study_from{12};

/// Bringing up a child counts until the child can be expected to be 36 months old, if the entry does not end before. That is an
/// age, which is full on the same day number however months are counted.
[[nodiscard]] inline interval counted_days(const protection_entry& entry) noexcept {
  if (entry.status != protection::child || !entry.in_force.has_start()) return entry.in_force;
  return {entry.in_force.from, std::min(entry.in_force.until, plus_months(entry.in_force.from, child_counts_for))};
}

/// Whether a course goes on for 12 months or more; one of which an end is not recorded is taken to.
[[nodiscard]] inline bool is_long(interval study, month_count counting) noexcept {
  return !study.has_start() || !study.has_end() || plus_months(study.from, long_study_from, counting) <= study.until;
}

/// The bit of a status; 0 for a course that is too short to count.
[[nodiscard]] inline std::uint16_t bit_of(const protection_entry& entry, month_count counting) noexcept {
  switch (entry.status) {
    case protection::pregnant:
    case protection::maternity:
    case protection::child: return case_protection::family;
    case protection::illness: return case_protection::illness;
    case protection::study: return is_long(entry.in_force, counting) ? case_protection::long_study : std::uint16_t{0};
    case protection::proceedings: return case_protection::proceedings;
    case protection::hardship: return case_protection::hardship;
  }
  return 0;
}

/// Calls `act` with every ground on record of an official.
template <class Do>
void each_ground(const roster& people, official_id who, month_count counting, Do act) {
  for (const discipline_entry& entry : people.disciplines_of(who))
    act(ground{case_protection::under_discipline, "discipline", entry.in_force, false});
  for (const protection_entry& entry : people.protections_of(who))
    if (const std::uint16_t bit = bit_of(entry, counting); bit != 0)
      act(ground{bit, to_string(entry.status), counted_days(entry), entry.voluntary});
  const auto [first, last] = people.appointments_of(who);
  for (std::size_t row = first; row < last; ++row)
    if (people.appointment_movement()[row] == movement::secondment)
      act(ground{case_protection::seconded, "secondment", people.appointment_term()[row], false});
}

/// Of the grounds in force on a day that `counts` accepts, the one that ends last.
template <class Counts>
[[nodiscard]] std::optional<ground> ground_on(const roster& people, official_id who, date day, month_count counting,
                                              Counts counts) {
  std::optional<ground> told;
  each_ground(people, who, counting, [&](const ground& each) {
    if (each.in_force.contains(day) && counts(each) && (!told || told->in_force.until < each.in_force.until)) told = each;
  });
  return told;
}

/// The first day from `day` on with no ground in force that `counts` accepts; nothing where one has no end.
template <class Counts>
[[nodiscard]] std::optional<date> free_from(const roster& people, official_id who, date day, month_count counting, Counts counts) {
  const auto last_on = [&](date on) { return ground_on(people, who, on, counting, counts); };
  for (std::optional<ground> held = last_on(day); held; held = last_on(day)) {
    if (!held->in_force.has_end()) return std::nullopt;
    day = held->in_force.until;
  }
  return day;
}

}  // namespace rota

#endif  // ROTA_SRC_LAW_GROUNDS_HPP
