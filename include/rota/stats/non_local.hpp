// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_STATS_NON_LOCAL_HPP
#define ROTA_STATS_NON_LOCAL_HPP

#include <rota/assess/executor.hpp>
#include <rota/assess/prepared.hpp>
#include <rota/law/facts.hpp>
#include <rota/law/readings.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace rota {

/// Of the posts of one title at one level: held by whom (statistic 2).
struct non_local_row {
  rota::level level{};
  title_id title{};
  maybe<unit_id> unit{}; ///< where grouped; else absent
  std::uint64_t non_local = 0;
  std::uint64_t local = 0;
  std::uint64_t unknown = 0;  ///< filled, but locality undetermined
  std::uint64_t vacant = 0;   ///< in force on the day, held by nobody

  [[nodiscard]] std::uint64_t filled() const noexcept { return non_local + local + unknown; }
  /// Non-local over filled posts whose locality is known; nothing where there is none.
  [[nodiscard]] std::optional<double> share() const noexcept;

  friend bool operator==(const non_local_row&, const non_local_row&) noexcept = default;
};

struct non_local_options {
  date as_of;
  /// How it is read who is a local person. DEFAULT: as the facts were prepared; where they were not, the defaults of `readings`
  std::optional<readings> read = std::nullopt;
  std::optional<level> by = std::nullopt;  ///< group by the post's unit of this level
};

/// Counts posts in force on the day whose unit stands on the day. A post with several holders counts each of them; somebody
/// holds a post while the term of an appointment to it (not a release) contains the day. Local is judged against the post's
/// own unit.
/// Shape  one row for each level and title (and unit) that has a post, ordered by unit (absent last), level, title
[[nodiscard]] std::vector<non_local_row> count_non_local(const facts& known, const non_local_options& options);

/// The same from prepared facts, on threads that the caller lends; the outcome is the same for any number.
/// Cost  1 to 1.5 ns an appointment on one thread, where the facts were prepared for the stretch of days and the readings asked
///       for; else as without preparing
[[nodiscard]] std::vector<non_local_row> count_non_local(const prepared_facts& known, const non_local_options& options,
                                                         const executor& lent = own_threads(1));

}  // namespace rota

#endif  // ROTA_STATS_NON_LOCAL_HPP
