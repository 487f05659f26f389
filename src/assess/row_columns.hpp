// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_ASSESS_ROW_COLUMNS_HPP
#define ROTA_SRC_ASSESS_ROW_COLUMNS_HPP

#include "assess/case_table.hpp"
#include "assess/counted_columns.hpp"
#include "assess/lookup.hpp"
#include "assess/packed_day.hpp"
#include "roster/occupancy.hpp"

#include <rota/core/column.hpp>
#include <rota/law/cases.hpp>
#include <rota/law/facts.hpp>
#include <rota/law/rulebook.hpp>
#include <rota/roster/kinship.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace rota {

/// Bits of case_places that no rule reads (its own is case_places::came_by_rotation): which rows are cases of a subject, or may be counted, at all.
inline constexpr std::uint8_t begins_stay = 1U << case_places::spare;          ///< no earlier row goes on as this one
inline constexpr std::uint8_t ends_rotation = 1U << (case_places::spare + 1);  ///< came by rotation, and no later row goes on
/// Some of its days lie outside those of the post itself.
inline constexpr std::uint8_t may_outlast_post = 1U << (case_places::spare + 2);

/// A row of which the official held the same post by an earlier row until some day: the two are one holder up to then.
struct repeating_row {
  std::uint32_t row;
  date alone_from;
};

namespace detail {

/// What is worked out of each appointment beforehand, one column per question, in the order of the roster.
struct row_columns {
  facts known;
  readings shared;
  interval epoch{};    ///< days for which `kind` and `places` hold
  lookup of_each{};    ///< by post and official, for cases that are no rows; of the same epoch
  /// False where some day or month lies outside what the packed columns hold, and where the book counts months by another reading
  /// than they do; they are then empty, and cases are derived one by one.
  bool packed = true;

  date first_day = date::highest();  ///< earliest recorded first day of an appointment; the highest day where there is none

  detail::column<packed_day> stay{};          ///< first day of the unbroken stay
  std::uint16_t first_month = 0xffff;         ///< the earliest month in `stay`, as packed_day counts them
  detail::column<packed_day> from{};          ///< first day of the appointment itself
  detail::column<packed_day> until{};         ///< for comparing only: the last day that can be packed stands for every later one, and
                                           ///< a release, which nobody holds, ends before all days
  detail::column<packed_day> planned_last{};  ///< last planned day, as an end; empty where no row has one
  detail::column<packed_month> retirement{};
  detail::column<post_kind> kind{};
  detail::column<case_traits> traits{};
  detail::column<case_places> places{};
  std::vector<repeating_row> repeating{};     ///< the few that there are, in order of rows

  /// Past moves and ended rotations, each derived for its own day; nothing where they were not asked for.
  struct past_cases {
    case_table moves;
    case_table ended_rotations;
  };
  std::optional<past_cases> past{};

  std::shared_ptr<const occupancy> filled = std::make_shared<const occupancy>(known.people);  ///< who holds which posts
  kinship relatives{known.people};  ///< who is related to whom
  std::unique_ptr<counted_columns> counted = std::make_unique<counted_columns>();  ///< what only statistics ask
};

}  // namespace detail

/// What depends on the map, for a stretch of days on which it does not change.
struct placed_columns {
  interval epoch;
  detail::column<post_kind> kind;
  detail::column<case_places> places;
};

/// Which of the three bits, and case_places::came_by_rotation, hold for a row.
[[nodiscard]] std::uint8_t stay_bits(const roster& people, std::size_t row, const hierarchy* across);

/// Whether a row is a case of subject::move or subject::ended_rotation, whatever the period.
[[nodiscard]] bool is_past_case(const roster& people, subject of, std::size_t row, case_places places) noexcept;

/// The columns for the stretch of days of `from`: what they say of stays is that of `of`.
[[nodiscard]] placed_columns place_rows(const detail::row_columns& of, const detail::lookup& from,
                                        const executor& lent = own_threads(1));

}  // namespace rota

#endif  // ROTA_SRC_ASSESS_ROW_COLUMNS_HPP
