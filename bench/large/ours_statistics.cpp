// SPDX-License-Identifier: BSL-1.0

// rota's own side of task statistics. The library has no histogram of tenure: it is made from the roster's columns here, as an
// application would.

#include "rota_world.hpp"
#include "statistics.hpp"

#include <rota/rota.hpp>

#include <memory>

namespace bench {
namespace {

struct prepared {
  rota::hierarchy units;
  std::vector<std::uint32_t> row_in_world;
  rota::roster people;
  std::vector<std::uint8_t> province;  ///< by unit: its number among the provinces of the day
  std::vector<std::uint8_t> title;     ///< by title of the roster: that of the bench
};

std::shared_ptr<prepared> prepare(const setting& in) {
  auto made = std::make_shared<prepared>();
  made->units = make_hierarchy(in.data.units);
  made->people = make_roster(in.data, made->units, added::in_order, made->row_in_world);
  made->province.assign(made->units.unit_count(), 255);
  std::uint8_t next = 0;
  const rota::date on = rota::date::from_days(in.derived.as_of);
  // The bench numbers provinces in the order of its units.
  for (const std::string& key : in.data.units.keys) {
    const rota::unit_id unit = made->units.find(key).value();
    if (made->units.exists(unit, on) && made->units.at(unit, on)->level == rota::level::province)
      made->province[rota::index(unit)] = next++;
  }
  made->title.assign(made->people.titles().size(), 0);
  for (std::size_t at = 0; at < titles.size(); ++at)
    made->title[rota::index(made->people.find_title(titles[at].id).value())] = static_cast<std::uint8_t>(at);
  return made;
}

void put_flows(statistics& into, const prepared& of, rota::date on) {
  const rota::flow_options options{.period = {rota::date::from_days(turns_from), on + rota::days{1}}};
  for (const rota::flow& each : rota::count_flows({of.units, of.people}, options)) {
    const std::size_t from = each.from ? static_cast<std::size_t>(*each.from) : 4;
    into.flows[from][each.within_unit ? 1 : 0][static_cast<std::size_t>(each.to)][of.title[rota::index(each.title)]] += each.turns;
  }
}

void put_holders(statistics& into, const prepared& of, rota::date on) {
  const rota::non_local_options options{.as_of = on, .by = rota::level::province};
  for (const rota::non_local_row& each : rota::count_non_local({of.units, of.people}, options)) {
    const std::uint8_t title = of.title[rota::index(each.title)];
    auto& cell = into.holders[static_cast<std::size_t>(each.level)][title];
    cell[0] += each.local;
    cell[1] += each.non_local;
    cell[2] += each.unknown;
    cell[3] += each.vacant;
    if (!each.unit || !titles[title].head) continue;
    auto& share = into.heads_by_province[of.province[rota::index(*each.unit)]];
    share[0] += each.local;
    share[1] += each.non_local;
    share[2] += each.unknown;
  }
}

/// First day of the stay that ends with a row: see roster order.
rota::date stay_start(const rota::roster& people, std::size_t row) {
  const auto terms = people.appointment_term();
  const std::size_t first = people.appointments_of(people.appointment_official()[row]).first;
  std::size_t reached = row;
  for (std::size_t above = row; above-- > first;)
    if (people.appointment_movement()[above] != rota::movement::release &&
        people.appointment_post()[above] == people.appointment_post()[row] && terms[above].from < terms[reached].from &&
        terms[above].until >= terms[reached].from)
      reached = above;
  return terms[reached].from;
}

void put_tenure(statistics& into, const prepared& of, rota::date on) {
  const rota::roster& people = of.people;
  for (std::size_t row = 0; row < people.appointment_count(); ++row) {
    if (!people.appointment_term()[row].contains(on) || people.appointment_movement()[row] == rota::movement::release) continue;
    const rota::date from = stay_start(people, row);
    const std::size_t bin = from == rota::date::lowest() ? statistics::unknown_bin
                                                         : static_cast<std::size_t>(rota::completed_months(from, on).count / 12);
    ++into.tenure[0][bin];
    if (people.at(people.post_title()[rota::index(people.appointment_post()[row])]).head) ++into.tenure[1][bin];
  }
}

}  // namespace

void add_rota_statistics(contenders& to, const setting& in, const statistics& right) {
  const std::shared_ptr<prepared> known = prepare(in);
  const auto answer = std::make_shared<statistics>();
  to.push_back({.name = "rota/1",
                .bytes_per_row = 0,
                .run =
                    [=, on = rota::date::from_days(in.derived.as_of)] {
                      *answer = {};
                      put_flows(*answer, *known, on);
                      put_holders(*answer, *known, on);
                      put_tenure(*answer, *known, on);
                    },
                .check = [answer, &right] { return difference(right, *answer); }});
}

}  // namespace bench
