// SPDX-License-Identifier: BSL-1.0

#include "assess/naive_world.hpp"

#include <rota/core/tenure.hpp>

#include <algorithm>
#include <set>

namespace rota::test {

const raw_unit& unit_named(const raw_world& world, const std::string& code) {
  return *std::find_if(world.units.begin(), world.units.end(), [&](const raw_unit& u) { return u.unit == code; });
}

namespace {

// A place is a set of unit codes; nothing where some part is not known.

using place = std::optional<std::set<std::string>>;

place joined(place a, const place& b) {
  if (!a || !b) return std::nullopt;
  a->insert(b->begin(), b->end());
  return a;
}

void add_lowest(const raw_world& world, const std::string& code, date day, std::set<std::string>& into) {
  bool lowest = true;
  for (const raw_unit& child : world.units)
    if (child.parent == code && child.in_force.contains(day)) {
      lowest = false;
      add_lowest(world, child.unit, day, into);
    }
  if (lowest) into.insert(code);
}

place forward(const raw_world& world, const std::string& code, date to) {
  const raw_unit& unit = unit_named(world, code);
  if (to < unit.in_force.until) return std::set{code};
  place became = std::set<std::string>{};
  bool known = false;
  for (const raw_edge& edge : world.edges)
    if (edge.predecessor == code && edge.day == unit.in_force.until) {
      known = true;
      became = joined(became, forward(world, edge.successor, to));
    }
  return known ? became : std::nullopt;
}

place backward(const raw_world& world, const std::string& code, date to) {
  const raw_unit& unit = unit_named(world, code);
  place was = std::set<std::string>{};
  bool known = unit.in_force.from <= to;
  if (known) was->insert(code);
  for (const raw_edge& edge : world.edges)
    if (edge.successor == code && to < edge.day) {
      known = known || edge.day == unit.in_force.from;
      was = joined(was, backward(world, edge.predecessor, to));
    }
  return known ? was : std::nullopt;
}

bool lies_in(const raw_world& world, std::string code, const std::string& where) {
  while (!code.empty() && code != where) code = unit_named(world, code).parent;
  return !code.empty();
}

}  // namespace

locality naive_locality(const raw_world& world, std::size_t who, const std::string& where, date day) {
  return naive_lies_in(world, world.recorded[who].empty() ? world.native[who] : world.recorded[who], where, day);
}

locality naive_lies_in(const raw_world& world, const std::string& native, const std::string& where, date day, locality some) {
  if (native.empty() || !unit_named(world, where).in_force.contains(day)) return locality::undetermined;
  const interval span = unit_named(world, native).in_force;
  const date seen = span.contains(day) ? day : span.until <= day ? span.until - days{1} : span.from;
  std::set<std::string> lowest;
  add_lowest(world, native, seen, lowest);
  place there = std::set<std::string>{};
  for (const std::string& each : lowest)
    there = joined(there, seen == day ? place(std::set{each}) : seen < day ? forward(world, each, day) : backward(world, each, day));
  if (!there || there->empty()) return locality::undetermined;
  const auto inside = std::count_if(there->begin(), there->end(), [&](const std::string& c) { return lies_in(world, c, where); });
  if (inside == 0) return locality::not_local;
  return static_cast<std::size_t>(inside) == there->size() ? locality::local : some;
}

const title& title_of(const raw_world& world, std::size_t post) {
  const auto& all = world.titles;
  return *std::find_if(all.begin(), all.end(), [&](const title& t) { return t.id == world.post_title[post]; });
}

level level_of(const raw_world& world, std::size_t post) { return unit_named(world, world.post_unit[post]).of; }

int rank(const raw_world& world, std::size_t post) {
  if (world.posts[post].rank) return *world.posts[post].rank;
  return title_of(world, post).rank[static_cast<std::size_t>(level_of(world, post))];
}

const appointment& row(const raw_world& world, std::size_t at) { return world.appointments[at]; }

std::size_t stay_begins(const raw_world& world, std::size_t at) {
  for (std::size_t other = 0; other < world.appointments.size(); ++other)
    if (row(world, other).official == row(world, at).official && row(world, other).post == row(world, at).post &&
        row(world, other).term.until == row(world, at).term.from)
      return stay_begins(world, other);
  return at;
}

std::optional<int> months_of_stay(const raw_world& world, std::size_t at, date day) {
  const interval first = row(world, stay_begins(world, at)).term;
  if (!first.has_start()) return std::nullopt;
  int complete = 0;
  while (plus_months(first.from, months{complete + 1}, world.counting) <= day) ++complete;
  return complete;
}

namespace {

std::optional<std::size_t> last_row(const raw_world& world, const naive_case& on, std::optional<std::size_t> in_post) {
  std::optional<std::size_t> best;
  for (std::size_t at = 0; at < world.appointments.size(); ++at) {
    const appointment& each = row(world, at);
    if (index(each.official) != on.official || each.term.from >= on.day) continue;
    if (in_post && index(each.post) != *in_post) continue;
    if (!best || row(world, *best).term.from <= each.term.from) best = at;
  }
  return best;
}

bool armed(const raw_world& world, std::size_t post) { return world.posts[post].block == block::armed_forces; }

}  // namespace

left left_by(const raw_world& world, const naive_case& on) {
  if (on.subject != subject::proposal && on.subject != subject::move) return {};
  left found{last_row(world, on, on.named_left), on.named_left};
  if (!found.post && found.row) found.post = index(row(world, *found.row).post);
  return found;
}

std::optional<int> retirement(const raw_world& world, std::size_t official, bool in_armed_forces) {
  const auto& who = world.officials[official];
  if (who.retirement) return who.retirement->ordinal;
  if (in_armed_forces || !who.birth.is_recorded()) return std::nullopt;
  const int birth = who.birth.month().ordinal;
  if (who.retirement_cap_years) return birth + *who.retirement_cap_years * 12;
  if (who.sex == sex::not_recorded) return std::nullopt;
  const bool man = who.sex == sex::male;
  for (int year = 1990;; ++year) {
    int age = (man ? 60 : 55) * 12;
    if (year >= 2021) age = man ? std::min(723 + 3 * (year - 2021), 744) : std::min(664 + 4 * (year - 2021), 720);
    if ((birth + age) / 12 <= year) return birth + age;
  }
}

std::optional<int> remaining(const raw_world& world, const naive_case& on) {
  const auto before = left_by(world, on).post;
  const auto month = retirement(world, on.official, armed(world, on.post) || (before && armed(world, *before)));
  if (!month) return std::nullopt;
  return *month - (on.day.year() * 12 + static_cast<int>(on.day.month()) - 1);
}

}  // namespace rota::test
