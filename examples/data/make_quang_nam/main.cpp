// SPDX-License-Identifier: BSL-1.0
// Makes the synthetic roster of examples/data/quang-nam: the same bytes on every machine.
#include "cast.hpp"

#include <exception>
#include <iostream>
#include <stdexcept>

namespace {

void make_roster(const std::filesystem::path& units, const std::filesystem::path& out) {
  const quang_nam::unit_map map(units);
  quang_nam::world in{map};
  quang_nam::found_institutions(in);
  quang_nam::seat_district_secretaries(in);
  quang_nam::seat_long_serving_heads(in);
  quang_nam::make_special_turns(in);
  quang_nam::make_proposals(in);
  quang_nam::make_other_turns(in);
  quang_nam::settle_returned(in);
  quang_nam::add_concurrent_posts(in);
  quang_nam::fill_posts(in);
  quang_nam::keep_registers(in);
  quang_nam::add_earlier_promotions(in);  // last, so that no other row depends on them

  std::size_t published = 0;
  for (const quang_nam::turn_kind& kind : quang_nam::turn_kinds) published += kind.turns;
  if (in.turns_made != published)
    throw std::logic_error("made " + std::to_string(in.turns_made) + " turns, the report counts " +
                           std::to_string(published));
  in.book.write(out);
  quang_nam::write_published(out);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: make_quang_nam UNITS_FOLDER OUT_FOLDER\n";
    return 2;
  }
  try {
    make_roster(argv[1], argv[2]);
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
