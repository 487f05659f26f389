// SPDX-License-Identifier: BSL-1.0
// Makes the synthetic rosters of four provinces: the same bytes on every machine.
#include "stage.hpp"

#include <array>
#include <cstdint>
#include <exception>
#include <fstream>
#include <iostream>

namespace {

struct dataset {
  std::string_view name, province;
  rota::date term, day;
  std::size_t minorities;
  std::uint32_t seed;
  void (*make)(provinces::stage&);
  const std::string_view& published;
};

const std::array datasets{
    dataset{"ha-nam", "L3:35", {2020, 6, 1}, {2023, 11, 30}, 1, 35, provinces::make_ha_nam, provinces::ha_nam_tables},
    dataset{"ha-noi", "L3:01", {2020, 6, 1}, {2023, 12, 3}, 2, 1, provinces::make_ha_noi, provinces::ha_noi_tables},
    dataset{"lao-cai", "L3:10", {2015, 10, 1}, {2019, 12, 31}, 45, 10, provinces::make_lao_cai, provinces::lao_cai_tables},
    dataset{"hau-giang", "L3:93", {2020, 10, 1}, {2023, 3, 31}, 3, 93, provinces::make_hau_giang, provinces::hau_giang_tables},
};

int make(std::string_view name, const std::filesystem::path& units, const std::filesystem::path& out) {
  for (const dataset& each : datasets) {
    if (each.name != name) continue;
    const sample::unit_map map(units);
    provinces::stage in{map, each.province, each.term, each.day, each.minorities, sample::dice(each.seed)};
    each.make(in);
    in.book.write(out);
    std::ofstream(out / "published.csv", std::ios::binary) << each.published;
    return 0;
  }
  std::cerr << "no dataset `" << name << "`: it is ha-nam, ha-noi, lao-cai or hau-giang\n";
  return 2;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::cerr << "usage: make_provinces DATASET UNITS_FOLDER OUT_FOLDER\n";
    return 2;
  }
  try {
    return make(argv[1], argv[2], argv[3]);
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
