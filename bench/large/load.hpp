// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_BENCH_LARGE_LOAD_HPP
#define ROTA_BENCH_LARGE_LOAD_HPP

#include "contender.hpp"

#include <cstdint>
#include <string>

namespace bench {

/// What is asked of a loaded table, after the clock: sums that a row lost or a day misread would change.
struct load_answer {
  std::uint64_t rows = 0;
  std::int64_t first_days = 0;  ///< sum of the days since 1970, of rows that have one
  std::int64_t last_days = 0;
  std::uint64_t rotations = 0;
  friend bool operator==(const load_answer&, const load_answer&) = default;
};

[[nodiscard]] load_answer true_load(const world& of);
/// Empty where they agree.
[[nodiscard]] std::string difference(const load_answer& right, const load_answer& given);

// Each adds its contenders for task load: from the files of setting::folder, in the page cache, to a table that can be asked.

void add_rota_load(contenders& to, const setting& in, const load_answer& right);
void add_rows_load(contenders& to, const setting& in, const load_answer& right);
void add_sqlite_load(contenders& to, const setting& in, const load_answer& right);
void add_duckdb_load(contenders& to, const setting& in, const load_answer& right);

/// A file as one text, read at once.
[[nodiscard]] std::string file_text(const std::string& path);
/// Calls `row(fields)` for each line after the header; fields are not quoted. `Row` takes a pointer to 13 string views.
template <class Row>
void for_each_line(std::string_view text, Row row) {
  std::string_view fields[16];
  for (std::size_t at = text.find('\n') + 1; at < text.size();) {
    std::size_t column = 0;
    for (;;) {
      const std::size_t begin = at;
      while (text[at] != ',' && text[at] != '\n') ++at;
      fields[column++] = text.substr(begin, at - begin);
      if (text[at++] == '\n') break;
    }
    row(fields);
  }
}

/// The day of `YYYY-MM-DD`, unchecked; `otherwise` where the field is empty.
[[nodiscard]] inline day day_of_text(std::string_view text, day otherwise) noexcept {
  if (text.empty()) return otherwise;
  const auto digit = [&](std::size_t at) { return text[at] - '0'; };
  return day_of(digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3), digit(5) * 10 + digit(6), digit(8) * 10 + digit(9));
}

}  // namespace bench

#endif  // ROTA_BENCH_LARGE_LOAD_HPP
