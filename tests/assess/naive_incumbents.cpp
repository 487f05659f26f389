// SPDX-License-Identifier: BSL-1.0

#include "assess/naive_world.hpp"

namespace rota::test {
namespace {

ruling continuous_tenure(const raw_world& world, const naive_case& on) {
  if (on.day < date{2017, 10, 7}) return {};
  if (!title_of(world, on.post).head) return {};
  if (!unit_named(world, world.post_unit[on.post]).in_force.contains(on.day)) return is(verdict::undetermined);
  const auto complete = months_of_stay(world, *on.appointment, on.day);
  if (!complete) return is(verdict::undetermined);
  return *complete >= 96 ? is(verdict::violated) : *complete >= 84 ? is(verdict::violated, force::advisory) : is(verdict::satisfied);
}

ruling still_in_service(const raw_world& world, const naive_case& on) {
  const auto left_months = remaining(world, on);
  return left_months ? meets(*left_months >= 0) : is(verdict::undetermined);
}

ruling district_post_abolished(const raw_world& world, const naive_case& on) {
  return level_of(world, on.post) == level::district && on.day >= date{2025, 7, 1} ? is(verdict::violated) : ruling{};
}

bool lies_in_city(const raw_world& world, std::string at) {
  for (; !at.empty(); at = unit_named(world, at).parent)
    if (unit_named(world, at).of == level::province) return unit_named(world, at).code == "79" || unit_named(world, at).code == "48";
  return false;
}

ruling urban_chair(const raw_world& world, const naive_case& on) {
  if (on.day < date{2021, 7, 1} || on.day >= date{2025, 7, 1}) return {};
  const std::string& title = world.post_title[on.post];
  const raw_unit& unit = unit_named(world, world.post_unit[on.post]);
  if (title != "chair" && title != "deputy-secretary-chair") return {};
  if (unit.kind != "quan" && unit.kind != "phuong") return {};
  if (!unit.in_force.contains(on.day) || !lies_in_city(world, unit.unit)) return {};
  const auto complete = months_of_stay(world, *on.appointment, on.day);
  return complete ? meets(*complete < 120) : is(verdict::undetermined);
}

ruling secretary_also_chair(const raw_world& world, const naive_case& on) {
  const std::string& where = world.post_unit[on.post];
  if (on.day < date{2026, 1, 1} || world.post_title[on.post] != "secretary" || level_of(world, on.post) != level::commune) return {};
  if (!unit_named(world, where).in_force.contains(on.day)) return is(verdict::undetermined, force::advisory);
  for (const appointment& each : world.appointments) {
    const std::string& title = world.post_title[index(each.post)];
    if (index(each.official) == on.official && world.post_unit[index(each.post)] == where && each.term.contains(on.day) &&
        each.movement != movement::release && (title == "chair" || title == "deputy-secretary-chair"))
      return is(verdict::violated, force::advisory);
  }
  return is(verdict::satisfied, force::advisory);
}

}  // namespace

std::span<const naive_rule> naive_incumbent_rules() {
  static constexpr naive_rule rules[] = {
      {"head-continuous-tenure", &continuous_tenure},
      {"urban-chair-tenure", &urban_chair},
      {"still-in-service", &still_in_service},
      {"district-post-abolished", &district_post_abolished, {verdict::satisfied, verdict::undetermined}},
      {"secretary-also-chair", &secretary_also_chair},
  };
  return rules;
}

}  // namespace rota::test
