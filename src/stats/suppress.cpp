// SPDX-License-Identifier: BSL-1.0

// A table with its totals is a graph: rows and columns are nodes, numbers are edges, each total with its sign turned so that
// the sum at every node is 0. What is suppressed can move along cycles and in no other way.

#include <rota/stats/suppress.hpp>

#include <algorithm>
#include <cassert>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>

namespace rota {
namespace {

/// A number of the table: an edge from the node of its row to that of its column.
struct number {
  std::size_t row;
  std::size_t column;
  std::uint64_t value;
  bool negative;       // in the sums that are 0
  std::size_t weight;  // how much the table loses without it
  bool small = false;
  bool hidden = false;
};

/// What a way costs: weight of the numbers that are to be suppressed, then their sum.
using cost = std::pair<std::size_t, std::uint64_t>;

class masking {
 public:
  masking(std::size_t nodes, std::uint64_t minimum) : minimum_(minimum), at_node_(nodes) {}

  void add(number next) {
    next.small = next.hidden = 0 < next.value && next.value < minimum_;
    at_node_[next.row].push_back(numbers_.size());
    at_node_[next.column].push_back(numbers_.size());
    numbers_.push_back(next);
  }
  void hide_small();
  [[nodiscard]] std::optional<std::uint64_t> shown(std::size_t which) const {
    return numbers_[which].hidden ? std::nullopt : std::optional(numbers_[which].value);
  }
  [[nodiscard]] std::size_t small() const { return static_cast<std::size_t>(std::ranges::count_if(numbers_, &number::small)); }
  [[nodiscard]] std::size_t complementary() const {
    return static_cast<std::size_t>(std::ranges::count_if(numbers_, &number::hidden)) - small();
  }

 private:
  /// A number is to go up or down by an amount. What goes down has to stay at 1 or more.
  struct shift {
    std::size_t which;
    bool up;
    std::uint64_t by;
  };
  [[nodiscard]] std::optional<std::vector<std::size_t>> cheapest_way(const shift& of, bool among_hidden) const;
  [[nodiscard]] bool can(const shift& wanted) const { return cheapest_way(wanted, true).has_value(); }
  [[nodiscard]] bool is_protected(std::size_t which) const;
  [[nodiscard]] bool can_pass(std::size_t which, bool from_row, std::uint64_t by, bool among_hidden) const;
  void publish_what_is_not_needed();

  std::uint64_t minimum_;
  std::vector<number> numbers_;
  std::vector<std::vector<std::size_t>> at_node_;
};

/// Whether a way may lead over a number. From its row to its column it adds to the number as it stands in the sums, back it
/// takes away.
bool masking::can_pass(std::size_t which, bool from_row, std::uint64_t by, bool among_hidden) const {
  const number& over = numbers_[which];
  if (over.value == 0 || (among_hidden && !over.hidden)) return false;
  const bool up = from_row != over.negative;
  return up || over.value > by;
}

/// The numbers that move with the one that is to be moved, in the cheapest way there is (Dijkstra's).
std::optional<std::vector<std::size_t>> masking::cheapest_way(const shift& of, bool among_hidden) const {
  const number& moved = numbers_[of.which];
  if (!of.up && moved.value <= of.by) return std::nullopt;
  const bool from_row = of.up != moved.negative;
  const std::size_t start = from_row ? moved.column : moved.row;
  const std::size_t goal = from_row ? moved.row : moved.column;

  std::vector<std::optional<cost>> best(at_node_.size());
  std::vector<std::size_t> came_over(at_node_.size());
  std::set<std::pair<cost, std::size_t>> open{{cost{}, start}};
  best[start] = cost{};
  while (!open.empty() && open.begin()->second != goal) {
    const auto [so_far, node] = *open.begin();
    open.erase(open.begin());
    for (const std::size_t which : at_node_[node]) {
      const number& over = numbers_[which];
      if (which == of.which || !can_pass(which, node == over.row, of.by, among_hidden)) continue;
      const std::size_t next = node == over.row ? over.column : over.row;
      const cost reached = over.hidden ? so_far : cost{so_far.first + over.weight, so_far.second + over.value};
      if (best[next] && *best[next] <= reached) continue;
      if (best[next]) open.erase({*best[next], next});
      best[next] = reached;
      came_over[next] = which;
      open.insert({reached, next});
    }
  }
  if (!best[goal]) return std::nullopt;
  std::vector<std::size_t> way;
  for (std::size_t node = goal; node != start;) {
    const number& over = numbers_[came_over[node]];
    way.push_back(came_over[node]);
    node = node == over.row ? over.column : over.row;
  }
  return way;
}

bool masking::is_protected(std::size_t which) const {
  const number& of = numbers_[which];
  if (of.small) return can({which, true, minimum_ - of.value});
  return can({which, true, 1}) || can({which, false, 1});
}

void masking::hide_small() {
  std::vector<std::size_t> order;
  for (std::size_t which = 0; which < numbers_.size(); ++which)
    if (numbers_[which].small) order.push_back(which);
  std::ranges::stable_sort(order, {}, [&](std::size_t which) { return numbers_[which].value; });
  for (const std::size_t which : order) {
    const auto way = cheapest_way({which, true, minimum_ - numbers_[which].value}, false);
    // All of its totals can go up with a number, so there is a way.
    assert(way.has_value());
    for (const std::size_t each : *way) numbers_[each].hidden = true;
  }
  publish_what_is_not_needed();
}

void masking::publish_what_is_not_needed() {
  std::vector<std::size_t> order;
  for (std::size_t which = 0; which < numbers_.size(); ++which)
    if (numbers_[which].hidden && !numbers_[which].small) order.push_back(which);
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
    return std::tuple(numbers_[a].weight, numbers_[a].value) > std::tuple(numbers_[b].weight, numbers_[b].value);
  });
  for (const std::size_t which : order) {
    numbers_[which].hidden = false;
    for (std::size_t each = 0; each < numbers_.size() && !numbers_[which].hidden; ++each)
      if (numbers_[each].hidden && !is_protected(each)) numbers_[which].hidden = true;
  }
}

/// The cells and totals of a table, row by row.
std::vector<std::uint64_t> with_totals(const cross_table& table) {
  const std::size_t wide = table.columns + 1;
  std::vector<std::uint64_t> all((table.rows + 1) * wide);
  for (std::size_t row = 0; row < table.rows; ++row)
    for (std::size_t column = 0; column < table.columns; ++column) {
      const std::uint64_t value = table.cells[row * table.columns + column];
      all[row * wide + column] = value;
      all[row * wide + table.columns] += value;
      all[table.rows * wide + column] += value;
      all.back() += value;
    }
  return all;
}

}  // namespace

suppressed_table suppress(const cross_table& table, const suppression_options& options) {
  assert(table.cells.size() == table.rows * table.columns);
  const std::size_t nodes = table.rows + 1 + table.columns + 1;
  masking mask(nodes, options.minimum);
  const std::vector<std::uint64_t> values = with_totals(table);
  for (std::size_t row = 0; row <= table.rows; ++row)
    for (std::size_t column = 0; column <= table.columns; ++column) {
      const std::size_t totals = static_cast<std::size_t>(row == table.rows) + static_cast<std::size_t>(column == table.columns);
      // A way over cells alone is shorter than it has nodes, so that any is cheaper than one over a total.
      mask.add({.row = row,
                .column = table.rows + 1 + column,
                .value = values[row * (table.columns + 1) + column],
                .negative = totals == 1,
                .weight = totals == 0 ? 1 : totals * nodes});
    }
  mask.hide_small();
  suppressed_table made{table.rows, table.columns, {}, mask.small(), mask.complementary()};
  made.cells.reserve(values.size());
  for (std::size_t which = 0; which < values.size(); ++which) made.cells.push_back(mask.shown(which));
  return made;
}

suppressed_list suppress(std::span<const std::uint64_t> parts, const suppression_options& options) {
  // One equation: whatever is suppressed beside a number can make up for it, as if all stood between two nodes.
  masking mask(2, options.minimum);
  for (const std::uint64_t part : parts) mask.add({.row = 0, .column = 1, .value = part, .negative = false, .weight = 1});
  const std::uint64_t total = std::accumulate(parts.begin(), parts.end(), std::uint64_t{0});
  mask.add({.row = 0, .column = 1, .value = total, .negative = true, .weight = 2});
  mask.hide_small();
  suppressed_list made{{}, mask.shown(parts.size()), mask.small(), mask.complementary()};
  for (std::size_t which = 0; which < parts.size(); ++which) made.parts.push_back(mask.shown(which));
  return made;
}

}  // namespace rota
