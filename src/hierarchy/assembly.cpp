// SPDX-License-Identifier: BSL-1.0
#include "hierarchy/assembly.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

namespace rota::detail {
namespace {

void give_handles(unit_store& store, const std::vector<const unit_row*>& rows) {
  for (const unit_row* row : rows) {
    if (!store.keys.empty() && store.keys.back() == row->unit) continue;
    store.by_key.emplace(row->unit, static_cast<unit_id>(store.keys.size()));
    store.keys.push_back(row->unit);
  }
}

void index_codes(unit_store& store) {
  for (version_index version = 0; version < store.versions.size(); ++version) store.by_code.push_back(version);
  std::ranges::stable_sort(store.by_code, {}, [&](version_index version) { return store.versions[version].code; });
  for (std::uint32_t place = 0; place < store.by_code.size(); ++place) {
    const std::string_view code = store.versions[store.by_code[place]].code;
    store.code_runs.try_emplace(code, place, place).first->second.second = place + 1;
  }
}

unit_version version_of(const unit_row& row, unit_id unit, maybe<unit_id> parent) {
  return {.unit = unit,
          .code = row.code,
          .name = row.name,
          .kind = row.kind,
          .level = row.level,
          .parent = parent,
          .in_force = row.in_force,
          .act = row.act,
          .difficult = row.difficult,
          .minority_share = row.minority_share};
}

/// Nothing before the first boundary and nothing after the last changes, so one day stands for each side.
void index_days(unit_store& store) {
  if (store.boundaries.empty()) {
    store.epoch_of_day = {0};
    return;
  }
  store.index.first_day = store.boundaries.front().days_since_epoch() - 1;
  store.index.last_day = store.boundaries.back().days_since_epoch();
  store.epoch_of_day.push_back(0);
  for (std::size_t epoch = 1; epoch < store.boundaries.size(); ++epoch) {
    const std::int64_t from = store.boundaries[epoch - 1].days_since_epoch();
    const std::int64_t length = store.boundaries[epoch].days_since_epoch() - from;
    store.epoch_of_day.insert(store.epoch_of_day.end(), static_cast<std::size_t>(length),
                              static_cast<std::uint32_t>(epoch));
  }
  store.epoch_of_day.push_back(static_cast<std::uint32_t>(store.boundaries.size()));
}

void find_boundaries(unit_store& store) {
  for (const placed_version& version : store.placed) {
    const interval span = version.in_force;
    if (span.has_start()) store.boundaries.push_back(span.from);
    if (span.has_end()) store.boundaries.push_back(span.until);
  }
  std::ranges::sort(store.boundaries);
  store.boundaries.erase(std::unique(store.boundaries.begin(), store.boundaries.end()), store.boundaries.end());
}

}  // namespace

std::vector<const unit_row*> place_versions(unit_store& store, const std::vector<unit_row>& rows,
                                            std::vector<data_issue>& issues) {
  std::vector<const unit_row*> ordered;
  ordered.reserve(rows.size());
  for (const unit_row& row : rows) ordered.push_back(&row);
  std::ranges::stable_sort(ordered, {}, [](const unit_row* row) {
    return std::tuple(row->unit, row->in_force.from, row->in_force.until, row->line);
  });

  give_handles(store, ordered);
  store.versions.reserve(rows.size());
  store.placed.reserve(rows.size());
  for (const unit_row* row : ordered) {
    if (store.versions.empty() || store.keys[index(store.versions.back().unit)] != row->unit)
      store.first_version.push_back(static_cast<version_index>(store.versions.size()));
    maybe<unit_id> parent;
    if (const auto found = store.by_key.find(row->parent); !row->parent.empty() && found != store.by_key.end()) {
      parent = found->second;
    } else if (!row->parent.empty()) {
      issues.push_back(unit_issue(*row, "parent", data_errc::unknown_unit,
                                  "parent " + quoted(row->parent) + " of " + quoted(row->unit) +
                                      " is not in the column `unit`; add a row for it or name another parent"));
    }
    const auto unit = static_cast<unit_id>(store.first_version.size() - 1);
    store.versions.push_back(version_of(*row, unit, parent));
    store.placed.push_back({.in_force = row->in_force, .unit = unit, .parent = parent, .level = row->level});
  }
  store.first_version.push_back(static_cast<version_index>(store.versions.size()));
  index_codes(store);
  return ordered;
}

void join_parents(unit_store& store) {
  std::vector<version_edge> edges;
  edges.reserve(store.versions.size());
  for (version_index child = 0; child < store.versions.size(); ++child) {
    if (!store.versions[child].parent) continue;
    const auto [first, last] = store.versions_of(*store.versions[child].parent);
    placed_version& below = store.placed[child];
    for (version_index parent = first; parent < last; ++parent) {
      const interval above = store.placed[parent].in_force;
      if (above.overlaps(below.in_force)) edges.emplace_back(parent, child);
      if (above.contains(below.in_force)) below.parent_version = parent;
    }
  }
  store.contains = make_containment(store.versions.size(), edges);
}

void number_epochs(unit_store& store) {
  find_boundaries(store);
  index_days(store);

  std::vector<version_index> roots;
  for (version_index version = 0; version < store.versions.size(); ++version)
    if (!store.versions[version].parent) roots.push_back(version);

  const std::size_t epochs = store.boundaries.size() + 1;
  const std::size_t units = store.keys.size();
  store.spans.resize(epochs * units);
  store.counts.resize(epochs);
  for (std::size_t epoch = 0; epoch < epochs; ++epoch) {
    const date day = epoch == 0 ? date::lowest() : store.boundaries[epoch - 1];
    number_depth_first(store.contains, roots, store.placed, day, std::span(store.spans).subspan(epoch * units, units));
    for (const placed_version& version : store.placed)
      if (version.in_force.contains(day)) ++store.counts[epoch].at(static_cast<std::size_t>(version.level));
  }
  store.index.epoch_of_day = store.epoch_of_day.data();
  store.index.spans = store.spans.data();
  store.index.units = units;
}

}  // namespace rota::detail
