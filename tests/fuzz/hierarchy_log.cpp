// SPDX-License-Identifier: BSL-1.0

// Rows of units and of their changes, in any order and mostly wrong: they are refused, or make a map that a plain walk through the
// rows agrees with on every day.

#include <rota/hierarchy/hierarchy_builder.hpp>

#include "fuzz/fuzz.hpp"
#include "hierarchy/random_map.hpp"

#include <algorithm>

namespace {

using rota::fuzz::check;
constexpr std::size_t most_units = 6;

/// REQUIRES the map was built from the rows
void compare(const rota::hierarchy& built, const toy::random_map& rows) {
  const auto id = [&](std::size_t unit) { return built.find(toy::random_map::key(unit)); };
  for (int number = 0; number <= 18; ++number) {
    const rota::date day = toy::random_map::day(number);
    for (std::size_t unit = 0; unit < most_units; ++unit) {
      if (!id(unit)) continue;
      check(built.exists(*id(unit), day) == (rows.at(unit, day) != nullptr), "units exist as the rows say");
      std::size_t below = 0;
      for (std::size_t other = 0; other < most_units; ++other) {
        if (!id(other)) continue;
        check(built.is_within(*id(other), *id(unit), day) == rows.is_within(other, unit, day), "units lie as a walk finds them");
        below += rows.is_within(other, unit, day) ? 1 : 0;
      }
      check(built.subtree_size(*id(unit), day) == below, "the size of a subtree is that of a walk");
      if (rows.at(unit, day) == nullptr) continue;
      check(built.successors(*id(unit), day, day).units.size() == 1, "a unit that stands is its own successor");
      for (const rota::carried_unit& each : built.successors(*id(unit), day, toy::random_map::day(18)).units)
        check(built.exists(each.unit, toy::random_map::day(18)), "successors exist");
      for (const rota::carried_unit& each : built.predecessors(*id(unit), day, toy::random_map::day(0)).units)
        check(built.exists(each.unit, toy::random_map::day(0)), "predecessors existed");
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  rota::fuzz::bytes from(data, std::min<std::size_t>(size, 200));
  toy::random_map rows;
  const auto day = [&] { return toy::random_map::day(static_cast<int>(from.below(18))); };
  while (!from.empty()) {
    const std::size_t unit = from.below(most_units), kind = from.below(16);
    const rota::date first = kind % 2 == 0 ? rota::date::lowest() : day();
    const rota::date last = kind % 4 < 2 ? rota::date::highest() : day();
    const std::size_t other = from.below(most_units + 1);
    if (kind >= 12) {
      rows.changes.push_back({unit, other, first == rota::date::lowest() ? day() : first, static_cast<rota::extent>(kind % 3)});
    } else if (first < last) {
      rows.versions.push_back({unit, other == most_units ? std::nullopt : std::optional(other),
                               rota::all_levels[unit == 0 ? 0 : std::min<std::size_t>(3, (unit + 1) / 2)], {first, last}});
    }
  }
  rows.units = most_units;
  try {
    compare(rows.build(), rows);
  } catch (const rota::data_error& refused) {
    check(!refused.issues().empty(), "a refusal says why");
  }
  return 0;
}
