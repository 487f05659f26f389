// SPDX-License-Identifier: BSL-1.0

// The order of the files is that of their references: units, lineage, titles, bodies, posts, officials, then what refers to them.
// Each file is read once, piece by piece; what is wrong is collected, and thrown when all files have been read.

#include <rota/io/read.hpp>

#include "io/load.hpp"

#include <spdlog/logger.h>

#include <algorithm>
#include <string_view>
#include <system_error>
#include <utility>

namespace rota {
namespace detail {

namespace {

std::nullopt_t give_up(reading& in, const file_schema& schema, data_errc code, const char* message) {
  in.issues.push_back({std::string(schema.name), 0, {}, code, message});
  in.keys.leave_unchecked(schema.defines);
  return std::nullopt;
}

constexpr const char* cannot_be_read = "the file cannot be read; see to its permissions, or to the disk";

}  // namespace

std::optional<piece_source> open_file(reading& in, const file_schema& schema) {
  const std::filesystem::path path = in.folder / schema.name;
  std::error_code ignored;
  const std::filesystem::file_status status = std::filesystem::status(path, ignored);
  if (status.type() == std::filesystem::file_type::not_found) {
    if (schema.required)
      return give_up(in, schema, data_errc::missing_file, "the dataset has no such file; the format requires it");
    return std::nullopt;
  }
  if (!std::filesystem::is_regular_file(status))
    return give_up(in, schema, data_errc::unreadable_file,
                   "this is not a file that can be read; put a CSV file in its place, or remove it");
  piece_source file(path, in.piece_size);
  if (file.failed()) return give_up(in, schema, data_errc::unreadable_file, cannot_be_read);
  return file;
}

void refuse_unread(reading& in, const file_schema& schema, std::size_t before) {
  in.issues.resize(before);
  (void)give_up(in, schema, data_errc::unreadable_file, cannot_be_read);
}

void note_file(reading& in, const file_schema& schema, const table_reader& table) {
  in.report.files.push_back({std::string(schema.name), table.rows(), table.ignored_columns()});
  if (in.log != nullptr)
    in.log->info("{}: {} rows, {} columns ignored", schema.name, table.rows(), table.ignored_columns().size());
}

}  // namespace detail

namespace {

detail::reading open_folder(const std::filesystem::path& folder, const read_options& options) {
  if (!std::filesystem::is_directory(folder))
    throw std::filesystem::filesystem_error("not a folder", folder, std::make_error_code(std::errc::not_a_directory));
  detail::reading in;
  in.folder = folder;
  in.log = options.log;
  in.progress = options.progress;
  in.threads = std::max(options.threads, 1U);
  return in;
}

/// Where a file stands in the format.
std::size_t place_of(std::string_view file) noexcept {
  const auto schemas = detail::dataset_schema();
  return static_cast<std::size_t>(std::ranges::find(schemas, file, &detail::file_schema::name) - schemas.begin());
}

/// Puts files in the order of the format and problems in that of files and lines, whatever the order of reading was.
void finish(detail::reading& in) {
  std::ranges::sort(in.report.files, {}, [](const read_report::file& each) { return place_of(each.name); });
  std::ranges::stable_sort(in.issues, {}, [](const data_issue& each) { return std::pair(place_of(each.source), each.line); });
  if (in.log != nullptr) in.log->info("{} problems, {} warnings", in.issues.size(), in.report.warnings.size());
  if (!in.issues.empty()) throw data_error(std::move(in.issues));
}

}  // namespace

hierarchy read_hierarchy(const std::filesystem::path& folder, const read_options& options) {
  detail::reading in = open_folder(folder, options);
  hierarchy units = detail::load_units(in);
  finish(in);
  return units;
}

dataset detail::read_in_pieces(const std::filesystem::path& folder, const read_options& options, std::size_t piece_size) {
  reading in = open_folder(folder, options);
  in.piece_size = piece_size;
  hierarchy units = detail::load_units(in);
  detail::people_files files(in, units);
  std::vector<published_cell> published = detail::load_published(in);
  std::optional<roster> people = files.build();
  finish(in);
  return {std::move(units), std::move(people).value_or(roster()), std::move(published), std::move(in.report)};
}

dataset read_dataset(const std::filesystem::path& folder, const read_options& options) {
  return detail::read_in_pieces(folder, options, detail::piece_source::usual_size);
}

}  // namespace rota
