// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_STATS_GROUP_HPP
#define ROTA_STATS_GROUP_HPP

#include <rota/hierarchy/unit.hpp>
#include <rota/law/facts.hpp>
#include <rota/roster/appointment.hpp>
#include <rota/roster/official.hpp>
#include <rota/roster/register.hpp>
#include <rota/roster/title.hpp>

#include <cstdint>
#include <initializer_list>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

namespace rota {

/// What a count can be split by.
enum class group_key : std::uint8_t {
  unit, level, title, block, body, tier, movement, purpose, sex, age_band,
  course, class_block  ///< of training: texts of the roster
};

/// The keys that a count is split by, and at which level its units are.
///
/// Shape  grouping{group_key::title, group_key::sex}; units by grouping{...}.at(level::district)
class grouping {
 public:
  constexpr grouping() noexcept = default;  ///< one group: all
  constexpr grouping(std::initializer_list<group_key> keys) noexcept {
    for (const group_key each : keys) bits_ = static_cast<std::uint16_t>(bits_ | bit(each));
  }
  /// Splits by unit too: by the unit of this level in which the post lies.
  [[nodiscard]] constexpr grouping at(level of_units) const noexcept {
    grouping more = *this;
    more.bits_ = static_cast<std::uint16_t>(more.bits_ | bit(group_key::unit));
    more.unit_level_ = of_units;
    return more;
  }
  [[nodiscard]] constexpr bool has(group_key key) const noexcept { return (bits_ & bit(key)) != 0; }
  /// The level of the units; nothing where each post's own unit is meant.
  [[nodiscard]] constexpr std::optional<level> unit_level() const noexcept { return unit_level_; }

 private:
  static constexpr std::uint16_t bit(group_key key) noexcept { return static_cast<std::uint16_t>(1U << static_cast<unsigned>(key)); }
  std::uint16_t bits_ = 0;
  std::optional<level> unit_level_;
};

/// Age on a day, in bands of which the borders are those that the statistics of officials name.
enum class age_band : std::uint8_t { under_35, from_35_to_39, from_40_to_44, from_45_to_49, from_50_to_54, from_55 };

/// The band of an age; nothing where the birth is not recorded, or recorded to a month in which the band changes on the way.
[[nodiscard]] std::optional<age_band> age_band_on(partial_date birth, date day);

/// Whether somebody is under an age on a day, in completed years; nothing where age_band_on would have none, for this border.
[[nodiscard]] std::optional<bool> is_under(partial_date birth, std::int16_t years, date day);

/// The keys of one count. A key that it is not split by is absent, and so is one that is not known; which of the two it is tells
/// the grouping.
struct group {
  std::optional<unit_id> unit = {};
  std::optional<rota::level> level = {};
  std::optional<title_id> title = {};
  std::optional<rota::block> block = {};
  std::optional<body_id> body = {};
  std::optional<rota::level> tier = {};  ///< who manages the post
  std::optional<rota::movement> movement = {};
  std::optional<rota::purpose> purpose = {};
  std::optional<rota::sex> sex = {};
  std::optional<rota::age_band> age = {};
  std::optional<std::string_view> course = {};       ///< of training, as written; belongs to the roster
  std::optional<std::string_view> class_block = {};  ///< likewise

  friend bool operator==(const group&, const group&) noexcept = default;
};

/// The order of groups: key by key as they stand in `group`, absent keys last.
struct group_order {
  [[nodiscard]] bool operator()(const group& left, const group& right) const noexcept;
};

/// Counts of one group. `Counts` is a small value with `+=`.
template <class Counts>
struct grouped {
  rota::group group;
  Counts counts;
  friend bool operator==(const grouped&, const grouped&) = default;
};

/// Counts by group: rows ordered by group, each group once. A small accumulator that merges: the parts of a partition, added in any
/// order, are the whole.
template <class Counts>
class group_table {
 public:
  /// The counts of a group, made where there are none yet.
  Counts& operator[](const group& key) { return counts_[key]; }
  group_table& operator+=(const group_table& other) {
    for (const auto& [key, counts] : other.counts_) counts_[key] += counts;
    return *this;
  }
  [[nodiscard]] std::vector<grouped<Counts>> rows() const {
    std::vector<grouped<Counts>> all;
    all.reserve(counts_.size());
    for (const auto& [key, counts] : counts_) all.push_back({key, counts});
    return all;
  }
  friend bool operator==(const group_table&, const group_table&) = default;

 private:
  std::map<group, Counts, group_order> counts_;
};

/// The keys of a post on a day, of those asked for; the keys of officials and appointments stay absent.
[[nodiscard]] group group_of(const facts& known, post_id post, date day, const grouping& by);
/// The keys of somebody on a day: sex and age, of those asked for. Added to `to`.
void add_keys_of(const facts& known, official_id who, date day, const grouping& by, group& to);
/// The keys of an appointment, of its post and of its official, on a day.
[[nodiscard]] group group_of(const facts& known, appointment_id row, date day, const grouping& by);

/// The keys of a body on a day: unit, level, block and body.
[[nodiscard]] group group_of(const facts& known, body_id body, date day, const grouping& by);

/// The post that an official is managed by on a day: of those held then, the one that the highest tier manages, of several the one of
/// the earliest row. Absent where none is held.
[[nodiscard]] maybe<post_id> managing_post(const roster& people, official_id who, date day);
/// The keys of a turn of training: its course and block; those of the post that the participant is managed by on the first day of the
/// turn, else on `day`; sex and age on `day`.
[[nodiscard]] group group_of(const facts& known, const training_entry& turn, date day, const grouping& by);

/// Adds up rows that are split by unit: each unit's counts go to the unit of `at` in which it lies on the day. Units that lie in none
/// are added up under an absent unit.
template <class Counts>
[[nodiscard]] group_table<Counts> roll_up(const group_table<Counts>& of, const hierarchy& units, level at, date day) {
  group_table<Counts> rolled;
  for (const grouped<Counts>& row : of.rows()) {
    group key = row.group;
    if (key.unit) key.unit = units.enclosing(*key.unit, at, day);
    rolled[key] += row.counts;
  }
  return rolled;
}

}  // namespace rota

#endif  // ROTA_STATS_GROUP_HPP
