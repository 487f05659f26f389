// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_TESTS_SUPPORT_CASE_TABLE_HPP
#define ROTA_TESTS_SUPPORT_CASE_TABLE_HPP

// Tables of cases for tests: a CSV file with a header, one case a row. Its own reader, so that a test of the library's
// reader does not read its cases with what it tests.

#include <algorithm>
#include <cstddef>
#include <fstream>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rota::test {

struct case_header {
  std::string path;
  std::vector<std::string> columns;
};

[[noreturn]] inline void refuse(const std::string& path, std::size_t line, const std::string& why) {
  throw std::runtime_error(path + ":" + std::to_string(line) + ": " + why);
}

/// One case. The text of a field lives as long as its row.
struct case_row {
  /// Throws where the table has no such column.
  std::string_view operator[](std::string_view column) const {
    const auto found = std::ranges::find(header->columns, column);
    if (found == header->columns.end()) refuse(header->path, line, "no column `" + std::string(column) + "`");
    return fields[static_cast<std::size_t>(found - header->columns.begin())];
  }

  std::size_t line = 0;  ///< of the file, 1 = the header
  std::vector<std::string> fields;
  std::shared_ptr<const case_header> header;
};

/// Takes one record off the front of `text` and adds the lines it took to `line`. A field may stand in double quotes
/// and then hold commas, line breaks and doubled quotes.
inline std::vector<std::string> take_record(std::string_view& text, std::size_t& line, const std::string& path) {
  std::vector<std::string> fields(1);
  bool quoted = false;
  const std::size_t first_line = line;
  std::size_t at = 0;
  for (; at != text.size() && (quoted || text[at] != '\n'); ++at) {
    const char c = text[at];
    if (c == '\n') ++line;
    if (c == '"' && quoted && text.substr(at + 1).starts_with('"')) {
      fields.back() += text[++at];
    } else if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      fields.emplace_back();
    } else if (c != '\r') {
      fields.back() += c;
    }
  }
  if (quoted) refuse(path, first_line, "a quote is not closed");
  text.remove_prefix(std::min(at + 1, text.size()));
  ++line;
  return fields;
}

/// The cases of a table whose text is `rest`. Throws where it has no case or a row has not as many fields as the header.
inline std::vector<case_row> parse_cases(std::string_view rest, const std::string& path) {
  std::size_t line = 1;
  auto columns = take_record(rest, line, path);
  for (auto column = columns.begin(); column != columns.end(); ++column)
    if (std::find(columns.begin(), column, *column) != column) refuse(path, 1, "column `" + *column + "` stands twice");
  const auto header = std::make_shared<const case_header>(case_header{path, std::move(columns)});
  std::vector<case_row> rows;
  while (!rest.empty()) {
    case_row row{line, {}, header};
    row.fields = take_record(rest, line, path);
    if (row.fields == std::vector<std::string>{""}) continue;  // a blank line
    if (row.fields.size() != header->columns.size()) refuse(path, row.line, "not as many fields as the header");
    rows.push_back(std::move(row));
  }
  if (rows.empty()) refuse(path, 0, "holds no case");
  return rows;
}

/// Reads all cases of a file; throws as parse_cases() does, and where the file cannot be read.
inline std::vector<case_row> read_cases(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) refuse(path, 0, "cannot be opened");
  const std::string content{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  return parse_cases(content, path);
}

}  // namespace rota::test

#endif  // ROTA_TESTS_SUPPORT_CASE_TABLE_HPP
