// SPDX-License-Identifier: BSL-1.0
#include <rota/stats/share.hpp>

#include <algorithm>
#include <cassert>
#include <cmath>

namespace rota {

share& share::operator+=(const share& other) noexcept {
  numerator += other.numerator;
  denominator += other.denominator;
  unknown += other.unknown;
  return *this;
}

std::optional<double> share::value() const noexcept {
  if (denominator == 0) return std::nullopt;
  return static_cast<double>(numerator) / static_cast<double>(denominator);
}

std::optional<share_interval> wilson_interval(const share& of, double z) noexcept {
  assert(of.numerator <= of.denominator && z >= 0);
  const std::optional<double> p = of.value();
  if (!p) return std::nullopt;
  const double n = static_cast<double>(of.denominator);
  const double scale = 1 + z * z / n;
  const double middle = (*p + z * z / (2 * n)) / scale;
  const double half = z * std::sqrt(*p * (1 - *p) / n + z * z / (4 * n * n)) / scale;
  return share_interval{std::max(0.0, middle - half), std::min(1.0, middle + half)};
}

}  // namespace rota
