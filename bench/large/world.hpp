// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_BENCH_LARGE_WORLD_HPP
#define ROTA_BENCH_LARGE_WORLD_HPP

// A country and its officials as plain arrays, without a type of the library: what every engine is filled from, rota included.

#include "calendar.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bench {

inline constexpr std::uint32_t none = 0xffffffffU;  ///< an absent position

enum : std::uint8_t { central, province, district, commune };                // levels
enum : std::uint8_t { sex_unknown, female, male };
// Movements, in the order of rota::movement.
enum : std::uint8_t {
  unrecorded, rotation, transfer, secondment, position_change, appointed, re_appointed, designation, election, reinforcement,
  release
};
// Groups of posts, in the order of rota::post_group.
enum : std::uint8_t {
  other_group, secretaries, chairs, inspection_chairs, inspectorates, courts, procuracies, police_heads, finance_heads
};
inline constexpr std::size_t groups = 11;
inline constexpr std::size_t levels = 4;

/// One version of a unit; those of one unit are adjacent in the array, earliest first.
struct version {
  std::uint32_t unit;
  std::uint32_t parent;  ///< none for the root
  std::uint8_t level;
  day from;
  day until;
};

struct change {
  std::uint32_t predecessor;
  std::uint32_t successor;
  day on;
  bool whole;
};

struct country {
  std::vector<std::string> keys;     ///< by unit: the id of units.csv
  std::vector<version> versions;     ///< ordered by unit, then by day
  std::vector<std::uint32_t> first;  ///< by unit: its first version; one more at the end
  std::vector<change> changes;       ///< ordered by predecessor, then by day

  [[nodiscard]] std::size_t units() const noexcept { return keys.size(); }
  [[nodiscard]] std::span<const version> versions_of(std::uint32_t unit) const noexcept {
    return std::span(versions).subspan(first[unit], first[unit + 1] - first[unit]);
  }
  /// Null where the unit does not stand on the day.
  [[nodiscard]] const version* at(std::uint32_t unit, day on) const noexcept {
    for (const version& each : versions_of(unit))
      if (each.from <= on && on < each.until) return &each;
    return nullptr;
  }
  /// The version of the day, else the latest that had ended by then, else the earliest.
  [[nodiscard]] const version& nearest(std::uint32_t unit, day on) const noexcept {
    const version* found = &versions_of(unit).front();
    for (const version& each : versions_of(unit))
      if (each.from <= on) found = &each;
    return *found;
  }
};

struct title_facts {
  std::string_view id;
  bool head;
  bool leader;
  std::uint8_t group;
};

/// The built-in titles of the library in their order, then the two of the bench.
inline constexpr std::array<title_facts, 20> titles{{
    {"secretary", true, true, secretaries},
    {"standing-deputy-secretary", false, true, other_group},
    {"deputy-secretary", false, true, other_group},
    {"deputy-secretary-chair", true, true, chairs},
    {"chair", true, true, chairs},
    {"council-chair", true, true, other_group},
    {"vice-chair", false, true, other_group},
    {"inspection-chair", true, true, inspection_chairs},
    {"organisation-head", true, true, other_group},
    {"front-chair", true, true, other_group},
    {"chief-inspector", true, true, inspectorates},
    {"chief-judge", true, true, courts},
    {"chief-procurator", true, true, procuracies},
    {"department-head", true, true, other_group},
    {"deputy-department-head", false, true, other_group},
    {"division-head", true, true, other_group},
    {"deputy-division-head", false, true, other_group},
    {"specialist", false, false, other_group},
    {"finance-head", true, true, finance_heads},
    {"police-head", true, true, police_heads},
}};
inline constexpr std::size_t built_in_titles = 18;

/// A kind of post that a unit has. `per_mille` is how many of a thousand appointments are to it.
struct post_kind {
  std::uint8_t title;
  std::string_view suffix;  ///< of the post's code, after the unit's key
  std::uint8_t lowest;      ///< lowest level that has it
  bool listed;              ///< a listed position, subject to periodic change
  bool armed;               ///< belongs to the armed forces
};

struct posts {
  std::vector<std::uint32_t> unit;
  std::vector<std::uint8_t> kind;
  std::vector<day> until;  ///< no_end, or the day on which the post was abolished

  [[nodiscard]] std::size_t size() const noexcept { return unit.size(); }
};

[[nodiscard]] std::span<const post_kind> post_kinds() noexcept;

struct officials {
  std::vector<std::int32_t> birth;       ///< month ordinal * 32 + day; day 0: the month only; 0: not recorded
  std::vector<std::uint8_t> sex;
  std::vector<std::uint32_t> native;     ///< unit, or none
  std::vector<std::int32_t> retirement;  ///< recorded month, as ordinal; 0: none
  std::vector<std::int8_t> cap;          ///< higher retirement age in years; 0: none

  [[nodiscard]] std::size_t size() const noexcept { return birth.size(); }
};

/// Ordered by official, then by first day (not recorded first), then as they were drawn.
struct appointments {
  std::vector<std::uint32_t> official;
  std::vector<std::uint32_t> post;
  std::vector<day> from;
  std::vector<day> until;
  std::vector<std::uint8_t> movement;
  std::vector<day> planned_until;             ///< no_start: not recorded
  std::vector<std::uint32_t> concurrent_with; ///< row of the principal appointment, or none
  std::vector<std::uint32_t> from_post;       ///< the post left, where the row names it, or none
  std::vector<std::uint8_t> extended;         ///< a decision of extension is on record

  [[nodiscard]] std::size_t size() const noexcept { return official.size(); }
};

struct world {
  country units;
  bench::posts posts;
  bench::officials officials;
  bench::appointments rows;

  [[nodiscard]] const post_kind& kind_of(std::uint32_t post) const noexcept { return post_kinds()[posts.kind[post]]; }
};

inline constexpr day map_change = day_of(2025, 7, 1);

[[nodiscard]] country make_country(std::uint64_t seed);
/// The whole: `rows` appointments (exactly) and the officials and posts they need. The same for the same arguments.
[[nodiscard]] world make_world(std::size_t rows, std::uint64_t seed);

// Codes of the files.
[[nodiscard]] std::string post_code(const world& of, std::uint32_t post);
[[nodiscard]] std::string official_code(std::uint32_t official);
[[nodiscard]] std::string row_code(std::size_t row);

}  // namespace bench

#endif  // ROTA_BENCH_LARGE_WORLD_HPP
