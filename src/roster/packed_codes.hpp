// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_ROSTER_PACKED_CODES_HPP
#define ROTA_SRC_ROSTER_PACKED_CODES_HPP

#include "core/code_index.hpp"

#include <rota/core/column.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rota {

/// A column of codes to the letter in little memory: each row says how many bytes it shares with the row before, and the rest.
/// The first of every 16 rows is whole, so that reading one code looks at 16 rows at most.
///
/// Codes of a file mostly follow each other (A-00000041, A-00000042, …), which takes about 3 bytes a row. They then come in
/// ascending order and cannot repeat: the column is searched by bisection. The first code out of order makes a hash table.
/// Cost  reading one code: some ten nanoseconds and a string
class packed_codes {
 public:
  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  [[nodiscard]] bool is_ascending() const noexcept { return ascending_; }
  [[nodiscard]] std::string operator[](std::size_t row) const;

  /// Appends a code and returns its row; nothing, and no change, where the column has the code.
  std::optional<std::size_t> insert(std::string_view code);
  /// Room for about so many rows, if their codes take as much as those so far. REQUIRES size() > 0
  void reserve(std::size_t rows);
  /// REQUIRES is_ascending(), or that nothing was dropped since the last insert
  [[nodiscard]] std::optional<std::size_t> find(std::string_view code) const { return find(code, index_); }
  /// With an index of its own. REQUIRES is_ascending(), or `of` was made by index()
  [[nodiscard]] std::optional<std::size_t> find(std::string_view code, const code_index& of) const;
  /// As find(), quick where the code stands in or next to the 16 rows around `near`.
  [[nodiscard]] std::optional<std::size_t> find_near(std::string_view code, std::size_t near) const;

  [[nodiscard]] code_index index() const;
  /// Gives back the hash table, which only a growing column needs.
  void settle();

 private:
  static constexpr std::size_t block = 16;

  void append(std::string_view code);
  [[nodiscard]] bool append_next(std::string_view code);
  [[nodiscard]] std::string_view head(std::size_t of_block) const noexcept;
  [[nodiscard]] std::size_t block_for(std::string_view code, std::size_t first, std::size_t last) const noexcept;
  [[nodiscard]] std::optional<std::size_t> find_in(std::size_t of_block, std::string_view code) const;
  template <class Each>
  void walk(std::size_t of_block, Each each) const;

  detail::column<unsigned char> bytes_;
  std::vector<std::size_t> starts_;  // of each block in bytes_
  std::size_t size_ = 0;
  std::string last_;
  code_index index_;
  bool ascending_ = true;            // INVARIANT: otherwise index_ has every row, until it is dropped by settle()
};

}  // namespace rota

#endif  // ROTA_SRC_ROSTER_PACKED_CODES_HPP
