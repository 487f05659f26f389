// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_ASSESS_PARTS_HPP
#define ROTA_SRC_ASSESS_PARTS_HPP

#include <rota/assess/executor.hpp>

#include <algorithm>
#include <cstddef>

namespace rota::detail {

/// Rows of one task that fills columns.
inline constexpr std::size_t rows_of_part = std::size_t{1} << 14U;

/// Calls `work(first, last)` for each part of `rows` rows, on the threads lent.
template <class Work>
void in_parts(std::size_t rows, std::size_t of_part, const executor& lent, const Work& work) {
  lent((rows + of_part - 1) / of_part,
       [&](std::size_t part) { work(part * of_part, std::min((part + 1) * of_part, rows)); });
}

/// Asks for what stands at an address before it is read.
inline void fetch([[maybe_unused]] const void* at) noexcept {
#if defined(__GNUC__)
  __builtin_prefetch(at);
#endif
}

}  // namespace rota::detail

#endif  // ROTA_SRC_ASSESS_PARTS_HPP
