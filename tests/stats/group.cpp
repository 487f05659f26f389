// SPDX-License-Identifier: BSL-1.0
#include <rota/stats/group.hpp>

#include "support/catch.hpp"

using namespace rota;

namespace {

struct one_count {
  int value = 0;
  one_count& operator+=(const one_count& other) {
    value += other.value;
    return *this;
  }
  friend bool operator==(const one_count&, const one_count&) = default;
};

}  // namespace

TEST_CASE("group: an age falls into the band of its completed years") {
  const date day(2023, 11, 6);
  CHECK(age_band_on(partial_date(date(1988, 11, 7)), day) == age_band::under_35);
  CHECK(age_band_on(partial_date(date(1988, 11, 6)), day) == age_band::from_35_to_39);
  CHECK(age_band_on(partial_date(date(1968, 11, 7)), day) == age_band::from_50_to_54);
  CHECK(age_band_on(partial_date(date(1968, 11, 6)), day) == age_band::from_55);
}

TEST_CASE("group: a birth of which the month leaves the band open has none") {
  const date day(2023, 11, 6);
  CHECK_FALSE(age_band_on(partial_date(), day));
  CHECK_FALSE(age_band_on(partial_date(calendar_month::of(1988, 11)), day));
  CHECK(age_band_on(partial_date(calendar_month::of(1988, 10)), day) == age_band::from_35_to_39);
}

TEST_CASE("group: absent keys stand last, and tables add up in any order") {
  group_table<one_count> left;
  group_table<one_count> right;
  left[{.level = level::commune}].value = 1;
  left[{}].value = 2;
  right[{.level = level::district}].value = 4;
  right[{}].value = 8;
  group_table<one_count> sum = left;
  sum += right;
  group_table<one_count> other = right;
  other += left;
  CHECK(sum == other);
  const std::vector<grouped<one_count>> rows = sum.rows();
  REQUIRE(rows.size() == 3);
  CHECK(rows[0].group.level == level::district);
  CHECK(rows[1].group.level == level::commune);
  CHECK(rows[2].group == group{});
  CHECK(rows[2].counts.value == 10);
}

TEST_CASE("group: units are a key of their own level") {
  const grouping by = grouping{group_key::title, group_key::sex}.at(level::district);
  CHECK(by.has(group_key::unit));
  CHECK(by.has(group_key::title));
  CHECK_FALSE(by.has(group_key::level));
  CHECK(by.unit_level() == level::district);
}
