// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_STATS_BALANCE_HPP
#define ROTA_STATS_BALANCE_HPP

#include <rota/law/facts.hpp>
#include <rota/roster/title.hpp>
#include <rota/stats/flows.hpp>
#include <rota/stats/group.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace rota {

/// Turns by block left and block taken up. A small accumulator that merges.
class block_matrix {
 public:
  /// `not_recorded` stands for a block that is not known, of the post left also because the post is not.
  void add(block from, block to) noexcept { ++turns_[index_of(from)][index_of(to)]; }
  block_matrix& operator+=(const block_matrix& other) noexcept;

  [[nodiscard]] std::uint64_t turns(block from, block to) const noexcept { return turns_[index_of(from)][index_of(to)]; }
  [[nodiscard]] std::uint64_t across() const noexcept;   ///< both blocks known, and different
  [[nodiscard]] std::uint64_t within() const noexcept;   ///< both known, and the same
  [[nodiscard]] std::uint64_t unknown() const noexcept;  ///< one of the two is not known
  /// across() over across() + within(); nothing where neither occurred.
  [[nodiscard]] std::optional<double> share_across() const noexcept;

  friend bool operator==(const block_matrix&, const block_matrix&) noexcept = default;

 private:
  static constexpr std::size_t blocks = static_cast<std::size_t>(block::public_service) + 1;
  static constexpr std::size_t index_of(block of) noexcept { return static_cast<std::size_t>(of); }
  std::array<std::array<std::uint64_t, blocks>, blocks> turns_{};
};

/// Whether rotation goes both ways, across blocks and to where it is hard (statistic 9). Each share is empty where its denominator
/// is 0, and leaves out what is not known, which is counted beside it.
struct balance_counts {
  flow_matrix levels;
  block_matrix blocks;               ///< all turns, those within one unit included
  std::uint64_t into_difficult = 0;  ///< the unit taken up is a difficult area on the day
  std::uint64_t elsewhere = 0;       ///< it stands on the day and is none
  std::uint64_t unit_unknown = 0;    ///< it does not stand on the day

  balance_counts& operator+=(const balance_counts& other) noexcept;

  // Shares of the turns between two different units of which both are known
  [[nodiscard]] std::optional<double> share_down() const noexcept;
  [[nodiscard]] std::optional<double> share_up() const noexcept;
  [[nodiscard]] std::optional<double> share_lateral() const noexcept;
  /// Of all turns whose unit taken up stands.
  [[nodiscard]] std::optional<double> share_into_difficult() const noexcept;
  /// How even the flows between two levels are: the smaller of the two directions over the larger, 1 where both are the same and 0
  /// where one does not occur; nothing where neither does.
  /// REQUIRES two different levels
  [[nodiscard]] std::optional<double> evenness(level one, level other) const noexcept;

  friend bool operator==(const balance_counts&, const balance_counts&) noexcept = default;
};

/// Counts the turns of count_flow_matrix, with the blocks of both posts and whether the unit taken up is a difficult area: its own
/// version of the day says so; a commune of a difficult district is one only where its row says it too.
/// Shape  one row for each group that has a turn
/// Cost   some 30 ns a turn more than count_flow_matrix
/// Source the weaknesses that the report on Quảng Nam of 2023-11-06 names: mostly downwards, few moves between blocks
[[nodiscard]] group_table<balance_counts> count_balance(const facts& known, const turn_options& options);

}  // namespace rota

#endif  // ROTA_STATS_BALANCE_HPP
