// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_BENCH_LARGE_DERIVED_HPP
#define ROTA_BENCH_LARGE_DERIVED_HPP

#include "world.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

namespace bench {

enum : std::uint8_t { is_local, is_not_local, local_unknown };  // in the order of rota::locality

/// Which units native places lie in on one day, worked out without the library.
class localities {
 public:
  localities(const country& units, day on);
  ~localities();
  /// `native` may be none.
  [[nodiscard]] std::uint8_t of(std::uint32_t native, std::int32_t birth, std::uint32_t where);
  /// The units that hold all (is_local) or some (local_unknown) of a native unit as it first stood, and none with local_unknown
  /// where not all of it is known.
  [[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint8_t>> holding(std::uint32_t native);
  /// The unit itself or the one above it of that level, none where the unit does not stand.
  [[nodiscard]] std::uint32_t enclosing(std::uint32_t unit, std::uint8_t level) const noexcept {
    return above_[unit][level];
  }

 private:
  struct place;
  [[nodiscard]] const place& place_of(std::uint32_t version);

  const country& units_;
  day on_;
  std::vector<std::array<std::uint32_t, levels>> above_;       // by unit
  std::vector<std::unique_ptr<place>> known_;                 // by version
  std::vector<std::vector<std::uint32_t>> changes_into_;      // by unit: positions of the changes that it received
};

/// First day of the stay that each row belongs to: no_start where it is not recorded.
[[nodiscard]] std::vector<day> stay_starts(const appointments& rows);
/// Month of retirement, as ordinal; 0: unknown. `armed`: only what is recorded counts.
[[nodiscard]] std::int32_t retirement_of(const officials& all, std::uint32_t who, bool armed) noexcept;
/// The post left by a turn of which the first day is recorded, or none.
[[nodiscard]] std::uint32_t post_left(const appointments& rows, std::size_t row, std::size_t first_of_official);

// What the rivals hold in memory: one element for each appointment, worked out before the clock for one day of audit.

namespace flag {
/// `seconded`: a secondment of the official runs on the day, by this row or another; `again`: an earlier row by which the official holds
/// the same post on the day; `abolished`: the post is not in force on the day.
enum : std::uint8_t { leader = 1, head = 2, listed = 4, extended = 8, seconded = 16, gone = 32, again = 64, abolished = 128 };
}

struct columns {
  day as_of{};
  std::int16_t end{};                      ///< packed_end(as_of)
  std::int16_t today{};                    ///< packed_day(as_of)
  std::vector<std::int16_t> from;          ///< packed_day; 0: not recorded
  std::vector<std::int16_t> until;         ///< packed_day; 0x7fff: still running
  std::vector<std::int16_t> stay;          ///< packed_day of the first day of the stay; 0: not recorded
  std::vector<std::int16_t> plan_end;      ///< packed_end of the day before planned_until; 0: not recorded
  std::vector<std::int16_t> retirement;    ///< months since 1960; 0: unknown
  std::vector<std::uint8_t> movement;
  std::vector<std::uint8_t> flags;
  std::vector<std::uint8_t> locality;
  std::vector<std::uint8_t> level_group;   ///< level of the unit, nearest to the day, times `groups`, plus the group of the title

  // For the statistics.
  std::vector<std::uint8_t> title;
  std::vector<std::uint8_t> level_left;    ///< of turns: level of the unit left; 4: unknown
  std::vector<std::uint8_t> within;        ///< of turns: the unit left is the unit taken; 2: of a post held beside another, which is no turn
  std::vector<std::uint8_t> level_taken;   ///< of turns: level of the unit taken on the first day
  std::vector<std::uint8_t> province;      ///< of the post on the day, numbered; 255: none

  [[nodiscard]] std::size_t size() const noexcept { return from.size(); }
};

[[nodiscard]] columns derive(const world& of, day as_of);

}  // namespace bench

#endif  // ROTA_BENCH_LARGE_DERIVED_HPP
