// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_STATS_HEADCOUNT_HPP
#define ROTA_STATS_HEADCOUNT_HPP

#include <rota/core/ids.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace rota {

/// Officials and how many turns (*lượt*) each has: persons stay distinct however a count is split. A small accumulator that merges:
/// the parts of a partition, added in any order, are the whole.
///
/// Cost  16 bytes an official; adding is O(1) where officials come in ascending order, as the rows of a roster do, else O(n)
class headcount {
 public:
  struct member {
    official_id who{};
    std::uint64_t turns = 0;
    friend bool operator==(member, member) = default;
  };

  void add(official_id who, std::uint64_t turns = 1);
  /// Turns of which it is not recorded whose they are.
  void add_unnamed(std::uint64_t turns = 1) noexcept { unnamed_ += turns; }
  headcount& operator+=(const headcount& other);

  /// In ascending order of handle.
  [[nodiscard]] std::span<const member> members() const noexcept { return members_; }
  [[nodiscard]] std::size_t persons() const noexcept { return members_.size(); }  ///< distinct, those not named left out
  [[nodiscard]] std::uint64_t turns() const noexcept;                              ///< those of nobody named included
  [[nodiscard]] std::uint64_t unnamed() const noexcept { return unnamed_; }

  friend bool operator==(const headcount&, const headcount&) = default;

 private:
  std::vector<member> members_;  // INVARIANT: ascending by official, each once
  std::uint64_t unnamed_ = 0;
};

}  // namespace rota

#endif  // ROTA_STATS_HEADCOUNT_HPP
