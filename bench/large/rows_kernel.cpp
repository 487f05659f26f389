// SPDX-License-Identifier: BSL-1.0

// The honest loop: what a careful C++ programmer writes for these ten rules and no others. No branch, numbers of the law in the
// code. `fused` judges every row in one pass; `select` first gathers the rows that are held, block by block, and judges those.

#include "rows_kernel.hpp"

namespace {

enum : int { unrecorded, rotation, transfer, secondment, position_change, appointed, re_appointed, release = 10 };

/// All ten codes of a row.
inline std::uint64_t word_of(const bench::rows_input& in, std::size_t row) {
  const int flags = in.flags[row], movement = in.movement[row], locality = in.locality[row], group = in.level_group[row];
  const bool leader = flags & 1, head = flags & 2, listed = flags & 4, extended = flags & 8, gone = flags & 32;
  const bool seconded_now = flags & 16;
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
  const int change_due = stay == 0 ? 13 : held < 60 ? 11 : seconded_now ? 10 : retirement == 0 ? 13 : remaining < 18 ? 10 : 14;
  const std::uint64_t v4 = (leader | !listed) ? 10 : change_due;
  const int in_term = from == 0 ? 13 : term >= 60 ? 14 : 11;
  const bool by_appointment = (movement == appointed) | (movement == re_appointed);
  const std::uint64_t v5 = !leader ? 10 : unknown_kind ? 13 : by_appointment ? in_term : 10;
  const std::uint64_t v6 = (in.districts_are_abolished & (group >= 22) & (group < 33)) ? 14 : 10;
  const std::uint64_t v7 = unknown_kind ? 13 : !rotated ? 10 : leader ? 13 : 14;
  const std::uint64_t v8 = unknown_kind ? 3 : movement != position_change ? 10 : leader ? 4 : 1;
  const int outlasts = retirement == 0 ? 3 : (plan_end >> 5) <= retirement ? 1 : 4;
  const std::uint64_t v9 = unknown_kind ? 3 : (rotated & (plan_end != 0)) ? outlasts : 10;

  return v0 | v1 << 4 | v2 << 8 | v3 << 12 | v4 << 16 | v5 << 20 | v6 << 24 | v7 << 28 | v8 << 32 | v9 << 36;
}

/// Codes are counted by pairs of rules, a byte of the word at once; two sets of counters, so that equal bytes of neighbours
/// need not wait for each other.
class byte_counts {
 public:
  void add(std::size_t row, std::uint64_t word) {
    for (int pair = 0; pair < 5; ++pair) ++of_[row & 1][pair][word >> (8 * pair) & 255];
  }
  void add_to(bench::rows_counts& counts) const {
    for (int pair = 0; pair < 5; ++pair)
      for (int byte = 0; byte < 256; ++byte) {
        const std::uint32_t rows = of_[0][pair][byte] + of_[1][pair][byte];
        counts.of[2 * pair][byte & 15] += rows;
        counts.of[2 * pair + 1][byte >> 4] += rows;
      }
  }

 private:
  std::uint32_t of_[2][5][256] = {};
};

inline bool is_held(const bench::rows_input& in, std::size_t row) {
  return (in.from[row] <= in.today) & (in.today < in.until[row]) & (in.movement[row] != release);
}

}  // namespace

extern "C" void ROTA_BENCH_FUSED(const bench::rows_input* input, std::size_t first, std::size_t last,
                                 std::uint64_t* __restrict words, bench::rows_counts* __restrict counts) {
  const bench::rows_input in = *input;
  byte_counts counted;
  for (std::size_t row = first; row < last; ++row) {
    const std::uint64_t word = is_held(in, row) ? word_of(in, row) : 0;
    words[row] = word;
    counted.add(row, word);
  }
  counted.add_to(*counts);
}

extern "C" void ROTA_BENCH_SELECT(const bench::rows_input* input, std::size_t first, std::size_t last,
                                  std::uint64_t* __restrict words, bench::rows_counts* __restrict counts) {
  const bench::rows_input in = *input;
  constexpr std::size_t block = 1024;
  std::uint32_t held[block];
  byte_counts counted;
  for (std::size_t begin = first; begin < last; begin += block) {
    const std::size_t end = begin + block < last ? begin + block : last;
    std::size_t size = 0;
    for (std::size_t row = begin; row < end; ++row) {
      held[size] = static_cast<std::uint32_t>(row);
      size += is_held(in, row);
      words[row] = 0;
    }
    for (std::size_t at = 0; at < size; ++at) {
      const std::uint64_t word = word_of(in, held[at]);
      words[held[at]] = word;
      counted.add(at, word);
    }
  }
  counted.add_to(*counts);
}
