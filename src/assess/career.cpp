// SPDX-License-Identifier: BSL-1.0

#include "assess/career.hpp"

#include "assess/planned.hpp"
#include "law/time_at_rank.hpp"

#include <rota/roster/roster.hpp>

#include <algorithm>
#include <cstddef>
#include <limits>

namespace rota {
namespace {

bool leads(const roster& people, post_id post) { return people.at(people.post_title()[index(post)]).leader; }

/// Whether the official has taken up a post before the day that fits; a release is no post.
template <class Fit>
bool held_before(const roster& people, official_id who, date day, Fit fits) {
  const auto [first, last] = people.appointments_of(who);
  for (std::size_t row = first; row < last && people.appointment_term()[row].from < day; ++row)
    if (people.appointment_movement()[row] != movement::release && fits(people.appointment_post()[row])) return true;
  return false;
}

planning_state planning_for(const facts& known, const case_row& of, const posts_on& posts, date day) {
  if (!known.people.has_planning()) return planning_state::no_register;
  const std::int16_t rank = posts.rank(of.post);
  return best_of(known.people.plans_of(of.official), day, [&](const plan_entry& entry) {
    return entry.post == of.post || posts.rank(entry.post) >= rank;
  });
}

/// A post left of which no row tells leaves open for how long it was held.
maybe_number months_at_rank(const roster& people, official_id who, post_id left, const posts_on& posts, const months_until& day) {
  const std::int16_t rank = posts.rank(left);
  const auto held = held_at_rank(people, who, day.day(), day.counting(), [&](post_id each) { return posts.rank(each) == rank; });
  if (!held || !held_before(people, who, day.day(), [left](post_id each) { return each == left; })) return maybe_number::unknown();
  return {static_cast<std::int16_t>(std::min<std::int32_t>(held->up_to(day).count, std::numeric_limits<std::int16_t>::max()))};
}

}  // namespace

void add_career(case_row& to, const facts& known, maybe<post_id> left, const posts_on& posts, const months_until& day) {
  const roster& people = known.people;
  to.title_term = title_term_of(people, to.post);
  to.planning_for_post = planning_for(known, to, posts, day.day());
  const auto leading = [&people](post_id each) { return leads(people, each); };
  if ((left && leads(people, *left)) || held_before(people, to.official, day.day(), leading))
    to.record.add(case_record::led_before);
  if (left) to.equal_months = months_at_rank(people, to.official, *left, posts, day);
}

maybe_number title_term_of(const roster& people, post_id post) {
  const auto& stated = people.at(people.post_title()[index(post)]).term_months;
  return stated ? maybe_number{*stated} : maybe_number::unknown();
}

bool has_title_terms(const roster& people) noexcept {
  return std::ranges::any_of(people.titles(), [](const title& each) { return each.term_months.has_value(); });
}

void fill_title_term(const facts& known, const cases& block, maybe_number* out) noexcept {
  for (std::size_t at = 0; at < block.size; ++at) out[at] = title_term_of(known.people, known.people.appointment_post()[one_case(block, at).row()]);
}

}  // namespace rota
