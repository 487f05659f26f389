// SPDX-License-Identifier: BSL-1.0

// Shows    a local regulation over the national law: a province that asks for 48 months of a rotation, and counts as local whoever
//          has worked there for 20 years
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
#include <utility>

namespace {

void show(const rota::finding& found, const rota::facts& known) {
  std::cout << "  " << to_string(found.decided.outcome) << ": " << because(found, known, rota::language::en) << "\n    ["
            << source_text(found, rota::language::en) << "]\n";
}

/// Somebody from elsewhere who has worked in a district for 20 years but a day, put forward to lead it on that day and the next.
void show_twenty_years(const rota::hierarchy& units, const rota::rulebook& national, const rota::rulebook& local) {
  rota::roster_builder rows;
  rota::official who;
  who.code = "invented";
  who.birth_unit = who.native_unit = units.find("L3:490").value();  // a district of Đà Nẵng
  rota::post post;
  post.unit = units.find("L3:502").value();
  post.code = "vice-chair";
  post.title = rows.find_title("vice-chair").value();
  rota::appointment work;
  work.official = rows.add(who).value();
  work.post = rows.add(post).value();
  work.term.from = rota::date(2003, 11, 6);
  rows.add(work);
  post.code = "secretary";
  post.title = rows.find_title("secretary").value();
  rota::proposal move{.code = "invented", .official = work.official, .post = rows.add(post).value(), .effective = {2023, 11, 5}};
  const rota::roster people = std::move(rows).build();
  for (const rota::date day : {move.effective, move.effective + rota::days{1}}) {
    std::cout << "at work there since " << to_string(work.term.from) << ", to lead from " << to_string(day) << '\n';
    move.effective = day;
    for (const rota::rulebook* law : {&national, &local})
      for (const rota::finding& found : assess(move, {units, people}, *law).findings)
        if (found.rule->id == "non-local-head") show(found, {units, people});
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
    const rota::rulebook local = national.with(rota::read_regulation(folder / "regulation-example.toml", data.units, national));
    const rota::proposal proposed = data.people.at(data.people.find_proposal("P04").value());
    for (const rota::rulebook* law : {&national, &local})
      for (const rota::finding& found : assess(proposed, {data.units, data.people}, *law).findings)
        if (found.law != nullptr) show(found, {data.units, data.people});
    show_twenty_years(data.units, national, local);
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
  return std::cout.flush() ? 0 : 1;  // 1: not all that was printed could be written
}
