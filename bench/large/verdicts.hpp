// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_BENCH_LARGE_VERDICTS_HPP
#define ROTA_BENCH_LARGE_VERDICTS_HPP

// The ten rules of the audit and what every engine has to answer: see ../README.md.

#include "derived.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bench {

inline constexpr std::size_t rule_count = 10;
inline constexpr std::array<std::string_view, rule_count> rule_ids{
    "head-continuous-tenure", "non-local-head",      "still-in-service",      "secondment-duration",
    "position-change-due",    "appointment-term",    "district-post-abolished", "rotation-leaders-only",
    "position-change-non-leaders", "rotation-outlasts-service"};

// A ruling as a number: verdict + 5 * force. What is not applicable is binding.
namespace code {
enum : std::uint8_t {
  satisfied_advisory = 1, undetermined_advisory = 3, violated_advisory = 4,
  satisfied_target = 6, undetermined_target = 8, violated_target = 9,
  not_applicable = 10, satisfied = 11, undetermined = 13, violated = 14
};
}

/// For each rule, how many rows have each code.
using code_counts = std::array<std::array<std::uint64_t, 16>, rule_count>;

/// The word of a row holds the code of rule k in the bits from 4 * k on; a row that nobody holds on the day has 0.
struct audit_answer {
  code_counts counts{};
  std::vector<std::uint64_t> words;  ///< by row
};

/// Independent of the order of the rows.
[[nodiscard]] std::uint64_t checksum(const std::vector<std::uint64_t>& words) noexcept;

/// Bit `level * groups + group` of each: whether a step of non-local-head speaks of such posts on the day, and whether it binds.
struct step_masks {
  std::uint64_t any = 0;
  std::uint64_t binding = 0;
};
[[nodiscard]] step_masks non_local_steps(day as_of) noexcept;

/// The answer, rule by rule in plain words, from days and months that are counted as the law counts them.
[[nodiscard]] audit_answer true_answer(const world& of, const columns& derived);

inline constexpr std::uint32_t all_rules = (1U << rule_count) - 1;

/// Empty where the answers agree in the rules of `compared` (a bit for each); else the first row, rule and codes that differ.
[[nodiscard]] std::string difference(const audit_answer& right, const audit_answer& given, std::uint32_t compared = all_rules);


}  // namespace bench

#endif  // ROTA_BENCH_LARGE_VERDICTS_HPP
