// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_ROSTER_STORE_HPP
#define ROTA_SRC_ROSTER_STORE_HPP

#include "core/text_pool.hpp"

#include <rota/roster/roster.hpp>

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rota {

using code_index = std::unordered_map<std::string_view, std::uint32_t>;

struct roster::store {
  detail::text_pool texts;

  std::vector<rota::title> titles;
  code_index title_by_id;

  std::vector<rota::body> bodies;
  code_index body_by_code;

  std::vector<std::string_view> post_code;
  std::vector<unit_id> post_unit;
  std::vector<title_id> post_title;
  std::vector<maybe<body_id>> post_body;
  std::vector<rota::block> post_block;
  std::vector<std::optional<std::int16_t>> post_rank;
  std::vector<std::optional<std::int16_t>> post_authorised;
  std::vector<std::uint8_t> post_tier;
  std::vector<std::uint8_t> post_listed_position;
  std::vector<interval> post_in_force;
  code_index post_by_code;

  std::vector<std::string_view> official_code;
  std::vector<partial_date> official_birth;
  std::vector<rota::sex> official_sex;
  std::vector<rota::ethnicity> official_ethnicity;
  std::vector<maybe<unit_id>> official_native_unit;
  std::vector<maybe<unit_id>> official_birth_unit;
  std::vector<maybe<unit_id>> official_recorded_local_to;
  std::vector<std::optional<calendar_month>> official_retirement;
  std::vector<std::optional<std::int16_t>> official_retirement_cap_years;
  code_index official_by_code;

  std::vector<std::string_view> appointment_code;
  std::vector<official_id> appointment_official;
  std::vector<post_id> appointment_post;
  std::vector<interval> appointment_term;
  std::vector<rota::movement> appointment_movement;
  std::vector<rota::purpose> appointment_purpose;
  std::vector<maybe<post_id>> appointment_from_post;
  std::vector<maybe<appointment_id>> appointment_concurrent_with;
  static constexpr std::uint8_t outstanding = 1;
  static constexpr std::uint8_t extension = 2;
  std::vector<std::uint8_t> appointment_decisions;  // outstanding and extension, as bits
  std::unordered_map<std::uint32_t, date> appointment_planned_until;  // few rows have one
  std::unordered_map<std::uint32_t, date> appointment_notice;
  code_index appointment_by_code;
  std::vector<std::uint32_t> first_appointment;  // by official, and one more

  std::vector<plan_entry> plans;
  std::vector<std::uint32_t> first_plan;
  std::vector<rota::waiver> waivers;
  std::vector<std::uint32_t> first_waiver;

  std::vector<rota::proposal> proposals;
  code_index proposal_by_code;

  bool has_planning = false;
  bool has_waivers = false;
};

}  // namespace rota

#endif  // ROTA_SRC_ROSTER_STORE_HPP
