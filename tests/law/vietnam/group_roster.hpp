// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_TESTS_LAW_VIETNAM_GROUP_ROSTER_HPP
#define ROTA_TESTS_LAW_VIETNAM_GROUP_ROSTER_HPP

#include "support/case_table.hpp"

#include <rota/hierarchy/hierarchy.hpp>
#include <rota/law/facts.hpp>
#include <rota/law/finding.hpp>
#include <rota/roster/roster.hpp>

#include <optional>
#include <span>
#include <string_view>

// The people of a table of group cases, one small world a row, and which of its cases a row means.
//
//   people      `A birth 1980-05 sex female ethnicity minority retirement 2030-01 native n1 holds secretary@n1 2020-01-01..; B …`;
//               `holds` may be repeated, each with `by election` after it; a post in a body is `secretary@n1/party`,
//               another of the same `secretary@n1/party#2`
//   bodies      `party n1 standing-committee; guard n1 - armed-forces; …`: code, unit, collective or -, block (that or `state`)
//   posts       `secretary@n1 authorised 2 in 2020-01-01..2025-01-01; …`: what is recorded of a post
//   discipline  `A warning 2023-01-01..2024-01-01; …`, the measure - where none is recorded; `no register` where none was given
//   seats       `A party 2020-06-01..2025-06-01; …`: seats in a committee; `no register` where none was given
//   kin         `A spouse B; …`, what the second is to the first; `no register` where none was given
//   proposals   `A secretary@n1 2025-11-01 appointment; …`, the movement - where none is recorded
//   plan        `A secretary@n1 2021-01-01..2026-01-01 approved 2020-12-20 supplement; …`; `no register` where none was given
//   waiver      `A 2020-01-01..2023-01-01; …`: waivers of the rule; of another: `A unit-exists 2020-01-01..`
//   key         which case is meant: `official=A post=secretary@n1 unit=n1 body=party`, or a fact in words; empty: the only one

namespace rota::test {

[[nodiscard]] bool is_group_column(std::string_view column);

/// The roster of one row; its waivers are of the rule named.
[[nodiscard]] roster build_group_case(const case_row& row, const hierarchy& map, std::string_view rule);

/// The finding that `key` means; nothing where there is none. Fails where it means more than one.
[[nodiscard]] std::optional<finding> the_case(std::span<const finding> all, std::string_view key, const facts& known);

}  // namespace rota::test

#endif  // ROTA_TESTS_LAW_VIETNAM_GROUP_ROSTER_HPP
