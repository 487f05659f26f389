// SPDX-License-Identifier: BSL-1.0

// What newspapers published about a province, figure by figure, beside what its roster says; and the rows of the published tables
// whose parts do not add up.
//
//   published FOLDER [--province NAME] [--lang vi|en] [--out FILE]
//
// Exit status: 0 the table was written, whatever it shows; 1 the dataset was refused, or the table could not be written; 2 wrong
// usage. A file that is there is replaced once the new table is whole.

#include "output.hpp"
#include "published/figures.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <exception>
#include <filesystem>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace {

using rota_examples::figure;

/// The command line as typed.
struct arguments {
  std::string folder;
  std::string province;
  std::string lang = "vi";
  std::string out;
};

const rota_examples::published_table* table_of(std::string_view province) {
  for (const auto& table : rota_examples::published_tables)
    if (table.province == province) return &table;
  return nullptr;
}

/// Reads the command line; the exit status instead, where it asks for help or makes no sense.
std::optional<int> parse(int argc, char** argv, arguments& typed) {
  CLI::App app{"Prints the published figures of a province beside what its roster says."};
  app.add_option("folder", typed.folder, "Folder of CSV files; its name is the province's")->required();
  app.add_option("--province", typed.province, "quang-nam, ha-nam, ha-noi, lao-cai or hau-giang; default: the folder's name");
  app.add_option("--lang", typed.lang, "Language of the text: vi (default) or en")->check(CLI::IsMember({"vi", "en"}));
  app.add_option("--out", typed.out, "File to write; default: standard output");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  if (typed.province.empty()) {
    const std::filesystem::path folder = std::filesystem::absolute(typed.folder).lexically_normal();
    typed.province = (folder.has_filename() ? folder : folder.parent_path()).filename().string();
  }
  if (table_of(typed.province) != nullptr) return std::nullopt;
  std::cerr << "published: no figures of `" << typed.province << "`; name a province with --province\n";
  return 2;
}

/// Text and blanks up to so many code points.
std::string padded(std::string text, std::size_t width) {
  const auto points = std::count_if(text.begin(), text.end(),
                                    [](char each) { return (static_cast<unsigned char>(each) & 0xC0U) != 0x80U; });
  text.append(width - std::min(width, static_cast<std::size_t>(points)), ' ');
  return text;
}

void write_row(std::ostream& out, const std::string& name, const std::string& stated, const std::string& counted,
               std::string_view verdict) {
  out << padded(name, 54) << padded(stated, 13) << padded(counted, 10) << verdict << '\n';
}

std::string stated_text(const figure& each, bool en) {
  const std::string number = std::to_string(each.stated);
  if (each.how == rota_examples::stated_as::over) return (en ? "over " : "hơn ") + number;
  if (each.how == rota_examples::stated_as::nearly) return (en ? "nearly " : "gần ") + number;
  return number;
}

void write_figures(std::ostream& out, const rota_examples::province& of, const std::vector<figure>& figures, bool en) {
  write_row(out, en ? "Figure" : "Chỉ tiêu", en ? "Stated" : "Công bố", en ? "Counted" : "Đếm được", en ? "Verdict" : "Kết quả");
  for (const figure& each : figures) {
    const std::string& name = en ? each.en : each.vi;
    if (!each.count) {
      write_row(out, name, stated_text(each, en), "-", en ? "not in the roster" : "không có trong hồ sơ");
      continue;
    }
    const std::uint64_t counted = each.count(of);
    const std::string_view verdict = each.agrees(counted) ? (en ? "agrees" : "khớp") : (en ? "differs" : "lệch");
    write_row(out, name, stated_text(each, en), std::to_string(counted), verdict);
  }
}

void write_conflicts(std::ostream& out, const rota::dataset& data, bool en) {
  out << (en ? "\nPublished rows whose parts do not add up:\n" : "\nCác dòng công bố có tổng khác số cộng các phần:\n");
  bool any = false;
  for (const rota::published_sum& row : rota::reconcile(data.published)) {
    if (!row.conflicts()) continue;
    any = true;
    out << "  " << row.table << ", " << row.row << ": " << row.stated.value_or(0)
              << (en ? " stated, parts " : " công bố, các phần ") << row.parts << (en ? ": conflict\n" : ": mâu thuẫn\n");
  }
  if (!any) out << (en ? "  none\n" : "  không có\n");
}

void run(const arguments& typed) {
  const bool en = typed.lang == "en";
  const rota_examples::province of(typed.folder);
  rota_examples::write_whole(typed.out, [&](std::ostream& out) {
    write_figures(out, of, table_of(typed.province)->figures(), en);
    write_conflicts(out, of.data, en);
  });
}

}  // namespace

int main(int argc, char** argv) {
  arguments typed;
  if (const auto status = parse(argc, argv, typed)) return *status;
  try {
    run(typed);
    return 0;
  } catch (const rota::data_error& error) {
    for (const rota::data_issue& issue : error.issues()) std::cerr << to_string(issue) << '\n';
  } catch (const std::exception& error) {
    std::cerr << "published: " << error.what() << '\n';
  }
  return 1;
}
