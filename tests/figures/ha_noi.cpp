// SPDX-License-Identifier: BSL-1.0
#include "figures/province.hpp"

#include "support/catch.hpp"

#include <utility>

namespace {

using rota::date;
using rota::level;
using rota::movement;

constexpr date day{2023, 12, 3};
constexpr rota::interval term{date(2020, 6, 1), date(2023, 12, 4)};

const rota_tests::province& ha_noi() {
  static const rota_tests::province read("ha-noi");
  return read;
}

std::size_t trained(std::string_view course) { return ha_noi().training(term, course).participants.persons(); }

rota::movement_set kinds(std::initializer_list<movement> of) {
  rota::movement_set set{*of.begin()};
  for (const movement each : of) set = set | rota::movement_set{each};
  return set;
}

}  // namespace

TEST_CASE("ha_noi: 91 planned for the city committee were trained", "[figures]") {
  CHECK(ha_noi().planning(day, {.collectives = {"executive-committee"}}).persons() == 91);
  CHECK(trained("city-committee-planned") == 91);
}

TEST_CASE("ha_noi: 706 managed by the City Standing Committee were trained", "[figures]") {
  CHECK(trained("city-standing-committee-managed") == 706);
}

TEST_CASE("ha_noi: 197 planned as district secretaries and deputies were trained", "[figures]") {
  rota::post_filter posts{.levels = rota::level_set{level::district}};
  for (const std::string_view title : {"secretary", "standing-deputy-secretary", "deputy-secretary-chair"})
    posts.titles.push_back(ha_noi().title(title));
  CHECK(ha_noi().planning(day, posts).persons() == 197);
  CHECK(trained("district-leaders-planned") == 197);
}

TEST_CASE("ha_noi: over 1,000 commune secretaries and deputies were trained", "[figures]") {
  CHECK(trained("commune-leaders") > 1000);
}

TEST_CASE("ha_noi: nearly 500 planned for district standing committees were trained", "[figures]") {
  CHECK(ha_noi().planning(day, {.collectives = {"standing-committee"}}).persons() == 495);
  CHECK(trained("district-standing-committee-planned") == 495);
}

TEST_CASE("ha_noi: two classes abroad of 20 each", "[figures]") {
  const rota::training_counts abroad = ha_noi().training(term, "abroad");
  CHECK(abroad.classes.size() == 2);
  CHECK(abroad.participants.turns() == 40);
}

TEST_CASE("ha_noi: Phúc Thọ has 69 grass-roots party organisations", "[figures]") {
  std::size_t found = 0;
  for (const rota::body& body : ha_noi().data.people.bodies())
    found += body.collective == "grass-roots-party-organisation" ? 1U : 0U;
  CHECK(found == 69);
}

TEST_CASE("ha_noi: Phúc Thọ held 19 classes with 3,478 turns in the first half of 2023", "[figures]") {
  const rota::training_counts half = ha_noi().training({date(2023, 1, 1), date(2023, 7, 1)}, "thematic");
  CHECK(half.classes.size() == 19);
  CHECK(half.participants.turns() == 3478);
}

TEST_CASE("ha_noi: 404 officials of Phúc Thọ attended an update course", "[figures]") { CHECK(trained("update") == 404); }

TEST_CASE("ha_noi: Đan Phượng planned 61 classes, and its register holds 71", "[figures]") {
  const rota::training_counts year = ha_noi().training({date(2023, 1, 1), date(2024, 1, 1)}, "plan-2023");
  CHECK(year.planned.size() == 61);
  CHECK(year.held.size() == 71);
  CHECK(year.participants.turns() == 9845);
}

TEST_CASE("ha_noi: Đan Phượng by block: 31 / 3,870, 18 / 2,416, 11 / 1,637, 11 / 1,922", "[figures]") {
  const auto has = [](std::string_view block, std::size_t classes, std::uint64_t learners) {
    const rota::training_counts of = ha_noi().training({date(2023, 1, 1), date(2024, 1, 1)}, "plan-2023", block);
    return of.held.size() == classes && of.participants.turns() == learners;
  };
  CHECK(has("party", 31, 3870));
  CHECK(has("front", 18, 2416));
  CHECK(has("state", 11, 1637));
  CHECK(has("others", 11, 1922));
}

TEST_CASE("ha_noi: 72 classes against 71 and 9,924 learners against 9,845 are conflicts", "[figures]") {
  const rota::published_sum classes = ha_noi().published("dan-phuong-2023", "classes-held");
  CHECK(classes.stated == 72);
  CHECK(classes.parts == 71);
  CHECK(classes.conflicts());
  const rota::published_sum learners = ha_noi().published("dan-phuong-2023", "learners");
  CHECK(learners.stated == 9924);
  CHECK(learners.parts == 9845);
  CHECK(learners.conflicts());
}

TEST_CASE("ha_noi: 169 turns of rotation, transfer and appointment in Tây Hồ in half of the term", "[figures]") {
  CHECK(ha_noi().cases({date(2020, 6, 1), date(2023, 1, 1)},
                       kinds({movement::rotation, movement::transfer, movement::appointment}),
                       [](const rota::group& of) { return of.unit == ha_noi().unit("L3:003"); }) == 169);
}

TEST_CASE("ha_noi: Đống Đa moved 5 whom the city manages, 94 heads and deputies, and 30 of its wards", "[figures]") {
  const auto moved = [](rota::movement_set of_kinds, level tier, level at) {
    return ha_noi().cases(term, of_kinds, [&](const rota::group& of) {
      return of.unit == ha_noi().unit("L3:006") && of.tier == tier && of.level == at;
    });
  };
  const rota::movement_set any = kinds({movement::rotation, movement::transfer, movement::position_change});
  CHECK(moved(any, level::province, level::district) == 5);
  CHECK(moved(any, level::district, level::district) == 94);
  CHECK(moved(rota::movement_set{movement::transfer}, level::district, level::commune) == 30);
}
