// SPDX-License-Identifier: BSL-1.0
#include "fuzz/world.hpp"

#include <algorithm>

namespace rota::fuzz {
namespace {

template <class Rows>
auto& one_of(Rows& rows, bytes& from) {
  return rows[from.below(rows.size())];
}

interval decode_interval(bytes& from) {
  const date first = decode_day(from);
  return {from.next() % 4 == 0 ? date::lowest() : first, first + days{1 + static_cast<std::int32_t>(from.below(2000))}};
}

void change_appointment(test::raw_world& world, bytes& from) {
  appointment& row = one_of(world.appointments, from);
  const std::size_t field = from.below(6), value = from.below(256);
  if (field == 0) row.movement = static_cast<movement>(value % movement_count);
  if (field == 1) row.purpose = static_cast<purpose>(value % 4);
  if (field == 2) row.outstanding_decision = value % 2 != 0;
  if (field == 3) row.extension_decision = value % 2 != 0;
  if (field == 4) row.planned_until = row.term.has_start() ? std::optional(row.term.from + days{1 + 30 * static_cast<std::int32_t>(value)}) : std::nullopt;
  if (field == 5) row.notice = row.term.has_end() ? std::optional(row.term.until - days{static_cast<std::int32_t>(value)}) : std::nullopt;
}

void change_official(test::raw_world& world, bytes& from) {
  official& row = one_of(world.officials, from);
  const std::size_t field = from.below(4), value = from.below(256);
  if (field == 0) row.sex = static_cast<sex>(value % 3);
  if (field == 1) row.birth = value == 0 ? partial_date() : partial_date(date(1950 + static_cast<int>(value % 50), 1 + value % 12, 1 + value % 28));
  if (field == 2) row.ethnicity = static_cast<ethnicity>(value % 3);
  if (field == 3) row.retirement = value % 3 == 0 ? std::nullopt : std::optional(calendar_month::of(2015 + static_cast<int>(value % 20), 1 + value % 12));
}

void change_proposal(test::raw_world& world, bytes& from) {
  proposal& row = one_of(world.proposals, from);
  const std::size_t field = from.below(5);
  if (field == 0) row.effective = decode_day(from), row.planned_until = std::nullopt;
  if (field == 1) row.movement = static_cast<movement>(from.below(movement_count));
  if (field == 2) row.post = static_cast<post_id>(from.below(world.posts.size()));
  if (field == 3) row.official = static_cast<official_id>(from.below(world.officials.size()));
  if (field == 4) row.purpose = static_cast<purpose>(from.below(4));
}

void change_register(test::raw_world& world, bytes& from) {
  const std::size_t which = from.below(4);
  if (which == 0 && !world.waivers.empty()) one_of(world.waivers, from).in_force = decode_interval(from);
  if (which == 1 && !world.discipline.empty()) one_of(world.discipline, from).in_force = decode_interval(from);
  if (which == 2 && !world.protections.empty()) one_of(world.protections, from).in_force = decode_interval(from);
  if (which == 3 && !world.plans.empty()) one_of(world.plans, from).in_force = decode_interval(from);
}

}  // namespace

date decode_day(bytes& from) {
  return date(2010, 1, 1) + days{static_cast<std::int32_t>(from.below(6200))};
}

test::raw_world decode_world(bytes& from) {
  test::raw_world world = test::make_world(static_cast<std::uint32_t>(from.below(1U << 16U)));
  while (!from.empty()) {
    switch (from.below(4)) {
      case 0: change_appointment(world, from); break;
      case 1: change_official(world, from); break;
      case 2: change_proposal(world, from); break;
      default: change_register(world, from);
    }
  }
  return world;
}

}  // namespace rota::fuzz
