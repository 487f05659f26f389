// SPDX-License-Identifier: BSL-1.0
#include <rota/hierarchy/hierarchy_builder.hpp>

#include "hierarchy/assembly.hpp"

#include <boost/assert.hpp>

#include <algorithm>
#include <iterator>
#include <tuple>

namespace rota {

struct hierarchy_builder::rows {
  std::shared_ptr<detail::text_pool> texts = std::make_shared<detail::text_pool>();
  std::vector<unit_row> units;
  std::vector<change_row> changes;
};

hierarchy_builder::hierarchy_builder() : rows_(std::make_unique<rows>()) {}
hierarchy_builder::~hierarchy_builder() = default;
hierarchy_builder::hierarchy_builder(hierarchy_builder&&) noexcept = default;
hierarchy_builder& hierarchy_builder::operator=(hierarchy_builder&&) noexcept = default;

void hierarchy_builder::add(const unit_row& row) {
  BOOST_ASSERT(!row.in_force.is_empty());
  unit_row& kept = rows_->units.emplace_back(row);
  for (std::string_view* text : {&kept.unit, &kept.code, &kept.name, &kept.kind, &kept.parent, &kept.act})
    *text = rows_->texts->keep(*text);
}

void hierarchy_builder::add(const change_row& row) {
  change_row& kept = rows_->changes.emplace_back(row);
  for (std::string_view* text : {&kept.predecessor, &kept.successor, &kept.relation, &kept.act, &kept.clause})
    *text = rows_->texts->keep(*text);
}

hierarchy hierarchy_builder::build() const {
  std::vector<data_issue> issues;
  hierarchy built = build(issues);
  if (!issues.empty()) throw data_error(std::move(issues));
  return built;
}

hierarchy hierarchy_builder::build(std::vector<data_issue>& issues) const {
  auto store = std::make_shared<detail::unit_store>();
  store->texts = rows_->texts;

  std::vector<data_issue> found;
  const auto row_of = detail::place_versions(*store, rows_->units, found);
  detail::check_versions(*store, row_of, found);
  detail::check_parents(*store, row_of, found);
  detail::join_parents(*store);
  detail::check_cycles(*store, row_of, found);
  detail::join_lineage(*store, rows_->changes, found);

  if (!found.empty()) {
    std::ranges::stable_sort(found, {}, [](const data_issue& issue) {
      return std::tuple(issue.source != "units.csv", issue.line);
    });
    std::ranges::move(found, std::back_inserter(issues));
    return {};
  }
  detail::number_epochs(*store);
  return hierarchy(std::move(store));
}

hierarchy::hierarchy() : hierarchy(hierarchy_builder().build()) {}

}  // namespace rota
