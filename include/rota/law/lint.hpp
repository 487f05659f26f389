// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_LAW_LINT_HPP
#define ROTA_LAW_LINT_HPP

#include <rota/core/interval.hpp>
#include <rota/law/rulebook.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rota {

/// What can be wrong with the tables of a rulebook.
enum class lint : std::uint8_t {
  gap,               ///< after the first step on a post, a day on which none is in force, and the rule does not say so (rule::silent)
  idle_silence,      ///< days of rule::silent on all of which some step speaks of every post: nothing is silent there
  tie,               ///< two steps begin on one day for one post, and neither is the exception of the other
  dead_step,         ///< a step that decides nowhere: it has no day, or later steps speak of all its posts on all its days
  act_not_known,     ///< a citation that is not in the table of acts
  act_not_in_force,  ///< days of a step that are not among those of its act
  act_without_day,   ///< a note: the first day of the act is not established, so that nothing can be held against it
  unnamed_number,    ///< a number that is asked for and has no name, in a rule that local regulations can change
  text_missing,      ///< a name, a reason or an exemption without a sentence in one of the languages, or without its reason
};

[[nodiscard]] std::string_view to_string(lint value) noexcept;
/// Whether it is told and no more: not an error of the table.
[[nodiscard]] constexpr bool is_note(lint value) noexcept { return value == lint::act_without_day; }

struct lint_issue {
  std::string_view rule;   ///< id; refers to the book
  std::size_t step = 0;    ///< position in rule::law, where it is one step's
  lint what{};
  interval days{};         ///< for a gap, the first stretch of days
  std::string text;        ///< for a person: posts, acts and numbers
};

/// Checks the tables of a book: on every day of `days` and for every level and group of posts, after the first step that speaks of it,
/// one step decides or the rule is silent by intent; every step decides somewhere; every citation names an act of the table,
/// on days of that act; numbers have names and sentences both languages.
///
/// Steps of local regulations are held against their own days and each other; their acts are in no table.
/// A step without a first day may cite a younger act only as remembered or inferred, and only a rule closed to regulations may rest
/// on no act, from a newspaper or by inference.
/// Shape   in the order of the rules, then of lint; at most one gap and one tie for each step and rule
/// Cost    the days on which a step begins or ends, not all days
[[nodiscard]] std::vector<lint_issue> lint_rulebook(const rulebook& law, interval days);

}  // namespace rota

#endif  // ROTA_LAW_LINT_HPP
