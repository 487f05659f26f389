// SPDX-License-Identifier: BSL-1.0

#include "roster/occupancy.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <optional>
#include <tuple>

namespace rota {
namespace {

bool takes_up(const proposal& decision) noexcept { return decision.movement != movement::release; }

bool ends_nothing(movement by) noexcept {
  return by == movement::secondment || by == movement::reinforcement || by == movement::re_appointment;
}

std::span<const proposal> decisions_on(std::span<const proposal> decided, official_id who) noexcept {
  if (decided.size() <= 1) return decided.first(decided.empty() || decided.front().official != who ? 0 : 1);
  const auto first = std::ranges::lower_bound(decided, who, {}, &proposal::official);
  return {first, std::ranges::upper_bound(first, decided.end(), who, {}, &proposal::official)};
}

/// The latest day before another on which an official takes something up by a decision.
std::optional<date> taken_up_before(std::span<const proposal> own, date day) noexcept {
  std::optional<date> latest;
  for (const proposal& each : own)
    if (takes_up(each) && each.effective < day && (!latest || each.effective > *latest)) latest = each.effective;
  return latest;
}

/// Whether a decision takes its official from a post taken up before it; `own` are all decisions on the official.
bool takes_from(const roster& people, std::span<const proposal> own, const proposal& decision, post_id post) {
  if (!takes_up(decision)) return post == decision.post;
  if (ends_nothing(decision.movement)) return false;
  const std::optional<appointment_id> recorded = latest_before(people, decision.official, decision.effective);
  const std::optional<date> lately = taken_up_before(own, decision.effective);
  if (!lately || (recorded && people.appointment_term()[index(*recorded)].from > *lately)) {
    if (!recorded) return false;
    const post_id left = people.appointment_post()[index(*recorded)];
    return post == left && decision.post != left;
  }
  const auto is_taken_up = [&](post_id which) {
    return std::ranges::any_of(own, [&](const proposal& each) {
      return takes_up(each) && each.effective == *lately && each.post == which;
    });
  };
  return is_taken_up(post) && !is_taken_up(decision.post);
}

/// The first day of the decisions of which something holds.
template <class Holds>
std::optional<date> first_day_of(std::span<const proposal> own, Holds holds) {
  std::optional<date> first;
  for (const proposal& each : own)
    if ((!first || each.effective < *first) && holds(each)) first = each.effective;
  return first;
}

/// Whether a decision puts its official into its post, and no later one takes him from it.
bool stands(const roster& people, std::span<const proposal> own, const proposal& decision) {
  return takes_up(decision) && std::ranges::none_of(own, [&](const proposal& later) {
    return later.effective > decision.effective && takes_from(people, own, later, decision.post);
  });
}

}  // namespace

const occupancy::by_post& occupancy::make_index() const {
  std::call_once(made_, [this] {
    order_rows();
    group_posts();
    bytes_ = (index_.first_row.size() + index_.row.size() + index_.group_of.size()) * sizeof(std::uint32_t) +
             index_.grouped.size() * sizeof(post_id);
    is_made_.store(true, std::memory_order_release);
  });
  return index_;
}

/// Counts the rows of each post, then puts each row behind those of its post that came before it.
void occupancy::order_rows() const {
  const std::span<const post_id> post = people_->appointment_post();
  index_.first_row.assign(people_->post_count() + 1, 0);
  for (const post_id each : post) ++index_.first_row[index(each) + 1];
  std::partial_sum(index_.first_row.begin(), index_.first_row.end(), index_.first_row.begin());
  detail::column<std::uint32_t> next(index_.first_row);
  index_.row.resize(post.size());
  for (std::size_t row = 0; row < post.size(); ++row) index_.row[next[index(post[row])]++] = static_cast<std::uint32_t>(row);
}

void occupancy::group_posts() const {
  const auto group = [&](post_id post) {
    const maybe<body_id> body = people_->post_body()[index(post)];
    const std::size_t place = body ? index(*body) : index(people_->post_unit()[index(post)]);
    return std::tuple(body.has_value(), place, people_->post_title()[index(post)]);
  };
  index_.grouped.resize(people_->post_count());
  for (std::size_t at = 0; at < index_.grouped.size(); ++at) index_.grouped[at] = static_cast<post_id>(at);
  std::ranges::sort(index_.grouped, [&](post_id a, post_id b) { return std::tuple(group(a), a) < std::tuple(group(b), b); });
  index_.group_of.resize(index_.grouped.size());
  std::size_t first = 0;
  for (std::size_t at = 0; at < index_.grouped.size(); ++at) {
    if (group(index_.grouped[at]) != group(index_.grouped[first])) first = at;
    index_.group_of[index(index_.grouped[at])] = static_cast<std::uint32_t>(first);
  }
}

std::span<const std::uint32_t> occupancy::rows_of(post_id post) const {
  const by_post& by = index_of_posts();
  const std::size_t first = by.first_row[index(post)];
  return std::span(by.row).subspan(first, by.first_row[index(post) + 1] - first);
}

std::span<const post_id> occupancy::counted_with(post_id post) const {
  const by_post& by = index_of_posts();
  const std::uint32_t first = by.group_of[index(post)];
  std::size_t end = first;
  while (end < by.grouped.size() && by.group_of[index(by.grouped[end])] == first) ++end;
  return std::span(by.grouped).subspan(first, end - first);
}

occupancy_view occupancy::on(date day) const noexcept { return {*this, day, {}}; }

occupancy_view occupancy::after(std::span<const proposal> decided) const noexcept {
  assert(!decided.empty() && std::ranges::is_sorted(decided, {}, &proposal::official));
  const auto last = std::ranges::max_element(decided, {}, &proposal::effective);
  return {*this, last->effective, decided};
}

std::optional<date> occupancy_view::left_on(std::size_t row) const noexcept {
  const std::span<const proposal> own = decisions_on(decided_, people().appointment_official()[row]);
  if (own.empty()) return std::nullopt;
  const post_id post = people().appointment_post()[row];
  const date from = people().appointment_term()[row].from;
  const maybe<appointment_id> principal = people().concurrent_with(static_cast<appointment_id>(row));
  const auto takes = [&](const proposal& each) {
    if (from >= each.effective) return false;
    if (takes_from(people(), own, each, post)) return true;
    return principal && takes_up(each) && takes_from(people(), own, each, people().appointment_post()[index(*principal)]);
  };
  return first_day_of(own, takes);
}

std::optional<date> occupancy_view::decision_left_on(std::size_t decision) const noexcept {
  const proposal& made = decided_[decision];
  const std::span<const proposal> own = decisions_on(decided_, made.official);
  return first_day_of(own, [&](const proposal& later) {
    return later.effective > made.effective && takes_from(people(), own, later, made.post);
  });
}

bool occupancy_view::is_held(std::size_t row) const noexcept {
  return people().appointment_term()[row].contains(day_) && people().appointment_movement()[row] != movement::release &&
         !left_on(row);
}

/// An official may hold a post by two rows that overlap.
bool occupancy_view::is_first_held_of_its_post(std::size_t row) const noexcept {
  const post_id post = people().appointment_post()[row];
  for (std::size_t above = people().appointments_of(people().appointment_official()[row]).first; above < row; ++above)
    if (people().appointment_post()[above] == post && is_held(above)) return false;
  return true;
}

bool occupancy_view::is_recorded_holder(official_id who, post_id post) const noexcept {
  const auto [first, last] = people().appointments_of(who);
  for (std::size_t row = first; row < last; ++row)
    if (people().appointment_post()[row] == post && is_held(row)) return true;
  return false;
}

bool occupancy_view::adds(std::size_t decision) const noexcept {
  const proposal& made = decided_[decision];
  const std::span<const proposal> own = decisions_on(decided_, made.official);
  const auto above = own.first(static_cast<std::size_t>(&made - own.data()));
  const auto same = [&](const proposal& other) { return other.post == made.post && stands(people(), own, other); };
  return stands(people(), own, made) && std::ranges::none_of(above, same) && !is_recorded_holder(made.official, made.post);
}

bool occupancy_view::holds(official_id who, post_id post) const noexcept {
  if (is_recorded_holder(who, post)) return true;
  const std::span<const proposal> own = decisions_on(decided_, who);
  return std::ranges::any_of(own, [&](const proposal& each) { return each.post == post && stands(people(), own, each); });
}

std::size_t occupancy_view::count_of(post_id post) const {
  const std::span<const post_id> group = of_->counted_with(post);
  std::size_t count = 0;
  for (std::size_t at = 0; at < group.size(); ++at)
    for_each_holder(group[at], [&](official_id who) {
      const auto held_too = [&](post_id other) { return holds(who, other); };
      if (std::ranges::none_of(group.first(at), held_too)) ++count;
    });
  return count;
}

}  // namespace rota
