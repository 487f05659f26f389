// SPDX-License-Identifier: BSL-1.0

// The honest loop: what a careful C++ programmer writes for these ten rules and no others. One pass over the rows, no branch,
// numbers of the law in the code.

#include "rows_kernel.hpp"

namespace {

enum : int { unrecorded, rotation, transfer, secondment, position_change, appointed, re_appointed, release = 10 };

/// All ten codes of a row, or 0 where nobody holds it.
inline std::uint64_t word_of(const bench::rows_input& in, std::size_t row) {
  const int flags = in.flags[row], movement = in.movement[row], locality = in.locality[row], group = in.level_group[row];
  const bool leader = flags & 1, head = flags & 2, listed = flags & 4, extended = flags & 8, gone = flags & 32;
  const int stay = in.stay[row], from = in.from[row], plan_end = in.plan_end[row], retirement = in.retirement[row];
  const int held = (in.end - stay) >> 5, term = (in.end - from) >> 5, planned = (plan_end - from) >> 5;
  const int remaining = retirement - (in.today >> 5);
  const bool unknown_kind = movement == unrecorded, rotated = movement == rotation;

  const int tenure = held >= 96 ? 14 : held >= 84 ? 4 : 11;
  const std::uint64_t v0 = !head ? 10 : (gone | (stay == 0)) ? 13 : tenure;
  const int weight = (in.binding_step >> group & 1) != 0 ? 10 : 5;
  const std::uint64_t v1 =
      (in.any_step >> group & 1) == 0 ? 10 : weight + ((gone | (locality == 2)) ? 3 : locality == 0 ? 4 : 1);
  const std::uint64_t v2 = retirement == 0 ? 13 : remaining >= 0 ? 11 : 14;
  const int months = ((plan_end != 0) & (planned > term)) ? planned : term;
  const int seconded = from == 0 ? 13 : months < 36 ? 11 : extended ? 4 : 14;
  const std::uint64_t v3 = unknown_kind ? 13 : movement == secondment ? seconded : 10;
  const int change_due = stay == 0 ? 13 : held < 60 ? 11 : retirement == 0 ? 13 : remaining < 18 ? 10 : 14;
  const std::uint64_t v4 = (leader | !listed) ? 10 : change_due;
  const int in_term = from == 0 ? 13 : term >= 60 ? 14 : 11;
  const bool by_appointment = (movement == appointed) | (movement == re_appointed);
  const std::uint64_t v5 = !leader ? 10 : unknown_kind ? 13 : by_appointment ? in_term : 10;
  const std::uint64_t v6 = (in.districts_are_abolished & (group >= 22) & (group < 33)) ? 14 : 10;
  const std::uint64_t v7 = unknown_kind ? 13 : !rotated ? 10 : leader ? 11 : 14;
  const std::uint64_t v8 = unknown_kind ? 13 : movement != position_change ? 10 : leader ? 4 : 1;
  const int outlasts = retirement == 0 ? 3 : (plan_end >> 5) <= retirement ? 1 : 4;
  const std::uint64_t v9 = unknown_kind ? 3 : (rotated & (plan_end != 0)) ? outlasts : 10;

  const std::uint64_t word = v0 | v1 << 4 | v2 << 8 | v3 << 12 | v4 << 16 | v5 << 20 | v6 << 24 | v7 << 28 | v8 << 32 | v9 << 36;
  const bool is_held = (from <= in.today) & (in.today < in.until[row]) & (movement != release);
  return is_held ? word : 0;
}

}  // namespace

extern "C" void ROTA_BENCH_ROWS(const bench::rows_input* input, std::size_t first, std::size_t last,
                                std::uint64_t* __restrict words, bench::rows_counts* __restrict counts) {
  const bench::rows_input in = *input;
  // Two sets of counters: equal codes of neighbours need not wait for each other.
  bench::rows_counts both[2] = {};
  for (std::size_t row = first; row < last; ++row) {
    const std::uint64_t word = word_of(in, row);
    words[row] = word;
    for (int rule = 0; rule < 10; ++rule) ++both[row & 1].of[rule][word >> (4 * rule) & 15];
  }
  for (int rule = 0; rule < 10; ++rule)
    for (int each = 0; each < 16; ++each) counts->of[rule][each] += both[0].of[rule][each] + both[1].of[rule][each];
}
