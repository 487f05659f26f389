// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_STATS_ID_SET_HPP
#define ROTA_STATS_ID_SET_HPP

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <span>
#include <vector>

namespace rota {

/// Handles of a roster or map, or pairs of them, each once and in ascending order: what must not count twice although it stands in
/// several parts. The sets of the parts of a partition, added in any order, are the set of the whole.
///
/// Cost  the handles; adding is O(1) where they come in ascending order, else O(n)
template <class Id>
class id_set {
 public:
  void add(Id id) {
    if (ids_.empty() || ids_.back() < id) {
      ids_.push_back(id);
      return;
    }
    const auto at = std::lower_bound(ids_.begin(), ids_.end(), id);
    if (*at != id) ids_.insert(at, id);
  }
  id_set& operator+=(const id_set& other) {
    std::vector<Id> both;
    both.reserve(ids_.size() + other.ids_.size());
    std::set_union(ids_.begin(), ids_.end(), other.ids_.begin(), other.ids_.end(), std::back_inserter(both));
    ids_.swap(both);
    return *this;
  }

  [[nodiscard]] std::span<const Id> ids() const noexcept { return ids_; }
  [[nodiscard]] std::size_t size() const noexcept { return ids_.size(); }
  [[nodiscard]] bool empty() const noexcept { return ids_.empty(); }
  [[nodiscard]] bool has(Id id) const noexcept { return std::binary_search(ids_.begin(), ids_.end(), id); }
  /// Those that are not in the other set.
  [[nodiscard]] id_set without(const id_set& other) const {
    id_set rest;
    std::set_difference(ids_.begin(), ids_.end(), other.ids_.begin(), other.ids_.end(), std::back_inserter(rest.ids_));
    return rest;
  }

  friend bool operator==(const id_set&, const id_set&) = default;

 private:
  std::vector<Id> ids_;  // INVARIANT: ascending, each once
};

}  // namespace rota

#endif  // ROTA_STATS_ID_SET_HPP
