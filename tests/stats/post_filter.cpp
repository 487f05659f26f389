// SPDX-License-Identifier: BSL-1.0
#include <rota/stats/post_filter.hpp>

#include "support/catch.hpp"
#include "support/small_country.hpp"

#include <optional>

using namespace rota;

namespace {

constexpr date day{2023, 11, 6};

struct world {
  hierarchy units = rota_tests::small_country();
  roster people = make();
  [[nodiscard]] facts known() const { return {units, people}; }
  [[nodiscard]] title_id title(const char* id) const { return people.find_title(id).value(); }
  [[nodiscard]] std::optional<bool> asks(const char* post, const post_filter& filter, date on = day) const {
    return matches(known(), people.find_post(post).value(), filter, on);
  }
  [[nodiscard]] std::optional<bool> asks_body(const char* body, const post_filter& filter) const {
    return matches(known(), people.find_body(body).value(), filter, day);
  }

  /// S: secretary of D2, in its standing committee, managed by the province; V: vice chair of E, of which nothing else is recorded.
  [[nodiscard]] roster make() const {
    rota_tests::roster_rows in(units);
    body committee;
    committee.code = "SC";
    committee.unit = units.find("D2").value();
    committee.block = block::party;
    committee.collective = "standing-committee";
    const auto body_of = in.rows().add(committee);
    post secretary;
    secretary.code = "S";
    secretary.unit = committee.unit;
    secretary.title = in.rows().find_title("secretary").value();
    secretary.body = *body_of;
    secretary.tier = static_cast<std::uint8_t>(level::province);
    in.rows().add(secretary);
    in.post("V", "E", "vice-chair");
    return in.build();
  }
};

}  // namespace

TEST_CASE("post_filter: one that asks nothing matches every post and body") {
  const world of;
  CHECK(post_filter{}.asks_nothing());
  CHECK(of.asks("S", {}) == true);
  CHECK(of.asks("V", {}) == true);
  CHECK(of.asks_body("SC", {}) == true);
}

TEST_CASE("post_filter: everything that is asked must hold") {
  const world of;
  CHECK(of.asks("S", {.titles = {of.title("chair"), of.title("secretary")}, .levels = level_set{level::district}}) == true);
  CHECK(of.asks("V", {.titles = {of.title("chair"), of.title("secretary")}}) == false);
  CHECK(of.asks("S", {.levels = level_set{level::commune}}) == false);
  CHECK(of.asks("S", {.heads_only = true}) == true);
  CHECK(of.asks("V", {.heads_only = true}) == false);
  CHECK(of.asks("V", {.leaders_only = true}) == true);
  CHECK(of.asks("S", {.tiers = level_set{level::province}, .blocks = set_of<block>{block::party}}) == true);
  CHECK(of.asks("S", {.tiers = level_set{level::central}}) == false);
  CHECK(of.asks("S", {.collectives = {"executive-committee", "standing-committee"}}) == true);
  CHECK(of.asks("S", {.collectives = {"executive-committee"}}) == false);
}

TEST_CASE("post_filter: what is not recorded is not known, unless something else is known not to hold") {
  const world of;
  CHECK(of.asks("V", {.tiers = level_set{level::province}}) == std::nullopt);
  CHECK(of.asks("V", {.blocks = set_of<block>{block::state}}) == std::nullopt);
  CHECK(of.asks("V", {.collectives = {"standing-committee"}}) == std::nullopt);
  CHECK(of.asks("V", {.titles = {of.title("secretary")}, .tiers = level_set{level::province}}) == false);
}

TEST_CASE("post_filter: a unit holds what lies in it on the day") {
  const world of;
  const unit_id merged_into = of.units.find("D2").value();
  CHECK(of.asks("V", {.within = merged_into}) == true);
  CHECK(of.asks("V", {.within = merged_into}, date(2019, 12, 31)) == false);
}

TEST_CASE("post_filter: a body is asked for unit, block and collective, and has no title") {
  const world of;
  CHECK(of.asks_body("SC", {.blocks = set_of<block>{block::party}, .collectives = {"standing-committee"}}) == true);
  CHECK(of.asks_body("SC", {.collectives = {"executive-committee"}}) == false);
  CHECK(of.asks_body("SC", {.levels = level_set{level::commune}}) == false);
  CHECK(of.asks_body("SC", {.titles = {of.title("secretary")}}) == false);
}
