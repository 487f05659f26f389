// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_ROSTER_CODE_TABLE_HPP
#define ROTA_SRC_ROSTER_CODE_TABLE_HPP

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rota {

/// A column of codes, looked up by text: the characters of all rows in one string, and a hash table of row numbers.
///
/// Millions of short codes are what a roster is loaded from, so that nothing is allocated for a row.
class code_table {
 public:
  [[nodiscard]] std::size_t size() const noexcept { return ends_.size(); }
  [[nodiscard]] std::string_view operator[](std::size_t row) const noexcept;

  /// Appends a code and returns its row; nothing, and no change, where the table has the code.
  std::optional<std::size_t> insert(std::string_view code);
  /// Appends a row that cannot be looked up.
  std::size_t append(std::string_view code);
  [[nodiscard]] std::optional<std::size_t> find(std::string_view code) const noexcept;

  /// Row k becomes what row order[k] was. REQUIRES `order` is a permutation of the rows
  void reorder(std::span<const std::uint32_t> order);

 private:
  struct slot {
    std::uint32_t row = free;
    std::uint32_t hash = 0;
  };
  static constexpr std::uint32_t free = 0xffffffffU;

  [[nodiscard]] std::size_t probe(std::string_view code, std::uint32_t hash) const noexcept;
  void grow();

  std::string text_;
  std::vector<std::size_t> ends_;
  std::vector<slot> slots_;  // INVARIANT: empty, or a power of two of which at most half is taken
  std::size_t taken_ = 0;
};

}  // namespace rota

#endif  // ROTA_SRC_ROSTER_CODE_TABLE_HPP
