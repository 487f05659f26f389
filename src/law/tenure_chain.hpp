// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_LAW_TENURE_CHAIN_HPP
#define ROTA_SRC_LAW_TENURE_CHAIN_HPP

#include <rota/core/date.hpp>
#include <rota/core/ids.hpp>
#include <rota/core/interval.hpp>
#include <rota/roster/appointment.hpp>

#include <cstddef>
#include <optional>
#include <span>

namespace rota {

class hierarchy;
class roster;

/// One stay in a post, over all the appointments it consists of.
struct chain {
  std::optional<date> from;  ///< first day of the earliest appointment; nothing where it is not recorded
  movement arrived_by = movement::not_recorded;  ///< of the earliest appointment: re-appointment does not hide a rotation
};

/// The columns that tell whether one row goes on in another, looked up once for many rows. Refers to its roster.
struct turn_columns {
  explicit turn_columns(const roster& people);
  std::span<const post_id> post;
  std::span<const interval> term;
  std::span<const movement> kind;
};

/// Whether the stay in a post to which the row `earlier` belongs goes on in the row `next` of the same official: the same post
/// without a day between; with a map, also what the post became by a merger (see chain_of). A release begins no stay and is
/// part of none.
[[nodiscard]] bool goes_on_as(const roster& people, std::size_t earlier, std::size_t next, const hierarchy* across = nullptr);
[[nodiscard]] bool goes_on_as(const turn_columns& rows, const roster& people, std::size_t earlier, std::size_t next,
                              const hierarchy* across);

/// The row by which the unbroken stay began that a row belongs to, as chain_of has it.
[[nodiscard]] std::size_t first_of_stay(const roster& people, std::size_t row, const hierarchy* across = nullptr);

/// The unbroken stay that an appointment belongs to, up to and including that appointment.
///
/// An earlier appointment of the same official to the same post belongs to the stay where it ends on the first day of the next
/// or later: an overlap is no break, a single day between the two is.
///
/// With a map, an appointment that ends on the first day of the next also belongs to it where both posts have the same title and
/// the lineage says that on that day the unit of the one became, wholly or in part, the unit of the other.
///
/// REQUIRES last is a row of `people`; `across`, where given, is the map that `people` was read with
/// Cost     one pass over the earlier rows of the official, and a binary search of the lineage for each row that might be joined
///          across a merger; no allocation
[[nodiscard]] chain chain_of(const roster& people, appointment_id last, const hierarchy* across = nullptr);

}  // namespace rota

#endif  // ROTA_SRC_LAW_TENURE_CHAIN_HPP
