// SPDX-License-Identifier: BSL-1.0

// Holders of prepared facts are counted in a dense table (tenure_counter); whatever does not fit that is counted one by one.

#include <rota/stats/tenure.hpp>

#include "law/tenure_chain.hpp"
#include "stats/counters.hpp"

#include <rota/core/tenure.hpp>
#include <rota/core/widest.hpp>

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

namespace rota {

void tenure_counts::add(months completed, std::uint64_t holders) {
  assert(completed.count >= 0);
  if (holders == 0) return;
  const auto at = static_cast<std::size_t>(completed.count);
  if (by_month_.size() <= at) by_month_.resize(at + 1);
  by_month_[at] += holders;
}

tenure_counts& tenure_counts::operator+=(const tenure_counts& other) {
  if (by_month_.size() < other.by_month_.size()) by_month_.resize(other.by_month_.size());
  for (std::size_t at = 0; at < other.by_month_.size(); ++at) by_month_[at] += other.by_month_[at];
  not_recorded_ += other.not_recorded_;
  return *this;
}

std::uint64_t tenure_counts::recorded() const noexcept {
  return std::accumulate(by_month_.begin(), by_month_.end(), std::uint64_t{0});
}

std::vector<std::uint64_t> tenure_counts::histogram(months width) const {
  assert(width.count >= 1);
  const auto wide = static_cast<std::size_t>(width.count);
  std::vector<std::uint64_t> bins((by_month_.size() + wide - 1) / wide);
  for (std::size_t at = 0; at < by_month_.size(); ++at) bins[at / wide] += by_month_[at];
  return bins;
}

std::uint64_t tenure_counts::at_or_past(months limit) const noexcept {
  const auto first = std::min(static_cast<std::size_t>(std::max(limit.count, 0)), by_month_.size());
  return std::accumulate(by_month_.begin() + static_cast<std::ptrdiff_t>(first), by_month_.end(), std::uint64_t{0});
}

std::optional<months> tenure_counts::quantile(double share) const noexcept {
  assert(0 <= share && share <= 1);
  const double wanted = share * static_cast<double>(recorded());
  std::uint64_t reached = 0;
  for (std::size_t at = 0; at < by_month_.size(); ++at) {
    reached += by_month_[at];
    if (reached != 0 && static_cast<double>(reached) >= wanted) return months{static_cast<std::int32_t>(at)};
  }
  return std::nullopt;
}

namespace {

using row_key = std::tuple<bool, unit_id, level, title_id>;  // an absent unit comes last
using counted_rows = std::map<row_key, tenure_counts>;

std::vector<tenure_row> as_rows(counted_rows&& counted) {
  std::vector<tenure_row> rows;
  for (auto& [key, counts] : counted) {
    const auto& [no_unit, unit, of, title] = key;
    rows.push_back({of, title, no_unit ? maybe<unit_id>() : maybe<unit_id>(unit), std::move(counts)});
  }
  return rows;
}

/// Where each row is counted in the dense table, if it is a holder.
void choose_counts(const packed_day* stay, const std::uint16_t* cell, std::size_t size, packed_day end, std::uint32_t width,
                   std::uint32_t* __restrict chosen) noexcept {
  for (std::size_t row = 0; row < size; ++row) {
    const auto completed = static_cast<std::uint16_t>(months_between(stay[row], end) + 1);
    chosen[row] = cell[row] * width + (stay[row].known() ? completed : 0U);
  }
}

}  // namespace

std::vector<tenure_row> count_tenure(const facts& known, const tenure_options& options) {
  const roster& people = known.people;
  const date day = options.as_of;
  counted_rows counted;
  for (std::size_t row = 0; row < people.appointment_count(); ++row) {
    if (!people.appointment_term()[row].contains(day) || people.appointment_movement()[row] == movement::release) continue;
    const std::size_t post = index(people.appointment_post()[row]);
    const title_id title = people.post_title()[post];
    if ((options.heads_only && !people.at(title).head) || repeats_holder(people, row, day)) continue;
    const unit_id unit = people.post_unit()[post];
    const std::optional<unit_id> group = options.by ? known.units.enclosing(unit, *options.by, day) : std::nullopt;
    tenure_counts& to = counted[{!group, group.value_or(unit_id{}), known.units.nearest(unit, day).level, title}];
    const chain stay =
        chain_of(people, static_cast<appointment_id>(row), options.continues_across_merger ? &known.units : nullptr);
    if (stay.from)
      to.add(completed_months(*stay.from, day));
    else
      to.add_not_recorded();
  }
  return as_rows(std::move(counted));
}

tenure_counter::tenure_counter(const detail::row_columns& of, const tenure_options& options) : of_(of), options_(options) {
  const bool as_prepared = of.epoch.contains(options.as_of) && of.packed && packed_day::holds(options.as_of) &&
                           of.shared.tenure_continues_across_merger == options.continues_across_merger;
  if (!as_prepared) return;
  end_ = packed_day::as_end(options.as_of);
  width_ = static_cast<std::size_t>(std::max(end_.month() - of.first_month, 0)) + 2;
  const post_cells& posts = of.counted->posts(of.known, options.as_of, options.by);
  // A larger table would cost more than it is worth.
  if (posts.complete && width_ * posts.cells.size() <= std::size_t{1} << 22U) posts_ = &posts;
}

void tenure_counter::add(table& to, std::size_t first, std::size_t size, const held_rows& held) const noexcept {
  std::array<std::uint32_t, cases::capacity> chosen;
  detail::in_widest_registers<&choose_counts>(of_.stay.data() + first, posts_->cell_of_row.data() + first, size, end_,
                                              static_cast<std::uint32_t>(width_), chosen.data());
  for (std::size_t each = 0; each < held.size; ++each) ++to[chosen[held.at[each]]];
}

tenure_counts tenure_counter::counts_of(std::size_t cell, const std::vector<table>& tables) const {
  const auto all = [&](std::size_t at) {
    std::uint64_t sum = 0;
    for (const table& each : tables) sum += each[cell * width_ + at];
    return sum;
  };
  tenure_counts counts;
  counts.add_not_recorded(all(0));
  for (std::size_t at = width_; at-- > 1;) counts.add({static_cast<std::int32_t>(at) - 1}, all(at));
  return counts;
}

std::vector<tenure_row> tenure_counter::rows(const std::vector<table>& tables) const {
  std::vector<tenure_row> rows;
  for (std::size_t at = 0; at < posts_->cells.size(); ++at) {
    const post_cell& cell = posts_->cells[at];
    if (options_.heads_only && !of_.known.people.at(cell.title).head) continue;
    tenure_counts counts = counts_of(at, tables);
    if (counts.all() == 0) continue;
    // Posts whose unit stands and posts whose unit does not are cells of their own, next to each other, and one row.
    if (!rows.empty() && rows.back().unit == cell.unit && rows.back().level == cell.at && rows.back().title == cell.title)
      rows.back().counts += counts;
    else
      rows.push_back({cell.at, cell.title, cell.unit, std::move(counts)});
  }
  return rows;
}

std::vector<tenure_row> count_tenure(const prepared_facts& known, const tenure_options& options, const executor& lent) {
  const detail::row_columns& of = known.columns();
  const tenure_counter counter(of, options);
  if (!counter.is_ready()) return count_tenure(of.known, options);
  return counter.rows(count_parts(
      of.stay.size(), lent, [&] { return counter.empty_table(); },
      [&](tenure_counter::table& to, std::size_t first, std::size_t size) {
        held_rows held;
        find_held(of, first, size, counter.day(), held);
        counter.add(to, first, size, held);
      }));
}

}  // namespace rota
