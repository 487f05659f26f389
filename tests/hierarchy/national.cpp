// SPDX-License-Identifier: BSL-1.0
#include <rota/hierarchy/hierarchy_builder.hpp>

#include "hierarchy/naive_walk.hpp"
#include "hierarchy/toy.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <string>

namespace {

using rota::extent;
using rota::level;
using rota::unit_id;

std::vector<std::string> split(const std::string& line) {
  std::vector<std::string> fields(1);
  bool quoted = false;
  for (std::size_t place = 0; place < line.size(); ++place) {
    const char letter = line[place];
    if (letter == '"' && quoted && place + 1 < line.size() && line[place + 1] == '"') {
      fields.back() += line[++place];
    } else if (letter == '"') {
      quoted = !quoted;
    } else if (letter == ',' && !quoted) {
      fields.emplace_back();
    } else if (letter != '\r') {
      fields.back() += letter;
    }
  }
  return fields;
}

using row = std::map<std::string, std::string>;

std::vector<row> read(const std::string& path) {
  std::ifstream file(path);
  REQUIRE(file);
  std::string line;
  std::getline(file, line);
  const std::vector<std::string> names = split(line);
  std::vector<row> rows;
  while (std::getline(file, line)) {
    const std::vector<std::string> fields = split(line);
    REQUIRE(fields.size() == names.size());
    row& made = rows.emplace_back();
    for (std::size_t column = 0; column < names.size(); ++column) made[names[column]] = fields[column];
  }
  return rows;
}

void add_units(rota::hierarchy_builder& builder, const std::string& path) {
  std::size_t line = 1;
  for (const row& fields : read(path)) {
    const auto at = std::ranges::find(rota::all_levels, fields.at("level"), [](level value) { return rota::to_string(value); });
    REQUIRE(at != rota::all_levels.end());
    builder.add(rota::unit_row{.unit = fields.at("unit"),
                               .code = fields.at("code"),
                               .name = fields.at("name"),
                               .kind = fields.at("kind"),
                               .level = *at,
                               .parent = fields.at("parent"),
                               .in_force = toy::span(fields.at("from"), fields.at("until")),
                               .act = fields.at("act"),
                               .difficult = false,
                               .minority_share = {},
                               .line = ++line});
  }
}

void add_changes(rota::hierarchy_builder& builder, const std::string& path) {
  std::size_t line = 1;
  for (const row& fields : read(path)) {
    extent amount = extent::unknown;
    if (fields.at("extent") == "whole") amount = extent::whole;
    if (fields.at("extent") == "part") amount = extent::part;
    builder.add(rota::change_row{.predecessor = fields.at("predecessor"),
                                 .successor = fields.at("successor"),
                                 .day = toy::day(fields.at("day")),
                                 .extent = amount,
                                 .relation = fields.at("relation"),
                                 .act = fields.at("act"),
                                 .clause = fields.at("clause"),
                                 .line = ++line});
  }
}

/// The national units, or nothing (and a warning) where the data is not at hand.
const rota::hierarchy* national() {
  static const std::optional<rota::hierarchy> units = []() -> std::optional<rota::hierarchy> {
    const char* folder = std::getenv("ROTA_NATIONAL_DATA");
    if (folder == nullptr) return std::nullopt;
    rota::hierarchy_builder builder;
    add_units(builder, std::string(folder) + "/units.csv");
    add_changes(builder, std::string(folder) + "/lineage.csv");
    return builder.build();
  }();
  if (!units) WARN("skipped: set ROTA_NATIONAL_DATA to the folder of the national units.csv and lineage.csv");
  return units ? &*units : nullptr;
}

std::map<std::string, std::size_t> kinds(const rota::hierarchy& units, level of, rota::date day) {
  std::map<std::string, std::size_t> counts;
  for (const unit_id unit : units.units_of(of, day)) ++counts[std::string(units.at(unit, day)->kind)];
  return counts;
}

const rota::date before(2025, 6, 30);
const rota::date after(2025, 7, 1);

}  // namespace

TEST_CASE("national data: the counts of each level come out on each day", "[hierarchy][national]") {
  const rota::hierarchy* units = national();
  if (units == nullptr) return;
  struct expected {
    rota::date day;
    std::size_t provinces, districts, communes;
  };
  for (const expected& row : {expected{{2023, 6, 30}, 63, 705, 10598}, expected{before, 63, 696, 10035},
                              expected{after, 34, 0, 3321}, expected{{2026, 9, 20}, 34, 0, 3321}}) {
    CAPTURE(rota::to_string(row.day));
    CHECK(units->count_of(level::province, row.day) == row.provinces);
    CHECK(units->count_of(level::district, row.day) == row.districts);
    CHECK(units->count_of(level::commune, row.day) == row.communes);
    CHECK(units->units_of(level::commune, row.day).size() == row.communes);
  }
  using counts = std::map<std::string, std::size_t>;
  CHECK(kinds(*units, level::commune, after) == counts{{"xa", 2621}, {"phuong", 687}, {"dac_khu", 13}});
  CHECK(kinds(*units, level::commune, {2026, 9, 20}) == counts{{"xa", 2599}, {"phuong", 709}, {"dac_khu", 13}});
  CHECK(kinds(*units, level::province, {2026, 9, 20})["thanh_pho_tw"] == 9);
}

TEST_CASE("national data: a code is another unit's from one day to the next", "[hierarchy][national]") {
  const rota::hierarchy* units = national();
  if (units == nullptr) return;
  const auto name = [&](std::string_view code, rota::date day) {
    return units->name(units->find_code(code, day).value(), day);
  };
  CHECK(name("00004", before) == "Phường Trúc Bạch");
  CHECK(name("00004", after) == "Phường Ba Đình");

  std::vector<std::string_view> names;
  for (const std::string_view system : {"L3:13444", "L2:13444"})
    for (const rota::unit_version& version : units->versions(units->find(system).value())) names.push_back(version.name);
  CHECK(names == std::vector<std::string_view>{"Xã Liêm Tuyền", "Phường Tân Liêm", "Phường Liêm Tuyền"});
}

TEST_CASE("national data: a divided commune has all its successors, each in part", "[hierarchy][national]") {
  const rota::hierarchy* units = national();
  if (units == nullptr) return;
  const unit_id lien_ha = units->find("L3:09802").value();
  const rota::carried became = units->successors(lien_ha, before, after);
  CHECK(became.complete);
  CHECK(became.units == std::vector<rota::carried_unit>{{units->find("L2:09022").value(), extent::part},
                                                        {units->find("L2:09817").value(), extent::part}});
  CHECK(units->name(units->parent(lien_ha, before).value(), before) == "Huyện Đan Phượng");
  CHECK(units->name(became.units[0].unit, after) == "Xã Mê Linh");
  CHECK(units->name(became.units[1].unit, after) == "Xã Ô Diên");
}

TEST_CASE("national data: every commune of June 2025 is carried to July and back", "[hierarchy][national]") {
  const rota::hierarchy* units = national();
  if (units == nullptr) return;
  std::size_t divided = 0;
  std::size_t most_successors = 0;
  std::set<std::pair<unit_id, unit_id>> forwards;
  for (const unit_id commune : units->units_of(level::commune, before)) {
    const rota::carried became = units->successors(commune, before, after);
    INFO(units->key(commune));
    REQUIRE(became.complete);
    REQUIRE(!became.units.empty());
    if (became.units.size() > 1) ++divided;
    most_successors = std::max(most_successors, became.units.size());
    for (const rota::carried_unit& successor : became.units) forwards.emplace(commune, successor.unit);
  }
  CHECK(divided == 441);
  CHECK(most_successors == 5);

  std::size_t most_predecessors = 0;
  std::set<std::pair<unit_id, unit_id>> backwards;
  for (const unit_id commune : units->units_of(level::commune, after)) {
    const rota::carried made_from = units->predecessors(commune, after, before);
    most_predecessors = std::max(most_predecessors, made_from.units.size());
    for (const rota::carried_unit& origin : made_from.units)
      if (units->at(origin.unit, before)->level == level::commune) backwards.emplace(origin.unit, commune);
  }
  CHECK(most_predecessors == 14);
  CHECK(forwards == backwards);
}

TEST_CASE("national data: a district ended without a successor", "[hierarchy][national]") {
  const rota::hierarchy* units = national();
  if (units == nullptr) return;
  std::size_t carried_on = 0;
  for (const unit_id district : units->units_of(level::district, before)) {
    const rota::carried became = units->successors(district, before, after);
    if (became.complete) ++carried_on;
    CHECK(became.complete == !became.units.empty());
  }
  CHECK(carried_on == 5);  // the island districts, which had no communes
}

TEST_CASE("national data: is_within agrees with the path to the root", "[hierarchy][national][property]") {
  const rota::hierarchy* units = national();
  if (units == nullptr) return;
  std::mt19937 random(20250701);
  for (const rota::date day : {rota::date(2020, 1, 1), rota::date(2023, 6, 30), before, after, rota::date(2026, 9, 20)}) {
    std::size_t wrong = 0;
    for (std::uint32_t place = 0; place < units->unit_count(); ++place) {
      const unit_id unit{place};
      const std::vector<unit_id> path = units->path_to_root(unit, day);
      wrong += units->exists(unit, day) == path.empty();
      for (const unit_id above : path) wrong += !units->is_within(unit, above, day);
      for (int sample = 0; sample < 50; ++sample) {
        const unit_id other{static_cast<std::uint32_t>(random() % units->unit_count())};
        wrong += units->is_within(unit, other, day) != (std::ranges::find(path, other) != path.end());
      }
    }
    CAPTURE(rota::to_string(day));
    CHECK(wrong == 0);
  }
}

namespace {

/// The rows once more, for a walk that knows nothing of the hierarchy but its handles.
toy::naive_walk national_walk(const rota::hierarchy& units) {
  const std::string folder = std::getenv("ROTA_NATIONAL_DATA");
  const auto number = [&](const std::string& unit) { return static_cast<std::size_t>(index(units.find(unit).value())); };
  std::vector<toy::naive_walk::version> versions;
  for (const row& fields : read(folder + "/units.csv")) {
    const std::string& parent = fields.at("parent");
    versions.push_back({number(fields.at("unit")), parent.empty() ? std::nullopt : std::optional(number(parent)), level{},
                        toy::span(fields.at("from"), fields.at("until")), {}});
  }
  std::vector<toy::naive_walk::change> changes;
  for (const row& fields : read(folder + "/lineage.csv")) {
    const std::string& amount = fields.at("extent");
    changes.push_back({number(fields.at("predecessor")), number(fields.at("successor")), toy::day(fields.at("day")),
                       amount == "whole" ? extent::whole : amount == "part" ? extent::part : extent::unknown});
  }
  return {versions, changes};
}

std::map<std::size_t, extent> by_number(const rota::carried& carried) {
  std::map<std::size_t, extent> found;
  for (const rota::carried_unit& share : carried.units) found.emplace(index(share.unit), share.extent);
  return found;
}

bool same(const rota::carried& carried, const toy::naive_walk::answer& walked) {
  return carried.complete == walked.complete && by_number(carried) == walked.units;
}

}  // namespace

TEST_CASE("national data: every unit is carried to other days and back as a naive walk carries it",
          "[hierarchy][national][oracle]") {
  const rota::hierarchy* units = national();
  if (units == nullptr) return;
  const toy::naive_walk naive = national_walk(*units);
  const std::vector<rota::date> days{{2000, 1, 1}, {2008, 8, 1},  {2019, 12, 31}, {2020, 1, 1}, {2023, 6, 30},
                                     {2024, 11, 1}, {2025, 1, 1}, before, after, {2026, 9, 20}};
  for (const rota::date from : days)
    for (const rota::date to : days) {
      if (to < from) continue;
      std::size_t wrong = 0;
      for (std::uint32_t place = 0; place < units->unit_count(); ++place) {
        const unit_id unit{place};
        wrong += !same(units->successors(unit, from, to), naive.successors(place, from, to));
        wrong += !same(units->predecessors(unit, to, from), naive.predecessors(place, to, from));
      }
      CAPTURE(rota::to_string(from), rota::to_string(to));
      CHECK(wrong == 0);
    }
}

TEST_CASE("national data: each unit lies in those that a climb meets and in no other province or district",
          "[hierarchy][national][oracle]") {
  const rota::hierarchy* units = national();
  if (units == nullptr) return;
  const toy::naive_walk naive = national_walk(*units);
  for (const rota::date day : {rota::date(2008, 8, 1), rota::date(2020, 1, 1), before, after, rota::date(2026, 9, 20)}) {
    std::vector<unit_id> above = units->units_of(level::province, day);
    for (const unit_id district : units->units_of(level::district, day)) above.push_back(district);
    std::size_t wrong = 0, inside = 0;
    for (std::uint32_t place = 0; place < units->unit_count(); ++place) {
      const std::vector<std::size_t> met = naive.climb(place, day);
      wrong += units->exists(unit_id{place}, day) == met.empty();
      for (const std::size_t unit : met) wrong += !units->is_within(unit_id{place}, static_cast<unit_id>(unit), day);
      for (const unit_id unit : above) {
        const bool is_inside = units->is_within(unit_id{place}, unit, day);
        inside += is_inside;
        wrong += is_inside != (std::ranges::find(met, std::size_t{index(unit)}) != met.end());
      }
    }
    CAPTURE(rota::to_string(day));
    CHECK(wrong == 0);
    CHECK(inside > 0);
  }
}
