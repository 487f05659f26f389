// SPDX-License-Identifier: BSL-1.0

// Pictures are drawn by gnuplot, which is given a script and writes SVG. Where it is not installed there are none, and the page
// shows its tables only.

#include "pictures.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string_view>
#include <utility>

namespace {

constexpr int wide = 900;
constexpr int narrow = 360;

/// As a text of a gnuplot script between single quotes.
std::string in_quotes(std::string_view text) {
  std::string made = "'";
  for (const char each : text) {
    if (each == '\'') made += '\'';
    if (static_cast<unsigned char>(each) >= 0x20) made += each;
  }
  return made + "'";
}

/// The same, with the arrow of a direction at the beginning of a second line.
std::string on_two_lines(std::string_view text) {
  const std::size_t arrow = text.find(" →");
  if (arrow == std::string_view::npos) return in_quotes(text);
  return in_quotes(text.substr(0, arrow)) + ".\"\\n\"." + in_quotes(text.substr(arrow + 1));
}

/// A text of a data block, where a quote cannot be escaped.
std::string in_data(std::string_view text) {
  std::string made = "\"";
  for (const char each : text) made += each == '"' || static_cast<unsigned char>(each) < 0x20 ? ' ' : each;
  return made + "\"";
}

std::string start(int width, int height) {
  std::ostringstream script;
  script << "set encoding utf8\nset terminal svg noenhanced size " << width << ',' << height
         << " font 'sans-serif,13' background rgb 'white'\nset border 3 lc rgb '#888888'\nset tics nomirror out scale "
            "0.5 textcolor rgb '#10202f'\nunset key\n";
  return script.str();
}

/// What gnuplot writes; nothing where it cannot be run.
std::string run_gnuplot(const std::string& script) {
  std::string folder = (std::filesystem::temp_directory_path() / "rota-report-XXXXXX").string();
  if (mkdtemp(folder.data()) == nullptr) return {};
  const std::filesystem::path written = std::filesystem::path(folder) / "picture.svg";
  std::string drawn;
  if (FILE* const gnuplot = popen("gnuplot - 2>/dev/null", "w")) {
    const std::string all = "set output " + in_quotes(written.string()) + "\n" + script + "\nunset output\n";
    const bool sent = std::fwrite(all.data(), 1, all.size(), gnuplot) == all.size();
    if (pclose(gnuplot) == 0 && sent) {
      std::ostringstream text;
      text << std::ifstream(written).rdbuf();
      drawn = text.str();
    }
  }
  std::error_code ignored;
  std::filesystem::remove_all(folder, ignored);
  return drawn;
}

/// `script(width)` drawn in both widths.
template <class Script>
drawn_picture draw_both(Script script) {
  drawn_picture made{run_gnuplot(script(wide)), {}};
  if (!made.wide.empty()) made.narrow = run_gnuplot(script(narrow));
  return made;
}

/// Of texts on the left of a picture, as many characters as there is room for.
std::string shortened(const std::string& text, std::size_t most) {
  std::string kept;
  std::size_t characters = 0;
  for (const char each : text) {
    const bool begins = (static_cast<unsigned char>(each) & 0xC0U) != 0x80U;
    if (begins && ++characters > most) return kept + "…";
    kept += each;
  }
  return kept;
}

std::size_t room_for_names(int width) { return width == wide ? 40 : 20; }

}  // namespace

drawn_picture draw(const count_matrix& of) {
  std::uint64_t largest = 0;
  for (const std::vector<std::uint64_t>& row : of.counts)
    for (const std::uint64_t each : row) largest = std::max(largest, each);
  return draw_both([&](int width) {
    std::ostringstream script;
    script << start(width, (width == wide ? 80 : 150) + 30 * static_cast<int>(of.rows.size())) << "$counts << END\n";
    for (std::size_t row = 0; row < of.rows.size(); ++row)
      for (std::size_t column = 0; column < of.columns.size(); ++column)
        script << column << ' ' << row << ' ' << of.counts[row][column] << '\n';
    script << "END\nset yrange [" << of.rows.size() << "-0.5:-0.5]\nset xrange [-0.5:" << of.columns.size() << "-0.5]\n"
           << "set palette defined (0 '#f4f6f8', 0.02 '#d5e4f1', 1 '#1f5f99')\nunset colorbox\nunset border\n"
           << "set lmargin " << room_for_names(width) << (width == wide ? "\nset bmargin 3.5" : "")
           << "\nset xtics rotate by " << (width == wide ? 0 : 60) << (width == wide ? " center" : " right") << " (";
    for (std::size_t at = 0; at < of.columns.size(); ++at)
      script << (at == 0 ? "" : ", ") << (width == wide ? on_two_lines(of.columns[at]) : in_quotes(of.columns[at]))
             << ' ' << at;
    script << ")\nset ytics (";
    for (std::size_t at = 0; at < of.rows.size(); ++at)
      script << (at == 0 ? "" : ", ") << in_quotes(shortened(of.rows[at], room_for_names(width))) << ' ' << at;
    script << ")\nhalf = " << largest / 2 << "\n"
           << "plot $counts using 1:2:3 with image pixels, '' using 1:2:($3 > 0 && $3 <= half ? sprintf('%d', $3) : "
              "'') with labels tc rgb '#10202f',"
           << " '' using 1:2:($3 > half ? sprintf('%d', $3) : '') with labels tc rgb 'white'\n";
    return script.str();
  });
}

drawn_picture draw(const share_bars& of) {
  return draw_both([&](int width) {
    std::ostringstream script;
    script << start(width, 70 + 24 * static_cast<int>(of.names.size())) << "$bars << END\n";
    for (std::size_t at = 0; at < of.names.size(); ++at)
      script << at << ' ' << of.shares[at].value_or(0.0) * 100.0 << ' ' << in_data(of.labels[at]) << '\n';
    script << "END\nset yrange [" << of.names.size() << "-0.5:-0.5]\nset xrange [0:" << (width == wide ? 112 : 140)
           << "]\nset xtics 0,25,100\nset grid xtics lc rgb '#dddddd'\nset xlabel " << in_quotes(of.axis)
           << "\nset lmargin " << room_for_names(width) << "\nset ytics (";
    for (std::size_t at = 0; at < of.names.size(); ++at)
      script << (at == 0 ? "" : ", ") << in_quotes(shortened(of.names[at], room_for_names(width))) << ' ' << at;
    script << ")\nset style fill solid\nplot $bars using ($2 / 2):1:($2 / 2):(0.32) with boxxyerror lc rgb '#2f77b4',"
           << " '' using ($2 + 1.5):1:3 with labels left tc rgb '#10202f'\n";
    return script.str();
  });
}

drawn_picture draw(const histogram& of) {
  return draw_both([&](int width) {
    std::ostringstream script;
    script << start(width, width == wide ? 340 : 300) << "$bins << END\n";
    for (std::size_t at = 0; at < of.counts.size(); ++at)
      script << static_cast<int>(at) * of.bin_width + of.bin_width / 2.0 << ' ' << of.counts[at] << '\n';
    const auto end = static_cast<int>(of.counts.size()) * of.bin_width;
    const int shown = of.limit ? std::max(end, *of.limit + 2 * of.bin_width) : end;
    script << "END\nset xrange [0:" << shown << "]\nset yrange [0:*]\nset offsets 0, 0, graph 0.12, 0\nset xtics "
           << of.bin_width * (width == wide ? 1 : 2) << "\nset ytics 0,1 autofreq\nset xlabel " << in_quotes(of.axis)
           << "\nset ylabel " << in_quotes(of.count_axis) << "\nset boxwidth " << of.bin_width * 0.9
           << "\nset style fill solid\n";
    if (of.limit)
      script << "set arrow from " << *of.limit << ", graph 0 to " << *of.limit
             << ", graph 1 nohead lw 2 lc rgb '#c0392b' front\n"
             << "set label " << in_quotes(of.limit_text) << " at " << *of.limit
             << ", graph 0.97 right offset -0.6,0 tc rgb '#c0392b' front\n";
    script << "plot $bins using 1:2 with boxes lc rgb '#2f77b4', '' using 1:2:($2 > 0 ? sprintf('%d', $2) : '') with "
              "labels offset 0,0.7"
           << " tc rgb '#10202f'\n";
    return script.str();
  });
}
