// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_ASSESS_RULE_PLAN_HPP
#define ROTA_SRC_ASSESS_RULE_PLAN_HPP

#include <rota/assess/audit.hpp>
#include <rota/law/cases.hpp>
#include <rota/law/facts.hpp>
#include <rota/law/rule.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace rota {

/// One rule, ready to judge blocks: which of its steps can speak, and which of them a judge cannot tell apart.
///
/// Steps that ask for the same numbers with the same force decide alike, so the rule is asked once for all of them; which of them
/// is cited matters to a finding only. Refers to, and must not outlive, the rule.
class rule_plan {
 public:
  /// Where all cases are judged by the law of one day, only the steps in force on it are kept.
  rule_plan(const rule& of, std::optional<date> only_day);

  [[nodiscard]] const rule& of() const noexcept { return *rule_; }
  /// Whether a step speaks of the posts of one unit only: the block must then say whose posts they are.
  [[nodiscard]] bool depends_on_unit() const noexcept;
  /// Rulings that this rule gives, for counting.
  [[nodiscard]] std::span<const packed_ruling> likely() const noexcept { return likely_; }

  /// Writes a ruling for every row of the block, waivers applied. No allocation.
  void judge(const cases& block, const facts& known, packed_ruling* out) const noexcept;

  /// Appends the rows of the block that are violated, undetermined or waived.
  void list_flagged(const cases& block, std::span<const packed_ruling> rulings, detail::column<flagged_row>& to) const;

 private:
  /// Where one step speaks.
  struct speaker {
    std::int32_t from;
    std::int32_t until;
    std::uint16_t levels;  ///< bits of post_kind
    std::uint16_t groups;
    maybe<unit_id> scope;
    std::uint8_t terms;    ///< position in `terms_`
    /// Wherever the posts are.
    [[nodiscard]] bool speaks_of_all() const noexcept;
  };
  void add(const speaker& next);
  void drop_what_is_overridden();
  [[nodiscard]] bool is_plain() const noexcept;
  [[nodiscard]] bool always_speaks() const noexcept;
  /// Writes for each row which of `terms_` speaks of it, or that none does.
  void choose(const cases& block, const facts& known, std::uint8_t* chosen) const noexcept;
  void choose_within(const speaker& local, const cases& block, const facts& known, std::uint8_t* chosen) const noexcept;
  void decide(const cases& block, const facts& known, packed_ruling* out) const noexcept;

  const rule* rule_;
  bool on_one_day_;
  std::vector<speaker> speakers_;     ///< in the order of the table: the last that speaks decides
  std::vector<const step*> terms_;    ///< one step for each set of equal numbers and force
  std::vector<packed_ruling> likely_;
};

}  // namespace rota

#endif  // ROTA_SRC_ASSESS_RULE_PLAN_HPP
