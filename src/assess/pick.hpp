// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_ASSESS_PICK_HPP
#define ROTA_SRC_ASSESS_PICK_HPP

#include "assess/packed_day.hpp"

#include <cstddef>
#include <cstdint>
#include <span>

// Picking takes the marked rows out of a column and closes the gaps; spreading puts what was made of them back to where they were.
// Marks are bits, 64 rows to a word, the first row lowest; none is set after the last row. All of it asks for AVX-512 VBMI2, of
// which one instruction moves 64 bytes: without it picking costs more than judging every row, and is not used.

namespace rota::detail {

inline constexpr std::size_t rows_of_word = 64;

/// Whether this machine has the instructions. Every function below REQUIRES it.
[[nodiscard]] bool can_pick() noexcept;

/// Marks the rows held on the day: from <= day < until.
void mark_picked(const packed_day* from, const packed_day* until, std::size_t rows, packed_day day, std::uint64_t* marks) noexcept;

/// Picks from a column of values of 1 or 2 bytes. `to` has room for 64 bytes more than are picked.
void pick(const void* column, std::size_t value_bytes, std::size_t rows, const std::uint64_t* marks, void* to) noexcept;

/// Picks the numbers of the rows, the first of which is `first`. `to` has room for 16 more.
void pick_numbers(std::uint32_t first, std::size_t rows, const std::uint64_t* marks, std::uint32_t* to) noexcept;

/// Where the bytes of a block go, and how.
struct spread_target {
  std::uint8_t* rows;
  std::size_t size;
  std::uint8_t unmarked;  ///< what is written to rows that are not marked
  /// Past the caches, for columns too large to stay in them; to be ended by finish_streaming() before another thread reads.
  bool streamed;
};
/// Writes the next of `picked` to each marked row. 64 bytes after the last of `picked` may be read.
void spread(const std::uint8_t* picked, const std::uint64_t* marks, spread_target to) noexcept;
void finish_streaming() noexcept;

/// How often each byte of `sought` stands in `words` * 64 bytes.
void count_bytes(const std::uint8_t* bytes, std::size_t words, std::span<const std::uint8_t> sought, std::uint64_t* found) noexcept;

}  // namespace rota::detail

#endif  // ROTA_SRC_ASSESS_PICK_HPP
