// SPDX-License-Identifier: BSL-1.0

// Shows    judging one proposed move: every rule's verdict, the reason, the text of law, and from which day it would be lawful
// Read     01_load_and_look.cpp first
// Output   expected/02_check_one_proposal.txt

#include <rota/io/read.hpp>
#include <rota/rota.hpp>

#include <exception>
#include <iostream>
#include <string_view>

namespace {

void explain(const rota::proposal& move, const rota::facts& known) {
  const rota::assessment result = rota::assess(move, known, rota::vietnam::rotation_law());
  const rota::post post = known.people.at(move.post);
  std::cout << "official " << known.people.at(move.official).code << " to " << known.people.at(post.title).name_en << ", "
            << known.units.name(post.unit, move.effective) << ", on " << to_string(move.effective) << ": "
            << to_string(result.outcome()) << '\n';
  for (const rota::finding& found : result.findings) {
    if (found.decided.outcome == rota::verdict::not_applicable) continue;
    std::cout << "  " << to_string(found.decided.outcome) << ": " << rota::because(found, known, rota::language::en) << "  ["
              << rota::source_text(found, rota::language::en) << "]\n";
  }
  if (const auto day = result.compliant_from()) std::cout << "  time alone makes it lawful from " << to_string(*day) << '\n';
  std::cout << '\n';
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const rota::dataset data = rota::read_dataset(argc > 1 ? argv[1] : ROTA_EXAMPLE_DATA);
    const rota::facts known{data.units, data.people};

    // Of the dataset: a move that every rule allows, one for which a waiver is on record, and one that comes too early.
    for (const std::string_view code : {"P01", "P14", "P04"})
      explain(data.people.at(data.people.find_proposal(code).value()), known);

    // A proposal is a plain value: change what is to be tried.
    rota::proposal later = data.people.at(data.people.find_proposal("P04").value());
    later.effective = rota::date(2025, 3, 1);
    explain(later, known);
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
  return std::cout.flush() ? 0 : 1;  // 1: not all that was printed could be written
}
