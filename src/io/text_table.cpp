// SPDX-License-Identifier: BSL-1.0
#include "io/text_table.hpp"

#include <algorithm>
#include <ostream>

namespace rota::detail {
namespace {

constexpr std::size_t widest_head_line = 13;

/// Cuts a head into lines between its words; a word longer than a line stays whole.
std::vector<std::string> wrap(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(word.size() + 1, text.size()));
    if (!lines.empty() && code_points(lines.back()) + 1 + code_points(word) <= widest_head_line)
      (lines.back() += ' ') += word;
    else
      lines.emplace_back(word);
  }
  return lines;
}

}  // namespace

std::size_t code_points(std::string_view text) noexcept {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xc0U) != 0x80U; }));
}

text_table::text_table(std::size_t text_columns, std::vector<std::string> head) : text_columns_(text_columns) {
  for (std::string& cell : head)
    head_.push_back(head_.size() < text_columns ? std::vector<std::string>{std::move(cell)} : wrap(cell));
}

void text_table::write(std::ostream& out) const {
  std::vector<std::size_t> widths;
  std::size_t head_lines = 0;
  for (const std::vector<std::string>& lines : head_) {
    head_lines = std::max(head_lines, lines.size());
    std::size_t width = 0;
    for (const std::string& each : lines) width = std::max(width, code_points(each));
    for (const std::vector<std::string>& row : rows_) width = std::max(width, code_points(row[widths.size()]));
    widths.push_back(width);
  }
  for (std::size_t at = 0; at < head_lines; ++at) {
    std::vector<std::string> row;
    for (const std::vector<std::string>& lines : head_) {
      const std::size_t blank = head_lines - lines.size();  // short heads stand on the lowest lines
      row.push_back(at < blank ? std::string() : lines[at - blank]);
    }
    write_row(out, row, widths);
  }
  for (const std::vector<std::string>& row : rows_) write_row(out, row, widths);
}

void text_table::write_row(std::ostream& out, const std::vector<std::string>& row, const std::vector<std::size_t>& widths) const {
  std::string text;
  for (std::size_t column = 0; column < row.size(); ++column) {
    const std::string pad(widths[column] - code_points(row[column]), ' ');
    text += "  ";
    text += column < text_columns_ ? row[column] + pad : pad + row[column];
  }
  text.erase(text.find_last_not_of(' ') + 1);
  out << text << '\n';
}

}  // namespace rota::detail
