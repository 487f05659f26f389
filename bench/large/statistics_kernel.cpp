// SPDX-License-Identifier: BSL-1.0

// The honest loop of task statistics: one pass over the rows fills all four tables.

#include "statistics_kernel.hpp"

extern "C" void ROTA_BENCH_STATISTICS(const bench::statistics_input* input, std::size_t first, std::size_t last,
                                      std::uint8_t* __restrict held, bench::statistics_counts* __restrict counts) {
  const bench::statistics_input in = *input;
  for (std::size_t row = first; row < last; ++row) {
    const int from = in.from[row], flags = in.flags[row], movement = in.movement[row], title = in.title[row];
    if ((movement == 1) & (from >= in.turns_from) & (from <= in.today) & (in.within[row] < 2))
      ++counts->flows[in.level_left[row]][in.within[row]][in.level_taken[row]][title];
    if ((from <= in.today) & (in.today < in.until[row]) & (movement != 10)) {
      const bool head = flags & 2;
      const int stay = in.stay[row];
      const int bin = stay == 0 ? 47 : ((in.end - stay) >> 5) / 12;
      const bool counted = !(flags & 64);
      counts->tenure[0][bin] += counted;
      counts->tenure[1][bin] += head & counted;
      held[in.post[row]] = 1;
      if (!(flags & (32 | 64 | 128))) {
        const int locality = in.locality[row];
        ++counts->holders[in.level_group[row] / 11][title][locality];
        counts->heads_by_province[in.province[row]][locality] += head;
      }
    }
  }
}
