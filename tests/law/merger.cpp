// SPDX-License-Identifier: BSL-1.0

#include "law/merger.hpp"

#include <rota/hierarchy/hierarchy_builder.hpp>

#include "support/catch.hpp"

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using rota::date;

constexpr date reform{2025, 7, 1};
using edge = std::pair<std::string_view, std::string_view>;

/// What last_merger says of N, whose name changed on the day of the reform, or which began on it; X and Y ended on it.
std::optional<date> merged(bool stood_before, const std::vector<edge>& edges, date day = {2026, 1, 1}) {
  rota::hierarchy_builder builder;
  const auto add = [&](std::string_view unit, rota::level of, std::string_view parent, rota::interval in_force) {
    builder.add(rota::unit_row{.unit = unit, .code = unit, .name = unit, .kind = "", .level = of, .parent = parent,
                               .in_force = in_force, .act = "", .difficult = false, .minority_share = {}, .line = 0});
  };
  add("VN", rota::level::central, "", {});
  for (const char* old : {"X", "Y"}) add(old, rota::level::province, "VN", {date::lowest(), reform});
  if (stood_before) add("N", rota::level::province, "VN", {date::lowest(), reform});
  add("N", rota::level::province, "VN", {reform, date::highest()});
  for (const auto& [from, to] : edges)
    builder.add(rota::change_row{.predecessor = from, .successor = to, .day = reform, .extent = rota::extent::unknown,
                                 .relation = {}, .act = {}, .clause = {}});
  const rota::hierarchy units = builder.build();
  return rota::last_merger(units, units.find("N").value(), day);
}

}  // namespace

TEST_CASE("last_merger: a unit made of two, or beside what it was of one, is merged; one renamed or made of one is not", "[law]") {
  CHECK(merged(false, {{"X", "N"}, {"Y", "N"}}) == reform);
  CHECK(merged(true, {{"X", "N"}}) == reform);
  CHECK(merged(true, {{"N", "N"}, {"X", "N"}}) == reform);
  CHECK_FALSE(merged(false, {{"X", "N"}}));
  CHECK_FALSE(merged(true, {{"N", "N"}}));
  CHECK_FALSE(merged(true, {}));
  CHECK_FALSE(merged(false, {{"X", "N"}, {"Y", "N"}}, {2025, 6, 30}));
}
