// SPDX-License-Identifier: BSL-1.0

// From prepared facts every holder adds one to a dense table, months by cell of posts (tenure_table); whatever does not fit that is
// counted holder by holder. Both end in as_rows.

#include <rota/stats/tenure.hpp>

#include "assess/row_columns.hpp"
#include "law/tenure_chain.hpp"
#include "stats/count_parts.hpp"
#include "stats/holders.hpp"

#include <rota/core/tenure.hpp>

#include <algorithm>
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

/// The dense table: for each cell of posts, holders not recorded, then holders by completed months.
class tenure_table {
 public:
  tenure_table(const detail::row_columns& of, const post_cells& posts, date day)
      : of_(&of), posts_(&posts), day_(day), end_(packed_day::as_end(day)),
        width_(static_cast<std::size_t>(std::max(end_.month() - of.first_month, 0)) + 2) {}

  /// False where the table would be larger than it is worth.
  [[nodiscard]] bool is_small() const noexcept { return width_ * posts_->cells.size() <= std::size_t{1} << 22U; }

  [[nodiscard]] counted_rows count(const executor& lent) const {
    using table = std::vector<std::uint32_t>;
    const auto tables = count_parts(
        of_->stay.size(), lent, [&] { return table(width_ * posts_->cells.size()); },
        [&](table& to, std::size_t first, std::size_t last) { add(to.data(), first, last); });
    counted_rows counted;
    for (std::size_t at = 0; at < posts_->cells.size(); ++at) {
      const post_cell& cell = posts_->cells[at];
      tenure_counts counts;
      for (const table& each : tables) counts += counts_of(each.data() + at * width_);
      // Posts whose unit stands and posts whose unit does not are cells of their own, and one row.
      if (counts.all() != 0) counted[{!cell.unit, cell.unit ? *cell.unit : unit_id{}, cell.at, cell.title}] += counts;
    }
    return counted;
  }

 private:
  void add(std::uint32_t* to, std::size_t first, std::size_t last) const {
    const packed_day* const stay = of_->stay.data();
    const std::uint16_t* const cell = posts_->cell_of_row.data();
    const auto width = static_cast<std::uint32_t>(width_);
    for_each_holder(*of_, day_, first, last, [=, end = end_](std::size_t row) {
      const auto completed = static_cast<std::uint32_t>(months_between(stay[row], end) + 1);
      ++to[cell[row] * width + (stay[row].known() ? completed : 0U)];
    });
  }

  [[nodiscard]] tenure_counts counts_of(const std::uint32_t* row) const {
    tenure_counts counts;
    counts.add_not_recorded(row[0]);
    for (std::size_t at = width_; at-- > 1;)
      if (row[at] != 0) counts.add({static_cast<std::int32_t>(at) - 1}, row[at]);
    return counts;
  }

  const detail::row_columns* of_;
  const post_cells* posts_;
  date day_;
  packed_day end_;
  std::size_t width_;
};

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

std::vector<tenure_row> count_tenure(const prepared_facts& known, const tenure_options& options, const executor& lent) {
  const detail::row_columns& of = known.columns();
  const bool as_prepared = of.epoch.contains(options.as_of) && of.packed && packed_day::holds(options.as_of) &&
                           of.shared.tenure_continues_across_merger == options.continues_across_merger;
  if (!as_prepared) return count_tenure(of.known, options);
  const post_cells& posts = of.counted->posts(of.known, options.as_of, options.by);
  const tenure_table table(of, posts, options.as_of);
  if (!posts.complete || !table.is_small()) return count_tenure(of.known, options);
  std::vector<tenure_row> rows = as_rows(table.count(lent));
  if (options.heads_only) std::erase_if(rows, [&](const tenure_row& each) { return !of.known.people.at(each.title).head; });
  return rows;
}

}  // namespace rota
