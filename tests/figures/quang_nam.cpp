// SPDX-License-Identifier: BSL-1.0
#include "figures/province.hpp"

#include "support/catch.hpp"

namespace {

using rota::date;
using rota::level;

constexpr date day{2023, 11, 6};
constexpr rota::interval period{date(2016, 1, 1), date(2023, 11, 7)};

const rota_tests::province& quang_nam() {
  static const rota_tests::province read("quang-nam");
  return read;
}

}  // namespace

TEST_CASE("quang_nam: 20 turns from province to district, 17 of them to the posts that the report names", "[figures]") {
  const auto turns = [](std::string_view title) { return quang_nam().turns(period, level::province, level::district, title); };
  CHECK(turns({}) == 20);
  CHECK(turns("secretary") == 2);
  CHECK(turns("standing-deputy-secretary") == 6);
  CHECK(turns("deputy-secretary-chair") == 4);
  CHECK(turns("vice-chair") == 5);
}

TEST_CASE("quang_nam: 20 stated against 17 in parts is a conflict", "[figures]") {
  const rota::published_sum row = quang_nam().published("turns-of-rotation", "province-to-district");
  CHECK(row.stated == 20);
  CHECK(row.parts == 17);
  CHECK(row.conflicts());
}

TEST_CASE("quang_nam: 3 turns from district to province, to deputy director of department", "[figures]") {
  CHECK(quang_nam().turns(period, level::district, level::province) == 3);
  CHECK(quang_nam().turns(period, level::district, level::province, "deputy-department-head") == 3);
}

TEST_CASE("quang_nam: 150 turns from district to commune: 69, 13, 48, 20", "[figures]") {
  const auto turns = [](std::string_view title) { return quang_nam().turns(period, level::district, level::commune, title); };
  CHECK(turns({}) == 150);
  CHECK(turns("secretary") == 69);
  CHECK(turns("standing-deputy-secretary") == 13);
  CHECK(turns("deputy-secretary-chair") == 48);
  CHECK(turns("vice-chair") == 20);
}

TEST_CASE("quang_nam: 11 turns from commune to district: 2 heads and 9 deputy heads of division", "[figures]") {
  CHECK(quang_nam().turns(period, level::commune, level::district) == 11);
  CHECK(quang_nam().turns(period, level::commune, level::district, "division-head") == 2);
  CHECK(quang_nam().turns(period, level::commune, level::district, "deputy-division-head") == 9);
}

TEST_CASE("quang_nam: 17 turns between communes: 10 secretaries, 7 deputy secretaries and chairs", "[figures]") {
  CHECK(quang_nam().turns(period, level::commune, level::commune) == 17);
  CHECK(quang_nam().turns(period, level::commune, level::commune, "secretary") == 10);
  CHECK(quang_nam().turns(period, level::commune, level::commune, "deputy-secretary-chair") == 7);
}

TEST_CASE("quang_nam: 8 of 18 district secretaries are not local", "[figures]") {
  const rota::non_local_row row = quang_nam().holders(day, level::district, "secretary");
  CHECK(row.non_local == 8);
  CHECK(row.filled() == 18);
}
