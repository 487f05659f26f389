// SPDX-License-Identifier: BSL-1.0

#include <rota/io/what_if_report.hpp>

#include <rota/law/rule.hpp>
#include <rota/version.hpp>

#include "io/json_rows.hpp"

#include <ostream>
#include <utility>

namespace rota {
namespace {

using detail::array_writer;
using detail::json;
using detail::line;

/// The keys of a row: unit where grouped, level, title.
template <class Row>
void add_place(json& row, const Row& at, const facts& known) {
  if (at.unit) row["unit"] = known.units.key(*at.unit);
  row["level"] = to_string(at.level);
  row["title"] = known.people.at(at.title).id;
}

json counts_of(const non_local_row& of) {
  json made;
  made["non_local"] = of.non_local;
  made["local"] = of.local;
  made["unknown"] = of.unknown;
  made["vacant"] = of.vacant;
  return made;
}

json counts_of(const tenure_counts& of, months limit) {
  json made;
  made["holders"] = of.all();
  const auto median = of.quantile(0.5);
  made["median_months"] = median ? json(median->count) : json(nullptr);
  made["at_or_past_limit"] = of.at_or_past(limit);
  made["not_recorded"] = of.not_recorded();
  return made;
}

json counts_of(const tally& of) {
  json made;
  made["satisfied"] = of.satisfied;
  made["violated"] = of.violated;
  made["waived"] = of.waived;
  made["undetermined"] = of.undetermined;
  made["not_applicable"] = of.not_applicable;
  return made;
}

void add_both(array_writer& rows, json row, json before, json after) {
  row["before"] = std::move(before);
  row["after"] = std::move(after);
  rows.add(row);
}

}  // namespace

void write_what_if_json(std::ostream& out, const what_if_changes& of, const facts& known, months limit) {
  out << "{\n  \"rota\": " << line(version()) << ",\n  \"as_of\": " << line(to_string(of.as_of))
      << ",\n  \"limit_months\": " << limit.count << ",\n";
  array_writer non_local(out, "  ", "non_local");
  for (const non_local_change& each : of.non_local) {
    json row;
    add_place(row, each.before, known);
    add_both(non_local, row, counts_of(each.before), counts_of(each.after));
  }
  non_local.close(",\n");
  array_writer tenure(out, "  ", "tenure");
  for (const tenure_change& each : of.tenure) {
    json row;
    add_place(row, each.before, known);
    add_both(tenure, row, counts_of(each.before.counts, limit), counts_of(each.after.counts, limit));
  }
  tenure.close(",\n");
  array_writer compliance(out, "  ", "compliance");
  for (const compliance_change& each : of.compliance) {
    json row;
    row["rule"] = each.rule->id;
    add_place(row, each, known);
    add_both(compliance, row, counts_of(each.before), counts_of(each.after));
  }
  compliance.close("\n}\n");
}

}  // namespace rota
