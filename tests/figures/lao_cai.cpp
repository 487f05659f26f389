// SPDX-License-Identifier: BSL-1.0
#include "figures/province.hpp"

#include "support/catch.hpp"

namespace {

using rota::date;
using rota::level;
using rota::movement;

constexpr date day{2019, 12, 31};
constexpr rota::interval period{date(2015, 10, 1), date(2020, 1, 1)};

const rota_tests::province& lao_cai() {
  static const rota_tests::province read("lao-cai");
  return read;
}

}  // namespace

TEST_CASE("lao_cai: 254 turns of rotation, 68 of the provincial and 186 of the district level", "[figures]") {
  const rota::movement_set rotation{movement::rotation};
  CHECK(lao_cai().cases(period, rotation, [](const rota::group&) { return true; }) == 254);
  CHECK(lao_cai().cases(period, rotation, [](const rota::group& of) { return of.tier == level::province; }) == 68);
  CHECK(lao_cai().cases(period, rotation, [](const rota::group& of) { return of.tier == level::district; }) == 186);
  CHECK(lao_cai().turns(period, level::province, level::district) == 68);
  CHECK(lao_cai().turns(period, level::district, level::commune) == 186);
}

TEST_CASE("lao_cai: 85 persons are planned for Sa Pa's Executive Committee, 23 for its Standing Committee", "[figures]") {
  const rota::unit_id sa_pa = lao_cai().unit("L3:088");
  CHECK(lao_cai().planning(day, {.collectives = {"executive-committee"}, .within = sa_pa}).persons() == 85);
  CHECK(lao_cai().planning(day, {.collectives = {"standing-committee"}, .within = sa_pa}).persons() == 23);
}

TEST_CASE("lao_cai: 2 to 4 persons are planned for each key post of Sa Pa, never one", "[figures]") {
  rota::post_filter key{.levels = rota::level_set{level::district}, .within = lao_cai().unit("L3:088")};
  for (const std::string_view title : {"secretary", "standing-deputy-secretary", "deputy-secretary-chair", "vice-chair",
                                       "inspection-chair", "organisation-head", "front-chair"})
    key.titles.push_back(lao_cai().title(title));
  const rota::planning_counts counted = lao_cai().planning(day, key);
  CHECK(counted.posts_with(0) == 0);
  CHECK(counted.posts_with(1) == 0);
  CHECK(counted.posts_with(2) + counted.posts_with(3) + counted.posts_with(4) == 7);
  CHECK(counted.posts_with(2) > 0);
  CHECK(counted.posts_with(4) > 0);
}

TEST_CASE("lao_cai: 15 officials of Sa Pa were rotated to the grass roots in 2 batches", "[figures]") {
  const auto in_communes = [](const rota::group& of) { return of.unit == lao_cai().unit("L3:088") && of.level == level::commune; };
  std::uint64_t sum = 0;
  for (const date batch : {date(2016, 5, 16), date(2018, 7, 2)})
    sum += lao_cai().cases({batch, batch + rota::days{1}}, rota::movement_set{movement::rotation}, in_communes);
  CHECK(sum == 15);
  CHECK(lao_cai().cases(period, rota::movement_set{movement::rotation}, in_communes) == 15);
}

TEST_CASE("lao_cai: 19 officials were transferred to district-level posts of Sa Pa", "[figures]") {
  CHECK(lao_cai().cases(period, rota::movement_set{movement::transfer}, [](const rota::group& of) {
          return of.unit == lao_cai().unit("L3:088") && of.level == level::district;
        }) == 19);
}

TEST_CASE("lao_cai: 9,876 turns of training, 6,975 of them in political theory", "[figures]") {
  std::uint64_t others = 0;
  for (const std::string_view course : {"state-management", "professional-skills", "minority-language"})
    others += lao_cai().training(period, course).participants.turns();
  CHECK(lao_cai().training(period, "political-theory").participants.turns() == 6975);
  CHECK(others == 2901);
  CHECK_FALSE(lao_cai().published("training", "turns").conflicts());
}

TEST_CASE("lao_cai: 20 contests are 3, 1 and 16", "[figures]") {
  const rota::published_sum row = lao_cai().published("selection-by-examination", "contests");
  CHECK(row.stated == 20);
  CHECK(row.parts == 20);
}
