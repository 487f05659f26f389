// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_IO_CSV_HPP
#define ROTA_IO_CSV_HPP

#include <rota/core/error.hpp>

#include <cstddef>
#include <cstdint>
#include <deque>
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
/// One pass, no copy of fields that need no unquoting. A row that breaks the format is reported to `issues` and skipped; so is
/// one with more or fewer fields than the header. Blank lines are skipped. Reading goes on after every problem except a quote
/// that never closes and a broken header, without which no column has a name.
///
/// Lines    a row's line is the one it starts on; a problem of the text carries the line its field starts on
/// Usage    csv_reader in(text, "units.csv", issues); while (in.next(row)) …   The first row is the header.
/// REQUIRES the text and `issues` outlive the reader
class csv_reader {
 public:
  csv_reader(std::string_view text, std::string_view source, std::vector<data_issue>& issues);
  /// False at the end of the text.
  [[nodiscard]] bool next(csv_row& row);

  /// Goes on with a text that follows, under the same header: a long text may be read in pieces that each end where a row ends.
  /// `line` is the number of its first line. REQUIRES the text and `issues` outlive the reader
  void resume(std::string_view text, std::size_t line, std::vector<data_issue>& issues);
  /// What has not been read of the text.
  [[nodiscard]] std::string_view rest() const noexcept { return text_.substr(at_); }
  /// The line that `rest()` begins on.
  [[nodiscard]] std::size_t line() const noexcept { return line_; }
  /// The number of fields of the header; 0 where it has not been read.
  [[nodiscard]] std::size_t width() const noexcept { return header_.size(); }

  static constexpr std::size_t longest_field = std::size_t{1} << 20U;

 private:
  enum class ending : std::uint8_t { field, row, text };  ///< what a field ended with: separator, line end, end of text

  void report(data_errc code, std::size_t line, std::string message);
  void skip_blank_lines();
  bool read_row();
  ending read_bare();
  ending read_quoted();
  ending after_quote(std::size_t opened);
  ending abandon_row();
  void keep(std::string_view field, std::size_t line, bool ascii);
  bool has_header_count(std::size_t line);

  std::string_view text_;
  std::string source_;
  std::vector<data_issue>* issues_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  bool sound_ = true;  // false: the row at hand was reported
  std::vector<std::string> header_;
  std::vector<std::string_view> fields_;
  std::deque<std::string> unquoted_;  // fields of the row at hand that held doubled quotes; a deque so that views stay
  std::size_t unquoted_used_ = 0;
};

}  // namespace rota

#endif  // ROTA_IO_CSV_HPP
