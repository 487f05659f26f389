// SPDX-License-Identifier: BSL-1.0
#include "hierarchy/assembly.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>

namespace rota::detail {
namespace {

/// A change whose ends are versions.
struct placed_change {
  version_index predecessor = 0;
  version_index successor = 0;
  const change_row* row = nullptr;
};

data_issue change_issue(const change_row& row, std::string column, data_errc code, std::string message) {
  return {.source = "lineage.csv", .line = row.line, .column = std::move(column), .code = code, .message = std::move(message)};
}

std::optional<unit_id> known_unit(const unit_store& store, const change_row& row, std::string column, std::string_view unit,
                                  std::vector<data_issue>& issues) {
  if (const auto found = store.by_key.find(unit); found != store.by_key.end()) return found->second;
  std::string message = column + " " + quoted(unit) + " is not in the column `unit` of units.csv; add it there or correct it here";
  issues.push_back(change_issue(row, std::move(column), data_errc::unknown_unit, std::move(message)));
  return std::nullopt;
}

std::optional<version_index> version_ending(const unit_store& store, unit_id unit, date day) {
  const auto [first, last] = store.versions_of(unit);
  for (version_index version = first; version < last; ++version)
    if (store.placed[version].in_force.has_end() && store.placed[version].in_force.until == day) return version;
  return std::nullopt;
}

std::optional<placed_change> place(const unit_store& store, const change_row& row, std::vector<data_issue>& issues) {
  const auto predecessor = known_unit(store, row, "predecessor", row.predecessor, issues);
  const auto successor = known_unit(store, row, "successor", row.successor, issues);
  const auto ending = predecessor ? version_ending(store, *predecessor, row.day) : std::nullopt;
  const auto receiving = successor ? store.version_at(*successor, row.day) : std::nullopt;
  if (predecessor && !ending)
    issues.push_back(change_issue(row, "predecessor", data_errc::predecessor_continues,
                                  "predecessor " + quoted(row.predecessor) + " has no version that ends on " +
                                      to_string(row.day) + "; correct the day, or end a version there in units.csv"));
  if (successor && !receiving)
    issues.push_back(change_issue(row, "successor", data_errc::successor_not_in_force,
                                  "successor " + quoted(row.successor) + " does not exist on " + to_string(row.day) +
                                      "; correct the day, or give it a version in units.csv"));
  if (!ending || !receiving) return std::nullopt;
  return placed_change{*ending, *receiving, &row};
}

void check_repeated(const std::vector<change_row>& rows, std::vector<data_issue>& issues) {
  std::vector<const change_row*> ordered;
  for (const change_row& row : rows) ordered.push_back(&row);
  const auto key = [](const change_row* row) { return std::tuple(row->predecessor, row->successor, row->day); };
  std::ranges::stable_sort(ordered, {}, [&](const change_row* row) { return std::tuple_cat(key(row), std::tuple(row->line)); });
  for (std::size_t place = 1; place < ordered.size(); ++place) {
    const change_row& row = *ordered[place];
    if (key(ordered[place - 1]) != key(&row)) continue;
    issues.push_back(change_issue(row, "", data_errc::duplicate_key,
                                  "the change from " + quoted(row.predecessor) + " to " + quoted(row.successor) + " on " +
                                      to_string(row.day) + " stands twice (see line " +
                                      std::to_string(ordered[place - 1]->line) + "); keep one of them"));
  }
}

/// The steps out of the versions, the silent one from a version to the unit's own next included.
class step_maker {
 public:
  explicit step_maker(unit_store& store) : store_(store) {}

  /// REQUIRES `changes` are all that leave `version`
  void leave(version_index version, std::span<const placed_change> changes) {
    const auto next = own_next(version);
    const bool others = std::ranges::any_of(changes, [&](const placed_change& change) { return change.successor != next; });
    const bool divided = next && others;  // the unit itself keeps a part
    bool next_is_named = false;
    for (const placed_change& change : changes) {
      extent amount = change.row->extent;
      if (amount == extent::unknown) amount = changes.size() == 1 ? extent::whole : extent::part;
      add(version, change.successor, divided ? extent::part : amount);
      next_is_named = next_is_named || change.successor == next;
    }
    if (next && !next_is_named) add(version, *next, divided ? extent::part : extent::whole);
  }

  void finish() { store_.became = make_lineage(store_.versions.size(), edges_, steps_); }

 private:
  [[nodiscard]] std::optional<version_index> own_next(version_index version) const {
    const version_index next = version + 1;
    if (next == store_.versions.size() || store_.placed[next].unit != store_.placed[version].unit) return std::nullopt;
    if (store_.placed[next].in_force.from != store_.placed[version].in_force.until) return std::nullopt;
    return next;
  }

  void add(version_index from, version_index to, extent amount) {
    edges_.emplace_back(from, to);
    steps_.push_back({store_.placed[from].in_force.until, amount});
  }

  unit_store& store_;
  std::vector<version_edge> edges_;
  std::vector<lineage_step> steps_;
};

unit_change change_of(const unit_store& store, const placed_change& placed) {
  return {.predecessor = store.placed[placed.predecessor].unit,
          .successor = store.placed[placed.successor].unit,
          .day = placed.row->day,
          .extent = placed.row->extent,
          .relation = placed.row->relation,
          .act = placed.row->act,
          .clause = placed.row->clause};
}

}  // namespace

void join_lineage(unit_store& store, const std::vector<change_row>& rows, std::vector<data_issue>& issues) {
  check_repeated(rows, issues);
  std::vector<placed_change> placed;
  placed.reserve(rows.size());
  for (const change_row& row : rows)
    if (const auto change = place(store, row, issues)) placed.push_back(*change);
  std::ranges::sort(placed, {}, [](const placed_change& change) { return std::tuple(change.predecessor, change.successor); });

  step_maker steps(store);
  auto first = placed.begin();
  for (version_index version = 0; version < store.versions.size(); ++version) {
    const auto last = std::find_if(first, placed.end(), [&](const auto& change) { return change.predecessor != version; });
    steps.leave(version, {first, last});
    first = last;
  }
  steps.finish();

  store.changes.reserve(placed.size());
  for (const placed_change& change : placed) store.changes.push_back(change_of(store, change));
  std::ranges::stable_sort(store.changes, {}, [](const unit_change& change) {
    return std::tuple(change.day, change.predecessor, change.successor);
  });
}

}  // namespace rota::detail
