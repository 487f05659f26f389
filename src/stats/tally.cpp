// SPDX-License-Identifier: BSL-1.0
#include <rota/stats/tally.hpp>

namespace rota {

void tally::add(verdict outcome) noexcept {
  switch (outcome) {
    case verdict::not_applicable: ++not_applicable; return;
    case verdict::satisfied: ++satisfied; return;
    case verdict::waived: ++waived; return;
    case verdict::undetermined: ++undetermined; return;
    case verdict::violated: ++violated; return;
  }
}

tally& tally::operator+=(const tally& other) noexcept {
  satisfied += other.satisfied;
  violated += other.violated;
  waived += other.waived;
  undetermined += other.undetermined;
  not_applicable += other.not_applicable;
  return *this;
}

std::optional<double> tally::compliance_rate() const noexcept {
  const std::uint64_t decided = satisfied + violated;
  if (decided == 0) return std::nullopt;
  return static_cast<double>(satisfied) / static_cast<double>(decided);
}

}  // namespace rota
