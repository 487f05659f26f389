// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_CORE_TEXT_POOL_HPP
#define ROTA_SRC_CORE_TEXT_POOL_HPP

#include "core/bytes.hpp"
#include "core/code_index.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace rota::detail {

/// Owns texts. What keep() and append() return stays where it is as long as the pool lives, however much is added after, also
/// when the pool itself is moved.
class text_pool {
 public:
  /// For texts that come again: each is kept once.
  [[nodiscard]] std::string_view keep(std::string_view text) {
    if (index_.empty()) index_.reserve(1);
    const std::uint32_t hash = index_.hash_of(text);
    const std::uint32_t known = index_.find(hash, [&](std::uint32_t row) { return same_text(kept_[row], text); });
    if (known != code_index::none) return kept_[known];
    kept_.push_back(append(text));
    index_.insert(hash, static_cast<std::uint32_t>(kept_.size() - 1), [this](std::uint32_t row) { return kept_[row]; });
    return kept_.back();
  }

  /// For texts that are known to differ, such as keys.
  [[nodiscard]] std::string_view append(std::string_view text) {
    if (text.empty()) return {};
    if (free_ < text.size()) open_chunk(text.size());
    char* place = next_;
    std::ranges::copy(text, place);
    next_ += text.size();
    free_ -= text.size();
    return {place, text.size()};
  }

 private:
  void open_chunk(std::size_t at_least) {
    free_ = std::max<std::size_t>(at_least, 64 * 1024);
    chunks_.push_back(std::make_unique_for_overwrite<char[]>(free_));
    next_ = chunks_.back().get();
  }

  std::vector<std::unique_ptr<char[]>> chunks_;
  char* next_ = nullptr;
  std::size_t free_ = 0;
  std::vector<std::string_view> kept_;
  code_index index_;  // of those kept
};

}  // namespace rota::detail

#endif  // ROTA_SRC_CORE_TEXT_POOL_HPP
