// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_ROSTER_SPARSE_COLUMN_HPP
#define ROTA_SRC_ROSTER_SPARSE_COLUMN_HPP

#include <rota/core/column.hpp>
#include <rota/roster/roster.hpp>

#include "core/bytes.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <type_traits>
#include <vector>

namespace rota {

/// A column that most rows leave empty: the values of the other rows, in order. Which rows those are is a bit of the rows' flags,
/// so that the place of a value is the number of rows before it that have the bit; each 64th row's is kept.
///
/// Cost  the value of a row that has one, and 1/16 byte for every row; a look-up counts within 64 rows
template <class Value, appointment_flag Flag>
class sparse_column {
 public:
  using flags = std::span<const std::uint8_t>;
  static constexpr appointment_flag flag = Flag;

  /// REQUIRES rows are appended in order, and the flags of the row say that it has a value
  void push_back(Value value) { values_.push_back(packed(value)); }
  /// Room for so many values behind the last, as numbers: days since 1970-01-01, or positions. cut() says where those that were
  /// written end.
  [[nodiscard]] std::int32_t* make_room(std::size_t values) {
    const std::size_t before = values_.size();
    values_.resize(before + values);
    return values_.data() + before;
  }
  void cut(const std::int32_t* end) { values_.resize(static_cast<std::size_t>(end - values_.data())); }
  /// Counts the rows that have a value; look-ups take the same flags. REQUIRES as many flags say so as values were appended
  void settle(flags of) {
    before_.clear();
    before_.reserve(of.size() / group + 1);
    std::size_t count = 0;
    for (std::size_t row = 0; row < of.size(); row += group) {
      before_.push_back(static_cast<std::uint32_t>(count));
      count += held(of, row, std::min(row + group, of.size()));
    }
    if (values_.capacity() > values_.size() + values_.size() / 8) values_.shrink_to_fit();
  }
  /// REQUIRES the row has a value
  [[nodiscard]] Value at(flags of, std::size_t row) const noexcept {
    const std::int32_t value = values_[before_[row / group] + held(of, row / group * group, row)];
    if constexpr (std::is_enum_v<Value>)
      return static_cast<Value>(value);
    else
      return Value::from_days(value);
  }

  /// Puts the values in the order of `order`, by the flags as they stood. REQUIRES settle() before, and again after
  void reorder(flags before, std::span<const std::uint32_t> order) {
    detail::column<std::int32_t> ordered;
    ordered.reserve(values_.size());
    for (const std::uint32_t row : order)
      if (has(before[row], Flag)) ordered.push_back(packed(at(before, row)));
    values_.swap(ordered);
  }
  [[nodiscard]] std::size_t size() const noexcept { return values_.size(); }
  void reserve(std::size_t values) { values_.reserve(values); }

 private:
  /// How many rows of [first, last) have a value. The flags of eight rows, each 0 or 1, add up in the highest byte of a product,
  /// which every processor has; not every one has an instruction that counts bits.
  [[nodiscard]] static std::size_t held(flags of, std::size_t first, std::size_t last) noexcept {
    constexpr std::uint64_t each = 0x0101010101010101U;
    constexpr int place = std::countr_zero(static_cast<std::uint8_t>(Flag));
    const auto* bytes = reinterpret_cast<const char*>(of.data());
    std::size_t count = 0;
    for (; first + 8 <= last; first += 8) count += (((detail::load_8(bytes + first) >> place) & each) * each) >> 56U;
    for (; first < last; ++first) count += has(of[first], Flag) ? 1U : 0U;
    return count;
  }

  static constexpr std::size_t group = 64;

  [[nodiscard]] static constexpr std::int32_t packed(Value value) noexcept {
    if constexpr (std::is_enum_v<Value>)
      return static_cast<std::int32_t>(value);
    else
      return value.days_since_epoch();
  }

  detail::column<std::int32_t> values_;
  std::vector<std::uint32_t> before_;  // rows with a value before each 64th
};

}  // namespace rota

#endif  // ROTA_SRC_ROSTER_SPARSE_COLUMN_HPP
