// SPDX-License-Identifier: BSL-1.0

// From prepared facts: every holder into the cell of the post (add_holders), then the posts that nobody was found to hold
// (count_vacant).

#include <rota/stats/non_local.hpp>

#include "assess/row_columns.hpp"
#include "stats/count_parts.hpp"
#include "stats/holders.hpp"

#include <algorithm>
#include <array>
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

/// What one thread has counted: holders by cell and locality (the fourth count is there for the size of a cell), and a bit for each
/// post that somebody holds.
struct holder_table {
  std::vector<std::array<std::uint32_t, 4>> counts;
  std::vector<std::uint64_t> filled;
};
using vacant_table = std::vector<std::uint32_t>;  // by cell

constexpr bool has_bit(const std::uint64_t* bits, std::size_t post) noexcept { return (bits[post / 64] >> post % 64 & 1U) != 0; }

/// The posts in force on the day, a bit for each.
std::vector<std::uint64_t> posts_in_force(const detail::row_columns& of, date day) {
  const post_days& days = of.counted->days_of_posts(of.known.people);
  std::vector<std::uint64_t> bits = days.always;
  for (const auto& [post, in_force] : days.others)
    bits[index(post) / 64] |= std::uint64_t{in_force.contains(day)} << index(post) % 64;
  return bits;
}

/// One count from prepared facts.
class holder_counter {
 public:
  holder_counter(const detail::row_columns& of, const post_cells& posts, date day)
      : of_(of), posts_(posts), day_(day), in_force_(posts_in_force(of, day)) {}

  [[nodiscard]] std::vector<non_local_row> count(const executor& lent) {
    tables_ = count_parts(
        of_.places.size(), lent, [&] { return empty_table(); },
        [&](holder_table& to, std::size_t first, std::size_t last) { add_holders(to, first, last); });
    return rows(count_vacant(lent));
  }

 private:
  [[nodiscard]] holder_table empty_table() const {
    return {std::vector<std::array<std::uint32_t, 4>>(posts_.cells.size()), std::vector<std::uint64_t>(in_force_.size())};
  }

  void add_holders(holder_table& to, std::size_t first, std::size_t last) const {
    const auto add = [places = of_.places.data(), post_of_row = of_.known.people.appointment_post().data(),
                      in_force = in_force_.data(), cell = posts_.cell_of_row.data(), counts = to.counts.data(),
                      filled = to.filled.data()](std::size_t row) {
      const std::size_t post = index(post_of_row[row]);
      if ((places[row].bits & may_outlast_post) != 0 && !has_bit(in_force, post)) return;
      ++counts[cell[row]][static_cast<std::size_t>(places[row].native())];
      filled[post / 64] |= std::uint64_t{1} << post % 64;
    };
    for_each_holder(of_, day_, first, last, add);
  }

  /// Counts the posts in force that no table has filled, 64 at a time.
  [[nodiscard]] std::vector<vacant_table> count_vacant(const executor& lent) const {
    return count_parts(
        in_force_.size(), lent, [&] { return vacant_table(posts_.cells.size()); },
        [&](vacant_table& to, std::size_t first, std::size_t last) {
          const std::uint16_t* const cell = posts_.cell_of_post.data();
          for (std::size_t at = first; at < last; ++at) {
            std::uint64_t vacant = in_force_[at];
            for (const holder_table& each : tables_) vacant &= ~each.filled[at];
            const std::size_t end = std::min(at * 64 + 64, posts_.cell_of_post.size());
            for (std::size_t post = at * 64; post < end; ++post, vacant >>= 1U)
              to[cell[post]] += static_cast<std::uint32_t>(vacant & 1U);
          }
        },
        rows_of_part / 64);
  }

  [[nodiscard]] std::vector<non_local_row> rows(const std::vector<vacant_table>& vacant) const {
    std::vector<non_local_row> result;
    for (std::size_t at = 0; at < posts_.cells.size(); ++at) {
      const post_cell& cell = posts_.cells[at];
      if (!cell.stands) continue;
      const auto of = [&](locality holder) {
        std::uint64_t sum = 0;
        for (const holder_table& each : tables_) sum += each.counts[at][static_cast<std::size_t>(holder)];
        return sum;
      };
      non_local_row row{cell.at, cell.title, cell.unit, of(locality::not_local), of(locality::local), of(locality::undetermined)};
      for (const vacant_table& each : vacant) row.vacant += each[at];
      // A cell in which no post is in force has neither holders nor vacant posts.
      if (row.filled() + row.vacant != 0) result.push_back(row);
    }
    return result;
  }

  const detail::row_columns& of_;
  const post_cells& posts_;
  date day_;
  std::vector<std::uint64_t> in_force_;
  std::vector<holder_table> tables_;
};

}  // namespace

std::optional<double> non_local_row::share() const noexcept {
  if (non_local + local == 0) return std::nullopt;
  return static_cast<double>(non_local) / static_cast<double>(non_local + local);
}

std::vector<non_local_row> count_non_local(const facts& known, const non_local_options& options) {
  const roster& people = known.people;
  const date day = options.as_of;
  const std::vector<holding> holders = holders_on(people, day);
  locality_index places(known.units, options.strategy);
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
      add(row, places.of(people.at(holder->second), unit, day));
  }

  std::vector<non_local_row> result;
  for (const auto& [key, row] : rows) result.push_back(row);
  return result;
}

std::vector<non_local_row> count_non_local(const prepared_facts& known, const non_local_options& options, const executor& lent) {
  const detail::row_columns& of = known.columns();
  if (!of.epoch.contains(options.as_of) || of.shared.locality != options.strategy) return count_non_local(of.known, options);
  const post_cells& posts = of.counted->posts(of.known, options.as_of, options.by);
  if (!posts.complete) return count_non_local(of.known, options);
  return holder_counter(of, posts, options.as_of).count(lent);
}

}  // namespace rota
