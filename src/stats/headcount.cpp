// SPDX-License-Identifier: BSL-1.0
#include <rota/stats/headcount.hpp>

#include <algorithm>

namespace rota {

void headcount::add(official_id who, std::uint64_t turns) {
  if (turns == 0) return;
  if (members_.empty() || members_.back().who < who) {
    members_.push_back({who, turns});
    return;
  }
  const auto at = std::ranges::lower_bound(members_, who, {}, &member::who);
  if (at->who == who)
    at->turns += turns;
  else
    members_.insert(at, {who, turns});
}

headcount& headcount::operator+=(const headcount& other) {
  std::vector<member> both;
  both.reserve(members_.size() + other.members_.size());
  auto mine = members_.begin();
  for (const member& each : other.members_) {
    while (mine != members_.end() && mine->who < each.who) both.push_back(*mine++);
    both.push_back(each);
    if (mine != members_.end() && mine->who == each.who) both.back().turns += (mine++)->turns;
  }
  both.insert(both.end(), mine, members_.end());
  members_.swap(both);
  unnamed_ += other.unnamed_;
  return *this;
}

std::uint64_t headcount::turns() const noexcept {
  std::uint64_t sum = unnamed_;
  for (const member& each : members_) sum += each.turns;
  return sum;
}

}  // namespace rota
