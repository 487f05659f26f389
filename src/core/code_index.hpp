// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_CORE_CODE_INDEX_HPP
#define ROTA_SRC_CORE_CODE_INDEX_HPP

#include "core/bytes.hpp"
#include "core/keyed_hash.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace rota {

/// A hash table of row numbers, by the hash of the row's code. It holds no text: who asks says whether a row is the one sought.
///
/// Hashes are quick and known to everybody. A table that gets crowded, which no honest codes bring about, is keyed from then on: whoever
/// writes codes that collide gets a table that is some times slower, and not one whose cost grows with the square of its rows.
///
/// Cost: 8 bytes a slot, 10 to 26 bytes a row.
class code_index {
 public:
  static constexpr std::uint32_t none = 0xffffffffU;

  /// The hash of a code in this table: other tables, and this one once it is keyed, have others.
  [[nodiscard]] std::uint32_t hash_of(std::string_view code) const noexcept {
    return is_keyed_ ? static_cast<std::uint32_t>(detail::keyed_hash(code, key_)) : detail::hash_of(code);
  }
  [[nodiscard]] bool is_keyed() const noexcept { return is_keyed_; }
  [[nodiscard]] bool empty() const noexcept { return slots_.empty(); }
  void reserve(std::size_t rows) {
    while (8 * rows > 5 * slots_.size()) grow();
  }

  /// REQUIRES !empty()
  void prefetch(std::uint32_t hash) const noexcept { __builtin_prefetch(&slots_[hash & (slots_.size() - 1)]); }
  /// The first row of this hash, which need not be the one sought. REQUIRES !empty()
  [[nodiscard]] std::uint32_t candidate(std::uint32_t hash) const noexcept {
    return slots_[probe(hash, [](std::uint32_t) { return true; })].row;
  }
  /// The row of this hash of which `is_sought(row)`, or `none`. REQUIRES !empty()
  template <class IsSought>
  [[nodiscard]] std::uint32_t find(std::uint32_t hash, IsSought is_sought) const noexcept {
    return slots_[probe(hash, is_sought)].row;
  }
  /// Adds a row; `code_of` gives the code of any row of the table, and is asked for all of them where the table gets crowded.
  /// REQUIRES no row of this code is in the table
  template <class CodeOf>
  void insert(std::uint32_t hash, std::uint32_t row, CodeOf code_of) {
    reserve(taken_ + 1);
    std::size_t same = 0;
    const std::size_t at = probe(hash, [&same](std::uint32_t) { return ++same, false; });
    slots_[at] = {row, hash};
    ++taken_;
    const std::size_t steps = (at - hash) & (slots_.size() - 1);
    if ((same > most_of_one_hash || steps > most_steps) && !is_keyed_) [[unlikely]]
      use_key(code_of);
  }
  void clear() noexcept { *this = {}; }

 private:
  struct slot {
    std::uint32_t row = none;
    std::uint32_t hash = 0;
  };

  template <class IsSought>
  [[nodiscard]] std::size_t probe(std::uint32_t hash, IsSought is_sought) const noexcept {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    while (slots_[at].row != none && (slots_[at].hash != hash || !is_sought(slots_[at].row))) at = (at + 1) & mask;
    return at;
  }

  template <class CodeOf>
  void use_key(CodeOf code_of) {
    key_ = detail::secret_key();
    std::vector<slot> old(slots_.size());
    old.swap(slots_);
    is_keyed_ = true;
    for (const slot& entry : old) {
      if (entry.row == none) continue;
      const std::uint32_t hash = hash_of(code_of(entry.row));
      slots_[probe(hash, [](std::uint32_t) { return false; })] = {entry.row, hash};
    }
  }

  void grow() {
    std::vector<slot> old(slots_.empty() ? 16 : 2 * slots_.size());
    old.swap(slots_);
    for (const slot& entry : old)
      if (entry.row != none) slots_[probe(entry.hash, [](std::uint32_t) { return false; })] = entry;
  }

  // Ten million codes come to three of one hash, and to some 200 steps.
  static constexpr std::size_t most_of_one_hash = 16;
  static constexpr std::size_t most_steps = 1024;

  std::vector<slot> slots_;  // INVARIANT: empty, or a power of two of which at most five eighths are taken
  std::size_t taken_ = 0;
  detail::hash_key key_{};   // of use where is_keyed_
  bool is_keyed_ = false;
};

}  // namespace rota

#endif  // ROTA_SRC_CORE_CODE_INDEX_HPP
