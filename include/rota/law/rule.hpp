// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_LAW_RULE_HPP
#define ROTA_LAW_RULE_HPP

#include <rota/core/interval.hpp>
#include <rota/fwd.hpp>
#include <rota/law/cases.hpp>
#include <rota/law/citation.hpp>
#include <rota/law/decide.hpp>
#include <rota/law/facts.hpp>
#include <rota/law/finding.hpp>
#include <rota/law/step.hpp>
#include <rota/law/verdict.hpp>

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace rota {

/// The sentence a rule gives for a reason, in both languages. `{name}` stands for the fact of that name; `{day}`, `{post}`
/// (title and unit), `{unit}`, `{body}`, `{official}` (by code), `{table}` and `{row}` can be used without being facts.
struct reason {
  std::string_view en;
  std::string_view vi;
};

/// Whom or what the rule does not touch, for the page of the rulebook; the judge says it in one of the rule's reasons.
struct exemption {
  reason text;           ///< who is exempt, as half a sentence
  citation source;       ///< the text that exempts
  std::uint8_t why = 0;  ///< position among the rule's reasons of the one that a finding gives
};

/// A rule as a value: what it is called, what it judges, what the law said when, and a pure function that decides.
///
/// `judge` decides one case under the step of law that speaks of it; it sees nothing but the case, and of the step only the
/// required numbers and the force: steps that are equal in these are judged together. The batch (`decide`) and the explanation
/// both call it, so they cannot disagree. Make rules with `make_rule`, which fills in both.
/// Users add rules of their own to a rulebook in the same way.
///
/// A rule on plans, committees, bodies or tables, which are no rows of the roster, has `list` and `judge_group` in place of `judge`
/// and `decide` (see group_case); one that speaks of both has all four.
struct rule {
  std::string_view id;       ///< stable, in the words of the output format: `rotation-min-duration`
  std::string_view name_en;
  std::string_view name_vi;
  subject_set judged;
  /// The kinds of movement that the rule speaks of: of others `judge` must say not_applicable, and it need not be asked. A movement
  /// that is not recorded may be any of them and is always put to the judge. DEFAULT: all
  movement_set moves = movement_set::all();
  /// What `judge` and `describe` read beyond the row itself. DEFAULT: everything, which is safe and costs an audit time
  need_set needs = need_set::all();
  std::span<const step> law{}; ///< in the order of the acts; see step
  std::span<const interval> silent{};  ///< days after the first step on which, by intent, none is in force
  std::array<std::string_view, step_numbers> parameters{};  ///< names of step::required, for messages and local regulations
  bool open_to_regulations = true;  ///< false: what is judged is a fact, which no local regulation changes
  /// Judges whether somebody is a local person, so that a regulation may say what makes one (see regulation_step::locality).
  bool reads_locality = false;
  std::span<const reason> reasons;               ///< by ruling::reason
  std::span<const exemption> exceptions{};       ///< whom the rule does not touch, in the order of the text
  std::array<case_number, 2> numbers{};          ///< what the rule measures, for flagged rows

  /// Pure, noexcept, no allocation. Never called where no step speaks of the case.
  ruling (*judge)(one_case, const step&) noexcept = nullptr;
  /// Adds facts and, where time alone would change the verdict, the days; may be null. Called only for findings.
  void (*describe)(one_case, const step&, const facts&, finding&) = nullptr;
  /// `judge` over a block, all of whose rows are judged under the one step. Made by make_rule.
  void (*decide)(const cases&, const step&, packed_ruling*) noexcept = nullptr;

  /// Appends every group case that the rule speaks of on a day, in any order. Null: the rule judges rows only.
  void (*list)(const group_facts&, date, std::vector<group_case>& to) = nullptr;
  /// Decides one group case by the step that speaks of it. Never called where none does.
  ruling (*judge_group)(const group_case&, const step&, const group_facts&) = nullptr;
  /// Adds facts to the finding of a group case; may be null.
  void (*describe_group)(const group_case&, const step&, const group_facts&, finding&) = nullptr;
};

/// A rule with `judge` and `decide` made from the same function.
template <auto Judge>
[[nodiscard]] constexpr rule make_rule(rule from) noexcept {
  from.judge = Judge;
  from.decide = &decide_each<Judge>;
  return from;
}

}  // namespace rota

#endif  // ROTA_LAW_RULE_HPP
