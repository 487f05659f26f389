// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_HIERARCHY_TEXT_POOL_HPP
#define ROTA_HIERARCHY_TEXT_POOL_HPP

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace rota::detail {

/// Keeps each text once. What keep() returned stays where it is as long as the pool lives, however much is added after.
class text_pool {
 public:
  [[nodiscard]] std::string_view keep(std::string_view text) {
    if (text.empty()) return {};
    if (const auto known = known_.find(text); known != known_.end()) return *known;
    if (free_ < text.size()) open_chunk(text.size());
    char* place = next_;
    std::ranges::copy(text, place);
    next_ += text.size();
    free_ -= text.size();
    return *known_.emplace(place, text.size()).first;
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
  std::unordered_set<std::string_view> known_;
};

}  // namespace rota::detail

#endif  // ROTA_HIERARCHY_TEXT_POOL_HPP
