// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_ROSTER_CODE_TABLE_HPP
#define ROTA_SRC_ROSTER_CODE_TABLE_HPP

#include "core/bytes.hpp"
#include "roster/code_index.hpp"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rota {

/// The order in which codes mostly come: by length, then by letters, so that A-9 stands before A-10.
[[nodiscard]] inline std::strong_ordering order_of_codes(std::string_view a, std::string_view b) noexcept {
  const std::size_t size = a.size();
  if (size != b.size()) return size <=> b.size();
  if (size < 8) return a.compare(b) <=> 0;
  for (std::size_t at = 0; at + 8 < size; at += 8) {
    const std::uint64_t left = detail::load_ordered(a.data() + at);
    const std::uint64_t right = detail::load_ordered(b.data() + at);
    if (left != right) return left <=> right;
  }
  return detail::load_ordered(a.data() + size - 8) <=> detail::load_ordered(b.data() + size - 8);
}

/// The number that the last `digits` characters of a code write; nothing where they are not all digits.
/// REQUIRES digits <= 18, digits <= code.size()
[[nodiscard]] inline std::optional<std::uint64_t> number_at_end(std::string_view code, std::size_t digits) noexcept {
  std::uint64_t number = 0;
  unsigned beyond = 0;
  for (const char c : code.substr(code.size() - digits)) {
    const auto digit = static_cast<unsigned>(static_cast<unsigned char>(c)) - '0';
    beyond |= digit > 9 ? 1U : 0U;
    number = number * 10 + digit;
  }
  return beyond != 0 ? std::nullopt : std::optional(number);
}

/// A column of codes, looked up by text: the characters of all rows in one string, and where each ends.
///
/// Codes that come in ascending order cannot repeat, so such a table needs no hash table: it is searched by bisection, and by
/// arithmetic where they are numbered without a gap. The first code out of order makes one. Many look-ups are worth one as well:
/// `index()`.
/// Cost  the text, 4 bytes a row, and the hash table where there is one
class code_table {
 public:
  [[nodiscard]] std::size_t size() const noexcept { return ends_.size(); }
  [[nodiscard]] std::string_view operator[](std::size_t row) const noexcept {
    const std::size_t base = bases_[row / group];
    const std::size_t begin = row % group == 0 ? base : base + ends_[row - 1];
    return {text_.data() + begin, base + ends_[row] - begin};
  }

  /// Appends a code and returns its row; nothing, and no change, where the table has the code.
  std::optional<std::size_t> insert(std::string_view code);
  /// Appends a row without a code, which cannot be looked up.
  std::size_t append_unnamed();
  [[nodiscard]] std::optional<std::size_t> find(std::string_view code) const noexcept;

  /// Prepares for many look-ups: makes the hash table, unless the codes are numbered.
  void index();
  /// Gives back the hash table where bisection will do.
  void settle();
  /// Looks up `codes.size()` codes at once, which hides the waiting for memory. REQUIRES index() since the last insert; at most
  /// `batch` codes
  void find_all(std::span<const std::string_view> codes, std::span<std::uint32_t> rows) const noexcept;
  static constexpr std::size_t batch = 32;

 private:
  static constexpr std::size_t group = 1024;  // rows that share a base, so that an end has 4 bytes

  std::size_t append(std::string_view code);
  void find_hashed(std::span<const std::string_view> codes, std::span<std::uint32_t> rows) const noexcept;
  void make_hash_table();
  void look_for_numbers() noexcept;
  [[nodiscard]] std::uint32_t find_numbered(std::string_view code) const noexcept;
  [[nodiscard]] std::uint32_t probe(std::string_view code, std::uint32_t hash) const noexcept {
    return index_.find(hash, [&](std::uint32_t row) { return detail::same_text((*this)[row], code); });
  }

  std::string text_;
  std::vector<std::size_t> bases_;    // where the text of each group begins
  std::vector<std::uint32_t> ends_;   // from the group's base
  code_index index_;
  bool ascending_ = true;             // INVARIANT: otherwise index_ has every row that can be looked up
  std::size_t digits_ = 0;            // not 0: the codes are one beginning and a number of so many digits, without a gap
  std::uint64_t number_ = 0;          // of row 0
};

}  // namespace rota

#endif  // ROTA_SRC_ROSTER_CODE_TABLE_HPP
