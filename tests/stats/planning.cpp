// SPDX-License-Identifier: BSL-1.0
#include <rota/stats/planning.hpp>

#include "support/catch.hpp"
#include "support/small_country.hpp"

#include <string>
#include <string_view>
#include <vector>

using namespace rota;

namespace {

constexpr date day{2020, 6, 1};

struct plan_rows : rota_tests::roster_rows {
  using roster_rows::roster_rows;

  body_id committee(std::string_view code, unit_id unit, std::string_view collective) {
    body row;
    row.code = code;
    row.unit = unit;
    row.collective = collective;
    return rows().add(row).value();
  }
  post_id post_of(std::string_view code, unit_id unit, const char* title, maybe<body_id> body,
                  std::optional<std::int16_t> authorised = {}, interval in_force = {}) {
    rota::post row;
    row.code = code;
    row.unit = unit;
    row.title = rows().find_title(title).value();
    row.body = body;
    row.authorised = authorised;
    row.in_force = in_force;
    return rows().add(row).value();
  }
  void plan(official_id who, post_id post, interval in_force = {}) {
    rows().add(plan_entry{who, post, in_force, false, {}});
  }
  official_id person(int number) {
    const std::string code = "CB-" + std::to_string(number);
    official(code);
    return rows().find_official(code).value();
  }
};

using times = std::vector<std::uint64_t>;

}  // namespace

TEST_CASE("planning: 85 and 23 persons for two committees, two to four for each key post, as in Sa Pa") {
  const hierarchy units = rota_tests::small_country();
  plan_rows in(units);
  const unit_id town = units.find("D1").value();
  const body_id executive = in.committee("EC", town, "executive-committee");
  const body_id standing = in.committee("SC", town, "standing-committee");
  const post_id member = in.post_of("EC-member", town, "specialist", executive, 50);
  const post_id standing_member = in.post_of("SC-member", town, "specialist", standing, 15);
  std::vector<post_id> key_posts;
  for (const char* title : {"secretary", "standing-deputy-secretary", "chair"}) key_posts.push_back(in.post_of(title, town, title, {}));
  for (int n = 0; n < 85; ++n) {
    const official_id who = in.person(n);
    in.plan(who, member);
    if (n < 23) in.plan(who, standing_member);
    if (n < 9) in.plan(who, key_posts[n < 2 ? 0U : n < 5 ? 1U : 2U]);  // 2, 3 and 4 persons
  }
  const roster people = in.build();
  const facts known{units, people};

  const auto by_body = count_planning(known, {.as_of = day, .by = {group_key::body}}).rows();
  REQUIRE(by_body.size() == 3);
  CHECK(by_body[0].counts.persons() == 85);
  CHECK(by_body[0].counts.committee_coefficient() == share{85, 50, 0});
  CHECK(by_body[1].counts.persons() == 23);
  CHECK(by_body[1].counts.committee_coefficient() == share{23, 15, 0});
  CHECK(by_body[2].counts.persons_per_post() == times{0, 0, 1, 1, 1});
  CHECK(by_body[2].counts.posts_with(1) == 0);

  const auto all = count_planning(known, {.as_of = day}).rows();
  REQUIRE(all.size() == 1);
  CHECK(all[0].counts.persons() == 85);
  CHECK(all[0].counts.posts_per_person() == times{0, 62, 14, 9});
  CHECK(all[0].counts.committee_coefficient() == share{108, 65, 0});
}

TEST_CASE("planning: posts with nobody, posts no longer in force, and plans of other days") {
  const hierarchy units = rota_tests::small_country();
  plan_rows in(units);
  const unit_id unit = units.find("A").value();
  const post_id one = in.post_of("P1", unit, "secretary", {});
  const post_id none = in.post_of("P2", unit, "chair", {});
  in.post_of("P3", unit, "vice-chair", {}, {}, {date(2010, 1, 1), day});
  const post_id later = in.post_of("P4", unit, "vice-chair", {}, {}, {date(2021, 1, 1)});
  in.post_of("P5", units.find("D3").value(), "secretary", {});  // of a unit that was merged away
  const official_id who = in.person(1);
  in.plan(who, one);
  in.plan(who, one, {date(2020, 1, 1)});  // said twice
  in.plan(who, later);
  in.plan(in.person(2), none, {date(2015, 1, 1), day});
  in.plan(in.person(3), none, {date(2020, 6, 2)});
  const roster people = in.build();
  const auto rows = count_planning({units, people}, {.as_of = day}).rows();
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].counts.persons_per_post() == times{1, 2});
  CHECK(rows[0].counts.posts_with(0) == 1);
  CHECK(rows[0].counts.posts_with(9) == 0);
  CHECK(rows[0].counts.posts_per_person() == times{0, 0, 1});
  CHECK(rows[0].counts.committee_coefficient() == share{});
}

TEST_CASE("planning: by unit and rolled up, a person who is planned in two districts counts once") {
  const hierarchy units = rota_tests::small_country();
  plan_rows in(units);
  const post_id one = in.post_of("P1", units.find("A").value(), "secretary", {});
  const post_id two = in.post_of("P2", units.find("E").value(), "secretary", {});
  const official_id who = in.person(1);
  in.plan(who, one);
  in.plan(who, two);
  const roster people = in.build();
  const auto districts = count_planning({units, people}, {.as_of = day, .by = grouping{}.at(level::district)});
  REQUIRE(districts.rows().size() == 2);
  CHECK(districts.rows()[1].group.unit == units.find("D2"));  // E has lain in D2 since January
  const auto province = roll_up(districts, units, level::province, day).rows();
  REQUIRE(province.size() == 1);
  CHECK(province[0].counts.persons() == 1);
  CHECK(province[0].counts.posts_per_person() == times{0, 0, 1});
}

TEST_CASE("planning: the size of a committee is what its register states, else what its posts are authorised, else not known") {
  const hierarchy units = rota_tests::small_country();
  plan_rows in(units);
  const unit_id unit = units.find("D1").value();
  const std::vector<std::string> codes{"stated", "by-posts", "gap", "contradictory"};
  std::vector<post_id> posts;
  std::vector<body_id> bodies;
  for (const std::string& code : codes) {
    bodies.push_back(in.committee(code, unit, "executive-committee"));
    posts.push_back(in.post_of(code, unit, "secretary", bodies.back(), 1));
    const auto others = code == "gap" ? std::optional<std::int16_t>() : std::int16_t{14};
    in.post_of(code + "-2", unit, "specialist", bodies.back(), others);
    in.post_of(code + "-3", unit, "specialist", bodies.back(), others);  // of the same 14
  }
  const official_id who = in.person(1);
  for (const post_id post : posts) in.plan(who, post);
  in.rows().add(committee_seat{who, bodies[0], {}, std::int16_t{21}});
  in.rows().add(committee_seat{who, bodies[3], {}, std::int16_t{21}});
  in.rows().add(committee_seat{who, bodies[3], {date(2020, 1, 1)}, std::int16_t{23}});
  in.rows().add(committee_seat{who, bodies[1], {date(2010, 1, 1), date(2015, 1, 1)}, std::int16_t{99}});
  const roster people = in.build();
  const auto rows = count_planning({units, people}, {.as_of = day, .by = {group_key::body}}).rows();
  REQUIRE(rows.size() == 4);
  CHECK(rows[0].counts.committee_coefficient() == share{1, 21, 0});
  CHECK(rows[1].counts.committee_coefficient() == share{1, 15, 0});
  CHECK(rows[2].counts.committee_coefficient() == share{0, 0, 1});
  CHECK(rows[3].counts.committee_coefficient() == share{0, 0, 1});
}

TEST_CASE("planning: posts that may be among those asked for stand apart") {
  const hierarchy units = rota_tests::small_country();
  plan_rows in(units);
  in.plan(in.person(1), in.post_of("P1", units.find("A").value(), "secretary", {}));
  const roster people = in.build();
  const auto rows = count_planning({units, people}, {.as_of = day, .posts = {.tiers = level_set{level::district}}}).rows();
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].counts.undetermined.size() == 1);
  CHECK(rows[0].counts.posts.empty());
  CHECK(rows[0].counts.planned.empty());
}
