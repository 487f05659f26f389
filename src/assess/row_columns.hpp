// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_ASSESS_ROW_COLUMNS_HPP
#define ROTA_SRC_ASSESS_ROW_COLUMNS_HPP

#include "assess/counted_columns.hpp"
#include "assess/packed_day.hpp"

#include <rota/law/cases.hpp>
#include <rota/law/facts.hpp>
#include <rota/law/rulebook.hpp>

#include <cstdint>
#include <memory>
#include <vector>

namespace rota {

/// Bits of detail::row_columns::traits that no rule reads: which rows are cases of a subject, or may be counted, at all.
inline constexpr std::uint16_t begins_stay = 1U << 13U;        ///< no earlier row goes on as this one
inline constexpr std::uint16_t ends_rotation = 1U << 14U;      ///< came by rotation, and no later row goes on as this one
/// An earlier row of the official names the same post over some of the same days: on those the two are one holder.
inline constexpr std::uint16_t may_repeat_holder = 1U << 15U;

namespace detail {

/// What is worked out of each appointment beforehand, one column per question, in the order of the roster.
struct row_columns {
  facts known;
  readings shared;
  interval epoch{};    ///< days for which `kind` and the places in `traits` hold
  /// False where some day or month lies outside what the packed columns hold; `stay`, `from`, `planned_last` and `retirement` are
  /// then empty, and cases are derived one by one.
  bool packed = true;

  std::vector<packed_day> stay{};          ///< first day of the unbroken stay
  std::uint16_t first_month = 0xffff;      ///< the earliest month in `stay`, as packed_day counts them
  std::vector<packed_day> from{};          ///< first day of the appointment itself
  std::vector<packed_day> planned_last{};  ///< last planned day, as an end; empty where no row has one
  std::vector<packed_month> retirement{};
  std::vector<post_kind> kind{};
  std::vector<case_traits> traits{};

  std::unique_ptr<counted_columns> counted = std::make_unique<counted_columns>();  ///< what only statistics ask
};

}  // namespace detail

/// What depends on the map, for a stretch of days on which it does not change.
struct placed_columns {
  interval epoch;
  std::vector<post_kind> kind;
  std::vector<case_traits> traits;
};

/// The columns of `known` for the stretch of days around `day`; `traits` complete with what does not depend on the map.
[[nodiscard]] placed_columns place_rows(const facts& known, const readings& shared, date day);

}  // namespace rota

#endif  // ROTA_SRC_ASSESS_ROW_COLUMNS_HPP
