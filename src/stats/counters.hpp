// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_STATS_COUNTERS_HPP
#define ROTA_SRC_STATS_COUNTERS_HPP

// The three tables of prepared facts, each as a counter that is shown one block of rows after another: alone, or beside the others.

#include "assess/row_columns.hpp"
#include "stats/count_parts.hpp"
#include "stats/holders.hpp"

#include <rota/stats/flows.hpp>
#include <rota/stats/non_local.hpp>
#include <rota/stats/tenure.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace rota {

/// Every turn of the kinds and the period asked for adds one to the count of its number; the few numbers are then put into the cells of
/// the matrix. Refers to its facts.
class flow_counter {
 public:
  using table = std::vector<std::uint32_t>;  ///< by number of the turn

  flow_counter(const detail::row_columns& of, const flow_options& options);
  /// False where what is prepared does not answer this question: nothing else may be called then.
  [[nodiscard]] bool is_ready() const noexcept { return turns_ != nullptr; }
  [[nodiscard]] table empty_table() const { return table(turn_column::first_number + turns_->turns.size()); }
  void add(table& to, std::size_t first, std::size_t size) const noexcept;
  [[nodiscard]] std::vector<flow> rows(const std::vector<table>& tables) const;

 private:
  const detail::row_columns& of_;
  flow_options options_;
  const turn_column* turns_ = nullptr;
  std::size_t first_ = 0;  // the turns of the kinds asked for are among [first_, last_)
  std::size_t last_ = 0;
};

/// Every holder into the cell of the post, then the posts that nobody was found to hold. Refers to its facts.
class holder_counter {
 public:
  /// Holders by cell and locality (the fourth count is there for the size of a cell), and a bit for each post that somebody holds.
  struct table {
    std::vector<std::uint32_t> counts;
    std::vector<std::uint64_t> filled;
  };

  holder_counter(const detail::row_columns& of, const non_local_options& options);
  [[nodiscard]] bool is_ready() const noexcept { return posts_ != nullptr; }
  [[nodiscard]] date day() const noexcept { return day_; }
  [[nodiscard]] table empty_table() const;
  void add(table& to, std::size_t first, std::size_t size, const held_rows& held) const noexcept;
  [[nodiscard]] std::vector<non_local_row> rows(const std::vector<table>& tables, const executor& lent) const;

 private:
  using vacant_table = std::vector<std::uint32_t>;  // by cell
  [[nodiscard]] std::vector<vacant_table> count_vacant(const std::vector<table>& tables, const executor& lent) const;

  const detail::row_columns& of_;
  date day_;
  const post_cells* posts_ = nullptr;
  std::vector<std::uint64_t> in_force_;  // the posts in force on the day, a bit for each
};

/// Every holder into a dense table, months by cell of posts. Refers to its facts.
class tenure_counter {
 public:
  using table = std::vector<std::uint32_t>;  ///< for each cell, holders not recorded, then holders by completed months

  tenure_counter(const detail::row_columns& of, const tenure_options& options);
  [[nodiscard]] bool is_ready() const noexcept { return posts_ != nullptr; }
  [[nodiscard]] date day() const noexcept { return options_.as_of; }
  [[nodiscard]] table empty_table() const { return table(width_ * posts_->cells.size()); }
  void add(table& to, std::size_t first, std::size_t size, const held_rows& held) const noexcept;
  [[nodiscard]] std::vector<tenure_row> rows(const std::vector<table>& tables) const;

 private:
  [[nodiscard]] tenure_counts counts_of(std::size_t cell, const std::vector<table>& tables) const;

  const detail::row_columns& of_;
  tenure_options options_;
  packed_day end_;
  std::size_t width_ = 0;
  const post_cells* posts_ = nullptr;
};

}  // namespace rota

#endif  // ROTA_SRC_STATS_COUNTERS_HPP
