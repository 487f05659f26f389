// SPDX-License-Identifier: BSL-1.0

#include "law/tenure_chain.hpp"

#include "law/vietnam/world.hpp"
#include "support/catch.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace {

using rota::date;
using rota::interval;
using rota::movement;

/// One official's appointments, to posts named by title and unit.
class stay_roster {
 public:
  stay_roster() {
    rota::test::add_case_titles(builder_);
    rota::official who;
    who.code = "CB-1";
    who_ = builder_.add(who).value();
  }

  stay_roster& held(std::string_view code, std::string_view title, std::string_view unit, interval term, movement by) {
    const std::string post_code = std::string(title) + '@' + std::string(unit);
    if (!builder_.find_post(post_code)) {
      rota::post made;
      made.code = post_code;
      made.unit = map.find(unit).value();
      made.title = builder_.find_title(title).value();
      builder_.add(made);
    }
    rota::appointment row;
    row.code = code;
    row.official = who_;
    row.post = builder_.find_post(post_code).value();
    row.term = term;
    row.movement = by;
    builder_.add(row);
    return *this;
  }

  rota::roster build() { return std::move(builder_).build(); }

  rota::hierarchy map = rota::test::case_map();

 private:
  rota::roster_builder builder_;
  rota::official_id who_{};
};

constexpr date reform{2025, 7, 1};

}  // namespace

TEST_CASE("tenure_chain: adjacent appointments to one post are one stay, up to the row asked for", "[law]") {
  stay_roster rows;
  rows.held("1", "secretary", "w1", {date{2010, 1, 1}, date{2015, 1, 1}}, movement::rotation)
      .held("2", "secretary", "w1", {date{2015, 1, 1}, date{2020, 1, 1}}, movement::re_appointment)
      .held("3", "secretary", "w1", {.from = date{2020, 1, 1}}, movement::re_appointment);
  const rota::roster people = rows.build();
  for (const std::string_view code : {"1", "2", "3"}) {
    const rota::chain stay = rota::chain_of(people, people.find_appointment(code).value());
    CHECK(stay.from == date{2010, 1, 1});
    CHECK(stay.arrived_by == movement::rotation);
  }
}

TEST_CASE("tenure_chain: a day without the post begins a new stay, another post in between does not", "[law]") {
  SECTION("one day") {
    stay_roster rows;
    rows.held("1", "secretary", "w1", {date{2010, 1, 1}, date{2015, 1, 1}}, movement::rotation)
        .held("2", "secretary", "w1", {.from = date{2015, 1, 2}}, movement::election);
    const rota::roster people = rows.build();
    const rota::chain stay = rota::chain_of(people, people.find_appointment("2").value());
    CHECK(stay.from == date{2015, 1, 2});
    CHECK(stay.arrived_by == movement::election);
  }
  SECTION("another post held beside it") {
    stay_roster rows;
    rows.held("1", "secretary", "w1", {date{2010, 1, 1}, date{2015, 1, 1}}, movement::rotation)
        .held("beside", "chair", "w1", {date{2012, 1, 1}, date{2016, 1, 1}}, movement::election)
        .held("2", "secretary", "w1", {.from = date{2015, 1, 1}}, movement::election);
    const rota::roster people = rows.build();
    CHECK(rota::chain_of(people, people.find_appointment("2").value()).from == date{2010, 1, 1});
    CHECK(rota::chain_of(people, people.find_appointment("beside").value()).from == date{2012, 1, 1});
  }
}

TEST_CASE("tenure_chain: two rows of one post that begin on one day do not follow each other", "[law]") {
  stay_roster rows;
  rows.held("1", "secretary", "w1", {date{2010, 1, 1}, date{2015, 1, 1}}, movement::rotation)
      .held("2", "secretary", "w1", {.from = date{2010, 1, 1}}, movement::election);
  const rota::roster people = rows.build();
  CHECK(rota::chain_of(people, people.find_appointment("1").value()).arrived_by == movement::rotation);
  CHECK(rota::chain_of(people, people.find_appointment("2").value()).arrived_by == movement::election);
}

TEST_CASE("tenure_chain: a release ends a stay and is part of none", "[law]") {
  stay_roster rows;
  rows.held("1", "secretary", "w1", {date{2010, 1, 1}, date{2015, 1, 1}}, movement::rotation)
      .held("2", "secretary", "w1", {date{2015, 1, 1}, date{2016, 1, 1}}, movement::release)
      .held("3", "secretary", "w1", {.from = date{2016, 1, 1}}, movement::election);
  const rota::roster people = rows.build();
  CHECK(rota::chain_of(people, people.find_appointment("3").value()).from == date{2016, 1, 1});
}

TEST_CASE("tenure_chain: the first day is unknown where the first row has none", "[law]") {
  stay_roster rows;
  rows.held("1", "secretary", "w1", {.until = date{2015, 1, 1}}, movement::rotation)
      .held("2", "secretary", "w1", {.from = date{2015, 1, 1}}, movement::election);
  const rota::roster people = rows.build();
  const rota::chain stay = rota::chain_of(people, people.find_appointment("2").value());
  CHECK(stay.from == std::nullopt);
  CHECK(stay.arrived_by == movement::rotation);
}

TEST_CASE("tenure_chain: a stay crosses a merger only where a map is given", "[law]") {
  stay_roster rows;
  rows.held("1", "secretary", "n1", {date{2018, 1, 1}, date{2020, 1, 1}}, movement::rotation)
      .held("2", "secretary", "n1", {date{2020, 1, 1}, reform}, movement::election)
      .held("3", "secretary", "union-a", {.from = reform}, movement::designation);
  const rota::roster people = rows.build();
  const auto last = people.find_appointment("3").value();
  CHECK(rota::chain_of(people, last).from == reform);
  CHECK(rota::chain_of(people, last).arrived_by == movement::designation);
  CHECK(rota::chain_of(people, last, &rows.map).from == date{2018, 1, 1});
  CHECK(rota::chain_of(people, last, &rows.map).arrived_by == movement::rotation);
}

TEST_CASE("tenure_chain: a merger joins only the same title, in a unit that became the other, on its day", "[law]") {
  stay_roster rows;
  SECTION("another title") {
    rows.held("1", "chair", "n1", {date{2018, 1, 1}, reform}, movement::rotation)
        .held("2", "secretary", "union-a", {.from = reform}, movement::designation);
  }
  SECTION("a unit it did not become") {
    rows.held("1", "secretary", "n1", {date{2018, 1, 1}, reform}, movement::rotation)
        .held("2", "secretary", "union-c", {.from = reform}, movement::designation);
  }
  SECTION("a day late") {
    rows.held("1", "secretary", "n1", {date{2018, 1, 1}, reform}, movement::rotation)
        .held("2", "secretary", "union-a", {.from = date{2025, 7, 2}}, movement::designation);
  }
  const rota::roster people = rows.build();
  const rota::chain stay = rota::chain_of(people, people.find_appointment("2").value(), &rows.map);
  CHECK(stay.from != date{2018, 1, 1});
  CHECK(stay.arrived_by == movement::designation);
}
