// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_ASSESS_COUNT_HPP
#define ROTA_SRC_ASSESS_COUNT_HPP

#include <rota/assess/ruling_column.hpp>

#include <cstddef>
#include <cstdint>
#include <span>

namespace rota {

/// Of one rule: three for each of a few forces, and what is not applicable.
inline constexpr std::size_t most_likely_rulings = 24;

/// Leaves a ruling where `held` is 0xff and puts packed_ruling::none() where it is 0, and adds what is left to the counts.
///
/// `likely` are the rulings to look for first: they are counted many rows at a time, and only where they do not account for all
/// `held_count` rows is each row looked at.
void keep_held(std::span<packed_ruling> rulings, const std::uint8_t* held, std::size_t held_count,
               std::span<const packed_ruling> likely, ruling_counts& into) noexcept;

/// Adds what stands in `rulings`, row by row.
void count_rulings(std::span<const packed_ruling> rulings, ruling_counts& into) noexcept;

}  // namespace rota

#endif  // ROTA_SRC_ASSESS_COUNT_HPP
