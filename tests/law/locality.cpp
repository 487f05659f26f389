// SPDX-License-Identifier: BSL-1.0

#include <rota/law/locality.hpp>

#include <rota/hierarchy/hierarchy_builder.hpp>

#include "support/catch.hpp"
#include "support/random_world.hpp"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <vector>

namespace {

using rota::date;
using rota::level;
using rota::locality;

constexpr date reform{2025, 7, 1};

/// The merger of Hà Nam, Nam Định and Ninh Bình in miniature, with a division, an island district, and a commune whose
/// end nobody recorded.
rota::hierarchy ninh_binh() {
  rota::hierarchy_builder builder;
  const auto unit = [&](const char* code, level of, const char* parent, date from, date until) {
    rota::unit_row row;
    row.unit = row.code = row.name = code;
    row.level = of;
    row.parent = parent;
    row.in_force = {from, until};
    builder.add(row);
  };
  const date always = date::lowest(), open = date::highest();
  unit("VN", level::central, "", always, open);
  for (const char* old : {"HaNam", "NamDinh", "NinhBinh"}) unit(old, level::province, "VN", always, reform);
  unit("newNinhBinh", level::province, "VN", reform, open);
  unit("newHaiPhong", level::province, "VN", always, open);
  unit("YYen", level::district, "NamDinh", always, reform);
  unit("DuyTien", level::district, "HaNam", always, reform);
  unit("island", level::district, "NinhBinh", always, reform);
  for (const char* commune : {"a", "b", "divided", "lost"}) unit(commune, level::commune, "YYen", always, reform);
  unit("h", level::commune, "DuyTien", always, reform);
  unit("renamed", level::commune, "newHaiPhong", always, date{2024, 1, 1});
  unit("renamed", level::commune, "newHaiPhong", date{2024, 1, 1}, open);
  for (const char* commune : {"A", "B", "H", "Island"}) unit(commune, level::commune, "newNinhBinh", reform, open);
  const auto became = [&](const char* from, const char* to) {
    builder.add(rota::change_row{.predecessor = from, .successor = to, .day = reform, .extent = rota::extent::unknown,
                                 .relation = {}, .act = {}, .clause = {}});
  };
  became("a", "A");
  became("b", "B");
  became("divided", "A");
  became("divided", "B");
  became("h", "H");
  became("island", "Island");
  for (const char* old : {"HaNam", "NamDinh", "NinhBinh"}) became(old, "newNinhBinh");
  return builder.build();
}

struct asked {
  const char* native;
  const char* where;
  date day;
  locality expected;
};

rota::official native_of(const rota::hierarchy& units, const char* unit) {
  rota::official who;
  if (unit != nullptr) who.native_unit = units.find(unit).value();
  return who;
}

/// The definition, by the lowest units of the place.
locality by_parts(const rota::hierarchy& units, const rota::official& who, rota::unit_id where, date day, rota::divided_place divided) {
  const rota::native_place place = native_place_on(units, who, rota::place_strategy::native_place, day);
  if (!units.exists(where, day) || !place.complete || place.units.empty()) return locality::undetermined;
  std::size_t inside = 0;
  for (const rota::unit_id part : place.units) inside += units.is_within(part, where, day) ? 1 : 0;
  if (inside != 0 && inside != place.units.size()) {
    const bool settled = divided != rota::divided_place::undetermined;
    return !settled ? locality::undetermined : divided == rota::divided_place::local ? locality::local : locality::not_local;
  }
  return inside == 0 ? locality::not_local : locality::local;
}

/// Every unit as a native place against every other.
void check_by_parts(const rota::hierarchy& units, std::initializer_list<date> days, rota::divided_place divided,
                    std::size_t& undetermined_parts) {
  rota::locality_index index(units, rota::place_strategy::native_place, divided);
  for (const date day : days)
    for (std::uint32_t native = 0; native < units.unit_count(); ++native)
      for (std::uint32_t at = 0; at < units.unit_count(); ++at) {
        rota::official who;
        who.native_unit = static_cast<rota::unit_id>(native);
        const auto where = static_cast<rota::unit_id>(at);
        const locality expected = by_parts(units, who, where, day, divided);
        undetermined_parts += expected == locality::undetermined && units.is_within(where, *who.native_unit, day) ? 1 : 0;
        if (locality_of(units, who, where, rota::place_strategy::native_place, day, divided) == expected &&
            index.of(who, where, day) == expected)
          continue;
        FAIL_CHECK(units.key(*who.native_unit) << " in " << units.key(where) << " on " << to_string(day));
      }
}

}  // namespace

TEST_CASE("locality: every place against every unit is what its lowest units say", "[law][locality][property]") {
  std::size_t undetermined_parts = 0;
  std::size_t settled_parts = 0;
  for (const auto divided : {rota::divided_place::local, rota::divided_place::not_local})
    check_by_parts(ninh_binh(), {date{2020, 1, 1}, date{2025, 6, 30}, reform, date{2025, 8, 1}}, divided, settled_parts);
  check_by_parts(ninh_binh(), {date{2020, 1, 1}, date{2025, 6, 30}, reform, date{2025, 8, 1}}, rota::divided_place::undetermined,
                 undetermined_parts);
  for (std::uint32_t seed = 700; seed < 703; ++seed)
    check_by_parts(build_units(rota::test::make_world(seed)), {date{2019, 6, 30}, date{2025, 6, 30}, date{2025, 7, 1}},
                   rota::divided_place::undetermined, undetermined_parts);
  CHECK(undetermined_parts > 10);
}

TEST_CASE("locality: the native place is followed through mergers, divisions and the end of districts", "[law][locality]") {
  const rota::hierarchy units = ninh_binh();
  const date before{2025, 6, 30}, after{2025, 8, 1};
  const std::vector<asked> table{
      {"a", "a", before, locality::local},
      {"a", "YYen", before, locality::local},
      {"a", "b", before, locality::not_local},
      {"a", "DuyTien", before, locality::not_local},
      {"YYen", "YYen", before, locality::local},
      {"YYen", "a", before, locality::undetermined},        // coarser than the locality
      {"YYen", "h", before, locality::not_local},           // coarse, and yet nowhere in it
      {"NamDinh", "DuyTien", before, locality::not_local},
      {"h", "newNinhBinh", after, locality::local},
      {"HaNam", "newNinhBinh", after, locality::local},     // old province inside the new
      {"HaNam", "newHaiPhong", after, locality::not_local},
      {"divided", "A", after, locality::undetermined},
      {"divided", "B", after, locality::undetermined},
      {"divided", "H", after, locality::not_local},
      {"divided", "newNinhBinh", after, locality::local},
      {"lost", "A", after, locality::undetermined},         // ended without a known successor
      {"YYen", "newNinhBinh", after, locality::undetermined},  // contains the lost one
      {"DuyTien", "H", after, locality::local},             // abolished, all of it in H
      {"island", "Island", after, locality::local},         // a district without communes stands for itself
      {"island", "NinhBinh", before, locality::local},
      {"A", "a", before, locality::undetermined},           // recorded under its later name: made of `a` and part of `divided`
      {"A", "YYen", before, locality::local},
      {"H", "h", before, locality::local},
      {"renamed", "renamed", before, locality::local},
      {"a", "A", before, locality::undetermined},           // the locality does not stand yet
      {nullptr, "a", before, locality::undetermined},
  };
  rota::locality_index index(units, rota::place_strategy::native_place);
  for (const asked& row : table) {
    CAPTURE(row.native == nullptr ? "none" : row.native, row.where, to_string(row.day));
    const rota::official who = native_of(units, row.native);
    const rota::unit_id where = units.find(row.where).value();
    CHECK(to_string(locality_of(units, who, where, rota::place_strategy::native_place, row.day)) == to_string(row.expected));
    CHECK(index.of(who, where, row.day) == row.expected);
    CHECK(index.of(who, where, row.day) == row.expected);  // the kept answer
  }
}

TEST_CASE("locality: a divided place counts as the book reads it, and one that is not known stays open", "[law][locality]") {
  const rota::hierarchy units = ninh_binh();
  const date after{2025, 8, 1};
  const auto of = [&](const char* native, const char* where, rota::divided_place divided) {
    return locality_of(units, native_of(units, native), units.find(where).value(), rota::place_strategy::native_place, after, divided);
  };
  for (const auto divided : {rota::divided_place::undetermined, rota::divided_place::local, rota::divided_place::not_local}) {
    CAPTURE(to_string(divided));
    CHECK(to_string(of("divided", "A", divided)) == to_string(divided));
    CHECK(to_string(of("newNinhBinh", "A", divided)) == to_string(divided));  // coarser than the locality, and standing
    CHECK(of("divided", "newNinhBinh", divided) == locality::local);
    CHECK(of("divided", "H", divided) == locality::not_local);
    CHECK(of("lost", "A", divided) == locality::undetermined);
    CHECK(of("YYen", "A", divided) == locality::undetermined);  // a part of it is lost
    CHECK(of(nullptr, "A", divided) == locality::undetermined);
    CHECK(of("a", "a", divided) == locality::undetermined);     // the locality does not stand any more
  }
}

TEST_CASE("locality: a place recorded in the personnel file goes before the native and the birth unit", "[law][locality]") {
  const rota::hierarchy units = ninh_binh();
  const date day{2025, 6, 30};
  const rota::unit_id a = units.find("a").value(), h = units.find("h").value(), here = units.find("YYen").value();
  rota::official who;
  who.native_unit = a;
  who.birth_unit = h;
  CHECK(locality_of(units, who, here, rota::place_strategy::native_place, day) == locality::local);
  CHECK(locality_of(units, who, here, rota::place_strategy::birth_place, day) == locality::not_local);
  who.recorded_local_to = h;
  CHECK(locality_of(units, who, here, rota::place_strategy::native_place, day) == locality::not_local);
  CHECK(locality_of(units, who, here, rota::place_strategy::birth_place, day) == locality::not_local);
}

TEST_CASE("locality: a seat reused after a gap is the unit in force at the official's birth", "[law][locality]") {
  rota::hierarchy_builder builder;
  const auto unit = [&](const char* code, level of, const char* parent, rota::interval span) {
    rota::unit_row row;
    row.unit = row.code = row.name = code;
    row.level = of;
    row.parent = parent;
    row.in_force = span;
    builder.add(row);
  };
  unit("VN", level::central, "", {});
  unit("P1", level::province, "VN", {});
  unit("P2", level::province, "VN", {});
  unit("seat", level::commune, "P1", {date::lowest(), {1980, 1, 1}});
  unit("seat", level::commune, "P2", {{1985, 3, 1}, date::highest()});
  unit("heir", level::commune, "P1", {});
  builder.add(rota::change_row{.predecessor = "seat", .successor = "heir", .day = {1980, 1, 1}, .extent = rota::extent::whole,
                               .relation = {}, .act = {}, .clause = {}});
  const rota::hierarchy units = builder.build();
  const auto of = [&](rota::partial_date birth, const char* where) {
    rota::official who = native_of(units, "seat");
    who.birth = birth;
    return locality_of(units, who, units.find(where).value(), rota::place_strategy::native_place, {2020, 1, 1});
  };
  CHECK(of(rota::partial_date(date{1979, 12, 31}), "P1") == locality::local);
  CHECK(of(rota::partial_date(date{1982, 6, 1}), "P1") == locality::local);      // between the two: the earliest version
  CHECK(of(rota::partial_date(date{1985, 3, 1}), "P2") == locality::local);
  CHECK(of(rota::partial_date(date{1985, 3, 1}), "P1") == locality::not_local);
  CHECK(of(rota::partial_date(rota::calendar_month::of(1985, 3)), "P2") == locality::local);
  CHECK(of(rota::partial_date(), "P1") == locality::local);                      // birth not recorded: the earliest version
}
