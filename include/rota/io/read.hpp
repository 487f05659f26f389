// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_IO_READ_HPP
#define ROTA_IO_READ_HPP

#include <rota/core/error.hpp>
#include <rota/hierarchy/hierarchy.hpp>
#include <rota/roster/roster.hpp>
#include <rota/stats/published.hpp>

#include <spdlog/fwd.h>

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace rota {

/// What a reader saw besides the data themselves.
struct read_report {
  struct file {
    std::string name;
    std::size_t rows = 0;
    std::vector<std::string> ignored_columns;  ///< columns the format does not know
  };
  std::vector<file> files;            ///< those present, in the order of the format
  std::vector<data_issue> warnings;   ///< worth a look, not refused: overlapping principal appointments, …
};

/// Told how far the reading of a file has come.
using read_progress = std::function<void(std::string_view file, std::size_t rows)>;

struct read_options {
  /// Receives one line for each file and one for the warnings, never a field's content. DEFAULT: null, silent.
  spdlog::logger* log = nullptr;
  /// Called every 65,536 rows of a file with its name and the rows read so far; with several threads from any of them, but one
  /// call at a time. What it throws ends the reading. DEFAULT: empty, nothing is called.
  read_progress progress = {};
  /// How many threads read a large file; the outcome and all messages are the same for any number. DEFAULT: 1, none is started.
  /// REQUIRES at least 1
  unsigned threads = 1;
};

/// A folder of CSV files, read whole.
struct dataset {
  hierarchy units;
  roster people;
  std::vector<published_cell> published;
  read_report report;
};

/// Reads units.csv and, where present, lineage.csv of a folder.
/// Errors  data_error with every problem of both files; std::filesystem::filesystem_error where the folder cannot be read
[[nodiscard]] hierarchy read_hierarchy(const std::filesystem::path& folder, const read_options& options = {});

/// Reads every file of the dataset format that a folder holds: one pass over each, all problems of all files at once, nothing
/// loaded in part.
/// Errors  data_error; std::filesystem::filesystem_error where the folder cannot be read
[[nodiscard]] dataset read_dataset(const std::filesystem::path& folder, const read_options& options = {});

}  // namespace rota

#endif  // ROTA_IO_READ_HPP
