// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_ROSTER_KINSHIP_HPP
#define ROTA_ROSTER_KINSHIP_HPP

#include <rota/core/ids.hpp>
#include <rota/fwd.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace rota {

/// What a relative (*người có quan hệ gia đình*) is to an official, the nearest first.
enum class kin : std::uint8_t { spouse, parent, child, sibling, spouses_parent, childs_spouse };

/// `spouse`, `parent`, `child`, `sibling`, `parent-of-spouse`, `spouse-of-child`
[[nodiscard]] std::string_view to_string(kin value) noexcept;

/// Who is related to whom, by the definition of Regulation 205-QĐ/TW, Art. 3(6): spouse, parents of either spouse, children,
/// siblings. That of Regulation 114-QĐ/TW was not read and is taken to be the same.
///
/// Made from the register and what follows from it: a relation holds from both sides; children of one recorded parent are siblings;
/// the parents of a recorded spouse are parents of the spouse. Nothing else is inferred: no grandparents, no spouses of siblings.
///
/// Stored  12 bytes a relation, one for each side of a pair, under the nearest kin of the pair
/// Cost    O(n log n) in relations, once; no look at officials who are not in the register
class kinship {
 public:
  struct relative {
    official_id who{};
    kin is{};
    friend bool operator==(relative, relative) = default;
  };

  kinship() = default;  ///< no register
  explicit kinship(const roster& people);

  /// False where no register was given: nothing is then known of anybody.
  [[nodiscard]] bool is_recorded() const noexcept { return recorded_; }
  /// The relatives of an official, by handle. Cost: O(log n).
  [[nodiscard]] std::span<const relative> relatives_of(official_id who) const noexcept;
  /// The officials who have relatives, in ascending order; each as often as it has.
  [[nodiscard]] std::span<const official_id> related() const noexcept { return of_; }
  /// What `other` is to `who`.
  [[nodiscard]] std::optional<kin> between(official_id who, official_id other) const noexcept;

 private:
  std::vector<official_id> of_;     // whose relative; ascending
  std::vector<relative> relatives_; // of the same position, by handle
  bool recorded_ = false;
};

/// The answer of kinship::between for two officials alone, from the register itself. Cost: one look at every row of it.
[[nodiscard]] std::optional<kin> kin_between(const roster& people, official_id who, official_id other);

}  // namespace rota

#endif  // ROTA_ROSTER_KINSHIP_HPP
