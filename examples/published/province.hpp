// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_EXAMPLES_PUBLISHED_PROVINCE_HPP
#define ROTA_EXAMPLES_PUBLISHED_PROVINCE_HPP

#include <rota/io/read.hpp>
#include <rota/rota.hpp>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace rota_examples {

/// A dataset of examples/data, and the questions that the published figures put to it.
struct province {
  explicit province(const std::filesystem::path& folder) : data(rota::read_dataset(folder)) {}

  [[nodiscard]] rota::facts known() const { return {data.units, data.people}; }
  [[nodiscard]] rota::unit_id unit(std::string_view key) const { return there(data.units.find(key), key); }
  [[nodiscard]] rota::title_id title(std::string_view id) const { return there(data.people.find_title(id), id); }

  /// Turns between two levels into a title; into any, where none is named.
  [[nodiscard]] std::uint64_t turns(rota::interval period, rota::level from, rota::level to, std::string_view into = {}) const {
    std::uint64_t sum = 0;
    for (const rota::flow& row : rota::count_flows(known(), {.period = period}))
      if (row.from == from && row.to == to && !row.within_unit && (into.empty() || row.title == title(into))) sum += row.turns;
    return sum;
  }

  [[nodiscard]] rota::non_local_row holders(rota::date day, rota::level at, std::string_view of) const {
    for (const rota::non_local_row& row : rota::count_non_local(known(), {.as_of = day}))
      if (row.level == at && row.title == title(of)) return row;
    return {};
  }

  /// Decisions of the kinds whose group (unit of district level, level, title, tier) is one that is meant.
  template <class Meant>
  [[nodiscard]] std::uint64_t cases(rota::interval period, rota::movement_set kinds, Meant meant) const {
    using rota::group_key;
    const rota::grouping by = rota::grouping{group_key::level, group_key::title, group_key::tier}.at(rota::level::district);
    std::uint64_t sum = 0;
    for (const auto& row : rota::count_decisions(known(), {.period = period, .kinds = kinds, .by = by}).rows())
      if (meant(row.group)) sum += row.counts.cases;
    return sum;
  }

  /// Training of a course, and for a block where one is named.
  [[nodiscard]] rota::training_counts training(rota::interval period, std::string_view course, std::string_view block = {}) const {
    rota::training_counts sum;
    const rota::grouping by{rota::group_key::course, rota::group_key::class_block};
    for (const auto& row : rota::count_training(known(), {.as_of = period.until, .period = period, .by = by}).rows()) {
      if (!row.group.course || *row.group.course != course) continue;
      if (block.empty() || (row.group.class_block && *row.group.class_block == block)) sum += row.counts;
    }
    return sum;
  }

  [[nodiscard]] rota::planning_counts planning(rota::date day, const rota::post_filter& posts) const {
    rota::planning_counts sum;
    for (const auto& row : rota::count_planning(known(), {.as_of = day, .posts = posts}).rows()) sum += row.counts;
    return sum;
  }

  /// A row of the published tables held against itself.
  [[nodiscard]] rota::published_sum published(std::string_view table, std::string_view row) const {
    for (const rota::published_sum& each : rota::reconcile(data.published))
      if (each.table == table && each.row == row) return each;
    return {};
  }

  rota::dataset data;

private:
  template <class Id>
  [[nodiscard]] static Id there(const std::optional<Id>& found, std::string_view key) {
    if (!found) throw std::runtime_error("the dataset has no `" + std::string(key) + "`: is it that of the province?");
    return *found;
  }
};

}  // namespace rota_examples

#endif  // ROTA_EXAMPLES_PUBLISHED_PROVINCE_HPP
