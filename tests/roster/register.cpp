// SPDX-License-Identifier: BSL-1.0
#include <rota/roster/register.hpp>

#include <rota/roster/roster_builder.hpp>

#include "support/catch.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <random>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

using rota::date;

namespace {

constexpr std::uint32_t officials = 6;

rota::roster_builder with_officials() {
  rota::roster_builder to;
  for (std::uint32_t k = 0; k < officials; ++k) {
    const std::string code = "CB-" + std::to_string(k);
    rota::official row;
    row.code = code;
    to.add(row);
  }
  return to;
}

/// One register: how a row with a number of its own is added, and the numbers of an official's rows.
struct kept_register {
  std::string_view name;
  std::function<void(rota::roster_builder&, rota::official_id, std::int16_t)> add;
  std::function<std::vector<std::int16_t>(const rota::roster&, rota::official_id)> numbers;
};

date day_of(std::int16_t number) { return date(2000, 1, 1) + rota::days{number}; }

template <class Row>
std::vector<std::int16_t> numbered(std::span<const Row> rows) {
  std::vector<std::int16_t> numbers;
  for (const Row& row : rows) numbers.push_back(static_cast<std::int16_t>((row.in_force.from - date(2000, 1, 1)).count));
  return numbers;
}

std::vector<kept_register> all_registers() {
  return {
      {"discipline",
       [](auto& to, auto who, auto n) { to.add(rota::discipline_entry{who, rota::measure::warning, {.from = day_of(n)}}); },
       [](const auto& of, auto who) { return numbered(of.disciplines_of(who)); }},
      {"protections",
       [](auto& to, auto who, auto n) { to.add(rota::protection_entry{who, rota::protection::study, {.from = day_of(n)}}); },
       [](const auto& of, auto who) { return numbered(of.protections_of(who)); }},
      {"evaluations", [](auto& to, auto who, auto n) { to.add(rota::evaluation{who, n, "good"}); },
       [](const auto& of, auto who) {
         std::vector<std::int16_t> years;
         for (const rota::evaluation& row : of.evaluations_of(who)) years.push_back(row.year);
         return years;
       }},
      {"committees",
       [](auto& to, auto who, auto n) { to.add(rota::committee_seat{who, rota::body_id{0}, {.from = day_of(n)}, {}}); },
       [](const auto& of, auto who) { return numbered(of.seats_of(who)); }},
      {"kinship",  // the number is that of the relative, whose turn comes round
       [](auto& to, auto who, auto n) {
         const auto other = static_cast<rota::official_id>((index(who) + 1 + static_cast<std::uint32_t>(n) % 5) % officials);
         to.add(rota::kinship_entry{who, other, rota::relation::sibling});
       },
       [](const auto& of, auto who) {
         std::vector<std::int16_t> steps;
         for (const rota::kinship_entry& row : of.kin_of(who))
           steps.push_back(static_cast<std::int16_t>((index(row.relative) + officials - index(who) - 1) % officials));
         return steps;
       }},
  };
}

}  // namespace

TEST_CASE("register: rows come out by official, in the order they were added, and no other register's", "[roster][property]") {
  constexpr std::uint32_t seed = 305;
  CAPTURE(seed);
  std::mt19937 random(seed);
  for (int round = 0; round < 50; ++round) {
    rota::roster_builder to = with_officials();
    rota::body committee;
    committee.code = "B-1";
    to.add(committee);
    const std::vector<kept_register> registers = all_registers();
    std::vector<std::vector<std::vector<std::int16_t>>> expected(registers.size());
    for (std::size_t k = 0; k < registers.size(); ++k) {
      expected[k].resize(officials);
      for (std::size_t row = random() % 20; row > 0; --row) {
        const auto who = static_cast<rota::official_id>(random() % officials);
        const auto number = static_cast<std::int16_t>(registers[k].name == "kinship" ? random() % 5 : 1900 + random() % 200);
        registers[k].add(to, who, number);
        expected[k][index(who)].push_back(number);
      }
    }
    const rota::roster people = std::move(to).build();
    for (std::size_t k = 0; k < registers.size(); ++k)
      for (std::uint32_t who = 0; who < officials; ++who) {
        CAPTURE(registers[k].name, round, who);
        REQUIRE(registers[k].numbers(people, rota::official_id{who}) == expected[k][who]);
      }
  }
}

TEST_CASE("register: a row comes back as it was added", "[roster]") {
  rota::roster_builder to = with_officials();
  rota::body committee;
  committee.code = "B-1";
  const rota::body_id body = to.add(committee).value();
  constexpr rota::official_id who{3};
  const rota::interval year{date(2022, 1, 1), date(2023, 1, 1)};
  std::string rating = "a rating too long to be stored in place";
  to.add(rota::discipline_entry{who, rota::measure::removal, year});
  to.add(rota::protection_entry{who, rota::protection::hardship, year, true});
  to.add(rota::evaluation{who, 2022, rating});
  to.add(rota::committee_seat{who, body, year, std::int16_t{15}});
  to.add(rota::kinship_entry{who, rota::official_id{1}, rota::relation::parent});
  rating.assign(rating.size(), '?');
  const rota::roster people = std::move(to).build();

  CHECK(people.disciplines_of(who)[0].official == who);
  CHECK(people.disciplines_of(who)[0].kind == rota::measure::removal);
  CHECK(people.disciplines_of(who)[0].in_force == year);
  CHECK(people.protections_of(who)[0].status == rota::protection::hardship);
  CHECK(people.protections_of(who)[0].in_force == year);
  CHECK(people.protections_of(who)[0].voluntary);
  CHECK(people.evaluations_of(who)[0].rating == "a rating too long to be stored in place");
  CHECK(people.seats_of(who)[0].body == body);
  CHECK(people.seats_of(who)[0].seats == std::int16_t{15});
  CHECK(people.seats_of(who)[0].in_force == year);
  CHECK(people.kin_of(who)[0].relative == rota::official_id{1});
  CHECK(people.kin_of(who)[0].is == rota::relation::parent);
  CHECK(people.kin_of(rota::official_id{1}).empty());
}

TEST_CASE("register: each is recorded once it is said to be or has a row, and by nothing else", "[roster]") {
  struct record {
    void (rota::roster_builder::*say)();
    bool (rota::roster::*ask)() const noexcept;
  };
  const std::vector<record> records{
      {&rota::roster_builder::planning_is_recorded, &rota::roster::has_planning},
      {&rota::roster_builder::waivers_are_recorded, &rota::roster::has_waivers},
      {&rota::roster_builder::discipline_is_recorded, &rota::roster::has_discipline},
      {&rota::roster_builder::protections_are_recorded, &rota::roster::has_protections},
      {&rota::roster_builder::evaluations_are_recorded, &rota::roster::has_evaluations},
      {&rota::roster_builder::committees_are_recorded, &rota::roster::has_committees},
      {&rota::roster_builder::kinship_is_recorded, &rota::roster::has_kinship},
      {&rota::roster_builder::training_is_recorded, &rota::roster::has_training},
      {&rota::roster_builder::classes_are_recorded, &rota::roster::has_classes},
  };
  for (std::size_t said = 0; said < records.size(); ++said) {
    rota::roster_builder to;
    (to.*records[said].say)();
    const rota::roster people = std::move(to).build();
    for (std::size_t asked = 0; asked < records.size(); ++asked) CHECK((people.*records[asked].ask)() == (asked == said));
  }
  rota::roster_builder to = with_officials();
  to.add(rota::discipline_entry{rota::official_id{0}, rota::measure::warning, {}});
  const rota::roster people = std::move(to).build();
  CHECK(people.has_discipline());
  CHECK_FALSE(people.has_protections());
  CHECK(people.disciplines_of(rota::official_id{5}).empty());
}

TEST_CASE("register: turns of training stand by official, those of nobody last", "[roster]") {
  rota::roster_builder to = with_officials();
  std::string course = "a course too long to be stored in place";
  const rota::class_id theory = to.add(rota::training_class{"L-1", course, "party", true, false}).value();
  const rota::class_id other = to.add(rota::training_class{"L-2", "", "", {}, true}).value();
  course.assign(course.size(), '?');
  CHECK_FALSE(to.add(rota::training_class{"L-1", "", "", {}, {}}).has_value());
  CHECK(to.find_class("L-2") == other);
  to.add(rota::training_entry{theory, {}});
  to.add(rota::training_entry{theory, rota::official_id{4}});
  to.add(rota::training_entry{other, rota::official_id{1}, "languages", "state", {.from = date(2023, 1, 1)}});
  to.add(rota::training_entry{other, rota::official_id{4}});
  const rota::roster people = std::move(to).build();

  REQUIRE(people.trainings().size() == 4);
  CHECK(people.trainings()[0].official == rota::official_id{1});
  CHECK(people.trainings()[0].course == "languages");
  CHECK(people.trainings()[0].in_force.from == date(2023, 1, 1));
  CHECK_FALSE(people.trainings()[3].official);
  CHECK(people.trainings()[3].course == "a course too long to be stored in place");
  CHECK(people.trainings()[3].block == "party");
  REQUIRE(people.trainings_of(rota::official_id{4}).size() == 2);
  CHECK(people.trainings_of(rota::official_id{4})[1].attended == other);
  CHECK(people.trainings_of(rota::official_id{4})[1].course.empty());
  CHECK(people.trainings_of(rota::official_id{5}).empty());
  CHECK(people.find_class("L-2") == other);
  CHECK(people.at(theory).code == "L-1");
  CHECK(people.at(theory).planned == true);
  CHECK_FALSE(people.at(other).planned.has_value());
}

TEST_CASE("register: committees and plans can be read as a whole, by official", "[roster]") {
  rota::roster_builder to = with_officials();
  for (const std::string_view code : {"B-1", "B-2"}) {
    rota::body row;
    row.code = code;
    row.collective = code == "B-2" ? "standing-committee" : "";
    to.add(row);
  }
  to.add(rota::committee_seat{rota::official_id{4}, rota::body_id{1}, {}, {}});
  to.add(rota::committee_seat{rota::official_id{2}, rota::body_id{0}, {}, {}});
  const rota::roster people = std::move(to).build();
  REQUIRE(people.seats().size() == 2);
  CHECK(people.seats()[0].official == rota::official_id{2});
  CHECK(people.seats()[1].body == rota::body_id{1});
  CHECK(people.plans().empty());
  REQUIRE(people.bodies().size() == 2);
  CHECK(people.bodies()[1].collective == "standing-committee");
  CHECK(people.find_body("B-2") == rota::body_id{1});
  CHECK_FALSE(people.find_body("B-3").has_value());
}

TEST_CASE("register: every value has a word of its own, and what is not recorded none", "[roster]") {
  std::set<std::string_view> words;
  for (const rota::measure each : rota::all_measures) words.insert(to_string(each));
  for (const rota::protection each : rota::all_protections) words.insert(to_string(each));
  for (const rota::relation each : rota::all_relations) words.insert(to_string(each));
  // `child` is a protection and a relation
  CHECK(words.size() == rota::all_measures.size() + rota::all_protections.size() + rota::all_relations.size() - 1);
  CHECK_FALSE(words.contains(""));
  CHECK(to_string(rota::measure::not_recorded).empty());
  CHECK(to_string(rota::measure::expulsion) == "expulsion");
  CHECK(to_string(rota::protection::proceedings) == "proceedings");
}
