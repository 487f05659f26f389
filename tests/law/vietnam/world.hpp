// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_TESTS_LAW_VIETNAM_WORLD_HPP
#define ROTA_TESTS_LAW_VIETNAM_WORLD_HPP

#include <rota/hierarchy/hierarchy.hpp>
#include <rota/hierarchy/hierarchy_builder.hpp>
#include <rota/roster/roster_builder.hpp>
#include <rota/roster/title.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The country of the case tables, before and after 1 July 2025.
//
//   until 2025-06-30                           from 2025-07-01
//   north > north-d1 > n1, n2                  union  (north and south merged)
//         > north-d2 > n3                        union-a  n1 and n2, and a part of n3
//   south > south-d1 > s1                        union-b  the rest of n3
//         > south-island (no communes)           union-c  s1
//                                                union-island  the island district, now of commune level
//   west  > west-d1 > w1, w2                   west > w1 (goes on), west-m (w2 and w3 merged)
//         > west-d2 > w3                            > w-new (from 2026-07-01)
//         > west-d3 (no communes)                   > west-d3, which the register has forgotten to end
//   city  > city-q1 (quan) > city-p1 (phuong)  city > city-p1, city-c1        code 79, Hồ Chí Minh City
//         > city-d1 (huyen) > city-c1 (xa)         city-p2 became city-p3 on 2023-01-01, both phuong of city-q1; city-p4 and
//                                                  city-p5 were merged to city-p6 on that day, which goes on
//   coast > coast-q1 (quan) > coast-p1         coast > coast-p1               code 48, Đà Nẵng
//   delta > delta-q1 (quan) > delta-p1         delta > delta-p1               code 30, of which no rule speaks; the shares of
//                                                                             minorities are 30 % and, from 2025-07-01, 12.5 %

namespace rota::test {

inline rota::hierarchy case_map() {
  using rota::date;
  using rota::level;
  static constexpr date reform{2025, 7, 1};
  constexpr date ward_merger{2023, 1, 1};
  constexpr rota::interval old{.until = reform};
  constexpr rota::interval since_reform{.from = reform};
  struct row {
    std::string_view unit;
    level of;
    std::string_view parent;
    rota::interval in_force;
    std::string_view code = {};  // the unit's key where none is given
    std::string_view kind = {};  // the word of its level where none is given
    std::optional<double> minority_share = {};
  };
  constexpr std::array rows{
      row{"country", level::central, "", {}},
      row{"north", level::province, "country", old},
      row{"north-d1", level::district, "north", old},
      row{"n1", level::commune, "north-d1", old},
      row{"n2", level::commune, "north-d1", old},
      row{"north-d2", level::district, "north", old},
      row{"n3", level::commune, "north-d2", old},
      row{"south", level::province, "country", old},
      row{"south-d1", level::district, "south", old},
      row{"s1", level::commune, "south-d1", old},
      row{"south-island", level::district, "south", old},
      row{"west", level::province, "country", {}},
      row{"west-d1", level::district, "west", old},
      row{"w1", level::commune, "west-d1", old},
      row{"w2", level::commune, "west-d1", old},
      row{"west-d2", level::district, "west", old},
      row{"w3", level::commune, "west-d2", old},
      row{"west-d3", level::district, "west", {}},
      row{"union", level::province, "country", since_reform},
      row{"union-a", level::commune, "union", since_reform},
      row{"union-b", level::commune, "union", since_reform},
      row{"union-c", level::commune, "union", since_reform},
      row{"union-island", level::commune, "union", since_reform},
      row{"w1", level::commune, "west", since_reform},
      row{"west-m", level::commune, "west", since_reform},
      row{"w-new", level::commune, "west", {.from = date{2026, 7, 1}}},
      row{"city", level::province, "country", {}, "79"},
      row{"city-q1", level::district, "city", old, {}, "quan"},
      row{"city-p1", level::commune, "city-q1", old, {}, "phuong"},
      row{"city-p1", level::commune, "city", since_reform, {}, "phuong"},
      row{"city-p2", level::commune, "city-q1", {.until = ward_merger}, {}, "phuong"},
      row{"city-p3", level::commune, "city-q1", {.from = ward_merger, .until = reform}, {}, "phuong"},
      row{"city-p4", level::commune, "city-q1", {.until = ward_merger}, {}, "phuong"},
      row{"city-p5", level::commune, "city-q1", {.until = ward_merger}, {}, "phuong"},
      row{"city-p6", level::commune, "city-q1", {.from = ward_merger, .until = reform}, {}, "phuong"},
      row{"city-p6", level::commune, "city", since_reform, {}, "phuong"},
      row{"city-d1", level::district, "city", old, {}, "huyen"},
      row{"city-c1", level::commune, "city-d1", old, {}, "xa"},
      row{"city-c1", level::commune, "city", since_reform, {}, "xa"},
      row{"coast", level::province, "country", {}, "48"},
      row{"coast-q1", level::district, "coast", old, {}, "quan"},
      row{"coast-p1", level::commune, "coast-q1", old, {}, "phuong"},
      row{"coast-p1", level::commune, "coast", since_reform, {}, "phuong"},
      row{"delta", level::province, "country", {}, "30", {}, 0.3},
      row{"delta-q1", level::district, "delta", old, {}, "quan"},
      row{"delta-p1", level::commune, "delta-q1", old, {}, "phuong"},
      row{"delta-p1", level::commune, "delta", since_reform, {}, "phuong", 0.125},
  };
  struct edge {
    std::string_view predecessor;
    std::string_view successor;
    rota::extent of;
    rota::date day = reform;
  };
  constexpr std::array edges{
      edge{"north", "union", rota::extent::whole},       edge{"south", "union", rota::extent::whole},
      edge{"n1", "union-a", rota::extent::whole},        edge{"n2", "union-a", rota::extent::whole},
      edge{"n3", "union-a", rota::extent::part},         edge{"n3", "union-b", rota::extent::part},
      edge{"s1", "union-c", rota::extent::whole},        edge{"w2", "west-m", rota::extent::whole},
      edge{"w3", "west-m", rota::extent::whole},         edge{"south-island", "union-island", rota::extent::whole},
      edge{"city-p2", "city-p3", rota::extent::whole, ward_merger},
      edge{"city-p4", "city-p6", rota::extent::whole, ward_merger},
      edge{"city-p5", "city-p6", rota::extent::whole, ward_merger},
  };

  rota::hierarchy_builder builder;
  for (const row& each : rows)
    builder.add(rota::unit_row{.unit = each.unit,
                               .code = each.code.empty() ? each.unit : each.code,
                               .name = each.unit,
                               .kind = each.kind.empty() ? rota::to_string(each.of) : each.kind,
                               .level = each.of,
                               .parent = each.parent,
                               .in_force = each.in_force,
                               .act = {},
                               .minority_share = each.minority_share});
  for (const edge& each : edges)
    builder.add(rota::change_row{.predecessor = each.predecessor,
                                 .successor = each.successor,
                                 .day = each.day,
                                 .extent = each.of,
                                 .relation = {},
                                 .act = {},
                                 .clause = {}});
  return builder.build();
}

/// Titles with ranks a reader can check by eye: tens fall with the level, and a provincial vice-chair ranks as a district
/// secretary, a district vice-chair as a commune secretary.
inline std::vector<rota::title> case_titles() {
  using rota::sector;
  struct row {
    std::string_view id;
    std::array<std::int16_t, 4> rank;
    bool head;
    sector of = sector::none;
    bool leader = true;
    std::optional<std::int16_t> term_months = {};
  };
  constexpr std::array rows{
      row{"secretary", {90, 70, 50, 30}, true},
      row{"deputy-secretary-chair", {80, 60, 40, 20}, true},
      row{"standing-deputy-secretary", {80, 60, 40, 20}, false},
      row{"deputy-secretary", {80, 60, 40, 20}, false},
      row{"chair", {80, 60, 40, 20}, true},
      row{"vice-chair", {70, 50, 30, 10}, false},
      row{"inspection-chair", {70, 50, 30, 10}, true},
      row{"organisation-head", {70, 50, 30, 10}, true},
      row{"chief-inspector", {60, 40, 20, 10}, true, sector::inspectorate},
      row{"chief-judge", {60, 40, 20, 10}, true, sector::court},
      row{"chief-procurator", {60, 40, 20, 10}, true, sector::procuracy},
      row{"police-head", {60, 40, 20, 10}, true, sector::police},
      row{"army-head", {60, 40, 20, 10}, true, sector::army},
      row{"finance-head", {60, 40, 20, 10}, true, sector::finance},
      row{"finance-deputy", {50, 30, 15, 5}, false, sector::finance},
      row{"tax-head", {60, 40, 20, 10}, true, sector::tax},
      row{"customs-head", {60, 40, 20, 10}, true, sector::customs},
      row{"home-affairs-head", {60, 40, 20, 10}, true, sector::home_affairs},
      row{"agriculture-head", {60, 40, 20, 10}, true, sector::other},
      row{"three-year-head", {60, 40, 20, 10}, true, sector::other, true, std::int16_t{36}},
      row{"accountant", {9, 7, 5, 3}, false, sector::none, false},
  };
  std::vector<rota::title> titles;
  for (const row& each : rows)
    titles.push_back(rota::title{.id = std::string(each.id),
                                 .name_vi = std::string(each.id),
                                 .name_en = std::string(each.id),
                                 .rank = each.rank,
                                 .head = each.head,
                                 .leader = each.leader,
                                 .sector = each.of,
                                 .term_months = each.term_months});
  return titles;
}

inline void add_case_titles(rota::roster_builder& builder) {
  for (const rota::title& each : case_titles()) builder.add(each);
}

}  // namespace rota::test

#endif  // ROTA_TESTS_LAW_VIETNAM_WORLD_HPP
