// SPDX-License-Identifier: BSL-1.0

#include <rota/law/step.hpp>

#include "support/catch.hpp"

#include <rota/law/vietnam.hpp>

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

namespace {

using rota::post_group;
using rota::sector;

rota::title title_of(std::string_view id, bool head, sector of) {
  rota::title made;
  made.id = id;
  made.head = head;
  made.sector = of;
  return made;
}

}  // namespace

TEST_CASE("step: the head of a sector is of that sector's group, whatever the title is called", "[law]") {
  constexpr std::array listed{
      std::pair{sector::police, post_group::police},           std::pair{sector::court, post_group::court},
      std::pair{sector::procuracy, post_group::procuracy},     std::pair{sector::finance, post_group::finance},
      std::pair{sector::inspectorate, post_group::inspectorate}, std::pair{sector::tax, post_group::tax},
      std::pair{sector::customs, post_group::customs},
  };
  for (const auto& [of, group] : listed) {
    CHECK(rota::group_of(title_of("anything", true, of)) == group);
    CHECK(rota::group_of(title_of("deputy-anything", false, of)) == post_group::other);
  }
}

TEST_CASE("step: no act lists the heads of other sectors", "[law]") {
  for (const sector of : {sector::none, sector::army, sector::home_affairs, sector::banking, sector::industry_trade,
                          sector::planning, sector::environment, sector::other})
    CHECK(rota::group_of(title_of("department-head", true, of)) == post_group::other);
}

TEST_CASE("step: the posts that acts name are found by the id of the title", "[law]") {
  CHECK(rota::group_of(title_of("secretary", true, sector::none)) == post_group::secretary);
  CHECK(rota::group_of(title_of("chair", true, sector::none)) == post_group::chair);
  CHECK(rota::group_of(title_of("deputy-secretary-chair", true, sector::none)) == post_group::chair);
  CHECK(rota::group_of(title_of("inspection-chair", true, sector::none)) == post_group::inspection_chair);
  CHECK(rota::group_of(title_of("council-chair", true, sector::none)) == post_group::other);
  CHECK(rota::group_of(title_of("deputy-secretary", false, sector::none)) == post_group::other);
}

TEST_CASE("step: the built-in titles of listed posts are in their groups", "[law]") {
  constexpr std::array listed{
      std::pair<std::string_view, post_group>{"secretary", post_group::secretary},
      std::pair<std::string_view, post_group>{"chair", post_group::chair},
      std::pair<std::string_view, post_group>{"deputy-secretary-chair", post_group::chair},
      std::pair<std::string_view, post_group>{"inspection-chair", post_group::inspection_chair},
      std::pair<std::string_view, post_group>{"chief-inspector", post_group::inspectorate},
      std::pair<std::string_view, post_group>{"chief-judge", post_group::court},
      std::pair<std::string_view, post_group>{"chief-procurator", post_group::procuracy},
  };
  std::size_t found = 0;
  for (const rota::title& each : rota::built_in_titles())
    for (const auto& [id, group] : listed)
      if (each.id == id) {
        CHECK(rota::group_of(each) == group);
        ++found;
      }
  CHECK(found == listed.size());
}

TEST_CASE("step: the steps of every national rule stand in the order in which the acts came", "[law]") {
  for (const rota::rule& of : rota::vietnam::rotation_law().rules()) {
    INFO(of.id);
    REQUIRE(!of.law.empty());
    for (std::size_t at = 0; at < of.law.size(); ++at) {
      CHECK_FALSE(of.law[at].in_force.is_empty());
      // A commune list may come between two provincial ones: the order matters where two steps speak of one post.
      for (std::size_t earlier = 0; earlier < at; ++earlier)
        if (of.law[earlier].levels == of.law[at].levels && of.law[earlier].posts == of.law[at].posts)
          CHECK(of.law[earlier].in_force.from < of.law[at].in_force.from);
    }
  }
}

TEST_CASE("step: a set holds what it was made of, and all holds everything", "[law]") {
  constexpr rota::level_set some{rota::level::province, rota::level::commune};
  CHECK(some.has(rota::level::province));
  CHECK(some.has(rota::level::commune));
  CHECK_FALSE(some.has(rota::level::central));
  CHECK_FALSE(some.has(rota::level::district));
  for (const rota::level each : rota::all_levels) CHECK(rota::level_set::all().has(each));
}
