// SPDX-License-Identifier: BSL-1.0
#include "published/figures.hpp"

namespace rota_examples {

namespace {

using rota::date;
using rota::level;

constexpr date day{2023, 11, 6};
constexpr rota::interval period{date(2016, 1, 1), date(2023, 11, 7)};

auto turns(level from, level to, std::string_view into = {}) {
  return [=](const province& of) { return of.turns(period, from, to, into); };
}

rota::outcome_counts outcomes(const province& of, std::optional<level> tier = std::nullopt) {
  rota::outcome_counts sum;
  const rota::grouping by{rota::group_key::tier};
  for (const auto& row : rota::count_outcomes(of.known(), {.period = period, .as_of = day, .by = by}).rows())
    if (!tier || row.group.tier == tier) sum += row.counts;
  return sum;
}

auto promoted(level tier) {
  return [=](const province& of) { return outcomes(of, tier).promoted; };
}

auto elected(std::string_view collective) {
  return [=](const province& of) {
    const auto counted = outcomes(of).elected_to;
    const auto found = counted.find({level::province, std::string(collective)});
    return found == counted.end() ? std::uint64_t{0} : found->second;
  };
}

}  // namespace

std::vector<figure> quang_nam_figures() {
  constexpr level P = level::province;
  constexpr level D = level::district;
  constexpr level C = level::commune;
  return {
      {"Luân chuyển tỉnh → huyện (lượt)", "Rotation, province to district (turns)", 20, turns(P, D)},
      {"- bí thư", "- secretary", 2, turns(P, D, "secretary")},
      {"- phó bí thư thường trực", "- standing deputy secretary", 6, turns(P, D, "standing-deputy-secretary")},
      {"- phó bí thư, chủ tịch UBND", "- deputy secretary and chair", 4, turns(P, D, "deputy-secretary-chair")},
      {"- phó chủ tịch UBND", "- vice chair", 5, turns(P, D, "vice-chair")},
      {"Luân chuyển huyện → tỉnh (lượt)", "Rotation, district to province (turns)", 3, turns(D, P)},
      {"- phó giám đốc sở và tương đương", "- deputy department head", 3, turns(D, P, "deputy-department-head")},
      {"Luân chuyển huyện → xã (lượt)", "Rotation, district to commune (turns)", 150, turns(D, C)},
      {"- bí thư", "- secretary", 69, turns(D, C, "secretary")},
      {"- phó bí thư thường trực", "- standing deputy secretary", 13, turns(D, C, "standing-deputy-secretary")},
      {"- phó bí thư, chủ tịch UBND", "- deputy secretary and chair", 48, turns(D, C, "deputy-secretary-chair")},
      {"- phó chủ tịch UBND", "- vice chair", 20, turns(D, C, "vice-chair")},
      {"Luân chuyển xã → huyện (lượt)", "Rotation, commune to district (turns)", 11, turns(C, D)},
      {"- trưởng phòng và tương đương", "- division head", 2, turns(C, D, "division-head")},
      {"- phó trưởng phòng và tương đương", "- deputy division head", 9, turns(C, D, "deputy-division-head")},
      {"Luân chuyển xã → xã (lượt)", "Rotation between communes (turns)", 17, turns(C, C)},
      {"- bí thư", "- secretary", 10, turns(C, C, "secretary")},
      {"- phó bí thư, chủ tịch UBND", "- deputy secretary and chair", 7, turns(C, C, "deputy-secretary-chair")},
      {"Bí thư huyện uỷ không là người địa phương", "District secretaries who are not local", 8,
       [](const province& of) { return of.holders(day, D, "secretary").non_local; }},
      {"- trên số đơn vị cấp huyện", "- of district-level units", 18,
       [](const province& of) { return of.holders(day, D, "secretary").filled(); }},
      {"Sau luân chuyển giữ chức vụ cao hơn, cấp tỉnh", "Promoted after rotation, provincial level", 11, promoted(P)},
      {"Sau luân chuyển giữ chức vụ cao hơn, cấp huyện", "Promoted after rotation, district level", 56, promoted(D)},
      {"Trúng cử Ban Chấp hành Đảng bộ tỉnh", "Elected to the provincial Executive Committee", 4,
       elected("executive-committee")},
      {"Trúng cử Ban Thường vụ Tỉnh uỷ", "Elected to the provincial Standing Committee", 1, elected("standing-committee")},
  };
}

}  // namespace rota_examples
