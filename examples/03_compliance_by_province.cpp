// SPDX-License-Identifier: BSL-1.0

// Shows    auditing a whole roster and counting the verdicts by unit, at any level of the hierarchy
// Read     02_check_one_proposal.cpp first
// Output   expected/03_compliance_by_province.txt

#include <rota/io/read.hpp>
#include <rota/rota.hpp>

#include <exception>
#include <iomanip>
#include <iostream>

namespace {

void print_by(rota::level at, const rota::audit& audit, const rota::facts& known) {
  std::cout << '\n' << to_string(at) << '\n';
  for (const auto& [unit, counts] : rota::tally_by_unit(audit, known, at)) {
    if (counts.all() == 0) continue;
    std::cout << "  " << (unit ? known.units.name(*unit, audit.as_of) : "in no unit of this level") << ": " << counts.satisfied
              << " satisfied, " << counts.violated << " violated, " << counts.undetermined << " undetermined";
    if (const auto rate = counts.compliance_rate()) std::cout << " (" << 100.0 * *rate << " %)";
    std::cout << '\n';
  }
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const rota::dataset data = rota::read_dataset(argc > 1 ? argv[1] : ROTA_EXAMPLE_DATA);
    const rota::facts known{data.units, data.people};
    const rota::audit audit = rota::audit_roster(known, rota::vietnam::rotation_law(), {.as_of = rota::date(2023, 11, 6)});

    std::cout << std::fixed << std::setprecision(1);
    std::cout << "rules with a violation on " << to_string(audit.as_of) << ", or in the period before\n";
    for (const rota::compliance_row& row : rota::compliance(audit))
      if (row.counts.violated != 0)
        std::cout << "  " << row.rule->id << " (" << to_string(row.subject) << ", " << to_string(row.force)
                  << "): " << row.counts.violated << " of " << row.counts.applicable() << '\n';

    print_by(rota::level::province, audit, known);
    print_by(rota::level::district, audit, known);
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
  return std::cout.flush() ? 0 : 1;  // 1: not all that was printed could be written
}
