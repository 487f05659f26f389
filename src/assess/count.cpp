// SPDX-License-Identifier: BSL-1.0

#include "assess/count.hpp"

#include <rota/core/widest.hpp>

#include <algorithm>
#include <array>
#include <cstring>

namespace rota {
namespace {

constexpr std::size_t sought_at_once = 5;
using sought_rulings = std::array<std::uint8_t, sought_at_once>;
using found_counts = std::array<std::uint64_t, sought_at_once>;

/// Bytes that are worked on together; the compiler splits them where the registers are narrower.
using strip_bytes [[gnu::vector_size(32)]] = std::uint8_t;
constexpr std::size_t strip = sizeof(strip_bytes);
constexpr std::uint8_t none = packed_ruling::none().byte();
constexpr std::uint8_t not_sought = 0xff;  // the byte of no ruling

/// Adds up 8 lanes at a time, within one integer.
std::uint64_t sum_of_lanes(const strip_bytes& lanes) noexcept {
  constexpr std::uint64_t every_other = 0x00ff00ff00ff00ffU;
  std::array<std::uint64_t, strip / sizeof(std::uint64_t)> words;
  std::memcpy(words.data(), &lanes, strip);
  std::uint64_t pairs = 0;  // four sums of up to 8 * 255
  for (const std::uint64_t word : words) pairs += (word & every_other) + (word >> 8U & every_other);
  return pairs * 0x0001000100010001U >> 48U;
}

/// Masks the first `strips` * 32 bytes, and counts how often each of the sought ones stands in them afterwards: each strip adds one
/// to those of 32 counters that see the byte, which are summed before they can run over.
void mask_and_count(std::uint8_t* bytes, const std::uint8_t* held, std::size_t strips, const sought_rulings* sought_here,
                    found_counts* found) noexcept {
  constexpr std::size_t before_overflow = 255;
  const sought_rulings sought = *sought_here;
  for (std::size_t first = 0; first < strips; first += before_overflow) {
    const std::size_t end = std::min(first + before_overflow, strips);
    strip_bytes seen[sought_at_once] = {};
    for (std::size_t at = first; at < end; ++at) {
      strip_bytes mask;
      strip_bytes masked;
      std::memcpy(&mask, held + at * strip, strip);
      std::memcpy(&masked, bytes + at * strip, strip);
      masked = (masked & mask) | (none & ~mask);
      std::memcpy(bytes + at * strip, &masked, strip);
      for (std::size_t which = 0; which < sought_at_once; ++which)
        seen[which] -= reinterpret_cast<strip_bytes>(masked == sought[which]);  // a lane that is equal holds -1
    }
    for (std::size_t which = 0; which < sought_at_once; ++which) (*found)[which] += sum_of_lanes(seen[which]);
  }
}

}  // namespace

void keep_held(std::span<packed_ruling> rulings, const std::uint8_t* held, std::size_t held_count,
               std::span<const packed_ruling> likely, ruling_counts& into) noexcept {
  static_assert(sizeof(packed_ruling) == 1);
  auto* const bytes = reinterpret_cast<std::uint8_t*>(rulings.data());
  const std::size_t in_strips = rulings.size() / strip * strip;
  for (std::size_t row = in_strips; row < rulings.size(); ++row)
    if (held[row] == 0) rulings[row] = packed_ruling::none();

  ruling_counts counted;
  std::uint64_t accounted = 0;
  for (std::size_t group = 0; group < likely.size(); group += sought_at_once) {
    const std::span<const packed_ruling> here = likely.subspan(group, std::min(sought_at_once, likely.size() - group));
    sought_rulings sought;
    sought.fill(not_sought);
    for (std::size_t which = 0; which < here.size(); ++which) sought[which] = here[which].byte();
    found_counts found{};
    detail::in_widest_registers<&mask_and_count>(bytes, held, in_strips / strip, static_cast<const sought_rulings*>(&sought), &found);
    for (std::size_t which = 0; which < here.size(); ++which) {
      counted.add(here[which], found[which]);
      accounted += found[which];
    }
  }
  const auto held_in_strips = held_count - static_cast<std::size_t>(std::count(held + in_strips, held + rulings.size(), 0xff));
  if (accounted != held_in_strips) return count_rulings(rulings, into);
  count_rulings(rulings.subspan(in_strips), into);
  into.add(counted);
}

void count_rulings(std::span<const packed_ruling> rulings, ruling_counts& into) noexcept {
  for (const packed_ruling each : rulings)
    if (each.is_judged()) into.add(each, 1);
}

}  // namespace rota
