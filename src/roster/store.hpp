// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_ROSTER_STORE_HPP
#define ROTA_SRC_ROSTER_STORE_HPP

#include <rota/roster/roster.hpp>

#include "roster/code_table.hpp"

#include <cstddef>
#include <cstdint>
#include <memory_resource>
#include <optional>
#include <string_view>
#include <vector>

namespace rota {

/// A day that may be absent, in the size of a day: `highest()` stands for none, which no recorded day equals.
class stored_day {
 public:
  stored_day(std::optional<date> day) noexcept : day_(day.value_or(date::highest())) {}  // NOLINT(google-explicit-constructor)
  [[nodiscard]] std::optional<date> get() const noexcept {
    return day_ == date::highest() ? std::nullopt : std::optional<date>(day_);
  }

 private:
  date day_;
};

/// The columns of a roster. Filled by roster_builder, constant from then on.
struct roster::store {
  struct {
    code_table codes;
    std::vector<rota::title> rows;
  } titles;

  struct {
    code_table codes;
    std::vector<rota::body> rows;
  } bodies;

  struct {
    code_table codes;
    std::vector<unit_id> unit;
    std::vector<title_id> title;
    std::vector<maybe<body_id>> body;
    std::vector<rota::block> block;
    std::vector<std::optional<std::int16_t>> rank;
    std::vector<std::optional<std::int16_t>> authorised;
    std::vector<std::uint8_t> tier;
    std::vector<std::uint8_t> listed_position;
    std::vector<interval> in_force;
  } posts;

  struct {
    code_table codes;
    std::vector<partial_date> birth;
    std::vector<rota::sex> sex;
    std::vector<rota::ethnicity> ethnicity;
    std::vector<maybe<unit_id>> native_unit;
    std::vector<maybe<unit_id>> birth_unit;
    std::vector<maybe<unit_id>> recorded_local_to;
    std::vector<std::optional<calendar_month>> retirement;
    std::vector<std::optional<std::int16_t>> retirement_cap_years;
  } officials;

  struct {
    code_table codes;
    std::vector<official_id> official;
    std::vector<post_id> post;
    std::vector<interval> term;
    std::vector<rota::movement> movement;
    std::vector<rota::purpose> purpose;
    std::vector<stored_day> planned_until;
    std::vector<maybe<post_id>> from_post;
    std::vector<maybe<appointment_id>> concurrent_with;
    std::vector<stored_day> notice;
    std::vector<std::uint8_t> flags;  // bits of appointment_flag
    std::vector<std::uint32_t> first;  // rows of official o: [first[o], first[o + 1])
  } appointments;

  struct {
    std::vector<plan_entry> rows;
    std::vector<std::uint32_t> first;
    bool recorded = false;
  } plans;

  struct {
    std::vector<waiver> rows;
    std::vector<std::uint32_t> first;
    bool recorded = false;
  } waivers;

  struct {
    code_table codes;
    std::vector<proposal> rows;
  } proposals;

  /// A copy of the text that lives as long as the store.
  [[nodiscard]] std::string_view keep(std::string_view text);

  std::pmr::monotonic_buffer_resource texts;
};

}  // namespace rota

#endif  // ROTA_SRC_ROSTER_STORE_HPP
