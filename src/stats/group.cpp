// SPDX-License-Identifier: BSL-1.0
#include <rota/stats/group.hpp>

#include <rota/core/tenure.hpp>

#include <array>
#include <tuple>
#include <utility>

namespace rota {
namespace {

/// Compares as the value, an absent one after all others.
template <class Value>
std::pair<bool, Value> absent_last(const std::optional<Value>& of) noexcept {
  return {!of.has_value(), of.value_or(Value{})};
}

auto in_order(const group& of) noexcept {
  return std::tuple(absent_last(of.unit), absent_last(of.level), absent_last(of.title), absent_last(of.block), absent_last(of.body),
                    absent_last(of.tier), absent_last(of.movement), absent_last(of.purpose), absent_last(of.sex), absent_last(of.age),
                    absent_last(of.course), absent_last(of.class_block));
}

age_band band_of(months age) noexcept {
  constexpr std::array<int, 5> first_years{35, 40, 45, 50, 55};
  std::uint8_t band = 0;
  for (const int years : first_years)
    if (age.count >= years * 12) ++band;
  return static_cast<age_band>(band);
}

}  // namespace

std::optional<age_band> age_band_on(partial_date birth, date day) {
  if (!birth.is_recorded()) return std::nullopt;
  const age_band oldest = band_of(completed_months(birth.earliest(), day));
  const age_band youngest = band_of(completed_months(birth.latest(), day));
  return oldest == youngest ? std::optional(oldest) : std::nullopt;
}

std::optional<bool> is_under(partial_date birth, std::int16_t years, date day) {
  if (!birth.is_recorded()) return std::nullopt;
  const bool oldest = completed_months(birth.earliest(), day).count < years * 12;
  const bool youngest = completed_months(birth.latest(), day).count < years * 12;
  return oldest == youngest ? std::optional(oldest) : std::nullopt;
}

bool group_order::operator()(const group& left, const group& right) const noexcept { return in_order(left) < in_order(right); }

group group_of(const facts& known, post_id post, date day, const grouping& by) {
  const roster& people = known.people;
  const unit_id unit = people.post_unit()[index(post)];
  group key;
  if (by.has(group_key::unit)) key.unit = by.unit_level() ? known.units.enclosing(unit, *by.unit_level(), day) : std::optional(unit);
  if (by.has(group_key::level)) key.level = known.units.nearest(unit, day).level;
  if (by.has(group_key::title)) key.title = people.post_title()[index(post)];
  if (by.has(group_key::block)) {
    const block recorded = people.post_block()[index(post)];
    if (recorded != block::not_recorded) key.block = recorded;
  }
  if (by.has(group_key::body)) key.body = people.post_body()[index(post)].get();
  if (by.has(group_key::tier)) {
    const std::uint8_t tier = people.post_tier()[index(post)];
    if (tier < all_levels.size()) key.tier = all_levels[tier];
  }
  return key;
}

void add_keys_of(const facts& known, official_id who, date day, const grouping& by, group& to) {
  if (by.has(group_key::sex)) {
    const sex recorded = known.people.official_sex()[index(who)];
    if (recorded != sex::not_recorded) to.sex = recorded;
  }
  if (by.has(group_key::age_band)) to.age = age_band_on(known.people.official_birth()[index(who)], day);
}

group group_of(const facts& known, appointment_id row, date day, const grouping& by) {
  const roster& people = known.people;
  group key = group_of(known, people.appointment_post()[index(row)], day, by);
  add_keys_of(known, people.appointment_official()[index(row)], day, by, key);
  if (by.has(group_key::movement)) {
    const movement recorded = people.appointment_movement()[index(row)];
    if (recorded != movement::not_recorded) key.movement = recorded;
  }
  if (by.has(group_key::purpose)) key.purpose = people.appointment_purpose()[index(row)];
  return key;
}

group group_of(const facts& known, body_id body, date day, const grouping& by) {
  const rota::body of = known.people.at(body);
  group key;
  if (by.has(group_key::unit)) key.unit = by.unit_level() ? known.units.enclosing(of.unit, *by.unit_level(), day) : std::optional(of.unit);
  if (by.has(group_key::level)) key.level = known.units.nearest(of.unit, day).level;
  if (by.has(group_key::block) && of.block != block::not_recorded) key.block = of.block;
  if (by.has(group_key::body)) key.body = body;
  return key;
}

maybe<post_id> managing_post(const roster& people, official_id who, date day) {
  const auto [first, last] = people.appointments_of(who);
  maybe<post_id> highest;
  for (std::size_t row = first; row < last; ++row) {
    if (!people.appointment_term()[row].contains(day) || people.appointment_movement()[row] == movement::release) continue;
    const post_id held = people.appointment_post()[row];
    // A smaller number is a higher tier, and one that is not recorded the largest.
    if (!highest || people.post_tier()[index(held)] < people.post_tier()[index(*highest)]) highest = held;
  }
  return highest;
}

group group_of(const facts& known, const training_entry& turn, date day, const grouping& by) {
  group key;
  if (turn.official) {
    const date began = turn.in_force.has_start() ? turn.in_force.from : day;
    if (const auto post = managing_post(known.people, *turn.official, began)) key = group_of(known, *post, began, by);
    add_keys_of(known, *turn.official, day, by, key);
  }
  if (by.has(group_key::course) && !turn.course.empty()) key.course = turn.course;
  if (by.has(group_key::class_block) && !turn.block.empty()) key.class_block = turn.block;
  return key;
}

}  // namespace rota
