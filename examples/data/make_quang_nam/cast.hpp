// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_EXAMPLES_QUANG_NAM_CAST_HPP
#define ROTA_EXAMPLES_QUANG_NAM_CAST_HPP

#include "make_common/agencies.hpp"
#include "make_common/dice.hpp"
#include "make_common/ledger.hpp"
#include "make_common/unit_map.hpp"

#include <rota/core/date.hpp>
#include <rota/core/tenure.hpp>

#include <array>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quang_nam {

using sample::add_body;
using sample::add_post;
using sample::appointment_row;
using sample::departments;
using sample::dice;
using sample::district_leaders;
using sample::divisions;
using sample::evaluation_row;
using sample::institution;
using sample::leader;
using sample::ledger;
using sample::official_row;
using sample::place;
using sample::plan_row;
using sample::post_row;
using sample::proposal_row;
using sample::province_leaders;
using sample::unit_map;

inline constexpr std::string_view province = "L3:49";
inline constexpr std::string_view neighbour = "L3:48";
inline constexpr rota::date report_day{2023, 11, 6};
inline constexpr rota::date running_on = rota::date::highest();

/// Everything the making of the roster works on.
struct world {
  const unit_map& map;
  ledger book = {};
  dice chance{20231106};
  std::vector<std::string> districts = {};  ///< of the province, on the day of the report
  std::size_t turns_made = 0;
  std::size_t officials_with_a_story = 0;  ///< the first ones: what is recorded of them is complete
};

/// A group of turns that the report counts together, and where those who make them come from.
struct turn_kind {
  std::string_view from, to, title;  ///< the published cell
  std::size_t turns;
  std::string_view origin_title;
  std::string_view planned_level, planned_title;  ///< what they are planned for
};

inline constexpr std::array turn_kinds{
    turn_kind{"province", "district", "secretary", 2, "department-head", "province", "vice-chair"},
    turn_kind{"province", "district", "standing-deputy-secretary", 6, "deputy-department-head", "province",
              "department-head"},
    turn_kind{"province", "district", "deputy-secretary-chair", 4, "deputy-department-head", "province",
              "department-head"},
    turn_kind{"province", "district", "vice-chair", 5, "division-head", "province", "deputy-department-head"},
    // The report states 20 turns and names the posts of 17; these are the other three.
    turn_kind{"province", "district", "inspection-chair", 1, "deputy-division-head", "province", "division-head"},
    turn_kind{"province", "district", "organisation-head", 1, "deputy-division-head", "province", "division-head"},
    turn_kind{"province", "district", "front-chair", 1, "deputy-division-head", "province", "division-head"},
    turn_kind{"district", "province", "deputy-department-head", 3, "deputy-secretary-chair", "province",
              "department-head"},
    turn_kind{"district", "commune", "secretary", 69, "division-head", "district", "vice-chair"},
    turn_kind{"district", "commune", "standing-deputy-secretary", 13, "deputy-division-head", "district",
              "division-head"},
    turn_kind{"district", "commune", "deputy-secretary-chair", 48, "deputy-division-head", "district", "division-head"},
    turn_kind{"district", "commune", "vice-chair", 20, "deputy-division-head", "district", "division-head"},
    turn_kind{"commune", "district", "division-head", 2, "secretary", "district", "vice-chair"},
    turn_kind{"commune", "district", "deputy-division-head", 9, "deputy-secretary-chair", "district", "division-head"},
    turn_kind{"commune", "commune", "secretary", 10, "secretary", "district", "vice-chair"},
    turn_kind{"commune", "commune", "deputy-secretary-chair", 7, "deputy-secretary-chair", "district", "division-head"},
};

/// What is wanted of an official who is taken on.
struct person {
  std::string native;
  rota::date day;  ///< on which age and remaining service are reckoned
  int youngest = 31;
  int oldest = 43;
  std::optional<int> remaining = std::nullopt;  ///< months of service left, exactly
  std::string sex = {};                         ///< nothing: by chance
};

enum class planning { approved, not_planned, approval_not_recorded, approved_later };

/// A turn of rotation to be made.
struct turn_order {
  std::string_view from = {}, to = {}, title = {};
  rota::date first = report_day;
  std::optional<rota::months> length = std::nullopt;  ///< nothing: 36 to 60 months, or running on
  std::string district = {};                          ///< where the post taken up lies; nothing: anywhere
  std::string native = {};                            ///< nothing: by chance
  std::string origin_title = {};                      ///< nothing: that of the kind
  std::optional<int> remaining = std::nullopt;
  planning plan = planning::approved;
  std::string purpose = {};
  bool outstanding = false;
  bool birth_recorded = true;
  bool names_post_left = false;  ///< the row names the post left, and no earlier appointment is recorded
  std::optional<std::size_t> after = std::nullopt;  ///< the appointment that this turn ends: no new official
};

/// Bodies and posts. The code of a post is that of its unit, its body where it has one, and its title, joined by `/`.
void found_institutions(world& in);

std::size_t hire(world& in, const person& wanted);
[[nodiscard]] std::string native_in(world& in, std::string_view district);
[[nodiscard]] std::string native_in_neighbour(world& in);
[[nodiscard]] std::string native_elsewhere(world& in, std::string_view district);
/// A post of the level and title with room for those days, in the district where one is named.
/// Errors  std::logic_error where there is none
[[nodiscard]] std::size_t find_post(world& in, std::string_view level, std::string_view title,
                                    std::string_view district, rota::date from, rota::date until,
                                    std::string_view other_than_unit = {});
/// Puts the official in the plan for the least used post of the level and title (in the district, where one is named).
void plan_for(world& in, std::size_t official, std::string_view level, std::string_view title,
              std::string_view district, rota::date day, planning how);
[[nodiscard]] rota::date after_months(rota::date day, int count);

/// Makes one turn and returns its appointment.
std::size_t rotate(world& in, const turn_order& order);
void make_special_turns(world& in);
/// The turns that are still missing for the published figures, and those before and after the period of the report.
void make_other_turns(world& in);
void settle_returned(world& in);
void add_concurrent_posts(world& in);

void seat_district_secretaries(world& in);
void seat_long_serving_heads(world& in);
void fill_posts(world& in);

void make_proposals(world& in);

/// Committees, measures, protections, evaluations and relatives of officials who are there by then, and the proposals that
/// are about them. Chance has no part in it.
void keep_registers(world& in);

/// Four more promotions after a rotation by the province and seven by districts: the report's figures are 11 and 56.
void add_earlier_promotions(world& in);

void write_published(const std::filesystem::path& folder);

}  // namespace quang_nam

#endif  // ROTA_EXAMPLES_QUANG_NAM_CAST_HPP
