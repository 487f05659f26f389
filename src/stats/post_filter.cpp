// SPDX-License-Identifier: BSL-1.0
#include <rota/stats/post_filter.hpp>

#include "stats/both.hpp"

#include <algorithm>
#include <string_view>

namespace rota {
namespace {

bool unit_matches(const hierarchy& units, unit_id unit, const post_filter& filter, date day) {
  if (filter.within && !units.is_within(unit, *filter.within, day)) return false;
  return !filter.levels || filter.levels->has(units.nearest(unit, day).level);
}

std::optional<bool> block_matches(block recorded, const post_filter& filter) {
  if (!filter.blocks) return true;
  if (recorded == block::not_recorded) return std::nullopt;
  return filter.blocks->has(recorded);
}

std::optional<bool> tier_matches(std::uint8_t recorded, const post_filter& filter) {
  if (!filter.tiers) return true;
  if (recorded >= all_levels.size()) return std::nullopt;
  return filter.tiers->has(all_levels[recorded]);
}

bool collective_matches(std::string_view collective, const post_filter& filter) {
  return filter.collectives.empty() || std::ranges::find(filter.collectives, collective) != filter.collectives.end();
}

bool title_matches(const roster& people, title_id title, const post_filter& filter) {
  if (!filter.titles.empty() && std::ranges::find(filter.titles, title) == filter.titles.end()) return false;
  const rota::title& of = people.at(title);
  return (!filter.heads_only || of.head) && (!filter.leaders_only || of.leader);
}

}  // namespace

bool post_filter::asks_nothing() const noexcept {
  return titles.empty() && !heads_only && !leaders_only && !levels && !tiers && !blocks && collectives.empty() && !within;
}

std::optional<bool> matches(const facts& known, post_id post, const post_filter& filter, date day) {
  const roster& people = known.people;
  const std::size_t at = index(post);
  if (!title_matches(people, people.post_title()[at], filter)) return false;
  if (!unit_matches(known.units, people.post_unit()[at], filter, day)) return false;
  std::optional<bool> collective = true;
  if (!filter.collectives.empty()) {
    const maybe<body_id> body = people.post_body()[at];
    collective = body ? std::optional(collective_matches(people.bodies()[index(*body)].collective, filter)) : std::nullopt;
  }
  return both(collective, both(block_matches(people.post_block()[at], filter), tier_matches(people.post_tier()[at], filter)));
}

std::optional<bool> matches(const facts& known, body_id body, const post_filter& filter, date day) {
  if (!filter.titles.empty() || filter.heads_only || filter.leaders_only || filter.tiers) return false;
  const rota::body& of = known.people.bodies()[index(body)];
  if (!unit_matches(known.units, of.unit, filter, day) || !collective_matches(of.collective, filter)) return false;
  return block_matches(of.block, filter);
}

}  // namespace rota
