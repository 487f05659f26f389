// SPDX-License-Identifier: BSL-1.0

#include <rota/law/rulebook.hpp>

#include <rota/core/error.hpp>

#include <algorithm>
#include <string>
#include <utility>

namespace rota {

rulebook::rulebook(std::vector<rule> rules, readings shared) : rules_(std::move(rules)), readings_(shared) {}

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
  return extended;
}

rulebook rulebook::with(readings changed) const { return rulebook(rules_, changed); }

rulebook rulebook::only(std::span<const std::string_view> ids) const {
  std::vector<data_issue> unknown;
  for (const std::string_view id : ids)
    if (find(id) == nullptr) {
      std::string known;
      for (const rule& each : rules_) known += (known.empty() ? "`" : ", `") + std::string(each.id) + '`';
      unknown.push_back({"rulebook", 0, "", data_errc::unknown_rule,
                         "`" + std::string(id) + "` is not a rule of this book; expected one of " + known});
    }
  if (!unknown.empty()) throw data_error(std::move(unknown));

  std::vector<rule> chosen;
  for (const rule& each : rules_)
    if (std::ranges::find(ids, each.id) != ids.end()) chosen.push_back(each);
  return rulebook(std::move(chosen), readings_);
}

}  // namespace rota
