// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_ASSESS_COUNTED_COLUMNS_HPP
#define ROTA_SRC_ASSESS_COUNTED_COLUMNS_HPP

#include <rota/core/column.hpp>
#include <rota/core/ids.hpp>
#include <rota/core/interval.hpp>
#include <rota/hierarchy/unit.hpp>
#include <rota/law/facts.hpp>
#include <rota/roster/appointment.hpp>

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <optional>
#include <vector>

namespace rota {

/// Between which levels a turn leads, and into what: all that the flow matrix asks of an appointment, whatever the period.
struct turn {
  rota::movement movement{};
  std::optional<level> from;  ///< nothing where the post left is not known
  level to{};
  title_id title{};
  bool within_unit = false;

  friend bool operator==(const turn&, const turn&) noexcept = default;
};

/// The post that a row is a turn from: the one it names, else that of the latest earlier principal appointment.
/// REQUIRES the first day of the row is recorded
[[nodiscard]] std::optional<post_id> post_turned_from(const roster& people, appointment_id row);

/// The turn that a row begins.
/// REQUIRES the first day of the row is recorded
[[nodiscard]] turn turn_of(const facts& known, appointment_id row);

/// The turn of each row, by number.
struct turn_column {
  static constexpr std::size_t first_number = 1;  ///< 0 stands for no turn

  detail::column<std::uint16_t> number;  ///< by row; 0 where it is concurrent with another or its first day is not recorded
  std::vector<turn> turns;               ///< of number `first_number` and on, ordered by movement
  bool complete = true;                  ///< false: there are more kinds of turns than numbers, and `number` is empty
};

/// The posts of one level and title (and unit of a level) whose units stand, or of one level and title whose units do not.
struct post_cell {
  maybe<unit_id> unit;  ///< absent where posts are not grouped or the post lies in no unit of that level
  level at{};           ///< of a unit that does not stand, that of its nearest version
  title_id title{};
  bool stands = true;
};

/// The cell of each post and, so that nobody has to look at the post, of each row. The cells are ordered by unit (absent last),
/// level, title.
struct post_cells {
  std::vector<post_cell> cells;
  std::vector<std::uint16_t> cell_of_post;
  detail::column<std::uint16_t> cell_of_row;
  bool complete = true;  ///< false: there are more cells than numbers, and the columns are empty
};

[[nodiscard]] post_cells cells_of_posts(const facts& known, date day, std::optional<level> by);

/// On which days posts are in force: most on all.
struct post_days {
  struct some_days {
    post_id post;
    interval in_force;
  };
  std::vector<std::uint64_t> always;  ///< a bit for each post, 64 in an element
  std::vector<some_days> others;
};

/// What only statistics ask of prepared facts: worked out when first asked and kept from then on. Threads may ask together.
class counted_columns {
 public:
  [[nodiscard]] const turn_column& turns(const facts& known);
  /// REQUIRES every call names days of one stretch without change of the map
  [[nodiscard]] const post_cells& posts(const facts& known, date day, std::optional<level> by);
  [[nodiscard]] const post_days& days_of_posts(const roster& people);
  [[nodiscard]] std::size_t bytes() const noexcept { return bytes_; }

 private:
  std::once_flag made_turns_;
  turn_column turns_;
  std::array<std::once_flag, all_levels.size() + 1> made_posts_;
  std::array<post_cells, all_levels.size() + 1> posts_;  // by level, ungrouped last
  std::once_flag made_days_;
  post_days days_;
  std::atomic<std::size_t> bytes_{0};
};

}  // namespace rota

#endif  // ROTA_SRC_ASSESS_COUNTED_COLUMNS_HPP
