// SPDX-License-Identifier: BSL-1.0
#include <rota/roster/title.hpp>

#include "support/catch.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <set>
#include <string>
#include <string_view>

namespace {

const rota::title& built_in(std::string_view id) {
  const auto& titles = rota::built_in_titles();
  const auto found = std::ranges::find(titles, id, &rota::title::id);
  REQUIRE(found != titles.end());
  return *found;
}

}  // namespace

TEST_CASE("built-in titles: every id of the dataset format is there, once", "[roster]") {
  std::set<std::string> ids;
  for (const rota::title& row : rota::built_in_titles()) CHECK(ids.insert(row.id).second);
  for (const char* id :
       {"secretary", "standing-deputy-secretary", "deputy-secretary", "deputy-secretary-chair", "chair", "vice-chair", "council-chair",
        "inspection-chair", "chief-inspector", "chief-judge", "chief-procurator", "department-head", "deputy-department-head",
        "division-head", "deputy-division-head", "organisation-head", "front-chair", "specialist"}) {
    CAPTURE(id);
    CHECK(ids.contains(id));
  }
}

TEST_CASE("built-in titles: a deputy never ranks above the head, and no post above the same one a level up", "[roster]") {
  const std::array pairs{std::array{"secretary", "deputy-secretary"}, std::array{"chair", "vice-chair"},
                         std::array{"department-head", "deputy-department-head"},
                         std::array{"division-head", "deputy-division-head"}, std::array{"deputy-division-head", "specialist"}};
  for (std::size_t level = 0; level < 4; ++level) {
    for (const auto& [higher, lower] : pairs) {
      CAPTURE(level, higher, lower);
      CHECK(built_in(higher).rank[level] > built_in(lower).rank[level]);
    }
  }
  for (const rota::title& row : rota::built_in_titles()) {
    CAPTURE(row.id);
    CHECK(std::ranges::is_sorted(row.rank, std::greater<>{}));
  }
}

TEST_CASE("built-in titles: ranks by level are those of the table", "[roster]") {
  using ranks = std::array<std::int16_t, 4>;
  CHECK(built_in("secretary").rank == ranks{120, 100, 80, 50});
  CHECK(built_in("deputy-secretary-chair").rank == ranks{115, 95, 70, 40});
  CHECK(built_in("vice-chair").rank == ranks{110, 90, 60, 30});
  CHECK(built_in("chief-judge").rank == ranks{100, 80, 50, 30});
  CHECK(built_in("deputy-department-head").rank == ranks{90, 70, 40, 20});
  CHECK(built_in("division-head").rank == ranks{80, 60, 50, 30});
  CHECK(built_in("specialist").rank == ranks{10, 10, 10, 10});
}

TEST_CASE("built-in titles: heads, leaders and sectors are marked", "[roster]") {
  CHECK(built_in("chair").head);
  CHECK(built_in("deputy-secretary-chair").head);
  CHECK_FALSE(built_in("deputy-secretary").head);
  CHECK_FALSE(built_in("vice-chair").head);
  CHECK(built_in("vice-chair").leader);
  CHECK_FALSE(built_in("specialist").leader);
  CHECK(built_in("chief-inspector").sector == rota::sector::inspectorate);
  CHECK(built_in("chief-judge").sector == rota::sector::court);
  CHECK(built_in("chief-procurator").sector == rota::sector::procuracy);
  CHECK(built_in("secretary").sector == rota::sector::none);
}

TEST_CASE("sector and block: every value has a word of its own", "[roster]") {
  std::set<std::string_view> words;
  for (int value = 0; value <= static_cast<int>(rota::sector::other); ++value) {
    CHECK(words.insert(rota::to_string(static_cast<rota::sector>(value))).second);
  }
  words.clear();
  for (int value = 0; value <= static_cast<int>(rota::block::public_service); ++value) {
    CHECK(words.insert(rota::to_string(static_cast<rota::block>(value))).second);
  }
  CHECK(rota::to_string(rota::sector::home_affairs) == "home-affairs");
  CHECK(rota::to_string(rota::block::armed_forces) == "armed-forces");
}
