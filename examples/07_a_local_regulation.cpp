// SPDX-License-Identifier: BSL-1.0

// Shows    a local regulation over the national law: a province that asks for 48 months of a rotation and counts 20 years of work there
//          as local; whose verdict it changes, by which text
// Read     03_compliance_by_province.cpp first
// Output   expected/07_a_local_regulation.txt

#include <rota/io/read.hpp>
#include <rota/io/regulation.hpp>
#include <rota/rota.hpp>

#include <array>
#include <exception>
#include <filesystem>
#include <iostream>
#include <string_view>
#include <vector>

namespace {

void show(const rota::finding& found, const rota::facts& known) {
  std::cout << "  " << to_string(found.decided.outcome) << ": " << because(found, known, rota::language::en) << "\n    ["
            << source_text(found, rota::language::en) << "]\n";
  for (const rota::fact& each : found.facts.all())
    if (each.name == "work_months_there") std::cout << "    months of work there: " << each.value << '\n';
}

/// The rulings on who holds a post on the day that the two books give differently, and the first few of each rule.
void show_changes(const rota::facts& known, const rota::rulebook& before, const rota::rulebook& after, rota::date day) {
  const rota::finding_filter all{.satisfied = true, .not_applicable = true};
  const std::vector<rota::finding> national = findings(audit_roster(known, before, {.as_of = day}), known, before, all);
  const std::vector<rota::finding> local = findings(audit_roster(known, after, {.as_of = day}), known, after, all);
  for (const rota::rule& rule : after.rules()) {
    std::size_t judged = 0, changed = 0;
    for (std::size_t at = 0; at < local.size(); ++at) {  // the same cases in the same order
      if (local[at].rule->id != rule.id) continue;
      ++judged;
      if (local[at].decided.outcome == national[at].decided.outcome || ++changed > 2) continue;
      std::cout << "official " << known.people.at(*local[at].official).code << ", " << to_string(local[at].day) << '\n';
      show(national[at], known);
      show(local[at], known);
    }
    std::cout << rule.id << ": " << changed << " of " << judged << " verdicts change\n\n";
  }
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const std::filesystem::path folder = argc > 1 ? argv[1] : ROTA_EXAMPLE_DATA;
    const rota::dataset data = rota::read_dataset(folder);
    const std::array<std::string_view, 2> rules{"rotation-min-duration", "non-local-head"};
    const rota::rulebook national = rota::vietnam::rotation_law().only(rules);

    // A book is a value: the regulation makes another one, in which the province has law of its own.
    const rota::regulation province = rota::read_regulation(folder / "regulation-example.toml", data.units, national);
    const rota::rulebook local = national.with(province);
    std::cout << province.act << ", " << province.issuer << ": " << province.steps.size() << " steps\n\n";
    show_changes({data.units, data.people}, national, local, rota::date(2023, 11, 6));
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
