// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_TESTS_ASSESS_NAIVE_HPP
#define ROTA_TESTS_ASSESS_NAIVE_HPP

#include "support/random_world.hpp"

#include <rota/law/cases.hpp>
#include <rota/law/verdict.hpp>
#include <rota/stats/published.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rota::test {

/// One case as the catalogue of rules describes it, in positions of a raw world.
struct naive_case {
  rota::subject subject{};
  std::size_t official = 0;
  std::size_t post = 0;
  date day;
  rota::movement movement{};
  rota::purpose purpose{};
  bool outstanding = false;
  std::optional<date> planned_until{};
  std::optional<std::size_t> named_left{}; ///< from_post
  std::optional<std::size_t> appointment{}; ///< the row judged, for all but proposals
  bool voluntary = false;                   ///< of a proposal
};

/// A rule read a second time, from the words of the catalogue.
struct naive_rule {
  std::string_view id;
  ruling (*decide)(const raw_world&, const naive_case&) = nullptr;  ///< without waivers
  set_of<verdict> never{};  ///< verdicts that the rule never gives; of the others the random worlds must reach each
};

// One table a family of rules, each in a file of its own.
[[nodiscard]] std::span<const naive_rule> naive_move_rules();
[[nodiscard]] std::span<const naive_rule> naive_appointment_rules();
[[nodiscard]] std::span<const naive_rule> naive_register_rules();
[[nodiscard]] std::span<const naive_rule> naive_incumbent_rules();
[[nodiscard]] std::span<const naive_rule> naive_kin_rules();

/// Throws std::out_of_range where no table holds the rule.
[[nodiscard]] const naive_rule& naive_rule_of(std::string_view id);

[[nodiscard]] naive_case naive_of(const raw_world& world, const proposal& move);
[[nodiscard]] naive_case naive_of(const raw_world& world, subject of, std::size_t appointment, date as_of);

/// The verdict and force of a rule, worked out from the raw rows one case at a time: a second reading of the catalogue that
/// shares no code with the library beyond its value types and `plus_months`.
[[nodiscard]] ruling naive_ruling(const raw_world& world, std::string_view rule, const naive_case& on);

/// What there is to judge beside rows.
struct naive_groups {
  const raw_world& world;
  const std::vector<published_cell>& cells;
  date day;
};

/// One group case and what a rule says of it. `key`: the codes of unit, body, post and official, and table and row, each followed by
/// a slash; empty where it does not apply.
struct naive_group_ruling {
  std::string key;
  ruling decided;
};

/// A rule on group cases read a second time: which cases there are, and what is said of each, in any order; waivers included.
struct naive_group_rule {
  std::string_view id;
  std::vector<naive_group_ruling> (*judge)(const naive_groups&) = nullptr;
  set_of<verdict> never{};  ///< as of naive_rule
};

[[nodiscard]] std::span<const naive_group_rule> naive_group_rules();

}  // namespace rota::test

#endif  // ROTA_TESTS_ASSESS_NAIVE_HPP
