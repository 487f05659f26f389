// SPDX-License-Identifier: BSL-1.0

#include "assess/derive.hpp"

#include "assess/row_columns.hpp"
#include "law/working_days.hpp"
#include "support/built_world.hpp"
#include "support/catch.hpp"
#include "support/random_world.hpp"

#include <rota/assess/prepared.hpp>
#include <rota/core/tenure.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <string>

namespace {

using rota::appointment_id;
using rota::case_row;
using rota::date;
using rota::deriver;
using rota::movement;
using rota::need;
using rota::need_set;
using rota::subject;
using rota::test::built;
using rota::test::make_world;
using rota::test::raw_unit;
using rota::test::raw_world;

constexpr std::uint32_t first_seed = 5300;
constexpr std::uint32_t worlds = 10;
constexpr std::array days_of_audits{date{2019, 6, 30}, date{2025, 6, 30}, date{2025, 7, 1}};

bool lies_in_city(const raw_world& world, const raw_unit& unit) {
  if (unit.of == rota::level::province) return unit.code == "79" || unit.code == "48";
  const auto parent = std::ranges::find(world.units, unit.parent, &raw_unit::unit);
  return parent != world.units.end() && lies_in_city(world, *parent);
}

bool holds_all_along(const rota::roster& people, std::size_t earlier, std::size_t later) {
  return people.appointment_post()[earlier] == people.appointment_post()[later] &&
         people.appointment_term()[earlier].until >= people.appointment_term()[later].from &&
         people.appointment_term()[earlier].from < people.appointment_term()[later].from;
}

/// Whether the first of the rows that go on one in the other is a rotation.
bool came_by_rotation(const rota::roster& people, std::size_t row) {
  const auto first = people.appointments_of(people.appointment_official()[row]).first;
  for (std::size_t above = row; above-- > first;)
    if (holds_all_along(people, above, row)) row = above;
  return people.appointment_movement()[row] == movement::rotation;
}

/// By counting on from month to month.
rota::maybe_number months_on_last_day(const rota::interval& term) {
  if (!term.has_start() || !term.has_end()) return rota::maybe_number::unknown();
  std::int16_t complete = 0;
  while (plus_months(term.from, rota::months{complete + 1}) < term.until) ++complete;
  return {complete};
}

void check_same(const case_row& a, const case_row& b) {
  CHECK(a.places.by_rotation() == b.places.by_rotation());
  CHECK(a.kind.urban() == b.kind.urban());
  CHECK(a.length_months == b.length_months);
  CHECK(a.record.bits == b.record.bits);
  CHECK(a.protection.bits == b.protection.bits);
  CHECK(a.kin.bits == b.kin.bits);
  CHECK(a.direction == b.direction);
  CHECK(a.planning_for_post == b.planning_for_post);
  for (const auto member : {&case_row::age_months, &case_row::title_term, &case_row::equal_months, &case_row::since_reprimand,
                            &case_row::since_warning, &case_row::since_removal, &case_row::over_authorised, &case_row::merged_months,
                            &case_row::unevaluated_year, &case_row::notice_days, &case_row::term_days_left})
    CHECK(a.*member == b.*member);
}

}  // namespace

TEST_CASE("derive: districts and wards of the two cities are urban, on the days on which they are districts and wards", "[assess][property]") {
  std::size_t urban = 0;
  for (std::uint32_t seed = first_seed; seed < first_seed + worlds; ++seed) {
    const built world(make_world(seed));
    const raw_world raw = make_world(seed);
    for (const raw_unit& each : raw.units)
      for (const date day : days_of_audits) {
        CAPTURE(seed, each.unit, to_string(day));
        const bool expected = each.in_force.contains(day) && (each.kind == "quan" || each.kind == "phuong") && lies_in_city(raw, each);
        CHECK(rota::is_urban(world.units, *world.units.find(each.unit), day) == expected);
        urban += expected ? 1U : 0U;
      }
  }
  CHECK(urban > 0);
}

TEST_CASE("derive: how a stay was come to and how long an appointment lasted, prepared or not", "[assess][property]") {
  std::size_t rotated = 0;
  for (std::uint32_t seed = first_seed; seed < first_seed + worlds; ++seed) {
    const built world(make_world(seed));
    const rota::facts known = world.known();
    const rota::prepared_facts prepared(known, {}, days_of_audits.front());
    deriver plain(known, {}, need_set::all()), fast(prepared.columns(), need_set::all());
    for (std::size_t row = 0; row < world.people.appointment_count(); ++row)
      for (const subject as : {subject::incumbent, subject::move, subject::ended_rotation}) {
        const rota::interval term = world.people.appointment_term()[row];
        if ((as == subject::move && !term.has_start()) || (as == subject::ended_rotation && !term.has_end())) continue;
        for (const date day : days_of_audits) {
          CAPTURE(seed, row, static_cast<int>(as), to_string(day));
          const case_row by_facts = plain.of(as, static_cast<appointment_id>(row), day);
          check_same(by_facts, fast.of(as, static_cast<appointment_id>(row), day));
          CHECK(by_facts.places.by_rotation() == came_by_rotation(world.people, row));
          CHECK(by_facts.length_months == (as == subject::incumbent ? rota::maybe_number::unknown() : months_on_last_day(term)));
          rotated += by_facts.places.by_rotation() ? 1U : 0U;
        }
      }
    for (std::size_t at = 0; at < world.people.proposal_count(); ++at)
      check_same(plain.of(static_cast<rota::proposal_id>(at)), fast.of(static_cast<rota::proposal_id>(at)));
  }
  CHECK(rotated > 0);
}

TEST_CASE("derive: of what belongs to a need nothing is derived unless it is asked for", "[assess]") {
  const built world(make_world(first_seed));
  const rota::facts known = world.known();
  deriver all(known, {}, need_set::all()), none(known, {}, {});
  std::size_t left = 0;
  for (std::size_t at = 0; at < world.people.proposal_count(); ++at) {
    const auto row = static_cast<rota::proposal_id>(at);
    const case_row full = all.of(row), bare = none.of(row);
    CHECK(bare.planning == rota::planning_state::no_register);
    CHECK(bare.left == rota::left_state::not_known);
    CHECK_FALSE(bare.rank_difference.known());
    CHECK_FALSE(bare.planned_months.known());
    // What no need is named for does not depend on what is asked.
    CHECK(bare.remaining_months == full.remaining_months);
    CHECK(bare.traits.bits == full.traits.bits);
    CHECK(bare.places.bits == full.places.bits);
    left += full.left != rota::left_state::not_known ? 1U : 0U;
  }
  CHECK(left > 0);
}

TEST_CASE("derive: the days of a term are counted from its last year on, the notice from its day on", "[assess][property]") {
  std::size_t counted = 0, long_left = 0, noticed = 0, to_come = 0;
  for (std::uint32_t seed = first_seed; seed < first_seed + worlds; ++seed) {
    const built world(make_world(seed));
    const rota::roster& people = world.people;
    const rota::facts known = world.known();
    deriver asked(known, {}, need_set{need::notice});
    for (std::size_t row = 0; row < people.appointment_count(); ++row) {
      const rota::appointment held = people.at(static_cast<appointment_id>(row));
      const rota::title& title = people.at(people.at(held.post).title);
      const bool appointed = held.movement == movement::appointment || held.movement == movement::re_appointment;
      if (!title.leader || !appointed || !held.term.has_start()) continue;
      const rota::months term{std::min(title.term_months.value_or(60), std::int16_t{60})};
      const date until = plus_months(held.term.from, term);
      const date last_year = plus_months(held.term.from, rota::months{term.count - 12});
      for (const date day : {last_year - rota::days{1}, last_year, until - rota::days{90}, until, until + rota::days{400}}) {
        if (!held.term.contains(day)) continue;
        CAPTURE(seed, row, to_string(day), to_string(until));
        const case_row made = asked.of(subject::incumbent, static_cast<appointment_id>(row), day);
        const bool is_given = day >= last_year && held.notice && *held.notice <= day;
        CHECK(made.term_days_left.value == (day < last_year ? std::numeric_limits<std::int16_t>::max()
                                                            : rota::working_days(day, until)));
        CHECK(made.notice_days.known() == is_given);
        if (is_given) CHECK(made.notice_days.value == rota::working_days(*held.notice, until));
        (day < last_year ? long_left : counted) += 1;
        noticed += is_given ? 1U : 0U;
        to_come += held.notice && *held.notice > day ? 1U : 0U;
      }
    }
  }
  CHECK(std::min({counted, long_left, noticed, to_come}) > 10);
}
