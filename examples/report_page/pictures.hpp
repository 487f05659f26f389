// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_EXAMPLES_REPORT_PAGE_PICTURES_HPP
#define ROTA_EXAMPLES_REPORT_PAGE_PICTURES_HPP

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// A picture twice, as SVG: for a page that is wide, and for one as narrow as a telephone. Empty where it could not be drawn.
struct drawn_picture {
  std::string wide;
  std::string narrow;
  [[nodiscard]] bool is_drawn() const noexcept { return !wide.empty() && !narrow.empty(); }
};

/// Rows by columns of counts, each cell coloured by its count and labelled with it.
struct count_matrix {
  std::vector<std::string> columns;
  std::vector<std::string> rows;
  std::vector<std::vector<std::uint64_t>> counts;  ///< by row, then column
};
drawn_picture draw(const count_matrix& of);

/// One bar for each name, from 0 to 100 percent; a name without a share has none.
struct share_bars {
  std::vector<std::string> names;
  std::vector<std::optional<double>> shares;  ///< 0 to 1
  std::vector<std::string> labels;            ///< at the end of each bar
  std::string axis;
};
drawn_picture draw(const share_bars& of);

/// A histogram by bins of equal width, with a mark at a limit.
struct histogram {
  std::vector<std::uint64_t> counts;
  int bin_width = 1;
  std::optional<int> limit;
  std::string limit_text;
  std::string axis;
  std::string count_axis;
};
drawn_picture draw(const histogram& of);

#endif  // ROTA_EXAMPLES_REPORT_PAGE_PICTURES_HPP
