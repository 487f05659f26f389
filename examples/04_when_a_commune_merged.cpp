// SPDX-License-Identifier: BSL-1.0

// Shows    following a unit through a merger, forwards and backwards, and what the merger does to the question who is local
// Read     01_load_and_look.cpp first
// Output   expected/04_when_a_commune_merged.txt

#include <rota/io/read.hpp>
#include <rota/rota.hpp>

#include <exception>
#include <iostream>

namespace {

void print(const rota::carried& units, const rota::hierarchy& map, rota::date day) {
  for (const rota::carried_unit& each : units.units)
    std::cout << "  " << map.key(each.unit) << ' ' << map.name(each.unit, day) << " (" << to_string(each.extent) << ")\n";
  if (!units.complete) std::cout << "  and something that the lineage does not tell\n";
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const rota::dataset data = rota::read_dataset(argc > 1 ? argv[1] : ROTA_EXAMPLE_DATA);
    const rota::hierarchy& map = data.units;
    const rota::date before(2023, 11, 6);
    const rota::date after(2025, 7, 1);

    // The first commune of the records that was merged, and what it is part of now.
    const rota::unit_id old_commune = map.changes().front().predecessor;
    std::cout << map.key(old_commune) << ' ' << map.name(old_commune, before) << " of " << to_string(before) << " became, by "
              << to_string(after) << '\n';
    const rota::carried now = map.successors(old_commune, before, after);
    print(now, map, after);
    if (now.units.empty()) return 0;

    const rota::unit_id new_commune = now.units.front().unit;
    std::cout << '\n' << map.key(new_commune) << ' ' << map.name(new_commune, after) << " was made from\n";
    print(map.predecessors(new_commune, after, before), map, before);

    // Somebody native to the old commune, as secretary of three units after the merger: their new commune, another one, and
    // the province. "Local" follows the people of the place, not its name or code.
    rota::official native;
    native.birth = rota::partial_date(rota::date(1980, 5, 1));
    native.native_unit = old_commune;
    const rota::unit_id province = map.enclosing(new_commune, rota::level::province, after).value();
    std::cout << '\n';
    for (const rota::unit_id where : {new_commune, map.units_of(rota::level::commune, after).front(), province})
      std::cout << "a native of the old commune is, in " << map.name(where, after) << ": "
                << to_string(locality_of(map, native, where, rota::place_strategy::native_place, after)) << '\n';
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
  return std::cout.flush() ? 0 : 1;  // 1: not all that was printed could be written
}
