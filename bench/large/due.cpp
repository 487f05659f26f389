// SPDX-License-Identifier: BSL-1.0

// Tasks due and what-if: what time alone will change within 24 months, and what 100 decisions would.

#include "ours.hpp"
#include "over_time.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace bench {
namespace {

using rota::date;
using rota::packed_ruling;

rota::audit audit_of_incumbents(const rota::facts& known, date on) {
  return rota::audit_roster(known, rota::vietnam::rotation_law(), {.as_of = on, .subjects = {rota::subject::incumbent}});
}

/// As the list compares them: the force of what is satisfied or not applicable is none.
bool alike(packed_ruling left, packed_ruling right) {
  if (left.outcome() != right.outcome()) return false;
  const bool weighs = left.outcome() != rota::verdict::satisfied && left.outcome() != rota::verdict::not_applicable;
  return !weighs || left.force() == right.force();
}

/// Empty where, for each row held on the first day, the changes of each rule lead from the ruling of that day's own audit to that
/// of the last day's, where the row is still held then.
std::string difference(const rota::due_list& list, const rota::facts& known) {
  std::map<std::pair<std::string_view, std::size_t>, std::pair<packed_ruling, packed_ruling>> changed;  // first before, last after
  for (const rota::due_row& row : list.rows) {
    if (row.kind != rota::due_kind::incumbent) continue;
    const std::pair key(row.rule->id, static_cast<std::size_t>(rota::index(row.appointment)));
    const auto [place, is_first] = changed.try_emplace(key, row.before, row.after);
    if (is_first) continue;
    if (!alike(place->second.second, row.before))
      return "a change of " + std::string(row.rule->id) + " does not follow the one before";
    place->second.second = row.after;
  }
  const rota::audit before = audit_of_incumbents(known, list.as_of), after = audit_of_incumbents(known, list.through);
  for (std::size_t part = 0; part < before.parts.size(); ++part)
    for (std::size_t rule = 0; rule < before.parts[part].columns.size(); ++rule) {
      const rota::audit_part::column& old = before.parts[part].columns[rule];
      const rota::audit_part::column& now = after.parts[part].columns[rule];
      for (std::size_t row = 0; row < before.parts[part].rows; ++row) {
        if (!old.rulings[row].is_judged()) continue;
        const auto found = changed.find({old.rule->id, row});
        const std::string name = std::string(old.rule->id) + " of row " + std::to_string(row);
        const packed_ruling first = found == changed.end() ? old.rulings[row] : found->second.first;
        const packed_ruling last = found == changed.end() ? old.rulings[row] : found->second.second;
        if (!alike(first, old.rulings[row])) return name + " does not begin as it is audited";
        if (now.rulings[row].is_judged() && !alike(last, now.rulings[row])) return name + " does not end as it is audited";
      }
    }
  return {};
}

/// Officials who hold one post each, which nobody else holds, and nothing that begins later.
std::vector<std::size_t> movable_rows(const world& of, day on, std::size_t wanted) {
  std::vector<std::uint32_t> of_post(of.posts.size(), 0), of_official(of.officials.size(), 0);
  const appointments& rows = of.rows;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if (rows.until[row] <= on) continue;
    ++of_post[rows.post[row]];
    ++of_official[rows.official[row]];
  }
  std::vector<std::size_t> found;
  for (std::size_t row = 0; row < rows.size() && found.size() < wanted; row += 7) {
    const bool held = rows.from[row] < on && rows.from[row] != no_start && on < rows.until[row] && rows.movement[row] != release;
    const bool alone = of_post[rows.post[row]] == 1 && of_official[rows.official[row]] == 1 && rows.concurrent_with[row] == none;
    if (held && alone && of.posts.until[rows.post[row]] == no_end && of.units.at(of.posts.unit[rows.post[row]], on) != nullptr)
      found.push_back(row);
  }
  return found;
}

/// The world as it would be recorded had each of them been rotated to the post of the next.
world really_moved(world of, const std::vector<std::size_t>& rows, day on) {
  const std::size_t count = rows.size();
  for (std::size_t at = 0; at < count; ++at) {
    of.rows.official.push_back(of.rows.official[rows[at]]);
    of.rows.post.push_back(of.rows.post[rows[(at + 1) % count]]);
    of.rows.from.push_back(on);
    of.rows.until.push_back(no_end);
    of.rows.movement.push_back(rotation);
    of.rows.planned_until.push_back(no_start);
    of.rows.concurrent_with.push_back(none);
    of.rows.from_post.push_back(none);
    of.rows.extended.push_back(0);
  }
  for (const std::size_t row : rows) of.rows.until[row] = on;
  return of;
}

std::vector<rota::proposal> swaps(const world& of, const rota::roster& people, const std::vector<std::size_t>& rows, date on) {
  std::vector<rota::proposal> decided;
  for (std::size_t at = 0; at < rows.size(); ++at)
    decided.push_back({.official = people.find_official(official_code(of.rows.official[rows[at]])).value(),
                       .post = people.find_post(post_code(of, of.rows.post[rows[(at + 1) % rows.size()]])).value(),
                       .effective = on});
  return decided;
}

/// Counts of a day by name.
using counts = std::map<std::string, rota::tally>;

counts verdicts(const rota::facts& known, date on) {
  counts found;
  const rota::audit judged = audit_of_incumbents(known, on);
  for (const rota::compliance_row& row : rota::compliance(judged)) {
    rota::tally& of_rule = found[std::string(row.rule->id)];
    of_rule += row.counts;
  }
  return found;
}

/// Empty where the changes lead from the one roster's counts to the other's.
std::string difference(const rota::what_if_changes& changes, const rota::facts& before, const rota::facts& after) {
  std::vector<rota::non_local_row> holders = count_non_local(before, {.as_of = changes.as_of});
  for (const rota::non_local_change& each : changes.non_local) {
    const auto row = std::ranges::find(holders, each.before);
    if (row == holders.end()) return "a row of non-local heads was not as it is said to have been";
    *row = each.after;
  }
  if (holders != count_non_local(after, {.as_of = changes.as_of}))
    return "non-local heads differ from those of the roster really changed";
  std::vector<rota::tenure_row> stays = count_tenure(before, {.as_of = changes.as_of});
  for (const rota::tenure_change& each : changes.tenure) {
    const auto row = std::ranges::find(stays, each.before);
    if (row == stays.end()) return "a row of tenure was not as it is said to have been";
    *row = each.after;
  }
  if (stays != count_tenure(after, {.as_of = changes.as_of})) return "tenure differs from that of the roster really changed";
  counts told = verdicts(before, changes.as_of), right = verdicts(after, changes.as_of);
  for (const rota::compliance_change& each : changes.compliance) {
    rota::tally& sum = told[std::string(each.rule->id)];
    for (std::uint64_t rota::tally::*const member : {&rota::tally::satisfied, &rota::tally::violated, &rota::tally::waived,
                                                      &rota::tally::undetermined, &rota::tally::not_applicable})
      sum.*member += each.after.*member - each.before.*member;
  }
  return told == right ? std::string() : "verdicts differ from those of the roster really changed";
}

}  // namespace

void add_rota_due(contenders& to, const setting& in) {
  const std::shared_ptr<const our_roster> known = make_ours(in.data, in.derived.as_of);
  const date on = date::from_days(in.derived.as_of);
  const rota::rulebook& book = rota::vietnam::rotation_law();
  for (const unsigned threads : in.threads) {
    const auto found = std::make_shared<rota::due_list>(rota::due_list{on, on, {}});
    to.push_back({.name = "rota/" + std::to_string(threads),
                  .run = [=, &book, lent = warm_threads(threads)] {
                    *found = list_due(*known->facts, book, {.as_of = on, .through = rota::plus_months(on, rota::months{24})}, lent);
                  },
                  .check = [=] { return difference(*found, known->known()); }});
  }
}

void add_rota_what_if(contenders& to, const setting& in) {
  const std::shared_ptr<const our_roster> known = make_ours(in.data, in.derived.as_of);
  const date on = date::from_days(in.derived.as_of);
  const std::vector<std::size_t> rows = movable_rows(in.data, in.derived.as_of, 100);
  const std::vector<rota::proposal> decided = swaps(in.data, known->people, rows, on);
  const rota::rulebook& book = rota::vietnam::rotation_law();
  const auto moved = std::make_shared<our_roster>();
  moved->units = make_hierarchy(in.data.units);
  moved->people = make_roster(really_moved(in.data, rows, in.derived.as_of), moved->units, added::in_order, moved->row_in_world);
  const auto found = std::make_shared<rota::what_if_changes>(rota::what_if_changes{on, {}, {}, {}});
  to.push_back({.name = "rota-" + std::to_string(decided.size()) + "-proposals/1",
                .run = [=, &book] { *found = what_if(decided, *known->facts, book, {.as_of = on}); },
                .check = [=] { return difference(*found, known->known(), moved->known()); }});
}

}  // namespace bench
