// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_IO_LOAD_HPP
#define ROTA_SRC_IO_LOAD_HPP

#include "io/in_order.hpp"
#include "io/pieces.hpp"
#include "io/table.hpp"

#include <rota/hierarchy/hierarchy.hpp>
#include <rota/io/read.hpp>
#include <rota/roster/roster.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rota {
class roster_assembly;
}

namespace rota::detail {

/// One reading of one folder: what has been learnt so far, and everything that was wrong.
struct reading {
  std::filesystem::path folder;
  spdlog::logger* log = nullptr;
  read_progress progress;
  std::size_t threads = 1;
  std::size_t piece_size = piece_source::usual_size;
  known_keys keys;
  std::vector<data_issue> issues;
  read_report report;
};

/// A file of the format; nothing where it is not there. A required file that is missing is a problem.
[[nodiscard]] std::optional<piece_source> open_file(reading& in, const file_schema& schema);

/// Refuses a file that could not be read to its end, and takes back what was said of it since there were `before` problems.
void refuse_unread(reading& in, const file_schema& schema, std::size_t before);

/// Enters a file in the report and the log, after its rows were read.
void note_file(reading& in, const file_schema& schema, const table_reader& table);

/// Reads a file and calls `accepted(table, batch)` for the rows of each of its pieces, in order, one call at a time. Returns
/// whether every row and its key could be read; nothing where there is no such file.
template <class Accepted>
std::optional<bool> read_batches(reading& in, const file_schema& schema, Accepted accepted) {
  std::optional<piece_source> file = open_file(in, schema);
  if (!file) return std::nullopt;
  const std::size_t before = in.issues.size();
  table_reader table(schema, *file, in.keys, in.issues, in.progress);
  in_order<table_batch> steps{[&](table_batch& batch) { return table.next(batch); },
                              [&](table_batch& batch) { table.check(batch); },
                              [&](table_batch& batch) {
                                table.accept(batch);
                                accepted(table, batch);
                              }};
  constexpr std::uintmax_t worth_a_thread = std::uintmax_t{1} << 22U;
  const std::uintmax_t most = 1 + file->file_size() / std::min<std::uintmax_t>(worth_a_thread, 16 * in.piece_size);
  steps.run(static_cast<std::size_t>(std::min<std::uintmax_t>(in.threads, most)));
  if (file->failed()) {
    refuse_unread(in, schema, before);
    return false;
  }
  note_file(in, schema, table);
  return table.complete();
}

/// As above, row by row.
template <class EachRow>
std::optional<bool> read_rows(reading& in, const file_schema& schema, EachRow each_row) {
  return read_batches(in, schema, [&](const table_reader&, const table_batch& batch) {
    for (std::size_t row = 0; row < batch.rows(); ++row) each_row(table_row(batch, row));
  });
}

/// units.csv and lineage.csv; an empty hierarchy where either has problems.
[[nodiscard]] hierarchy load_units(reading& in);

/// Adds the rows of committees.csv, discipline.csv, protections.csv, evaluations.csv, classes.csv, training.csv and kinship.csv;
/// once anything was refused, rows are checked but no longer added. REQUIRES bodies and officials were read
void load_registers(reading& in, roster_assembly& to);

/// The rows of the other files that the model keeps.
class people_files {
 public:
  /// Reads them. REQUIRES the reading outlives the rows
  people_files(reading& in, const hierarchy& units);
  ~people_files();

  /// The roster of these rows, which takes the keys of the reading with it: other files that refer to them are read before.
  /// Nothing where any file so far had problems.
  [[nodiscard]] std::optional<roster> build();

 private:
  struct reader;
  std::unique_ptr<reader> rows_;
};

[[nodiscard]] std::vector<published_cell> load_published(reading& in);

/// read_dataset, in pieces of about this many bytes: what the tests cut files with.
[[nodiscard]] dataset read_in_pieces(const std::filesystem::path& folder, const read_options& options, std::size_t piece_size);

}  // namespace rota::detail

#endif  // ROTA_SRC_IO_LOAD_HPP
