// SPDX-License-Identifier: BSL-1.0

#include "assess/registers.hpp"

#include "law/grounds.hpp"
#include "law/tenure_chain.hpp"

#include <rota/core/tenure.hpp>

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <optional>

namespace rota {
namespace {

constexpr std::uint16_t unless_voluntary = case_protection::family | case_protection::hardship;

/// The shorter time of the two: that since the latest measure.
maybe_number latest(maybe_number a, maybe_number b) noexcept {
  if (!a.known()) return b;
  return b.known() && b.value < a.value ? b : a;
}

void add_measure(case_row& to, const discipline_entry& entry, const months_until& day) noexcept {
  if (!entry.in_force.has_start()) return to.protection.add(case_protection::measure_unsure);
  if (entry.in_force.from > day.day()) return;
  constexpr std::int32_t most = std::numeric_limits<std::int16_t>::max();
  const maybe_number since{static_cast<std::int16_t>(std::min(day.since(entry.in_force.from).count, most))};
  switch (entry.kind) {
    case measure::not_recorded: return to.protection.add(case_protection::measure_unsure);
    case measure::reprimand: to.since_reprimand = latest(to.since_reprimand, since); return;
    case measure::warning: to.since_warning = latest(to.since_warning, since); return;
    case measure::removal:
    case measure::expulsion: to.since_removal = latest(to.since_removal, since); return;
  }
}

/// First day of the stay of a row, counted with or without mergers as the column of months was.
std::optional<date> stay_of(const facts& known, const one_case& of, date day, month_count counting) noexcept {
  for (const hierarchy* across : std::initializer_list<const hierarchy*>{nullptr, &known.units}) {
    const std::optional<date> from = chain_of(known.people, static_cast<appointment_id>(of.row()), across).from;
    if (from && completed_months(*from, day, counting).count == of.tenure_months().value) return from;
  }
  return std::nullopt;
}

/// The latest year of those that begin on or after the one day and are over by the other, without an evaluation; 0 where there is none.
std::int16_t unevaluated_between(const roster& people, official_id who, date from, date day) noexcept {
  const auto evaluations = people.evaluations_of(who);
  for (int year = day.year() - 1; date{year, 1, 1} >= from; --year)
    if (std::ranges::find(evaluations, static_cast<std::int16_t>(year), &evaluation::year) == evaluations.end())
      return static_cast<std::int16_t>(year);
  return 0;
}

}  // namespace

case_protection protection_without_entry(const roster& people) noexcept {
  case_protection made;
  if (!people.has_discipline()) made.add(case_protection::no_discipline_register);
  if (!people.has_protections()) made.add(case_protection::no_protection_register);
  return made;
}

case_protection protection_on(const roster& people, official_id who, date day, month_count counting) noexcept {
  case_protection made = protection_without_entry(people);
  bool unwilling = false;
  each_ground(people, who, counting, [&](const ground& each) {
    if (!each.in_force.contains(day)) return;
    made.add(each.bit);
    unwilling = unwilling || ((each.bit & unless_voluntary) != 0 && !each.voluntary);
  });
  if (made.has(unless_voluntary) && !unwilling) made.add(case_protection::voluntary);
  return made;
}

void add_registers(case_row& to, const facts& known, const months_until& day) {
  to.protection = protection_on(known.people, to.official, day.day(), day.counting());
  for (const discipline_entry& entry : known.people.disciplines_of(to.official)) add_measure(to, entry, day);
}

void fill_unevaluated(const facts& known, const cases& block, date day, month_count counting, maybe_number* out) noexcept {
  for (std::size_t at = 0; at < block.size; ++at) {
    const one_case of(block, at);
    out[at] = maybe_number::unknown();
    if (!of.by_rotation() || !of.tenure_months().known()) continue;
    const official_id who = known.people.appointment_official()[of.row()];
    if (const auto from = stay_of(known, of, day, counting)) out[at] = {unevaluated_between(known.people, who, *from, day)};
  }
}

}  // namespace rota
