// SPDX-License-Identifier: BSL-1.0

// What is not known neither passes nor fails: a verdict that rested on a fact becomes undetermined when the fact is taken away, and
// no other verdict changes.

#include <rota/assess/audit.hpp>
#include <rota/law/vietnam.hpp>

#include "support/built_world.hpp"
#include "support/catch.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

namespace {

using namespace rota::test;  // NOLINT: the helpers of the tests
using rota::date;
using rota::verdict;

struct forgetting {
  std::string_view what;
  void (*forget)(raw_world&);
  std::string_view excused = {};  ///< rules with this beginning are excused by it only: what is not known excuses nobody
};

constexpr std::array forgettings{
    forgetting{"births and months of retirement",
               [](raw_world& of) {
                 for (rota::official& each : of.officials) each.birth = {}, each.retirement = {};
               }},
    forgetting{"sexes",
               [](raw_world& of) {
                 for (rota::official& each : of.officials) each.sex = rota::sex::not_recorded;
               }},
    forgetting{"places of origin",
               [](raw_world& of) {
                 for (auto* places : {&of.native, &of.recorded, &of.birth_place})
                   for (std::string& each : *places) each.clear();
               }},
    forgetting{"the register of plans", [](raw_world& of) { of.has_planning = false, of.plans.clear(); }},
    forgetting{"the register of discipline", [](raw_world& of) { of.has_discipline = false, of.discipline.clear(); },
               "position-change-"},
    forgetting{"the register of evaluations", [](raw_world& of) { of.has_evaluations = false, of.evaluations.clear(); }},
    forgetting{"the register of kinship", [](raw_world& of) { of.has_kinship = false, of.kin.clear(); }},
};

using ruling_key = std::tuple<rota::subject, std::string_view, std::size_t>;

std::map<ruling_key, verdict> verdicts_of(const raw_world& rows) {
  const built world(rows);
  const rota::audit audit = audit_roster(world.known(), rota::vietnam::rotation_law(), {.as_of = {2025, 8, 1}});
  std::map<ruling_key, verdict> all;
  for (const rota::audit_part& part : audit.parts)
    for (const auto& column : part.columns)
      for (std::size_t row = 0; row < part.rows; ++row)
        if (column.rulings[row].is_judged()) all.emplace(ruling_key(part.subject, column.rule->id, row), column.rulings[row].outcome());
  return all;
}

}  // namespace

TEST_CASE("audit: a fact that is taken away leaves verdicts open, and turns none from good to bad or back", "[assess][property]") {
  std::map<std::string_view, std::size_t> opened;
  for (std::uint32_t seed = 9100; seed < 9110; ++seed) {
    const raw_world rows = make_world(seed);
    const std::map<ruling_key, verdict> known = verdicts_of(rows);
    for (const forgetting& each : forgettings) {
      raw_world less = rows;
      each.forget(less);
      const std::map<ruling_key, verdict> left = verdicts_of(less);
      REQUIRE(left.size() == known.size());
      for (const auto& [key, was] : known) {
        const verdict is = left.at(key);
        if (is == was || (!each.excused.empty() && std::get<1>(key).starts_with(each.excused))) continue;
        CAPTURE(seed, each.what, std::get<1>(key), std::get<2>(key), to_string(was), to_string(is));
        CHECK(is == verdict::undetermined);
        ++opened[each.what];
      }
    }
  }
  for (const forgetting& each : forgettings) {
    CAPTURE(each.what);
    CHECK(opened[each.what] > 20);
  }
}
