// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_ASSESS_RULING_COLUMN_HPP
#define ROTA_ASSESS_RULING_COLUMN_HPP

#include <rota/law/verdict.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

namespace rota {

/// A column of rulings, one byte each, written once by an audit: not filled before that, so that no byte is written twice.
/// Moved, not copied.
class ruling_column {
 public:
  ruling_column() = default;
  explicit ruling_column(std::size_t rows) : bytes_(std::make_unique_for_overwrite<packed_ruling[]>(rows)), size_(rows) {}

  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  [[nodiscard]] packed_ruling operator[](std::size_t row) const noexcept { return bytes_[row]; }
  [[nodiscard]] std::span<const packed_ruling> all() const noexcept { return {bytes_.get(), size_}; }
  [[nodiscard]] const packed_ruling* begin() const noexcept { return bytes_.get(); }
  [[nodiscard]] const packed_ruling* end() const noexcept { return bytes_.get() + size_; }
  [[nodiscard]] packed_ruling* data() noexcept { return bytes_.get(); }

 private:
  std::unique_ptr<packed_ruling[]> bytes_;
  std::size_t size_ = 0;
};

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
