// SPDX-License-Identifier: BSL-1.0

// The frame of the object is written by hand and each row through a small ordered_json, so that an audit with a million findings
// needs the memory of one row.

#include <rota/io/report.hpp>

#include <rota/law/rule.hpp>
#include <rota/stats/compliance.hpp>
#include <rota/stats/non_local.hpp>
#include <rota/version.hpp>

#include "io/json_rows.hpp"
#include "io/report_parts.hpp"

#include <ostream>
#include <span>
#include <string>
#include <string_view>

namespace rota {
namespace {

using detail::array_writer;
using detail::json;
using detail::line;

json open_or_day(bool known, date day) { return known ? json(to_string(day)) : json(nullptr); }

void add_counts(json& row, const tally& counts) {
  row["satisfied"] = counts.satisfied;
  row["violated"] = counts.violated;
  row["waived"] = counts.waived;
  row["undetermined"] = counts.undetermined;
  row["not_applicable"] = counts.not_applicable;
}

void add_rule_row(json& row, const compliance_row& of) {
  row["rule"] = of.rule->id;
  row["subject"] = to_string(of.subject);
  row["force"] = to_string(of.force);
  add_counts(row, of.counts);
}

json source_of(const step& law) {
  json source;
  source["act"] = law.source.act;
  if (!law.source.issuer.empty()) source["issuer"] = law.source.issuer;
  if (!law.source.article.empty()) source["article"] = law.source.article;
  if (law.in_force.has_start()) source["in_force_from"] = to_string(law.in_force.from);
  if (law.source.mark != evidence::seen) source["evidence"] = to_string(law.source.mark);
  return source;
}

json row_of(const finding& found, const facts& known) {
  json row;
  row["rule"] = found.rule->id;
  row["subject"] = to_string(found.subject);
  row["verdict"] = to_string(found.decided.outcome);
  row["force"] = to_string(found.decided.force);
  if (found.official) row["official"] = known.people.at(*found.official).code;
  if (found.post) row["post"] = known.people.at(*found.post).code;
  if (found.appointment) row["appointment"] = known.people.at(*found.appointment).code;
  if (found.proposal) row["proposal"] = known.people.at(*found.proposal).code;
  if (found.unit) row["unit"] = known.units.key(*found.unit);
  if (found.subject == subject::table) {
    row["table"] = found.table;
    row["row"] = found.row;
  }
  row["because"] = {{"en", because(found, known, language::en)}, {"vi", because(found, known, language::vi)}};
  row["facts"] = detail::facts_of(found, known);
  if (found.law != nullptr && !found.law->source.act.empty()) row["source"] = source_of(*found.law);
  if (found.compliant_from) row["compliant_from"] = to_string(*found.compliant_from);
  return row;
}

void write_head(std::ostream& out, const audit& of, const dataset& data) {
  const json period = {open_or_day(of.period.has_start(), of.period.from), open_or_day(of.period.has_end(), of.period.until)};
  json counts;
  counts["units"] = data.units.unit_count();
  counts["officials"] = data.people.official_count();
  counts["posts"] = data.people.post_count();
  counts["appointments"] = data.people.appointment_count();
  counts["proposals"] = data.people.proposal_count();
  out << "{\n  \"rota\": " << line(version()) << ",\n  \"as_of\": " << line(to_string(of.as_of))
      << ",\n  \"period\": " << line(period) << ",\n  \"dataset\": " << line(counts) << ",\n";
}

void write_rules(std::ostream& out, const std::vector<compliance_row>& counted) {
  array_writer rows(out, "  ", "rules");
  for (const compliance_row& each : counted) {
    json row;
    add_rule_row(row, each);
    rows.add(row);
  }
  rows.close(",\n");
}

void write_findings(std::ostream& out, const std::vector<finding>& all, const facts& known) {
  array_writer rows(out, "  ", "findings");
  for (const finding& each : all) rows.add(row_of(each, known));
  rows.close(",\n");
}

json changed_row(const changed_case& of, std::string_view becomes, const roster& people) {
  json row;
  row["becomes"] = becomes;
  row["subject"] = to_string(of.subject);
  if (of.subject == subject::proposal)
    row["proposal"] = people.at(static_cast<proposal_id>(of.row)).code;
  else
    row["appointment"] = people.at(static_cast<appointment_id>(of.row)).code;
  row["by"] = of.by;
  return row;
}

void write_law_changes(std::ostream& out, const book_comparison& of, const roster& people) {
  array_writer rows(out, "  ", "law_changes");
  for (const changed_case& each : of.became_lawful) rows.add(changed_row(each, "lawful", people));
  for (const changed_case& each : of.became_unlawful) rows.add(changed_row(each, "unlawful", people));
  rows.close(",\n");
}

/// A row of the statistics, begun with its unit where there is one.
json row_in(maybe<unit_id> unit, const hierarchy& units) {
  json row = json::object();
  if (unit) row["unit"] = units.key(*unit);
  return row;
}

void write_flows(std::ostream& out, const std::vector<flow>& flows, const facts& known) {
  array_writer between(out, "    ", "flows");
  for (const flow& each : flows) {
    if (each.within_unit) continue;
    json row = row_in(each.unit, known.units);
    row["from"] = each.from ? to_string(*each.from) : "unknown";
    row["to"] = to_string(each.to);
    row["title"] = known.people.at(each.title).id;
    row["turns"] = each.turns;
    between.add(row);
  }
  between.close(",\n");
  array_writer within(out, "    ", "flows_within");
  for (const flow& each : flows) {
    if (!each.within_unit) continue;
    json row = row_in(each.unit, known.units);
    row["level"] = to_string(each.to);
    row["title"] = known.people.at(each.title).id;
    row["turns"] = each.turns;
    within.add(row);
  }
  within.close(",\n");
}

void write_non_local(std::ostream& out, const std::vector<non_local_row>& posts, const facts& known) {
  array_writer rows(out, "    ", "non_local");
  for (const non_local_row& each : posts) {
    json row = row_in(each.unit, known.units);
    row["level"] = to_string(each.level);
    row["title"] = known.people.at(each.title).id;
    row["non_local"] = each.non_local;
    row["local"] = each.local;
    row["unknown"] = each.unknown;
    row["vacant"] = each.vacant;
    rows.add(row);
  }
  rows.close(",\n");
}

void write_published(std::ostream& out, const std::vector<published_sum>& sums, std::string_view after) {
  array_writer rows(out, "    ", "published");
  for (const published_sum& sum : sums) {
    json row;
    row["table"] = sum.table;
    row["row"] = sum.row;
    if (sum.stated) row["stated"] = *sum.stated;
    if (sum.has_parts) row["sum_of_parts"] = sum.parts;
    row["conflict"] = sum.conflicts();
    rows.add(row);
  }
  rows.close(after);
}

void write_compliance(std::ostream& out, const audit& of, const facts& known, level by) {
  array_writer rows(out, "    ", "compliance");
  for (const unit_compliance_row& each : compliance_by_unit(of, known, by)) {
    json row = row_in(each.unit, known.units);
    add_rule_row(row, each.row);
    rows.add(row);
  }
  rows.close("\n");
}

json value_of(const fact& of, const facts& known) {
  switch (of.type) {
    case fact::kind::number: return of.value;
    case fact::kind::day: return to_string(date::from_days(static_cast<std::int32_t>(of.value)));
    case fact::kind::month: return to_string(calendar_month{static_cast<std::int32_t>(of.value)});
    case fact::kind::unit: return known.units.key(static_cast<unit_id>(of.value));
    case fact::kind::word: return of.word;
    case fact::kind::official: return known.people.at(static_cast<official_id>(of.value)).code;
  }
  return nullptr;
}

}  // namespace

json detail::facts_of(const finding& found, const facts& known) {
  json values = json::object();
  if (found.body) values["body"] = known.people.at(*found.body).code;
  for (const fact& each : found.facts.all()) values[std::string(each.name)] = value_of(each, known);
  return values;
}

void write_json(std::ostream& out, const audit& of, const dataset& data, const rulebook& law, const report_options& options) {
  const facts known{data.units, data.people};
  const std::vector<published_sum> sums = reconcile(data.published);
  write_head(out, of, data);
  write_rules(out, detail::all_compliance(of, options));
  write_findings(out, detail::all_findings(of, known, law, options), known);
  if (options.comparison != nullptr) write_law_changes(out, *options.comparison, data.people);
  if (options.ambiguities != nullptr) detail::write_ambiguity_rows(out, *options.ambiguities, known, law);
  out << "  \"statistics\": {\n";
  write_flows(out, count_flows(known, {.period = of.period, .kinds = options.flow_kinds, .by = options.by}), known);
  write_non_local(out, count_non_local(known, {.as_of = of.as_of, .read = law.shared_readings(), .by = options.by}), known);
  detail::write_statistics_rows(out, of, known, law.shared_readings(), options);
  write_published(out, sums, options.by ? ",\n" : "\n");
  if (options.by) write_compliance(out, of, known, *options.by);
  out << "  }\n}\n";
}

}  // namespace rota
