// SPDX-License-Identifier: BSL-1.0
#include <rota/stats/non_local.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <span>
#include <tuple>
#include <utility>

namespace rota {
namespace {

using holding = std::pair<post_id, official_id>;

/// Who holds what on the day, ordered by post; an official with two rows in one post is one holder.
std::vector<holding> holders_on(const roster& people, date day) {
  const std::span<const interval> terms = people.appointment_term();
  std::vector<holding> holders;
  for (std::size_t row = 0; row < terms.size(); ++row)
    if (terms[row].contains(day) && people.appointment_movement()[row] != movement::release)
      holders.emplace_back(people.appointment_post()[row], people.appointment_official()[row]);
  std::ranges::sort(holders);
  holders.erase(std::unique(holders.begin(), holders.end()), holders.end());
  return holders;
}

void add(non_local_row& row, locality of_holder) {
  switch (of_holder) {
    case locality::not_local: ++row.non_local; return;
    case locality::local: ++row.local; return;
    case locality::undetermined: ++row.unknown; return;
  }
}

/// Order of output; an absent unit comes last.
using row_key = std::tuple<bool, unit_id, level, title_id>;

}  // namespace

std::optional<double> non_local_row::share() const noexcept {
  if (non_local + local == 0) return std::nullopt;
  return static_cast<double>(non_local) / static_cast<double>(non_local + local);
}

std::vector<non_local_row> count_non_local(const facts& known, const non_local_options& options) {
  const roster& people = known.people;
  const date day = options.as_of;
  const std::vector<holding> holders = holders_on(people, day);
  locality_index places(known.units, options.strategy);
  std::map<row_key, non_local_row> rows;

  for (std::size_t at = 0; at < people.post_count(); ++at) {
    const unit_id unit = people.post_unit()[at];
    const unit_version* version = known.units.at(unit, day);
    if (version == nullptr || !people.post_in_force()[at].contains(day)) continue;
    const std::optional<unit_id> group = options.by ? known.units.enclosing(unit, *options.by, day) : std::nullopt;
    const title_id title = people.post_title()[at];
    non_local_row& row = rows[{!group, group.value_or(unit_id{}), version->level, title}];
    row.level = version->level;
    row.title = title;
    if (group) row.unit = *group;

    auto holder = std::ranges::lower_bound(holders, static_cast<post_id>(at), {}, &holding::first);
    if (holder == holders.end() || index(holder->first) != at) ++row.vacant;
    for (; holder != holders.end() && index(holder->first) == at; ++holder)
      add(row, places.of(people.at(holder->second), unit, day));
  }

  std::vector<non_local_row> result;
  for (const auto& [key, row] : rows) result.push_back(row);
  return result;
}

}  // namespace rota
