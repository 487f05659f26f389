// SPDX-License-Identifier: BSL-1.0

#include "assess/count.hpp"

#include <rota/core/widest.hpp>

#include <algorithm>
#include <cstring>

namespace rota {
namespace {

constexpr std::size_t sought_at_once = 4;
using sought_rulings = std::array<std::uint8_t, sought_at_once>;
using found_counts = std::array<std::uint64_t, sought_at_once>;

/// 32 bytes that are worked on together; the compiler splits them where the registers are narrower.
using bytes32 [[gnu::vector_size(32)]] = std::uint8_t;

/// How often each of the sought bytes stands in the first `strips` * 32 bytes: each strip adds one to those of 32 counters that
/// see the byte, which are summed before they can run over.
inline void count_strips(const std::uint8_t* bytes, std::size_t strips, const sought_rulings* sought_bytes,
                         found_counts* found) noexcept {
  const sought_rulings sought = *sought_bytes;
  constexpr std::size_t before_overflow = 255;
  for (std::size_t first = 0; first < strips; first += before_overflow) {
    const std::size_t end = std::min(first + before_overflow, strips);
    bytes32 seen[sought_at_once] = {};
    for (std::size_t strip = first; strip < end; ++strip) {
      bytes32 here;
      std::memcpy(&here, bytes + strip * sizeof here, sizeof here);
      for (std::size_t which = 0; which < sought_at_once; ++which)
        seen[which] -= reinterpret_cast<bytes32>(here == sought[which]);  // a lane that is equal holds -1
    }
    for (std::size_t which = 0; which < sought_at_once; ++which)
      for (std::size_t lane = 0; lane < sizeof(bytes32); ++lane) (*found)[which] += seen[which][lane];
  }
}

void count_each(std::span<const packed_ruling> rulings, ruling_counts& into) noexcept {
  for (const packed_ruling each : rulings) into.add(each, 1);
}

}  // namespace

void count_rulings(std::span<const packed_ruling> rulings, std::span<const packed_ruling> likely, ruling_counts& into) noexcept {
  static_assert(sizeof(packed_ruling) == 1);
  const auto* const bytes = reinterpret_cast<const std::uint8_t*>(rulings.data());
  const std::size_t strips = rulings.size() / sizeof(bytes32);
  const std::size_t counted = strips * sizeof(bytes32);

  ruling_counts here;
  std::uint64_t accounted = 0;
  for (std::size_t first = 0; first < likely.size(); first += sought_at_once) {
    const std::size_t few = std::min(sought_at_once, likely.size() - first);
    sought_rulings sought{};
    for (std::size_t which = 0; which < few; ++which) sought[which] = likely[first + which].byte();
    found_counts found{};
    detail::in_widest_registers<&count_strips>(bytes, strips, static_cast<const sought_rulings*>(&sought), &found);
    for (std::size_t which = 0; which < few; ++which) {
      here.add(likely[first + which], found[which]);
      accounted += found[which];
    }
  }
  if (accounted != counted) return count_each(rulings, into);
  into.add(here);
  count_each(rulings.subspan(counted), into);
}

}  // namespace rota
