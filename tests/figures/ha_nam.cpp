// SPDX-License-Identifier: BSL-1.0
#include "figures/province.hpp"

#include "support/catch.hpp"

namespace {

using rota::date;
using rota::level;

constexpr date day{2023, 11, 30};
constexpr rota::interval term{date(2020, 6, 1), date(2023, 12, 1)};

const rota_tests::province& ha_nam() {
  static const rota_tests::province read("ha-nam");
  return read;
}

}  // namespace

TEST_CASE("ha_nam: 72 of 109 commune secretaries are not local", "[figures]") {
  const rota::non_local_row row = ha_nam().holders(day, level::commune, "secretary");
  CHECK(row.non_local == 72);
  CHECK(row.filled() == 109);
}

TEST_CASE("ha_nam: 23 of 109 commune chairs are not local", "[figures]") {
  const rota::non_local_row row = ha_nam().holders(day, level::commune, "deputy-secretary-chair");
  CHECK(row.non_local == 23);
  CHECK(row.filled() == 109);
}

TEST_CASE("ha_nam: 6 of 6 district secretaries and 4 of 6 chairs are not local", "[figures]") {
  CHECK(ha_nam().holders(day, level::district, "secretary").non_local == 6);
  CHECK(ha_nam().holders(day, level::district, "secretary").filled() == 6);
  CHECK(ha_nam().holders(day, level::district, "deputy-secretary-chair").non_local == 4);
  CHECK(ha_nam().holders(day, level::district, "deputy-secretary-chair").filled() == 6);
}

TEST_CASE("ha_nam: in 4 of 6 districts a young vice chair was rotated from the province", "[figures]") {
  const auto rows = rota::count_coverage(ha_nam().known(), {.as_of = day,
                                                            .posts = {.titles = {ha_nam().title("vice-chair")}},
                                                            .arrived_by = rota::movement_set{rota::movement::rotation},
                                                            .from_level = level::province,
                                                            .age_under = std::int16_t{35}})
                        .rows();
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].counts.covered.size() == 4);
  CHECK(rows[0].counts.units.size() == 6);
}

TEST_CASE("ha_nam: 392 turns of training, 117 by women", "[figures]") {
  const auto counted = rota::count_representation(ha_nam().known(), {.of = rota::population::participants,
                                                                     .as_of = day,
                                                                     .period = term,
                                                                     .each = rota::counting::turns});
  REQUIRE(counted.rows.size() == 1);
  CHECK(counted.rows[0].counts.all == 392);
  CHECK(counted.rows[0].counts.women == 117);
}

TEST_CASE("ha_nam: 29 division-level units and 57 of their heads and deputies fewer", "[figures]") {
  rota::organisation_change sum;
  for (const auto& row : rota::compare_organisation(ha_nam().known(), term.from, {.as_of = day}).rows()) sum += row.counts;
  CHECK(sum.bodies() == -29);
  CHECK(sum.leaders() == -57);
}

TEST_CASE("ha_nam: the moves that the text tells of are turns of the term", "[figures]") {
  CHECK(ha_nam().turns(term, level::province, level::district, "secretary") == 1);
  CHECK(ha_nam().turns(term, level::province, level::district, "standing-deputy-secretary") == 1);
  CHECK(ha_nam().turns(term, level::district, level::commune, "secretary") == 32);
  CHECK(ha_nam().turns(term, level::commune, level::commune, "secretary") == 12);
}
