// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_IO_CSV_HPP
#define ROTA_IO_CSV_HPP

#include <rota/core/error.hpp>

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rota {

/// One row of a CSV file: the line it starts on and its fields, unquoted. Views live until the next row is asked for.
struct csv_row {
  std::size_t line = 0;
  std::span<const std::string_view> fields;
};

/// Reads RFC 4180 text: UTF-8 (a BOM is accepted), LF or CRLF, quoted fields may hold separators, quotes and line ends.
///
/// One pass, no copy of fields that need no unquoting. A row that breaks the format is reported to `issues` and skipped; blank
/// lines are skipped. Reading goes on after every problem except a quote that never closes.
/// Usage   csv_reader in(text, "units.csv", issues); while (in.next(row)) …   The first row is the header.
/// REQUIRES the text and `issues` outlive the reader
class csv_reader {
 public:
  csv_reader(std::string_view text, std::string_view source, std::vector<data_issue>& issues);
  /// False at the end of the text.
  [[nodiscard]] bool next(csv_row& row);

 private:
  void report(data_errc code, std::size_t line, std::string message);
  bool read_field(std::string_view& field);

  std::string_view text_;
  std::string_view source_;
  std::vector<data_issue>* issues_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  std::vector<std::string_view> fields_;
  std::vector<std::string> unquoted_;
  std::size_t unquoted_used_ = 0;
};

}  // namespace rota

#endif  // ROTA_IO_CSV_HPP
