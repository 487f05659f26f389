// SPDX-License-Identifier: BSL-1.0

// Each statistic is counted three times: of the whole as it stands, of the excerpt as it stands and of the excerpt as it would.
// What the whole would be is the first, less the second, and the third.

#include <rota/stats/what_if.hpp>

#include <rota/assess/audit.hpp>

#include "assess/on_incumbents.hpp"
#include "assess/row_columns.hpp"
#include "stats/what_if_excerpt.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace rota {
namespace {

/// Unit (absent last), level, title.
using cell = std::tuple<bool, unit_id, level, title_id>;

cell cell_of(maybe<unit_id> unit, level of, title_id title) { return {!unit, unit ? *unit : unit_id{}, of, title}; }

template <class Row>
std::map<cell, Row> by_cell(std::vector<Row> rows) {
  std::map<cell, Row> made;
  for (Row& row : rows) {
    const cell key = cell_of(row.unit, row.level, row.title);
    made.emplace(key, std::move(row));
  }
  return made;
}

/// A row without counts for a cell that a table does not have.
template <class Row>
Row row_at(const std::map<cell, Row>& table, const cell& at) {
  if (const auto found = table.find(at); found != table.end()) return found->second;
  Row none{};
  const auto& [no_unit, unit, of, title] = at;
  if (!no_unit) none.unit = unit;
  none.level = of;
  none.title = title;
  return none;
}

non_local_row moved(non_local_row whole, const non_local_row& less, const non_local_row& more) {
  whole.non_local += more.non_local - less.non_local;
  whole.local += more.local - less.local;
  whole.unknown += more.unknown - less.unknown;
  whole.vacant += more.vacant - less.vacant;
  return whole;
}

std::uint64_t at_month(const tenure_counts& of, std::size_t month) {
  return month < of.by_month().size() ? of.by_month()[month] : 0;
}

tenure_row moved(tenure_row whole, const tenure_row& less, const tenure_row& more) {
  tenure_counts counts;
  const std::size_t longest = std::max(whole.counts.by_month().size(), more.counts.by_month().size());
  for (std::size_t month = 0; month < longest; ++month)
    if (const auto holders =
            at_month(whole.counts, month) - at_month(less.counts, month) + at_month(more.counts, month);
        holders != 0)
      counts.add(months{static_cast<std::int32_t>(month)}, holders);
  counts.add_not_recorded(whole.counts.not_recorded() - less.counts.not_recorded() + more.counts.not_recorded());
  whole.counts = counts;
  return whole;
}

tally moved(tally whole, const tally& less, const tally& more) {
  whole.satisfied += more.satisfied - less.satisfied;
  whole.violated += more.violated - less.violated;
  whole.waived += more.waived - less.waived;
  whole.undetermined += more.undetermined - less.undetermined;
  whole.not_applicable += more.not_applicable - less.not_applicable;
  return whole;
}

/// The cells in which the excerpts differ, with the whole before and after.
template <class Change, class Row>
std::vector<Change> changes_of(const std::vector<Row>& whole, const std::vector<Row>& less,
                               const std::vector<Row>& more) {
  const std::map<cell, Row> all = by_cell(whole), before = by_cell(less), after = by_cell(more);
  std::map<cell, Row> cells = before;
  cells.insert(after.begin(), after.end());
  std::vector<Change> changes;
  for (const auto& [at, row] : cells) {
    const Row was = row_at(before, at), is = row_at(after, at);
    if (!(was == is)) changes.push_back({row_at(all, at), moved(row_at(all, at), was, is)});
  }
  return changes;
}

/// For each rule, the verdicts of incumbents by cell.
using verdicts = std::vector<std::map<cell, tally>>;

verdicts judge(const prepared_facts& known, const rulebook& incumbents, date day, std::optional<level> by) {
  verdicts made(incumbents.rules().size());
  const audit judged = audit_roster(known, incumbents, {.as_of = day, .period = interval{day, day}});
  if (judged.parts.empty()) return made;
  const facts& facts = known.known();
  std::vector<std::optional<cell>> cells(facts.people.post_count());
  const audit_part& part = judged.parts.front();
  for (std::size_t row = 0; row < part.rows; ++row) {
    if (!part.columns.front().rulings[row].is_judged()) continue;
    const post_id post = facts.people.appointment_post()[row];
    std::optional<cell>& at = cells[index(post)];
    if (!at) {
      const unit_id unit = facts.people.post_unit()[index(post)];
      const std::optional<unit_id> group = by ? facts.units.enclosing(unit, *by, day) : std::nullopt;
      at = cell_of(group ? maybe<unit_id>(*group) : maybe<unit_id>(), facts.units.nearest(unit, day).level,
                   facts.people.post_title()[index(post)]);
    }
    for (std::size_t rule = 0; rule < made.size(); ++rule)
      made[rule][*at].add(part.columns[rule].rulings[row].outcome());
  }
  return made;
}

tally tally_at(const std::map<cell, tally>& of, const cell& at) {
  const auto found = of.find(at);
  return found != of.end() ? found->second : tally{};
}

std::vector<compliance_change> changes_of(const verdicts& whole, const verdicts& less, const verdicts& more,
                                          const rulebook& incumbents, const rulebook& law) {
  std::vector<compliance_change> changes;
  for (std::size_t rule = 0; rule < whole.size(); ++rule) {
    std::map<cell, tally> cells = less[rule];
    cells.insert(more[rule].begin(), more[rule].end());
    for (const auto& entry : cells) {
      const cell& at = entry.first;
      const tally was = tally_at(less[rule], at), is = tally_at(more[rule], at);
      if (was == is) continue;
      const tally all = tally_at(whole[rule], at);
      compliance_change& made = changes.emplace_back();
      made.rule = law.find(incumbents.rules()[rule].id);
      if (!std::get<0>(at)) made.unit = std::get<1>(at);
      made.level = std::get<2>(at);
      made.title = std::get<3>(at);
      made.before = all;
      made.after = moved(all, was, is);
    }
  }
  return changes;
}

}  // namespace

what_if_changes what_if(std::span<const proposal> decided, const prepared_facts& known, const rulebook& law,
                        const what_if_options& options) {
  if (decided.empty()) return {options.as_of.value_or(known.holds_for().from), {}, {}, {}};
  std::vector<proposal> all(decided.begin(), decided.end());
  std::ranges::sort(all, {},
                    [](const proposal& of) { return std::tuple(of.official, of.effective, of.post, of.movement); });
  const date day = options.as_of.value_or(std::ranges::max_element(all, {}, &proposal::effective)->effective);

  const facts& facts = known.known();
  const excerpts of = excerpts_of(all, facts.people, *known.columns().filled, day);
  const readings& read = law.shared_readings();
  const prepared_facts before({facts.units, of.before}, read, day), after({facts.units, of.after}, read, day);
  const non_local_options non_local{.as_of = day, .read = read, .by = options.by};
  const tenure_options tenure{
      .as_of = day, .by = options.by, .continues_across_merger = read.tenure_continues_across_merger};
  const rulebook incumbents = on_incumbents(law);
  what_if_changes made{day, {}, {}, {}};
  made.non_local = changes_of<non_local_change>(count_non_local(known, non_local), count_non_local(before, non_local),
                                                count_non_local(after, non_local));
  made.tenure =
      changes_of<tenure_change>(count_tenure(known, tenure), count_tenure(before, tenure), count_tenure(after, tenure));
  made.compliance = changes_of(judge(known, incumbents, day, options.by), judge(before, incumbents, day, options.by),
                               judge(after, incumbents, day, options.by), incumbents, law);
  return made;
}

}  // namespace rota
