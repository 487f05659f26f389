// SPDX-License-Identifier: BSL-1.0

// Stretches of past cases against the same row by row, however dense the cases lie and wherever the rows begin and end.

#include "assess/past_rows.hpp"

#include "support/catch.hpp"

#include <algorithm>
#include <random>
#include <vector>

namespace {

using rota::packed_ruling;
using rota::past_rows;

constexpr packed_ruling untouched = packed_ruling::from_byte(0x5a);

packed_ruling ruling_of(std::size_t number) { return packed_ruling::from_byte(static_cast<std::uint8_t>(number % 200)); }

std::vector<packed_ruling> put_stretch_by_stretch(const std::vector<std::uint32_t>& case_rows, std::size_t first, std::size_t last,
                                                  std::size_t rows, bool pick) {
  std::vector<packed_ruling> column(rows, untouched);
  past_rows stretch(case_rows, first, last, pick);
  while (stretch.next()) {
    REQUIRE(stretch.size() <= rota::cases::capacity);
    if (stretch.size() == 0) {
      stretch.put_none(column.data());
      continue;
    }
    past_rows::rulings decided{};
    for (std::size_t at = 0; at < stretch.size(); ++at) decided[at] = ruling_of(stretch.first_case() + at);
    stretch.put(decided, column.data(), column.size() % 2 == 0);
  }
  stretch.finish();
  return column;
}

std::vector<packed_ruling> put_row_by_row(const std::vector<std::uint32_t>& case_rows, std::size_t first, std::size_t last,
                                          std::size_t rows) {
  std::vector<packed_ruling> column(rows, untouched);
  for (std::size_t row = first; row < last; ++row) column[row] = packed_ruling::none();
  for (std::size_t at = 0; at < case_rows.size(); ++at)
    if (first <= case_rows[at] && case_rows[at] < last) column[case_rows[at]] = ruling_of(at);
  return column;
}

}  // namespace

TEST_CASE("past rows: every case is put to its row, however they lie", "[assess][property]") {
  for (const std::uint32_t percent : {0U, 1U, 40U, 99U, 100U})
    for (std::uint32_t seed = 7000; seed < 7006; ++seed) {
      INFO("seed " << seed << ", " << percent << " % of the rows are cases");
      std::mt19937 random(seed);
      const std::size_t rows = 9000 + random() % 3000;
      std::vector<std::uint32_t> case_rows;
      for (std::uint32_t row = 0; row < rows; ++row)
        if (random() % 100 < percent) case_rows.push_back(row);
      const std::size_t first = random() % 200;
      const std::size_t last = seed % 2 == 0 ? rows : rows - random() % 200;
      const std::vector<packed_ruling> plain = put_row_by_row(case_rows, first, last, rows);
      CHECK(put_stretch_by_stretch(case_rows, first, last, rows, false) == plain);
      if (rota::detail::can_pick()) CHECK(put_stretch_by_stretch(case_rows, first, last, rows, true) == plain);
    }
}
