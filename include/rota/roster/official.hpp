// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_ROSTER_OFFICIAL_HPP
#define ROTA_ROSTER_OFFICIAL_HPP

#include <rota/core/ids.hpp>
#include <rota/core/partial_date.hpp>
#include <rota/core/retirement.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace rota {

enum class ethnicity : std::uint8_t { not_recorded, kinh, minority };

/// An official (*cán bộ*) as the rules see one. There is no personal name: nobody is judged by it.
/// Texts belong to the roster and must not outlive it.
struct official {
  std::string_view code;
  partial_date birth;
  rota::sex sex = rota::sex::not_recorded;
  rota::ethnicity ethnicity = rota::ethnicity::not_recorded;
  maybe<unit_id> native_unit;        ///< native place (*quê quán*)
  maybe<unit_id> birth_unit;         ///< place of birth (*nơi sinh*)
  maybe<unit_id> recorded_local_to;  ///< the place that the personnel file states as the official's locality
  std::optional<calendar_month> retirement;  ///< recorded month of retirement; goes before any computation
  std::optional<std::int16_t> retirement_cap_years;  ///< higher retirement age by Decree 83/2022/NĐ-CP (65 or 60)
  std::string_view degree = {};  ///< qualification (*trình độ chuyên môn*), as written; empty where not recorded
  std::string_view theory = {};  ///< level of political theory (*lý luận chính trị*), as written; empty where not recorded
};

/// The month of retirement: the recorded one; else birth plus the recorded cap; else by Decree 135/2020.
/// Nothing where the birth, or without a cap the sex, is missing. Officials of the armed forces have a law of their own: callers who know that a post
/// belongs to the armed forces use the recorded month only.
[[nodiscard]] std::optional<calendar_month> retirement_month(const official& who) noexcept;

}  // namespace rota

#endif  // ROTA_ROSTER_OFFICIAL_HPP
