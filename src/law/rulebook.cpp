// SPDX-License-Identifier: BSL-1.0

#include <rota/law/rulebook.hpp>

#include <rota/core/error.hpp>

#include "law/not_a_rule.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <utility>

namespace rota {

std::string detail::not_a_rule(std::string_view id, std::span<const rule> of_book) {
  std::string known;
  for (const rule& each : of_book) known += (known.empty() ? "`" : ", `") + std::string(each.id) + '`';
  return '`' + std::string(id) + "` is not a rule of this book; expected one of " + known;
}

namespace {

/// From what is read off the row to what goes through the careers of several officials.
constexpr std::array by_cost{need::identity, need::planned_end, need::planning, need::registers,     need::kin,   need::person,
                             need::post_left, need::notice,     need::evaluations, need::establishment, need::career};

/// The place in that order of the dearest need; 0 where there is none.
std::size_t dearness(need_set of) noexcept {
  std::size_t dearest = 0;
  for (std::size_t at = 0; at < by_cost.size(); ++at)
    if (of.has(by_cost[at])) dearest = at + 1;
  return dearest;
}

}  // namespace

rulebook::rulebook(std::vector<rule> rules, readings shared)
    : rules_(std::move(rules)), readings_(std::move(shared)), local_(readings_.local) {
  index_rules();
}

void rulebook::read_by_law_day() {
  readings_.local = local_;
  if (!law_day_) return;
  std::erase_if(readings_.local, [this](const local_reading& each) { return !each.in_force.contains(*law_day_); });
  for (local_reading& each : readings_.local) each.in_force = {};
}

void rulebook::collect_needs() {
  needs_ = {};
  for (const rule& each : rules_)
    for (std::size_t of = 0; of < subject_count; ++of)
      for (std::size_t by = 0; by < movement_count; ++by) {
        const auto kind = static_cast<movement>(by);
        if (each.judged.has(static_cast<subject>(of)) && (kind == movement::not_recorded || each.moves.has(kind)))
          needs_[of][by] = needs_[of][by] | each.needs;
      }
}

void rulebook::collect_steps(subject judged) {
  std::vector<std::uint32_t> asked;
  for (std::uint32_t at = 0; at < rules_.size(); ++at)
    if (rules_[at].judged.has(judged) && rules_[at].judge != nullptr) asked.push_back(at);
  std::ranges::stable_sort(asked, {}, [this](std::uint32_t at) { return dearness(rules_[at].needs); });

  std::vector<detail::asked_step>& steps = steps_[static_cast<std::size_t>(judged)];
  steps.clear();
  for (const std::uint32_t at : asked) {
    const rule& of = rules_[at];
    const auto next = static_cast<std::uint32_t>(steps.size() + of.law.size());
    for (auto by = of.law.rbegin(); by != of.law.rend(); ++by)
      steps.push_back({.in_force = by->in_force,
                       .by = &*by,
                       .rule = at,
                       .next = next,
                       .moves = of.moves,
                       .needs = of.needs,
                       .levels = post_kind::bits_of(by->levels),
                       .posts = post_kind::bits_of(by->posts),
                       .has_scope = by->scope.has_value()});
  }
}

void rulebook::index_rules() {
  collect_needs();
  for (std::size_t of = 0; of < subject_count; ++of) collect_steps(static_cast<subject>(of));
}

const rule* rulebook::find(std::string_view id) const noexcept {
  const auto found = std::ranges::find(rules_, id, &rule::id);
  return found != rules_.end() ? &*found : nullptr;
}

rulebook rulebook::with(const rule& added) const {
  rulebook extended = *this;
  const auto old = std::ranges::find(extended.rules_, added.id, &rule::id);
  if (old != extended.rules_.end())
    *old = added;
  else
    extended.rules_.push_back(added);
  extended.index_rules();
  return extended;
}

rulebook rulebook::with(readings changed) const {
  rulebook read_otherwise = *this;
  read_otherwise.local_ = changed.local;
  read_otherwise.readings_ = std::move(changed);
  read_otherwise.read_by_law_day();
  return read_otherwise;
}

rulebook rulebook::as_of(date day) const {
  rulebook frozen = *this;
  frozen.law_day_ = day;
  frozen.read_by_law_day();
  return frozen;
}

rulebook rulebook::only(std::span<const std::string_view> ids) const {
  std::vector<data_issue> unknown;
  for (const std::string_view id : ids)
    if (find(id) == nullptr)
      unknown.push_back({"rulebook", 0, "", data_errc::unknown_rule, detail::not_a_rule(id, rules_)});
  if (!unknown.empty()) throw data_error(std::move(unknown));

  rulebook chosen = *this;
  std::erase_if(chosen.rules_, [&](const rule& each) { return std::ranges::find(ids, each.id) == ids.end(); });
  chosen.index_rules();
  return chosen;
}

}  // namespace rota
