// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_CORE_KEYED_HASH_HPP
#define ROTA_SRC_CORE_KEYED_HASH_HPP

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace rota::detail {

struct hash_key {
  std::uint64_t first = 0;
  std::uint64_t second = 0;
};

/// Drawn once for each process, so that nobody can write a file of texts that collide. What is found in a table never depends on it.
[[nodiscard]] hash_key secret_key();

/// SipHash-1-3 (Aumasson and Bernstein 2012): without the key, texts of one hash cannot be made.
/// Cost  some 10 ns for a short text, several times as much as hash_of
[[nodiscard]] inline std::uint64_t keyed_hash(std::string_view text, hash_key key) noexcept {
  std::uint64_t a = key.first ^ 0x736f6d6570736575U, b = key.second ^ 0x646f72616e646f6dU;
  std::uint64_t c = key.first ^ 0x6c7967656e657261U, d = key.second ^ 0x7465646279746573U;
  const auto turn = [&] {
    a += b, b = std::rotl(b, 13) ^ a, a = std::rotl(a, 32);
    c += d, d = std::rotl(d, 16) ^ c;
    a += d, d = std::rotl(d, 21) ^ a;
    c += b, b = std::rotl(b, 17) ^ c, c = std::rotl(c, 32);
  };
  const auto take = [&](std::uint64_t word) { d ^= word, turn(), a ^= word; };
  std::size_t at = 0;
  for (; text.size() - at >= sizeof(std::uint64_t); at += sizeof(std::uint64_t)) {
    std::uint64_t word;
    std::memcpy(&word, text.data() + at, sizeof word);
    take(word);
  }
  std::uint64_t last = std::uint64_t{text.size()} << 56U;
  for (std::size_t k = at; k < text.size(); ++k) last |= std::uint64_t{static_cast<unsigned char>(text[k])} << (8 * (k - at));
  take(last);
  c ^= 0xffU;
  turn(), turn(), turn();
  return a ^ b ^ c ^ d;
}

/// For the tables of the standard library. Not noexcept, so that they keep the hash beside the text.
struct keyed_text_hash {
  hash_key key = secret_key();
  [[nodiscard]] std::size_t operator()(std::string_view text) const { return static_cast<std::size_t>(keyed_hash(text, key)); }
};

}  // namespace rota::detail

#endif  // ROTA_SRC_CORE_KEYED_HASH_HPP
