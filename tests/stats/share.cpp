// SPDX-License-Identifier: BSL-1.0
#include <rota/stats/headcount.hpp>
#include <rota/stats/id_set.hpp>
#include <rota/stats/share.hpp>

#include "support/catch.hpp"

#include <cmath>
#include <vector>

using namespace rota;

namespace {

bool is_near(double value, double expected) { return std::abs(value - expected) < 5e-5; }

}  // namespace

TEST_CASE("share: nothing applicable has no value and no interval") {
  CHECK_FALSE(share{}.value().has_value());
  CHECK_FALSE(share{0, 0, 7}.value().has_value());
  CHECK_FALSE(wilson_interval({0, 0, 7}).has_value());
  CHECK(share{0, 4, 0}.value() == 0.0);
  CHECK(share{3, 4, 9}.value() == 0.75);
}

TEST_CASE("share: shares add up part by part") {
  share sum{1, 4, 2};
  sum += {2, 4, 1};
  CHECK(sum == share{3, 8, 3});
}

TEST_CASE("share: the score interval has the ends of worked examples") {
  // 81 of 263: 0.2553 to 0.3662, as in R. G. Newcombe, Statistics in Medicine 17, 1998, table I, method 3; so 15 of 148, 0 of 20, 1 of 29
  struct line {
    share of;
    double low;
    double high;
  };
  const std::vector<line> lines{
      {{81, 263, 0}, 0.2553, 0.3662}, {{15, 148, 0}, 0.0624, 0.1605}, {{0, 20, 0}, 0.0, 0.1611}, {{1, 29, 0}, 0.0061, 0.1718}};
  for (const line& each : lines) {
    const auto found = wilson_interval(each.of);
    REQUIRE(found);
    CAPTURE(found->low, found->high);
    CHECK(is_near(found->low, each.low));
    CHECK(is_near(found->high, each.high));
  }
  const auto all = wilson_interval({20, 20, 5});
  REQUIRE(all);
  CHECK(is_near(all->low, 1 - 0.1611));
  CHECK(all->high == 1.0);
}

TEST_CASE("share: with no deviation the interval is the share itself") {
  const auto found = wilson_interval({1, 4, 0}, 0);
  REQUIRE(found);
  CHECK(found->low == 0.25);
  CHECK(found->high == 0.25);
}

TEST_CASE("id_set: each once and in order, whatever the order of adding") {
  id_set<post_id> some;
  for (const unsigned id : {3U, 1U, 3U, 2U, 1U, 9U}) some.add(static_cast<post_id>(id));
  id_set<post_id> more;
  more.add(post_id{2});
  more.add(post_id{4});
  CHECK(some.size() == 4);
  CHECK(some.has(post_id{9}));
  CHECK_FALSE(some.has(post_id{4}));
  CHECK(some.without(more).size() == 3);
  some += more;
  CHECK(std::vector<post_id>(some.ids().begin(), some.ids().end()) ==
        std::vector<post_id>{post_id{1}, post_id{2}, post_id{3}, post_id{4}, post_id{9}});
}

TEST_CASE("headcount: persons stay distinct, turns add up, and turns of nobody named stand apart") {
  headcount left;
  left.add(official_id{5});
  left.add(official_id{2}, 3);
  left.add(official_id{5});
  left.add_unnamed(10);
  headcount right;
  right.add(official_id{2});
  right.add(official_id{7}, 0);
  right.add(official_id{9});
  headcount sum = left;
  sum += right;
  CHECK(sum.persons() == 3);
  CHECK(sum.turns() == 17);
  CHECK(sum.unnamed() == 10);
  CHECK(sum.members()[0] == headcount::member{official_id{2}, 4});
  right += left;
  CHECK(right == sum);
}
