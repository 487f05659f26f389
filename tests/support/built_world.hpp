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
    for (rota::appointment row : of.appointments) {
      row.official = moved(row.official);
      many.appointments.push_back(row);
    }
    for (rota::plan_entry row : of.plans) {
      row.official = moved(row.official);
      many.plans.push_back(row);
    }
    for (rota::waiver row : of.waivers) {
      row.official = moved(row.official);
      many.waivers.push_back(row);
    }
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
