// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_ASSESS_RULING_COLUMN_HPP
#define ROTA_ASSESS_RULING_COLUMN_HPP

#include <rota/core/column.hpp>
#include <rota/law/verdict.hpp>

#include <array>
#include <cstddef>
#include <cstdint>

namespace rota {

/// A column of rulings, one byte each; not filled when made, because an audit writes every byte.
using ruling_column = detail::column<packed_ruling>;

/// How often each ruling stands in a column. Adds up: the counts of parts, in any order, are the counts of the whole.
class ruling_counts {
 public:
  void add(packed_ruling of, std::uint64_t times) noexcept { times_[slot(of)] += times; }
  void add(const ruling_counts& other) noexcept {
    for (std::size_t at = 0; at < times_.size(); ++at) times_[at] += other.times_[at];
  }
  [[nodiscard]] std::uint64_t of(verdict outcome, force weight) const noexcept {
    return times_[slot(packed_ruling({outcome, weight, 0}))];
  }
  friend bool operator==(const ruling_counts&, const ruling_counts&) noexcept = default;

 private:
  /// Three bits of verdict and two of force, of which packed_ruling::none() has a value of its own.
  [[nodiscard]] static constexpr std::size_t slot(packed_ruling of) noexcept { return (of.byte() & 7U) | (of.byte() >> 4U & 3U) << 3U; }
  std::array<std::uint64_t, 32> times_{};
};

}  // namespace rota

#endif  // ROTA_ASSESS_RULING_COLUMN_HPP
