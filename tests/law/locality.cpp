// SPDX-License-Identifier: BSL-1.0

#include <rota/law/locality.hpp>

#include <rota/hierarchy/hierarchy_builder.hpp>
#include <rota/law/readings.hpp>

#include "law/local_person.hpp"
#include "support/catch.hpp"
#include "support/random_world.hpp"
#include "support/small_country.hpp"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <tuple>
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
locality by_parts(const rota::hierarchy& units, const rota::official& who, rota::unit_id where, date day,
                  rota::divided_place divided) {
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

void add_unit(rota::hierarchy_builder& to, const char* code, level of, const char* parent, rota::interval span) {
  rota::unit_row row;
  row.unit = row.code = row.name = code;
  row.level = of;
  row.parent = parent;
  row.in_force = span;
  to.add(row);
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
    return locality_of(units, native_of(units, native), units.find(where).value(), rota::place_strategy::native_place, after,
                       divided);
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

TEST_CASE("locality: of a place that has ended its last day counts, and not the day before", "[law][locality]") {
  rota::hierarchy_builder builder;
  const auto unit = [&](const char* code, level of, const char* parent, rota::interval span) {
    add_unit(builder, code, of, parent, span);
  };
  constexpr date end{2020, 1, 1}, last_day{2019, 12, 31};
  unit("VN", level::central, "", {});
  unit("P", level::province, "VN", {});
  for (const char* district : {"D1", "D2"}) unit(district, level::district, "P", {});
  unit("native", level::district, "P", {date::lowest(), end});
  unit("stays", level::commune, "native", {date::lowest(), end});
  unit("stays", level::commune, "D1", {end, date::highest()});
  unit("comes", level::commune, "D2", {date::lowest(), last_day});
  unit("comes", level::commune, "native", {last_day, end});
  unit("comes", level::commune, "D2", {end, date::highest()});
  const rota::hierarchy units = builder.build();
  const rota::native_place place =
      native_place_on(units, native_of(units, "native"), rota::place_strategy::native_place, {2021, 1, 1});
  CHECK(place.complete);
  CHECK(place.units == std::vector{units.find("comes").value(), units.find("stays").value()});
  CHECK(locality_of(units, native_of(units, "native"), units.find("D1").value(), rota::place_strategy::native_place,
                    {2021, 1, 1}) == locality::undetermined);
}

namespace {

/// A seat that was a commune of P1, then nothing, then a commune of P2.
rota::hierarchy reused_seat() {
  rota::hierarchy_builder builder;
  const auto unit = [&](const char* code, level of, const char* parent, rota::interval span) {
    add_unit(builder, code, of, parent, span);
  };
  unit("VN", level::central, "", {});
  unit("P1", level::province, "VN", {});
  unit("P2", level::province, "VN", {});
  unit("seat", level::commune, "P1", {date::lowest(), {1980, 1, 1}});
  unit("seat", level::commune, "P2", {{1985, 3, 1}, date::highest()});
  unit("heir", level::commune, "P1", {});
  builder.add(rota::change_row{.predecessor = "seat", .successor = "heir", .day = {1980, 1, 1}, .extent = rota::extent::whole,
                               .relation = {}, .act = {}, .clause = {}});
  return builder.build();
}

}  // namespace

TEST_CASE("locality: a seat reused after a gap is the unit in force at the official's birth", "[law][locality]") {
  const rota::hierarchy units = reused_seat();
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

namespace {

/// One official, asked about under upbringing_or_20_years. Posts: secretary of each unit of the small country.
struct career {
  rota::hierarchy units = rota_tests::small_country();
  rota::roster people;

  career(const char* birth, const char* native, std::initializer_list<rota_tests::turn> turns, const char* recorded = nullptr) {
    rota_tests::roster_rows rows(units);
    for (const char* unit : {"P", "D1", "D2", "D3", "A", "B", "C", "E"}) rows.post(unit, unit, "secretary");
    rota::official who;
    who.code = "who";
    if (birth != nullptr) who.birth_unit = units.find(birth).value();
    if (native != nullptr) who.native_unit = units.find(native).value();
    if (recorded != nullptr) who.recorded_local_to = units.find(recorded).value();
    rows.rows().add(who);
    for (const rota_tests::turn& each : turns) rows.add(each);
    people = rows.build();
  }
  [[nodiscard]] rota::facts known() const { return {units, people}; }
  [[nodiscard]] locality in(const char* where, date day, rota::divided_place divided = rota::divided_place::undetermined) const {
    return locality_of(known(), {}, units.find(where).value(), rota::place_strategy::upbringing_or_20_years, day, divided);
  }
  [[nodiscard]] rota::work_there work(const char* where, date day) const {
    return work_in(known(), {}, units.find(where).value(), day);
  }
};

rota_tests::turn at(const char* code, const char* post, rota::interval term, rota::movement kind = rota::movement::appointment) {
  return {code, "who", post, term, kind};
}

}  // namespace

TEST_CASE("locality: birth and native place stand for growing up, and one of them alone settles nothing", "[law][locality]") {
  const date day{2023, 6, 1};
  CHECK(career("A", "B", {}).in("D1", day) == locality::local);
  CHECK(career("A", "C", {}).in("D1", day) == locality::undetermined);
  CHECK(career("A", nullptr, {}).in("D1", day) == locality::undetermined);
  CHECK(career("C", "A", {}).in("D1", day) == locality::not_local);
  CHECK(career(nullptr, "A", {}).in("D1", day) == locality::undetermined);
  CHECK(career("C", "C", {}, "A").in("D1", day) == locality::local);    // the personnel file
  CHECK(career("A", "A", {}, "C").in("D1", day) == locality::not_local);
  CHECK(career("A", "A", {}).in("D3", day) == locality::undetermined);  // which has ended
  CHECK(career("D1", "D1", {}).in("A", day) == locality::undetermined);
  CHECK(career("D1", "D1", {}).in("A", day, rota::divided_place::local) == locality::local);
  CHECK(career("D1", "D1", {}).in("A", day, rota::divided_place::not_local) == locality::not_local);
}

TEST_CASE("locality: twenty years of work make a local person, on the day on which they are complete", "[law][locality]") {
  const career steady("C", "C", {at("1", "A", {{2003, 6, 15}, date::highest()})});
  CHECK(steady.in("D1", {2023, 6, 14}) == locality::not_local);
  CHECK(steady.in("D1", {2023, 6, 15}) == locality::local);
  CHECK(steady.in("A", {2023, 6, 15}) == locality::local);
  CHECK(steady.in("B", {2023, 6, 15}) == locality::not_local);
  CHECK(steady.in("P", {2000, 1, 1}) == locality::local);  // born there
  CHECK(steady.work("D1", {2023, 6, 14}).certain.count == 239);
  CHECK(steady.work("D1", {2023, 6, 14}).complete_on == date(2023, 6, 15));
  CHECK_FALSE(steady.work("B", {2023, 6, 14}).complete_on);

  const career in_parts("C", "C", {at("1", "A", {{2000, 1, 15}, {2010, 1, 15}}), at("2", "B", {{2009, 1, 1}, {2012, 1, 20}}),
                                   at("3", "C", {{2012, 1, 20}, {2013, 1, 1}}), at("4", "D1", {{2013, 1, 1}, date::highest()}),
                                   at("5", "A", {{2013, 1, 1}, {2014, 1, 1}}, rota::movement::release)});
  // Twelve years and five days, of which the days are lost in the break; then eight years.
  CHECK(in_parts.in("D1", {2020, 12, 31}) == locality::not_local);
  CHECK(in_parts.in("D1", {2021, 1, 1}) == locality::local);
  CHECK(in_parts.in("A", {2021, 1, 1}) == locality::not_local);   // the district is not the commune
  CHECK(in_parts.work("A", {2021, 1, 1}).certain.count == 120);
  CHECK(in_parts.work("D1", {2011, 1, 15}).certain.count == 132);
}

TEST_CASE("locality: work of which too little is known leaves open what it could turn", "[law][locality]") {
  const date day{2023, 6, 1};
  const career no_first_day("C", "C", {at("1", "A", {date::lowest(), {2010, 1, 1}})});
  CHECK(no_first_day.in("D1", day) == locality::undetermined);
  CHECK(no_first_day.in("B", day) == locality::not_local);  // not there in any case
  CHECK_FALSE(no_first_day.work("D1", day).most);
  CHECK(no_first_day.work("B", day).most->count == 0);

  // A unit that was merged is work where it lies today.
  const career merged("A", "A", {at("1", "D3", {{1995, 1, 1}, {2020, 1, 1}})});
  CHECK(merged.in("D2", day) == locality::local);
  CHECK(merged.in("C", day) == locality::not_local);  // work at a higher level is no work in the commune
  CHECK(career("A", "A", {at("1", "P", {{1995, 1, 1}, {2020, 1, 1}})}).in("D2", day) == locality::not_local);
  CHECK(career("A", "A", {at("1", "E", {{1995, 1, 1}, {2020, 1, 1}})}).in("D2", day) == locality::local);
}

TEST_CASE("locality: the day on which twenty years are complete is told of work that still runs on then", "[law][locality]") {
  const career ends("C", "C", {at("1", "A", {{2003, 6, 15}, {2023, 6, 15}})});
  CHECK(ends.work("D1", {2023, 6, 14}).complete_on == date(2023, 6, 15));
  CHECK_FALSE(ends.work("D1", {2023, 6, 15}).complete_on);  // it has ended
  const career begins("C", "C", {at("1", "A", {{2003, 6, 15}, date::highest()})});
  CHECK(begins.work("D1", {2003, 6, 15}).complete_on == date(2023, 6, 15));
  CHECK(begins.work("D1", {2003, 6, 15}).certain.count == 0);
  CHECK_FALSE(begins.work("D1", {2003, 6, 14}).complete_on);
  const career ends_before("C", "C", {at("1", "A", {{2003, 6, 15}, {2023, 6, 14}})});
  CHECK_FALSE(ends_before.work("D1", {2023, 6, 13}).complete_on);
}

TEST_CASE("locality: on its first day work lies where the unit lies on that day", "[law][locality]") {
  const rota::hierarchy units = reused_seat();
  const date first{1985, 3, 1};
  rota_tests::roster_rows rows(units);
  rows.post("seat", "seat", "secretary");
  rows.official("who");
  rows.add(at("1", "seat", {first, date::highest()}));
  const rota::roster people = rows.build();
  CHECK(work_in({units, people}, {}, units.find("P2").value(), first).complete_on == date(2005, 3, 1));
  CHECK_FALSE(work_in({units, people}, {}, units.find("P1").value(), first).complete_on);
}

TEST_CASE("locality: the rows of the next official are not read", "[law][locality]") {
  const rota::hierarchy units = rota_tests::small_country();
  rota_tests::roster_rows rows(units);
  rows.post("A", "A", "secretary");
  rows.official("who");
  rows.official("xnext");
  rows.add(at("1", "A", {{2003, 6, 15}, {2013, 6, 15}}));
  rows.add({"2", "xnext", "A", {{2003, 6, 15}, date::highest()}});
  const rota::roster people = rows.build();
  CHECK(work_in({units, people}, people.find_official("who").value(), units.find("A").value(), {2023, 6, 15}).certain.count == 120);
}

namespace {

/// The unit U became a commune in 2016 and was divided between X and Y in 2018. Somebody born and native in Z worked there.
locality of_work_in_divided(rota::interval term, const char* where) {
  rota::hierarchy_builder builder;
  constexpr date smaller{2016, 1, 1}, divided{2018, 1, 1};
  add_unit(builder, "VN", level::central, "", {});
  add_unit(builder, "P", level::province, "VN", {});
  add_unit(builder, "U", level::district, "P", {date::lowest(), smaller});
  add_unit(builder, "U", level::commune, "P", {smaller, divided});
  for (const char* heir : {"X", "Y"}) {
    add_unit(builder, heir, level::commune, "P", {divided, date::highest()});
    builder.add(rota::change_row{.predecessor = "U", .successor = heir, .day = divided, .extent = rota::extent::part,
                                 .relation = {}, .act = {}, .clause = {}});
  }
  add_unit(builder, "Z", level::commune, "P", {});
  const rota::hierarchy units = builder.build();
  rota_tests::roster_rows rows(units);
  rows.post("U", "U", "secretary");
  rota::official who = native_of(units, "Z");
  who.code = "who";
  who.birth_unit = who.native_unit;
  rows.rows().add(who);
  rows.add(at("1", "U", term));
  const rota::roster people = rows.build();
  return locality_of({units, people}, {}, units.find(where).value(), rota::place_strategy::upbringing_or_20_years, {2020, 1, 1});
}

}  // namespace

TEST_CASE("locality: twenty years in a commune that was divided leave open in which part they were", "[law][locality]") {
  CHECK(of_work_in_divided({{1997, 6, 15}, {2017, 6, 15}}, "X") == locality::undetermined);
  CHECK(of_work_in_divided({{1997, 6, 16}, {2017, 6, 15}}, "X") == locality::not_local);
  CHECK(of_work_in_divided({{1997, 6, 15}, {2017, 6, 15}}, "P") == locality::local);
  // The unit counts as it was on the last day of the work: a district on the last day of 2015, a commune on the next.
  CHECK(of_work_in_divided({{1990, 1, 1}, {2016, 1, 1}}, "X") == locality::not_local);
  CHECK(of_work_in_divided({{1990, 1, 1}, {2016, 1, 2}}, "X") == locality::undetermined);
}

TEST_CASE("locality: an answer holds for an epoch of the map, or between readings, or for a day of a career", "[law][locality]") {
  const rota::hierarchy units = rota_tests::small_country();
  const date merger{2020, 1, 1}, from{2021, 1, 1}, until{2022, 1, 1};
  rota::readings shared;
  const auto span = [&](date day) { return places_hold_for(shared, units, day); };
  CHECK(span({2021, 6, 1}) == rota::interval{merger, date::highest()});
  shared.local = {{units.find("D1").value(), {from, until}, rota::place_strategy::birth_place}};
  CHECK(span({2019, 6, 1}) == rota::interval{date::lowest(), merger});
  CHECK(span({2020, 6, 1}) == rota::interval{merger, from});
  CHECK(span({2021, 6, 1}) == rota::interval{from, until});
  CHECK(span(until) == rota::interval{until, date::highest()});
  shared.local[0].locality = rota::place_strategy::upbringing_or_20_years;
  CHECK(span({2020, 6, 1}) == rota::interval{merger, from});
  CHECK(span({2021, 6, 1}) == rota::interval{{2021, 6, 1}, {2021, 6, 2}});
  shared.local.clear();
  shared.locality = rota::place_strategy::upbringing_or_20_years;
  CHECK(span({2020, 6, 1}) == rota::interval{{2020, 6, 1}, {2020, 6, 2}});
}

TEST_CASE("locality: a reader reads otherwise where one place does not tell", "[law][locality]") {
  const career nobody("A", "A", {});
  const rota::unit_id inside = nobody.units.find("A").value(), outside = nobody.units.find("C").value();
  rota::readings shared;
  CHECK_FALSE(rota::place_reader(nobody.known(), shared).reads_otherwise(inside, {2021, 6, 1}));
  shared.local = {{nobody.units.find("D1").value(), {{2021, 1, 1}, {2022, 1, 1}}, rota::place_strategy::birth_place}};
  CHECK(rota::place_reader(nobody.known(), shared).reads_otherwise(inside, {2021, 6, 1}));
  CHECK_FALSE(rota::place_reader(nobody.known(), shared).reads_otherwise(inside, {2022, 1, 1}));
  CHECK_FALSE(rota::place_reader(nobody.known(), shared).reads_otherwise(outside, {2021, 6, 1}));
  shared.locality = rota::place_strategy::upbringing_or_20_years;
  CHECK(rota::place_reader(nobody.known(), shared).reads_otherwise(outside, {2021, 6, 1}));
}

TEST_CASE("locality: who is local without the facts is open where work could make it so", "[law][locality]") {
  const rota::hierarchy units = ninh_binh();
  const date day{2025, 6, 30};
  rota::official who;
  who.birth_unit = units.find("a").value();
  who.native_unit = units.find("b").value();
  const auto in = [&](const char* where) {
    return locality_of(units, who, units.find(where).value(), rota::place_strategy::upbringing_or_20_years, day);
  };
  CHECK(in("YYen") == locality::local);
  CHECK(in("DuyTien") == locality::undetermined);
  CHECK(in("a") == locality::undetermined);
  who.recorded_local_to = units.find("h").value();
  CHECK(in("YYen") == locality::not_local);
  CHECK(in("DuyTien") == locality::local);
}

TEST_CASE("locality: strategies and readings have words, and the words are read back", "[law][locality]") {
  for (const auto each :
       {rota::place_strategy::native_place, rota::place_strategy::birth_place, rota::place_strategy::upbringing_or_20_years})
    CHECK(rota::parse_place_strategy(to_string(each)) == each);
  CHECK(to_string(rota::place_strategy::upbringing_or_20_years) == "upbringing_or_20_years");
  CHECK_FALSE(rota::parse_place_strategy("Birth_place"));
  const rota::hierarchy units = ninh_binh();
  const rota::unit_id ha_nam = units.find("HaNam").value(), here = units.find("DuyTien").value();
  const rota::unit_id there = units.find("YYen").value();
  rota::readings shared;
  shared.local = {{ha_nam, {date{2020, 1, 1}, date{2021, 1, 1}}, rota::place_strategy::birth_place},
                  {here, {date{2020, 6, 1}, date{2020, 7, 1}}, rota::place_strategy::upbringing_or_20_years}};
  CHECK(strategy_for(shared, units, here, {2019, 12, 31}) == rota::place_strategy::native_place);
  CHECK(strategy_for(shared, units, here, {2020, 1, 1}) == rota::place_strategy::birth_place);
  CHECK(strategy_for(shared, units, here, {2020, 6, 1}) == rota::place_strategy::upbringing_or_20_years);
  CHECK(strategy_for(shared, units, ha_nam, {2020, 6, 1}) == rota::place_strategy::birth_place);
  CHECK(strategy_for(shared, units, there, {2020, 6, 1}) == rota::place_strategy::native_place);
  CHECK(strategy_for(shared, units, here, {2021, 1, 1}) == rota::place_strategy::native_place);
}

TEST_CASE("locality: a birth month in which the seat changed hands leaves open which unit it was", "[law][locality]") {
  rota::hierarchy_builder builder;
  for (const auto& [from, until, parent] : {std::tuple{date::lowest(), date{2000, 1, 10}, "P"}, {date{2000, 1, 20}, date::highest(), "Q"}})
    builder.add(rota::unit_row{.unit = "seat", .code = "1", .name = "seat", .kind = "", .level = level::commune, .parent = parent,
                               .in_force = {from, until}, .act = "", .difficult = false, .minority_share = {}, .line = 0});
  for (const char* province : {"P", "Q"})
    builder.add(rota::unit_row{.unit = province, .code = province, .name = province, .kind = "", .level = level::province, .parent = "VN",
                               .in_force = {}, .act = "", .difficult = false, .minority_share = {}, .line = 0});
  builder.add(rota::unit_row{.unit = "VN", .code = "VN", .name = "VN", .kind = "", .level = level::central, .parent = "",
                             .in_force = {}, .act = "", .difficult = false, .minority_share = {}, .line = 0});
  const rota::hierarchy units = builder.build();
  rota::official who;
  who.native_unit = units.find("seat").value();
  const auto in_q = [&](rota::calendar_month birth) {
    who.birth = rota::partial_date(birth);
    return locality_of(units, who, units.find("Q").value(), rota::place_strategy::native_place, {2020, 1, 1});
  };
  CHECK(in_q(rota::calendar_month::of(2000, 1)) == locality::undetermined);
  CHECK(in_q(rota::calendar_month::of(2000, 2)) == locality::local);
}

TEST_CASE("locality: of somebody whose place is not recorded there is no native place", "[law][locality]") {
  const rota::hierarchy units = ninh_binh();
  const rota::native_place none = native_place_on(units, rota::official{}, rota::place_strategy::native_place, reform);
  CHECK(none.units.empty());
  CHECK_FALSE(none.complete);
}

TEST_CASE("locality: growing up is told by birth and native place where no career is known", "[law][locality]") {
  const rota::hierarchy units = ninh_binh();
  const auto grew_up = [&](const char* native, const char* birth) {
    rota::official who;
    who.native_unit = units.find(native).value();
    who.birth_unit = units.find(birth).value();
    return locality_of(units, who, units.find("newHaiPhong").value(), rota::place_strategy::upbringing_or_20_years, reform);
  };
  CHECK(grew_up("renamed", "renamed") == locality::local);
  CHECK(grew_up("renamed", "a") == locality::undetermined);
  CHECK(grew_up("a", "renamed") == locality::undetermined);
}

TEST_CASE("locality: by the readings of a book, and in a unit that does not stand", "[law][locality]") {
  const rota::hierarchy units = rota_tests::small_country({2020, 1, 1});
  rota_tests::roster_rows rows(units);
  rows.official("who", "A");
  const rota::roster people = rows.build();
  const rota::facts known{units, people};
  const rota::official_id who{0};
  const date day{2023, 6, 1};
  CHECK(locality_of(known, who, units.find("D1").value(), rota::readings{}, day) == locality::local);
  CHECK(locality_of(known, who, units.find("D2").value(), rota::readings{}, day) == locality::not_local);
  CHECK(work_in(known, who, units.find("D3").value(), day).certain.count == 0);
}

TEST_CASE("readings: books that answer one question of places otherwise do not read places alike", "[law][locality]") {
  const rota::readings usual;
  rota::readings strategy = usual, divided = usual, counting = usual, local = usual, tenure = usual;
  strategy.locality = rota::place_strategy::birth_place;
  divided.divided = rota::divided_place::local;
  counting.counting = rota::month_count::month_end;
  local.local.push_back({rota::unit_id{0}, {}, rota::place_strategy::birth_place});
  tenure.tenure_continues_across_merger = true;
  for (const rota::readings& other : {strategy, divided, counting, local}) CHECK_FALSE(read_places_alike(usual, other));
  CHECK(read_places_alike(usual, tenure));
}
