// SPDX-License-Identifier: BSL-1.0

#include "stats/what_if_excerpt.hpp"

#include <rota/roster/roster_builder.hpp>

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace rota {
namespace {

/// The officials decided on, and who holds on the day a post that any of them has held or would hold.
std::set<official_id> officials_concerned(std::span<const proposal> decided, const roster& people,
                                          const occupancy& posts, date as_of) {
  std::set<official_id> officials;
  std::set<post_id> concerned;
  for (const proposal& each : decided) {
    officials.insert(each.official);
    concerned.insert(each.post);
    const auto [first, last] = people.appointments_of(each.official);
    for (std::size_t row = first; row < last; ++row) concerned.insert(people.appointment_post()[row]);
  }
  for (const post_id each : concerned)
    posts.on(as_of).for_each_holder(each, [&](official_id who) { officials.insert(who); });
  return officials;
}

/// Copies rows of a roster into a new one, posts and bodies as they are needed.
class excerpt_builder {
 public:
  explicit excerpt_builder(const roster& from) : from_(from) {
    for (const title& each : from.titles()) to_.add(each);
    if (from.has_planning()) to_.planning_is_recorded();
    if (from.has_waivers()) to_.waivers_are_recorded();
    if (from.has_discipline()) to_.discipline_is_recorded();
    if (from.has_protections()) to_.protections_are_recorded();
    if (from.has_evaluations()) to_.evaluations_are_recorded();
  }

  post_id post_like(post_id id) {
    post row = from_.at(id);
    if (const auto known = to_.find_post(row.code)) return *known;
    if (row.body) {
      const body of = from_.at(*row.body);
      const auto known = to_.find_body(of.code);
      row.body = known ? *known : to_.add(of).value();
    }
    return to_.add(row).value();
  }

  /// The official with what the registers say that incumbents are judged by.
  void add_official(official_id who) {
    const official_id own = to_.add(from_.at(who)).value();
    const auto add_all = [&](auto rows) {
      for (auto row : rows) {
        row.official = own;
        to_.add(row);
      }
    };
    add_all(from_.waivers_of(who));
    add_all(from_.disciplines_of(who));
    add_all(from_.protections_of(who));
    add_all(from_.evaluations_of(who));
    for (plan_entry row : from_.plans_of(who)) {
      row.official = own;
      row.post = post_like(row.post);
      to_.add(row);
    }
  }

  void add_row(std::size_t at, std::optional<date> ended_on) {
    const auto id = static_cast<appointment_id>(at);
    appointment row = from_.at(id);
    if (ended_on) row.term.until = std::min(row.term.until, *ended_on);
    const maybe<appointment_id> principal = std::exchange(row.concurrent_with, {});
    const std::size_t added = add(std::move(row));
    if (principal) linked_.emplace_back(added, from_.at(*principal).code);
  }

  void add_decision(const proposal& made, std::optional<date> ended_on) {
    appointment row;
    row.official = made.official;
    row.post = made.post;
    row.term = {made.effective, ended_on.value_or(date::highest())};
    row.movement = made.movement;
    row.purpose = made.purpose;
    row.planned_until = made.planned_until;
    do row.code = "decision " + std::to_string(++decisions_);
    while (from_.find_appointment(row.code));
    add(std::move(row));
  }

  [[nodiscard]] roster build() && {
    for (const auto& [row, principal] : linked_) to_.link_concurrent(row, principal);
    return std::move(to_).build();
  }

 private:
  /// A row in the handles of the roster it is taken from.
  std::size_t add(appointment row) {
    row.official = to_.find_official(from_.at(row.official).code).value();
    row.post = post_like(row.post);
    if (row.from_post) row.from_post = post_like(*row.from_post);
    return to_.add(row).value();
  }

  const roster& from_;
  roster_builder to_;
  std::size_t decisions_ = 0;
  std::vector<std::pair<std::size_t, std::string>> linked_;
};

bool same_decision(const proposal& a, const proposal& b) {
  return a.official == b.official && a.post == b.post && a.effective == b.effective &&
         a.movement != movement::release && b.movement != movement::release;
}

/// The earlier of the day on which a stay is left and the first on which a decision begins the same post anew.
std::optional<date> end_of(std::span<const proposal> decided, official_id who, post_id post, date from,
                           std::optional<date> left) {
  for (const proposal& each : decided)
    if (each.official == who && each.post == post && each.movement != movement::release && each.effective > from)
      left = std::min(left.value_or(each.effective), each.effective);
  return left;
}

}  // namespace

excerpts excerpts_of(std::span<const proposal> decided, const roster& people, const occupancy& posts, date as_of) {
  const occupancy_view taken = posts.after(decided);
  excerpt_builder before(people), after(people);
  for (const official_id who : officials_concerned(decided, people, posts, as_of)) {
    before.add_official(who);
    after.add_official(who);
    const auto [first, last] = people.appointments_of(who);
    for (std::size_t row = first; row < last; ++row) {
      const date from = people.appointment_term()[row].from;
      before.add_row(row, std::nullopt);
      after.add_row(row, end_of(decided, who, people.appointment_post()[row], from, taken.left_on(row)));
    }
  }
  for (std::size_t at = 0; at < decided.size(); ++at) {
    const proposal& made = decided[at];
    if (made.movement == movement::release) continue;
    before.post_like(made.post);
    const auto earlier = decided.first(at);
    if (std::ranges::any_of(earlier, [&](const proposal& each) { return same_decision(each, made); })) continue;
    after.add_decision(made, end_of(decided, made.official, made.post, made.effective, taken.decision_left_on(at)));
  }
  return {std::move(before).build(), std::move(after).build()};
}

}  // namespace rota
