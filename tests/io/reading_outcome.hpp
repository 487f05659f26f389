// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_TESTS_IO_READING_OUTCOME_HPP
#define ROTA_TESTS_IO_READING_OUTCOME_HPP

#include "io/load.hpp"

#include <cstddef>
#include <filesystem>
#include <sstream>
#include <string>

/// What a reading came to, in words: every field of what was loaded, or every problem.
inline std::string outcome(const std::filesystem::path& folder, std::size_t piece_size, unsigned threads) {
  std::ostringstream said;
  try {
    const rota::dataset data = rota::detail::read_in_pieces(folder, {.threads = threads}, piece_size);
    for (const rota::read_report::file& file : data.report.files) said << file.name << ' ' << file.rows << '\n';
    for (const rota::data_issue& each : data.report.warnings) said << to_string(each) << '\n';
    for (std::size_t k = 0; k < data.units.unit_count(); ++k)
      for (const rota::unit_version& row : data.units.versions(static_cast<rota::unit_id>(k)))
        said << data.units.key(row.unit) << ' ' << row.code << ' ' << row.name << ' ' << to_string(row.in_force) << ' '
             << (row.parent ? index(*row.parent) : 99) << '\n';
    for (const rota::published_cell& cell : data.published)
      said << cell.table << ' ' << cell.row << ' ' << cell.column << ' ' << cell.value << ' ' << cell.is_total << '\n';
    const rota::roster& people = data.people;
    for (std::size_t k = 0; k < people.official_count(); ++k) {
      const rota::official row = people.at(static_cast<rota::official_id>(k));
      said << row.code << ' ' << to_string(row.birth) << ' ' << static_cast<int>(row.sex) << static_cast<int>(row.ethnicity) << ' '
           << (row.native_unit ? index(*row.native_unit) : 99) << ' ' << (row.retirement ? row.retirement->ordinal : 0) << ' '
           << row.retirement_cap_years.value_or(0) << '\n';
    }
    for (std::size_t k = 0; k < people.post_count(); ++k) {
      const rota::post row = people.at(static_cast<rota::post_id>(k));
      said << row.code << ' ' << index(row.unit) << ' ' << index(row.title) << ' ' << static_cast<int>(row.block) << ' '
           << row.rank.value_or(0) << ' ' << static_cast<int>(row.tier) << ' ' << to_string(row.in_force) << '\n';
    }
    for (std::size_t k = 0; k < people.appointment_count(); ++k) {
      const auto id = static_cast<rota::appointment_id>(k);
      const rota::appointment row = people.at(id);
      said << row.code << ' ' << index(row.official) << ' ' << index(row.post) << ' ' << to_string(row.term) << ' '
           << to_string(row.movement) << ' ' << to_string(row.purpose) << ' ' << static_cast<int>(people.appointment_flags()[k]) << ' '
           << (row.planned_until ? to_string(*row.planned_until) : "") << ' ' << (row.notice ? to_string(*row.notice) : "") << ' '
           << (row.from_post ? index(*row.from_post) : 99) << ' ' << (row.concurrent_with ? index(*row.concurrent_with) : 99) << '\n';
    }
  } catch (const rota::data_error& refused) {
    for (const rota::data_issue& each : refused.issues()) said << to_string(each) << '\n';
  }
  return said.str();
}

#endif  // ROTA_TESTS_IO_READING_OUTCOME_HPP
