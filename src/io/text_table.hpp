// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_IO_TEXT_TABLE_HPP
#define ROTA_SRC_IO_TEXT_TABLE_HPP

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace rota::detail {

/// The number of code points of UTF-8 text: what a column is aligned by, since a Vietnamese letter has up to three bytes.
[[nodiscard]] std::size_t code_points(std::string_view text) noexcept;

/// A table in aligned columns: the first `text_columns` flush left, the others, numbers, flush right. Words of a head are put
/// under each other where the column would be wide for its head alone.
class text_table {
 public:
  text_table(std::size_t text_columns, std::vector<std::string> head);
  /// REQUIRES as many cells as the head has
  void add(std::vector<std::string> row) { rows_.push_back(std::move(row)); }
  [[nodiscard]] bool empty() const noexcept { return rows_.empty(); }
  void write(std::ostream& out) const;

 private:
  void write_row(std::ostream& out, const std::vector<std::string>& row, const std::vector<std::size_t>& widths) const;

  std::size_t text_columns_;
  std::vector<std::vector<std::string>> head_;  ///< for each column, its lines
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace rota::detail

#endif  // ROTA_SRC_IO_TEXT_TABLE_HPP
