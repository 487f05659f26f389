// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_IO_REPORT_PARTS_HPP
#define ROTA_SRC_IO_REPORT_PARTS_HPP

#include <rota/law/finding.hpp>
#include <rota/roster/appointment.hpp>
#include <rota/stats/compliance.hpp>
#include <rota/stats/published.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rota::detail {

/// The id under which the reports name the check of published tables; no rulebook holds it.
inline constexpr std::string_view published_table_rule = "published-table";

inline constexpr std::size_t movement_count = static_cast<std::size_t>(movement::release) + 1;

/// Rows of published tables: those that add up are satisfied, conflicts violated, rows without a total or parts not applicable.
[[nodiscard]] tally tally_published(const std::vector<published_sum>& sums) noexcept;

/// What is wrong with a row that conflicts, as one sentence without final period.
[[nodiscard]] std::string because_conflict(const published_sum& sum, language in);

/// The words a person reads in place of those of the output format.
[[nodiscard]] std::string_view spoken(level value, language in) noexcept;
[[nodiscard]] std::string_view spoken(subject value, language in) noexcept;
[[nodiscard]] std::string_view spoken(force value, language in) noexcept;
[[nodiscard]] std::string_view spoken(verdict value, language in) noexcept;
[[nodiscard]] std::string_view spoken(movement value, language in) noexcept;
/// `2027-02-01`, or `01/02/2027` as Vietnamese texts write it.
[[nodiscard]] std::string spoken(date day, language in);

}  // namespace rota::detail

#endif  // ROTA_SRC_IO_REPORT_PARTS_HPP
