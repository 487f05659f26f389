// SPDX-License-Identifier: BSL-1.0

// rota's own side of task statistics.

#include "ours.hpp"
#include "statistics.hpp"

#include <memory>

namespace bench {
namespace {

/// What the answer is written in: the bench's own numbers of provinces and titles.
struct numbering {
  std::vector<std::uint8_t> province;  ///< by unit: its number among the provinces of the day
  std::vector<std::uint8_t> title;     ///< by title of the roster: that of the bench
};

std::shared_ptr<const numbering> number(const our_roster& of, const setting& in) {
  auto made = std::make_shared<numbering>();
  made->province.assign(of.units.unit_count(), 255);
  std::uint8_t next = 0;
  const rota::date on = rota::date::from_days(in.derived.as_of);
  // The bench numbers provinces in the order of its units.
  for (const std::string& key : in.data.units.keys) {
    const rota::unit_id unit = of.units.find(key).value();
    if (of.units.exists(unit, on) && of.units.at(unit, on)->level == rota::level::province)
      made->province[rota::index(unit)] = next++;
  }
  made->title.assign(of.people.titles().size(), 0);
  for (std::size_t at = 0; at < titles.size(); ++at)
    made->title[rota::index(of.people.find_title(titles[at].id).value())] = static_cast<std::uint8_t>(at);
  return made;
}

/// What the clock runs for: one pass for all, as the hand-written loops make it.
rota::tables count(const our_roster& of, rota::date on, const rota::executor& lent) {
  return rota::count_tables(*of.facts,
                            {.flows = {.period = {rota::date::from_days(turns_from), on + rota::days{1}}},
                             .non_local = {.as_of = on, .by = rota::level::province},
                             .tenure = {.as_of = on}},
                            lent);
}

void put_flows(statistics& into, const numbering& of, const std::vector<rota::flow>& flows) {
  for (const rota::flow& each : flows) {
    const std::size_t from = each.from ? static_cast<std::size_t>(*each.from) : 4;
    into.flows[from][each.within_unit ? 1 : 0][static_cast<std::size_t>(each.to)][of.title[rota::index(each.title)]] += each.turns;
  }
}

void put_holders(statistics& into, const numbering& of, const std::vector<rota::non_local_row>& holders) {
  for (const rota::non_local_row& each : holders) {
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

void put_tenure(statistics& into, const numbering& of, const std::vector<rota::tenure_row>& tenure) {
  for (const rota::tenure_row& each : tenure) {
    const bool heads = titles[of.title[rota::index(each.title)]].head;
    const std::vector<std::uint64_t> bins = each.counts.histogram();
    for (const std::size_t table : {std::size_t{0}, std::size_t{1}}) {
      if (table == 1 && !heads) continue;
      for (std::size_t bin = 0; bin < bins.size(); ++bin) into.tenure[table][bin] += bins[bin];
      into.tenure[table][statistics::unknown_bin] += each.counts.not_recorded();
    }
  }
}

statistics answer_of(const rota::tables& counted, const numbering& in) {
  statistics answer{};
  put_flows(answer, in, counted.flows);
  put_holders(answer, in, counted.non_local);
  put_tenure(answer, in, counted.tenure);
  return answer;
}

}  // namespace

void add_rota_statistics(contenders& to, const setting& in, const statistics& right) {
  const std::shared_ptr<const our_roster> known = make_ours(in.data, in.derived.as_of);
  const std::shared_ptr<const numbering> numbers = number(*known, in);
  for (const unsigned threads : in.threads) {
    const auto counted = std::make_shared<rota::tables>();
    to.push_back({.name = "rota/" + std::to_string(threads),
                  .bytes_per_row = known->bytes / static_cast<double>(in.derived.size()),
                  .run = [=, on = rota::date::from_days(in.derived.as_of),
                          lent = warm_threads(threads)] { *counted = count(*known, on, lent); },
                  .check = [=, &right] { return difference(right, answer_of(*counted, *numbers)); }});
  }
}

}  // namespace bench
