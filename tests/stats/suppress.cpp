// SPDX-License-Identifier: BSL-1.0

// Suppressed tables against somebody who tries to recompute them: by solving the equations of the totals exactly, and by
// going through the tables that fit.

#include <rota/stats/suppress.hpp>

#include <rota/stats/outcome.hpp>

#include "support/catch.hpp"
#include "support/random_world.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <numeric>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace {

using rota::cross_table;
using rota::suppressed_table;
using rota::test::dice;

constexpr std::uint32_t first_seed = 4400;

class fraction {
 public:
  fraction(std::int64_t over = 0, std::int64_t under = 1) : over_(over), under_(under) {  // NOLINT(google-explicit-constructor)
    const std::int64_t common = std::gcd(over_, under_) * (under_ < 0 ? -1 : 1);
    over_ /= common;
    under_ /= common;
  }
  friend fraction operator-(fraction a, fraction b) { return {a.over_ * b.under_ - b.over_ * a.under_, a.under_ * b.under_}; }
  friend fraction operator*(fraction a, fraction b) { return {a.over_ * b.over_, a.under_ * b.under_}; }
  friend fraction operator/(fraction a, fraction b) { return {a.over_ * b.under_, a.under_ * b.over_}; }
  friend bool operator==(fraction, fraction) = default;

 private:
  std::int64_t over_;
  std::int64_t under_;
};

/// Equations over unknowns; the last element of a row is its constant.
using equations = std::vector<std::vector<fraction>>;

/// Gauss and Jordan: the value of each unknown that the equations determine.
std::vector<std::optional<fraction>> solved(equations of, std::size_t unknowns) {
  std::vector<std::size_t> pivots;
  for (std::size_t column = 0; column < unknowns; ++column) {
    std::size_t found = pivots.size();
    while (found < of.size() && of[found][column] == fraction(0)) ++found;
    if (found == of.size()) continue;
    std::swap(of[pivots.size()], of[found]);
    std::vector<fraction>& pivot = of[pivots.size()];
    const fraction lead = pivot[column];
    for (fraction& each : pivot) each = each / lead;
    for (std::vector<fraction>& row : of) {
      if (&row == &pivot || row[column] == fraction(0)) continue;
      const fraction times = row[column];
      for (std::size_t at = 0; at <= unknowns; ++at) row[at] = row[at] - times * pivot[at];
    }
    pivots.push_back(column);
  }
  std::vector<std::optional<fraction>> values(unknowns);
  for (std::size_t row = 0; row < pivots.size(); ++row) {
    const auto others = std::count_if(of[row].begin(), of[row].end() - 1, [](fraction each) { return each != fraction(0); });
    if (others == 1) values[pivots[row]] = of[row].back();
  }
  return values;
}

/// Each group of numbers, of which the last is the sum of the others.
using sums = std::vector<std::vector<std::size_t>>;

sums sums_of(std::size_t rows, std::size_t columns) {
  sums all;
  for (std::size_t row = 0; row <= rows; ++row) {
    all.emplace_back();
    for (std::size_t column = 0; column <= columns; ++column) all.back().push_back(row * (columns + 1) + column);
  }
  for (std::size_t column = 0; column <= columns; ++column) {
    all.emplace_back();
    for (std::size_t row = 0; row <= rows; ++row) all.back().push_back(row * (columns + 1) + column);
  }
  return all;
}

/// What a reader of the published numbers can recompute exactly, by position.
std::vector<std::pair<std::size_t, fraction>> recomputed(const std::vector<std::optional<std::uint64_t>>& shown,
                                                         const sums& known) {
  std::vector<std::size_t> unknown;
  for (std::size_t at = 0; at < shown.size(); ++at)
    if (!shown[at]) unknown.push_back(at);
  equations all;
  for (const std::vector<std::size_t>& sum : known) {
    all.emplace_back(unknown.size() + 1);
    for (const std::size_t at : sum) {
      const std::int64_t sign = at == sum.back() ? -1 : 1;
      const auto found = std::ranges::lower_bound(unknown, at);
      if (found != unknown.end() && *found == at)
        all.back()[static_cast<std::size_t>(found - unknown.begin())] = fraction(sign);
      else
        all.back().back() = all.back().back() - fraction(sign * static_cast<std::int64_t>(*shown[at]));
    }
  }
  std::vector<std::pair<std::size_t, fraction>> found;
  const auto values = solved(std::move(all), unknown.size());
  for (std::size_t each = 0; each < unknown.size(); ++each)
    if (values[each]) found.emplace_back(unknown[each], *values[each]);
  return found;
}

cross_table random_table(dice& roll, std::size_t most, std::size_t largest) {
  cross_table table{1 + roll.below(most), 1 + roll.below(most), {}};
  for (std::size_t cell = 0; cell < table.rows * table.columns; ++cell)
    table.cells.push_back(roll.one_in(4) ? 0 : roll.below(roll.one_in(2) ? 7 : largest));
  return table;
}

std::vector<std::uint64_t> all_numbers(const cross_table& of) {
  std::vector<std::uint64_t> all;
  std::vector<std::uint64_t> totals(of.columns + 1);
  for (std::size_t row = 0; row < of.rows; ++row) {
    std::uint64_t sum = 0;
    for (std::size_t column = 0; column < of.columns; ++column) {
      const std::uint64_t value = of.cells[row * of.columns + column];
      all.push_back(value);
      sum += value;
      totals[column] += value;
    }
    all.push_back(sum);
    totals.back() += sum;
  }
  all.insert(all.end(), totals.begin(), totals.end());
  return all;
}

std::size_t hidden_in(const std::vector<std::optional<std::uint64_t>>& shown) {
  return static_cast<std::size_t>(std::ranges::count_if(shown, [](const auto& each) { return !each.has_value(); }));
}

/// Every published number is right, no small one is published, every 0 is, and the counts say what was done.
void check_shown(const std::vector<std::optional<std::uint64_t>>& shown, const std::vector<std::uint64_t>& numbers,
                 std::uint64_t minimum, std::size_t small, std::size_t complementary) {
  REQUIRE(shown.size() == numbers.size());
  std::size_t are_small = 0;
  for (std::size_t at = 0; at < shown.size(); ++at) {
    const bool is_small = 0 < numbers[at] && numbers[at] < minimum;
    are_small += is_small;
    if (shown[at]) REQUIRE(*shown[at] == numbers[at]);
    if (is_small) REQUIRE_FALSE(shown[at].has_value());
    if (numbers[at] == 0) REQUIRE(shown[at].has_value());
  }
  REQUIRE(are_small == small);
  REQUIRE(hidden_in(shown) == small + complementary);
}

/// Goes through the tables that fit what is published, with suppressed cells from 1 and no further than `reach` from what
/// they are, and keeps the least and the greatest value of each number.
class fitting_tables {
 public:
  fitting_tables(const cross_table& of, const suppressed_table& shown, std::uint64_t reach)
      : shown_(shown), table_(of), least_(all_numbers(of)), greatest_(least_), original_(of.cells), reach_(reach) {
    fill(0);
  }
  [[nodiscard]] std::uint64_t least(std::size_t at) const { return least_[at]; }
  [[nodiscard]] std::uint64_t greatest(std::size_t at) const { return greatest_[at]; }

 private:
  void fill(std::size_t cell) {
    if (cell % table_.columns == 0 && cell != 0 && !fits_row(cell / table_.columns - 1)) return;
    if (cell == table_.cells.size()) {
      keep();
      return;
    }
    if (shown_.at(cell / table_.columns, cell % table_.columns)) {
      fill(cell + 1);
      return;
    }
    const std::uint64_t value = original_[cell];
    for (std::uint64_t each = value > reach_ ? value - reach_ : 1; each <= value + reach_; ++each) {
      table_.cells[cell] = each;
      fill(cell + 1);
    }
    table_.cells[cell] = value;
  }
  [[nodiscard]] bool fits_row(std::size_t row) const {
    const auto first = table_.cells.begin() + static_cast<std::ptrdiff_t>(row * table_.columns);
    const auto total = shown_.at(row, table_.columns);
    return !total || std::accumulate(first, first + static_cast<std::ptrdiff_t>(table_.columns), std::uint64_t{0}) == *total;
  }
  void keep() {
    const std::vector<std::uint64_t> numbers = all_numbers(table_);
    for (std::size_t at = 0; at < numbers.size(); ++at)
      if (shown_.cells[at] && *shown_.cells[at] != numbers[at]) return;
    for (std::size_t at = 0; at < numbers.size(); ++at) {
      least_[at] = std::min(least_[at], numbers[at]);
      greatest_[at] = std::max(greatest_[at], numbers[at]);
    }
  }
  const suppressed_table& shown_;
  cross_table table_;
  std::vector<std::uint64_t> least_;
  std::vector<std::uint64_t> greatest_;
  std::vector<std::uint64_t> original_;
  std::uint64_t reach_;
};

/// `.` is suppressed; the last column and the last line are totals.
std::string text_of(const suppressed_table& of) {
  std::string text;
  for (std::size_t row = 0; row <= of.rows; ++row)
    for (std::size_t column = 0; column <= of.columns; ++column) {
      const auto value = of.at(row, column);
      text += (value ? std::to_string(*value) : ".") + (column < of.columns ? " " : row < of.rows ? " | " : "");
    }
  return text;
}

}  // namespace

TEST_CASE("suppress: one small cell takes three others with it, the smallest that do", "[stats]") {
  const cross_table table{3, 3, {3, 20, 30, 40, 10, 60, 70, 80, 90}};
  const suppressed_table shown = rota::suppress(table);
  CHECK(text_of(shown) == ". . 30 53 | . . 60 110 | 70 80 90 240 | 113 110 180 403");
  CHECK(shown.small == 1);
  CHECK(shown.complementary == 3);
  CHECK(text_of(rota::suppress(table, {.minimum = 3})) == "3 20 30 53 | 40 10 60 110 | 70 80 90 240 | 113 110 180 403");
}

TEST_CASE("suppress: two small cells in different rows and columns share two others", "[stats]") {
  const suppressed_table shown = rota::suppress({3, 3, {3, 20, 30, 40, 4, 60, 70, 80, 90}});
  CHECK(text_of(shown) == ". . 30 53 | . . 60 104 | 70 80 90 240 | 113 104 180 397");
  CHECK(shown.complementary == 2);
}

TEST_CASE("suppress: two ones in a row would be told from their sum, so a third cell hides them", "[stats]") {
  const rota::suppressed_list shown = rota::suppress(std::vector<std::uint64_t>{1, 1, 20, 30});
  CHECK(shown.parts == std::vector<std::optional<std::uint64_t>>{std::nullopt, std::nullopt, std::nullopt, 30});
  CHECK(shown.total == 52);
  CHECK(shown.complementary == 1);
}

TEST_CASE("suppress: where nothing else is left the totals go, and a 0 stays", "[stats]") {
  CHECK(text_of(rota::suppress({2, 2, {3, 0, 0, 50}})) == ". 0 . | 0 50 50 | . 50 .");
  CHECK(text_of(rota::suppress({1, 1, {2}})) == ". . | . .");
  CHECK(text_of(rota::suppress({2, 1, {0, 0}})) == "0 0 | 0 0 | 0 0");
  const rota::suppressed_list shown = rota::suppress(std::vector<std::uint64_t>{3, 0});
  CHECK(shown.parts == std::vector<std::optional<std::uint64_t>>{std::nullopt, 0});
  CHECK_FALSE(shown.total.has_value());
  CHECK(rota::suppress(std::vector<std::uint64_t>{}).total == 0);
}

TEST_CASE("suppress: no suppressed number of random tables can be recomputed", "[stats][property]") {
  for (std::uint32_t seed = first_seed; seed < first_seed + 300; ++seed) {
    CAPTURE(seed);
    dice roll(seed);
    const cross_table table = random_table(roll, seed % 10 == 0 ? 9 : 5, 60);
    const std::uint64_t minimum = roll.one_in(2) ? 5 : 2 + roll.below(9);
    const suppressed_table shown = rota::suppress(table, {minimum});
    check_shown(shown.cells, all_numbers(table), minimum, shown.small, shown.complementary);
    REQUIRE(recomputed(shown.cells, sums_of(table.rows, table.columns)).empty());
    REQUIRE(rota::suppress(table, {minimum}).cells == shown.cells);
  }
}

TEST_CASE("suppress: with small cells alone suppressed the same reader recomputes most tables", "[stats][property]") {
  std::size_t with_small = 0;
  std::size_t broken = 0;
  for (std::uint32_t seed = first_seed; seed < first_seed + 300; ++seed) {
    CAPTURE(seed);
    dice roll(seed);
    const cross_table table = random_table(roll, 5, 60);
    const std::vector<std::uint64_t> numbers = all_numbers(table);
    std::vector<std::optional<std::uint64_t>> naive(numbers.begin(), numbers.end());
    for (std::optional<std::uint64_t>& each : naive)
      if (0 < *each && *each < 5) each.reset();
    if (hidden_in(naive) == 0) continue;
    ++with_small;
    const auto found = recomputed(naive, sums_of(table.rows, table.columns));
    broken += !found.empty();
    for (const auto& [at, value] : found) REQUIRE(value == fraction(static_cast<std::int64_t>(numbers[at])));
  }
  CHECK(with_small > 200);
  CHECK(broken > with_small / 2);
}

TEST_CASE("suppress: every suppressed number has other values, and every small one may be large, with no number below 1",
          "[stats][property]") {
  constexpr std::uint64_t minimum = 3;
  std::size_t suppressed = 0;
  for (std::uint32_t seed = first_seed; seed < first_seed + 150; ++seed) {
    CAPTURE(seed);
    dice roll(seed);
    const cross_table table = random_table(roll, 3, 9);
    const suppressed_table shown = rota::suppress(table, {minimum});
    const std::vector<std::uint64_t> numbers = all_numbers(table);
    const fitting_tables fitting(table, shown, minimum - 1);
    for (std::size_t at = 0; at < numbers.size(); ++at) {
      if (shown.cells[at]) continue;
      CAPTURE(at);
      ++suppressed;
      REQUIRE(fitting.least(at) < fitting.greatest(at));
      if (numbers[at] < minimum) REQUIRE(fitting.greatest(at) >= minimum);
    }
  }
  CHECK(suppressed > 300);
}

TEST_CASE("suppress: no suppressed part of random lists can be recomputed", "[stats][property]") {
  for (std::uint32_t seed = first_seed; seed < first_seed + 200; ++seed) {
    CAPTURE(seed);
    dice roll(seed);
    std::vector<std::uint64_t> numbers;
    for (std::size_t parts = roll.below(8); parts > 0; --parts) numbers.push_back(roll.below(roll.one_in(2) ? 7 : 40));
    const rota::suppressed_list shown = rota::suppress(numbers);
    const std::uint64_t total = std::accumulate(numbers.begin(), numbers.end(), std::uint64_t{0});
    std::vector<std::optional<std::uint64_t>> all = shown.parts;
    all.push_back(shown.total);
    numbers.push_back(total);
    check_shown(all, numbers, 5, shown.small, shown.complementary);
    std::vector<std::size_t> sum(all.size());
    std::iota(sum.begin(), sum.end(), std::size_t{0});
    REQUIRE(recomputed(all, {sum}).empty());
  }
}

TEST_CASE("suppress: a count by group is the table of its groups and of the counts named", "[stats]") {
  rota::group_table<rota::outcome_counts> ended;
  const auto add = [&](std::uint32_t unit, std::uint64_t promoted, std::uint64_t returned) {
    rota::group of;
    of.unit = static_cast<rota::unit_id>(unit);
    ended[of] += {.promoted = promoted, .returned = returned};
  };
  add(7, 1, 9);
  add(2, 12, 30);
  add(5, 8, 20);
  const auto parts = [](const rota::outcome_counts& of) { return std::array{of.promoted, of.returned}; };
  const suppressed_table shown = suppress_groups(ended, parts, {.minimum = 3});
  const suppressed_table expected = rota::suppress(cross_table{3, 2, {12, 30, 8, 20, 1, 9}}, {3});
  CHECK(shown.rows == 3);
  CHECK(shown.columns == 2);
  CHECK(shown.cells == expected.cells);
  CHECK_FALSE(shown.at(2, 0));  // the one promoted of unit 7
  CHECK(shown.small == 1);
  CHECK(shown.at(3, 2) == 80);
}

TEST_CASE("suppress: a count of no group is an empty table", "[stats]") {
  const suppressed_table shown = suppress_groups(rota::group_table<rota::outcome_counts>(),
                                                 [](const rota::outcome_counts& of) { return std::array{of.promoted}; });
  CHECK(shown.rows == 0);
  CHECK(shown.small == 0);
}
