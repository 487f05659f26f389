// SPDX-License-Identifier: BSL-1.0

// A local regulation becomes steps with a scope at the end of copied tables: its steps are joined (step_joiner), each is completed
// from the national law (local_step), and put into the table of its rule (local_tables). What a step leaves out is taken from the
// national steps in force on its first day; where these do not agree, the step must say it, because no guess is the province's law.

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

/// How messages name a step: by its line where it has one.
std::string name_of(const regulation_step& step, std::size_t number) {
  return step.line != 0 ? "the step of line " + std::to_string(step.line) : "step " + std::to_string(number);
}

/// A problem of one step.
data_issue issue_of(const regulation& local, const regulation_step& step, std::size_t number, std::string_view column,
                    data_errc code, std::string message) {
  return {local.act + ", step " + std::to_string(number), step.line, std::string(column), code, std::move(message)};
}

/// What steps that are one say together.
struct joined_step {
  std::size_t rule = 0;    ///< position in the book
  std::size_t number = 0;  ///< of the first of them in the regulation, from 1
  regulation_step said;
};

/// Joins the steps of a regulation that are one, and refuses those that contradict each other.
class step_joiner {
 public:
  step_joiner(const regulation& local, std::vector<data_issue>& issues) : local_(local), issues_(issues) {}

  void add(joined_step next) {
    for (joined_step& earlier : joined_) {
      if (earlier.rule != next.rule || earlier.said.locality.has_value() != next.said.locality.has_value()) continue;
      if (!next.said.locality && speaks_of_the_same(earlier.said, next.said)) return join(earlier, next);
      if (overlap(earlier.said, next.said)) {
        refuse(earlier, next, "from",
               "it speaks of posts and days of which that one speaks; give the two the same `from`, `until`, `levels` and `posts`, "
               "or such as do not overlap");
        return;
      }
    }
    joined_.push_back(std::move(next));
  }
  [[nodiscard]] const std::vector<joined_step>& joined() const noexcept { return joined_; }

 private:
  [[nodiscard]] interval days_of(const regulation_step& of) const { return of.in_force.value_or(local_.in_force); }
  [[nodiscard]] bool speaks_of_the_same(const regulation_step& a, const regulation_step& b) const {
    return days_of(a) == days_of(b) && a.levels == b.levels && a.posts == b.posts;
  }
  [[nodiscard]] bool overlap(const regulation_step& a, const regulation_step& b) const {
    const auto meet = [](const auto& one, const auto& other) { return !one || !other || (one->bits() & other->bits()) != 0; };
    return days_of(a).overlaps(days_of(b)) && meet(a.levels, b.levels) && meet(a.posts, b.posts);
  }
  void refuse(const joined_step& earlier, const joined_step& next, std::string_view column, const std::string& why) {
    issues_.push_back(issue_of(local_, next.said, next.number, column, data_errc::bad_regulation,
                               '`' + next.said.rule + "` has " + name_of(earlier.said, earlier.number) + " already, and " +
                                   name_of(next.said, next.number) + " contradicts it: " + why));
  }
  void join(joined_step& to, const joined_step& from) {
    for (std::size_t at = 0; at < to.said.required.size(); ++at) {
      if (!from.said.required[at]) continue;
      if (to.said.required[at]) return refuse(to, from, "required", "both state the same number; leave one out");
      to.said.required[at] = from.said.required[at];
    }
    if (to.said.force && from.said.force && to.said.force != from.said.force)
      return refuse(to, from, "force", "each states a force of its own; leave one out");
    if (!to.said.force) to.said.force = from.said.force;
    if (from.said.article.empty() || from.said.article == to.said.article) return;
    to.said.article += (to.said.article.empty() ? "" : ", ") + from.said.article;
  }

  const regulation& local_;
  std::vector<data_issue>& issues_;
  std::vector<joined_step> joined_;
};

/// One step of a regulation on its way into the table of its rule.
class local_step {
 public:
  local_step(const regulation& local, const joined_step& from, const rule& of, std::vector<data_issue>& issues)
      : local_(local), from_(from.said), number_(from.number), of_(of), issues_(issues) {
    made_.in_force = from_.in_force.value_or(local.in_force);
    made_.scope = local.unit;
  }

  /// The step, without its citation. Complete only where no issue was added.
  [[nodiscard]] step make() {
    if (!of_.open_to_regulations) {
      refuse("rule", name() + " judges a fact, which a regulation cannot change; leave the step out");
      return made_;
    }
    check_what_is_said();
    if (!has_days()) return made_;
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

  /// The national steps as they hold in the unit under the regulation's reading of who is local, without their citation.
  [[nodiscard]] std::vector<step> make_for_locality() {
    const bool says_more = from_.force || from_.levels || from_.posts ||
                           std::ranges::any_of(from_.required, [](const auto& stated) { return stated.has_value(); });
    if (!of_.reads_locality)
      refuse("locality", name() + " does not ask who is a local person; leave `locality` out");
    else if (says_more)
      refuse("locality", "who is local is one question for all posts of the unit; state `force`, `levels` and `posts` in a step of "
                         "their own");
    std::vector<step> made;
    if (!has_days()) return made;
    for (step by : of_.law) {
      if (by.scope || !by.in_force.overlaps(made_.in_force)) continue;
      by.in_force = {std::max(by.in_force.from, made_.in_force.from), std::min(by.in_force.until, made_.in_force.until)};
      by.scope = local_.unit;
      made.push_back(by);
    }
    return made;
  }

 private:
  [[nodiscard]] bool has_days() {
    if (made_.in_force.is_empty() || !local_.in_force.contains(made_.in_force)) {
      refuse("from", "the days " + to_string(made_.in_force) + " of the step are empty or not all among those of the regulation, " +
                         to_string(local_.in_force) + "; change the one or the other");
      return false;
    }
    return true;
  }
  void refuse(std::string_view column, std::string message) {
    issues_.push_back(issue_of(local_, from_, number_, column, data_errc::bad_regulation, std::move(message)));
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
  std::size_t number_;
  const rule& of_;
  std::vector<data_issue>& issues_;
  step made_{.in_force = {}, .source = {}};
};

/// The tables of the rules that a regulation extends.
class local_tables {
 public:
  local_tables(const regulation& local, std::span<const rule> rules, detail::local_law& kept, std::vector<data_issue>& issues)
      : local_(local), rules_(rules), kept_(kept), issues_(issues), of_rule_(rules.size(), nullptr) {
    act_ = kept_.texts.emplace_back(local.act);
    issuer_ = kept_.texts.emplace_back(local.issuer);
  }

  void add(const joined_step& next) {
    const rule& of = rules_[next.rule];
    std::vector<step>*& table = of_rule_[next.rule];
    if (table == nullptr) table = &kept_.tables.emplace_back(of.law.begin(), of.law.end());
    local_step made(local_, next, of, issues_);
    const citation source{act_, kept_.texts.emplace_back(next.said.article), local_.mark, issuer_};
    const std::size_t before = table->size();
    if (next.said.locality)
      for (const step& each : made.make_for_locality()) table->push_back(each);
    else
      table->push_back(made.make());
    for (std::size_t at = before; at < table->size(); ++at) (*table)[at].source = source;
    if (before <= most_steps && table->size() > most_steps)
      issues_.push_back(issue_of(local_, next.said, next.number, "rule", data_errc::bad_regulation,
                                 '`' + next.said.rule + "` has " + std::to_string(before) + " of at most " +
                                     std::to_string(most_steps) +
                                     " steps already, and no more can be told apart; use a book with fewer regulations"));
  }
  void put_into(std::vector<rule>& rules) const {
    for (std::size_t at = 0; at < rules.size(); ++at)
      if (of_rule_[at] != nullptr) rules[at].law = *of_rule_[at];
  }

 private:
  const regulation& local_;
  std::span<const rule> rules_;
  detail::local_law& kept_;
  std::vector<data_issue>& issues_;
  std::string_view act_;
  std::string_view issuer_;
  std::vector<std::vector<step>*> of_rule_;
};

}  // namespace

rulebook rulebook::with(const regulation& local) const {
  rulebook extended = *this;
  std::vector<data_issue> issues;
  step_joiner steps(local, issues);
  std::size_t number = 0;
  for (const regulation_step& each : local.steps) {
    ++number;
    const auto found = std::ranges::find(rules_, each.rule, &rule::id);
    if (found != rules_.end())
      steps.add({static_cast<std::size_t>(found - rules_.begin()), number, each});
    else
      issues.push_back(issue_of(local, each, number, "rule", data_errc::unknown_rule, detail::not_a_rule(each.rule, rules_)));
  }

  const auto kept = std::make_shared<detail::local_law>();
  local_tables tables(local, rules_, *kept, issues);
  // What a regulation says of single posts decides over what follows from its reading of all, so it stands later.
  for (const bool of_locality : {true, false})
    for (const joined_step& each : steps.joined()) {
      if (each.said.locality.has_value() != of_locality) continue;
      tables.add(each);
      if (of_locality) extended.local_.push_back({local.unit, each.said.in_force.value_or(local.in_force), *each.said.locality});
    }
  if (!issues.empty()) throw data_error(std::move(issues));
  tables.put_into(extended.rules_);
  extended.index_rules();
  extended.owned_.push_back(kept);
  extended.read_by_law_day();
  return extended;
}

}  // namespace rota
