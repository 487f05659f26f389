// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_IO_KNOWN_KEYS_HPP
#define ROTA_SRC_IO_KNOWN_KEYS_HPP

#include "io/schema.hpp"
#include "roster/code_table.hpp"
#include "roster/packed_codes.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace rota::detail {

/// The keys that the files of one dataset define, so that a reference is resolved while its row is read. A key is known even
/// where its row was refused for another reason: one mistake gives one message.
///
/// A key stands for its position among the keys of its type. As long as no row was refused, that is also the handle of its row;
/// afterwards nothing is built any more.
class known_keys {
 public:
  /// False where the key is known already. REQUIRES a type other than `appointment`
  bool add(field_type of, std::string_view key) { return keys_[index(of)].insert(key).has_value(); }
  /// Asks for the memory that add() of this key will wait for.
  void prefetch(field_type of, std::string_view key) const { keys_[index(of)].prefetch(key); }
  [[nodiscard]] const code_table& all(field_type of) const { return keys_[index(of)]; }
  /// Room for about so many keys, told from the first of them.
  void reserve(field_type of, std::size_t keys) {
    if (keys_[index(of)].size() > 0) keys_[index(of)].reserve(keys);
  }
  /// Makes look-ups among the keys quick, for a file that refers to them.
  void prepare(field_type of) { keys_[index(of)].index(); }
  /// Hands the keys over to whoever keeps them.
  [[nodiscard]] code_table take(field_type of) { return std::exchange(keys_[index(of)], {}); }

  /// Appointments are many, and nothing refers to them but themselves.
  [[nodiscard]] packed_codes& appointments() noexcept { return appointments_; }

  /// Says that not all keys of a type are known, because the file that defines them is missing or rows of it could not be
  /// read: a reference to an unknown key is then no news.
  void leave_unchecked(field_type of) { unchecked_[index(of)] = true; }
  [[nodiscard]] bool is_checked(field_type of) const { return !unchecked_[index(of)]; }

 private:
  [[nodiscard]] static constexpr std::size_t index(field_type of) noexcept { return static_cast<std::size_t>(of); }

  static constexpr std::size_t types = static_cast<std::size_t>(field_type::appointment) + 1;
  std::array<code_table, types> keys_;
  packed_codes appointments_;
  std::array<bool, types> unchecked_{};
};

}  // namespace rota::detail

#endif  // ROTA_SRC_IO_KNOWN_KEYS_HPP
