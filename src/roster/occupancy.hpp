// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_ROSTER_OCCUPANCY_HPP
#define ROTA_SRC_ROSTER_OCCUPANCY_HPP

#include <rota/core/column.hpp>
#include <rota/core/date.hpp>
#include <rota/core/ids.hpp>
#include <rota/roster/roster.hpp>

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <optional>
#include <span>

namespace rota {

class occupancy_view;

/// Who holds which posts: the appointments of a roster by post, and the posts that count together. One title in one body counts
/// together, or in one unit where the post has no body.
///
/// The index by post is made at the first question that needs it, and kept: 4 bytes an appointment and 12 a post, one pass over the
/// appointments and a sort of the posts. Threads may ask together. Refers to, and must not outlive, the roster.
class occupancy {
 public:
  explicit occupancy(const roster& people) noexcept : people_(&people) {}

  /// As recorded.
  [[nodiscard]] occupancy_view on(date day) const noexcept;
  /// On the latest effective day of a list, all its decisions taken in the order of their days, those of one day at once. Refers
  /// to, and must not outlive, the list.
  ///
  /// A decision takes its official from the principal post taken up last before its day, by the roster or by the list, and from
  /// what was taken up with it. Secondment, reinforcement and re-appointment take from nothing, nor does a decision on the very
  /// post that would be left; a release takes from the post it names and no other. Where the roster cannot tell which post is
  /// left, none is.
  ///
  /// REQUIRES the list is not empty and ordered by official
  [[nodiscard]] occupancy_view after(std::span<const proposal> decided) const noexcept;

  /// The posts that count together with this one, itself among them, in order of handle.
  [[nodiscard]] std::span<const post_id> counted_with(post_id post) const;
  [[nodiscard]] std::size_t bytes() const noexcept { return bytes_; }

 private:
  friend class occupancy_view;
  struct by_post {
    detail::column<std::uint32_t> first_row;  // by post, and one more; into `row`
    detail::column<std::uint32_t> row;        // of the appointments, by post
    detail::column<post_id> grouped;          // posts, those that count together one after the other
    detail::column<std::uint32_t> group_of;   // by post: where its group begins in `grouped`
  };
  [[nodiscard]] std::span<const std::uint32_t> rows_of(post_id post) const;
  [[nodiscard]] const by_post& index_of_posts() const { return is_made_.load(std::memory_order_acquire) ? index_ : make_index(); }
  const by_post& make_index() const;
  void order_rows() const;
  void group_posts() const;

  const roster* people_;
  mutable std::once_flag made_;
  mutable std::atomic<bool> is_made_{false};  // asked often, where the flag would cost more than the answer
  mutable by_post index_;
  mutable std::atomic<std::size_t> bytes_{0};
};

/// An occupancy on one day. A value of a few words; no question allocates, but for the first that needs the index.
class occupancy_view {
 public:
  [[nodiscard]] date day() const noexcept { return day_; }

  /// Calls `each(official)` once for every holder of a post.
  template <class Each>
  void for_each_holder(post_id post, Each each) const;
  /// Calls `each(post)` once for every post of an official.
  template <class Each>
  void for_each_post_of(official_id who, Each each) const;
  [[nodiscard]] bool holds(official_id who, post_id post) const noexcept;
  /// How many hold a post that counts together with this one; who holds two of them counts once.
  [[nodiscard]] std::size_t count_of(post_id post) const;
  /// The first day on which a decision takes its official from the post of this row; nothing where none does.
  [[nodiscard]] std::optional<date> left_on(std::size_t row) const noexcept;
  /// The same of the post that the decision at this position of the list puts its official into.
  /// REQUIRES the decision is no release
  [[nodiscard]] std::optional<date> decision_left_on(std::size_t decision) const noexcept;

 private:
  friend class occupancy;
  occupancy_view(const occupancy& of, date day, std::span<const proposal> decided) noexcept
      : of_(&of), day_(day), decided_(decided) {}

  [[nodiscard]] const roster& people() const noexcept { return *of_->people_; }
  /// Whether a row of the roster is held on the day, and no decision takes its official from the post.
  [[nodiscard]] bool is_held(std::size_t row) const noexcept;
  [[nodiscard]] bool is_first_held_of_its_post(std::size_t row) const noexcept;
  [[nodiscard]] bool is_recorded_holder(official_id who, post_id post) const noexcept;
  /// Whether the decision puts its official into its post for good, and neither the roster nor one above it in the list does.
  [[nodiscard]] bool adds(std::size_t decision) const noexcept;

  const occupancy* of_;
  date day_;
  std::span<const proposal> decided_;
};

template <class Each>
void occupancy_view::for_each_holder(post_id post, Each each) const {
  for (const std::uint32_t row : of_->rows_of(post))
    if (is_held(row) && is_first_held_of_its_post(row)) each(people().appointment_official()[row]);
  for (std::size_t at = 0; at < decided_.size(); ++at)
    if (decided_[at].post == post && adds(at)) each(decided_[at].official);
}

template <class Each>
void occupancy_view::for_each_post_of(official_id who, Each each) const {
  const auto [first, last] = people().appointments_of(who);
  for (std::size_t row = first; row < last; ++row)
    if (is_held(row) && is_first_held_of_its_post(row)) each(people().appointment_post()[row]);
  for (std::size_t at = 0; at < decided_.size(); ++at)
    if (decided_[at].official == who && adds(at)) each(decided_[at].post);
}

}  // namespace rota

#endif  // ROTA_SRC_ROSTER_OCCUPANCY_HPP
