// SPDX-License-Identifier: BSL-1.0
#include "hierarchy/assembly.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace rota::detail {
namespace {

std::string day_text(date day) {
  if (day == date::lowest()) return "the beginning of the records";
  if (day == date::highest()) return "the end of time";
  return to_string(day);
}

/// The first day of `span` on which the unit does not exist.
std::optional<date> first_gap(const unit_store& store, unit_id unit, interval span) {
  date covered = span.from;
  const auto [first, last] = store.versions_of(unit);
  for (version_index version = first; version < last && covered < span.until; ++version) {
    const interval in_force = store.placed[version].in_force;
    if (in_force.from > covered) break;
    covered = std::max(covered, in_force.until);
  }
  return covered < span.until ? std::optional(covered) : std::nullopt;
}

void check_parent_exists(const unit_store& store, const unit_row& row, unit_id parent, std::vector<data_issue>& issues) {
  const auto gap = first_gap(store, parent, row.in_force);
  if (!gap) return;
  issues.push_back(unit_issue(row, "parent", data_errc::parent_not_in_force,
                              "parent " + quoted(row.parent) + " of " + quoted(row.unit) + " does not exist on " +
                                  day_text(*gap) + ", but a parent must exist through all of its unit's version " +
                                  to_string(row.in_force) + "; end the version there or name another parent"));
}

void check_parent_level(const unit_store& store, const unit_row& row, unit_id parent, std::vector<data_issue>& issues) {
  const auto [first, last] = store.versions_of(parent);
  for (version_index version = first; version < last; ++version) {
    const unit_version& above = store.versions[version];
    if (!above.in_force.overlaps(row.in_force) || above.level < row.level) continue;
    issues.push_back(unit_issue(row, "parent", data_errc::parent_level,
                                "parent " + quoted(row.parent) + " of " + quoted(row.unit) + " is of level " +
                                    quoted(to_string(above.level)) + ", but a parent must be of a higher level than " +
                                    quoted(to_string(row.level)) + "; correct the level or name another parent"));
    return;
  }
}

std::string cycle_text(const unit_store& store, const std::vector<version_index>& cycle) {
  constexpr std::size_t shown = 6;
  const auto key = [&](version_index version) { return quoted(store.keys[index(store.versions[version].unit)]); };
  std::string text = key(cycle.front());
  for (std::size_t place = 1; place < std::min(shown, cycle.size()); ++place) text += " in " + key(cycle[place]);
  if (cycle.size() > shown) text += " and so on, over " + std::to_string(cycle.size()) + " units,";
  return text + " in " + key(cycle.front());
}

/// Reports a cycle once: on the day on which the last of its versions begins.
void report_cycle(const unit_store& store, const std::vector<const unit_row*>& rows, std::vector<version_index> cycle,
                  date day, std::vector<data_issue>& issues) {
  const auto begins = [&](version_index version) { return store.placed[version].in_force.from; };
  if (begins(*std::ranges::max_element(cycle, {}, begins)) != day) return;
  std::rotate(cycle.begin(), std::ranges::min_element(cycle), cycle.end());
  const unit_row& row = *rows[cycle.front()];
  issues.push_back(unit_issue(row, "parent", data_errc::cycle,
                              quoted(row.unit) + " lies within itself from " + day_text(day) + " (" +
                                  cycle_text(store, cycle) + "); name another parent for one of them"));
}

/// The cycles of one day. Every unit has at most one parent then, so each walk upwards either ends or runs into a cycle.
void check_cycles_on(date day, const unit_store& store, const std::vector<const unit_row*>& rows,
                     const std::vector<version_index>& suspects, std::vector<std::uint32_t>& walk_of,
                     std::vector<data_issue>& issues) {
  const auto above = [&](version_index version) {
    const maybe<unit_id> parent = store.placed[version].parent;
    return parent ? store.version_at(*parent, day) : std::nullopt;
  };
  for (const version_index version : suspects) walk_of[version] = 0;
  std::uint32_t walk = 0;
  for (const version_index start : suspects) {
    if (!store.in_force(start, day)) continue;
    ++walk;
    std::optional<version_index> at = start;
    // a version that is no suspect lies on no loop, and nothing above it leads back to one
    for (; at && std::ranges::binary_search(suspects, *at) && walk_of[*at] == 0; at = above(*at)) walk_of[*at] = walk;
    if (!at || walk_of[*at] != walk) continue;
    std::vector<version_index> cycle{*at};
    for (auto next = above(*at); *next != *at; next = above(*next)) cycle.push_back(*next);
    report_cycle(store, rows, std::move(cycle), day, issues);
  }
}

}  // namespace

std::string quoted(std::string_view text) { return "`" + std::string(text) + "`"; }

data_issue unit_issue(const unit_row& row, std::string column, data_errc code, std::string message) {
  return {.source = "units.csv", .line = row.line, .column = std::move(column), .code = code, .message = std::move(message)};
}

void check_versions(const unit_store& store, const std::vector<const unit_row*>& rows, std::vector<data_issue>& issues) {
  for (std::size_t unit = 0; unit < store.keys.size(); ++unit) {
    const auto [first, last] = store.versions_of(static_cast<unit_id>(unit));
    version_index latest = first;  // of the versions so far, the one that ends last
    for (version_index version = first + 1; version < last; ++version) {
      const unit_row& row = *rows[version];
      const interval span = store.placed[version].in_force;
      if (span.from == store.placed[version - 1].in_force.from) {
        issues.push_back(unit_issue(row, "from", data_errc::duplicate_version,
                                    quoted(row.unit) + " has two versions from " + day_text(span.from) + " (see line " +
                                        std::to_string(rows[version - 1]->line) + "); keep one of them"));
      } else if (span.from < store.placed[latest].in_force.until) {
        issues.push_back(unit_issue(row, "from", data_errc::overlapping_versions,
                                    quoted(row.unit) + " has two versions on " + day_text(span.from) + ", " +
                                        to_string(store.placed[latest].in_force) + " of line " +
                                        std::to_string(rows[latest]->line) + " and " + to_string(span) +
                                        "; end the earlier where the later begins"));
      }
      if (span.until > store.placed[latest].in_force.until) latest = version;
    }
  }
}

void check_parents(const unit_store& store, const std::vector<const unit_row*>& rows, std::vector<data_issue>& issues) {
  for (version_index version = 0; version < store.versions.size(); ++version) {
    const maybe<unit_id> parent = store.placed[version].parent;
    if (!parent) continue;
    check_parent_exists(store, *rows[version], *parent, issues);
    check_parent_level(store, *rows[version], *parent, issues);
  }
}

void check_cycles(const unit_store& store, const std::vector<const unit_row*>& rows, std::vector<data_issue>& issues) {
  const std::vector<version_index> suspects = versions_on_loops(store.contains);
  if (suspects.empty()) return;
  std::vector<date> days;  // a cycle begins where one of its versions does
  for (const version_index version : suspects) days.push_back(store.placed[version].in_force.from);
  std::ranges::sort(days);
  days.erase(std::unique(days.begin(), days.end()), days.end());
  std::vector<std::uint32_t> walk_of(store.versions.size());
  for (const date day : days) check_cycles_on(day, store, rows, suspects, walk_of, issues);
}

}  // namespace rota::detail
