// SPDX-License-Identifier: BSL-1.0

#include "assess/naive_kin.hpp"

#include <algorithm>
#include <set>

namespace rota::test {
namespace {

/// Whether a row, from either side, says that `b` is so to `a`.
bool told(const raw_world& world, std::size_t a, relation is, std::size_t b) {
  const auto back = is == relation::parent ? relation::child : is == relation::child ? relation::parent : is;
  return std::ranges::any_of(world.kin, [&](const kinship_entry& row) {
    const std::size_t one = index(row.official), other = index(row.relative);
    return (one == a && other == b && row.is == is) || (one == b && other == a && row.is == back);
  });
}

/// Chair, or deputy secretary and chair by one decision.
bool is_chair(const title& of) { return of.id == "chair" || of.id == "deputy-secretary-chair"; }

bool heads_listed_sector(const title& of) {
  return of.head && of.sector != sector::none && of.sector != sector::other;
}

bool in_committee_list(const title& of) {
  static const std::set<std::string> ids{"secretary",        "deputy-secretary",  "standing-deputy-secretary",
                                         "deputy-secretary-chair", "organisation-head", "inspection-chair"};
  return ids.count(of.id) != 0;
}

/// One way round: `a` is the higher of the two where it matters.
bool excludes(const raw_world& world, std::size_t a, std::size_t b, bool by_205) {
  const title &one = title_of(world, a), &other = title_of(world, b);
  const bool one_unit = world.post_unit[a] == world.post_unit[b];
  const auto body = world.posts[a].body, other_body = world.posts[b].body;
  const bool one_body = body && other_body && *body == *other_body;
  if (one_body && one.leader && other.leader && is_collective(world, index(*body))) return true;
  const bool one_place = one_body || (!body && !other_body && one_unit);
  if (one_place && one.head && other.leader && !other.head) return true;
  if (!one_unit) return false;
  if (!by_205) return (one.id == "secretary" || is_chair(one)) && heads_listed_sector(other);
  if (in_committee_list(one) && in_committee_list(other)) return true;
  return is_chair(one) && other.head && (other.sector == sector::home_affairs || other.sector == sector::inspectorate);
}

bool has_relative_in_the_way(const raw_world& world, const naive_case& on) {
  const bool by_205 = on.day < date{2023, 7, 11};
  for (const appointment& row : world.appointments) {
    if (!row.term.contains(on.day) || row.movement == movement::release || !are_relatives(world, on.official, index(row.official)))
      continue;
    const std::size_t held = index(row.post);
    if (excludes(world, on.post, held, by_205) || excludes(world, held, on.post, by_205)) return true;
  }
  const auto body = world.posts[on.post].body;
  if (!body || !is_collective(world, index(*body))) return false;
  return std::ranges::any_of(world.seats, [&](const committee_seat& seat) {
    return seat.body == *body && seat.in_force.contains(on.day) && are_relatives(world, on.official, index(seat.official));
  });
}

ruling family_conflict(const raw_world& world, const naive_case& on) {
  if (on.day < date{2019, 9, 23} || !title_of(world, on.post).leader) return {};
  if (!world.has_kinship) return is(verdict::undetermined);
  return meets(!has_relative_in_the_way(world, on));
}

}  // namespace

bool are_relatives(const raw_world& world, std::size_t a, std::size_t b) {
  if (a == b) return false;
  for (const relation each : all_relations)
    if (told(world, a, each, b)) return true;
  for (std::size_t c = 0; c < world.officials.size(); ++c) {
    if (told(world, a, relation::parent, c) && told(world, b, relation::parent, c)) return true;
    if (told(world, a, relation::spouse, c) && told(world, c, relation::parent, b)) return true;
    if (told(world, b, relation::spouse, c) && told(world, c, relation::parent, a)) return true;
  }
  return false;
}

bool is_collective(const raw_world& world, std::size_t body) {
  const std::string_view kind = world.bodies[body].collective;
  return kind == "standing-committee" || kind == "leadership";
}

bool posts_exclude(const raw_world& world, std::size_t a, std::size_t b, date day) {
  const bool by_205 = day < date{2023, 7, 11};
  return excludes(world, a, b, by_205) || excludes(world, b, a, by_205);
}

std::span<const naive_rule> naive_kin_rules() {
  static constexpr naive_rule rules[] = {
      {"family-conflict", &family_conflict},
  };
  return rules;
}

}  // namespace rota::test
