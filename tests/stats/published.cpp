// SPDX-License-Identifier: BSL-1.0
#include <rota/stats/published.hpp>

#include "support/catch.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

/// The tables of five newspaper reports of which a total and its parts were printed.
std::vector<rota::published_cell> press_tables() {
  return {
      {"Quảng Nam 2023", "province-district", "total", 20, true},
      {"Quảng Nam 2023", "province-district", "secretary", 2, false},
      {"Quảng Nam 2023", "province-district", "standing-deputy-secretary", 6, false},
      {"Quảng Nam 2023", "province-district", "deputy-secretary-chair", 4, false},
      {"Quảng Nam 2023", "province-district", "vice-chair", 5, false},
      {"Quảng Nam 2023", "district-province", "total", 3, true},
      {"Quảng Nam 2023", "district-province", "deputy-department-head", 3, false},
      {"Quảng Nam 2023", "district-commune", "total", 150, true},
      {"Quảng Nam 2023", "district-commune", "secretary", 69, false},
      {"Quảng Nam 2023", "district-commune", "standing-deputy-secretary", 13, false},
      {"Quảng Nam 2023", "district-commune", "deputy-secretary-chair", 48, false},
      {"Quảng Nam 2023", "district-commune", "vice-chair", 20, false},
      {"Quảng Nam 2023", "commune-district", "total", 11, true},
      {"Quảng Nam 2023", "commune-district", "division-head", 2, false},
      {"Quảng Nam 2023", "commune-district", "deputy-division-head", 9, false},
      {"Quảng Nam 2023", "commune-commune", "total", 17, true},
      {"Quảng Nam 2023", "commune-commune", "secretary", 10, false},
      {"Quảng Nam 2023", "commune-commune", "deputy-secretary-chair", 7, false},
      {"Đan Phượng 2023", "classes", "Party", 31, false},
      {"Đan Phượng 2023", "classes", "Front", 18, false},
      {"Đan Phượng 2023", "classes", "State", 11, false},
      {"Đan Phượng 2023", "classes", "others", 11, false},
      {"Đan Phượng 2023", "classes", "total", 72, true},
      {"Đan Phượng 2023", "learners", "Party", 3870, false},
      {"Đan Phượng 2023", "learners", "Front", 2416, false},
      {"Đan Phượng 2023", "learners", "State", 1637, false},
      {"Đan Phượng 2023", "learners", "others", 1922, false},
      {"Đan Phượng 2023", "learners", "total", 9924, true},
      {"Lào Cai 2019", "turns", "total", 254, true},
      {"Lào Cai 2019", "turns", "province", 68, false},
      {"Lào Cai 2019", "turns", "district", 186, false},
      {"Lào Cai 2019", "contests", "total", 20, true},
      {"Lào Cai 2019", "contests", "provincial committee", 3, false},
      {"Lào Cai 2019", "contests", "provincial People's Committee", 1, false},
      {"Lào Cai 2019", "contests", "agencies and units", 16, false},
      {"Lào Cai 2019", "training", "total", 9876, true},
      {"Lào Cai 2019", "training", "political theory", 6975, false},
      {"Lào Cai 2019", "training", "other", 2901, false},
      {"Hậu Giang 2023", "cases", "total", 128, true},
  };
}

const rota::published_sum& row_of(const std::vector<rota::published_sum>& sums, std::string_view row) {
  const auto found = std::ranges::find(sums, row, &rota::published_sum::row);
  REQUIRE(found != sums.end());
  return *found;
}

}  // namespace

TEST_CASE("published: the tables of the press that contradict themselves are named, the others are not", "[stats]") {
  const std::vector<rota::published_sum> sums = rota::reconcile(press_tables());
  std::vector<std::string> conflicts;
  for (const rota::published_sum& sum : sums)
    if (sum.conflicts()) conflicts.push_back(sum.table + ", " + sum.row);
  CHECK(conflicts == std::vector<std::string>{"Quảng Nam 2023, province-district", "Đan Phượng 2023, classes",
                                              "Đan Phượng 2023, learners"});

  CHECK(row_of(sums, "province-district").stated == 20);
  CHECK(row_of(sums, "province-district").parts == 17);
  CHECK(row_of(sums, "classes").parts == 71);
  CHECK(row_of(sums, "learners").parts == 9845);
  for (const auto& [row, total] : {std::pair{"district-province", 3}, {"district-commune", 150}, {"commune-district", 11},
                                   {"commune-commune", 17}, {"turns", 254}, {"contests", 20}, {"training", 9876}}) {
    CAPTURE(row);
    CHECK(row_of(sums, row).stated == total);
    CHECK(row_of(sums, row).parts == total);
  }
}

TEST_CASE("published: rows keep the order in which they first appear", "[stats]") {
  const auto sums = rota::reconcile({{"t", "b", "x", 1, false}, {"t", "a", "x", 2, false}, {"t", "b", "y", 3, false},
                                     {"s", "b", "x", 4, false}});
  REQUIRE(sums.size() == 3);
  CHECK(sums[0].row == "b");
  CHECK(sums[0].parts == 4);
  CHECK(sums[1].row == "a");
  CHECK(sums[2].table == "s");
  CHECK(sums[2].parts == 4);
}

TEST_CASE("published: a total alone or parts alone are no conflict", "[stats]") {
  const auto sums = rota::reconcile({{"t", "total only", "x", 128, true}, {"t", "parts only", "x", 5, false}});
  CHECK_FALSE(sums[0].conflicts());
  CHECK_FALSE(sums[0].has_parts);
  CHECK_FALSE(sums[1].conflicts());
  CHECK_FALSE(sums[1].stated.has_value());
  CHECK(sums[1].parts == 5);
}

TEST_CASE("published: a second total that the parts do not reach is not hidden by a first that they do", "[stats]") {
  const auto first_good = rota::reconcile({{"t", "r", "a", 3, true}, {"t", "r", "b", 4, true}, {"t", "r", "x", 3, false}});
  CHECK(first_good[0].conflicts());
  CHECK(first_good[0].stated == 4);
  const auto first_bad = rota::reconcile({{"t", "r", "b", 4, true}, {"t", "r", "a", 3, true}, {"t", "r", "x", 3, false}});
  CHECK(first_bad[0].conflicts());
}
