// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_LAW_CASE_BITS_HPP
#define ROTA_LAW_CASE_BITS_HPP

#include <rota/hierarchy/unit.hpp>
#include <rota/law/locality.hpp>
#include <rota/law/step.hpp>

#include <bit>
#include <cstdint>

// What is yes or no of a case, or one of a few, packed for columns. The bits are not numbered from 0 but from 1: g++ 12 takes a test of
// bit 0 for a conversion to bool, which it does not vectorise.

namespace rota {

/// Whether the receiving unit stands on the day.
enum class unit_state : std::uint8_t { in_force, not_yet, ended };

/// Whether the official is in an approved plan on the day.
enum class planning_state : std::uint8_t { not_planned, planned, approval_not_recorded, approved_later, no_register };

/// The post left by a move: whether one is known, and whether it has ended by the day.
enum class left_state : std::uint8_t { not_known, ended, runs_on };

/// Where a move leads, seen from the post left.
enum class direction : std::uint8_t {
  not_known,           ///< the post left is not known
  within_body,         ///< the same body, or the same unit where neither post has a body
  within_unit_unsure,  ///< the same unit, and the body of one of the posts is not recorded
  other_body,          ///< another body of the same unit
  lateral,             ///< another unit of the same level
  down,                ///< a unit of a lower level
  up,
};

/// The level of a post on the day and the group that acts list it in, one bit for each, so that a step of law is matched by a test
/// of bits. 2 bytes, for columns.
class post_kind {
 public:
  constexpr post_kind() noexcept = default;
  constexpr post_kind(level of, post_group group, bool urban = false) noexcept
      : bits_(static_cast<std::uint16_t>(1U << static_cast<unsigned>(of) | 1U << (groups_from + static_cast<unsigned>(group)) |
                                         (urban ? urban_bit : 0U))) {}

  [[nodiscard]] constexpr bool is(level of) const noexcept { return (bits_ & 1U << static_cast<unsigned>(of)) != 0; }
  [[nodiscard]] constexpr level of_level() const noexcept { return static_cast<level>(std::countr_zero(bits_)); }
  [[nodiscard]] constexpr post_group group() const noexcept {
    return static_cast<post_group>(std::countr_zero(static_cast<std::uint16_t>(bits_ >> groups_from)));
  }
  /// The unit is a district or a ward (*quận*, *phường*) of Hồ Chí Minh City or Đà Nẵng.
  [[nodiscard]] constexpr bool urban() const noexcept { return (bits_ & urban_bit) != 0; }
  /// The bits of the levels and groups that a step speaks of, for `has`.
  [[nodiscard]] static constexpr std::uint16_t bits_of(level_set levels) noexcept {
    return static_cast<std::uint16_t>(levels.bits() & ((1U << groups_from) - 1));
  }
  [[nodiscard]] static constexpr std::uint16_t bits_of(group_set groups) noexcept {
    return static_cast<std::uint16_t>(groups.bits() << groups_from);
  }
  [[nodiscard]] constexpr bool has(std::uint16_t any) const noexcept { return (bits_ & any) != 0; }

 private:
  static constexpr unsigned groups_from = all_levels.size();
  static constexpr unsigned urban_bit = 1U << 15U;  // above the groups, which `group` finds first
  static_assert(groups_from + post_group_count <= 15);
  std::uint16_t bits_ = 0;
};

/// What is yes or no of a post and of the decisions on record.
struct case_traits {
  static constexpr std::uint8_t on_record = 1U << 0U;  ///< of prepared rows: more is to be looked up about the official; no rule reads it
  static constexpr std::uint8_t head = 1U << 1U;
  static constexpr std::uint8_t leader = 1U << 2U;
  static constexpr std::uint8_t listed_position = 1U << 3U;
  static constexpr std::uint8_t armed_forces = 1U << 4U;
  static constexpr std::uint8_t outstanding = 1U << 5U;
  static constexpr std::uint8_t extension = 1U << 6U;
  static constexpr std::uint8_t planned_end = 1U << 7U;

  std::uint8_t bits = 0;

  constexpr void add(std::uint8_t trait) noexcept { bits = static_cast<std::uint8_t>(bits | trait); }
  [[nodiscard]] constexpr bool has(std::uint8_t trait) const noexcept { return (bits & trait) != 0; }
};

/// The two answers about places: whether the unit of the post stands, and whether the official is a local person of it; and how the
/// official came to the stay. Bits from `spare` to the last but one are not read by rules.
struct case_places {
  static constexpr unsigned spare = 4;
  static constexpr std::uint8_t came_by_rotation = 1U << 7U;

  std::uint8_t bits = 0;

  [[nodiscard]] static constexpr case_places of(unit_state unit, locality native) noexcept {
    return {static_cast<std::uint8_t>(static_cast<unsigned>(unit) | static_cast<unsigned>(native) << 2U)};
  }
  constexpr void add(std::uint8_t bit) noexcept { bits = static_cast<std::uint8_t>(bits | bit); }
  [[nodiscard]] constexpr unit_state unit() const noexcept { return static_cast<unit_state>(bits & 3U); }
  [[nodiscard]] constexpr locality native() const noexcept { return static_cast<locality>(bits >> 2U & 3U); }
  [[nodiscard]] constexpr bool by_rotation() const noexcept { return (bits & came_by_rotation) != 0; }
};

namespace detail {

/// Named bits of an unsigned number.
template <class Bits>
struct bit_record {
  Bits bits = 0;

  constexpr void add(Bits bit) noexcept { bits = static_cast<Bits>(bits | bit); }
  [[nodiscard]] constexpr bool has(Bits any) const noexcept { return (bits & any) != 0; }
};

}  // namespace detail

/// What is yes or no of the official.
struct case_record : detail::bit_record<std::uint16_t> {
  static constexpr std::uint16_t left_leader = 1U << 1U;    ///< the post left is one of leadership
  static constexpr std::uint16_t led_before = 1U << 2U;     ///< some earlier post was one of leadership
  static constexpr std::uint16_t freeze_exempt = 1U << 3U;  ///< army, police, courts, procuracy
  static constexpr std::uint16_t also_chair = 1U << 4U;     ///< holds the post of chair in the same unit as well
  static constexpr std::uint16_t voluntary = 1U << 5U;      ///< the move is at the official's own wish
  static constexpr std::uint16_t works_longer = 1U << 6U;   ///< a woman with a higher retirement age on record
  static constexpr std::uint16_t age_unsure = 1U << 7U;     ///< `age_months` may be one month more: only the month of birth is recorded
  static constexpr std::uint16_t female = 1U << 8U;
  static constexpr std::uint16_t male = 1U << 9U;
};

/// What the registers of discipline and protection say of the official on the day.
struct case_protection : detail::bit_record<std::uint16_t> {
  static constexpr std::uint16_t under_discipline = 1U << 1U;  ///< a measure is in effect
  static constexpr std::uint16_t proceedings = 1U << 2U;
  static constexpr std::uint16_t illness = 1U << 3U;
  static constexpr std::uint16_t long_study = 1U << 4U;        ///< of 12 months or more
  static constexpr std::uint16_t seconded = 1U << 5U;          ///< a secondment runs
  static constexpr std::uint16_t family = 1U << 6U;            ///< pregnant, on maternity leave, with a child of less than 36 months
  static constexpr std::uint16_t hardship = 1U << 7U;
  static constexpr std::uint16_t voluntary = 1U << 8U;         ///< those of family or hardship say that the official asked to move
  static constexpr std::uint16_t no_discipline_register = 1U << 9U;
  static constexpr std::uint16_t no_protection_register = 1U << 10U;
  static constexpr std::uint16_t measure_unsure = 1U << 11U;   ///< a measure is on record without its kind or first day

  /// Nothing is known: there are no registers.
  [[nodiscard]] static constexpr case_protection unknown() noexcept {
    case_protection made;
    made.add(no_discipline_register | no_protection_register);
    return made;
  }
};

/// What posts of relatives exclude the post, by the two lists of Regulations 205-QĐ/TW and 114-QĐ/TW.
struct case_kin : detail::bit_record<std::uint8_t> {
  static constexpr std::uint8_t no_register = 1U << 1U;
  static constexpr std::uint8_t same_collective = 1U << 2U;
  static constexpr std::uint8_t head_and_deputy = 1U << 3U;
  static constexpr std::uint8_t sector_114 = 1U << 4U;
  static constexpr std::uint8_t committee_205 = 1U << 5U;
  static constexpr std::uint8_t sector_205 = 1U << 6U;

  /// Nothing is known: there is no register.
  [[nodiscard]] static constexpr case_kin unknown() noexcept {
    case_kin made;
    made.add(no_register);
    return made;
  }
};

static_assert(sizeof(case_record) == 2 && sizeof(case_protection) == 2 && sizeof(case_kin) == 1);

}  // namespace rota

#endif  // ROTA_LAW_CASE_BITS_HPP
