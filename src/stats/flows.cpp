// SPDX-License-Identifier: BSL-1.0

// From prepared facts, every row adds one to the count of its turn's number, or to a count that nobody reads; the few numbers are
// then put into the cells of the matrix. Turns of facts that are not prepared are looked up one by one.

#include <rota/stats/flows.hpp>

#include "assess/row_columns.hpp"
#include "stats/count_parts.hpp"

#include <rota/core/widest.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <map>
#include <span>
#include <tuple>
#include <utility>

namespace rota {
namespace {

/// The cells in their order of output: an absent unit and an unknown level come after all others.
using cell = std::tuple<bool, unit_id, bool, level, level, title_id, bool>;
using cell_turns = std::map<cell, std::uint64_t>;

cell cell_of(const turn& of, std::optional<unit_id> group) {
  return {!group, group.value_or(unit_id{}), !of.from, of.from.value_or(level{}), of.to, of.title, of.within_unit};
}

std::vector<flow> as_flows(const cell_turns& counted) {
  std::vector<flow> rows;
  for (const auto& [key, turns] : counted) {
    const auto& [no_unit, unit, no_origin, from, to, title, within] = key;
    rows.push_back({.from = no_origin ? std::nullopt : std::optional<level>(from),
                    .to = to,
                    .title = title,
                    .within_unit = within,
                    .unit = no_unit ? maybe<unit_id>() : maybe<unit_id>(unit),
                    .turns = turns});
  }
  return rows;
}

/// The bits of packed days in a period: `size` of them from `first` on, of which those of days not recorded are none.
struct packed_period {
  std::uint16_t first;
  std::uint16_t size;

  explicit packed_period(interval of) noexcept : first(not_before(of.from)) {
    const std::uint16_t end = not_before(of.until);
    size = static_cast<std::uint16_t>(end > first ? end - first : 0);
  }

 private:
  static std::uint16_t not_before(date day) noexcept {
    if (packed_day::holds(day)) return packed_day::of(day).bits;
    return day < date(packed_day::first_year, 1, 1) ? std::uint16_t{1} : std::uint16_t{0xffff};
  }
};

/// The numbers to count: that of the row's turn where it begins in the period, else one that stands for no turn. Those differ from
/// row to row, because one count that is added to again and again would have to wait for itself.
void choose_numbers(const packed_day* from, const std::uint16_t* number, std::size_t size, packed_period period,
                    std::uint16_t* __restrict chosen) noexcept {
  static_assert(std::has_single_bit(turn_column::no_turns));
  for (std::size_t row = 0; row < size; ++row) {
    const auto no_turn = static_cast<std::uint16_t>((from[row].bits ^ number[row]) & (turn_column::no_turns - 1));
    const auto since = static_cast<std::uint16_t>(from[row].bits - period.first);
    chosen[row] = since < period.size ? number[row] : no_turn;
  }
}

using turn_table = std::vector<std::uint32_t>;

void add_turns(turn_table& to, const detail::row_columns& of, const turn_column& turns, packed_period period, std::size_t first,
               std::size_t last) {
  std::array<std::uint16_t, cases::capacity> chosen;
  for (std::size_t block = first; block < last; block += cases::capacity) {
    const std::size_t size = std::min(cases::capacity, last - block);
    detail::in_widest_registers<&choose_numbers>(of.from.data() + block, turns.number.data() + block, size, period, chosen.data());
    for (std::size_t row = 0; row < size; ++row) ++to[chosen[row]];
  }
}

}  // namespace

std::vector<flow> count_flows(const facts& known, const flow_options& options) {
  const roster& people = known.people;
  const std::span<const interval> terms = people.appointment_term();
  const std::span<const movement> kinds = people.appointment_movement();
  cell_turns counted;
  for (std::size_t row = 0; row < terms.size(); ++row) {
    if (!terms[row].has_start() || !options.period.contains(terms[row].from) || !options.kinds.has(kinds[row]) ||
        has(people.appointment_flags()[row], appointment_flag::concurrent))
      continue;
    const unit_id taken = people.post_unit()[index(people.appointment_post()[row])];
    const std::optional<unit_id> group =
        options.by ? known.units.enclosing(taken, *options.by, terms[row].from) : std::nullopt;
    ++counted[cell_of(turn_of(known, static_cast<appointment_id>(row)), group)];
  }
  return as_flows(counted);
}

std::vector<flow> count_flows(const prepared_facts& known, const flow_options& options, const executor& lent) {
  const detail::row_columns& of = known.columns();
  if (options.by || !of.packed) return count_flows(of.known, options);
  const turn_column& turns = of.counted->turns(of.known);
  if (!turns.complete) return count_flows(of.known, options);

  const packed_period period(options.period);
  const std::vector<turn_table> tables = count_parts(
      of.from.size(), lent, [&] { return turn_table(turn_column::no_turns + turns.turns.size()); },
      [&](turn_table& to, std::size_t first, std::size_t last) { add_turns(to, of, turns, period, first, last); });
  cell_turns counted;
  for (std::size_t at = 0; at < turns.turns.size(); ++at) {
    if (!options.kinds.has(turns.turns[at].movement)) continue;
    std::uint64_t all = 0;
    for (const turn_table& each : tables) all += each[turn_column::no_turns + at];
    if (all != 0) counted[cell_of(turns.turns[at], std::nullopt)] += all;
  }
  return as_flows(counted);
}

}  // namespace rota
