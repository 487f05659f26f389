// SPDX-License-Identifier: BSL-1.0

// Writes the national rulebook, and the rules on a list of decisions after it, as a page for a lawyer: every rule, step, force,
// source, evidence mark and exception, and how many cases the rule is tested with.
//
//   rulebook CASES_FOLDER... [--json] [--lang vi|en] [--out FILE]
//
// The folders are tests/law/vietnam and tests/law/decisions, where a rule's cases are rows of <rule>.csv and <rule>_groups.csv.
// Exit status: 0 the page was written; 1 a table of cases could not be read, or the page not be written; 2 wrong usage.
// The pages in expected/ are written anew by: cmake --build build/release --target record_rulebook

#include "output.hpp"

#include <rota/io/csv.hpp>
#include <rota/io/rulebook_page.hpp>
#include <rota/rota.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace {

namespace fs = std::filesystem;

/// The rows below the header; 0 where there is no such table.
std::size_t rows_of(const fs::path& table) {
  std::ifstream file(table, std::ios::binary);
  if (!file) return 0;
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  std::vector<rota::data_issue> issues;
  rota::csv_reader in(text, table.filename().string(), issues);
  std::size_t rows = 0;
  for (rota::csv_row row; in.next(row);) ++rows;
  if (!issues.empty()) throw rota::data_error(std::move(issues));
  return rows == 0 ? 0 : rows - 1;
}

std::vector<rota::case_count> count_cases(const rota::rulebook& law, const std::vector<std::string>& folders) {
  std::vector<rota::case_count> counts;
  for (const rota::rule& of : law.rules()) {
    std::string name(of.id);
    std::ranges::replace(name, '-', '_');
    rota::case_count& count = counts.emplace_back(rota::case_count{std::string(of.id), 0});
    for (const fs::path folder : folders) count.rows += rows_of(folder / (name + ".csv")) + rows_of(folder / (name + "_groups.csv"));
  }
  return counts;
}

rota::rulebook whole_law() {
  rota::rulebook law = rota::vietnam::rotation_law();
  for (const rota::rule& of : rota::vietnam::decision_law().rules()) law = law.with(of);
  return law;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app{"Writes the rulebook as a page. It is no legal advice."};
  std::vector<std::string> folders;
  std::string lang = "vi";
  std::string file;
  bool as_json = false;
  app.add_option("cases", folders, "Folders of the tables of cases: tests/law/vietnam tests/law/decisions")
      ->required()
      ->check(CLI::ExistingDirectory);
  app.add_flag("--json", as_json, "One JSON object, in both languages");
  app.add_option("--lang", lang, "Language of the page: vi (default) or en")->check(CLI::IsMember({"vi", "en"}));
  app.add_option("--out", file, "File to write, replaced once the new page is whole; default: standard output");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  try {
    const rota::rulebook law = whole_law();
    const std::vector<rota::case_count> cases = count_cases(law, folders);
    rota_examples::write_whole(file, [&](std::ostream& out) {
      if (as_json)
        rota::write_rulebook_json(out, law, cases);
      else
        rota::write_rulebook(out, law, cases, lang == "en" ? rota::language::en : rota::language::vi);
    });
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "rulebook: " << error.what() << '\n';
    return 1;
  }
}
