// SPDX-License-Identifier: BSL-1.0

#include <rota/core/ids.hpp>

#include "support/catch.hpp"

#include <cstdint>
#include <limits>
#include <type_traits>

namespace {

using rota::maybe;
using rota::official_id;
using rota::post_id;
using rota::title_id;
using rota::unit_id;

static_assert(sizeof(maybe<unit_id>) == 4 && sizeof(maybe<title_id>) == 2, "an absent handle takes no room");
static_assert(!std::is_convertible_v<official_id, post_id> && !std::is_constructible_v<post_id, official_id>);
static_assert(!std::is_convertible_v<std::uint32_t, unit_id> && !std::is_convertible_v<unit_id, std::uint32_t>);
static_assert(!std::is_constructible_v<maybe<unit_id>, post_id> && !std::is_assignable_v<maybe<unit_id>&, post_id>);
static_assert(!std::is_convertible_v<maybe<unit_id>, bool>, "presence is asked for, never converted to a number");
static_assert(std::is_trivially_copyable_v<maybe<unit_id>>);
static_assert(rota::index(unit_id{7}) == 7);

}  // namespace

TEST_CASE("ids: a handle is the position it was made from", "[core]") {
  CHECK(rota::index(official_id{0}) == 0);
  CHECK(rota::index(post_id{123'456'789}) == 123'456'789);
  CHECK(rota::index(title_id{65'534}) == 65'534);
  CHECK(unit_id{3} < unit_id{4});
}

TEST_CASE("ids: a handle that may be absent starts absent", "[core]") {
  const maybe<unit_id> absent;
  CHECK_FALSE(absent.has_value());
  CHECK_FALSE(static_cast<bool>(absent));
  CHECK_FALSE(absent.get().has_value());
}

TEST_CASE("ids: a handle that is present is given back", "[core]") {
  const maybe<unit_id> first = unit_id{0};
  CHECK(first.has_value());
  CHECK(static_cast<bool>(first));
  CHECK(*first == unit_id{0});
  CHECK(first.get() == unit_id{0});
  const maybe<unit_id> last = unit_id{std::numeric_limits<std::uint32_t>::max() - 1};
  CHECK(last.has_value());
  CHECK(rota::index(*last) == std::numeric_limits<std::uint32_t>::max() - 1);
}

TEST_CASE("ids: absent handles are equal to each other and to no other", "[core]") {
  CHECK(maybe<unit_id>() == maybe<unit_id>());
  CHECK(maybe<unit_id>() != maybe<unit_id>(unit_id{0}));
  CHECK(maybe<unit_id>(unit_id{5}) == unit_id{5});
  CHECK(maybe<unit_id>(unit_id{5}) != unit_id{6});
}
