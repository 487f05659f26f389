// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_TESTS_LAW_VIETNAM_GROUPS_HPP
#define ROTA_TESTS_LAW_VIETNAM_GROUPS_HPP

#include <rota/hierarchy/hierarchy.hpp>
#include <rota/law/rule.hpp>

#include <cstddef>
#include <set>

namespace rota::test {

/// Checks a rule on group cases against its table: <rule>.csv, or <rule>_groups.csv where the rule judges rows as well. Adds the
/// reasons that a case led to.
void check_group_cases(const rule& of, const hierarchy& map, std::set<std::size_t>& reasons_seen);

}  // namespace rota::test

#endif  // ROTA_TESTS_LAW_VIETNAM_GROUPS_HPP
