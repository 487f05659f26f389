// SPDX-License-Identifier: BSL-1.0
#include <rota/hierarchy/hierarchy.hpp>

#include "hierarchy/store.hpp"

#include <boost/assert.hpp>

#include <algorithm>

namespace rota {

hierarchy::hierarchy(std::shared_ptr<const detail::unit_store> store) noexcept
    : store_(std::move(store)), index_(store_->index) {}

std::size_t hierarchy::unit_count() const noexcept { return store_->keys.size(); }
std::size_t hierarchy::version_count() const noexcept { return store_->versions.size(); }
std::size_t hierarchy::change_count() const noexcept { return store_->changes.size(); }

std::optional<unit_id> hierarchy::find(std::string_view unit) const {
  const auto found = store_->by_key.find(unit);
  return found == store_->by_key.end() ? std::nullopt : std::optional(found->second);
}

std::string_view hierarchy::key(unit_id unit) const {
  BOOST_ASSERT(index(unit) < unit_count());
  return store_->keys[index(unit)];
}

std::optional<unit_id> hierarchy::find_code(std::string_view code, date day) const {
  const auto run = store_->code_runs.find(code);
  if (run == store_->code_runs.end()) return std::nullopt;
  std::optional<unit_id> found;
  for (std::uint32_t place = run->second.first; place < run->second.second; ++place) {
    const detail::version_index version = store_->by_code[place];
    if (!store_->in_force(version, day)) continue;
    if (found) return std::nullopt;
    found = store_->versions[version].unit;
  }
  return found;
}

std::span<const unit_version> hierarchy::versions(unit_id unit) const {
  BOOST_ASSERT(index(unit) < unit_count());
  const auto [first, last] = store_->versions_of(unit);
  return std::span(store_->versions).subspan(first, last - first);
}

const unit_version* hierarchy::at(unit_id unit, date day) const {
  BOOST_ASSERT(index(unit) < unit_count());
  const auto* place = store_->place_at(unit, day);
  return place == nullptr ? nullptr : &store_->versions[store_->position(place)];
}

const unit_version& hierarchy::nearest(unit_id unit, date day) const {
  BOOST_ASSERT(index(unit) < unit_count());
  return store_->versions[store_->latest_version(unit, day).value_or(store_->versions_of(unit).first)];
}

std::string_view hierarchy::name(unit_id unit, date day) const { return nearest(unit, day).name; }

std::optional<unit_id> hierarchy::parent(unit_id unit, date day) const {
  BOOST_ASSERT(index(unit) < unit_count());
  const auto* place = store_->place_at(unit, day);
  return place == nullptr ? std::nullopt : place->parent.get();
}

std::vector<unit_id> hierarchy::children(unit_id unit, date day) const {
  BOOST_ASSERT(index(unit) < unit_count());
  std::vector<unit_id> found;
  const auto version = store_->version_at(unit, day);
  if (!version) return found;
  const auto [first, last] = adjacent_vertices(*version, store_->contains);
  for (auto child = first; child != last; ++child)
    if (store_->in_force(*child, day)) found.push_back(store_->placed[*child].unit);
  std::ranges::sort(found);
  return found;
}

std::vector<unit_id> hierarchy::path_to_root(unit_id unit, date day) const {
  BOOST_ASSERT(index(unit) < unit_count());
  std::vector<unit_id> path;
  for (const auto* place = store_->place_at(unit, day); place != nullptr; place = store_->place_above(*place, day))
    path.push_back(place->unit);
  return path;
}

std::optional<unit_id> hierarchy::enclosing(unit_id unit, level sought, date day) const {
  BOOST_ASSERT(index(unit) < unit_count());
  const auto* place = store_->place_at(unit, day);
  // levels only rise on the way to the root
  while (place != nullptr && place->level > sought) place = store_->place_above(*place, day);
  if (place == nullptr || place->level != sought) return std::nullopt;
  return place->unit;
}

std::vector<unit_id> hierarchy::units_of(level sought, date day) const {
  std::vector<unit_id> found;
  found.reserve(count_of(sought, day));
  for (const detail::placed_version& version : store_->placed)
    if (version.level == sought && version.in_force.contains(day)) found.push_back(version.unit);
  return found;
}

std::size_t hierarchy::count_of(level sought, date day) const {
  return store_->counts[index_.epoch(day)][static_cast<std::size_t>(sought)];
}

std::vector<unit_id> hierarchy::lowest_units(unit_id unit, date day) const {
  BOOST_ASSERT(index(unit) < unit_count());
  std::vector<unit_id> found;
  std::vector<detail::version_index> waiting;
  if (const auto version = store_->version_at(unit, day)) waiting.push_back(*version);
  while (!waiting.empty()) {
    const detail::version_index version = waiting.back();
    waiting.pop_back();
    const std::size_t before = waiting.size();
    const auto [first, last] = adjacent_vertices(version, store_->contains);
    for (auto child = first; child != last; ++child)
      if (store_->in_force(*child, day)) waiting.push_back(*child);
    if (waiting.size() == before) found.push_back(store_->placed[version].unit);
  }
  std::ranges::sort(found);
  return found;
}

std::span<const unit_change> hierarchy::changes() const noexcept { return store_->changes; }

interval hierarchy::epoch(date day) const noexcept {
  const std::uint32_t epoch = index_.epoch(day);
  interval span;
  if (epoch > 0) span.from = store_->boundaries[epoch - 1];
  if (epoch < store_->boundaries.size()) span.until = store_->boundaries[epoch];
  return span;
}

}  // namespace rota
