// SPDX-License-Identifier: BSL-1.0
#include <rota/stats/series.hpp>

#include "assess/counted_audit.hpp"

#include <rota/assess/audit.hpp>

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <optional>
#include <utility>

namespace rota {
namespace {

/// Asks `of(prepared, day, position)` about each day, one stretch of days after another, with facts prepared for it.
template <class Ask>
void for_each_day(const prepared_facts& known, const readings& wanted, std::span<const date> days, const executor& lent,
                  const Ask& of) {
  std::vector<std::size_t> order(days.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t at) { return days[at]; });
  const bool as_asked = known.shared_readings() == wanted;
  std::optional<prepared_facts> other;
  for (const std::size_t at : order) {
    const date day = days[at];
    if (as_asked && known.holds_for().contains(day)) {
      of(known, day, at);
      continue;
    }
    if (!other && !as_asked) other.emplace(known.known(), wanted, day, prepare_options{}, lent);
    other = (other ? *other : known).around(day, lent);
    of(*other, day, at);
  }
}

}  // namespace

std::vector<std::vector<compliance_row>> compliance_series(const prepared_facts& known, const rulebook& law,
                                                           std::span<const date> days, const executor& lent) {
  std::vector<std::vector<compliance_row>> series(days.size());
  for_each_day(known, law.shared_readings(), days, lent, [&](const prepared_facts& ready, date day, std::size_t at) {
    series[at] = compliance(count_verdicts(ready, law, {.as_of = day, .subjects = {subject::incumbent}}, lent));
  });
  return series;
}

std::vector<std::vector<non_local_row>> non_local_series(const prepared_facts& known, const non_local_options& options,
                                                         std::span<const date> days, const executor& lent) {
  std::vector<std::vector<non_local_row>> series(days.size());
  const readings wanted = options.read.value_or(known.shared_readings());
  for_each_day(known, wanted, days, lent, [&](const prepared_facts& ready, date day, std::size_t at) {
    non_local_options of_day = options;
    of_day.as_of = day;
    series[at] = count_non_local(ready, of_day, lent);
  });
  return series;
}

std::vector<std::vector<tenure_row>> tenure_series(const prepared_facts& known, const tenure_options& options,
                                                   std::span<const date> days, const executor& lent) {
  std::vector<std::vector<tenure_row>> series(days.size());
  readings wanted = known.shared_readings();
  wanted.tenure_continues_across_merger = options.continues_across_merger;
  for_each_day(known, wanted, days, lent, [&](const prepared_facts& ready, date day, std::size_t at) {
    tenure_options of_day = options;
    of_day.as_of = day;
    series[at] = count_tenure(ready, of_day, lent);
  });
  return series;
}

}  // namespace rota
