// SPDX-License-Identifier: BSL-1.0
#include "unit_map.hpp"

#include <rota/io/read.hpp>

#include <algorithm>
#include <stdexcept>

namespace sample {
namespace {

rota::unit_id unit_of(const rota::hierarchy& units, std::string_view key) {
  if (const auto found = units.find(key)) return *found;
  throw std::runtime_error("unit `" + std::string(key) + "` is not in units.csv: cut the file again as README.md says");
}

}  // namespace

unit_map::unit_map(const std::filesystem::path& folder) : units_(rota::read_hierarchy(folder)) {}

std::vector<std::string> unit_map::children(std::string_view unit, rota::date day) const {
  std::vector<std::string> keys;
  for (const rota::unit_id child : units_.children(unit_of(units_, unit), day)) keys.emplace_back(units_.key(child));
  std::ranges::sort(keys);
  return keys;
}

std::string unit_map::parent(std::string_view unit, rota::date day) const {
  return std::string(units_.key(units_.parent(unit_of(units_, unit), day).value()));
}

rota::date unit_map::end_of(std::string_view unit) const {
  return units_.versions(unit_of(units_, unit)).back().in_force.until;
}

}  // namespace sample
