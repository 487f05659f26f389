// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_ASSESS_EXPLAIN_HPP
#define ROTA_SRC_ASSESS_EXPLAIN_HPP

#include <rota/law/cases.hpp>
#include <rota/law/facts.hpp>
#include <rota/law/finding.hpp>
#include <rota/law/rule.hpp>

#include <array>
#include <cstdint>
#include <optional>

namespace rota {

/// Finds the step of a rule's law that speaks of a post on a day, and remembers the answers for the days around it.
class step_selector {
 public:
  explicit step_selector(std::span<const step> table) noexcept : table_(table) {}
  /// Position in the rule's table; step_column::none where no step speaks of the post on the day.
  [[nodiscard]] std::uint8_t at(date day, level of, post_group group) noexcept;

 private:
  void look_up(date day) noexcept;

  std::span<const step> table_;
  std::optional<interval> known_for_;
  std::array<std::array<std::uint8_t, post_group_count>, all_levels.size()> chosen_{};
};

/// The waiver on record for this rule, official and day; null where there is none.
[[nodiscard]] const waiver* waiver_for(const roster& people, std::string_view rule, official_id who, date day) noexcept;

/// What a rule says of one row of a block, waivers included.
[[nodiscard]] ruling rule_on(const rule& of, one_case on, std::uint8_t step_at, const facts& known) noexcept;

/// The same as a finding, with its facts.
[[nodiscard]] finding explain(const rule& of, one_case on, std::uint8_t step_at, const facts& known);

}  // namespace rota

#endif  // ROTA_SRC_ASSESS_EXPLAIN_HPP
