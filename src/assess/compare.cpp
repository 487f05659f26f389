// SPDX-License-Identifier: BSL-1.0

#include <rota/assess/compare.hpp>

#include <algorithm>
#include <utility>

namespace rota {
namespace {

/// The columns of one rule in the two audits; null where a book does not judge by it.
struct pair_of_columns {
  std::string_view rule;
  const ruling_column* before = nullptr;
  const ruling_column* after = nullptr;
};

const audit_part* part_of(const audit& of, subject sought) {
  const auto found = std::ranges::find(of.parts, sought, &audit_part::subject);
  return found == of.parts.end() ? nullptr : &*found;
}

/// The rules of the book before in its order, then those that only the book after has, in its order.
std::vector<pair_of_columns> paired(const audit_part* before, const audit_part* after) {
  std::vector<pair_of_columns> pairs;
  if (before != nullptr)
    for (const audit_part::column& each : before->columns) pairs.push_back({each.rule->id, &each.rulings, nullptr});
  if (after != nullptr)
    for (const audit_part::column& each : after->columns) {
      auto known = std::ranges::find(pairs, each.rule->id, &pair_of_columns::rule);
      if (known == pairs.end()) known = pairs.insert(pairs.end(), {each.rule->id, nullptr, nullptr});
      known->after = &each.rulings;
    }
  return pairs;
}

packed_ruling at(const ruling_column* of, std::size_t row) { return of == nullptr ? packed_ruling::none() : (*of)[row]; }

bool is_violated(packed_ruling of, force counts) {
  return of.is_judged() && of.outcome() == verdict::violated && of.force() >= counts;
}

void compare_row(const std::vector<pair_of_columns>& pairs, subject of, std::uint32_t row, force counts, book_comparison& to) {
  changed_case lost{of, row, {}}, won{of, row, {}};  // violations that the book after does not have, and that only it has
  bool lawful_before = true, lawful_after = true;
  for (const pair_of_columns& each : pairs) {
    const packed_ruling before = at(each.before, row), after = at(each.after, row);
    if (before == after) {
      if (is_violated(before, counts)) lawful_before = lawful_after = false;
      continue;
    }
    to.changed.push_back({of, row, each.rule, before, after});
    const bool was = is_violated(before, counts), is = is_violated(after, counts);
    lawful_before = lawful_before && !was;
    lawful_after = lawful_after && !is;
    if (was && !is) lost.by.push_back(each.rule);
    if (is && !was) won.by.push_back(each.rule);
  }
  if (lawful_before && !lawful_after) to.became_unlawful.push_back(std::move(won));
  if (!lawful_before && lawful_after) to.became_lawful.push_back(std::move(lost));
}

}  // namespace

book_comparison compare_books(const prepared_facts& known, const rulebook& before, const rulebook& after,
                              const compare_options& options) {
  const audit earlier = audit_roster(known, before, options.audit);
  const audit later = audit_roster(known, after, options.audit);
  book_comparison made;
  for (const subject of : {subject::proposal, subject::incumbent, subject::move, subject::ended_rotation}) {
    if (!options.of.has(of)) continue;
    const audit_part* const part_before = part_of(earlier, of);
    const audit_part* const part_after = part_of(later, of);
    if (part_before == nullptr && part_after == nullptr) continue;
    if (part_after != nullptr) made.judged += part_after->judged;
    const std::vector<pair_of_columns> pairs = paired(part_before, part_after);
    const std::size_t rows = (part_after != nullptr ? part_after : part_before)->rows;
    for (std::size_t row = 0; row < rows; ++row) compare_row(pairs, of, static_cast<std::uint32_t>(row), options.counts, made);
  }
  return made;
}

}  // namespace rota
