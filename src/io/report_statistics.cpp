// SPDX-License-Identifier: BSL-1.0

// The rows of the JSON report that count who holds, is planned, trains, moved and decided, beside flows and non-local heads.

#include <rota/stats/balance.hpp>
#include <rota/stats/decisions.hpp>
#include <rota/stats/organisation.hpp>
#include <rota/stats/outcome.hpp>
#include <rota/stats/planning.hpp>
#include <rota/stats/representation.hpp>
#include <rota/stats/tenure.hpp>
#include <rota/stats/training.hpp>

#include "io/json_rows.hpp"
#include "io/report_parts.hpp"

#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>

namespace rota {
namespace {

using detail::array_writer;
using detail::json;

/// Writes the counts of an audit's dataset, an array for each statistic. Refers to its parts.
class statistics_writer {
 public:
  statistics_writer(std::ostream& out, const audit& of, const facts& known, const report_options& options)
      : out_(out), of_(of), known_(known), options_(options) {}

  void write_tenure(const readings& read);
  void write_planning();
  void write_representation();
  void write_training();
  void write_outcomes();
  void write_balance();
  void write_decisions();
  void write_organisation();

 private:
  [[nodiscard]] grouping by(grouping keys) const { return options_.by ? keys.at(*options_.by) : keys; }

  /// The keys of a group that it has; a text of training is its own word.
  [[nodiscard]] json row_of(const group& of) const {
    json row = json::object();
    if (of.unit) row["unit"] = known_.units.key(*of.unit);
    if (of.course) row["course"] = *of.course;
    if (of.class_block) row["block"] = *of.class_block;
    if (of.level) row["level"] = to_string(*of.level);
    if (of.title) row["title"] = known_.people.at(*of.title).id;
    if (of.tier) row["tier"] = to_string(*of.tier);
    if (of.movement) row["movement"] = to_string(*of.movement);
    return row;
  }

  /// One row for each group: its keys, then what `add` says of its counts.
  template <class Counts, class Add>
  void write(std::string_view key, const group_table<Counts>& table, const Add& add) {
    array_writer rows(out_, "    ", key);
    for (const grouped<Counts>& each : table.rows()) {
      json row = row_of(each.group);
      add(row, each.counts);
      rows.add(row);
    }
    rows.close(",\n");
  }

  void add_population(array_writer& rows, std::string_view name, population of) const;

  std::ostream& out_;
  const audit& of_;
  const facts& known_;
  const report_options& options_;
};

void statistics_writer::write_tenure(const readings& read) {
  array_writer rows(out_, "    ", "tenure");
  const tenure_options asked{
      .as_of = of_.as_of, .by = options_.by, .continues_across_merger = read.tenure_continues_across_merger};
  for (const tenure_row& each : count_tenure(known_, asked)) {
    json row = json::object();
    if (each.unit) row["unit"] = known_.units.key(*each.unit);
    row["level"] = to_string(each.level);
    row["title"] = known_.people.at(each.title).id;
    row["holders"] = each.counts.all();
    row["not_recorded"] = each.counts.not_recorded();
    if (const auto median = each.counts.quantile(0.5)) row["median_months"] = median->count;
    row["by_year"] = each.counts.histogram();
    rows.add(row);
  }
  rows.close(",\n");
}

void statistics_writer::write_planning() {
  const planning_options asked{.as_of = of_.as_of, .by = by({group_key::level, group_key::title})};
  write("planning", count_planning(known_, asked), [](json& row, const planning_counts& of) {
    row["posts"] = of.posts.size();
    row["persons"] = of.persons();
    row["posts_by_persons"] = of.persons_per_post();
    const share committee = of.committee_coefficient();
    if (committee.denominator == 0) return;
    row["planned_for_committee"] = committee.numerator;
    row["committee_seats"] = committee.denominator;
  });
}

void statistics_writer::add_population(array_writer& rows, std::string_view name, population of) const {
  const representation counted =
      count_representation(known_, {.of = of, .as_of = of_.as_of, .period = of_.period, .by = by({group_key::level})});
  for (const grouped<representation_counts>& each : counted.rows) {
    json row;
    row["population"] = name;
    row.update(row_of(each.group));
    row["persons"] = each.counts.all;
    row["women"] = each.counts.women;
    row["sex_unknown"] = each.counts.sex_unknown;
    for (const auto& [age, under] : each.counts.under) {
      row["under_" + std::to_string(age)] = under.under;
      row["under_" + std::to_string(age) + "_unknown"] = under.unknown;
    }
    row["minority"] = each.counts.minority;
    row["ethnicity_unknown"] = each.counts.ethnicity_unknown;
    row["degrees"] = each.counts.degrees;
    row["degree_unknown"] = each.counts.degree_unknown;
    row["theories"] = each.counts.theories;
    row["theory_unknown"] = each.counts.theory_unknown;
    rows.add(row);
  }
}

void statistics_writer::write_representation() {
  array_writer rows(out_, "    ", "representation");
  add_population(rows, "incumbents", population::incumbents);
  add_population(rows, "planned", population::planned);
  add_population(rows, "committee_members", population::committee_members);
  add_population(rows, "participants", population::participants);
  rows.close(",\n");
}

void statistics_writer::write_training() {
  const training_options asked{
      .as_of = of_.as_of, .period = of_.period, .by = by({group_key::course, group_key::class_block})};
  write("training", count_training(known_, asked), [](json& row, const training_counts& of) {
    row["classes"] = of.classes.size();
    row["planned"] = of.planned.size();
    row["plan_not_recorded"] = of.plan_not_recorded.size();
    row["held"] = of.held.size();
    row["held_not_recorded"] = of.held_not_recorded.size();
    row["turns"] = of.participants.turns();
    row["persons"] = of.participants.persons();
    row["undated_turns"] = of.undated_turns;
  });
}

void statistics_writer::write_outcomes() {
  const outcome_options asked{
      .period = of_.period, .as_of = of_.as_of, .kinds = options_.flow_kinds, .by = by({group_key::tier})};
  write("outcomes", count_outcomes(known_, asked), [](json& row, const outcome_counts& of) {
    row["promoted"] = of.promoted;
    row["returned"] = of.returned;
    row["stayed"] = of.stayed;
    row["moved_on"] = of.moved_on;
    row["left_service"] = of.left_service;
    row["unknown"] = of.unknown;
    row["running"] = of.running;
    row["elected"] = of.elected;
    row["election_unknown"] = of.election_unknown;
  });
}

void statistics_writer::write_balance() {
  const turn_options asked{.period = of_.period, .kinds = options_.flow_kinds, .by = by({})};
  write("balance", count_balance(known_, asked), [](json& row, const balance_counts& of) {
    row["down"] = of.levels.down();
    row["up"] = of.levels.up();
    row["lateral"] = of.levels.lateral();
    row["within_unit"] = of.levels.within_units();
    row["unknown"] = of.levels.unknown();
    row["across_blocks"] = of.blocks.across();
    row["within_block"] = of.blocks.within();
    row["block_unknown"] = of.blocks.unknown();
    row["into_difficult"] = of.into_difficult;
    row["elsewhere"] = of.elsewhere;
    row["unit_unknown"] = of.unit_unknown;
  });
}

void statistics_writer::write_decisions() {
  const decision_options asked{.period = of_.period, .by = by({group_key::tier, group_key::movement})};
  write("decisions", count_decisions(known_, asked), [](json& row, const decision_counts& of) {
    row["cases"] = of.cases;
    row["persons"] = of.persons;
    row["undated"] = of.undated;
  });
}

/// Of a period without a first day there is nothing to compare with, and the array is empty.
void statistics_writer::write_organisation() {
  group_table<organisation_change> changed;
  if (of_.period.has_start())
    changed = compare_organisation(known_, of_.period.from, {.as_of = of_.as_of, .by = by({group_key::level})});
  write("organisation", changed, [](json& row, const organisation_change& of) {
    const auto both = [](std::uint64_t before, std::uint64_t after) { return json::array({before, after}); };
    row["bodies"] = both(of.before.bodies, of.after.bodies);
    row["posts"] = both(of.before.posts, of.after.posts);
    row["leaders"] = both(of.before.leaders, of.after.leaders);
    row["heads"] = both(of.before.heads, of.after.heads);
  });
}

}  // namespace

void detail::write_statistics_rows(std::ostream& out, const audit& of, const facts& known, const readings& read,
                                   const report_options& options) {
  statistics_writer writer(out, of, known, options);
  writer.write_tenure(read);
  writer.write_planning();
  writer.write_representation();
  writer.write_training();
  writer.write_outcomes();
  writer.write_balance();
  writer.write_decisions();
  writer.write_organisation();
}

}  // namespace rota
