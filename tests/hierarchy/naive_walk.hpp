// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_TESTS_HIERARCHY_NAIVE_WALK_HPP
#define ROTA_TESTS_HIERARCHY_NAIVE_WALK_HPP

#include "hierarchy/random_map.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace toy {

/// The answers of a hierarchy read from its rows: a climb from parent to parent, and every way through the lineage one by one.
/// Nothing is kept between two questions but which rows name which unit.
class naive_walk {
 public:
  using version = random_map::version;
  using change = random_map::change;

  struct answer {
    std::map<std::size_t, rota::extent> units;
    bool complete = true;
    friend bool operator==(const answer&, const answer&) = default;
  };

  naive_walk(const std::vector<version>& versions, const std::vector<change>& changes) {
    for (const version& row : versions) versions_of_[row.unit].push_back(row);
    for (const change& row : changes) {
      leaving_[row.predecessor].push_back(row);
      made_from_[row.successor].insert(row.predecessor);
    }
  }
  explicit naive_walk(const random_map& rows) : naive_walk(rows.versions, rows.changes) {}

  [[nodiscard]] const version* at(std::size_t unit, rota::date day) const {
    for (const version& row : versions_of(unit))
      if (row.in_force.contains(day)) return &row;
    return nullptr;
  }

  /// The unit and those it lies in, up to the root; nothing where it does not exist on the day.
  [[nodiscard]] std::vector<std::size_t> climb(std::size_t unit, rota::date day) const {
    std::vector<std::size_t> passed;
    for (const version* row = at(unit, day); row != nullptr; row = row->parent ? at(*row->parent, day) : nullptr)
      passed.push_back(row->unit);
    return passed;
  }

  [[nodiscard]] answer successors(std::size_t unit, rota::date from, rota::date to) const {
    answer found;
    follow(at(unit, from), rota::extent::whole, to, found);
    return found;
  }

  [[nodiscard]] answer predecessors(std::size_t unit, rota::date from, rota::date to) const {
    answer found;
    trace(at(unit, from), rota::extent::whole, from, to, found);
    return found;
  }

 private:
  [[nodiscard]] const std::vector<version>& versions_of(std::size_t unit) const {
    static const std::vector<version> none;
    const auto found = versions_of_.find(unit);
    return found == versions_of_.end() ? none : found->second;
  }

  static void reach(answer& found, std::size_t unit, rota::extent amount) {
    const auto [place, is_new] = found.units.emplace(unit, amount);
    if (!is_new && amount == rota::extent::whole) place->second = rota::extent::whole;
  }

  static rota::extent along(rota::extent way, rota::extent step) {
    return way == rota::extent::whole && step == rota::extent::whole ? rota::extent::whole : rota::extent::part;
  }

  [[nodiscard]] std::vector<change> leaving_on(std::size_t unit, rota::date day) const {
    std::vector<change> found;
    if (const auto all = leaving_.find(unit); all != leaving_.end())
      std::ranges::copy_if(all->second, std::back_inserter(found), [day](const change& row) { return row.day == day; });
    return found;
  }

  /// What of `ending` goes to `unit` on the day it ends.
  [[nodiscard]] std::optional<rota::extent> step(const version& ending, std::size_t unit) const {
    const rota::date day = ending.in_force.until;
    const std::vector<change> leaving = leaving_on(ending.unit, day);
    const bool goes_on = at(ending.unit, day) != nullptr;
    const bool shared =
        goes_on && std::ranges::any_of(leaving, [&](const change& row) { return row.successor != ending.unit; });
    for (const change& row : leaving) {
      if (row.successor != unit) continue;
      if (shared) return rota::extent::part;
      if (row.extent == rota::extent::unknown) return leaving.size() == 1 ? rota::extent::whole : rota::extent::part;
      return row.extent;
    }
    if (unit == ending.unit && goes_on) return shared ? rota::extent::part : rota::extent::whole;
    return std::nullopt;
  }

  void follow(const version* row, rota::extent amount, rota::date to, answer& found) const {
    if (row == nullptr) {
      found.complete = false;
      return;
    }
    const rota::date day = row->in_force.until;
    if (!row->in_force.has_end() || day > to) return reach(found, row->unit, amount);
    std::set<std::size_t> next{row->unit};
    for (const change& leaving : leaving_on(row->unit, day)) next.insert(leaving.successor);
    std::vector<rota::extent> ways;
    for (const std::size_t unit : next)
      if (const auto share = step(*row, unit)) {
        ways.push_back(*share);
        follow(at(unit, day), along(amount, *share), to, found);
      }
    if (ways.empty() || (ways.size() == 1 && ways.front() == rota::extent::part)) found.complete = false;
  }

  void trace(const version* row, rota::extent amount, rota::date from, rota::date to, answer& found) const {
    if (row == nullptr) {
      found.complete = false;
      return;
    }
    bool explained = row->in_force.from <= to;
    if (explained) reach(found, row->unit, amount);
    std::set<std::size_t> before{row->unit};
    if (const auto named = made_from_.find(row->unit); named != made_from_.end())
      before.insert(named->second.begin(), named->second.end());
    for (const std::size_t unit : before)
      for (const version& ending : versions_of(unit)) {
        const rota::date day = ending.in_force.until;
        if (!ending.in_force.has_end() || day <= to || day > from || !row->in_force.contains(day)) continue;
        const auto share = step(ending, row->unit);
        if (!share) continue;
        explained = explained || day == row->in_force.from;
        trace(&ending, along(amount, *share), day - rota::days{1}, to, found);
      }
    if (!explained) found.complete = false;
  }

  std::map<std::size_t, std::vector<version>> versions_of_;
  std::map<std::size_t, std::vector<change>> leaving_;
  std::map<std::size_t, std::set<std::size_t>> made_from_;
};

}  // namespace toy

#endif  // ROTA_TESTS_HIERARCHY_NAIVE_WALK_HPP
