// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_EXAMPLES_MAKE_COMMON_UNIT_MAP_HPP
#define ROTA_EXAMPLES_MAKE_COMMON_UNIT_MAP_HPP

#include <rota/core/date.hpp>
#include <rota/hierarchy/hierarchy.hpp>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace sample {

/// The units of the dataset by the ids of units.csv, in an order that depends on nothing but those ids.
class unit_map {
 public:
  explicit unit_map(const std::filesystem::path& folder);

  [[nodiscard]] std::vector<std::string> children(std::string_view unit, rota::date day) const;
  [[nodiscard]] std::string parent(std::string_view unit, rota::date day) const;
  /// The first day on which the unit no longer stands; date::highest() where it still does.
  [[nodiscard]] rota::date end_of(std::string_view unit) const;

 private:
  rota::hierarchy units_;
};

}  // namespace sample

#endif  // ROTA_EXAMPLES_MAKE_COMMON_UNIT_MAP_HPP
