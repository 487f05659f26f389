// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_STATS_TALLY_HPP
#define ROTA_STATS_TALLY_HPP

#include <rota/law/verdict.hpp>

#include <cstdint>
#include <optional>

namespace rota {

/// How many cases came out how under one rule. A small accumulator that merges: the tally of the parts of a partition, added in
/// any order, is the tally of the whole.
struct tally {
  std::uint64_t satisfied = 0;
  std::uint64_t violated = 0;
  std::uint64_t waived = 0;
  std::uint64_t undetermined = 0;
  std::uint64_t not_applicable = 0;

  void add(verdict outcome) noexcept;
  tally& operator+=(const tally& other) noexcept;
  /// Cases the rule speaks of, undetermined ones included.
  [[nodiscard]] std::uint64_t applicable() const noexcept { return satisfied + violated + waived + undetermined; }
  [[nodiscard]] std::uint64_t all() const noexcept { return applicable() + not_applicable; }
  /// satisfied / (satisfied + violated), between 0 and 1; nothing where neither occurred.
  [[nodiscard]] std::optional<double> compliance_rate() const noexcept;

  friend bool operator==(const tally&, const tally&) noexcept = default;
};

}  // namespace rota

#endif  // ROTA_STATS_TALLY_HPP
