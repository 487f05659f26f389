// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_STATS_TENURE_HPP
#define ROTA_STATS_TENURE_HPP

#include <rota/assess/executor.hpp>
#include <rota/assess/prepared.hpp>
#include <rota/core/date.hpp>
#include <rota/hierarchy/unit.hpp>
#include <rota/law/facts.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace rota {

/// How many holders have completed how many months in their posts: a histogram by single months, from which wider bins,
/// quantiles and those at or past a limit are read without loss. A small accumulator that merges: the counts of the parts of a
/// partition, added in any order, are the counts of the whole.
///
/// Units      whole calendar months, as completed_months
/// Invariant  the last of `by_month` is not 0
/// Cost       8 bytes for each month up to the longest tenure
class tenure_counts {
 public:
  /// REQUIRES completed is not negative
  void add(months completed, std::uint64_t holders = 1);
  /// Holders of whom the first day in the post is not recorded.
  void add_not_recorded(std::uint64_t holders = 1) noexcept { not_recorded_ += holders; }
  tenure_counts& operator+=(const tenure_counts& other);

  /// Element n: holders who have completed n months and not n + 1.
  [[nodiscard]] std::span<const std::uint64_t> by_month() const noexcept { return by_month_; }
  [[nodiscard]] std::uint64_t not_recorded() const noexcept { return not_recorded_; }
  [[nodiscard]] std::uint64_t recorded() const noexcept;
  [[nodiscard]] std::uint64_t all() const noexcept { return recorded() + not_recorded_; }

  /// Element n: holders who have completed at least n * width months and less than (n + 1) * width. The last is not 0.
  /// REQUIRES at least one month
  [[nodiscard]] std::vector<std::uint64_t> histogram(months width = {12}) const;
  /// Holders who have completed `limit` months or more; who are not recorded are not among them.
  [[nodiscard]] std::uint64_t at_or_past(months limit) const noexcept;
  /// The least number of months that at least this share of those recorded have not gone beyond: 0.5 is the median (the lower of
  /// the two in the middle). Nothing where nobody is recorded.
  /// REQUIRES a share between 0 and 1
  [[nodiscard]] std::optional<months> quantile(double share) const noexcept;

  friend bool operator==(const tenure_counts&, const tenure_counts&) noexcept = default;

 private:
  std::vector<std::uint64_t> by_month_;
  std::uint64_t not_recorded_ = 0;
};

/// Tenure of those who hold posts of one title at one level (statistic 4).
struct tenure_row {
  rota::level level{};    ///< of the post's unit on the day; of a unit that does not stand then, that of its nearest version
  title_id title{};
  maybe<unit_id> unit{};  ///< where grouped; else absent
  tenure_counts counts;

  friend bool operator==(const tenure_row&, const tenure_row&) noexcept = default;
};

struct tenure_options {
  date as_of;
  bool heads_only = false;                  ///< only titles that are head of a body or unit
  std::optional<level> by = std::nullopt;   ///< group by the post's unit of this level
  /// Tenure goes on in the same title of the unit that received the old one on a merger.
  /// DEFAULT: no, as readings::tenure_continues_across_merger
  bool continues_across_merger = false;
};

/// Counts the months that each holder of a post has completed in it without a break, up to the day. Somebody holds a post while
/// the term of an appointment to it (not a release) contains the day, whether or not its unit stands; an official with two rows
/// in one post is one holder, by the stay of the earlier row.
/// Shape   one row for each level and title (and unit) that somebody holds a post of, ordered by unit (absent last), level, title
/// Source  Civil Code 2015 (91/2015/QH13), Art. 148, for when a month is complete
[[nodiscard]] std::vector<tenure_row> count_tenure(const facts& known, const tenure_options& options);

/// The same from prepared facts, on threads that the caller lends; the outcome is the same for any number.
/// Cost  less than 1 ns an appointment on one thread, where the facts were prepared for the stretch of days and the reading asked for;
///       else as without preparing
[[nodiscard]] std::vector<tenure_row> count_tenure(const prepared_facts& known, const tenure_options& options,
                                                   const executor& lent = own_threads(1));

}  // namespace rota

#endif  // ROTA_STATS_TENURE_HPP
