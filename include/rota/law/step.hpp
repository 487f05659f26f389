// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_LAW_STEP_HPP
#define ROTA_LAW_STEP_HPP

#include <rota/core/ids.hpp>
#include <rota/core/interval.hpp>
#include <rota/hierarchy/unit.hpp>
#include <rota/law/citation.hpp>
#include <rota/law/verdict.hpp>
#include <rota/roster/title.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>

namespace rota {

/// The groups of posts that acts list by name. A title belongs to one group, by `group_of`.
enum class post_group : std::uint8_t {
  other,
  secretary,         ///< secretary of the party committee (*bí thư cấp uỷ*)
  chair,             ///< chair of the People's Committee (*chủ tịch UBND*), also when deputy secretary by the same decision
  inspection_chair,  ///< chair of the party inspection commission (*chủ nhiệm UBKT*)
  inspectorate,      ///< chief inspector or other head of an inspectorate (*chánh thanh tra*)
  court,             ///< chief judge
  procuracy,         ///< chief procurator
  police,
  finance,
  tax,
  customs,           ///< heads of these sectors
};

inline constexpr std::size_t post_group_count = 11;

/// The group a title belongs to: head of a sector by the title's own columns, else by the ids `secretary`, `chair`,
/// `deputy-secretary-chair` and `inspection-chair`, which the acts name.
[[nodiscard]] post_group group_of(const title& of) noexcept;

/// A set of enumerators in one integer.
template <class Enum>
class set_of {
 public:
  constexpr set_of(std::initializer_list<Enum> members) noexcept {
    for (const Enum member : members) bits_ |= bit(member);
  }
  [[nodiscard]] static constexpr set_of all() noexcept { return set_of(~std::uint32_t{0}); }
  [[nodiscard]] constexpr bool has(Enum member) const noexcept { return (bits_ & bit(member)) != 0; }
  /// Has every member of `other`.
  [[nodiscard]] constexpr bool has_all(set_of other) const noexcept { return (other.bits_ & ~bits_) == 0; }
  /// The members that `other` does not have.
  [[nodiscard]] constexpr set_of without(set_of other) const noexcept { return set_of(bits_ & ~other.bits_); }
  /// Bit n stands for the enumerator of value n.
  [[nodiscard]] constexpr std::uint32_t bits() const noexcept { return bits_; }
  friend constexpr set_of operator|(set_of a, set_of b) noexcept { return set_of(a.bits_ | b.bits_); }
  friend constexpr bool operator==(set_of, set_of) noexcept = default;

 private:
  constexpr explicit set_of(std::uint32_t bits) noexcept : bits_(bits) {}
  static constexpr std::uint32_t bit(Enum member) noexcept { return std::uint32_t{1} << static_cast<unsigned>(member); }
  std::uint32_t bits_ = 0;
};

using level_set = set_of<level>;
using group_set = set_of<post_group>;

/// How many numbers a rule may ask for at most.
inline constexpr std::size_t step_numbers = 3;

/// One dated step of a rule: what is required from a day on, of which posts, with what force, by which text.
///
/// A rule's law is a table of steps. On a day and for a post, the step that decides is the last one in the table that is in
/// force on the day and speaks of the post; where there is none, the rule is not applicable. So a table is written in the
/// order in which the acts came, and a later act overrides an earlier one without either being edited. Steps with a scope are
/// those of local regulations (see regulation) and stand after the national ones.
struct step {
  interval in_force{};  ///< days on which it is the law
  std::array<std::int16_t, step_numbers> required{};  ///< the numbers of the rule (see rule::parameters); unused ones are 0
  rota::force force = rota::force::binding;
  citation source;
  level_set levels = level_set::all();
  group_set posts = group_set::all();
  maybe<unit_id> scope{};  ///< speaks only of posts whose unit lies in this unit on the day; everywhere where absent
};

}  // namespace rota

#endif  // ROTA_LAW_STEP_HPP
