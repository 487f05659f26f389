// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_EXAMPLES_MAKE_COMMON_DICE_HPP
#define ROTA_EXAMPLES_MAKE_COMMON_DICE_HPP

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

namespace sample {

/// Chance with a fixed seed, the same with every compiler and standard library.
///
/// The standard fixes what std::mt19937 gives, but not what its distributions do with it: remainders are taken here
/// instead. Roll once in a full expression, for which of two operands is evaluated first is the compiler's choice.
class dice {
 public:
  explicit dice(std::uint32_t seed) : engine_(seed) {}

  /// A number of 0 to `count - 1`. REQUIRES count > 0
  [[nodiscard]] std::size_t below(std::size_t count) { return static_cast<std::size_t>(engine_()) % count; }
  /// A number of `low` to `high`, both included.
  [[nodiscard]] int between(int low, int high) {
    return low + static_cast<int>(below(static_cast<std::size_t>(high - low + 1)));
  }
  [[nodiscard]] bool percent(std::size_t chance) { return below(100) < chance; }

  template <class T>
  [[nodiscard]] const T& one_of(const std::vector<T>& items) {
    return items[below(items.size())];
  }

 private:
  std::mt19937 engine_;
};

}  // namespace sample

#endif  // ROTA_EXAMPLES_MAKE_COMMON_DICE_HPP
