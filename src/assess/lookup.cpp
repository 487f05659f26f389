// SPDX-License-Identifier: BSL-1.0

#include "assess/lookup.hpp"

#include "assess/derive.hpp"

#include <unordered_map>

namespace rota::detail {
namespace {

column<lookup::post_answers> look_up_posts(const facts& known, date day) {
  const roster& people = known.people;
  std::vector<post_group> group_of_title;
  for (const title& each : people.titles()) group_of_title.push_back(group_of(each));
  column<lookup::post_answers> answers(people.post_count());
  for (std::size_t at = 0; at < answers.size(); ++at) {
    const auto post = static_cast<post_id>(at);
    const unit_id unit = people.post_unit()[at];
    const post_kind kind(known.units.nearest(unit, day).level, group_of_title[index(people.post_title()[at])],
                         is_urban(known.units, unit, day));
    answers[at] = {.kind = kind,
                   .rank = rank_of(people, post, static_cast<std::uint8_t>(kind.of_level())),
                   .traits = traits_of(people, post),
                   .unit = state_of(known.units, unit, day)};
  }
  return answers;
}

}  // namespace

lookup look_up(const facts& known, const readings& shared, date day) {
  const roster& people = known.people;
  lookup made{.epoch = known.units.epoch(day), .posts = look_up_posts(known, day)};
  made.officials.resize(people.official_count());
  made.places.emplace_back();
  std::unordered_map<const unit_version*, std::uint32_t> position{{nullptr, 0}};
  for (std::size_t at = 0; at < made.officials.size(); ++at) {
    const official who = people.at(static_cast<official_id>(at));
    const std::optional<calendar_month> retirement = retirement_month(who);
    const unit_version* const version = place_version(known.units, who, shared.locality);
    const auto [found, is_new] = position.emplace(version, static_cast<std::uint32_t>(made.places.size()));
    if (is_new)
      made.places.push_back({version, version->in_force.contains(day) ? carried_place{} : carry_place(known.units, *version, day)});
    made.officials[at] = {.retirement = retirement ? retirement->ordinal : lookup::official_answers::unknown, .place = found->second};
  }
  return made;
}

std::optional<locality> locality_by(const lookup& from, const hierarchy& units, official_id who, unit_id where, date day) {
  const lookup::place_answers& place = from.places[from.officials[index(who)].place];
  if (place.version == nullptr) return locality::undetermined;
  if (place.version->in_force.contains(day)) return locality_of_standing(units, place.version->unit, where, day);
  if (from.epoch.contains(day)) return locality_of_carried(units, place.carried, where, day);
  return std::nullopt;
}

std::size_t lookup::bytes() const noexcept {
  std::size_t parts = 0;
  for (const place_answers& each : places) parts += each.carried.place.units.size() * sizeof(unit_id);
  return posts.size() * sizeof(post_answers) + officials.size() * sizeof(official_answers) + places.size() * sizeof(place_answers) + parts;
}

}  // namespace rota::detail
