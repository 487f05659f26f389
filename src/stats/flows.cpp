// SPDX-License-Identifier: BSL-1.0

// Turns of prepared facts are numbered (flow_counter); those of others are looked up one by one. Both end in as_flows.

#include <rota/stats/flows.hpp>

#include "stats/counters.hpp"
#include "stats/each_turn.hpp"

#include <rota/core/widest.hpp>
#include <rota/law/decide.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <numeric>
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

/// Marks the rows that begin in the period and whose turn's number is one of `numbers` from `first_number` on.
void mark_turns(const packed_day* from, const std::uint16_t* number, std::size_t size, packed_period period, std::uint16_t first_number,
                std::uint16_t numbers, std::uint8_t* __restrict marks) noexcept {
  for (std::size_t row = 0; row < size; ++row) {
    const auto since = static_cast<std::uint16_t>(from[row].bits - period.first);
    const auto which = static_cast<std::uint16_t>(number[row] - first_number);
    marks[row] = static_cast<std::uint8_t>(-static_cast<int>(all(since < period.size, which < numbers)));
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

flow_counter::flow_counter(const detail::row_columns& of, const flow_options& options) : of_(of), options_(options) {
  if (options.by || !of.packed) return;
  const turn_column& turns = of.counted->turns(of.known);
  if (!turns.complete) return;
  turns_ = &turns;
  const auto wanted = [&](const turn& each) { return options_.kinds.has(each.movement); };
  first_ = static_cast<std::size_t>(std::ranges::find_if(turns.turns, wanted) - turns.turns.begin());
  last_ = turns.turns.size();
  while (last_ > first_ && !wanted(turns.turns[last_ - 1])) --last_;
}

void flow_counter::add(table& to, std::size_t first, std::size_t size) const noexcept {
  std::array<std::uint8_t, cases::capacity> marks;
  std::array<std::uint16_t, cases::capacity> marked;
  const std::uint16_t* const number = turns_->number.data() + first;
  const auto first_number = static_cast<std::uint16_t>(turn_column::first_number + first_);
  detail::in_widest_registers<&mark_turns>(of_.from.data() + first, number, size, packed_period(options_.period), first_number,
                                           static_cast<std::uint16_t>(last_ - first_), marks.data());
  const std::size_t turns = list_marked(marks.data(), size, marked.data());
  for (std::size_t each = 0; each < turns; ++each) ++to[number[marked[each]]];
}

std::vector<flow> flow_counter::rows(const std::vector<table>& tables) const {
  cell_turns counted;
  for (std::size_t at = first_; at < last_; ++at) {
    if (!options_.kinds.has(turns_->turns[at].movement)) continue;
    std::uint64_t all = 0;
    for (const table& each : tables) all += each[turn_column::first_number + at];
    if (all != 0) counted[cell_of(turns_->turns[at], std::nullopt)] += all;
  }
  return as_flows(counted);
}

std::vector<flow> count_flows(const prepared_facts& known, const flow_options& options, const executor& lent) {
  const detail::row_columns& of = known.columns();
  const flow_counter counter(of, options);
  if (!counter.is_ready()) return count_flows(of.known, options);
  return counter.rows(count_parts(
      of.from.size(), lent, [&] { return counter.empty_table(); },
      [&](flow_counter::table& to, std::size_t first, std::size_t size) { counter.add(to, first, size); }));
}

void flow_matrix::add(std::optional<level> from, level to, bool within_unit) noexcept {
  ++(within_unit ? within_[index_of(to)] : between_[row_of(from)][index_of(to)]);
}

flow_matrix& flow_matrix::operator+=(const flow_matrix& other) noexcept {
  for (std::size_t from = 0; from < between_.size(); ++from)
    for (std::size_t to = 0; to < levels; ++to) between_[from][to] += other.between_[from][to];
  for (std::size_t of = 0; of < levels; ++of) within_[of] += other.within_[of];
  return *this;
}

std::uint64_t flow_matrix::down() const noexcept {
  std::uint64_t sum = 0;
  for (std::size_t from = 0; from < levels; ++from)
    for (std::size_t to = from + 1; to < levels; ++to) sum += between_[from][to];
  return sum;
}

std::uint64_t flow_matrix::up() const noexcept {
  std::uint64_t sum = 0;
  for (std::size_t from = 0; from < levels; ++from)
    for (std::size_t to = 0; to < from; ++to) sum += between_[from][to];
  return sum;
}

std::uint64_t flow_matrix::lateral() const noexcept {
  std::uint64_t sum = 0;
  for (std::size_t of = 0; of < levels; ++of) sum += between_[of][of];
  return sum;
}

std::uint64_t flow_matrix::within_units() const noexcept {
  return std::accumulate(within_.begin(), within_.end(), std::uint64_t{0});
}

std::uint64_t flow_matrix::unknown() const noexcept {
  return std::accumulate(between_[levels].begin(), between_[levels].end(), std::uint64_t{0});
}

group_table<flow_matrix> count_flow_matrix(const facts& known, const turn_options& options) {
  group_table<flow_matrix> counted;
  for_each_turn(known, options, [&](appointment_id row, const group& key) {
    const turn each = turn_of(known, row);
    counted[key].add(each.from, each.to, each.within_unit);
  });
  return counted;
}

}  // namespace rota
