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
#include <span>
#include <vector>

namespace rota {

/// What the law's tables ask of a case. The unit of the post is looked up only where a step has a scope.
struct post_on_day {
  date day;
  level of;
  post_group group;
  post_id post;
};

[[nodiscard]] inline post_on_day asked_of(one_case on) noexcept {
  return {on.day(), on.post_level(), on.group(), on.post()};
}

/// Position in the rule's table of the step that speaks of a post on a day; step_column::none where none does.
[[nodiscard]] std::uint8_t find_step(std::span<const step> table, post_on_day asked, const facts& known) noexcept;

/// The same for many posts: remembers the answers for the days around the last one asked.
class step_selector {
 public:
  step_selector(std::span<const step> table, const facts& known);
  [[nodiscard]] std::uint8_t at(post_on_day asked) noexcept;

 private:
  using chosen_steps = std::array<std::array<std::uint8_t, post_group_count>, all_levels.size()>;
  /// The steps of one scope, as if the table held no others.
  struct scoped_steps {
    maybe<unit_id> scope;
    chosen_steps chosen{};
  };
  void look_up(date day) noexcept;
  void choose(scoped_steps& among, date day) const noexcept;
  [[nodiscard]] std::uint8_t latest(std::uint8_t everywhere, post_on_day asked) const noexcept;

  std::span<const step> table_;
  facts known_;
  std::optional<interval> known_for_;
  scoped_steps everywhere_;
  std::vector<scoped_steps> local_;  ///< empty for a table without local regulations
};

/// The waiver on record for this rule, official and day; null where there is none.
[[nodiscard]] const waiver* waiver_for(const roster& people, std::string_view rule, official_id who, date day) noexcept;

/// What a rule says of one row of a block, waivers included.
[[nodiscard]] ruling rule_on(const rule& of, one_case on, std::uint8_t step_at, const facts& known) noexcept;

/// The same as a finding, with its facts.
[[nodiscard]] finding explain(const rule& of, one_case on, std::uint8_t step_at, const facts& known);

}  // namespace rota

#endif  // ROTA_SRC_ASSESS_EXPLAIN_HPP
