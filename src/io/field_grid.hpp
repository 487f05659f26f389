// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_IO_FIELD_GRID_HPP
#define ROTA_SRC_IO_FIELD_GRID_HPP

#include "io/pieces.hpp"

#include <rota/io/csv.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace rota::detail {

/// The fields of one column of a grid, by row. At least 16 bytes may be read from the beginning of a field on.
class column_texts {
 public:
  column_texts(const char* text, const std::uint32_t* begins, std::size_t stride, std::uint32_t skipped, const std::uint32_t* ends,
               std::size_t width) noexcept
      : text_(text), begins_(begins), stride_(stride), skipped_(skipped), ends_(ends), width_(width) {}

  [[nodiscard, gnu::always_inline]] std::string_view operator[](std::size_t row) const noexcept {
    const std::size_t begin = std::size_t{begins_[row * stride_]} + skipped_;
    return {text_ + begin, ends_[row * width_] - begin};
  }

 private:
  const char* text_;
  const std::uint32_t* begins_;  // of the fields, less what is skipped
  std::size_t stride_;
  std::uint32_t skipped_;
  const std::uint32_t* ends_;
  std::size_t width_;
};

/// The rows of a piece of CSV text, each with the fields of the header: where every field ends, in one array.
///
/// A piece in which all is as usual (no quotes, as many fields in each line as in the header, UTF-8) is not read row by row: the
/// separators of the whole piece are found at once, and they are the grid. Any other piece goes through csv_reader, which says
/// what is wrong with it, and its sound rows are written down anew.
/// Lifetime  the texts are views of the piece or of the grid, whichever is changed first
class field_grid {
 public:
  /// Reads a piece of a file whose header `header` has read; lines are counted from 1. Problems go to `issues`.
  void read(piece& of, const csv_reader& header, std::vector<data_issue>& issues);

  [[nodiscard]] std::size_t rows() const noexcept { return begins_.size(); }
  [[nodiscard]] std::size_t line(std::size_t row) const noexcept { return row_lines_.empty() ? row + 1 : row_lines_[row]; }
  /// How many lines the piece has.
  [[nodiscard]] std::size_t lines() const noexcept { return lines_; }
  [[nodiscard]] column_texts column(std::size_t field) const noexcept {
    const std::uint32_t* const ends = ends_.get() + field;
    return field == 0 ? column_texts(text_, begins_.data(), 1, 0, ends, width_) : column_texts(text_, ends - 1, width_, 1, ends, width_);
  }
  [[nodiscard]] std::string_view text(std::size_t row, std::size_t field) const noexcept { return column(field)[row]; }

 private:
  [[nodiscard]] bool read_usual(piece& of);
  void read_carefully(std::string_view text, csv_reader reader, std::vector<data_issue>& issues);
  void make_room(std::size_t ends);

  const char* text_ = nullptr;
  std::size_t width_ = 0;
  std::size_t lines_ = 0;
  std::unique_ptr<std::uint32_t[]> ends_;  // by row and field
  std::size_t room_ = 0;
  std::vector<std::uint32_t> begins_;      // of the first field of each row; one byte lies between the others
  std::vector<std::size_t> row_lines_;     // empty: one row a line
  std::string rewritten_;
};

}  // namespace rota::detail

#endif  // ROTA_SRC_IO_FIELD_GRID_HPP
