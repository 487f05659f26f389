// SPDX-License-Identifier: BSL-1.0

// A local regulation becomes steps with a scope at the end of copied tables. What a step leaves out is taken from the national
// steps in force on its first day; where these do not agree, the step must say it, because no guess is the province's law.

#include <rota/law/regulation.hpp>

#include <rota/core/error.hpp>
#include <rota/law/rulebook.hpp>

#include "law/not_a_rule.hpp"

#include <algorithm>
#include <deque>
#include <span>
#include <utility>

namespace rota {

/// What the rules of a book refer to and no constant of the program holds.
struct detail::local_law {
  std::deque<std::string> texts;         ///< never moved, nor are its strings
  std::deque<std::vector<step>> tables;
};

namespace {

constexpr std::size_t most_steps = 255;  // a block tells the sets of numbers that can speak apart by one byte

/// One step of a regulation on its way into the table of its rule.
class local_step {
 public:
  local_step(const regulation& local, const regulation_step& from, const rule& of, std::string source,
             std::vector<data_issue>& issues)
      : local_(local), from_(from), of_(of), source_(std::move(source)), issues_(issues) {
    made_.in_force = from.in_force.value_or(local.in_force);
    made_.scope = local.unit;
  }

  /// The step, without its citation. Complete only where no issue was added.
  [[nodiscard]] step make() {
    if (!of_.open_to_regulations) {
      refuse("rule", name() + " judges a fact, which a regulation cannot change; leave the step out");
      return made_;
    }
    check_what_is_said();
    if (made_.in_force.is_empty() || !local_.in_force.contains(made_.in_force)) {
      refuse("from", "the days " + to_string(made_.in_force) + " of the step are empty or not all among those of the regulation, " +
                         to_string(local_.in_force) + "; change the one or the other");
      return made_;
    }
    made_.levels = set_or_all(from_.levels, &step::levels, "levels");
    made_.posts = set_or_all(from_.posts, &step::posts, "posts");
    const std::vector<const step*> national = national_steps();
    made_.force = value_or_national(from_.force, national, "force", [](const step& by) { return by.force; });
    for (std::size_t at = 0; at < of_.parameters.size(); ++at)
      if (!of_.parameters[at].empty())
        made_.required[at] = value_or_national(from_.required[at], national, of_.parameters[at],
                                               [at](const step& by) { return by.required[at]; });
    return made_;
  }

 private:
  void refuse(std::string_view column, std::string message) {
    issues_.push_back({source_, 0, std::string(column), data_errc::bad_regulation, std::move(message)});
  }
  [[nodiscard]] std::string name() const { return '`' + std::string(of_.id) + '`'; }

  void check_what_is_said() {
    const bool states_a_number = std::ranges::any_of(from_.required, [](const auto& stated) { return stated.has_value(); });
    if (!from_.force && !from_.levels && !from_.posts && !states_a_number)
      refuse("rule", "the step changes nothing of " + name() + "; state a number of the rule, `force`, `levels` or `posts`");
    for (std::size_t at = 0; at < from_.required.size(); ++at)
      if (from_.required[at] && of_.parameters[at].empty())
        refuse("required", name() + " has no number at position " + std::to_string(at + 1) + "; leave `" +
                               std::to_string(*from_.required[at]) + "` out");
  }

  /// A rule that speaks of listed posts only would come to speak of all: that must be said, not left out.
  template <class Set>
  [[nodiscard]] Set set_or_all(const std::optional<Set>& stated, Set step::*part, std::string_view column) {
    if (!stated && std::ranges::any_of(of_.law, [&](const step& by) { return !by.scope && by.*part != Set::all(); }))
      refuse(column, name() + " lists the posts it speaks of; state `" + std::string(column) + "`, of which the step is to speak");
    return stated.value_or(Set::all());
  }

  /// The national steps that decide on the first day, on any of the posts of this step; where there is none, all then in force.
  [[nodiscard]] std::vector<const step*> national_steps() const {
    const date first = made_.in_force.from;
    std::vector<const step*> in_force;
    for (const step& by : of_.law)
      if (!by.scope && by.in_force.contains(first)) in_force.push_back(&by);
    std::vector<const step*> deciding;
    for (const level on : all_levels)
      for (std::size_t group = 0; group < post_group_count; ++group) {
        const auto kind = static_cast<post_group>(group);
        const auto speaks = [&](const step& by) { return by.levels.has(on) && by.posts.has(kind); };
        if (!speaks(made_)) continue;
        const auto last = std::find_if(in_force.rbegin(), in_force.rend(), [&](const step* by) { return speaks(*by); });
        if (last != in_force.rend()) deciding.push_back(*last);
      }
    return deciding.empty() ? in_force : deciding;
  }

  template <class T, class Part>
  [[nodiscard]] T value_or_national(const std::optional<T>& stated, const std::vector<const step*>& national,
                                    std::string_view column, Part part) {
    if (stated) return *stated;
    const auto other = [&](const step* by) { return part(*by) != part(*national.front()); };
    if (!national.empty() && std::ranges::none_of(national, other)) return part(*national.front());
    refuse(column, (national.empty() ? "no national step of " + name() + " is in force on the first day of " + to_string(made_.in_force)
                                     : "the national steps of " + name() + " differ for the posts of this step") +
                       ", so that there is none to take `" + std::string(column) + "` from; state it");
    return T{};
  }

  const regulation& local_;
  const regulation_step& from_;
  const rule& of_;
  std::string source_;
  std::vector<data_issue>& issues_;
  step made_{.in_force = {}, .source = {}};
};

}  // namespace

rulebook rulebook::with(const regulation& local) const {
  rulebook extended = *this;
  std::vector<data_issue> issues;
  const auto kept = std::make_shared<detail::local_law>();
  const std::string& act = kept->texts.emplace_back(local.act);
  std::vector<std::vector<step>*> table_of(rules_.size(), nullptr);
  std::size_t number = 0;
  for (const regulation_step& each : local.steps) {
    std::string source = local.act + ", step " + std::to_string(++number);
    const auto found = std::ranges::find(rules_, each.rule, &rule::id);
    if (found == rules_.end()) {
      issues.push_back({std::move(source), 0, "rule", data_errc::unknown_rule,
                        detail::not_a_rule(each.rule, rules_)});
      continue;
    }
    const auto at = static_cast<std::size_t>(found - rules_.begin());
    if (table_of[at] == nullptr) table_of[at] = &kept->tables.emplace_back(found->law.begin(), found->law.end());
    step made = local_step(local, each, *found, source, issues).make();
    made.source = {act, kept->texts.emplace_back(each.article), local.mark};
    table_of[at]->push_back(made);
    if (table_of[at]->size() == most_steps + 1)
      issues.push_back({std::move(source), 0, "rule", data_errc::bad_regulation,
                        '`' + each.rule + "` has " + std::to_string(most_steps) +
                            " steps already, and no more can be told apart; use a book with fewer regulations"});
  }
  if (!issues.empty()) throw data_error(std::move(issues));
  for (std::size_t at = 0; at < rules_.size(); ++at)
    if (table_of[at] != nullptr) extended.rules_[at].law = *table_of[at];
  extended.owned_.push_back(kept);
  return extended;
}

}  // namespace rota
