// SPDX-License-Identifier: BSL-1.0

// Where a native place lies on a day: its communes, each carried to the day through the lineage, and how many of them lie in
// the unit of the post. Written from the definition, and kept per version of a unit.

#include "derived.hpp"

#include <algorithm>
#include <map>

namespace bench {

struct localities::place {
  std::vector<std::uint32_t> units;
  bool complete = true;
};

namespace {

/// The ends of all ways from a unit, as it stood on a day, to a later day.
class carrier {
 public:
  carrier(const country& units, day to) : units_(units), to_(to) {}

  void forward(std::uint32_t unit, day seen) {
    const std::span<const version> all = units_.versions_of(unit);
    const auto stood = std::ranges::find_if(all, [&](const version& each) { return each.from <= seen && seen < each.until; });
    if (stood->until > to_) {
      reached.push_back(unit);
      return;
    }
    const day on = stood->until;
    std::size_t ways = 0;
    bool only_part = false;
    bool itself = false;
    auto edge = std::ranges::lower_bound(units_.changes, unit, {}, &change::predecessor);
    for (; edge != units_.changes.end() && edge->predecessor == unit; ++edge) {
      if (edge->on != on) continue;
      ++ways;
      only_part = !edge->whole;
      itself = itself || edge->successor == unit;
      forward(edge->successor, on);
    }
    const auto next = stood + 1;
    if (!itself && next != all.end() && next->from == on) {
      ++ways;
      only_part = ways > 1;
      forward(unit, on);
    }
    if (ways == 0 || (ways == 1 && only_part)) complete = false;
  }

  /// What the unit, as it stood on `seen`, was made from after `to_`.
  void backward(std::uint32_t unit, day seen, const std::vector<std::vector<std::uint32_t>>& into) {
    const version& stood = *units_.at(unit, seen);
    bool explained = stood.from <= to_;
    if (explained) reached.push_back(unit);
    for (const std::uint32_t at : into[unit]) {
      const change& edge = units_.changes[at];
      if (edge.on <= to_ || edge.on > seen || edge.on < stood.from) continue;
      explained = explained || edge.on == stood.from;
      backward(edge.predecessor, edge.on - 1, into);
    }
    if (!explained && stood.from > to_ && units_.at(unit, stood.from - 1) != nullptr) {
      explained = true;
      backward(unit, stood.from - 1, into);
    }
    complete = complete && explained;
  }

  std::vector<std::uint32_t> reached;
  bool complete = true;

 private:
  const country& units_;
  day to_;
};

/// The lowest units of a unit on a day: slow, but asked once for each version that is somebody's native place.
std::vector<std::uint32_t> lowest_units(const country& units, std::uint32_t unit, day on) {
  std::vector<std::uint32_t> found{unit}, lowest;
  if (units.at(unit, on)->level == commune) return found;
  std::vector<bool> inside(units.units(), false), has_below(units.units(), false);
  inside[unit] = true;
  // Three passes: a unit may stand before the one that it lies in.
  for (int pass = 0; pass < 3; ++pass)
    for (const version& each : units.versions)
      if (each.from <= on && on < each.until && each.parent != none && inside[each.parent]) {
        inside[each.unit] = true;
        has_below[each.parent] = true;
      }
  for (std::uint32_t each = 0; each < inside.size(); ++each)
    if (inside[each] && !has_below[each]) lowest.push_back(each);
  return lowest;
}

}  // namespace

localities::localities(const country& units, day on)
    : units_(units), on_(on), above_(units.units()), known_(units.versions.size()), changes_into_(units.units()) {
  for (std::uint32_t unit = 0; unit < units.units(); ++unit) {
    above_[unit].fill(none);
    const version* at = units.at(unit, on);
    while (at != nullptr) {
      above_[unit][at->level] = at->unit;
      at = at->parent == none ? nullptr : units.at(at->parent, on);
    }
  }
  for (std::uint32_t at = 0; at < units.changes.size(); ++at) changes_into_[units.changes[at].successor].push_back(at);
}

localities::~localities() = default;

const localities::place& localities::place_of(std::uint32_t position) {
  std::unique_ptr<place>& kept = known_[position];
  if (kept) return *kept;
  kept = std::make_unique<place>();
  const version& of = units_.versions[position];
  if (of.from <= on_ && on_ < of.until) {
    kept->units = lowest_units(units_, of.unit, on_);
    return *kept;
  }
  const bool ended = of.until <= on_;
  const day seen = ended ? of.until - 1 : of.from;
  for (const std::uint32_t lowest : lowest_units(units_, of.unit, seen)) {
    carrier walk(units_, on_);
    if (ended)
      walk.forward(lowest, seen);
    else
      walk.backward(lowest, seen, changes_into_);
    kept->complete = kept->complete && walk.complete;
    kept->units.insert(kept->units.end(), walk.reached.begin(), walk.reached.end());
  }
  std::ranges::sort(kept->units);
  kept->units.erase(std::unique(kept->units.begin(), kept->units.end()), kept->units.end());
  return *kept;
}

std::vector<std::pair<std::uint32_t, std::uint8_t>> localities::holding(std::uint32_t native) {
  const place& known = place_of(units_.first[native]);
  if (!known.complete || known.units.empty()) return {{none, local_unknown}};
  std::map<std::uint32_t, std::size_t> inside;
  for (const std::uint32_t each : known.units)
    for (const std::uint32_t above : above_[each])
      if (above != none) ++inside[above];
  std::vector<std::pair<std::uint32_t, std::uint8_t>> held;
  for (const auto& [unit, count] : inside)
    held.emplace_back(unit, count == known.units.size() ? std::uint8_t{is_local} : std::uint8_t{local_unknown});
  return held;
}

std::uint8_t localities::of(std::uint32_t native, std::int32_t birth, std::uint32_t where) {
  const version* stands = units_.at(where, on_);
  if (native == none || stands == nullptr) return local_unknown;

  // The version in force at the birth, else the earliest; a month of birth in which the unit changed does not tell.
  std::uint32_t position = units_.first[native];
  if (birth != 0) {
    const std::int32_t month = birth / 32;
    const std::int32_t length = month_length(month / 12, month % 12 + 1);
    const day first = day_of(month / 12, month % 12 + 1, birth % 32 == 0 ? 1 : birth % 32);
    const day last = birth % 32 == 0 ? day_of(month / 12, month % 12 + 1, length) : first;
    const version* at_first = units_.at(native, first);
    if (at_first != units_.at(native, last)) return local_unknown;
    if (at_first != nullptr) position = static_cast<std::uint32_t>(at_first - units_.versions.data());
  }
  const place& known = place_of(position);
  if (!known.complete || known.units.empty()) return local_unknown;
  const auto inside = static_cast<std::size_t>(std::ranges::count_if(
      known.units, [&](std::uint32_t each) { return above_[each][stands->level] == where; }));
  if (inside == 0) return is_not_local;
  return inside == known.units.size() ? is_local : local_unknown;
}

}  // namespace bench
