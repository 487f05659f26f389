// SPDX-License-Identifier: BSL-1.0

#include <rota/stats/what_if.hpp>

#include <rota/assess/audit.hpp>
#include <rota/law/vietnam.hpp>

#include "support/built_world.hpp"
#include "support/catch.hpp"
#include "support/naive_state.hpp"
#include "support/small_country.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace {

using namespace rota::test;  // NOLINT: the helpers of the tests
using rota::date;

/// The world as it would be recorded had the decisions been taken: rows that end, and rows that begin.
raw_world really_changed(const raw_world& world, const rota::roster& people,
                         const std::vector<rota::proposal>& decided) {
  naive_state state(people);
  state.take(decided);
  raw_world changed = world;
  std::set<std::tuple<rota::official_id, rota::post_id, date>> taken;
  std::vector<naive_state::stay> stays = state.stays();
  for (naive_state::stay& each : stays) {
    if (each.left_on) each.term.until = std::min(each.term.until, *each.left_on);
    for (const naive_state::stay& anew : state.stays())
      if (anew.decided != nullptr && anew.who == each.who && anew.post == each.post && anew.term.from > each.term.from)
        each.term.until = std::min(each.term.until, anew.term.from);
  }
  for (std::size_t at = 0; at < stays.size(); ++at) {
    if (at < people.appointment_count()) {
      const std::string code = people.at(static_cast<rota::appointment_id>(at)).code;
      changed.appointments[std::stoul(code.substr(1))].term = stays[at].term;
      continue;
    }
    // Of two that say the same of one day the one counts whose kind comes first.
    rota::movement kind = stays[at].decided->movement;
    for (const rota::proposal& each : decided)
      if (each.official == stays[at].who && each.post == stays[at].post &&
          each.effective == stays[at].decided->effective && each.movement != rota::movement::release)
        kind = std::min(kind, each.movement);
    if (!taken.emplace(stays[at].who, stays[at].post, stays[at].term.from).second) continue;
    rota::appointment row;
    row.official = stays[at].who;
    row.post = stays[at].post;
    row.term = stays[at].term;
    row.movement = kind;
    changed.appointments.push_back(row);
  }
  return changed;
}

/// Every count by name.
using table = std::map<std::string, std::vector<std::uint64_t>>;

template <class Row>
std::string name_of(const char* what, const Row& row) {
  return std::string(what) + ' ' + (row.unit ? std::to_string(index(*row.unit)) : "-") + ' ' +
         std::string(to_string(row.level)) + ' ' + std::to_string(index(row.title));
}
std::vector<std::uint64_t> counts_of(const rota::non_local_row& of) {
  return {of.non_local, of.local, of.unknown, of.vacant};
}
std::vector<std::uint64_t> counts_of(const rota::tenure_row& of) {
  std::vector<std::uint64_t> all(of.counts.by_month().begin(), of.counts.by_month().end());
  all.push_back(of.counts.not_recorded());
  return all;
}
std::vector<std::uint64_t> counts_of(const rota::tally& of) {
  return {of.satisfied, of.violated, of.waived, of.undetermined, of.not_applicable};
}
bool is_empty(const std::vector<std::uint64_t>& counts) {
  return std::ranges::all_of(counts, [](std::uint64_t n) { return n == 0; });
}

/// The statistics of a roster on a day, from plain facts.
table count_all(const rota::facts& known, date day, std::optional<rota::level> by) {
  table all;
  for (const rota::non_local_row& row : count_non_local(known, {.as_of = day, .by = by}))
    all[name_of("non-local", row)] = counts_of(row);
  for (const rota::tenure_row& row : count_tenure(known, {.as_of = day, .by = by}))
    all[name_of("tenure", row)] = counts_of(row);
  std::map<std::string, rota::tally> tallies;
  const rota::audit judged = audit_roster(known, rota::vietnam::rotation_law(), {.as_of = day});
  for (const rota::audit_part& part : judged.parts)
    if (part.subject == rota::subject::incumbent)
      for (const rota::audit_part::column& column : part.columns)
        for (std::size_t row = 0; row < part.rows; ++row) {
          if (!column.rulings[row].is_judged()) continue;
          rota::compliance_change at;
          const rota::post held = known.people.at(known.people.appointment_post()[row]);
          if (by)
            if (const auto unit = known.units.enclosing(held.unit, *by, day)) at.unit = *unit;
          at.level = known.units.nearest(held.unit, day).level;
          at.title = held.title;
          tallies[name_of(std::string(column.rule->id).c_str(), at)].add(column.rulings[row].outcome());
        }
  for (const auto& [name, counts] : tallies) all[name] = counts_of(counts);
  return all;
}

/// The rows that differ, before and after.
std::map<std::string, std::pair<std::vector<std::uint64_t>, std::vector<std::uint64_t>>> differences(
    const table& before, const table& after) {
  std::map<std::string, std::pair<std::vector<std::uint64_t>, std::vector<std::uint64_t>>> found;
  for (const auto& [name, counts] : before) found[name].first = counts;
  for (const auto& [name, counts] : after) found[name].second = counts;
  std::erase_if(found, [](const auto& each) { return each.second.first == each.second.second; });
  for (auto& each : found) {
    if (is_empty(each.second.first)) each.second.first.clear();
    if (is_empty(each.second.second)) each.second.second.clear();
  }
  return found;
}

auto told(const rota::what_if_changes& of) {
  table before, after;
  const auto add = [&](const std::string& name, const std::vector<std::uint64_t>& was,
                       const std::vector<std::uint64_t>& is) {
    before[name] = was;
    after[name] = is;
  };
  for (const rota::non_local_change& each : of.non_local)
    add(name_of("non-local", each.before), counts_of(each.before), counts_of(each.after));
  for (const rota::tenure_change& each : of.tenure)
    add(name_of("tenure", each.before), counts_of(each.before), counts_of(each.after));
  for (const rota::compliance_change& each : of.compliance)
    add(name_of(std::string(each.rule->id).c_str(), each), counts_of(each.before), counts_of(each.after));
  CHECK(before.size() == of.non_local.size() + of.tenure.size() + of.compliance.size());
  for (const auto& [name, counts] : before) CHECK(counts != after[name]);
  return differences(before, after);
}

}  // namespace

TEST_CASE("what if: the statistics after are those of the roster really changed", "[stats][property]") {
  constexpr std::uint32_t first_seed = 20260801;
  dice roll(first_seed);
  std::size_t rows = 0;
  for (std::uint32_t seed = first_seed; seed < first_seed + 40; ++seed) {
    INFO("seed " << seed);
    const raw_world raw = make_world(seed);
    const built world(raw);
    const rota::prepared_facts known(world.known(), {}, {2023, 1, 1});
    for (int list = 0; list < 5; ++list) {
      INFO("list " << list);
      const std::vector<rota::proposal> decided = some_decisions(world.people, roll);
      const std::optional<rota::level> by = list % 2 == 0 ? std::nullopt : std::optional(rota::level::province);
      const rota::what_if_changes made = what_if(decided, known, rota::vietnam::rotation_law(), {.by = by});
      const built after(really_changed(raw, world.people, decided));
      const auto expected =
          differences(count_all(world.known(), made.as_of, by), count_all(after.known(), made.as_of, by));
      REQUIRE(told(made) == expected);
      rows += expected.size();
    }
  }
  CHECK(rows > 1000);
}

TEST_CASE("what if: one who is not local takes the place of one who is", "[stats]") {
  const rota::hierarchy units = rota_tests::small_country();
  rota_tests::roster_rows in(units);
  for (const char* unit : {"D1", "D2"}) in.post(std::string(unit) + "/secretary", unit, "secretary");
  in.official("X", "A");
  in.official("Y", "C");
  in.add({.code = "1", .official = "X", .post = "D1/secretary", .term = {{2015, 1, 1}, date::highest()}});
  const rota::roster people = in.build();
  const rota::prepared_facts known({units, people}, {}, {2024, 1, 1});
  const auto propose = [&](const char* who, const char* post) {
    return rota::proposal{.official = people.find_official(who).value(),
                          .post = people.find_post(post).value(),
                          .effective = {2024, 1, 1}};
  };
  const std::vector decided{propose("X", "D2/secretary"), propose("Y", "D1/secretary")};
  const rota::what_if_changes made = what_if(decided, known, rota::vietnam::rotation_law());
  CHECK(made.as_of == date{2024, 1, 1});
  REQUIRE(made.non_local.size() == 1);
  CHECK(counts_of(made.non_local[0].before) == std::vector<std::uint64_t>{0, 1, 0, 1});
  CHECK(counts_of(made.non_local[0].after) == std::vector<std::uint64_t>{2, 0, 0, 0});
  REQUIRE(made.tenure.size() == 1);
  CHECK(made.tenure[0].before.counts.at_or_past({96}) == 1);
  CHECK(made.tenure[0].after.counts.at_or_past({96}) == 0);
  CHECK(made.tenure[0].after.counts.all() == 2);
  CHECK(what_if({}, known, rota::vietnam::rotation_law()).non_local.empty());
}
