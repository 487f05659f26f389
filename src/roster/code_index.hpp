// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_ROSTER_CODE_INDEX_HPP
#define ROTA_SRC_ROSTER_CODE_INDEX_HPP

#include <cstddef>
#include <cstdint>
#include <vector>

namespace rota {

/// A hash table of row numbers, by the hash of the row's code. It holds no text: who asks says whether a row is the one sought.
///
/// Cost: 8 bytes a slot, 10 to 26 bytes a row.
class code_index {
 public:
  static constexpr std::uint32_t none = 0xffffffffU;

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
  /// REQUIRES no row of this code is in the table
  void insert(std::uint32_t hash, std::uint32_t row) {
    reserve(taken_ + 1);
    slots_[probe(hash, [](std::uint32_t) { return false; })] = {row, hash};
    ++taken_;
  }
  void clear() noexcept { std::vector<slot>().swap(slots_), taken_ = 0; }

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

  void grow() {
    std::vector<slot> old(slots_.empty() ? 16 : 2 * slots_.size());
    old.swap(slots_);
    for (const slot& entry : old)
      if (entry.row != none) slots_[probe(entry.hash, [](std::uint32_t) { return false; })] = entry;
  }

  std::vector<slot> slots_;  // INVARIANT: empty, or a power of two of which at most five eighths are taken
  std::size_t taken_ = 0;
};

}  // namespace rota

#endif  // ROTA_SRC_ROSTER_CODE_INDEX_HPP
