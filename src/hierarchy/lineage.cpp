// SPDX-License-Identifier: BSL-1.0
#include <rota/hierarchy/change.hpp>
#include <rota/hierarchy/hierarchy.hpp>

#include "hierarchy/store.hpp"

#include <boost/assert.hpp>

#include <algorithm>
#include <functional>

namespace rota {
namespace {

using detail::version_index;

struct reached_version {
  date until;
  version_index version;
  extent amount;
};

extent both(extent first, extent second) {
  return first == extent::whole && second == extent::whole ? extent::whole : extent::part;
}
extent either(extent first, extent second) {
  return first == extent::whole || second == extent::whole ? extent::whole : extent::part;
}

/// The versions reached and not yet left, nearest first. A version is left only after all that lead to it: each lies on the
/// near side of its end, forwards (less) as backwards (greater). So each is left once, with the extent of all its paths.
template <class Nearer>
class frontier {
 public:
  [[nodiscard]] bool empty() const noexcept { return heap_.empty(); }

  void push(reached_version reached) {
    heap_.push_back(reached);
    std::ranges::push_heap(heap_, further);
  }

  reached_version pop() {
    reached_version nearest = pop_one();
    while (!heap_.empty() && heap_.front().version == nearest.version)
      nearest.amount = either(nearest.amount, pop_one().amount);
    return nearest;
  }

 private:
  static bool further(const reached_version& left, const reached_version& right) {
    if (left.until != right.until) return Nearer{}(right.until, left.until);
    return right.version < left.version;
  }

  reached_version pop_one() {
    std::ranges::pop_heap(heap_, further);
    const reached_version one = heap_.back();
    heap_.pop_back();
    return one;
  }

  std::vector<reached_version> heap_;
};

void put_in_order(std::vector<carried_unit>& units) {
  if (units.size() < 2) return;
  // whole sorts before part, so that the first of equals is the one to keep
  std::ranges::sort(units, [](const carried_unit& left, const carried_unit& right) {
    return left.unit != right.unit ? left.unit < right.unit : left.extent < right.extent;
  });
  const auto same_unit = [](const carried_unit& left, const carried_unit& right) { return left.unit == right.unit; };
  units.erase(std::unique(units.begin(), units.end(), same_unit), units.end());
}

class forward_walk {
 public:
  forward_walk(const detail::unit_store& store, date to) : store_(store), to_(to) {}

  carried from(version_index start) {
    if (stands(start)) {
      arrive(start, extent::whole);
    } else {
      leave(start, extent::whole);
    }
    while (!frontier_.empty()) {
      const reached_version left = frontier_.pop();
      leave(left.version, left.amount);
    }
    put_in_order(result_.units);
    return std::move(result_);
  }

 private:
  [[nodiscard]] bool stands(version_index version) const {
    const interval span = store_.placed[version].in_force;
    return !span.has_end() || span.until > to_;
  }

  void arrive(version_index version, extent amount) {
    if (stands(version)) {
      result_.units.push_back({store_.placed[version].unit, amount});
    } else {
      frontier_.push({store_.placed[version].in_force.until, version, amount});
    }
  }

  void leave(version_index version, extent amount) {
    const auto [first, last] = out_edges(version, store_.became);
    const auto ways = std::distance(first, last);
    // Nowhere known, or a part only, and nobody says where the rest went.
    if (ways == 0 || (ways == 1 && store_.became[*first].extent == extent::part)) result_.complete = false;
    if (result_.units.empty()) result_.units.reserve(static_cast<std::size_t>(std::distance(first, last)));
    for (auto edge = first; edge != last; ++edge)
      arrive(target(*edge, store_.became), both(amount, store_.became[*edge].extent));
  }

  const detail::unit_store& store_;
  date to_;
  carried result_;
  frontier<std::less<>> frontier_;
};

class backward_walk {
 public:
  backward_walk(const detail::unit_store& store, date to) : store_(store), to_(to) {}

  carried from(version_index start, date day) {
    leave(start, extent::whole, day);
    while (!frontier_.empty()) {
      const reached_version left = frontier_.pop();
      leave(left.version, left.amount, left.until);
    }
    put_in_order(result_.units);
    return std::move(result_);
  }

 private:
  /// Takes the version apart into what it was made from after `to_` and by `day`; a unit may also receive others in mid-version.
  void leave(version_index version, extent amount, date day) {
    const interval span = store_.placed[version].in_force;
    bool explained = span.from <= to_;
    if (explained) result_.units.push_back({store_.placed[version].unit, amount});
    const auto [first, last] = in_edges(version, store_.became);
    if (result_.units.empty()) result_.units.reserve(in_degree(version, store_.became) + 1);
    for (auto edge = first; edge != last; ++edge) {
      const detail::lineage_step& step = store_.became[*edge];
      if (step.day <= to_ || step.day > day) continue;
      explained = explained || step.day == span.from;
      arrive(source(*edge, store_.became), both(amount, step.extent));
    }
    result_.complete = result_.complete && explained;
  }

  void arrive(version_index version, extent amount) {
    if (stands(version)) {
      result_.units.push_back({store_.placed[version].unit, amount});
    } else {
      frontier_.push({store_.placed[version].in_force.until, version, amount});
    }
  }

  /// It existed on `to_` and received nothing after.
  [[nodiscard]] bool stands(version_index version) const {
    if (store_.placed[version].in_force.from > to_) return false;
    const auto [first, last] = in_edges(version, store_.became);
    return std::none_of(first, last, [&](const auto& edge) { return store_.became[edge].day > to_; });
  }

  const detail::unit_store& store_;
  date to_;
  carried result_;
  frontier<std::greater<>> frontier_;
};

}  // namespace

std::string_view to_string(extent value) noexcept {
  switch (value) {
    case extent::whole: return "whole";
    case extent::part: return "part";
    case extent::unknown: return "unknown";
  }
  return {};
}

carried hierarchy::successors(unit_id unit, date from, date to) const {
  BOOST_ASSERT(index(unit) < unit_count() && from <= to);
  const auto* place = store_->place_at(unit, from);
  if (place == nullptr) return {.units = {}, .complete = false};
  return forward_walk(*store_, to).from(store_->position(place));
}

carried hierarchy::predecessors(unit_id unit, date from, date to) const {
  BOOST_ASSERT(index(unit) < unit_count() && to <= from);
  const auto* place = store_->place_at(unit, from);
  if (place == nullptr) return {.units = {}, .complete = false};
  return backward_walk(*store_, to).from(store_->position(place), from);
}

}  // namespace rota
