// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_CORE_TEXT_POOL_HPP
#define ROTA_SRC_CORE_TEXT_POOL_HPP

#include "core/keyed_hash.hpp"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace rota::detail {

/// Owns texts. What keep() and append() return stays where it is as long as the pool lives, however much is added after, also
/// when the pool itself is moved.
class text_pool {
 public:
  /// For texts that come again: each is kept once.
  [[nodiscard]] std::string_view keep(std::string_view text) {
    if (const auto known = known_.find(text); known != known_.end()) return *known;
    return *known_.insert(append(text)).first;
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
  std::unordered_set<std::string_view, keyed_text_hash> known_;
};

}  // namespace rota::detail

#endif  // ROTA_SRC_CORE_TEXT_POOL_HPP
