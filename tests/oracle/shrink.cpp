// SPDX-License-Identifier: BSL-1.0

#include "oracle/shrink.hpp"

#include <algorithm>
#include <exception>
#include <optional>
#include <set>
#include <vector>

namespace oracle {
namespace {

using rota::test::raw_world;
using check = std::function<bool(const raw_world&)>;

bool still_fails(const check& fails, const raw_world& world) {
  try {
    return fails(world);
  } catch (const std::exception&) {
    return false;  // it cannot be built
  }
}

/// Leaves out rows of one table, as many at a time as possible. `leave_out(world, first, count)` does it.
template <class Size, class LeaveOut>
bool drop_rows(raw_world& world, const check& fails, Size size, LeaveOut leave_out) {
  bool dropped = false;
  for (std::size_t count = std::max<std::size_t>(size(world), 1); count > 0; count /= 2)
    for (std::size_t first = 0; first < size(world);) {
      raw_world less = world;
      leave_out(less, first, std::min(count, size(world) - first));
      if (still_fails(fails, less)) {
        world = std::move(less);
        dropped = true;
      } else {
        first += count;
      }
    }
  return dropped;
}

template <class Rows>
bool drop_from(raw_world& world, const check& fails, Rows raw_world::*table) {
  return drop_rows(
      world, fails, [table](const raw_world& of) { return (of.*table).size(); },
      [table](raw_world& of, std::size_t first, std::size_t count) {
        const auto from = (of.*table).begin() + static_cast<std::ptrdiff_t>(first);
        (of.*table).erase(from, from + static_cast<std::ptrdiff_t>(count));
      });
}

void leave_out_appointments(raw_world& world, std::size_t first, std::size_t count) {
  const auto from = world.appointments.begin() + static_cast<std::ptrdiff_t>(first);
  world.appointments.erase(from, from + static_cast<std::ptrdiff_t>(count));
  for (rota::appointment& row : world.appointments) {
    if (!row.concurrent_with) continue;
    const std::size_t with = rota::index(*row.concurrent_with);
    if (with >= first + count)
      row.concurrent_with = static_cast<rota::appointment_id>(with - count);
    else if (with >= first)
      row.concurrent_with = {};
  }
}

/// New positions of the rows that are named; nothing for the others.
using places = std::vector<std::optional<std::size_t>>;

template <class Rows>
void keep_named(Rows& rows, const places& at) {
  if (rows.size() > at.size()) return;
  Rows kept;
  for (std::size_t place = 0; place < rows.size(); ++place)
    if (at[place]) kept.push_back(rows[place]);
  rows = std::move(kept);
}

places numbered(std::size_t size, const std::set<std::size_t>& named) {
  places at(size);
  std::size_t next = 0;
  for (const std::size_t each : named) at[each] = next++;
  return at;
}

/// Calls `visit` with every handle of an official that a row names.
template <class World, class Visit>
void each_official(World& world, Visit visit) {
  const auto in = [&](auto& rows) {
    for (auto& row : rows) visit(row.official);
  };
  in(world.appointments);
  in(world.proposals);
  in(world.plans);
  in(world.waivers);
  in(world.discipline);
  in(world.protections);
  in(world.evaluations);
  in(world.seats);
  in(world.kin);
  for (auto& row : world.kin) visit(row.relative);
}

template <class World, class Visit>
void each_post(World& world, Visit visit) {
  for (auto& row : world.appointments) {
    visit(row.post);
    if (!row.from_post) continue;
    auto left = *row.from_post;
    visit(left);
    row.from_post = left;
  }
  for (auto& row : world.proposals) visit(row.post);
  for (auto& row : world.plans) visit(row.post);
}

template <class Id>
auto move_to(const places& at) {
  return [&at](Id& id) { id = static_cast<Id>(*at[rota::index(id)]); };
}

template <class Id>
auto note(std::set<std::size_t>& in) {
  return [&in](const Id& id) { in.insert(rota::index(id)); };
}

/// Without the officials, posts and bodies that no row names.
raw_world without_unnamed(raw_world world) {
  std::set<std::size_t> who, where, bodies;
  each_official(world, note<rota::official_id>(who));
  each_post(world, note<rota::post_id>(where));
  const places people = numbered(world.officials.size(), who), posts = numbered(world.posts.size(), where);
  world.birth_place.resize(world.officials.size());
  for (auto* texts : {&world.native, &world.recorded, &world.birth_place}) keep_named(*texts, people);
  keep_named(world.officials, people);
  each_official(world, move_to<rota::official_id>(people));
  for (auto* texts : {&world.post_unit, &world.post_title}) keep_named(*texts, posts);
  keep_named(world.posts, posts);
  each_post(world, move_to<rota::post_id>(posts));
  for (const rota::post& row : world.posts)
    if (row.body) bodies.insert(rota::index(*row.body));
  for (const rota::committee_seat& row : world.seats) bodies.insert(rota::index(row.body));
  const places at = numbered(world.bodies.size(), bodies);
  keep_named(world.body_unit, at);
  keep_named(world.bodies, at);
  for (rota::post& row : world.posts)
    if (row.body) row.body = static_cast<rota::body_id>(*at[rota::index(*row.body)]);
  for (rota::committee_seat& row : world.seats) move_to<rota::body_id>(at)(row.body);
  return world;
}

/// Leaves out units with the edges that name them; what then cannot be built is refused by the check.
void leave_out_units(raw_world& world, std::size_t first, std::size_t count) {
  std::set<std::string> gone;
  for (std::size_t at = first; at < first + count; ++at) gone.insert(world.units[at].unit);
  const auto from = world.units.begin() + static_cast<std::ptrdiff_t>(first);
  world.units.erase(from, from + static_cast<std::ptrdiff_t>(count));
  std::erase_if(world.edges, [&](const auto& edge) { return gone.contains(edge.predecessor) || gone.contains(edge.successor); });
}

/// Unit names that a column of texts no longer needs.
bool forget(raw_world& world, const check& fails, std::vector<std::string> raw_world::*column) {
  bool forgot = false;
  for (std::size_t at = 0; at < (world.*column).size(); ++at) {
    if ((world.*column)[at].empty()) continue;
    raw_world less = world;
    (less.*column)[at].clear();
    if (!still_fails(fails, less)) continue;
    world = std::move(less);
    forgot = true;
  }
  return forgot;
}

}  // namespace

raw_world shrink(raw_world world, const check& fails) {
  for (bool dropped = true; dropped;) {
    dropped = drop_rows(
        world, fails, [](const raw_world& of) { return of.appointments.size(); }, &leave_out_appointments);
    dropped = drop_from(world, fails, &raw_world::proposals) || dropped;
    dropped = drop_from(world, fails, &raw_world::plans) || dropped;
    dropped = drop_from(world, fails, &raw_world::waivers) || dropped;
    dropped = drop_from(world, fails, &raw_world::discipline) || dropped;
    dropped = drop_from(world, fails, &raw_world::protections) || dropped;
    dropped = drop_from(world, fails, &raw_world::evaluations) || dropped;
    dropped = drop_from(world, fails, &raw_world::seats) || dropped;
    dropped = drop_from(world, fails, &raw_world::kin) || dropped;
    if (raw_world less = without_unnamed(world); still_fails(fails, less)) world = std::move(less);
    for (auto column : {&raw_world::native, &raw_world::recorded, &raw_world::birth_place})
      dropped = forget(world, fails, column) || dropped;
    dropped = drop_from(world, fails, &raw_world::edges) || dropped;
    dropped = drop_rows(
                  world, fails, [](const raw_world& of) { return of.units.size(); }, &leave_out_units) ||
              dropped;
  }
  return world;
}

}  // namespace oracle
