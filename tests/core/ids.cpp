// SPDX-License-Identifier: BSL-1.0
#include <rota/core/ids.hpp>

#include "support/catch.hpp"

#include <type_traits>

using rota::index;
using rota::maybe;
using rota::official_id;
using rota::post_id;
using rota::unit_id;

static_assert(index(unit_id{7}) == 7);
static_assert(!maybe<unit_id>().has_value());
static_assert(*maybe<unit_id>(unit_id{0}) == unit_id{0});
static_assert(!std::is_convertible_v<unit_id, std::uint32_t> && !std::is_convertible_v<std::uint32_t, unit_id>);
static_assert(!std::is_convertible_v<official_id, post_id>);
static_assert(!std::is_constructible_v<maybe<post_id>, official_id>);

TEST_CASE("ids: an absent handle differs from every handle, the first one included", "[core]") {
  const maybe<unit_id> absent;
  const maybe<unit_id> first = unit_id{0};
  CHECK_FALSE(absent);
  CHECK(absent.get() == std::nullopt);
  CHECK(first);
  CHECK(*first == unit_id{0});
  CHECK(first.get() == unit_id{0});
  CHECK(absent != first);
  CHECK(absent == maybe<unit_id>());
  CHECK(first == maybe<unit_id>(unit_id{0}));
}

TEST_CASE("ids: a handle of 16 bits has its own absent value", "[core]") {
  const maybe<rota::title_id> last = rota::title_id{0xFFFE};
  CHECK(last);
  CHECK(index(*last) == 0xFFFE);
  CHECK_FALSE(maybe<rota::title_id>());
  CHECK(sizeof(last) == 2);
}
