// SPDX-License-Identifier: BSL-1.0
#include "published/figures.hpp"

#include <set>

namespace rota_examples {

namespace {

using rota::date;
using rota::level;
using rota::movement;

constexpr date day{2019, 12, 31};
constexpr rota::interval period{date(2015, 10, 1), date(2020, 1, 1)};
constexpr std::string_view sa_pa = "L3:088";

std::uint64_t rotated(const province& of) {
  return of.cases(period, rota::movement_set{movement::rotation}, [](const rota::group&) { return true; });
}

auto rotated_by(level tier) {
  return [=](const province& of) {
    return of.cases(period, rota::movement_set{movement::rotation}, [=](const rota::group& each) { return each.tier == tier; });
  };
}

auto planned_for(std::string_view collective) {
  return [=](const province& of) {
    return of.planning(day, {.collectives = {std::string(collective)}, .within = of.unit(sa_pa)}).persons();
  };
}

rota::planning_counts key_posts(const province& of) {
  rota::post_filter key{.levels = rota::level_set{level::district}, .within = of.unit(sa_pa)};
  for (const std::string_view title : {"secretary", "standing-deputy-secretary", "deputy-secretary-chair", "vice-chair",
                                       "inspection-chair", "organisation-head", "front-chair"})
    key.titles.push_back(of.title(title));
  return of.planning(day, key);
}

constexpr std::uint64_t most_persons = 20;  // more than anybody plans for one post

std::uint64_t fewest(const province& of) {
  const rota::planning_counts counted = key_posts(of);
  std::uint64_t persons = 0;
  while (persons < most_persons && counted.posts_with(persons) == 0) ++persons;
  return persons;
}

std::uint64_t most(const province& of) {
  const rota::planning_counts counted = key_posts(of);
  std::uint64_t persons = most_persons;
  while (persons > 0 && counted.posts_with(persons) == 0) --persons;
  return persons;
}

auto moved_in_sa_pa(movement kind, level at, rota::interval when = period) {
  return [=](const province& of) {
    const rota::unit_id unit = of.unit(sa_pa);
    return of.cases(when, rota::movement_set{kind}, [=](const rota::group& each) { return each.unit == unit && each.level == at; });
  };
}

/// Days of the term on which somebody was rotated to a commune of Sa Pa.
std::uint64_t batches(const province& of) {
  std::set<date> days;
  for (const rota::interval& each : of.data.people.appointment_term())
    if (period.contains(each.from)) days.insert(each.from);
  std::uint64_t found = 0;
  for (const date batch : days)
    found += moved_in_sa_pa(movement::rotation, level::commune, {batch, batch + rota::days{1}})(of) > 0 ? 1U : 0U;
  return found;
}

auto turns_of(std::vector<std::string_view> courses) {
  return [courses](const province& of) {
    std::uint64_t sum = 0;
    for (const std::string_view course : courses) sum += of.training(period, course).participants.turns();
    return sum;
  };
}

}  // namespace

std::vector<figure> lao_cai_figures() {
  return {
      {"Lượt luân chuyển", "Turns of rotation", 254, rotated},
      {"- cấp tỉnh", "- provincial level", 68, rotated_by(level::province)},
      {"- cấp huyện", "- district level", 186, rotated_by(level::district)},
      {"Sa Pa: quy hoạch Ban Chấp hành", "Sa Pa: planned for the Executive Committee", 85, planned_for("executive-committee")},
      {"Sa Pa: quy hoạch Ban Thường vụ", "Sa Pa: planned for the Standing Committee", 23, planned_for("standing-committee")},
      {"Sa Pa: ít nhất số người cho một chức danh chủ chốt", "Sa Pa: fewest persons for a key post", 2, fewest},
      {"Sa Pa: nhiều nhất số người cho một chức danh chủ chốt", "Sa Pa: most persons for a key post", 4, most},
      {"Sa Pa: luân chuyển về cơ sở", "Sa Pa: rotated to the grass roots", 15,
       moved_in_sa_pa(movement::rotation, level::commune)},
      {"- số đợt", "- in batches", 2, batches},
      {"Sa Pa: điều động giữ chức vụ cấp huyện", "Sa Pa: transferred to district-level posts", 19,
       moved_in_sa_pa(movement::transfer, level::district)},
      {"Lượt đào tạo, bồi dưỡng", "Turns of training", 9876,
       turns_of({"political-theory", "state-management", "professional-skills", "minority-language"})},
      {"- lý luận chính trị", "- political theory", 6975, turns_of({"political-theory"})},
      {"- khác", "- other courses", 2901, turns_of({"state-management", "professional-skills", "minority-language"})},
      {"Thi tuyển chức danh (cuộc)", "Selection by examination (contests)", 20},
      {"- Tỉnh uỷ quản lý", "- managed by the provincial committee", 3},
      {"- UBND tỉnh", "- by the provincial People's Committee", 1},
      {"- cơ quan, đơn vị", "- by agencies and units", 16},
  };
}

}  // namespace rota_examples
