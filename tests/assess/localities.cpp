// SPDX-License-Identifier: BSL-1.0

// Who is a local person under every reading, in books with local regulations: the audit, the explanation and what was prepared for
// another day against a second reading of the strategies from raw rows.

#include <rota/assess/audit.hpp>

#include "assess/naive.hpp"
#include "assess/naive_world.hpp"

#include <rota/assess/assess.hpp>
#include <rota/assess/prepared.hpp>
#include <rota/core/tenure.hpp>
#include <rota/law/regulation.hpp>
#include <rota/law/vietnam.hpp>
#include <rota/stats/non_local.hpp>

#include "support/catch.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using namespace rota::test;  // NOLINT: the helpers of the tests
using rota::date;
using rota::divided_place;
using rota::interval;
using rota::locality;
using rota::place_strategy;
using rota::subject;
using rota::verdict;

constexpr std::uint32_t first_seed = 20250117;
constexpr interval period{{2016, 1, 1}, {2026, 6, 1}};
constexpr interval province_days{{2022, 7, 1}, {2025, 3, 1}};
constexpr interval district_days{{2023, 1, 1}, date::highest()};
constexpr std::array strategies{place_strategy::native_place, place_strategy::birth_place, place_strategy::upbringing_or_20_years};
constexpr std::array divisions{divided_place::undetermined, divided_place::local, divided_place::not_local};

/// A random world in which many have worked for some twenty years, none of whose violations is waived.
raw_world long_careers(std::uint32_t seed) {
  raw_world world = make_world(seed);
  dice roll(seed);
  world.counting = seed % 2 == 0 ? rota::month_count::month_end : rota::month_count::corresponding_day;
  world.waivers.clear();
  for (rota::appointment& each : world.appointments)
    if (each.term.has_start() && roll.one_in(3))
      each.term.from = each.term.from - rota::days{static_cast<std::int32_t>(365 * (10 + roll.below(14)))};
  return world;
}

/// The readings of one round: the book's own, and what two regulations change.
struct read_world {
  std::uint32_t seed;
  raw_world raw = long_careers(seed);
  rota::hierarchy units = build_units(raw);
  rota::roster people = build_people(raw, units);
  place_strategy own = strategies[seed % 3];
  divided_place divided = divisions[seed / 3 % 3];
  std::string province = first_of(rota::level::province, seed);
  std::string district = first_of(rota::level::district, seed / 2);

  explicit read_world(std::uint32_t of) : seed(of) {}
  read_world(const read_world&) = delete;
  read_world& operator=(const read_world&) = delete;
  [[nodiscard]] rota::facts known() const { return {units, people}; }
  [[nodiscard]] std::string first_of(rota::level at, std::uint32_t skipped) const {
    std::vector<std::string> found;
    for (const raw_unit& each : raw.units)
      if (each.of == at && each.in_force.contains(district_days.from)) found.push_back(each.unit);
    return found.at(skipped % found.size());
  }
  [[nodiscard]] rota::regulation regulation_of(const std::string& unit, interval days, place_strategy is) const {
    return {.act = "local",
            .unit = units.find(unit).value(),
            .in_force = days,
            .steps = {{.rule = "non-local-head", .locality = is}}};
  }
  [[nodiscard]] rota::rulebook law() const {
    return rota::vietnam::rotation_law()
        .with(rota::readings{.locality = own, .counting = raw.counting, .divided = divided})
        .with(regulation_of(province, province_days, place_strategy::upbringing_or_20_years))
        .with(regulation_of(district, district_days, place_strategy::birth_place));
  }
};

bool holds(const raw_world& world, const std::string& unit, std::string where, date day) {
  if (!unit_named(world, where).in_force.contains(day)) return false;
  while (!where.empty() && where != unit) where = unit_named(world, where).parent;
  return !where.empty();
}

place_strategy naive_strategy(const read_world& of, const std::string& where, date day) {
  if (district_days.contains(day) && holds(of.raw, of.district, where, day)) return place_strategy::birth_place;
  if (province_days.contains(day) && holds(of.raw, of.province, where, day)) return place_strategy::upbringing_or_20_years;
  return of.own;
}

locality naive_lies(const read_world& of, const std::string& place, const std::string& where, date day) {
  const locality some = of.divided == divided_place::local       ? locality::local
                        : of.divided == divided_place::not_local ? locality::not_local
                                                                 : locality::undetermined;
  return naive_lies_in(of.raw, place, where, day, some);
}

/// Months of work: certain, and with what may have been there.
struct naive_work {
  int certain = 0;
  int most = 0;
  bool without_limit = false;
};

int months_of(std::vector<interval> terms, rota::month_count counting) {
  std::ranges::sort(terms, {}, &interval::from);
  int sum = 0;
  for (std::size_t at = 0; at < terms.size();) {
    interval stretch = terms[at];
    for (++at; at < terms.size() && terms[at].from <= stretch.until; ++at) stretch.until = std::max(stretch.until, terms[at].until);
    int count = 0;
    while (rota::plus_months(stretch.from, {count + 1}, counting) <= stretch.until) ++count;
    sum += count;
  }
  return sum;
}

naive_work naive_work_in(const read_world& of, std::size_t who, const std::string& where, date day) {
  naive_work work;
  std::vector<interval> certain, possible;
  for (const rota::appointment& each : of.raw.appointments) {
    if (index(each.official) != who || each.movement == rota::movement::release || each.term.from >= day) continue;
    const std::string& unit = of.raw.post_unit[index(each.post)];
    locality lies = naive_lies(of, unit, where, day);
    if (unit_named(of.raw, unit).of < unit_named(of.raw, where).of && naive_lies_in(of.raw, unit, where, day) != locality::local)
      lies = locality::not_local;
    if (lies == locality::not_local) continue;
    if (!each.term.has_start()) {
      work.without_limit = true;
      continue;
    }
    const interval worked{each.term.from, std::min(each.term.until, day)};
    possible.push_back(worked);
    if (lies == locality::local) certain.push_back(worked);
  }
  work.certain = months_of(certain, of.raw.counting);
  work.most = months_of(possible, of.raw.counting);
  return work;
}

locality naive_local(const read_world& of, std::size_t who, const std::string& where, date day) {
  const place_strategy strategy = naive_strategy(of, where, day);
  const std::string birth_place = who < of.raw.birth_place.size() ? of.raw.birth_place[who] : "";
  if (!of.raw.recorded[who].empty()) return naive_lies(of, of.raw.recorded[who], where, day);
  const locality native = naive_lies(of, of.raw.native[who], where, day), birth = naive_lies(of, birth_place, where, day);
  if (strategy == place_strategy::native_place) return native;
  if (strategy == place_strategy::birth_place) return birth;
  const naive_work work = naive_work_in(of, who, where, day);
  if (work.certain >= 240 || (birth == locality::local && native == locality::local)) return locality::local;
  return birth == locality::not_local && work.most < 240 && !work.without_limit ? locality::not_local : locality::undetermined;
}

naive_case naive_at(const read_world& of, subject as, std::uint32_t row, date as_of) {
  if (as == subject::proposal) return naive_of(of.raw, of.raw.proposals[row]);
  return naive_of(of.raw, as, std::stoul(std::string(of.people.at(static_cast<rota::appointment_id>(row)).code.substr(1))), as_of);
}

rota::ruling naive_ruling_by(const read_world& of, const naive_case& on) {
  rota::ruling national = naive_ruling(of.raw, "non-local-head", on);
  const std::string& where = of.raw.post_unit[on.post];
  if (national.outcome == verdict::not_applicable || !unit_named(of.raw, where).in_force.contains(on.day)) return national;
  const locality is = naive_local(of, on.official, where, on.day);
  national.outcome = is == locality::local       ? verdict::violated
                     : is == locality::not_local ? verdict::satisfied
                                                 : verdict::undetermined;
  return national;
}

/// Calls `each(part, column)` for the one rule.
template <class Each>
void for_the_rule(const rota::audit& of, Each each) {
  for (const rota::audit_part& part : of.parts)
    for (const rota::audit_part::column& column : part.columns)
      if (column.rule->id == "non-local-head") each(part, column);
}

std::vector<rota::packed_ruling> rulings_of(const rota::audit& of) {
  std::vector<rota::packed_ruling> all;
  for_the_rule(of, [&all](const rota::audit_part& part, const rota::audit_part::column& column) {
    for (std::uint32_t row = 0; row < part.rows; ++row) all.push_back(column.rulings[row]);
  });
  return all;
}

std::optional<std::int64_t> number_of(const rota::finding& found, std::string_view name) {
  for (const rota::fact& each : found.facts.all())
    if (each.name == name) return each.value;
  return std::nullopt;
}

constexpr std::array days_asked{date{2022, 6, 30}, date{2022, 7, 1}, date{2023, 11, 6}, date{2025, 2, 28}, date{2025, 7, 1}};

}  // namespace

TEST_CASE("localities: under every reading an audit says what a naive reading of the strategies says", "[assess][property]") {
  std::map<std::pair<place_strategy, locality>, std::size_t> seen;
  for (std::uint32_t seed = first_seed; seed < first_seed + 36; ++seed) {
    const read_world of(seed);
    const rota::rulebook law = of.law();
    for (const date as_of : days_asked) {
      const rota::audit audit = audit_roster(of.known(), law, {.as_of = as_of, .period = period});
      for_the_rule(audit, [&](const rota::audit_part& part, const rota::audit_part::column& column) {
        for (std::uint32_t row = 0; row < part.rows; ++row) {
          const rota::packed_ruling found = column.rulings[row];
          if (!found.is_judged()) continue;
          const naive_case on = naive_at(of, part.subject, row, as_of);
          const rota::ruling expected = naive_ruling_by(of, on);
          const std::string& where = of.raw.post_unit[on.post];
          if (expected.outcome != verdict::not_applicable && unit_named(of.raw, where).in_force.contains(on.day))
            ++seen[{naive_strategy(of, where, on.day), naive_local(of, on.official, where, on.day)}];
          const bool same_force = found.outcome() == verdict::not_applicable || found.force() == expected.force;
          if (found.outcome() == expected.outcome && same_force) continue;
          CAPTURE(seed, static_cast<int>(part.subject), row, to_string(as_of), to_string(on.day), to_string(found.outcome()),
                  to_string(expected.outcome), to_string(naive_strategy(of, where, on.day)));
          FAIL_CHECK("the library and the naive reading differ");
        }
      });
    }
  }
  for (const place_strategy strategy : strategies)
    for (const locality is : {locality::local, locality::not_local, locality::undetermined}) {
      CAPTURE(to_string(strategy), to_string(is));
      CHECK(seen[{strategy, is}] > 10);
    }
}

TEST_CASE("localities: prepared for another day, explained or asked one by one, the answer is the same", "[assess][property]") {
  std::size_t explained = 0;
  for (std::uint32_t seed = first_seed; seed < first_seed + 9; ++seed) {
    CAPTURE(seed);
    const read_world of(seed);
    const rota::rulebook law = of.law();
    const rota::prepared_facts earlier(of.known(), law.shared_readings(), date{2022, 7, 1}, {.past = true});
    for (const date as_of : days_asked) {
      CAPTURE(to_string(as_of));
      const rota::audit_options options{.as_of = as_of, .period = period};
      const rota::audit audit = audit_roster(of.known(), law, options);
      CHECK(rulings_of(audit_roster(earlier, law, options)) == rulings_of(audit));
      const rota::prepared_facts ready(of.known(), law.shared_readings(), as_of);
      CHECK(count_non_local(ready, {.as_of = as_of}) ==
            count_non_local(of.known(), {.as_of = as_of, .read = law.shared_readings()}));
      CHECK(count_non_local(earlier, {.as_of = as_of}) == count_non_local(ready, {.as_of = as_of}));
      const auto all = findings(audit, of.known(), law, {.satisfied = true});
      for (const rota::finding& found : all) {
        if (found.rule->id != "non-local-head" || !found.official) continue;
        const auto months = number_of(found, "work_months_there");
        if (!months) continue;
        const std::string who(of.people.at(*found.official).code), where(of.units.key(*found.unit));
        CHECK(*months == naive_work_in(of, std::stoul(who.substr(1)), where, found.day).certain);
        CHECK(naive_strategy(of, where, found.day) == place_strategy::upbringing_or_20_years);
        ++explained;
      }
    }
    for (std::size_t at = 0; at < of.people.proposal_count(); ++at) {
      const rota::proposal move = of.people.at(static_cast<rota::proposal_id>(at));
      CHECK(judge(move, earlier, law) == judge(move, of.known(), law));
      CHECK(judge(move, earlier, law) == assess(move, of.known(), law).outcome());
    }
  }
  CHECK(explained > 10);
}

TEST_CASE("localities: a book without local readings is prepared as before, and one that reads careers for one day", "[assess]") {
  const read_world of(first_seed);
  const date day{2023, 11, 6};
  const auto held = [&](const rota::readings& shared) { return rota::prepared_facts(of.known(), shared, day).holds_for(); };
  const interval epoch = of.units.epoch(day);
  CHECK(held({}) == epoch);
  CHECK(held({.locality = place_strategy::upbringing_or_20_years}) == interval{day, day + rota::days{1}});
  const rota::unit_id unit = of.units.find(of.province).value();
  rota::readings cut;
  cut.local = {{unit, {date::lowest(), {2023, 11, 2}}, place_strategy::birth_place},
               {unit, {{2023, 11, 1}, {2023, 11, 9}}, place_strategy::birth_place},
               {unit, {{2023, 11, 8}, date::highest()}, place_strategy::upbringing_or_20_years}};
  CHECK(held(cut) == interval{std::max(epoch.from, date{2023, 11, 2}), std::min(epoch.until, date{2023, 11, 8})});
}
