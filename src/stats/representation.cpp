// SPDX-License-Identifier: BSL-1.0

// Who is counted (members_of) and what they are (represent) are two steps: only the first needs to know rows, and what it makes can
// be merged without counting anybody twice.

#include <rota/stats/representation.hpp>

#include "stats/holders.hpp"
#include "stats/participants.hpp"

#include <cassert>
#include <cstddef>
#include <optional>

namespace rota {
namespace {

void add_texts(representation_counts::texts& to, const representation_counts::texts& from) {
  for (const auto& [text, count] : from) to[text] += count;
}

/// Adds the turns of a text that may not be recorded.
void add_text(const roster& people, maybe<text_id> text, std::uint64_t times, representation_counts::texts& to,
              std::uint64_t& unknown) {
  if (!text) {
    unknown += times;
    return;
  }
  const std::string_view written = people.text(*text);
  const auto found = to.find(written);
  if (found == to.end())
    to.emplace(written, times);
  else
    found->second += times;
}

void add_person(const roster& people, official_id who, std::uint64_t times, date day, representation_counts& to) {
  to.all += times;
  switch (people.official_sex()[index(who)]) {
    case sex::female: to.women += times; break;
    case sex::male: to.men += times; break;
    case sex::not_recorded: to.sex_unknown += times; break;
  }
  switch (people.official_ethnicity()[index(who)]) {
    case ethnicity::minority: to.minority += times; break;
    case ethnicity::kinh: to.kinh += times; break;
    case ethnicity::not_recorded: to.ethnicity_unknown += times; break;
  }
  for (auto& [years, counts] : to.under) {
    const std::optional<bool> under = is_under(people.official_birth()[index(who)], years, day);
    if (!under)
      counts.unknown += times;
    else if (*under)
      counts.under += times;
  }
  add_text(people, people.official_degree()[index(who)], times, to.degrees, to.degree_unknown);
  add_text(people, people.official_theory()[index(who)], times, to.theories, to.theory_unknown);
}

void add_unnamed(std::uint64_t turns, representation_counts& to) {
  to.all += turns;
  to.sex_unknown += turns;
  to.ethnicity_unknown += turns;
  to.degree_unknown += turns;
  to.theory_unknown += turns;
  for (auto& [years, counts] : to.under) counts.unknown += turns;
}

share text_share(const representation_counts::texts& of, std::string_view text, std::uint64_t unknown) {
  share found{0, 0, unknown};
  for (const auto& [each, count] : of) {
    found.denominator += count;
    if (each == text) found.numerator = count;
  }
  return found;
}

/// Adds somebody to the group that `key()` names, or to the undetermined.
template <class Key>
void add_member(std::optional<bool> asked_for, official_id who, population_members& to, Key key) {
  if (!asked_for)
    to.undetermined.add(who);
  else if (*asked_for)
    to.counted[key()].add(who);
}

void add_incumbents(const facts& known, const representation_options& options, population_members& to) {
  const roster& people = known.people;
  const date day = options.as_of;
  for (std::size_t row = options.rows.first, end = options.rows.end(people.appointment_count()); row < end; ++row) {
    if (!people.appointment_term()[row].contains(day) || people.appointment_movement()[row] == movement::release ||
        repeats_holder(people, row, day))
      continue;
    add_member(matches(known, people.appointment_post()[row], options.posts, day), people.appointment_official()[row], to,
               [&] { return group_of(known, static_cast<appointment_id>(row), day, options.by); });
  }
}

void add_planned(const facts& known, const representation_options& options, population_members& to) {
  const auto plans = known.people.plans();
  const date day = options.as_of;
  for (std::size_t row = options.rows.first, end = options.rows.end(plans.size()); row < end; ++row) {
    const plan_entry& plan = plans[row];
    if (!plan.in_force.contains(day)) continue;
    add_member(matches(known, plan.post, options.posts, day), plan.official, to, [&] {
      group key = group_of(known, plan.post, day, options.by);
      add_keys_of(known, plan.official, day, options.by, key);
      return key;
    });
  }
}

void add_committee_members(const facts& known, const representation_options& options, population_members& to) {
  const auto seats = known.people.seats();
  const date day = options.as_of;
  for (std::size_t row = options.rows.first, end = options.rows.end(seats.size()); row < end; ++row) {
    const committee_seat& seat = seats[row];
    if (!seat.in_force.contains(day)) continue;
    add_member(matches(known, seat.body, options.posts, day), seat.official, to, [&] {
      group key = group_of(known, seat.body, day, options.by);
      add_keys_of(known, seat.official, day, options.by, key);
      return key;
    });
  }
}

void add_participants(const facts& known, const representation_options& options, population_members& to) {
  const auto turns = known.people.trainings();
  for (std::size_t row = options.rows.first, end = options.rows.end(turns.size()); row < end; ++row) {
    const training_entry& turn = turns[row];
    const std::optional<bool> in_period = begins_in(turn, options.period);
    if (!in_period) ++to.undated;
    if (in_period != true) continue;
    const std::optional<bool> asked_for = participant_matches(known, turn, options.posts, options.as_of);
    if (!asked_for)
      add_turn(turn, to.undetermined);
    else if (*asked_for)
      add_turn(turn, to.counted[group_of(known, turn, options.as_of, options.by)]);
  }
}

}  // namespace

representation_counts& representation_counts::operator+=(const representation_counts& other) {
  all += other.all;
  women += other.women;
  men += other.men;
  sex_unknown += other.sex_unknown;
  for (const auto& [years, counts] : other.under) {
    under_age& mine = under[years];
    mine.under += counts.under;
    mine.unknown += counts.unknown;
  }
  minority += other.minority;
  kinh += other.kinh;
  ethnicity_unknown += other.ethnicity_unknown;
  add_texts(degrees, other.degrees);
  degree_unknown += other.degree_unknown;
  add_texts(theories, other.theories);
  theory_unknown += other.theory_unknown;
  return *this;
}

share representation_counts::under_share(std::int16_t years) const {
  const auto found = under.find(years);
  assert(found != under.end());
  return {found->second.under, all - found->second.unknown, found->second.unknown};
}

share representation_counts::degree_share(std::string_view degree) const { return text_share(degrees, degree, degree_unknown); }
share representation_counts::theory_share(std::string_view theory) const { return text_share(theories, theory, theory_unknown); }

population_members& population_members::operator+=(const population_members& other) {
  counted += other.counted;
  undetermined += other.undetermined;
  undated += other.undated;
  return *this;
}

population_members members_of(const facts& known, const representation_options& options) {
  population_members found;
  switch (options.of) {
    case population::incumbents: add_incumbents(known, options, found); break;
    case population::planned: add_planned(known, options, found); break;
    case population::committee_members: add_committee_members(known, options, found); break;
    case population::participants: add_participants(known, options, found); break;
  }
  return found;
}

representation_counts represent(const facts& known, const headcount& of, date day, std::span<const std::int16_t> ages,
                                counting each) {
  representation_counts counts;
  for (const std::int16_t years : ages) counts.under[years] = {};
  for (const headcount::member& one : of.members())
    add_person(known.people, one.who, each == counting::turns ? one.turns : 1, day, counts);
  if (each == counting::turns) add_unnamed(of.unnamed(), counts);
  return counts;
}

representation count_representation(const facts& known, const representation_options& options) {
  return count_representation(known, members_of(known, options), options);
}

representation count_representation(const facts& known, const population_members& of, const representation_options& options) {
  representation found;
  for (const grouped<headcount>& row : of.counted.rows())
    found.rows.push_back({row.group, represent(known, row.counts, options.as_of, options.ages, options.each)});
  found.undetermined = options.each == counting::turns ? of.undetermined.turns() : of.undetermined.persons();
  found.undated = of.undated;
  return found;
}

}  // namespace rota
