// SPDX-License-Identifier: BSL-1.0

// Picking against the same row by row, and blocks of picked rows against blocks of all rows. A machine without the instructions
// has nothing to compare, and says so.

#include "assess/pick.hpp"

#include "assess/incumbents.hpp"
#include "assess/rule_plan.hpp"
#include "support/catch.hpp"
#include "support/built_world.hpp"

#include <rota/assess/prepared.hpp>
#include <rota/law/vietnam.hpp>

#include <algorithm>
#include <memory>
#include <vector>

namespace {

using namespace rota::test;
using rota::date;
using rota::incumbent_blocks;
using rota::packed_day;
using rota::packed_ruling;

constexpr std::uint32_t first_seed = 4000;
constexpr std::size_t slack = 64;
constexpr std::uint8_t untouched = 0x5a;

bool skipped() {
  if (rota::detail::can_pick()) return false;
  WARN("this machine does not pick rows: nothing was compared");
  return true;
}

struct marked_rows {
  std::vector<packed_day> from;
  std::vector<packed_day> until;
  std::vector<std::uint64_t> marks;
  std::vector<std::size_t> held;
};

marked_rows draw(dice& roll, std::size_t rows, packed_day day) {
  marked_rows made;
  for (std::size_t row = 0; row < rows; ++row) {
    const auto around = [&] { return static_cast<std::uint16_t>(day.bits - 3 + roll.below(7)); };
    made.from.push_back({roll.one_in(10) ? std::uint16_t{0} : around()});
    made.until.push_back({roll.one_in(10) ? std::uint16_t{0xffff} : around()});
    if (made.from.back().bits <= day.bits && day.bits < made.until.back().bits) made.held.push_back(row);
  }
  made.marks.resize((rows + rota::detail::rows_of_word - 1) / rota::detail::rows_of_word);
  rota::detail::mark_picked(made.from.data(), made.until.data(), rows, day, made.marks.data());
  return made;
}

template <class Value>
void check_picked(dice& roll, const marked_rows& rows) {
  std::vector<Value> column(rows.from.size());
  for (Value& each : column) each = static_cast<Value>(roll.below(0xffff));
  std::vector<Value> picked(rows.held.size() + slack / sizeof(Value));
  rota::detail::pick(column.data(), sizeof(Value), column.size(), rows.marks.data(), picked.data());
  for (std::size_t at = 0; at < rows.held.size(); ++at) REQUIRE(picked[at] == column[rows.held[at]]);
}

void check_spread(dice& roll, const marked_rows& rows, bool streamed) {
  std::vector<std::uint8_t> picked(rows.held.size() + slack);
  for (std::uint8_t& each : picked) each = static_cast<std::uint8_t>(roll.below(200));
  rota::detail::column<std::uint8_t> out(rows.from.size() + slack, untouched);
  rota::detail::spread(picked.data(), rows.marks.data(),
                       {.rows = out.data(), .size = rows.from.size(), .unmarked = 0xf0, .streamed = streamed});
  rota::detail::finish_streaming();
  std::vector<std::uint8_t> expected(rows.from.size(), 0xf0);
  for (std::size_t at = 0; at < rows.held.size(); ++at) expected[rows.held[at]] = picked[at];
  REQUIRE(std::equal(expected.begin(), expected.end(), out.begin()));
  REQUIRE(std::all_of(out.end() - slack, out.end(), [](std::uint8_t byte) { return byte == untouched; }));
}

/// The rulings of all rows under every national rule for incumbents, and their counts.
struct judged {
  std::vector<std::vector<packed_ruling>> rulings;
  std::vector<rota::ruling_counts> counts;
  friend bool operator==(const judged&, const judged&) = default;
};

judged judge_all(const rota::prepared_facts& known, date day, bool pick, bool streamed) {
  const rota::detail::row_columns& of = known.columns();
  const incumbent_blocks blocks(of, of.kind.data(), of.places.data(),
                                incumbent_blocks::filled_for(rota::need_set::all(), of.known.people), day, true, pick);
  const auto block = std::make_unique<incumbent_blocks::block>();
  const auto decided = std::make_unique<incumbent_blocks::rulings>();
  const std::size_t rows = of.from.size();
  judged found;
  for (const rota::rule& each : rota::vietnam::rotation_law().rules()) {
    if (!each.judged.has(rota::subject::incumbent)) continue;
    const rota::rule_plan plan(each, day);
    rota::ruling_column out(rows + slack, packed_ruling::from_byte(untouched));
    rota::ruling_counts counts;
    for (std::size_t at = 0; at < rows; at += block->rows) {
      blocks.fill(*block, at, rows);
      if (block->held_count != 0) {
        plan.judge(block->view, known.known(), decided->data());
        for (std::size_t one = 0; pick && one < block->view.size; ++one) {
          const auto row = rota::one_case(block->view, one).row();
          REQUIRE(block->view.official[one] == known.known().people.appointment_official()[row]);
          REQUIRE(block->view.post[one] == known.known().people.appointment_post()[row]);
        }
      }
      blocks.put(*block, *decided, plan.likely(), out.data() + at, streamed, counts);
    }
    blocks.finish();
    REQUIRE(std::all_of(out.end() - slack, out.end(), [](packed_ruling it) { return it.byte() == untouched; }));
    found.rulings.emplace_back(out.begin(), out.end() - slack);
    found.counts.push_back(counts);
  }
  return found;
}

}  // namespace

TEST_CASE("picking: rows are marked, picked, counted and spread as one by one", "[assess][property]") {
  if (skipped()) return;
  dice roll(first_seed);
  for (int round = 0; round < 400; ++round) {
    const std::size_t size = roll.below(400);
    CAPTURE(round, size);
    const marked_rows rows = draw(roll, size, packed_day::of({2024, 5, 15}));
    std::vector<std::size_t> marked;
    for (std::size_t row = 0; row < rows.marks.size() * rota::detail::rows_of_word; ++row)
      if ((rows.marks[row / rota::detail::rows_of_word] >> row % rota::detail::rows_of_word & 1U) != 0) marked.push_back(row);
    REQUIRE(marked == rows.held);
    check_picked<std::uint8_t>(roll, rows);
    check_picked<std::uint16_t>(roll, rows);
    std::vector<std::uint32_t> numbers(rows.held.size() + slack);
    rota::detail::pick_numbers(1000, size, rows.marks.data(), numbers.data());
    for (std::size_t at = 0; at < rows.held.size(); ++at) REQUIRE(numbers[at] == 1000 + rows.held[at]);
    check_spread(roll, rows, false);
    check_spread(roll, rows, true);
  }
}

TEST_CASE("picking: bytes are counted as one by one", "[assess][property]") {
  if (skipped()) return;
  dice roll(first_seed);
  for (int round = 0; round < 200; ++round) {
    std::vector<std::uint8_t> bytes;
    for (std::size_t size = rota::detail::rows_of_word * roll.below(9); bytes.size() < size;)
      bytes.push_back(static_cast<std::uint8_t>(roll.below(14)));
    std::vector<std::uint8_t> sought;
    for (std::size_t size = 1 + roll.below(13); sought.size() < size;) sought.push_back(static_cast<std::uint8_t>(sought.size()));
    std::vector<std::uint64_t> found(sought.size());
    rota::detail::count_bytes(bytes.data(), bytes.size() / rota::detail::rows_of_word, sought, found.data());
    for (std::size_t which = 0; which < sought.size(); ++which)
      REQUIRE(found[which] == static_cast<std::uint64_t>(std::ranges::count(bytes, sought[which])));
  }
}

TEST_CASE("audit: incumbents are judged alike whether rows are picked or not", "[assess][property]") {
  if (skipped()) return;
  for (std::uint32_t seed = first_seed; seed < first_seed + 3; ++seed) {
    CAPTURE(seed);
    const built world(repeated(make_world(seed), 160));
    for (const date day : {date{2018, 6, 30}, date{2024, 2, 29}, date{2025, 9, 1}}) {
      const rota::prepared_facts known(world.known(), rota::vietnam::rotation_law().shared_readings(), day);
      const judged all_rows = judge_all(known, day, false, false);
      CHECK(all_rows == judge_all(known, day, true, false));
      CHECK(all_rows == judge_all(known, day, true, true));
    }
    // Enough for a block that is full, and for one that ends where a stretch does.
    CHECK(world.people.appointment_count() > incumbent_blocks::longest_stretch);
    const rota::prepared_facts known(world.known(), rota::vietnam::rotation_law().shared_readings(), date{2018, 6, 30});
    const rota::detail::row_columns& of = known.columns();
    const auto block = std::make_unique<incumbent_blocks::block>();
    incumbent_blocks(of, of.kind.data(), of.places.data(), {}, {2018, 6, 30}, false, true).fill(*block, 0, of.from.size());
    CHECK(block->rows < incumbent_blocks::longest_stretch);
  }
}
