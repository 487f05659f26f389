// SPDX-License-Identifier: BSL-1.0
#include "figures/province.hpp"

#include "support/catch.hpp"

namespace {

using rota::date;
using rota::level;
using rota::movement;

constexpr date day{2023, 3, 31};
constexpr rota::interval period{date(2020, 10, 1), date(2023, 4, 1)};

const rota_tests::province& hau_giang() {
  static const rota_tests::province read("hau-giang");
  return read;
}

std::uint64_t of_province(movement kind) {
  return hau_giang().cases(period, rota::movement_set{kind}, [](const rota::group& of) { return of.tier == level::province; });
}

}  // namespace

TEST_CASE("hau_giang: 108 postgraduates, theory advanced 171 and intermediate 1,273", "[figures]") {
  const auto counted = rota::count_representation(hau_giang().known(), {.as_of = day});
  REQUIRE(counted.rows.size() == 1);
  CHECK(counted.rows[0].counts.degrees.at("postgraduate") == 108);
  CHECK(counted.rows[0].counts.theories.at("advanced") == 171);
  CHECK(counted.rows[0].counts.theories.at("intermediate") == 1273);
}

TEST_CASE("hau_giang: decisions of the province: transfer 9, with designation 15, with appointment 24", "[figures]") {
  CHECK(of_province(movement::transfer) == 9);
  CHECK(of_province(movement::designation) == 15);
  CHECK(of_province(movement::appointment) == 24);
}

TEST_CASE("hau_giang: 128 cases in Vị Thanh, 18 of them entries of the plan", "[figures]") {
  const std::uint64_t decided = hau_giang().cases(period, rota::movement_set::all(), [](const rota::group& of) {
    return of.unit == hau_giang().unit("L3:930") && of.tier == level::district;
  });
  const auto plans = hau_giang().data.people.plans();
  const auto supplements = std::count_if(plans.begin(), plans.end(), [](const rota::plan_entry& row) { return row.supplement; });
  CHECK(decided == 110);
  CHECK(supplements == 18);
}

TEST_CASE("hau_giang: 390 and 136 background verifications are parts of no stated total", "[figures]") {
  const rota::published_sum row = hau_giang().published("vi-thanh", "background-verifications");
  CHECK_FALSE(row.stated);
  CHECK(row.parts == 526);
}

TEST_CASE("hau_giang: the Organisation Commission of Vị Thanh has 1 head, 2 deputies, 2 specialists", "[figures]") {
  std::vector<std::pair<std::string, std::uint64_t>> staff;
  const rota::grouping by{rota::group_key::body, rota::group_key::title};
  for (const auto& row : rota::count_representation(hau_giang().known(), {.as_of = day, .by = by}).rows)
    if (row.group.body && hau_giang().data.people.at(*row.group.body).code == "L3:930/ban-to-chuc")
      staff.emplace_back(hau_giang().data.people.at(*row.group.title).id, row.counts.all);
  std::sort(staff.begin(), staff.end());
  CHECK(staff == std::vector<std::pair<std::string, std::uint64_t>>{
                     {"deputy-division-head", 2}, {"organisation-head", 1}, {"specialist", 2}});
}
