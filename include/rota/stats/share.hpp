// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_STATS_SHARE_HPP
#define ROTA_STATS_SHARE_HPP

#include <cstdint>
#include <optional>

namespace rota {

/// So many of so many, and of how many more it is not known. A small accumulator that merges, by adding each of the three.
struct share {
  std::uint64_t numerator = 0;
  std::uint64_t denominator = 0;  ///< those of whom it is known
  std::uint64_t unknown = 0;      ///< in neither of the two

  share& operator+=(const share& other) noexcept;
  /// numerator / denominator; nothing where nothing was applicable.
  [[nodiscard]] std::optional<double> value() const noexcept;

  friend bool operator==(const share&, const share&) noexcept = default;
};

/// The ends of a confidence interval, between 0 and 1.
struct share_interval {
  double low = 0;
  double high = 0;
};

/// The score interval of a share, for `z` standard deviations (1.96: about 95 of 100). It says how far a share of few cases could
/// lie from that of many like them; what is unknown does not widen it.
///
/// Nothing where nothing was applicable.
/// REQUIRES a part of a whole, numerator <= denominator, and z not negative
/// Source  E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the American Statistical
///         Association 22 (158), 1927, 209-212
[[nodiscard]] std::optional<share_interval> wilson_interval(const share& of, double z = 1.959963984540054) noexcept;

}  // namespace rota

#endif  // ROTA_STATS_SHARE_HPP
