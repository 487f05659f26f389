// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_TESTS_SUPPORT_BUILT_WORLD_HPP
#define ROTA_TESTS_SUPPORT_BUILT_WORLD_HPP

#include "support/random_world.hpp"

#include <rota/law/facts.hpp>

#include <cstddef>
#include <cstdint>

namespace rota::test {

/// The same people many times over, so that a roster fills several blocks and ends inside one.
inline raw_world repeated(const raw_world& of, std::size_t times) {
  raw_world many = of;
  for (std::size_t time = 1; time < times; ++time) {
    const auto shift = static_cast<std::uint32_t>(time * of.officials.size());
    const auto moved = [shift](rota::official_id who) { return static_cast<rota::official_id>(static_cast<std::uint32_t>(who) + shift); };
    many.officials.insert(many.officials.end(), of.officials.begin(), of.officials.end());
    many.native.insert(many.native.end(), of.native.begin(), of.native.end());
    many.recorded.insert(many.recorded.end(), of.recorded.begin(), of.recorded.end());
    many.birth_place.insert(many.birth_place.end(), of.birth_place.begin(), of.birth_place.end());
    const auto add = [&moved](auto& to, const auto& rows) {
      for (auto row : rows) {
        row.official = moved(row.official);
        to.push_back(row);
      }
    };
    add(many.appointments, of.appointments);
    add(many.plans, of.plans);
    add(many.waivers, of.waivers);
    add(many.discipline, of.discipline);
    add(many.protections, of.protections);
    add(many.evaluations, of.evaluations);
    add(many.seats, of.seats);
    for (const rota::kinship_entry& row : of.kin) many.kin.push_back({moved(row.official), moved(row.relative), row.is});
  }
  return many;
}

struct built {
  explicit built(const raw_world& raw) : units(build_units(raw)), people(build_people(raw, units)) {}
  [[nodiscard]] rota::facts known() const { return {units, people}; }
  rota::hierarchy units;
  rota::roster people;
};

}  // namespace rota::test

#endif  // ROTA_TESTS_SUPPORT_BUILT_WORLD_HPP
