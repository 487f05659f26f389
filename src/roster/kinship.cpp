// SPDX-License-Identifier: BSL-1.0

#include <rota/roster/kinship.hpp>

#include <rota/roster/roster.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <tuple>

namespace rota {
namespace {

struct edge {
  official_id from{};
  kinship::relative to;
};

using edges = std::vector<edge>;

kin kin_of(relation of) noexcept {
  switch (of) {
    case relation::spouse: return kin::spouse;
    case relation::parent: return kin::parent;
    case relation::child: return kin::child;
    case relation::sibling: return kin::sibling;
  }
  return kin::sibling;
}

kin from_the_other_side(kin of) noexcept {
  switch (of) {
    case kin::parent: return kin::child;
    case kin::child: return kin::parent;
    case kin::spouses_parent: return kin::childs_spouse;
    case kin::childs_spouse: return kin::spouses_parent;
    default: return of;
  }
}

void relate(edges& all, official_id one, kin is, official_id other) {
  if (one == other) return;
  all.push_back({one, {other, is}});
  all.push_back({other, {one, from_the_other_side(is)}});
}

/// What a row of the register says `other` is to `who`, the nearest where several do.
std::optional<kin> told(const roster& people, official_id who, official_id other) {
  std::optional<kin> nearest;
  const auto offer = [&](kin is) { nearest = nearest ? std::min(*nearest, is) : is; };
  for (const kinship_entry& row : people.kin_of(who))
    if (row.relative == other) offer(kin_of(row.is));
  for (const kinship_entry& row : people.kin_of(other))
    if (row.relative == who) offer(from_the_other_side(kin_of(row.is)));
  return nearest;
}

/// What follows for two officials from what `one` is to the first, and the second to `one`.
std::optional<kin> through(kin one, std::optional<kin> second) noexcept {
  if (one == kin::parent && second == kin::child) return kin::sibling;
  if (one == kin::spouse && second == kin::parent) return kin::spouses_parent;
  if (one == kin::child && second == kin::spouse) return kin::childs_spouse;
  return std::nullopt;
}

/// In order of officials and relatives, each pair under its nearest kin.
void put_in_order(edges& all) {
  std::ranges::sort(all, {}, [](const edge& each) { return std::tuple(each.from, each.to.who, each.to.is); });
  const auto same_pair = [](const edge& a, const edge& b) { return a.from == b.from && a.to.who == b.to.who; };
  all.erase(std::unique(all.begin(), all.end(), same_pair), all.end());
}

/// What follows from the relatives of one official: the children are siblings, the parents are those of the spouse.
void infer_from(std::span<const edge> of_one, edges& to) {
  for (std::size_t first = 0; first < of_one.size(); ++first)
    for (std::size_t second = 0; second < of_one.size(); ++second) {
      const kinship::relative one = of_one[first].to, other = of_one[second].to;
      if (first < second && one.is == kin::child && other.is == kin::child) relate(to, one.who, kin::sibling, other.who);
      if (one.is == kin::spouse && other.is == kin::parent) relate(to, one.who, kin::spouses_parent, other.who);
    }
}

}  // namespace

std::string_view to_string(kin value) noexcept {
  constexpr std::array<std::string_view, 6> words{"spouse", "parent", "child", "sibling", "parent-of-spouse", "spouse-of-child"};
  return words[static_cast<std::size_t>(value)];
}

kinship::kinship(const roster& people) : recorded_(people.has_kinship()) {
  edges all;
  for (const kinship_entry& row : people.kinship_entries()) relate(all, row.official, kin_of(row.is), row.relative);
  put_in_order(all);

  edges inferred;
  for (std::size_t first = 0, last = 0; first < all.size(); first = last) {
    while (last < all.size() && all[last].from == all[first].from) ++last;
    infer_from(std::span<const edge>(all).subspan(first, last - first), inferred);
  }
  all.insert(all.end(), inferred.begin(), inferred.end());
  put_in_order(all);

  of_.reserve(all.size());
  relatives_.reserve(all.size());
  for (const edge& each : all) {
    of_.push_back(each.from);
    relatives_.push_back(each.to);
  }
}

std::span<const kinship::relative> kinship::relatives_of(official_id who) const noexcept {
  const auto [first, last] = std::equal_range(of_.begin(), of_.end(), who);
  return {relatives_.data() + (first - of_.begin()), static_cast<std::size_t>(last - first)};
}

std::optional<kin> kinship::between(official_id who, official_id other) const noexcept {
  for (const relative& each : relatives_of(who))
    if (each.who == other) return each.is;
  return std::nullopt;
}

std::optional<kin> kin_between(const roster& people, official_id who, official_id other) {
  if (who == other) return std::nullopt;
  std::optional<kin> nearest = told(people, who, other);
  const auto offer = [&](kin one, official_id between) {
    const std::optional<kin> found = through(one, told(people, between, other));
    if (found) nearest = nearest ? std::min(*nearest, *found) : *found;
  };
  for (const kinship_entry& row : people.kinship_entries()) {
    if (row.official == who) offer(kin_of(row.is), row.relative);
    if (row.relative == who) offer(from_the_other_side(kin_of(row.is)), row.official);
  }
  return nearest;
}

}  // namespace rota
