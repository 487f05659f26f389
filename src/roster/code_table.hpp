// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_ROSTER_CODE_TABLE_HPP
#define ROTA_SRC_ROSTER_CODE_TABLE_HPP

#include "core/bytes.hpp"
#include "core/code_index.hpp"

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

/// Codes that are one beginning of up to 8 letters and a number of up to 8 digits, without a gap: CB-000100, CB-000101, … Their
/// rows are found by arithmetic alone.
class numbered_codes {
 public:
  numbered_codes() = default;
  /// Of codes in ascending order that all lie between `first` and `last`; of no codes where they are not as above.
  numbered_codes(std::string_view first, std::string_view last, std::size_t count) noexcept;

  [[nodiscard]] bool empty() const noexcept { return count_ == 0; }
  /// The row of a code; `none` where it is not one of these.
  [[nodiscard]] std::uint32_t find(std::string_view code) const noexcept {
    if (code.size() != size_) return code_index::none;
    std::uint64_t number = 0;
    const bool known = ((detail::load_8(code.data()) ^ beginning_) & letters_) == 0 && read(code, number) && number - number_ < count_;
    return known ? static_cast<std::uint32_t>(number - number_) : code_index::none;
  }

 private:
  [[nodiscard]] bool read(std::string_view code, std::uint64_t& number) const noexcept {
    const std::uint64_t end = detail::load_8(code.data() + size_ - 8);
    return detail::number_of_digits((end ^ 0x3030303030303030U) & digits_, number);
  }

  std::size_t size_ = 0;         // of each code, at least 8
  std::uint64_t beginning_ = 0;  // the first eight bytes of a code, and which of them are letters
  std::uint64_t letters_ = 0;
  std::uint64_t digits_ = 0;     // which of the last eight bytes are digits
  std::uint64_t number_ = 0;     // of row 0
  std::size_t count_ = 0;
};

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
  /// Asks for the memory that insert() of this code will wait for.
  void prefetch(std::string_view code) const noexcept {
    if (!index_.empty()) index_.prefetch(index_.hash_of(code));
  }
  /// Appends a row without a code, which cannot be looked up.
  std::size_t append_unnamed();
  [[nodiscard]] std::optional<std::size_t> find(std::string_view code) const noexcept;

  /// Room for about so many rows, if their codes are as long as those so far. REQUIRES size() > 0
  void reserve(std::size_t rows);
  /// Prepares for many look-ups: makes the hash table, unless the codes are numbered.
  void index();
  /// Not empty where arithmetic finds every code. REQUIRES index() since the last insert
  [[nodiscard]] const numbered_codes& numbered() const noexcept { return numbered_; }
  /// Gives back the hash table where bisection will do.
  void settle();
  /// Looks up `codes.size()` codes at once, which hides the waiting for memory. REQUIRES index() since the last insert
  /// and numbered().empty(); at most `batch` codes
  void find_all(std::span<const std::string_view> codes, std::span<std::uint32_t> rows) const noexcept;
  static constexpr std::size_t batch = 128;

 private:
  static constexpr std::size_t group = 1024;  // rows that share a base, so that an end has 4 bytes

  std::size_t append(std::string_view code);
  void make_hash_table();
  void add_to_index(std::uint32_t hash, std::size_t row) {
    index_.insert(hash, static_cast<std::uint32_t>(row), [this](std::uint32_t each) { return (*this)[each]; });
  }
  [[nodiscard]] std::uint32_t probe(std::string_view code, std::uint32_t hash) const noexcept {
    return index_.find(hash, [&](std::uint32_t row) { return detail::same_text((*this)[row], code); });
  }

  std::string text_;
  std::vector<std::size_t> bases_;    // where the text of each group begins
  std::vector<std::uint32_t> ends_;   // from the group's base
  code_index index_;
  bool ascending_ = true;             // INVARIANT: otherwise index_ has every row that can be looked up
  numbered_codes numbered_;           // empty, or all codes
};

}  // namespace rota

#endif  // ROTA_SRC_ROSTER_CODE_TABLE_HPP
