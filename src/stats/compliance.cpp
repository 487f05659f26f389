// SPDX-License-Identifier: BSL-1.0

// Counts of a whole audit were made with it; those by unit are made here, over its columns. A case belongs to a slot, one for each
// unit of the level asked for and a last one for cases that lie in none.

#include <rota/stats/compliance.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <utility>

namespace rota {
namespace {

/// Which unit of a level each case of an audit lies in.
class slots {
 public:
  slots(const audit& of, const facts& known, level at)
      : people_(&known.people),
        units_(known.units.units_of(at, of.as_of)),
        slot_of_unit_(known.units.unit_count(), units_.size()) {
    for (std::size_t unit = 0; unit < slot_of_unit_.size(); ++unit) {
      const auto enclosing = known.units.enclosing(static_cast<unit_id>(unit), at, of.as_of);
      if (!enclosing) continue;
      const auto found = std::ranges::lower_bound(units_, *enclosing);
      slot_of_unit_[unit] = static_cast<std::size_t>(found - units_.begin());
    }
  }

  [[nodiscard]] std::size_t size() const noexcept { return units_.size() + 1; }
  [[nodiscard]] maybe<unit_id> unit(std::size_t slot) const noexcept {
    return slot < units_.size() ? maybe<unit_id>(units_[slot]) : maybe<unit_id>();
  }
  /// By row of the part, judged or not.
  [[nodiscard]] std::vector<std::size_t> of(const audit_part& part) const {
    std::vector<std::size_t> result;
    result.reserve(part.rows);
    for (std::size_t row = 0; row < part.rows; ++row) {
      const post_id post = part.subject == subject::proposal ? people_->at(static_cast<proposal_id>(row)).post
                                                             : people_->appointment_post()[row];
      result.push_back(slot_of_unit_[index(people_->post_unit()[index(post)])]);
    }
    return result;
  }

 private:
  const roster* people_;
  std::vector<unit_id> units_;
  std::vector<std::size_t> slot_of_unit_;
};

struct slot_row {
  std::size_t slot = 0;
  compliance_row row;

  // A rulebook keeps its rules in one array, so their addresses have the order of the book.
  [[nodiscard]] friend bool comes_before(const slot_row& a, const slot_row& b) {
    if (a.slot != b.slot) return a.slot < b.slot;
    if (a.row.rule != b.row.rule) return std::less<>{}(a.row.rule, b.row.rule);
    if (a.row.subject != b.row.subject) return a.row.subject < b.row.subject;
    return a.row.force > b.row.force;
  }
};

tally tally_of(const ruling_counts& counts, force weight) {
  const auto times = [&](verdict outcome) { return counts.of(outcome, weight); };
  return {times(verdict::satisfied), times(verdict::violated), times(verdict::waived), times(verdict::undetermined),
          times(verdict::not_applicable)};
}

/// The subject under whose word it is reported.
subject reported_as(subject of) noexcept {
  switch (of) {
    case subject::ended_rotation: return subject::move;
    case subject::body: return subject::committee;
    case subject::decisions: return subject::proposal;
    default: return of;
  }
}

/// Adds a row for each force of a column that occurs in a slot. What is not applicable counts under the force `binding`.
void add_rows(subject judged, const rule& of, const ruling_counts& counts, std::size_t slot, std::vector<slot_row>& rows) {
  const subject reported = reported_as(judged);
  std::array<tally, force_count> by_force;
  for (std::size_t weight = 0; weight < force_count; ++weight) by_force[weight] = tally_of(counts, static_cast<force>(weight));
  tally& binding = by_force[static_cast<std::size_t>(force::binding)];
  for (tally& each : by_force)
    if (&each != &binding) binding.not_applicable += std::exchange(each.not_applicable, 0);
  for (std::size_t weight = 0; weight < force_count; ++weight)
    if (by_force[weight].all() != 0)
      rows.push_back({slot, {&of, reported, static_cast<force>(weight), by_force[weight]}});
}

std::vector<ruling_counts> counts_by_slot(const audit_part::column& column, const std::vector<std::size_t>& slot_of_row,
                                          std::size_t slot_count) {
  std::vector<ruling_counts> counts(slot_count);
  for (std::size_t row = 0; row < column.rulings.size(); ++row)
    if (column.rulings[row].is_judged()) counts[slot_of_row[row]].add(column.rulings[row], 1);
  return counts;
}

/// Orders the rows and adds up those of one key: past moves and ended rotations have one between them, as committees and bodies.
void order_and_merge(std::vector<slot_row>& rows) {
  std::ranges::stable_sort(rows, [](const slot_row& a, const slot_row& b) { return comes_before(a, b); });
  std::size_t kept = 0;
  for (std::size_t at = 1; at < rows.size(); ++at) {
    if (comes_before(rows[kept], rows[at]))
      rows[++kept] = rows[at];
    else
      rows[kept].row.counts += rows[at].row.counts;
  }
  if (!rows.empty()) rows.resize(kept + 1);
}

std::vector<std::pair<maybe<unit_id>, tally>> tally_slots(const audit& of, const facts& known, level at, const rule* only) {
  const slots by_unit(of, known, at);
  std::vector<std::pair<maybe<unit_id>, tally>> result;
  for (std::size_t slot = 0; slot < by_unit.size(); ++slot) result.emplace_back(by_unit.unit(slot), tally{});
  for (const audit_part& part : of.parts) {
    const std::vector<std::size_t> slot_of_row = by_unit.of(part);
    for (const audit_part::column& column : part.columns) {
      if (only != nullptr && column.rule->id != only->id) continue;
      for (std::size_t row = 0; row < column.rulings.size(); ++row)
        if (column.rulings[row].is_judged()) result[slot_of_row[row]].second.add(column.rulings[row].outcome());
    }
  }
  return result;
}

}  // namespace

std::vector<compliance_row> compliance(const audit& of) { return compliance(of, group_assessment{}); }

std::vector<compliance_row> compliance(const audit& of, const group_assessment& groups) {
  std::vector<slot_row> rows;
  for (const audit_part& part : of.parts)
    for (const audit_part::column& column : part.columns) add_rows(part.subject, *column.rule, column.counts, 0, rows);
  for (const group_part& part : groups.parts) add_rows(part.subject, *part.rule, part.counts, 0, rows);
  order_and_merge(rows);
  std::vector<compliance_row> result;
  for (const slot_row& each : rows) result.push_back(each.row);
  return result;
}

std::vector<std::pair<maybe<unit_id>, tally>> tally_by_unit(const audit& of, const facts& known, level at) {
  return tally_slots(of, known, at, nullptr);
}

std::vector<std::pair<maybe<unit_id>, tally>> tally_by_unit(const audit& of, const facts& known, level at, const rule& only) {
  return tally_slots(of, known, at, &only);
}

std::vector<unit_compliance_row> compliance_by_unit(const audit& of, const facts& known, level at) {
  const slots by_unit(of, known, at);
  std::vector<slot_row> rows;
  for (const audit_part& part : of.parts) {
    const std::vector<std::size_t> slot_of_row = by_unit.of(part);
    for (const audit_part::column& column : part.columns) {
      const std::vector<ruling_counts> counts = counts_by_slot(column, slot_of_row, by_unit.size());
      for (std::size_t slot = 0; slot < counts.size(); ++slot) add_rows(part.subject, *column.rule, counts[slot], slot, rows);
    }
  }
  order_and_merge(rows);
  std::vector<unit_compliance_row> result;
  for (const slot_row& each : rows) result.push_back({by_unit.unit(each.slot), each.row});
  return result;
}

}  // namespace rota
