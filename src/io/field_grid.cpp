// SPDX-License-Identifier: BSL-1.0
#include "io/field_grid.hpp"

#include "io/separators.hpp"
#include "io/utf8.hpp"

#include <algorithm>

namespace rota::detail {

void field_grid::read(piece& of, const csv_reader& header, std::vector<data_issue>& issues) {
  width_ = header.width();
  row_lines_.clear();
  begins_.clear();
  if (!of.has_quotes && of.size <= csv_reader::longest_field && width_ > 1 && read_usual(of)) return;
  read_carefully(of.text(), header, issues);
}

void field_grid::make_room(std::size_t ends) {
  if (room_ >= ends) return;
  room_ = ends + ends / 2;
  ends_ = std::make_unique_for_overwrite<std::uint32_t[]>(room_);
}

/// False, and nothing of use in the grid, where a line has fewer or more fields than the header, or there is a byte that must be
/// looked at. A blank line has fewer.
bool field_grid::read_usual(piece& of) {
  if (of.buffer[of.size - 1] != '\n') of.buffer[of.size++] = '\n';  // the last line of a file; there are spare bytes
  const std::string_view text = of.text();
  make_room(text.size() + spare_places);
  const separators found = find_separators(text, ends_.get());
  const std::size_t rows = found.line_ends;
  if (found.count != rows * width_ || (!found.ascii && !is_utf8(text))) return false;
  begins_.resize(rows);
  std::uint32_t begin = 0;
  for (std::size_t row = 0; row < rows; ++row) {
    std::uint32_t& end = ends_[(row + 1) * width_ - 1];
    if (text[end] != '\n') {
      begins_.clear();
      return false;
    }
    begins_[row] = begin;
    begin = end + 1;
    if (text[end - 1] == '\r') --end;  // of a line of at least one comma, so that a byte stands there
  }
  text_ = text.data();
  lines_ = rows;
  return true;
}

void field_grid::read_carefully(std::string_view text, csv_reader reader, std::vector<data_issue>& issues) {
  reader.resume(text, 1, issues);
  rewritten_.clear();
  csv_row row;
  std::vector<std::uint32_t> ends;
  while (reader.next(row)) {
    begins_.push_back(static_cast<std::uint32_t>(rewritten_.size()));
    row_lines_.push_back(row.line);
    for (const std::string_view field : row.fields) {
      rewritten_ += field;
      ends.push_back(static_cast<std::uint32_t>(rewritten_.size()));
      rewritten_ += ',';
    }
  }
  rewritten_.append(16, ',');  // bytes to spare
  make_room(std::max(ends.size(), width_));  // where no row is sound as well, so that a column has a place to begin
  std::ranges::copy(ends, ends_.get());
  text_ = rewritten_.data();
  lines_ = reader.line() - 1;
}

}  // namespace rota::detail
