// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_IO_LOAD_HPP
#define ROTA_SRC_IO_LOAD_HPP

#include "io/table.hpp"

#include <rota/hierarchy/hierarchy.hpp>
#include <rota/io/read.hpp>
#include <rota/roster/roster.hpp>
#include <rota/roster/roster_builder.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rota::detail {

/// One reading of one folder: what has been learnt so far, and everything that was wrong.
struct reading {
  std::filesystem::path folder;
  spdlog::logger* log = nullptr;
  read_progress progress;
  known_keys keys;
  std::vector<data_issue> issues;
  read_report report;
};

/// The content of a file of the format; nothing where it is not there. A required file that is missing is a problem.
[[nodiscard]] std::optional<std::string> file_text(reading& in, const file_schema& schema);

/// Enters a file in the report and the log, after its rows were read.
void note_file(reading& in, const file_schema& schema, const table_reader& table);

/// units.csv and lineage.csv; an empty hierarchy where either has problems.
[[nodiscard]] hierarchy load_units(reading& in);

/// All other files that the model keeps; nothing where any file so far had problems.
[[nodiscard]] std::optional<roster> load_people(reading& in, const hierarchy& units);

[[nodiscard]] std::vector<published_cell> load_published(reading& in);

/// A file that is checked only.
void check_file(reading& in, const file_schema& schema);

}  // namespace rota::detail

#endif  // ROTA_SRC_IO_LOAD_HPP
