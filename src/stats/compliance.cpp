// SPDX-License-Identifier: BSL-1.0

// Every function here is one count over the columns of an audit. A case belongs to a slot, one for each unit of the level asked
// for and a last one for cases that lie in none; compliance() has the last slot only.

#include <rota/stats/compliance.hpp>

#include <algorithm>
#include <cstddef>
#include <functional>

namespace rota {
namespace {

constexpr std::size_t force_count = 3;

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
  [[nodiscard]] std::vector<std::size_t> of(const audit_part& part) const {
    std::vector<std::size_t> result;
    result.reserve(part.rows.size());
    for (const std::uint32_t row : part.rows) {
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

void add_column(const audit_part& part, const audit_part::column& column, const std::vector<std::size_t>* slot_of_case,
                std::size_t slot_count, std::vector<slot_row>& rows) {
  std::vector<tally> counts(slot_count * force_count);
  for (std::size_t at = 0; at < column.rulings.size(); ++at) {
    const packed_ruling ruling = column.rulings[at];
    const force weight = ruling.outcome() == verdict::not_applicable ? force::binding : ruling.force();
    const std::size_t slot = slot_of_case != nullptr ? (*slot_of_case)[at] : slot_count - 1;
    counts[slot * force_count + static_cast<std::size_t>(weight)].add(ruling.outcome());
  }
  const subject reported = part.subject == subject::ended_rotation ? subject::move : part.subject;
  for (std::size_t at = 0; at < counts.size(); ++at)
    if (counts[at].all() != 0)
      rows.push_back({at / force_count, {column.rule, reported, static_cast<force>(at % force_count), counts[at]}});
}

/// Orders the rows and adds up those of one key: past moves and ended rotations have one between them.
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
    const std::vector<std::size_t> slot_of_case = by_unit.of(part);
    for (const audit_part::column& column : part.columns) {
      if (only != nullptr && column.rule->id != only->id) continue;
      for (std::size_t row = 0; row < column.rulings.size(); ++row)
        result[slot_of_case[row]].second.add(column.rulings[row].outcome());
    }
  }
  return result;
}

}  // namespace

std::vector<compliance_row> compliance(const audit& of) {
  std::vector<slot_row> rows;
  for (const audit_part& part : of.parts)
    for (const audit_part::column& column : part.columns) add_column(part, column, nullptr, 1, rows);
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
    const std::vector<std::size_t> slot_of_case = by_unit.of(part);
    for (const audit_part::column& column : part.columns) add_column(part, column, &slot_of_case, by_unit.size(), rows);
  }
  order_and_merge(rows);
  std::vector<unit_compliance_row> result;
  for (const slot_row& each : rows) result.push_back({by_unit.unit(each.slot), each.row});
  return result;
}

}  // namespace rota
