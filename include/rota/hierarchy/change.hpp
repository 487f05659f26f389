// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_HIERARCHY_CHANGE_HPP
#define ROTA_HIERARCHY_CHANGE_HPP

#include <rota/core/date.hpp>
#include <rota/core/ids.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace rota {

/// How much of a predecessor went to a successor, as the file records it. Questions answer with whole or part only.
///
/// Reading   `unknown` is whole where the edge is the predecessor's only one of that day, else part. A unit that goes on as
///           its next version is its own whole successor; where it gives something to others on that day, it and they have
///           a part each, whatever the file says
enum class extent : std::uint8_t { whole, part, unknown };

/// The word of the dataset format: `whole`, `part`, `unknown`.
[[nodiscard]] std::string_view to_string(extent value) noexcept;

/// One edge of the lineage: on `day`, `predecessor` ended (or went on as its next version) and `successor` received it.
struct unit_change {
  unit_id predecessor{};
  unit_id successor{};
  date day;
  rota::extent extent = rota::extent::whole;
  std::string_view relation;  ///< `merge`, `split`, `convert`, …: as the file has it; may be empty
  std::string_view act;       ///< may be empty
  std::string_view clause;    ///< may be empty
};

/// A unit reached through the lineage, and how much of it (successors: of the starting unit) is meant.
struct carried_unit {
  unit_id unit{};                            ///< as it stands on the day carried to
  rota::extent extent = rota::extent::whole; ///< whole or part
  friend bool operator==(const carried_unit&, const carried_unit&) = default;
};

/// The outcome of carrying a unit from one day to another.
struct carried {
  std::vector<carried_unit> units;  ///< each once, ordered by handle; empty where nothing is known
  /// False where the lineage does not say all: what became of a unit that ended on the way, or of the rest of one of which it
  /// names a part only; or, backwards, what a unit was made from. `units` is then not all of it.
  bool complete = true;
};

}  // namespace rota

#endif  // ROTA_HIERARCHY_CHANGE_HPP
