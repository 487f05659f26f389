// SPDX-License-Identifier: BSL-1.0
#include "published/figures.hpp"

namespace rota_examples {

namespace {

using rota::date;
using rota::level;

constexpr date day{2023, 11, 30};
constexpr rota::interval term{date(2020, 6, 1), date(2023, 12, 1)};

auto not_local(level at, std::string_view title) {
  return [=](const province& of) { return of.holders(day, at, title).non_local; };
}

auto filled(level at, std::string_view title) {
  return [=](const province& of) { return of.holders(day, at, title).filled(); };
}

/// Districts with a young vice chair who was rotated from the province, and all.
rota::coverage_counts young(const province& of) {
  rota::coverage_counts sum;
  for (const auto& row : rota::count_coverage(of.known(), {.as_of = day,
                                                           .posts = {.titles = {of.title("vice-chair")}},
                                                           .arrived_by = rota::movement_set{rota::movement::rotation},
                                                           .from_level = level::province,
                                                           .age_under = std::int16_t{35}})
                             .rows())
    sum += row.counts;
  return sum;
}

rota::representation_counts trained(const province& of) {
  rota::representation_counts sum;
  for (const auto& row : rota::count_representation(of.known(), {.of = rota::population::participants,
                                                                 .as_of = day,
                                                                 .period = term,
                                                                 .each = rota::counting::turns})
                             .rows)
    sum += row.counts;
  return sum;
}

rota::organisation_change change(const province& of) {
  rota::organisation_change sum;
  for (const auto& row : rota::compare_organisation(of.known(), term.from, {.as_of = day}).rows()) sum += row.counts;
  return sum;
}

}  // namespace

std::vector<figure> ha_nam_figures() {
  constexpr level D = level::district;
  constexpr level C = level::commune;
  return {
      {"Bí thư cấp xã không là người địa phương", "Commune secretaries who are not local", 72, not_local(C, "secretary")},
      {"- trên tổng số", "- of", 109, filled(C, "secretary")},
      {"Chủ tịch UBND cấp xã không là người địa phương", "Commune chairs who are not local", 23,
       not_local(C, "deputy-secretary-chair")},
      {"- trên tổng số", "- of", 109, filled(C, "deputy-secretary-chair")},
      {"Bí thư cấp huyện không là người địa phương", "District secretaries who are not local", 6, not_local(D, "secretary")},
      {"- trên tổng số", "- of", 6, filled(D, "secretary")},
      {"Chủ tịch UBND cấp huyện không là người địa phương", "District chairs who are not local", 4,
       not_local(D, "deputy-secretary-chair")},
      {"- trên tổng số", "- of", 6, filled(D, "deputy-secretary-chair")},
      {"Huyện có phó chủ tịch trẻ luân chuyển từ tỉnh", "Districts with a young vice chair rotated from the province", 4,
       [](const province& of) { return young(of).covered.size(); }},
      {"- trên tổng số", "- of", 6, [](const province& of) { return young(of).units.size(); }},
      {"Lượt đào tạo, bồi dưỡng", "Turns of training", 392, [](const province& of) { return trained(of).all; }},
      {"- nữ", "- by women", 117, [](const province& of) { return trained(of).women; }},
      {"Giảm đơn vị cấp phòng", "Division-level units fewer", 29,
       [](const province& of) { return static_cast<std::uint64_t>(-change(of).bodies()); }},
      {"Giảm trưởng, phó phòng", "Division heads and deputies fewer", 57,
       [](const province& of) { return static_cast<std::uint64_t>(-change(of).leaders()); }},
  };
}

}  // namespace rota_examples
