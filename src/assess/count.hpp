// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_ASSESS_COUNT_HPP
#define ROTA_SRC_ASSESS_COUNT_HPP

#include <rota/assess/ruling_column.hpp>

#include <span>

namespace rota {

/// Adds what stands in `rulings`. `likely` are the rulings to look for first: those are counted many rows at a time, and only where
/// they do not account for every row is each row looked at.
void count_rulings(std::span<const packed_ruling> rulings, std::span<const packed_ruling> likely, ruling_counts& into) noexcept;

}  // namespace rota

#endif  // ROTA_SRC_ASSESS_COUNT_HPP
