// SPDX-License-Identifier: BSL-1.0
#include "io/utf8.hpp"

#include <cstddef>

namespace rota {
namespace {

/// How many bytes follow a lead byte, and the range its first follower must lie in (Unicode Standard, table 3-7).
struct lead {
  std::size_t followers;  // 0: not a lead byte
  unsigned char low;
  unsigned char high;
};

constexpr lead classify(unsigned char byte) noexcept {
  if (byte >= 0xC2 && byte <= 0xDF) return {1, 0x80, 0xBF};
  if (byte == 0xE0) return {2, 0xA0, 0xBF};
  if (byte == 0xED) return {2, 0x80, 0x9F};
  if (byte >= 0xE1 && byte <= 0xEF) return {2, 0x80, 0xBF};
  if (byte == 0xF0) return {3, 0x90, 0xBF};
  if (byte >= 0xF1 && byte <= 0xF3) return {3, 0x80, 0xBF};
  if (byte == 0xF4) return {3, 0x80, 0x8F};
  return {0, 0, 0};
}

}  // namespace

bool is_utf8(std::string_view text) noexcept {
  std::size_t at = 0;
  while (at < text.size()) {
    const auto byte = static_cast<unsigned char>(text[at++]);
    if (byte < 0x80) continue;
    const lead form = classify(byte);
    if (form.followers == 0 || text.size() - at < form.followers) return false;
    const auto second = static_cast<unsigned char>(text[at]);
    if (second < form.low || second > form.high) return false;
    for (std::size_t k = 1; k < form.followers; ++k) {
      if ((static_cast<unsigned char>(text[at + k]) & 0xC0U) != 0x80U) return false;
    }
    at += form.followers;
  }
  return true;
}

}  // namespace rota
