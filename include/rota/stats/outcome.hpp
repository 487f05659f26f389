// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_STATS_OUTCOME_HPP
#define ROTA_STATS_OUTCOME_HPP

#include <rota/core/date.hpp>
#include <rota/core/interval.hpp>
#include <rota/law/cases.hpp>
#include <rota/law/facts.hpp>
#include <rota/stats/group.hpp>
#include <rota/stats/row_range.hpp>

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace rota {

/// Committees that are alike: *Ban Chấp hành* of a province, *Ban Thường vụ* of a district.
struct committee_kind {
  level of{};              ///< of the committee's unit on the first day of the seat
  std::string collective;  ///< `executive-committee`, `standing-committee`, …: as the body's row has it; may be empty
  friend auto operator<=>(const committee_kind&, const committee_kind&) = default;
};

/// What became of rotations (statistic 8): each has one of the first six outcomes or is running; elections stand beside that.
struct outcome_counts {
  std::uint64_t promoted = 0;      ///< took up a post of a higher rank
  std::uint64_t returned = 0;      ///< else: to the unit left
  std::uint64_t stayed = 0;        ///< else: in the unit of the rotation
  std::uint64_t moved_on = 0;      ///< else: in another unit
  std::uint64_t left_service = 0;  ///< holds nothing, and was released or has reached the month of retirement
  std::uint64_t unknown = 0;       ///< the roster does not say
  std::uint64_t running = 0;       ///< had not ended

  std::uint64_t elected = 0;                            ///< of all these, came to a seat in a committee or more
  std::uint64_t election_unknown = 0;                   ///< of all these, nobody knows: no register, or a seat without a first day
  std::map<committee_kind, std::uint64_t> elected_to{};  ///< of `elected`, by committee; who came to two kinds stands under both

  outcome_counts& operator+=(const outcome_counts& other);
  [[nodiscard]] std::uint64_t ended() const noexcept {
    return promoted + returned + stayed + moved_on + left_service + unknown;
  }
  /// Promoted over ended rotations of which the outcome is known; nothing where there is none.
  [[nodiscard]] std::optional<double> share_promoted() const noexcept;

  friend bool operator==(const outcome_counts&, const outcome_counts&) = default;
};

struct outcome_options {
  interval period;                        ///< rotations of which the end lies in it, and those that run on its last day
  date as_of;                             ///< what begins after this day is not looked at
  movement_set kinds{movement::rotation};
  months promotion_within{12};            ///< after the end; DEFAULT: one year, as the reports of the provinces count
  grouping by = {};
  row_range officials = {};               ///< DEFAULT: everybody
};

/// Counts rotations that ended in the period by what came of them, and those that were running when it, or the record, ended.
///
/// A rotation is a stay in a post that was come to by an appointment of the kinds asked for which is not marked as concurrent.
/// Re-appointments to the same post without a break are part of the stay, and it ends with the last of them; its end is the first
/// day on which the post is no longer held. Posts are not carried across mergers of units (see readings).
///
/// Its window runs from the end to `promotion_within` later, that day included, but not past `as_of`. What counts is the principal
/// posts, releases aside, that the official holds on some day of the window beside the stay:
///   promoted      one taken up after the stay began has a higher rank than the post of the rotation (rank_of, by the levels
///                 of the units on the first day of the new post and the last of the old)
///   returned      else, one lies in the unit left, or in what that has become; where the rotation led to another post of one
///                 unit, it is the very post left
///   stayed        else, one lies in the unit of the rotation
///   moved_on      else, there is one, and the unit left is known
///   left_service  there is none, and a release begins in the stay or the window, or the month of retirement begins by its last day
/// and all else is unknown: no post and no reason, or a post elsewhere that may be the unit left. Where the first day of the
/// rotation is not recorded, only what begins at its end or later counts as taken up after it began. A window that `as_of`
/// cuts short leaves outcomes open that later days may turn into a promotion.
///
/// Elected is who came to a seat of the register of committees after the first day of the rotation and by the end of the window, or
/// by the last day looked at where it runs.
///
/// Keys are those of the appointment that began the rotation, on the last day of it that is looked at.
/// Shape  one row for each group that has a rotation
/// Cost   one pass over the appointments of the officials asked for, and for each rotation one over the official's own: some 230
///        ns a rotation
/// Source the outcomes are those that the report on Quảng Nam of 2023-11-06 counts
[[nodiscard]] group_table<outcome_counts> count_outcomes(const facts& known, const outcome_options& options);

}  // namespace rota

#endif  // ROTA_STATS_OUTCOME_HPP
