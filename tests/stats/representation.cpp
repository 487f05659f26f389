// SPDX-License-Identifier: BSL-1.0
#include <rota/stats/representation.hpp>

#include "support/catch.hpp"
#include "support/small_country.hpp"

#include <string>

using namespace rota;

namespace {

constexpr date day{2023, 11, 6};

official person(std::string_view code, sex of, partial_date birth = {}, ethnicity people = ethnicity::not_recorded) {
  official row;
  row.code = code;
  row.sex = of;
  row.birth = birth;
  row.ethnicity = people;
  return row;
}

}  // namespace

TEST_CASE("representation: each split adds up to all, with what is not recorded apart") {
  const hierarchy units = rota_tests::small_country();
  rota_tests::roster_rows in(units);
  in.post("P1", "D1", "secretary");
  in.post("P2", "D2", "chair");
  official first = person("W", sex::female, partial_date(date(1983, 11, 7)), ethnicity::minority);
  first.degree = "thạc sĩ";
  official second = person("M", sex::male, partial_date(date(1983, 11, 6)), ethnicity::kinh);
  second.degree = "đại học";
  second.theory = "cao cấp";
  in.rows().add(first);
  in.rows().add(second);
  in.rows().add(person("X", sex::not_recorded, partial_date(calendar_month::of(1988, 11))));
  in.add({"A1", "W", "P1", {date(2020, 1, 1)}});
  in.add({"A2", "W", "P2", {date(2020, 1, 1)}});
  in.add({"A3", "M", "P1", {date(2020, 1, 1)}});
  in.add({"A4", "X", "P2", {date(2023, 11, 6)}});
  in.add({"A5", "X", "P1", {date(2020, 1, 1), date(2023, 11, 6)}});
  const roster people = in.build();
  const facts known{units, people};

  const representation found = count_representation(known, {.as_of = day});
  REQUIRE(found.rows.size() == 1);
  const representation_counts& all = found.rows[0].counts;
  CHECK(all.all == 3);
  CHECK(all.women == 1);
  CHECK(all.men == 1);
  CHECK(all.sex_unknown == 1);
  CHECK(all.under.at(40) == representation_counts::under_age{2, 0});  // 39 until the day after; somebody turns 40 on the day
  CHECK(all.under.at(35) == representation_counts::under_age{0, 1});  // X turns 35 some day of this month
  CHECK(all.under.at(45) == representation_counts::under_age{3, 0});
  CHECK(all.under_share(35) == share{0, 2, 1});
  CHECK(all.minority == 1);
  CHECK(all.kinh == 1);
  CHECK(all.ethnicity_unknown == 1);
  CHECK(all.minority_share() == share{1, 2, 1});
  CHECK(all.degrees == representation_counts::texts{{"thạc sĩ", 1}, {"đại học", 1}});
  CHECK(all.degree_unknown == 1);
  CHECK(all.theory_share("cao cấp") == share{1, 1, 2});
  CHECK(all.theory_share("trung cấp") == share{0, 1, 2});

  const representation posts = count_representation(known, {.as_of = day, .each = counting::turns});
  CHECK(posts.rows[0].counts.all == 4);  // W holds two
  CHECK(posts.rows[0].counts.women_share() == share{2, 3, 1});
}

TEST_CASE("representation: somebody with posts in two units is in both, and once in what both lie in") {
  const hierarchy units = rota_tests::small_country();
  rota_tests::roster_rows in(units);
  in.post("P1", "D1", "secretary");
  in.post("P2", "D2", "chair");
  in.rows().add(person("W", sex::female));
  in.add({"A1", "W", "P1", {date(2020, 1, 1)}});
  in.add({"A2", "W", "P2", {date(2020, 1, 1)}});
  const roster people = in.build();
  const facts known{units, people};
  const representation_options by_district{.as_of = day, .by = grouping{}.at(level::district)};
  const population_members members = members_of(known, by_district);
  const representation split = count_representation(known, members, by_district);
  REQUIRE(split.rows.size() == 2);
  CHECK(split.rows[0].group.unit == units.find("D1"));
  CHECK(split.rows[1].counts.women == 1);
  const auto province = roll_up(members.counted, units, level::province, day).rows();
  REQUIRE(province.size() == 1);
  CHECK(province[0].counts.persons() == 1);
}

TEST_CASE("representation: persons planned for district secretaries, once over all posts, and who may be") {
  const hierarchy units = rota_tests::small_country();
  rota_tests::roster_rows in(units);
  const auto post_in = [&](std::string_view code, const char* unit, const char* title, std::uint8_t tier) {
    post row;
    row.code = code;
    row.unit = units.find(unit).value();
    row.title = in.rows().find_title(title).value();
    row.tier = tier;
    return in.rows().add(row).value();
  };
  const post_id one = post_in("P1", "D1", "secretary", 1);
  const post_id two = post_in("P2", "D2", "secretary", 0xff);
  const post_id commune = post_in("P3", "A", "secretary", 1);
  for (const std::string_view code : {"W", "M", "N", "L"}) in.rows().add(person(code, code == "W" ? sex::female : sex::male));
  const auto plan = [&](std::string_view who, post_id post, interval in_force) {
    in.rows().add(plan_entry{in.rows().find_official(who).value(), post, in_force, false, {}});
  };
  plan("W", one, {});
  plan("W", two, {});
  plan("M", one, {date(2021, 1, 1)});
  plan("N", commune, {});
  plan("N", two, {date(2023, 1, 1), day});  // over on the day
  plan("L", two, {});
  const roster people = in.build();
  const facts known{units, people};
  representation_options asked{.of = population::planned, .as_of = day};
  asked.posts.titles = {people.find_title("secretary").value()};
  asked.posts.levels = level_set{level::district};
  const representation found = count_representation(known, asked);
  CHECK(found.rows[0].counts.all == 3);
  CHECK(found.rows[0].counts.women == 1);
  asked.posts.tiers = level_set{level::province};
  const representation managed = count_representation(known, asked);
  CHECK(managed.rows[0].counts.all == 2);
  CHECK(managed.undetermined == 2);  // W and L: the tier of P2 is not recorded
}

TEST_CASE("representation: members of a committee on a day") {
  const hierarchy units = rota_tests::small_country();
  rota_tests::roster_rows in(units);
  for (const std::string_view code : {"EC", "SC"}) {
    body row;
    row.code = code;
    row.unit = units.find("P").value();
    row.collective = code == "EC" ? "executive-committee" : "standing-committee";
    in.rows().add(row);
  }
  for (const std::string_view code : {"W", "M", "N"}) in.rows().add(person(code, code == "W" ? sex::female : sex::male));
  const auto seat = [&](const char* who, const char* body, interval in_force) {
    in.rows().add(committee_seat{in.rows().find_official(who).value(), in.rows().find_body(body).value(), in_force, {}});
  };
  seat("W", "EC", {date(2020, 10, 1)});
  seat("M", "EC", {date(2020, 10, 1)});
  seat("M", "SC", {date(2020, 10, 1)});
  seat("N", "EC", {date(2015, 10, 1), date(2020, 10, 1)});
  const roster people = in.build();
  const facts known{units, people};
  representation_options asked{.of = population::committee_members, .as_of = day};
  CHECK(count_representation(known, asked).rows[0].counts.all == 2);
  asked.by = grouping{group_key::body};
  const auto rows = count_representation(known, asked).rows;
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].counts.women_share() == share{1, 2, 0});
  CHECK(rows[1].counts.women_share() == share{0, 1, 0});
  asked.posts.collectives = {"standing-committee"};
  CHECK(count_representation(known, asked).rows.size() == 1);
}

TEST_CASE("representation: of 392 turns of training 117 are women's, as in Ha Nam") {
  const hierarchy units = rota_tests::small_country();
  rota_tests::roster_rows in(units);
  const class_id theory = in.rows().add(training_class{"L1", "lý luận", "party", true, true}).value();
  const auto trained = [&](const std::string& code, sex of, int turns) {
    const official_id who = in.rows().add(person(code, of)).value();
    for (; turns > 0; --turns) in.rows().add(training_entry{.attended = theory, .official = who, .in_force = {date(2021, 3, 1)}});
  };
  for (int woman = 0; woman < 13; ++woman) trained("W" + std::to_string(woman), sex::female, 9);
  for (int man = 0; man < 25; ++man) trained("M" + std::to_string(man), sex::male, 11);
  in.rows().add(training_entry{.attended = theory, .official = official_id{0}, .in_force = {date(2019, 3, 1)}});  // an earlier term
  in.rows().add(training_entry{.attended = theory, .official = official_id{0}, .in_force = {}});
  const roster people = in.build();
  const representation_options asked{.of = population::participants,
                                     .as_of = day,
                                     .period = {date(2020, 1, 1), date(2025, 1, 1)},
                                     .each = counting::turns};
  const representation found = count_representation({units, people}, asked);
  REQUIRE(found.rows.size() == 1);
  CHECK(found.rows[0].counts.women_share() == share{117, 392, 0});
  CHECK(found.undated == 1);
  representation_options persons = asked;
  persons.each = counting::persons;
  CHECK(count_representation({units, people}, persons).rows[0].counts.women_share() == share{13, 38, 0});
}

TEST_CASE("representation: turns of nobody named are unknown in everything") {
  const hierarchy units = rota_tests::small_country();
  rota_tests::roster_rows in(units);
  const class_id theory = in.rows().add(training_class{"L1", "lý luận", "party", true, true}).value();
  const official_id who = in.rows().add(person("W", sex::female)).value();
  in.rows().add(training_entry{.attended = theory, .official = who});
  in.rows().add(training_entry{.attended = theory});
  in.rows().add(training_entry{.attended = theory});
  const roster people = in.build();
  representation_options asked{.of = population::participants, .as_of = day, .each = counting::turns};
  const representation_counts all = count_representation({units, people}, asked).rows[0].counts;
  CHECK(all.all == 3);
  CHECK(all.women_share() == share{1, 1, 2});
  CHECK(all.under_share(40) == share{0, 0, 3});
  CHECK(all.minority_share() == share{0, 0, 3});
  CHECK(all.degree_unknown == 3);
  asked.posts.heads_only = true;
  const representation heads = count_representation({units, people}, asked);
  CHECK(heads.rows.empty());  // W holds no post
  CHECK(heads.undetermined == 2);
}

TEST_CASE("representation: 108 postgraduates, 171 with advanced and 1273 with intermediate theory, as in Hau Giang") {
  const hierarchy units = rota_tests::small_country();
  rota_tests::roster_rows in(units);
  in.post("P1", "P", "specialist");
  for (int n = 0; n < 1500; ++n) {
    const std::string code = "CB-" + std::to_string(n);
    official row = person(code, sex::male);
    row.degree = n < 108 ? "sau đại học" : "đại học";
    row.theory = n < 171 ? "cao cấp" : n < 171 + 1273 ? "trung cấp" : "";
    in.rows().add(row);
    const std::string appointed = "A-" + std::to_string(n);
    in.add({appointed, code, "P1", {date(2021, 1, 1)}, movement::appointment});
  }
  const roster people = in.build();
  const representation_counts all = count_representation({units, people}, {.as_of = day}).rows.at(0).counts;
  CHECK(all.degrees.at("sau đại học") == 108);
  CHECK(all.theories.at("cao cấp") == 171);
  CHECK(all.theories.at("trung cấp") == 1273);
  CHECK(all.theory_unknown == 56);
}
