// SPDX-License-Identifier: BSL-1.0

#include "core/keyed_hash.hpp"

#include <random>

namespace rota::detail {
namespace {

hash_key draw() {
  std::random_device source;
  const auto word = [&source] { return std::uint64_t{source()} << 32U | source(); };
  const std::uint64_t first = word();
  return {first, word()};
}

}  // namespace

hash_key secret_key() {
  static const hash_key key = draw();
  return key;
}

}  // namespace rota::detail
