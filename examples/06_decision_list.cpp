// SPDX-License-Identifier: BSL-1.0

// Shows    judging a list of decisions as one: a swap, which no decision of it survives by itself, and a chain with a link missing
// Read     02_check_one_proposal.cpp first
// Output   expected/06_decision_list.txt

#include <rota/io/read.hpp>
#include <rota/rota.hpp>

#include <exception>
#include <iostream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

const rota::date day(2024, 1, 15);

/// A decision that moves whoever holds the first post on the day to the second.
rota::proposal move(const rota::roster& people, const std::string& from, const std::string& to) {
  const rota::post_id held = people.find_post(from).value();
  for (std::size_t row = 0; row < people.appointment_count(); ++row)
    if (people.appointment_post()[row] == held && people.appointment_term()[row].contains(day))
      return {.official = people.appointment_official()[row], .post = people.find_post(to).value(), .effective = day};
  throw std::runtime_error("nobody holds " + from + " on " + to_string(day));
}

void judge(std::string_view what, const std::vector<rota::proposal>& list, const rota::prepared_facts& known) {
  const rota::rulebook& law = rota::vietnam::rotation_law();
  const rota::roster& people = known.known().people;
  const rota::decision_assessment made = assess_decisions(list, known, law);
  std::cout << what << '\n';
  for (std::size_t at = 0; at < list.size(); ++at) {
    std::cout << "  " << people.at(list[at].official).code << " to " << people.at(list[at].post).code << '\n';
    const rota::assessment alone = assess(list[at], known, law);
    for (std::size_t rule = 0; rule < alone.findings.size(); ++rule) {
      const rota::finding &by_itself = alone.findings[rule], &of_list = made.each[at].findings[rule];
      if (by_itself.decided == of_list.decided) continue;
      std::cout << "    " << by_itself.rule->id << ": by itself " << to_string(by_itself.decided.outcome) << ", of the list "
                << to_string(of_list.decided.outcome) << ": " << because(of_list, known.known(), rota::language::en) << '\n';
    }
  }
  for (const rota::finding& found : made.of_list.findings)
    std::cout << "  the list, " << to_string(found.decided.force) << ": " << because(found, known.known(), rota::language::en)
              << '\n';
  if (made.of_list.findings.empty()) std::cout << "  nothing is wrong with the list as a whole\n";
  std::cout << '\n';
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const rota::dataset data = rota::read_dataset(argc > 1 ? argv[1] : ROTA_EXAMPLE_DATA);
    const rota::prepared_facts known({data.units, data.people}, rota::vietnam::rotation_law().shared_readings(), day);
    const auto decide = [&](const std::string& from, const std::string& to) {
      return move(data.people, from + "/secretary", to + "/secretary");
    };

    // Two secretaries change places: each decision alone would put a second person into the other's post.
    judge("a swap", {decide("L3:506", "L3:508"), decide("L3:508", "L3:506")}, known);

    // Of a chain of three the last link is missing: one post has two holders and another has none.
    std::vector<rota::proposal> chain{decide("L3:509", "L3:510"), decide("L3:510", "L3:514")};
    judge("a chain without its end", chain, known);

    // With it the chain is a ring. The order of the rows does not matter.
    chain.insert(chain.begin(), decide("L3:514", "L3:509"));
    judge("the whole chain", chain, known);
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
  return std::cout.flush() ? 0 : 1;  // 1: not all that was printed could be written
}
