// SPDX-License-Identifier: BSL-1.0

// From prepared facts every holder adds one to a cell of a dense table, months by cell of posts; whatever does not fit that is
// counted holder by holder. Both end in as_rows.

#include <rota/stats/tenure.hpp>

#include "assess/row_columns.hpp"
#include "law/tenure_chain.hpp"
#include "stats/count_parts.hpp"
#include "stats/holders.hpp"

#include <rota/core/tenure.hpp>

#include <algorithm>
#include <cassert>
#include <numeric>

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

std::vector<tenure_row> as_rows(const facts& known, const tenure_options& options, const post_cells& posts,
                                std::vector<tenure_counts>&& counts) {
  std::vector<tenure_row> rows;
  for (std::size_t at = 0; at < counts.size(); ++at) {
    const post_cell& cell = posts.cells[at];
    if (counts[at].all() == 0 || (options.heads_only && !known.people.at(cell.title).head)) continue;
    // Posts whose unit stands and posts whose unit does not stand next to each other.
    if (!rows.empty() && rows.back().unit == cell.unit && rows.back().level == cell.at && rows.back().title == cell.title)
      rows.back().counts += counts[at];
    else
      rows.push_back({cell.at, cell.title, cell.unit, std::move(counts[at])});
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

  [[nodiscard]] std::vector<tenure_counts> count(const executor& lent) const {
    using table = std::vector<std::uint32_t>;
    const auto tables = count_parts(
        of_->stay.size(), lent, [&] { return table(width_ * posts_->cells.size()); },
        [&](table& to, std::size_t first, std::size_t last) { add(to.data(), first, last); });
    std::vector<tenure_counts> counts(posts_->cells.size());
    for (const table& each : tables)
      for (std::size_t cell = 0; cell < counts.size(); ++cell) {
        const std::uint32_t* const row = each.data() + cell * width_;
        counts[cell].add_not_recorded(row[0]);
        for (std::size_t at = width_; at-- > 1;) counts[cell].add({static_cast<std::int32_t>(at) - 1}, row[at]);
      }
    return counts;
  }

 private:
  void add(std::uint32_t* to, std::size_t first, std::size_t last) const {
    const packed_day* const stay = of_->stay.data();
    const post_id* const post = of_->known.people.appointment_post().data();
    const std::uint32_t* const cell = posts_->cell_of_post.data();
    const auto width = static_cast<std::uint32_t>(width_);
    for_each_holder(*of_, day_, first, last, [=, end = end_](std::size_t row) {
      const std::uint32_t at = stay[row].known() ? static_cast<std::uint32_t>(months_between(stay[row], end) + 1) : 0U;
      ++to[cell[index(post[row])] * width + at];
    });
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
  const post_cells posts = cells_of_posts(known, day, options.by);
  std::vector<tenure_counts> counts(posts.cells.size());
  for (std::size_t row = 0; row < people.appointment_count(); ++row) {
    if (!people.appointment_term()[row].contains(day) || people.appointment_movement()[row] == movement::release ||
        repeats_holder(people, row, day))
      continue;
    tenure_counts& to = counts[posts.cell_of_post[index(people.appointment_post()[row])]];
    const chain stay =
        chain_of(people, static_cast<appointment_id>(row), options.continues_across_merger ? &known.units : nullptr);
    if (stay.from)
      to.add(completed_months(*stay.from, day));
    else
      to.add_not_recorded();
  }
  return as_rows(known, options, posts, std::move(counts));
}

std::vector<tenure_row> count_tenure(const prepared_facts& known, const tenure_options& options, const executor& lent) {
  const detail::row_columns& of = known.columns();
  const bool as_prepared = of.packed && packed_day::holds(options.as_of) &&
                           of.shared.tenure_continues_across_merger == options.continues_across_merger;
  if (!as_prepared) return count_tenure(of.known, options);
  std::optional<post_cells> other_days;
  if (!of.epoch.contains(options.as_of)) other_days = cells_of_posts(of.known, options.as_of, options.by);
  const post_cells& posts = other_days ? *other_days : of.counted->posts(of.known, options.as_of, options.by);
  const tenure_table table(of, posts, options.as_of);
  if (!table.is_small()) return count_tenure(of.known, options);
  return as_rows(of.known, options, posts, table.count(lent));
}

}  // namespace rota
