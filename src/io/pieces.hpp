// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_IO_PIECES_HPP
#define ROTA_SRC_IO_PIECES_HPP

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace rota::detail {

/// A part of a file that begins where a row begins and ends where one ends.
struct piece {
  std::vector<char> buffer;  // the text, and spare bytes behind it
  std::size_t size = 0;
  bool has_quotes = false;   // there, or in the part of a row that follows

  [[nodiscard]] std::string_view text() const noexcept { return {buffer.data(), size}; }
};

/// Where the last row that ends within the text ends; 0 where none does. Agrees with csv_reader on what a row is.
/// REQUIRES the text begins where a row begins
[[nodiscard]] std::size_t end_of_rows(std::string_view text) noexcept;

/// Reads a file piece by piece, so that no more than a piece of it is in memory, and as much as a row where one is longer.
class piece_source {
 public:
  static constexpr std::size_t usual_size = std::size_t{1} << 17U;  // stays in the second cache, with its grid, while it is parsed

  /// REQUIRES piece_size > 0
  explicit piece_source(const std::filesystem::path& file, std::size_t piece_size = usual_size);

  /// The next piece; false at the end of the file, or where it cannot be read.
  [[nodiscard]] bool next(piece& to);
  [[nodiscard]] bool failed() const noexcept { return failed_; }
  [[nodiscard]] std::uintmax_t file_size() const noexcept { return file_size_; }

 private:
  [[nodiscard]] bool read_more(piece& to);
  void keep_rest(piece& to, std::size_t from);

  std::ifstream file_;
  std::uintmax_t file_size_ = 0;
  std::uintmax_t left_ = 0;
  std::size_t piece_size_;
  std::string rest_;  // the beginning of a row, read with the piece before
  bool failed_ = false;
};

}  // namespace rota::detail

#endif  // ROTA_SRC_IO_PIECES_HPP
