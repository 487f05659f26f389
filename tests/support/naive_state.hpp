// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_TESTS_SUPPORT_NAIVE_STATE_HPP
#define ROTA_TESTS_SUPPORT_NAIVE_STATE_HPP

#include <rota/roster/roster.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <set>
#include <utility>
#include <vector>

// Who holds what after decisions, by taking them one day after the other.

namespace rota::test {

using holding = std::pair<official_id, post_id>;

class naive_state {
 public:
  explicit naive_state(const roster& people) : people_(people) {
    for (std::size_t row = 0; row < people.appointment_count(); ++row) {
      const auto principal = people.concurrent_with(static_cast<appointment_id>(row));
      stays_.push_back({people.appointment_official()[row], people.appointment_post()[row], people.appointment_term()[row],
                        principal ? maybe<post_id>(people.appointment_post()[index(*principal)]) : maybe<post_id>(),
                        people.appointment_movement()[row] == movement::release, nullptr, {}});
    }
  }

  /// Takes decisions, in the order of their days; those of one day do not see each other.
  void take(const std::vector<proposal>& decided) {
    std::set<date> days;
    for (const proposal& each : decided) days.insert(each.effective);
    for (const date day : days) {
      const std::vector<stay> eve = stays_;
      std::vector<stay> added;
      for (const proposal& each : decided) {
        if (each.effective != day) continue;
        for (std::size_t at = 0; at < eve.size(); ++at)
          if (is_left(eve, eve[at], each) && !stays_[at].left_on) stays_[at].left_on = day;
        if (each.movement != movement::release) added.push_back({each.official, each.post, {.from = day}, {}, false, &each, {}});
      }
      stays_.insert(stays_.end(), added.begin(), added.end());
    }
  }

  [[nodiscard]] std::set<holding> held_on(date day) const {
    std::set<holding> held;
    for (const stay& each : stays_)
      if (each.term.contains(day) && !each.is_release && !each.left_on) held.emplace(each.who, each.post);
    return held;
  }

  struct stay {
    official_id who{};
    post_id post{};
    interval term;
    maybe<post_id> taken_up_with{};
    bool is_release = false;
    const proposal* decided = nullptr;  ///< null: a row of the roster
    std::optional<date> left_on = {};
  };
  /// Those of the roster by row, then those decided.
  [[nodiscard]] const std::vector<stay>& stays() const { return stays_; }

 private:
  [[nodiscard]] bool is_left(const std::vector<stay>& eve, const stay& of, const proposal& by) const {
    if (of.who != by.official || of.term.from >= by.effective) return false;
    if (by.movement == movement::release) return of.post == by.post;
    if (by.movement == movement::secondment || by.movement == movement::reinforcement || by.movement == movement::re_appointment)
      return false;
    const std::set<post_id> left = left_by(eve, by);
    if (left.count(by.post) != 0) return false;
    return left.count(of.post) != 0 || (of.taken_up_with && left.count(*of.taken_up_with) != 0);
  }

  /// The post or posts taken up last before the decision.
  [[nodiscard]] std::set<post_id> left_by(const std::vector<stay>& eve, const proposal& by) const {
    const auto recorded = latest_before(people_, by.official, by.effective);
    std::optional<date> decided_on;
    for (const stay& each : eve)
      if (each.decided != nullptr && each.who == by.official) decided_on = std::max(decided_on, std::optional(each.term.from));
    const bool by_roster = recorded && (!decided_on || people_.appointment_term()[index(*recorded)].from > *decided_on);
    if (by_roster) return {people_.appointment_post()[index(*recorded)]};
    std::set<post_id> left;
    for (const stay& each : eve)
      if (each.decided != nullptr && each.who == by.official && each.term.from == decided_on) left.insert(each.post);
    return left;
  }

  const roster& people_;
  std::vector<stay> stays_;
};

/// Who holds what on a day by the roster and by decisions.
[[nodiscard]] inline std::set<holding> naive_holdings(const roster& people, date day, const std::vector<proposal>& decided = {}) {
  naive_state state(people);
  state.take(decided);
  return state.held_on(day);
}

/// Whether two posts count as one title of one body.
[[nodiscard]] inline bool naively_together(const roster& people, post_id a, post_id b) {
  if (people.post_title()[index(a)] != people.post_title()[index(b)]) return false;
  const maybe<body_id> body_a = people.post_body()[index(a)], body_b = people.post_body()[index(b)];
  if (body_a || body_b) return body_a == body_b;
  return people.post_unit()[index(a)] == people.post_unit()[index(b)];
}

/// How many hold a title of one body.
[[nodiscard]] inline std::size_t naive_count(const roster& people, const std::set<holding>& held, post_id post) {
  std::set<official_id> together;
  for (const holding& each : held)
    if (naively_together(people, each.second, post)) together.insert(each.first);
  return together.size();
}

/// Some decisions on few officials, so that several often meet one of them or one post.
[[nodiscard]] inline std::vector<proposal> some_decisions(const roster& people, auto& roll) {
  std::vector<official_id> pool;
  for (std::size_t count = 1 + roll.below(4); count-- > 0;)
    pool.push_back(static_cast<official_id>(roll.below(people.official_count())));
  const auto own_post = [&](official_id who) -> std::optional<post_id> {
    const auto [first, last] = people.appointments_of(who);
    return first == last ? std::nullopt : std::optional(people.appointment_post()[first + roll.below(last - first)]);
  };
  const date around = date{2018, 1, 1} + days{static_cast<std::int32_t>(roll.below(3000))};
  std::vector<proposal> decided;
  for (std::size_t count = 1 + roll.below(6); count-- > 0;) {
    const official_id who = pool[roll.below(pool.size())];
    const auto held = own_post(roll.one_in(3) ? who : pool[roll.below(pool.size())]);
    const bool elsewhere = !held || roll.one_in(4);
    decided.push_back({.official = who,
                       .post = elsewhere ? static_cast<post_id>(roll.below(people.post_count())) : *held,
                       .effective = around + days{static_cast<std::int32_t>(roll.below(3) * 200)},
                       .movement = roll.one_in(2) ? movement::rotation : static_cast<movement>(roll.below(movement_count))});
    if (roll.one_in(8)) decided.push_back(decided.back());
  }
  return decided;
}

}  // namespace rota::test

#endif  // ROTA_TESTS_SUPPORT_NAIVE_STATE_HPP
