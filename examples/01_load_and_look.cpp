// SPDX-License-Identifier: BSL-1.0

// Shows    reading a dataset; asking where a unit lay on a day; following one official through the posts held
// Read     nothing first: start here
// Output   expected/01_load_and_look.txt

#include <rota/io/read.hpp>
#include <rota/rota.hpp>

#include <exception>
#include <iostream>

namespace {

void print_path(const rota::hierarchy& units, rota::unit_id unit, rota::date day) {
  std::cout << "  " << to_string(day) << ':';
  for (const rota::unit_id each : units.path_to_root(unit, day)) std::cout << "  " << units.name(each, day);
  std::cout << (units.exists(unit, day) ? "\n" : "  (does not exist)\n");
}

void print_career(const rota::facts& known, rota::official_id who) {
  const rota::roster& people = known.people;
  const rota::roster::range rows = people.appointments_of(who);
  for (std::size_t row = rows.first; row < rows.last; ++row) {
    const rota::appointment held = people.at(static_cast<rota::appointment_id>(row));
    const rota::post post = people.at(held.post);
    std::cout << "  " << to_string(held.term) << "  " << people.at(post.title).name_en << ", "
              << known.units.name(post.unit, held.term.from) << " (" << to_string(held.movement) << ")\n";
  }
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const rota::dataset data = rota::read_dataset(argc > 1 ? argv[1] : ROTA_EXAMPLE_DATA);
    std::cout << data.units.unit_count() << " units in " << data.units.version_count() << " versions, "
              << data.people.official_count() << " officials, " << data.people.post_count() << " posts, "
              << data.people.appointment_count() << " appointments\n";

    // Every question about a unit carries a day: on 1 July 2025 the districts were gone.
    std::cout << "\ncommunes, districts, provinces\n";
    for (const rota::date day : {rota::date(2023, 11, 6), rota::date(2025, 7, 1)})
      std::cout << "  " << to_string(day) << ": " << data.units.count_of(rota::level::commune, day) << ", "
                << data.units.count_of(rota::level::district, day) << ", " << data.units.count_of(rota::level::province, day)
                << '\n';

    const rota::date day(2023, 11, 6);
    const rota::unit_id commune = data.units.units_of(rota::level::commune, day).back();
    std::cout << "\nunit " << data.units.key(commune) << '\n';
    print_path(data.units, commune, day);
    print_path(data.units, commune, rota::date(2025, 7, 1));

    const rota::official_id who = data.people.at(rota::appointment_id{0}).official;
    std::cout << "\nofficial " << data.people.at(who).code << '\n';
    print_career({data.units, data.people}, who);
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
  return std::cout.flush() ? 0 : 1;  // 1: not all that was printed could be written
}
