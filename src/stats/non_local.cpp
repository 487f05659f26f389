// SPDX-License-Identifier: BSL-1.0

// Holders of prepared facts are counted by the cell of their posts (holder_counter); others are sorted by post and looked up one by
// one.

#include <rota/stats/non_local.hpp>

#include "law/local_person.hpp"
#include "stats/counters.hpp"

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

using holding = std::pair<post_id, official_id>;

/// Who holds what on the day, ordered by post; an official with two rows in one post is one holder.
std::vector<holding> holders_on(const roster& people, date day) {
  const std::span<const interval> terms = people.appointment_term();
  std::vector<holding> holders;
  for (std::size_t row = 0; row < terms.size(); ++row)
    if (terms[row].contains(day) && people.appointment_movement()[row] != movement::release)
      holders.emplace_back(people.appointment_post()[row], people.appointment_official()[row]);
  std::ranges::sort(holders);
  holders.erase(std::unique(holders.begin(), holders.end()), holders.end());
  return holders;
}

void add(non_local_row& row, locality of_holder) {
  switch (of_holder) {
    case locality::not_local: ++row.non_local; return;
    case locality::local: ++row.local; return;
    case locality::undetermined: ++row.unknown; return;
  }
}

/// Order of output; an absent unit comes last.
using row_key = std::tuple<bool, unit_id, level, title_id>;

constexpr std::uint32_t counts_of_cell = 4;

/// Where each row is counted, if it is a holder.
void choose_counts(const case_places* places, const std::uint16_t* cell, std::size_t size, std::uint32_t* __restrict chosen) noexcept {
  for (std::size_t row = 0; row < size; ++row) chosen[row] = cell[row] * counts_of_cell + static_cast<std::uint32_t>(places[row].native());
}

constexpr bool has_bit(const std::uint64_t* bits, std::size_t post) noexcept { return (bits[post / 64] >> post % 64 & 1U) != 0; }

/// The posts in force on the day, a bit for each.
std::vector<std::uint64_t> posts_in_force(const detail::row_columns& of, date day) {
  const post_days& days = of.counted->days_of_posts(of.known.people);
  std::vector<std::uint64_t> bits = days.always;
  for (const auto& [post, in_force] : days.others)
    bits[index(post) / 64] |= std::uint64_t{in_force.contains(day)} << index(post) % 64;
  return bits;
}

}  // namespace

std::optional<double> non_local_row::share() const noexcept {
  if (non_local + local == 0) return std::nullopt;
  return static_cast<double>(non_local) / static_cast<double>(non_local + local);
}

std::vector<non_local_row> count_non_local(const facts& known, const non_local_options& options) {
  const roster& people = known.people;
  const date day = options.as_of;
  const std::vector<holding> holders = holders_on(people, day);
  const readings read = options.read.value_or(readings{});
  place_reader places(known, read);
  std::map<row_key, non_local_row> rows;

  for (std::size_t at = 0; at < people.post_count(); ++at) {
    const unit_id unit = people.post_unit()[at];
    const unit_version* version = known.units.at(unit, day);
    if (version == nullptr || !people.post_in_force()[at].contains(day)) continue;
    const std::optional<unit_id> group = options.by ? known.units.enclosing(unit, *options.by, day) : std::nullopt;
    const title_id title = people.post_title()[at];
    non_local_row& row = rows[{!group, group.value_or(unit_id{}), version->level, title}];
    row.level = version->level;
    row.title = title;
    if (group) row.unit = *group;

    auto holder = std::ranges::lower_bound(holders, static_cast<post_id>(at), {}, &holding::first);
    if (holder == holders.end() || index(holder->first) != at) ++row.vacant;
    for (; holder != holders.end() && index(holder->first) == at; ++holder)
      add(row, places.of(holder->second, unit, day));
  }

  std::vector<non_local_row> result;
  for (const auto& [key, row] : rows) result.push_back(row);
  return result;
}

holder_counter::holder_counter(const detail::row_columns& of, const non_local_options& options) : of_(of), day_(options.as_of) {
  if (!of.epoch.contains(options.as_of) || (options.read && !read_places_alike(of.shared, *options.read))) return;
  const post_cells& posts = of.counted->posts(of.known, options.as_of, options.by);
  if (!posts.complete) return;
  posts_ = &posts;
  in_force_ = posts_in_force(of, day_);
}

holder_counter::table holder_counter::empty_table() const {
  return {std::vector<std::uint32_t>(posts_->cells.size() * counts_of_cell), std::vector<std::uint64_t>(in_force_.size())};
}

void holder_counter::add(table& to, std::size_t first, std::size_t size, const held_rows& held) const noexcept {
  std::array<std::uint32_t, cases::capacity> chosen;
  const case_places* const places = of_.places.data() + first;
  detail::in_widest_registers<&choose_counts>(places, posts_->cell_of_row.data() + first, size, chosen.data());
  const post_id* const post_of_row = of_.known.people.appointment_post().data() + first;
  std::uint32_t* const counts = to.counts.data();
  std::uint64_t* const filled = to.filled.data();
  for (std::size_t each = 0; each < held.size; ++each) {
    const std::size_t row = held.at[each];
    const std::size_t post = index(post_of_row[row]);
    if ((places[row].bits & may_outlast_post) != 0 && !has_bit(in_force_.data(), post)) continue;
    ++counts[chosen[row]];
    filled[post / 64] |= std::uint64_t{1} << post % 64;
  }
}

/// The posts in force that no table has filled.
std::vector<holder_counter::vacant_table> holder_counter::count_vacant(const std::vector<table>& tables, const executor& lent) const {
  return count_parts(
      in_force_.size(), lent, [&] { return vacant_table(posts_->cells.size()); },
      [&](vacant_table& to, std::size_t first, std::size_t size) {
        for (std::size_t at = first; at < first + size; ++at) {
          std::uint64_t vacant = in_force_[at];
          for (const table& each : tables) vacant &= ~each.filled[at];
          const std::uint16_t* const cell = posts_->cell_of_post.data() + at * 64;
          for (; vacant != 0; vacant &= vacant - 1) ++to[cell[std::countr_zero(vacant)]];
        }
      });
}

std::vector<non_local_row> holder_counter::rows(const std::vector<table>& tables, const executor& lent) const {
  const std::vector<vacant_table> vacant = count_vacant(tables, lent);
  std::vector<non_local_row> result;
  result.reserve(posts_->cells.size());
  for (std::size_t at = 0; at < posts_->cells.size(); ++at) {
    const post_cell& cell = posts_->cells[at];
    if (!cell.stands) continue;
    const auto of = [&](locality holder) {
      std::uint64_t sum = 0;
      for (const table& each : tables) sum += each.counts[at * counts_of_cell + static_cast<std::size_t>(holder)];
      return sum;
    };
    non_local_row row{cell.at, cell.title, cell.unit, of(locality::not_local), of(locality::local), of(locality::undetermined)};
    for (const vacant_table& each : vacant) row.vacant += each[at];
    // A cell in which no post is in force has neither holders nor vacant posts.
    if (row.filled() + row.vacant != 0) result.push_back(row);
  }
  return result;
}

std::vector<non_local_row> count_non_local(const prepared_facts& known, const non_local_options& options, const executor& lent) {
  const detail::row_columns& of = known.columns();
  const holder_counter counter(of, options);
  if (!counter.is_ready()) {
    non_local_options one_by_one = options;
    if (!options.read) one_by_one.read = of.shared;
    return count_non_local(of.known, one_by_one);
  }
  return counter.rows(count_parts(
                          of.places.size(), lent, [&] { return counter.empty_table(); },
                          [&](holder_counter::table& to, std::size_t first, std::size_t size) {
                            held_rows held;
                            find_held(of, first, size, counter.day(), held);
                            counter.add(to, first, size, held);
                          }),
                      lent);
}

}  // namespace rota
