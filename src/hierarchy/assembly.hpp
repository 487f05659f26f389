// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_HIERARCHY_ASSEMBLY_HPP
#define ROTA_HIERARCHY_ASSEMBLY_HPP

#include "hierarchy/store.hpp"

#include <rota/core/error.hpp>
#include <rota/hierarchy/hierarchy_builder.hpp>

#include <cstddef>
#include <vector>

namespace rota::detail {

/// The steps from rows to a store, in this order. Each leaves out what it cannot place and says so in `issues`, so that the
/// next one finds what else is wrong; a store with issues is thrown away.

/// Puts the rows in order of unit and day, gives out the handles, and finds each parent. Result: the row of each version.
[[nodiscard]] std::vector<const unit_row*> place_versions(unit_store& store, const std::vector<unit_row>& rows,
                                                          std::vector<data_issue>& issues);
void check_versions(const unit_store& store, const std::vector<const unit_row*>& rows, std::vector<data_issue>& issues);
void check_parents(const unit_store& store, const std::vector<const unit_row*>& rows, std::vector<data_issue>& issues);

void join_parents(unit_store& store);
void check_cycles(const unit_store& store, const std::vector<const unit_row*>& rows, std::vector<data_issue>& issues);

void join_lineage(unit_store& store, const std::vector<change_row>& rows, std::vector<data_issue>& issues);

/// REQUIRES no issues
void number_epochs(unit_store& store);

[[nodiscard]] data_issue unit_issue(const unit_row& row, std::string column, data_errc code, std::string message);
/// The text in backticks.
[[nodiscard]] std::string quoted(std::string_view text);

}  // namespace rota::detail

#endif  // ROTA_HIERARCHY_ASSEMBLY_HPP
