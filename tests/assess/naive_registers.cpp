// SPDX-License-Identifier: BSL-1.0

#include "assess/naive_world.hpp"

namespace rota::test {
namespace {

ruling position_change_due(const raw_world& world, const naive_case& on) {
  if (on.day < date{2007, 10, 27} || title_of(world, on.post).leader || !world.posts[on.post].listed_position) return {};
  const auto complete = months_of_stay(world, *on.appointment, on.day);
  if (!complete) return is(verdict::undetermined);
  if (*complete < (on.day < date{2013, 11, 1} ? 36 : 60)) return is(verdict::satisfied);
  if (on.day >= date{2019, 8, 15}) {
    const auto left_months = remaining(world, on);
    if (!left_months) return is(verdict::undetermined);
    if (*left_months < 18) return {};
  }
  return is(verdict::violated);
}

}  // namespace

std::span<const naive_rule> naive_register_rules() {
  static constexpr naive_rule rules[] = {
      {"position-change-due", &position_change_due},
  };
  return rules;
}

}  // namespace rota::test
