// SPDX-License-Identifier: BSL-1.0

#include "assess/occupancy.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <tuple>

namespace rota {

const occupancy::by_post& occupancy::index_of_posts() const {
  std::call_once(made_, [this] {
    order_rows();
    group_posts();
    bytes_ = (index_.first_row.size() + index_.row.size() + index_.group_of.size()) * sizeof(std::uint32_t) +
             index_.grouped.size() * sizeof(post_id);
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
    const std::uint32_t place = body ? static_cast<std::uint32_t>(*body) : static_cast<std::uint32_t>(people_->post_unit()[index(post)]);
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
  assert(!decided.empty());
  const auto last = std::ranges::max_element(decided, {}, &proposal::effective);
  return {*this, last->effective, decided};
}

bool occupancy_view::is_ended_by(const proposal& decision, std::size_t row) const noexcept {
  if (decision.official != people().appointment_official()[row]) return false;
  switch (decision.movement) {
    case movement::release: return decision.post == people().appointment_post()[row];
    case movement::secondment:
    case movement::reinforcement:
    case movement::re_appointment: return false;
    default: break;
  }
  const std::optional<appointment_id> left = latest_before(people(), decision.official, decision.effective);
  if (!left) return false;
  return index(*left) == row || people().concurrent_with(static_cast<appointment_id>(row)) == maybe<appointment_id>(*left);
}

bool occupancy_view::is_held(std::size_t row) const noexcept {
  return people().appointment_term()[row].contains(day_) && people().appointment_movement()[row] != movement::release &&
         std::ranges::none_of(decided_, [&](const proposal& each) { return is_ended_by(each, row); });
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
  const auto same = [&](const proposal& other) {
    return other.movement != movement::release && other.official == made.official && other.post == made.post;
  };
  return made.movement != movement::release && std::ranges::none_of(decided_.first(decision), same) &&
         !is_recorded_holder(made.official, made.post);
}

bool occupancy_view::holds(official_id who, post_id post) const noexcept {
  if (is_recorded_holder(who, post)) return true;
  for (std::size_t at = 0; at < decided_.size(); ++at)
    if (decided_[at].official == who && decided_[at].post == post && adds(at)) return true;
  return false;
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
