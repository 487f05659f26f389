// SPDX-License-Identifier: BSL-1.0
#include <rota/stats/training.hpp>

#include "stats/participants.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace rota {
namespace {

void add_class(const roster& people, class_id which, training_counts& to) {
  const training_class& of = people.classes()[index(which)];
  to.classes.add(which);
  if (!of.planned) to.plan_not_recorded.add(which);
  if (!of.held) to.held_not_recorded.add(which);
  if (of.planned == true) to.planned.add(which);
  if (of.held == true) to.held.add(which);
}

void add_turns(const facts& known, const training_options& options, group_table<training_counts>& to) {
  const roster& people = known.people;
  const auto turns = people.trainings();
  for (std::size_t row = options.rows.first, end = options.rows.end(turns.size()); row < end; ++row) {
    const training_entry& turn = turns[row];
    const std::optional<bool> in_period = begins_in(turn, options.period);
    if (in_period == false) continue;
    const std::optional<bool> asked_for = participant_matches(known, turn, options.posts, options.as_of);
    if (asked_for == false) continue;
    training_counts& counts = to[group_of(known, turn, options.as_of, options.by)];
    if (!in_period) {
      ++counts.undated_turns;
    } else if (!asked_for) {
      add_turn(turn, counts.undetermined);
    } else {
      add_turn(turn, counts.participants);
      add_class(people, turn.attended, counts);
    }
  }
}

/// Which classes have a turn of which the first day is recorded, and which a turn at all.
struct known_turns {
  std::vector<bool> dated;
  std::vector<bool> any;

  explicit known_turns(const roster& people) : dated(people.classes().size()), any(people.classes().size()) {
    for (const training_entry& turn : people.trainings()) {
      any[index(turn.attended)] = true;
      if (turn.in_force.has_start()) dated[index(turn.attended)] = true;
    }
  }
};

group own_group(const training_class& of, const grouping& by) {
  group key;
  if (by.has(group_key::course) && !of.course.empty()) key.course = of.course;
  if (by.has(group_key::class_block) && !of.block.empty()) key.class_block = of.block;
  return key;
}

/// Classes that no turn speaks for: those of which nobody is on record, and in a period those of which no day is.
void add_classes_by_themselves(const roster& people, const training_options& options, group_table<training_counts>& to) {
  if (!options.posts.asks_nothing()) return;
  const known_turns turns(people);
  for (std::size_t at = 0; at < people.classes().size(); ++at) {
    const group key = own_group(people.classes()[at], options.by);
    if (options.period.has_start()) {
      if (!turns.dated[at]) to[key].undated.add(static_cast<class_id>(at));
    } else if (!turns.any[at]) {
      add_class(people, static_cast<class_id>(at), to[key]);
    }
  }
}

}  // namespace

training_counts& training_counts::operator+=(const training_counts& other) {
  classes += other.classes;
  planned += other.planned;
  held += other.held;
  plan_not_recorded += other.plan_not_recorded;
  held_not_recorded += other.held_not_recorded;
  participants += other.participants;
  undated += other.undated;
  undated_turns += other.undated_turns;
  undetermined += other.undetermined;
  return *this;
}

share training_counts::rate() const {
  id_set<class_id> unknown = plan_not_recorded;
  unknown += held_not_recorded;
  return {held.without(unknown).size(), planned.without(unknown).size(), unknown.size()};
}

group_table<training_counts> count_training(const facts& known, const training_options& options) {
  group_table<training_counts> counted;
  add_turns(known, options, counted);
  add_classes_by_themselves(known.people, options, counted);
  return counted;
}

}  // namespace rota
