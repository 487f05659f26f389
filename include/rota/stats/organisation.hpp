// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_STATS_ORGANISATION_HPP
#define ROTA_STATS_ORGANISATION_HPP

#include <rota/core/date.hpp>
#include <rota/law/facts.hpp>
#include <rota/stats/group.hpp>
#include <rota/stats/row_range.hpp>

#include <cstdint>

namespace rota {

/// The apparatus on one day: what there is to lead, whoever holds it.
struct organisation_counts {
  std::uint64_t bodies = 0;
  std::uint64_t posts = 0;
  std::uint64_t leaders = 0;  ///< posts of leadership or management (title::leader), heads included
  std::uint64_t heads = 0;    ///< posts of head of a body or unit (title::head)

  organisation_counts& operator+=(const organisation_counts& other) noexcept;
  friend bool operator==(const organisation_counts&, const organisation_counts&) noexcept = default;
};

struct organisation_options {
  date as_of;
  grouping by = {};       ///< movement, purpose, sex and age band are keys of neither bodies nor posts, and stay absent
  row_range bodies = {};  ///< DEFAULT: all
  row_range posts = {};   ///< DEFAULT: all
};

/// Counts bodies and posts in force on a day: the row's own days contain it, its unit stands, and the body of a post is in
/// force too. One row of posts is one post, however many persons it is authorised for.
///
/// A body has the title and the tier of its head: of the first post of a head that is in force in it. So bodies of division
/// level are those grouped under the title of a head of division. A body without one stands under an absent title and tier.
/// Shape  one row for each group in which something is in force
/// Cost   one pass over bodies and posts
[[nodiscard]] group_table<organisation_counts> count_organisation(const facts& known, const organisation_options& options);

/// The apparatus of one group on two days (statistic 11). Counts of two tables are added day by day.
struct organisation_change {
  organisation_counts before;
  organisation_counts after;

  organisation_change& operator+=(const organisation_change& other) noexcept;
  // After minus before: negative where there are fewer
  [[nodiscard]] std::int64_t bodies() const noexcept { return difference(after.bodies, before.bodies); }
  [[nodiscard]] std::int64_t posts() const noexcept { return difference(after.posts, before.posts); }
  [[nodiscard]] std::int64_t leaders() const noexcept { return difference(after.leaders, before.leaders); }
  [[nodiscard]] std::int64_t heads() const noexcept { return difference(after.heads, before.heads); }

  friend bool operator==(const organisation_change&, const organisation_change&) noexcept = default;

 private:
  static std::int64_t difference(std::uint64_t more, std::uint64_t less) noexcept { return static_cast<std::int64_t>(more - less); }
};

/// The apparatus on the day `options.as_of` and on a day before (or after) it, group by group. Units are those of each day:
/// what became of a unit that ended stands under its successor, so that the two rows have to be read together.
/// Shape  one row for each group in which something was in force on one of the days, whether or not anything changed
/// Source as the report on Hà Nam counts: 29 units of division level and 57 heads and deputies fewer
[[nodiscard]] group_table<organisation_change> compare_organisation(const facts& known, date before,
                                                                   const organisation_options& options);

}  // namespace rota

#endif  // ROTA_STATS_ORGANISATION_HPP
