// SPDX-License-Identifier: BSL-1.0
#include <rota/stats/balance.hpp>

#include "assess/counted_columns.hpp"
#include "stats/each_turn.hpp"

#include <algorithm>
#include <cassert>

namespace rota {
namespace {

std::optional<double> share(std::uint64_t part, std::uint64_t of) noexcept {
  if (of == 0) return std::nullopt;
  return static_cast<double>(part) / static_cast<double>(of);
}

}  // namespace

block_matrix& block_matrix::operator+=(const block_matrix& other) noexcept {
  for (std::size_t from = 0; from < blocks; ++from)
    for (std::size_t to = 0; to < blocks; ++to) turns_[from][to] += other.turns_[from][to];
  return *this;
}

std::uint64_t block_matrix::across() const noexcept {
  std::uint64_t sum = 0;
  for (std::size_t from = 1; from < blocks; ++from)
    for (std::size_t to = 1; to < blocks; ++to)
      if (from != to) sum += turns_[from][to];
  return sum;
}

std::uint64_t block_matrix::within() const noexcept {
  std::uint64_t sum = 0;
  for (std::size_t of = 1; of < blocks; ++of) sum += turns_[of][of];
  return sum;
}

std::uint64_t block_matrix::unknown() const noexcept {
  constexpr std::size_t not_known = index_of(block::not_recorded);
  std::uint64_t sum = turns_[not_known][not_known];
  for (std::size_t of = 1; of < blocks; ++of) sum += turns_[of][not_known] + turns_[not_known][of];
  return sum;
}

std::optional<double> block_matrix::share_across() const noexcept { return share(across(), across() + within()); }

balance_counts& balance_counts::operator+=(const balance_counts& other) noexcept {
  levels += other.levels;
  blocks += other.blocks;
  into_difficult += other.into_difficult;
  elsewhere += other.elsewhere;
  unit_unknown += other.unit_unknown;
  return *this;
}

std::optional<double> balance_counts::share_down() const noexcept { return share(levels.down(), levels.between_units()); }
std::optional<double> balance_counts::share_up() const noexcept { return share(levels.up(), levels.between_units()); }
std::optional<double> balance_counts::share_lateral() const noexcept { return share(levels.lateral(), levels.between_units()); }

std::optional<double> balance_counts::share_into_difficult() const noexcept {
  return share(into_difficult, into_difficult + elsewhere);
}

std::optional<double> balance_counts::evenness(level one, level other) const noexcept {
  assert(one != other);
  const std::uint64_t there = levels.turns(one, other);
  const std::uint64_t back = levels.turns(other, one);
  return share(std::min(there, back), std::max(there, back));
}

group_table<balance_counts> count_balance(const facts& known, const turn_options& options) {
  const roster& people = known.people;
  group_table<balance_counts> counted;
  for_each_turn(known, options, [&](appointment_id row, const group& key) {
    balance_counts& counts = counted[key];
    const turn each = turn_of(known, row);
    counts.levels.add(each.from, each.to, each.within_unit);
    const post_id taken = people.appointment_post()[index(row)];
    const std::optional<post_id> left = post_turned_from(people, row);
    counts.blocks.add(left ? people.post_block()[index(*left)] : block::not_recorded, people.post_block()[index(taken)]);
    const unit_version* unit = known.units.at(people.post_unit()[index(taken)], people.appointment_term()[index(row)].from);
    ++(unit == nullptr ? counts.unit_unknown : unit->difficult ? counts.into_difficult : counts.elsewhere);
  });
  return counted;
}

}  // namespace rota
