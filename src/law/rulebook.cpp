// SPDX-License-Identifier: BSL-1.0

#include <rota/law/rulebook.hpp>

#include <rota/core/error.hpp>

#include "law/not_a_rule.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace rota {

std::string detail::not_a_rule(std::string_view id, std::span<const rule> of_book) {
  std::string known;
  for (const rule& each : of_book) known += (known.empty() ? "`" : ", `") + std::string(each.id) + '`';
  return '`' + std::string(id) + "` is not a rule of this book; expected one of " + known;
}

rulebook::rulebook(std::vector<rule> rules, readings shared)
    : rules_(std::move(rules)), readings_(std::move(shared)), local_(readings_.local) {
  collect_needs();
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
  extended.collect_needs();
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
  chosen.collect_needs();
  return chosen;
}

}  // namespace rota
