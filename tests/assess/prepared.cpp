// SPDX-License-Identifier: BSL-1.0

#include <rota/assess/prepared.hpp>

#include "assess/derive.hpp"
#include "assess/flag_mask.hpp"
#include "assess/row_columns.hpp"
#include "law/tenure_chain.hpp"
#include "support/catch.hpp"
#include "support/built_world.hpp"

#include <rota/assess/audit.hpp>
#include <rota/law/vietnam.hpp>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace {

using namespace rota::test;
using rota::audit;
using rota::audit_options;
using rota::date;
using rota::interval;
using rota::packed_ruling;
using rota::prepared_facts;
using rota::subject;

constexpr std::uint32_t first_seed = 3000;
constexpr interval period{date{2012, 1, 1}, date{2026, 2, 1}};

/// Every byte and count that an audit holds.
void check_same(const audit& a, const audit& b) {
  REQUIRE(a.parts.size() == b.parts.size());
  for (std::size_t part = 0; part < a.parts.size(); ++part) {
    CHECK(a.parts[part].judged == b.parts[part].judged);
    REQUIRE(a.parts[part].columns.size() == b.parts[part].columns.size());
    for (std::size_t rule = 0; rule < a.parts[part].columns.size(); ++rule) {
      const auto& left = a.parts[part].columns[rule];
      const auto& right = b.parts[part].columns[rule];
      CAPTURE(part, left.rule->id);
      CHECK(std::ranges::equal(left.rulings, right.rulings));
      CHECK(left.counts == right.counts);
      CHECK(left.flagged == right.flagged);
    }
  }
}

/// Every byte of the columns.
void check_same(const rota::detail::row_columns& a, const rota::detail::row_columns& b) {
  const auto same = [](const auto& left, const auto& right) {
    const auto left_bytes = std::as_bytes(std::span(left)), right_bytes = std::as_bytes(std::span(right));
    return std::ranges::equal(left_bytes, right_bytes);
  };
  CHECK(a.packed == b.packed);
  CHECK(a.epoch == b.epoch);
  CHECK(a.first_day == b.first_day);
  CHECK(a.first_month == b.first_month);
  CHECK(same(a.stay, b.stay));
  CHECK(same(a.from, b.from));
  CHECK(same(a.until, b.until));
  CHECK(same(a.planned_last, b.planned_last));
  CHECK(same(a.retirement, b.retirement));
  CHECK(same(a.kind, b.kind));
  CHECK(same(a.traits, b.traits));
  CHECK(same(a.places, b.places));
  CHECK(same(a.repeating, b.repeating));
  CHECK(same(a.of_each.officials, b.of_each.officials));
  CHECK(same(a.of_each.posts, b.of_each.posts));
  CHECK(std::ranges::equal(a.of_each.places, b.of_each.places, {}, [](const auto& each) { return each.version; },
                           [](const auto& each) { return each.version; }));
}

/// Each row by itself, by what one question about it would work out.
void check_rows(const rota::detail::row_columns& of, date day) {
  const rota::roster& people = of.known.people;
  const rota::hierarchy* const across = across_mergers(of.known, of.shared);
  REQUIRE(of.packed);
  std::size_t differing = 0;
  for (std::size_t row = 0; row < people.appointment_count(); ++row) {
    const rota::official_id who = people.appointment_official()[row];
    const rota::unit_id unit = people.post_unit()[index(people.appointment_post()[row])];
    const auto stay = rota::chain_of(people, static_cast<rota::appointment_id>(row), across).from;
    const auto native = rota::locality_of(of.known.units, people.at(who), unit, of.shared.locality, day, of.shared.divided);
    const auto places = rota::case_places::of(rota::state_of(of.known.units, unit, day), native).bits | stay_bits(people, row, across);
    const auto retirement = rota::retirement_of_holder(people, who, of.traits[row].has(rota::case_traits::armed_forces));
    if (of.stay[row].bits != (stay ? rota::packed_day::of(*stay) : rota::packed_day{}).bits || of.places[row].bits != places ||
        of.retirement[row].count != rota::packed_month::of(retirement).count)
      ++differing;
  }
  CHECK(differing == 0);
}

}  // namespace

TEST_CASE("prepared facts: lent threads in any order give the same columns, those of each row by itself", "[assess][property]") {
  const rota::executor backwards = [](std::size_t tasks, const std::function<void(std::size_t)>& run) {
    while (tasks != 0) run(--tasks);
  };
  for (const bool across : {false, true}) {
    raw_world raw = make_world(first_seed);
    raw = repeated(raw, 60'000 / raw.appointments.size() + 1);  // four parts
    const rota::readings shared{.tenure_continues_across_merger = across,
                                .divided = across ? rota::divided_place::local : rota::divided_place::undetermined};
    const date day{2024, 6, 1};
    for (const bool ancient : {false, true}) {
      CAPTURE(across, ancient);
      if (ancient) raw.appointments[raw.appointments.size() / 2].term = {date{1890, 5, 1}, date{2090, 1, 1}};
      const built world(raw);
      const prepared_facts once(world.known(), shared, day);
      if (!ancient) check_rows(once.columns(), day);
      for (const rota::executor& lent : {rota::own_threads(2), rota::own_threads(5), backwards})
        check_same(once.columns(), prepared_facts(world.known(), shared, day, {}, lent).columns());
    }
  }
}

TEST_CASE("prepared facts: what was prepared for another day gives the same audit", "[assess][property]") {
  for (std::uint32_t seed = first_seed; seed < first_seed + 10; ++seed) {
    CAPTURE(seed);
    const built world(make_world(seed));
    const rota::rulebook& law = rota::vietnam::rotation_law();
    const prepared_facts early(world.known(), law.shared_readings(), date{2015, 1, 1});
    for (const date day : {date{2019, 2, 28}, date{2024, 1, 1}, date{2025, 7, 1}}) {
      CAPTURE(to_string(day));
      check_same(audit_roster(early, law, {.as_of = day, .period = period}),
                 audit_roster(world.known(), law, {.as_of = day, .period = period}));
    }
    const rota::rulebook otherwise = law.with(rota::readings{.tenure_continues_across_merger = true});
    check_same(audit_roster(early, otherwise, {.as_of = {2024, 6, 1}, .period = period}),
               audit_roster(world.known(), otherwise, {.as_of = {2024, 6, 1}, .period = period}));
  }
}

TEST_CASE("prepared facts: taken over to another stretch of days they are those prepared for it", "[assess][property]") {
  const rota::readings all_readings[] = {{},
                                         {.tenure_continues_across_merger = true, .divided = rota::divided_place::local},
                                         {.locality = rota::place_strategy::birth_place},
                                         {.locality = rota::place_strategy::upbringing_or_20_years}};
  for (std::uint32_t seed = first_seed; seed < first_seed + 8; ++seed) {
    raw_world raw = make_world(seed);
    if (seed % 4 == 3) raw.appointments[raw.appointments.size() / 2].term = {date{1890, 5, 1}, date{2090, 1, 1}};
    const built world(raw);
    const rota::readings& shared = all_readings[seed % 4];
    const prepared_facts early(world.known(), shared, date{2015, 1, 1}, {.past = true});
    prepared_facts walked = early;
    for (const date day : {date{2024, 1, 1}, date{2025, 7, 1}, date{2019, 2, 28}, date{2015, 1, 1}}) {
      CAPTURE(seed, to_string(day));
      walked = walked.around(day, rota::own_threads(1 + seed % 3));
      const prepared_facts fresh(world.known(), shared, day);
      check_same(walked.columns(), fresh.columns());
      const rota::rulebook law = rota::vietnam::rotation_law().with(shared);
      check_same(audit_roster(walked, law, {.as_of = day, .period = period}),
                 audit_roster(fresh, law, {.as_of = day, .period = period}));
    }
  }
}

TEST_CASE("prepared facts: past moves that were prepared are judged as those that were not", "[assess][property]") {
  for (std::uint32_t seed = first_seed; seed < first_seed + 5; ++seed) {
    CAPTURE(seed);
    const built world(repeated(make_world(seed), 79));
    const rota::rulebook& law = rota::vietnam::rotation_law();
    const prepared_facts without(world.known(), law.shared_readings(), date{2024, 6, 1});
    const prepared_facts with(world.known(), law.shared_readings(), date{2024, 6, 1}, {.past = true});
    CHECK(with.bytes() > without.bytes());
    for (const interval within : {period, interval{{2022, 4, 28}, {2022, 6, 1}}, interval{{1950, 1, 1}, {1960, 1, 1}}}) {
      audit_options options{.as_of = {2024, 6, 1}, .period = within, .list_flagged = true};
      check_same(audit_roster(without, law, options), audit_roster(with, law, options));
    }
  }
}

TEST_CASE("audit: one case at a time says what the blocks say, over several blocks and a broken one", "[assess][property]") {
  for (std::uint32_t seed = first_seed; seed < first_seed + 3; ++seed) {
    const built world(repeated(make_world(seed), 79));
    const rota::rulebook& law = rota::vietnam::rotation_law();
    const date day{2023, 11, 6};
    CAPTURE(seed, world.people.appointment_count());
    REQUIRE(world.people.appointment_count() > 2 * rota::cases::capacity);
    REQUIRE(world.people.appointment_count() % 64 != 0);
    const audit all = audit_roster(world.known(), law, {.as_of = day, .period = period, .list_flagged = true});
    const auto each = findings(all, world.known(), law, {.satisfied = true, .not_applicable = true});
    std::size_t next = 0, differing = 0;
    for (const rota::audit_part& part : all.parts)
      for (const auto& column : part.columns) {
        rota::ruling_counts counts;
        std::size_t flagged = 0;
        for (std::uint32_t row = 0; row < part.rows; ++row) {
          if (!column.rulings[row].is_judged()) continue;
          const rota::finding& found = each.at(next++);
          const packed_ruling decided(found.decided);
          counts.add(decided, 1);
          if (decided != column.rulings[row]) ++differing;
          if (decided.outcome() < rota::verdict::waived) continue;
          REQUIRE(flagged < column.flagged.size());
          const rota::flagged_row& brief = column.flagged[flagged++];
          if (brief.row != row || brief.decided != decided) ++differing;
        }
        CAPTURE(column.rule->id);
        CHECK(flagged == column.flagged.size());
        CHECK(counts == column.counts);
      }
    CHECK(next == each.size());
    CHECK(differing == 0);
  }
}

TEST_CASE("audit: lent threads in any order, and columns used before, change no byte", "[assess][property]") {
  const built world(repeated(make_world(first_seed), 79));
  const rota::rulebook& law = rota::vietnam::rotation_law();
  const prepared_facts known(world.known(), law.shared_readings(), date{2023, 11, 6});
  const audit_options options{.as_of = {2023, 11, 6}, .period = period, .list_flagged = true};
  const audit once = audit_roster(known, law, options);
  const rota::executor backwards = [](std::size_t tasks, const std::function<void(std::size_t)>& run) {
    while (tasks != 0) run(--tasks);
  };
  check_same(once, audit_roster(known, law, options, backwards));
  for (const unsigned threads : {2U, 3U, 8U}) check_same(once, audit_roster(known, law, options, rota::own_threads(threads)));
  audit other = audit_roster(known, law, {.as_of = {2020, 2, 29}, .period = period});
  check_same(once, audit_roster(known, law, options, backwards, std::move(other)));
}

TEST_CASE("audit: days before 1900 or after 2069 are judged like all others", "[assess][property]") {
  for (std::uint32_t seed = first_seed; seed < first_seed + 5; ++seed) {
    CAPTURE(seed);
    const raw_world raw = make_world(seed);
    raw_world old = raw;  // and one official more, whose days do not fit in 16 bits
    old.officials.push_back({});
    old.native.emplace_back();
    old.recorded.emplace_back();
    rota::appointment ancient = raw.appointments.front();
    ancient.official = static_cast<rota::official_id>(raw.officials.size());
    ancient.term = {date{1890, 5, 1}, date{2090, 1, 1}};
    ancient.concurrent_with = {};
    ancient.post = rota::test::add_post_like(old, ancient.post);  // who shares a post matters to the others
    old.appointments.push_back(ancient);
    const built plain(raw);
    const built wide(old);
    const rota::rulebook& law = rota::vietnam::rotation_law();
    const audit_options options{.as_of = {2024, 2, 29}, .period = period};
    const audit expected = audit_roster(plain.known(), law, options);
    const audit found = audit_roster(wide.known(), law, options);
    for (std::size_t part = 0; part < expected.parts.size(); ++part)
      for (std::size_t rule = 0; rule < expected.parts[part].columns.size(); ++rule) {
        const auto& column = found.parts[part].columns[rule];
        CAPTURE(column.rule->id);
        CHECK(std::equal(expected.parts[part].columns[rule].rulings.begin(), expected.parts[part].columns[rule].rulings.end(),
                         column.rulings.begin()));
      }
    // On a day that cannot be packed, every case is derived by itself; the ancient one is the only one held for sure.
    const audit late = audit_roster(wide.known(), law, {.as_of = {2089, 12, 31}, .period = period});
    const auto incumbents = std::ranges::find(late.parts, subject::incumbent, &rota::audit_part::subject);
    REQUIRE(incumbents != late.parts.end());
    CHECK(incumbents->columns.front().rulings[wide.people.appointment_count() - 1].is_judged());
  }
}

TEST_CASE("audit: the rows of a block that are flagged are found many at a time as one by one", "[assess][property]") {
  dice roll(first_seed);
  for (int round = 0; round < 500; ++round) {
    std::vector<packed_ruling> rulings;
    for (std::size_t count = roll.below(150); count > 0; --count)
      rulings.push_back(roll.one_in(4) ? packed_ruling::none()
                                       : packed_ruling({static_cast<rota::verdict>(roll.below(5)),
                                                        static_cast<rota::force>(roll.below(3)), 0}));
    REQUIRE(rota::flag_mask(rulings) == rota::flag_mask_by_row(rulings));
    for (std::size_t row = 0; row < std::min(rulings.size(), rota::rows_of_mask); ++row)
      REQUIRE((rota::flag_mask(rulings) >> row & 1U) ==
              (rulings[row].is_judged() && rulings[row].outcome() >= rota::verdict::waived ? 1U : 0U));
  }
}
