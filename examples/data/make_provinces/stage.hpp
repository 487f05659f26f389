// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_EXAMPLES_MAKE_PROVINCES_STAGE_HPP
#define ROTA_EXAMPLES_MAKE_PROVINCES_STAGE_HPP

#include "make_common/agencies.hpp"
#include "make_common/dice.hpp"
#include "make_common/ledger.hpp"
#include "make_common/unit_map.hpp"

#include <rota/core/date.hpp>

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace provinces {

using sample::leader;

/// Everything the making of one province's roster works on.
struct stage {
  const sample::unit_map& map;
  std::string_view province;
  rota::date term;  ///< the first day of the period that the figures are of; whoever has no story took office before it
  rota::date day;   ///< the day of the figures
  std::size_t minorities;  ///< of a hundred officials
  sample::dice chance;
  sample::ledger book = {};
  std::vector<std::string> districts = {};
};

/// The posts of every department, division and commune.
struct layout {
  std::vector<leader> department, division, commune;
};

inline constexpr rota::date running_on = rota::date::highest();

[[nodiscard]] rota::date after_months(rota::date day, int count);
[[nodiscard]] std::vector<std::string> communes_of(const stage& in, std::string_view district);

/// Bodies and posts of the province, its districts and their communes.
void found(stage& in, const layout& of);
/// Public-service bodies of a district (schools), each with a head and two deputies.
void found_schools(stage& in, const std::string& district, int count);
/// A committee of a unit with a post for all who are planned as its members; the position of the post.
std::size_t found_committee(stage& in, std::string_view unit, std::string_view level, bool standing, int seats);
/// Titles that the library does not have of itself: members of committees, and how high they rank.
void add_committee_titles(stage& in, int executive, int standing);

/// What is wanted of an official who is taken on.
struct person {
  std::string native;
  int youngest = 33;  ///< completed years on `on`
  int oldest = 49;
  rota::date on;
  std::string sex = {};  ///< nothing: by chance
};

std::size_t hire(stage& in, const person& wanted);
[[nodiscard]] std::string native_in(stage& in, std::string_view district);
[[nodiscard]] std::string native_elsewhere(stage& in, std::string_view district);
/// Another commune of the same district.
[[nodiscard]] std::string native_near(stage& in, const sample::post_row& post);

/// Posts of the level and title; of the district, where one is named.
[[nodiscard]] std::vector<std::size_t> posts_of(const stage& in, std::string_view level, std::string_view title,
                                                std::string_view district = {});
/// One of them with room for those days, and not in `other_than_unit`. Errors  std::logic_error where there is none
[[nodiscard]] std::size_t free_post(stage& in, std::string_view level, std::string_view title, std::string_view district,
                                    rota::date from, rota::date until, std::string_view other_than_unit = {});
/// Days spread evenly over [first, last], as many as are asked for.
[[nodiscard]] std::vector<rota::date> spread(rota::date first, rota::date last, std::size_t count);

/// Somebody new takes up a post, from another one that the row names.
struct move {
  std::string_view movement;
  std::size_t post;
  std::optional<std::size_t> left;
  rota::date from;
  rota::date until = running_on;
  std::string native = {};  ///< nothing: near the post
  int youngest = 31, oldest = 42;
};
/// The appointment that it makes.
std::size_t make(stage& in, const move& of);

/// Which post a rotation leads from and to, and what its official is planned for.
struct route {
  std::string_view from, left, to, taken;  ///< levels and titles
  std::string_view planned_level, planned_title;
};
inline constexpr route to_district_secretary{"province", "department-head", "district", "secretary", "province", "vice-chair"};
inline constexpr route to_standing_deputy{"province", "deputy-department-head", "district", "standing-deputy-secretary",
                                          "province", "department-head"};
inline constexpr route to_district_chair{"province", "deputy-department-head", "district", "deputy-secretary-chair",
                                         "province", "department-head"};
inline constexpr route to_vice_chair{"province", "division-head", "district", "vice-chair", "province", "deputy-department-head"};
inline constexpr route to_organisation{"province", "deputy-division-head", "district", "organisation-head", "province",
                                       "division-head"};
inline constexpr route to_inspection{"province", "deputy-division-head", "district", "inspection-chair", "province",
                                     "division-head"};
inline constexpr route to_front{"province", "deputy-division-head", "district", "front-chair", "province", "division-head"};
inline constexpr route to_commune_secretary{"district", "division-head", "commune", "secretary", "district", "vice-chair"};
inline constexpr route to_commune_deputy{"district", "deputy-division-head", "commune", "standing-deputy-secretary", "district",
                                         "division-head"};
inline constexpr route to_commune_chair{"district", "deputy-division-head", "commune", "deputy-secretary-chair", "district",
                                        "division-head"};
inline constexpr route between_secretaries{"commune", "secretary", "commune", "secretary", "district", "vice-chair"};
inline constexpr route between_chairs{"commune", "deputy-secretary-chair", "commune", "deputy-secretary-chair", "district",
                                      "division-head"};

struct rotation {
  rota::date from;
  rota::date until = running_on;
  std::string district = {};            ///< where the post taken up lies; nothing: anywhere
  std::optional<std::size_t> left = {};  ///< nothing: any of the route's posts, in the district for moves within one
  std::optional<std::size_t> post = {};  ///< nothing: any of the route's posts with room
  int youngest = 31, oldest = 41;
};
/// The appointment that it makes; the official is in the plan for a higher post.
std::size_t rotate(stage& in, const route& by, const rotation& of);

/// Puts an official in the plan for a post of the level and title, so that each has two or three persons.
void plan(stage& in, std::size_t official, std::string_view level, std::string_view title, std::string_view district,
          rota::date from);
/// Puts everybody who rose by an appointment or an election from another post in the plan for the new post, up to that day.
void plan_those_who_rose(stage& in);
/// Gives every post with a single person planned a second one, a deputy head of a division of the same unit.
void pair_up(stage& in);
/// Everybody in office on the day who has no story: no post stays vacant.
void fill(stage& in);
/// Who holds the posts of a tier on the day; in the district, where one is named. Ordered by post.
[[nodiscard]] std::vector<std::size_t> holders(const stage& in, std::string_view tier, std::string_view district = {});

struct course {
  std::string_view prefix, name, block;
  std::size_t classes, turns;
  rota::date first, last;
  std::optional<std::size_t> planned = {};  ///< of the classes; nothing: no plan is on record
};
/// Its classes, and as many turns of the learners, who take turns; nobody is in a class twice.
void teach(stage& in, const course& of, const std::vector<std::size_t>& learners);

void make_ha_nam(stage& in);
void make_ha_noi(stage& in);
void make_lao_cai(stage& in);
void make_hau_giang(stage& in);

extern const std::string_view ha_nam_tables, ha_noi_tables, lao_cai_tables, hau_giang_tables;

}  // namespace provinces

#endif  // ROTA_EXAMPLES_MAKE_PROVINCES_STAGE_HPP
