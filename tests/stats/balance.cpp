// SPDX-License-Identifier: BSL-1.0
#include <rota/stats/balance.hpp>

#include "support/catch.hpp"

#include <rota/hierarchy/hierarchy_builder.hpp>
#include <rota/roster/roster_builder.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace {

using rota::block;
using rota::date;
using rota::interval;
using rota::level;

/// A province with two districts, of which D2 is a difficult area since 2020, and a commune of D2 that ended in 2018.
rota::hierarchy country() {
  rota::hierarchy_builder rows;
  const auto add = [&](std::string_view unit, level at, std::string_view parent, interval in_force = {}, bool difficult = false) {
    rows.add(rota::unit_row{.unit = unit, .code = unit, .name = unit, .kind = "unit", .level = at, .parent = parent,
                            .in_force = in_force, .act = {}, .difficult = difficult, .minority_share = std::nullopt, .line = 0});
  };
  const date since(2020, 1, 1);
  add("VN", level::central, "");
  add("P", level::province, "VN");
  add("D1", level::district, "P");
  add("D2", level::district, "P", {date::lowest(), since});
  add("D2", level::district, "P", {since, date::highest()}, true);
  add("A", level::commune, "D2", {date::lowest(), date(2018, 1, 1)});
  return rows.build();
}

class turns {
 public:
  explicit turns(const rota::hierarchy& units) : units_(units) {}
  /// One official who leaves a post of one unit and block for one of another.
  void add(std::string_view from, block left, std::string_view to, block taken, int year, int times = 1) {
    for (; times > 0; --times) {
      const std::string who = std::to_string(count_++);
      const std::string codes[] = {who + "a", who + "b"};
      rota::official person;
      person.code = who;
      const rota::official_id id = rows_.add(person).value();
      const date day(year, 1, 1);
      if (!from.empty()) appoint(codes[0], id, from, left, {date(2000, 1, 1), day}, rota::movement::appointment);
      appoint(codes[1], id, to, taken, {day, date::highest()}, rota::movement::rotation);
    }
  }
  [[nodiscard]] rota::roster build() { return std::move(rows_).build(); }

 private:
  void appoint(const std::string& code, rota::official_id who, std::string_view unit, block in, interval term, rota::movement by) {
    rota::post post;
    post.code = code;
    post.unit = units_.find(unit).value();
    post.title = rows_.find_title("specialist").value();
    post.block = in;
    rota::appointment row;
    row.code = code;
    row.official = who;
    row.post = rows_.add(post).value();
    row.term = term;
    row.movement = by;
    rows_.add(row);
  }
  const rota::hierarchy& units_;
  rota::roster_builder rows_;
  int count_ = 0;
};

}  // namespace

TEST_CASE("balance: mostly downwards, across few blocks, into difficult areas", "[stats]") {
  const rota::hierarchy units = country();
  turns of(units);
  of.add("P", block::party, "D1", block::party, 2015, 4);
  of.add("P", block::party, "D2", block::state, 2021, 2);              // difficult by then
  of.add("D1", block::state, "P", block::state, 2015);
  of.add("D1", block::state, "D2", block::front, 2015);                // not yet difficult
  of.add("D1", block::state, "D1", block::party, 2015);                // within the unit, across blocks
  of.add("", block::not_recorded, "D1", block::state, 2015);           // from nowhere known
  of.add("D1", block::not_recorded, "A", block::state, 2019);          // A does not stand
  const rota::roster people = of.build();
  const auto rows = rota::count_balance({units, people}, {}).rows();
  REQUIRE(rows.size() == 1);
  const rota::balance_counts& all = rows[0].counts;
  CHECK(all.levels.all() == 11);
  CHECK(all.levels.between_units() == 9);
  CHECK(all.share_down() == 7.0 / 9);
  CHECK(all.share_up() == 1.0 / 9);
  CHECK(all.share_lateral() == 1.0 / 9);
  CHECK(all.blocks.turns(block::party, block::state) == 2);
  CHECK(all.blocks.across() == 4);
  CHECK(all.blocks.within() == 5);
  CHECK(all.blocks.unknown() == 2);
  CHECK(all.blocks.share_across() == 4.0 / 9);
  CHECK(all.into_difficult == 2);
  CHECK(all.unit_unknown == 1);
  CHECK(all.share_into_difficult() == 2.0 / 10);
}

TEST_CASE("balance: evenness is the smaller direction over the larger, and empty where there is none", "[stats]") {
  const rota::hierarchy units = country();
  turns of(units);
  of.add("P", block::party, "D1", block::party, 2015, 4);
  of.add("D1", block::party, "P", block::party, 2015, 1);
  of.add("D2", block::party, "A", block::party, 2015, 3);
  const rota::roster people = of.build();
  const rota::balance_counts all = rota::count_balance({units, people}, {}).rows().at(0).counts;
  CHECK(all.evenness(level::province, level::district) == 0.25);
  CHECK(all.evenness(level::district, level::province) == 0.25);
  CHECK(all.evenness(level::district, level::commune) == 0.0);
  CHECK_FALSE(all.evenness(level::province, level::commune).has_value());
}

TEST_CASE("balance: nothing counted leaves every share empty", "[stats]") {
  const rota::balance_counts none;
  CHECK_FALSE(none.share_down().has_value());
  CHECK_FALSE(none.blocks.share_across().has_value());
  CHECK_FALSE(none.share_into_difficult().has_value());
}
