// SPDX-License-Identifier: BSL-1.0

#include "support/random_world.hpp"

#include "support/random_registers.hpp"

#include <rota/core/tenure.hpp>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

namespace rota::test {
namespace {

constexpr date merger{2024, 1, 1};
constexpr date reform{2025, 7, 1};

std::string number(const char* prefix, std::size_t value) { return prefix + std::to_string(value); }

/// Two provinces become one, or stay; districts end; communes merge in 2024 and again, or are divided, in 2025.
void make_units(raw_world& world, dice& roll) {
  world.units.push_back({"VN", level::central, "", {}});
  for (const char* merged : {"N0", "N1"})
    world.units.push_back({merged, level::province, "VN", {reform, date::highest()}});
  std::vector<std::string> communes;
  std::size_t serial = 0;
  for (std::size_t p = 0; p < 3; ++p) {
    const std::string province = number("P", p);
    world.units.push_back({province, level::province, "VN", {date::lowest(), reform}});
    world.edges.push_back({province, number("N", p == 2 ? 1 : 0), reform});
    for (std::size_t d = 0; d < 2; ++d) {
      const std::string district = province + "D" + std::to_string(d);
      world.units.push_back({district, level::district, province, {date::lowest(), reform}});
      std::vector<std::string> standing;
      for (std::size_t c = 0; c < 4; ++c) {
        const std::string commune = number("C", serial++);
        const bool merged = c == 3 && !roll.one_in(3);
        world.units.push_back({commune, level::commune, district, {date::lowest(), merged ? merger : reform}});
        if (merged && !roll.one_in(4)) world.edges.push_back({commune, standing.front(), merger});
        if (!merged) standing.push_back(commune);
      }
      communes.insert(communes.end(), standing.begin(), standing.end());
    }
  }
  for (std::size_t n = 0; n < 8; ++n)
    world.units.push_back({number("M", n), level::commune, n < 5 ? "N0" : "N1", {reform, date::highest()}});
  for (std::size_t c = 0; c < communes.size(); ++c) {
    const bool in_last = c >= communes.size() * 2 / 3;
    if (roll.one_in(12)) continue;  // no known successor
    const std::size_t first = in_last ? 5 + roll.below(3) : roll.below(5);
    world.edges.push_back({communes[c], number("M", first), reform});
    if (roll.one_in(4)) {
      const std::size_t second = in_last ? 5 + roll.below(3) : roll.below(5);
      if (second != first) world.edges.push_back({communes[c], number("M", second), reform});
    }
  }
}

/// One province of the old map is a city by its code, which what it becomes keeps; half of the units in it are urban.
void make_city(raw_world& world, dice& roll) {
  const std::size_t which = roll.below(3);
  const std::string city = number("P", which);
  const std::string merged = number("N", which == 2 ? 1 : 0);
  const auto lies_in = [&](const raw_unit& unit) {
    return unit.parent == city || unit.parent == merged || unit.parent.starts_with(city + "D");
  };
  for (raw_unit& unit : world.units) {
    if (unit.unit == city || unit.unit == merged) unit.code = "79";
    unit.kind = unit.of == level::district ? "huyen" : unit.of == level::commune ? "xa" : "tinh";
    if (unit.of > level::province && (lies_in(unit) ? roll.one_in(2) : roll.one_in(10)))
      unit.kind = unit.of == level::district ? "quan" : "phuong";
    if (roll.one_in(3)) unit.minority_share = static_cast<double>(roll.below(60)) / 100.0;
  }
}

void make_people(raw_world& world, dice& roll) {
  constexpr std::array titles{"secretary", "chair", "deputy-secretary-chair", "vice-chair", "inspection-chair",
                              "chief-inspector", "chief-judge", "department-head", "division-head", "specialist", "specialist"};
  for (const raw_unit& unit : world.units)
    for (std::size_t t = 0; t < 3; ++t) {
      post next;
      if (roll.one_in(15)) next.block = block::armed_forces;
      if (roll.one_in(20)) next.rank = static_cast<std::int16_t>(50);
      next.listed_position = !roll.one_in(3);
      world.posts.push_back(next);
      world.post_unit.push_back(unit.unit);
      world.post_title.push_back(titles[roll.below(titles.size())]);
    }
  for (std::size_t o = 0; o < 60; ++o) {
    official next;
    const date birth = roll.day({1955, 1, 1}, {1992, 1, 1});
    if (!roll.one_in(10)) next.birth = roll.one_in(3) ? partial_date(calendar_month::of(birth)) : partial_date(birth);
    if (!roll.one_in(10)) next.sex = roll.one_in(2) ? sex::female : sex::male;
    if (roll.one_in(8)) next.retirement = calendar_month::of(roll.day({2022, 1, 1}, {2040, 1, 1}));
    if (roll.one_in(12)) next.retirement_cap_years = static_cast<std::int16_t>(roll.one_in(2) ? 65 : 60);
    world.officials.push_back(next);
    world.native.push_back(roll.one_in(8) ? "" : world.units[roll.below(world.units.size())].unit);
    world.recorded.push_back(roll.one_in(8) ? world.units[roll.below(world.units.size())].unit : "");
  }
}

constexpr std::array kinds{movement::rotation,    movement::rotation,        movement::rotation,       movement::rotation,
                           movement::transfer,    movement::election,        movement::appointment,    movement::appointment,
                           movement::secondment,  movement::position_change, movement::re_appointment, movement::not_recorded};
constexpr std::array purposes{purpose::training, purpose::training, purpose::non_local, purpose::two_term};

/// Often next to three years after the first day, which is where a secondment becomes too long, or next to another turning point.
std::optional<date> planned_end(date from, dice& roll) {
  if (roll.one_in(3)) return std::nullopt;
  if (roll.one_in(3)) return plus_months(from, months{36}) + days{static_cast<std::int32_t>(roll.below(3)) - 1};
  return roll.day(from + days{200}, from + days{2200});
}

void make_careers(raw_world& world, dice& roll) {
  for (std::size_t o = 0; o < world.officials.size(); ++o) {
    date at = roll.day({2010, 1, 1}, {2020, 1, 1});
    const std::size_t stays = roll.below(5);
    std::size_t where = roll.below(world.posts.size());
    for (std::size_t stay = 0; stay < stays; ++stay) {
      const date from = at;
      at = roll.day(from + days{30}, from + days{2500});
      appointment next;
      next.official = static_cast<official_id>(o);
      next.post = static_cast<post_id>(where);
      next.term = {stay == 0 && roll.one_in(8) ? date::lowest() : from, stay + 1 == stays && roll.one_in(2) ? date::highest() : at};
      next.movement = kinds[roll.below(kinds.size())];
      next.purpose = purposes[roll.below(purposes.size())];
      next.outstanding_decision = roll.one_in(6);
      next.extension_decision = roll.one_in(4);
      next.planned_until = planned_end(from, roll);
      if (roll.one_in(10)) next.from_post = static_cast<post_id>(roll.below(world.posts.size()));
      world.appointments.push_back(next);
      if (roll.one_in(4)) at = at + days{static_cast<std::int32_t>(roll.below(400))};
      if (!roll.one_in(3)) where = roll.below(world.posts.size());
    }
    for (std::size_t plan = roll.below(3); plan > 0; --plan) {
      const date from = roll.day({2012, 1, 1}, {2025, 1, 1});
      world.plans.push_back({static_cast<official_id>(o), static_cast<post_id>(roll.below(world.posts.size())),
                             {from, roll.one_in(2) ? date::highest() : from + days{900}}, false,
                             roll.one_in(5) ? std::nullopt : std::optional<date>(from + days{static_cast<int>(roll.below(60))})});
    }
    if (roll.one_in(4))
      world.waivers.push_back({static_cast<official_id>(o), roll.one_in(2) ? "rotation-min-duration" : "non-local-head",
                               "standing committee", "12-QD/TU", {{2018, 1, 1}, roll.day({2020, 1, 1}, {2027, 1, 1})}});
  }
  for (std::size_t p = 0; p < 80; ++p) {
    const date effective = roll.day({2015, 1, 1}, {2027, 1, 1});
    world.proposals.push_back({.code = {},
                               .official = static_cast<official_id>(roll.below(world.officials.size())),
                               .post = static_cast<post_id>(roll.below(world.posts.size())),
                               .effective = effective,
                               .movement = kinds[roll.below(kinds.size())],
                               .purpose = purposes[roll.below(purposes.size())],
                               .planned_until = planned_end(effective, roll)});
  }
}

}  // namespace

date dice::day(date from, date until) {
  constexpr std::array turning{date{2010, 1, 1},  date{2012, 11, 5},  date{2014, 5, 30},  date{2017, 10, 7},
                               date{2019, 5, 30}, date{2019, 7, 1},   date{2019, 8, 15},  date{2019, 9, 23},
                               date{2020, 2, 29}, date{2021, 7, 1},   date{2021, 8, 1},   date{2021, 12, 27},
                               date{2022, 4, 28}, date{2022, 8, 18},  date{2023, 7, 11},  date{2024, 1, 1},
                               date{2025, 3, 7},  date{2025, 4, 14},  date{2025, 7, 1},   date{2025, 10, 8},
                               date{2025, 10, 17}, date{2025, 12, 15}, date{2026, 1, 1}};
  const date any = from + days{static_cast<std::int32_t>(below(static_cast<std::size_t>((until - from).count)))};
  date chosen = any;
  if (one_in(4)) chosen = calendar_month::of(any).end() - days{1};
  if (one_in(5)) {
    const days before{static_cast<std::int32_t>(below(2))};
    chosen = turning[below(turning.size())] - before;
  }
  return from <= chosen && chosen < until ? chosen : any;
}

raw_world make_world(std::uint32_t seed) {
  dice roll(seed);
  raw_world world;
  world.titles = built_in_titles();
  make_units(world, roll);
  make_people(world, roll);
  make_careers(world, roll);
  dice beside(seed ^ 0x9E3779B9U);
  make_city(world, beside);
  add_registers(world, beside);
  world.has_planning = !roll.one_in(6);
  if (!world.has_planning) world.plans.clear();
  return world;
}

post_id add_post_like(raw_world& world, post_id model) {
  const std::string unit = world.post_unit[index(model)], title = world.post_title[index(model)];
  world.bodies.emplace_back();
  world.body_unit.push_back(unit);
  post made = world.posts[index(model)];
  made.body = static_cast<body_id>(world.bodies.size() - 1);
  world.posts.push_back(made);
  world.post_unit.push_back(unit);
  world.post_title.push_back(title);
  return static_cast<post_id>(world.posts.size() - 1);
}

hierarchy build_units(const raw_world& of) {
  hierarchy_builder builder;
  for (const raw_unit& unit : of.units) {
    unit_row row;
    row.unit = row.name = unit.unit;
    row.code = unit.code.empty() ? unit.unit : unit.code;
    row.kind = unit.kind;
    row.minority_share = unit.minority_share;
    row.level = unit.of;
    row.parent = unit.parent;
    row.in_force = unit.in_force;
    builder.add(row);
  }
  for (const raw_edge& edge : of.edges)
    builder.add(change_row{.predecessor = edge.predecessor,
                           .successor = edge.successor,
                           .day = edge.day,
                           .extent = extent::unknown,
                           .relation = {},
                           .act = {},
                           .clause = {}});
  return builder.build();
}

roster build_people(const raw_world& of, const hierarchy& units, const std::vector<std::size_t>& order) {
  const auto unit_of = [&](const std::string& code) {
    return code.empty() ? maybe<unit_id>() : maybe<unit_id>(units.find(code).value());
  };
  roster_builder builder;
  std::vector<std::string> codes;
  codes.reserve(of.bodies.size() + of.posts.size() + of.officials.size() + of.appointments.size() + of.proposals.size());
  for (std::size_t t = built_in_titles().size(); t < of.titles.size(); ++t)
    if (!builder.add(of.titles[t])) throw std::logic_error("title " + of.titles[t].id);
  for (std::size_t b = 0; b < of.bodies.size(); ++b) {
    body row = of.bodies[b];
    row.code = codes.emplace_back(number("B", b));
    row.unit = units.find(of.body_unit[b]).value();
    if (!builder.add(row)) throw std::logic_error("body " + codes.back());
  }
  for (std::size_t p = 0; p < of.posts.size(); ++p) {
    post row = of.posts[p];
    row.code = codes.emplace_back(number("P", p));
    row.unit = units.find(of.post_unit[p]).value();
    row.title = builder.find_title(of.post_title[p]).value();
    if (!builder.add(row)) throw std::logic_error("post " + codes.back());
  }
  for (std::size_t o = 0; o < of.officials.size(); ++o) {
    official row = of.officials[o];
    row.code = codes.emplace_back(number("O", o));
    row.native_unit = unit_of(of.native[o]);
    row.recorded_local_to = unit_of(of.recorded[o]);
    if (o < of.birth_place.size()) row.birth_unit = unit_of(of.birth_place[o]);
    if (!builder.add(row)) throw std::logic_error("official " + codes.back());
  }
  std::vector<std::pair<std::size_t, std::size_t>> taken_up_with;  // as added, and the position of the principal
  for (std::size_t n = 0; n < of.appointments.size(); ++n) {
    const std::size_t a = order.empty() ? n : order[n];
    appointment row = of.appointments[a];
    row.code = codes.emplace_back(number("A", a));
    row.concurrent_with = {};
    const auto added = builder.add(row);
    if (!added) throw std::logic_error("appointment " + codes.back());
    if (of.appointments[a].concurrent_with) taken_up_with.emplace_back(*added, index(*of.appointments[a].concurrent_with));
  }
  for (const auto& [at, principal] : taken_up_with)
    if (!builder.link_concurrent(at, number("A", principal))) throw std::logic_error("principal of appointment");
  build_registers(of, builder);
  for (std::size_t p = 0; p < of.proposals.size(); ++p) {
    proposal row = of.proposals[p];
    row.code = codes.emplace_back(number("M", p));
    if (!builder.add(row)) throw std::logic_error("proposal " + codes.back());
  }
  return std::move(builder).build();
}

}  // namespace rota::test
