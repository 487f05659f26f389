// SPDX-License-Identifier: BSL-1.0

// Statistics of prepared facts against a recount in the plainest way, on random worlds with the mess that personnel files have.

#include <rota/assess/prepared.hpp>

#include "law/tenure_chain.hpp"
#include "stats/holders.hpp"
#include "support/catch.hpp"
#include "support/built_world.hpp"

#include <rota/core/tenure.hpp>
#include <rota/stats/flows.hpp>
#include <rota/stats/non_local.hpp>
#include <rota/stats/tables.hpp>
#include <rota/stats/tenure.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

namespace {

using namespace rota::test;
using rota::date;
using rota::interval;
using rota::level;
using rota::movement;
using rota::prepared_facts;

constexpr std::uint32_t first_seed = 7100;
constexpr std::array<date, 7> days_asked{date{2015, 6, 30}, date{2020, 2, 29}, date{2023, 12, 31}, date{2024, 2, 29},
                                         date{2025, 6, 30}, date{2025, 7, 1},  date{2026, 2, 28}};
constexpr std::array<std::optional<level>, 4> groups{std::nullopt, level::province, level::district, level::commune};

/// Second rows of one official in one post, releases, and posts that are not always in force.
raw_world messy_world(std::uint32_t seed) {
  raw_world world = make_world(seed);
  dice roll(seed + 1);
  for (rota::post& post : world.posts)
    if (roll.one_in(6)) post.in_force = {roll.day({2012, 1, 1}, {2016, 1, 1}), roll.day({2019, 1, 1}, {2027, 1, 1})};
  const std::size_t rows = world.appointments.size();
  for (std::size_t row = 0; row < rows; ++row) {
    rota::appointment again = world.appointments[row];
    if (!again.term.has_start() || !roll.one_in(3)) continue;
    const int shift = static_cast<int>(roll.below(500)) - 100;
    again.term.from = again.term.from + rota::days{roll.one_in(4) ? 0 : shift};
    again.term.until = roll.one_in(2) ? date::highest() : again.term.from + rota::days{1 + static_cast<int>(roll.below(3000))};
    again.movement = roll.one_in(4) ? movement::release : movement::re_appointment;
    again.planned_until.reset();
    world.appointments.push_back(again);
  }
  return world;
}

template <class T>
void append(std::vector<T>& to, const std::vector<T>& more) {
  to.insert(to.end(), more.begin(), more.end());
}

/// The same people in the same posts over and over, until there are as many appointments.
raw_world many_times(const raw_world& one, std::size_t appointments) {
  raw_world many = one;
  while (many.appointments.size() < appointments) {
    const auto officials = static_cast<std::uint32_t>(many.officials.size());
    const auto posts = static_cast<std::uint32_t>(many.posts.size());
    const auto moved = [=](rota::post_id post) { return static_cast<rota::post_id>(posts + static_cast<std::uint32_t>(post)); };
    append(many.officials, one.officials);
    append(many.native, one.native);
    append(many.recorded, one.recorded);
    append(many.posts, one.posts);
    append(many.post_unit, one.post_unit);
    append(many.post_title, one.post_title);
    for (rota::appointment row : one.appointments) {
      row.official = static_cast<rota::official_id>(officials + static_cast<std::uint32_t>(row.official));
      row.post = moved(row.post);
      if (row.from_post) row.from_post = moved(*row.from_post);
      many.appointments.push_back(row);
    }
  }
  return many;
}

/// Runs the tasks from the last to the first: whoever adds up must not mind.
void last_first(std::size_t tasks, const std::function<void(std::size_t)>& run) {
  while (tasks-- > 0) run(tasks);
}

bool holds(const rota::roster& people, std::size_t row, date day) {
  return people.appointment_term()[row].contains(day) && people.appointment_movement()[row] != movement::release;
}

/// The first row by which each official holds each post on the day.
std::map<std::pair<rota::post_id, rota::official_id>, std::size_t> holders(const rota::roster& people, date day) {
  std::map<std::pair<rota::post_id, rota::official_id>, std::size_t> found;
  for (std::size_t row = 0; row < people.appointment_count(); ++row)
    if (holds(people, row, day)) found.emplace(std::pair{people.appointment_post()[row], people.appointment_official()[row]}, row);
  return found;
}

using place = std::tuple<bool, rota::unit_id, level, rota::title_id>;  // in the order of the rows: an absent unit comes last

place place_of(const rota::facts& known, rota::post_id post, date day, std::optional<level> by) {
  const rota::unit_id unit = known.people.at(post).unit;
  const auto group = by ? known.units.enclosing(unit, *by, day) : std::nullopt;
  return {!group, group.value_or(rota::unit_id{}), known.units.nearest(unit, day).level, known.people.at(post).title};
}

rota::maybe<rota::unit_id> unit_of(const place& of) { return std::get<0>(of) ? rota::maybe<rota::unit_id>() : std::get<1>(of); }

std::vector<rota::non_local_row> naive_non_local(const rota::facts& known, const rota::non_local_options& options) {
  std::map<place, rota::non_local_row> rows;
  const auto found = holders(known.people, options.as_of);
  for (std::size_t at = 0; at < known.people.post_count(); ++at) {
    const auto id = static_cast<rota::post_id>(at);
    const rota::post post = known.people.at(id);
    if (!post.in_force.contains(options.as_of) || !known.units.exists(post.unit, options.as_of)) continue;
    const place key = place_of(known, id, options.as_of, options.by);
    rota::non_local_row& row = rows[key];
    row.level = std::get<2>(key);
    row.title = post.title;
    row.unit = unit_of(key);
    bool filled = false;
    for (const auto& [holding, first_row] : found) {
      if (holding.first != id) continue;
      filled = true;
      const auto local = locality_of(known.units, known.people.at(holding.second), post.unit, options.read->locality, options.as_of,
                                     options.read->divided);
      row.non_local += local == rota::locality::not_local;
      row.local += local == rota::locality::local;
      row.unknown += local == rota::locality::undetermined;
    }
    row.vacant += !filled;
  }
  std::vector<rota::non_local_row> result;
  for (const auto& [key, row] : rows) result.push_back(row);
  return result;
}

std::vector<rota::tenure_row> naive_tenure(const rota::facts& known, const rota::tenure_options& options) {
  std::map<place, rota::tenure_counts> rows;
  for (const auto& [holding, row] : holders(known.people, options.as_of)) {
    if (options.heads_only && !known.people.at(known.people.at(holding.first).title).head) continue;
    rota::tenure_counts& counts = rows[place_of(known, holding.first, options.as_of, options.by)];
    const rota::hierarchy* across = options.continues_across_merger ? &known.units : nullptr;
    const auto from = chain_of(known.people, static_cast<rota::appointment_id>(row), across).from;
    from ? counts.add(rota::completed_months(*from, options.as_of)) : counts.add_not_recorded();
  }
  std::vector<rota::tenure_row> result;
  for (const auto& [key, counts] : rows) result.push_back({std::get<2>(key), std::get<3>(key), unit_of(key), counts});
  return result;
}

using turn_cell = std::tuple<int, level, rota::title_id, bool>;  // 4: the post left is not known

std::map<turn_cell, std::uint64_t> naive_flows(const rota::facts& known, const rota::flow_options& options) {
  std::map<turn_cell, std::uint64_t> cells;
  for (std::size_t row = 0; row < known.people.appointment_count(); ++row) {
    const rota::appointment turn = known.people.at(static_cast<rota::appointment_id>(row));
    if (turn.concurrent_with || !turn.term.has_start() || !options.period.contains(turn.term.from) ||
        !options.kinds.has(turn.movement))
      continue;
    rota::maybe<rota::post_id> left = turn.from_post;
    if (!left)
      if (const auto earlier = latest_before(known.people, turn.official, turn.term.from)) left = known.people.at(*earlier).post;
    const rota::post taken = known.people.at(turn.post);
    const bool within = left && known.people.at(*left).unit == taken.unit;
    const int from = left ? static_cast<int>(known.units.nearest(known.people.at(*left).unit, turn.term.from).level) : 4;
    ++cells[{from, known.units.nearest(taken.unit, turn.term.from).level, taken.title, within}];
  }
  return cells;
}

std::map<turn_cell, std::uint64_t> cells_of(const std::vector<rota::flow>& flows) {
  std::map<turn_cell, std::uint64_t> cells;
  for (const rota::flow& each : flows)
    cells[{each.from ? static_cast<int>(*each.from) : 4, each.to, each.title, each.within_unit}] += each.turns;
  return cells;
}

void check_day(const prepared_facts& ready, date day) {
  const rota::facts& known = ready.known();
  const rota::readings& shared = ready.shared_readings();
  for (const std::optional<level> by : groups) {
    const rota::non_local_options held{.as_of = day, .read = shared, .by = by};
    REQUIRE(count_non_local(ready, held) == naive_non_local(known, held));
    for (const bool heads : {false, true}) {
      const rota::tenure_options tenure{
          .as_of = day, .heads_only = heads, .by = by, .continues_across_merger = shared.tenure_continues_across_merger};
      REQUIRE(count_tenure(ready, tenure) == naive_tenure(known, tenure));
      const rota::tables together = count_tables(ready, {.flows = {.period = {}}, .non_local = held, .tenure = tenure});
      REQUIRE(together.flows == count_flows(known, {.period = {}}));
      REQUIRE(together.non_local == naive_non_local(known, held));
      REQUIRE(together.tenure == naive_tenure(known, tenure));
    }
  }
}

}  // namespace

TEST_CASE("prepared statistics: holders and their tenure equal a recount", "[stats][property]") {
  for (std::uint32_t seed = first_seed; seed < first_seed + 40; ++seed) {
    CAPTURE(seed);
    const built world(messy_world(seed));
    const rota::readings shared{.locality = seed % 3 == 0 ? rota::place_strategy::birth_place : rota::place_strategy::native_place,
                                .tenure_continues_across_merger = seed % 2 == 0,
                                .divided = static_cast<rota::divided_place>(seed % 5 % 3)};
    for (const date day : days_asked) {
      CAPTURE(to_string(day));
      check_day(prepared_facts(world.known(), shared, day), day);
    }
    const prepared_facts other_days(world.known(), shared, {2010, 1, 1});
    check_day(other_days, days_asked.back());
  }
}

TEST_CASE("prepared statistics: turns equal a recount, whatever days the facts were prepared for", "[stats][property]") {
  const std::array<interval, 4> periods{interval{}, interval{{2015, 1, 31}, {2020, 2, 29}}, interval{{2024, 1, 1}, {2024, 1, 2}},
                                        interval{date::lowest(), {2018, 5, 1}}};
  for (std::uint32_t seed = first_seed; seed < first_seed + 40; ++seed) {
    CAPTURE(seed);
    const built world(messy_world(seed));
    const prepared_facts ready(world.known(), {}, {2024, 6, 1});
    for (const interval period : periods)
      for (const rota::movement_set kinds : {rota::movement_set{movement::rotation}, rota::movement_set::all(),
                                             rota::movement_set{movement::appointment, movement::release}, rota::movement_set{}}) {
        const rota::flow_options options{.period = period, .kinds = kinds};
        const std::vector<rota::flow> flows = count_flows(ready, options);
        REQUIRE(flows == count_flows(world.known(), options));
        REQUIRE(cells_of(flows) == naive_flows(world.known(), options));
        const rota::flow_options grouped{.period = period, .kinds = kinds, .by = level::district};
        REQUIRE(count_flows(ready, grouped) == count_flows(world.known(), grouped));
      }
  }
}

TEST_CASE("prepared statistics: days that the packed columns do not hold are counted all the same", "[stats]") {
  raw_world raw = messy_world(first_seed);
  for (const date odd : {date(1890, 5, 1), date(2100, 1, 1)}) {
    raw.appointments.front().term = {odd, date::highest()};
    const built world(raw);
    for (const date day : {date(1895, 1, 1), date(2024, 6, 1), date(2110, 3, 31)}) check_day(prepared_facts(world.known(), {}, day), day);
    const prepared_facts ready(world.known(), {}, {2024, 6, 1});
    CHECK(cells_of(count_flows(ready, {.period = {}})) == naive_flows(world.known(), {.period = {}}));
  }
}

TEST_CASE("prepared statistics: any threads and any order of parts give the same rows", "[stats]") {
  const raw_world raw = many_times(messy_world(first_seed + 5), 150'000);  // three parts
  const built world(raw);
  const date day{2024, 2, 29};
  const prepared_facts ready(world.known(), {}, day);
  const rota::flow_options turns{.period = {{2012, 1, 1}, day}};
  const rota::non_local_options held{.as_of = day, .by = level::province};
  const rota::tenure_options tenure{.as_of = day};
  const auto flows = count_flows(world.known(), turns);
  const auto rows = count_non_local(world.known(), held);
  const auto counts = count_tenure(world.known(), tenure);
  for (const rota::executor& lent :
       {rota::own_threads(1), rota::own_threads(2), rota::own_threads(5), rota::executor(last_first)}) {
    CHECK(count_flows(ready, turns, lent) == flows);
    CHECK(count_non_local(ready, held, lent) == rows);
    CHECK(count_tenure(ready, tenure, lent) == counts);
    for (const date other : {day, day - rota::days{400}}) {
      const rota::tenure_options of_other{.as_of = other};
      const rota::tables together = count_tables(ready, {turns, held, of_other}, lent);
      CHECK(together.flows == flows);
      CHECK(together.non_local == rows);
      CHECK(together.tenure == count_tenure(world.known(), of_other));
    }
  }
}

TEST_CASE("prepared statistics: counts of halves of the officials add up to those of all", "[stats][property]") {
  for (std::uint32_t seed = first_seed; seed < first_seed + 20; ++seed) {
    CAPTURE(seed);
    const raw_world whole = messy_world(seed);
    std::map<rota::title_id, rota::tenure_counts> tenure[2];
    std::map<turn_cell, std::uint64_t> turns[2];
    std::uint64_t holders_of[2] = {};
    for (const bool in_halves : {false, true})
      for (const std::uint32_t half : {0U, 1U}) {
        if (!in_halves && half == 1) continue;
        raw_world part = whole;
        if (in_halves)
          std::erase_if(part.appointments, [&](const rota::appointment& row) { return static_cast<std::uint32_t>(row.official) % 2 != half; });
        const built world(part);
        const prepared_facts ready(world.known(), {}, {2024, 2, 29});
        for (const rota::tenure_row& row : count_tenure(ready, {.as_of = {2024, 2, 29}})) tenure[in_halves][row.title] += row.counts;
        for (const auto& [cell, times] : cells_of(count_flows(ready, {.period = {}}))) turns[in_halves][cell] += times;
        for (const rota::non_local_row& row : count_non_local(ready, {.as_of = {2024, 2, 29}})) holders_of[in_halves] += row.filled();
      }
    REQUIRE(tenure[0] == tenure[1]);
    REQUIRE(turns[0] == turns[1]);
    REQUIRE(holders_of[0] == holders_of[1]);
  }
}

TEST_CASE("prepared statistics: marked positions are listed the same on every machine", "[stats]") {
  dice roll(first_seed);
  for (const std::size_t size : {0U, 1U, 31U, 32U, 33U, 64U, 100U, 2047U, 2048U})
    for (const std::size_t share : {1U, 2U, 7U, 3000U}) {
      std::vector<std::uint8_t> marks(size);
      std::vector<std::uint16_t> marked;
      for (std::size_t at = 0; at < size; ++at)
        if (roll.one_in(share)) {
          marks[at] = 0xff;
          marked.push_back(static_cast<std::uint16_t>(at));
        }
      for (const auto list : {&rota::list_marked, &rota::list_marked_portably}) {
        std::vector<std::uint16_t> found(size + 1);
        found.resize(list(marks.data(), size, found.data()));
        CHECK(found == marked);
      }
    }
}
