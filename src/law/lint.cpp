// SPDX-License-Identifier: BSL-1.0

// Between two neighbouring days on which some step or silence begins or ends nothing changes, so one day of each such stretch
// stands for all of it.

#include <rota/law/lint.hpp>

#include <rota/law/citation.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace rota {
namespace {

/// A kind of post: a level and a group.
struct kind_of_post {
  level at{};
  post_group group{};
};

std::vector<kind_of_post> all_kinds() {
  std::vector<kind_of_post> all;
  for (const level at : all_levels)
    for (std::size_t group = 0; group < post_group_count; ++group) all.push_back({at, static_cast<post_group>(group)});
  return all;
}

bool lists(const step& by, kind_of_post of) { return by.levels.has(of.at) && by.posts.has(of.group); }
bool speaks(const step& by, kind_of_post of, date day) { return by.in_force.contains(day) && lists(by, of); }

/// Whether `later` lists every kind of post that `earlier` lists.
bool covers(const step& later, const step& earlier) {
  return later.levels.has_all(earlier.levels) && later.posts.has_all(earlier.posts);
}

class rule_linter {
 public:
  rule_linter(const rule& of, interval days, std::vector<lint_issue>& issues) : of_(of), days_(days), issues_(issues) {
    add_boundaries(days);
    for (const step& each : of.law) add_boundaries(each.in_force);
    for (const interval& each : of.silent) add_boundaries(each);
    std::ranges::sort(boundaries_);
    boundaries_.erase(std::unique(boundaries_.begin(), boundaries_.end()), boundaries_.end());
  }

  void check() {
    check_gaps();
    check_silences();
    check_ties();
    check_dead_steps();
    for (std::size_t at = 0; at < of_.law.size(); ++at) check_citation(at);
    for (const exemption& each : of_.exceptions)
      if (find_instrument(each.source.act) == nullptr)
        add(lint::act_not_known, 0, {}, "the exemption \"" + std::string(each.text.en) + "\" cites " + quoted(each.source.act));
    check_numbers();
    check_texts();
  }

 private:
  void add_boundaries(interval of) {
    boundaries_.push_back(of.from);
    boundaries_.push_back(of.until);
  }
  void add(lint what, std::size_t at, interval days, std::string text) {
    issues_.push_back({of_.id, at, what, days, std::move(text)});
  }
  static std::string quoted(std::string_view word) { return '`' + std::string(word) + '`'; }

  [[nodiscard]] bool is_silent(date day) const {
    return std::ranges::any_of(of_.silent, [&](const interval& each) { return each.contains(day); });
  }
  /// National law only: a regulation speaks of one place.
  [[nodiscard]] bool some_step_speaks(kind_of_post of, date day) const {
    return std::ranges::any_of(of_.law, [&](const step& by) { return !by.scope && speaks(by, of, day); });
  }
  [[nodiscard]] std::optional<date> first_day(kind_of_post of) const {
    std::optional<date> first;
    for (const step& by : of_.law)
      if (!by.scope && lists(by, of) && (!first || by.in_force.from < *first)) first = by.in_force.from;
    return first;
  }
  [[nodiscard]] date next_boundary(date after) const {
    const auto next = std::ranges::upper_bound(boundaries_, after);
    return next == boundaries_.end() ? date::highest() : *next;
  }

  void check_gaps() {
    for (const kind_of_post kind : all_kinds()) {
      const std::optional<date> first = first_day(kind);
      if (!first) continue;
      for (const date day : boundaries_) {
        if (!days_.contains(day) || day < *first || some_step_speaks(kind, day) || is_silent(day)) continue;
        add(lint::gap, 0, {day, next_boundary(day)},
            "no step is in force from " + to_string(day) + " on posts of the level " + quoted(to_string(kind.at)) +
                "; close the gap, or name the days in `silent`");
        return;  // one gap of a rule is enough to look at its table
      }
    }
  }

  void check_silences() {
    for (const interval& each : of_.silent) {
      const bool needed = std::ranges::any_of(boundaries_, [&](date day) {
        if (!each.contains(day)) return false;
        return std::ranges::any_of(all_kinds(), [&](kind_of_post kind) {
          const std::optional<date> first = first_day(kind);
          return first && *first <= day && !some_step_speaks(kind, day);
        });
      });
      if (!needed) add(lint::idle_silence, 0, each, "steps are in force on all days of the silence " + to_string(each));
    }
  }

  void check_ties() {
    for (std::size_t later = 0; later < of_.law.size(); ++later)
      for (std::size_t earlier = 0; earlier < later; ++earlier) {
        const step& a = of_.law[earlier];
        const step& b = of_.law[later];
        if (a.in_force.from != b.in_force.from || a.scope != b.scope) continue;
        const bool meet = std::ranges::any_of(all_kinds(), [&](kind_of_post kind) { return lists(a, kind) && lists(b, kind); });
        const bool is_exception = covers(a, b) && !covers(b, a);
        if (!meet || is_exception) continue;
        add(lint::tie, later, b.in_force,
            "steps " + std::to_string(earlier + 1) + " and " + std::to_string(later + 1) + " begin on the same day for the same posts");
        return;
      }
  }

  /// Whether a step after `at` speaks in its place.
  [[nodiscard]] bool is_overridden(std::size_t at, kind_of_post kind, date day) const {
    const step& own = of_.law[at];
    return std::ranges::any_of(of_.law.subspan(at + 1), [&](const step& later) {
      return (!later.scope || later.scope == own.scope) && speaks(later, kind, day);
    });
  }

  void check_dead_steps() {
    for (std::size_t at = 0; at < of_.law.size(); ++at) {
      const step& by = of_.law[at];
      const bool decides = std::ranges::any_of(boundaries_, [&](date day) {
        return std::ranges::any_of(all_kinds(),
                                   [&](kind_of_post kind) { return speaks(by, kind, day) && !is_overridden(at, kind, day); });
      });
      if (!decides) add(lint::dead_step, at, by.in_force, "step " + std::to_string(at + 1) + " decides on no day and for no post");
    }
  }

  void check_citation(std::size_t at) {
    const step& by = of_.law[at];
    const evidence mark = by.source.mark;
    if (by.scope && !by.source.act.empty()) return;
    if (by.source.act.empty()) {
      const bool allowed = !of_.open_to_regulations && (mark == evidence::newspaper || mark == evidence::inferred);
      if (!allowed) add(lint::act_not_known, at, by.in_force, "step " + std::to_string(at + 1) + " cites no act");
      return;
    }
    const instrument* const act = find_instrument(by.source.act);
    if (act == nullptr)
      return add(lint::act_not_known, at, by.in_force, quoted(by.source.act) + " is not in the table of acts");
    const bool from_memory = mark == evidence::remembered || mark == evidence::inferred;
    const bool too_early = by.in_force.has_start() ? act->in_force && by.in_force.from < *act->in_force : !from_memory;
    const bool too_late = act->replaced && *act->replaced < by.in_force.until;
    if (too_early || too_late)
      add(lint::act_not_in_force, at, by.in_force,
          quoted(act->number) + " is not in force on all days of step " + std::to_string(at + 1) + ", " + to_string(by.in_force));
    if (!act->in_force)
      add(lint::act_without_day, at, by.in_force, "the first day of " + quoted(act->number) + " is not established");
  }

  void check_numbers() {
    if (!of_.open_to_regulations) return;
    for (std::size_t at = 0; at < of_.law.size(); ++at)
      for (std::size_t number = 0; number < step_numbers; ++number)
        if (of_.law[at].required[number] != 0 && of_.parameters[number].empty())
          add(lint::unnamed_number, at, of_.law[at].in_force,
              "number " + std::to_string(number + 1) + " of step " + std::to_string(at + 1) + " has no name in `parameters`");
  }

  void check_texts() {
    const auto check = [&](std::string_view en, std::string_view vi, const std::string& what) {
      if (en.empty() || vi.empty()) add(lint::text_missing, 0, {}, what + " is not written in both languages");
    };
    check(of_.name_en, of_.name_vi, "the name");
    for (std::size_t at = 0; at < of_.reasons.size(); ++at)
      check(of_.reasons[at].en, of_.reasons[at].vi, "reason " + std::to_string(at + 1));
    for (std::size_t at = 0; at < of_.exceptions.size(); ++at) {
      const exemption& each = of_.exceptions[at];
      check(each.text.en, each.text.vi, "exemption " + std::to_string(at + 1));
      if (each.why >= of_.reasons.size())
        add(lint::text_missing, 0, {}, "exemption " + std::to_string(at + 1) + " names a reason that the rule does not have");
    }
  }

  const rule& of_;
  interval days_;
  std::vector<lint_issue>& issues_;
  std::vector<date> boundaries_;  ///< sorted
};

}  // namespace

std::string_view to_string(lint value) noexcept {
  constexpr std::array<std::string_view, 9> words{"gap",           "idle_silence",     "tie",
                                                  "dead_step",     "act_not_known",    "act_not_in_force",
                                                  "act_without_day", "unnamed_number", "text_missing"};
  return words[static_cast<std::size_t>(value)];
}

std::vector<lint_issue> lint_rulebook(const rulebook& law, interval days) {
  std::vector<lint_issue> issues;
  for (const rule& of : law.rules()) rule_linter(of, days, issues).check();
  return issues;
}

}  // namespace rota
