// SPDX-License-Identifier: BSL-1.0

// The same data give the same bytes: whatever the number of threads, the compiler and its options, and the order of rows where the
// order says nothing. What the bytes are is on record in recorded_reports.txt, as a number for each report; every build of the
// suite compares with the same record. A change of what is judged or written changes it: ROTA_RECORD=FILE writes it anew.

#include <rota/io/read.hpp>
#include <rota/io/report.hpp>
#include <rota/rota.hpp>

#include "io/dataset_folder.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;

const fs::path sample = fs::path(ROTA_SOURCE_DIR) / "examples/data/quang-nam";
const fs::path record = fs::path(ROTA_SOURCE_DIR) / "tests/io/recorded_reports.txt";

/// Files of which the order of rows says nothing. That of the others is the order in which reports list units, posts, officials,
/// proposals and tables.
constexpr std::array unordered_files{"lineage.csv",     "appointments.csv", "planning.csv", "committees.csv", "discipline.csv",
                                     "protections.csv", "evaluations.csv",  "kinship.csv",  "waivers.csv"};

struct report {
  std::string name;
  std::string text;
};

std::vector<report> reports_of(const fs::path& folder, unsigned threads) {
  const rota::dataset data = rota::read_dataset(folder, {.threads = threads});
  const rota::facts known{data.units, data.people};
  const rota::rulebook& law = rota::vietnam::rotation_law();
  const rota::audit audit = audit_roster(
      known, law, {.as_of = {2023, 11, 6}, .period = rota::interval{{2016, 1, 1}, {2023, 11, 7}}, .threads = threads});
  const std::vector<rota::published_sum> published = rota::reconcile(data.published);
  const rota::group_assessment groups = assess_groups(known, law, {.as_of = audit.as_of}, published);
  std::vector<report> made;
  const auto add = [&](std::string name, rota::language in, const auto& write) {
    std::ostringstream out;
    write(out, audit, data, law, rota::report_options{.in = in, .by = rota::level::district, .groups = &groups});
    made.push_back({std::move(name), out.str()});
  };
  add("json", rota::language::vi, rota::write_json);
  add("text-vi", rota::language::vi, rota::write_text);
  add("text-en", rota::language::en, rota::write_text);
  add("history-vi", rota::language::vi, rota::write_history);
  return made;
}

/// FNV-1a of 64 bits: not against forgery, only to tell texts apart.
std::string number_of(std::string_view text) {
  std::uint64_t number = 14695981039346656037U;
  for (const char each : text) number = (number ^ static_cast<unsigned char>(each)) * 1099511628211U;
  std::ostringstream out;
  out << std::hex << number;
  return out.str();
}

std::vector<std::string> lines_of(const fs::path& file) {
  std::ifstream in(file);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

/// Copies the sample, the rows of these files in another order.
void copy_shuffled(const dataset_folder& to, std::uint32_t seed, bool all_files) {
  std::mt19937 random(seed);
  for (const fs::directory_entry& each : fs::directory_iterator(sample)) {
    const std::string name = each.path().filename().string();
    if (each.path().extension() != ".csv") continue;
    std::vector<std::string> lines = lines_of(each.path());
    if (all_files || std::ranges::find(unordered_files, name) != unordered_files.end())
      for (std::size_t at = lines.size(); at > 2; --at) std::swap(lines[at - 1], lines[1 + random() % (at - 1)]);
    std::string text;
    for (const std::string& line : lines) text += line + '\n';
    to.write(name, text);
  }
}

/// The rows of a JSON report as a set: in order, without the comma that all but the last have.
std::vector<std::string> rows_of(const std::string& json) {
  std::vector<std::string> rows;
  std::istringstream in(json);
  for (std::string line; std::getline(in, line);) {
    if (!line.empty() && line.back() == ',') line.pop_back();
    rows.push_back(line);
  }
  std::ranges::sort(rows);
  return rows;
}

}  // namespace

TEST_CASE("reports: the bytes are those on record, for one to eight threads", "[io]") {
  const std::vector<report> alone = reports_of(sample, 1);
  std::string numbers;
  for (const report& each : alone) numbers += each.name + ' ' + number_of(each.text) + '\n';
  if (const char* const file = std::getenv("ROTA_RECORD")) std::ofstream(file) << numbers;
  std::ostringstream recorded;
  recorded << std::ifstream(record).rdbuf();
  CHECK(numbers == recorded.str());
  for (unsigned threads = 2; threads <= 8; ++threads) {
    const std::vector<report> shared = reports_of(sample, threads);
    for (std::size_t at = 0; at < alone.size(); ++at) {
      CAPTURE(threads, alone[at].name);
      CHECK((shared[at].text == alone[at].text));  // not shown: a text of a megabyte says little
    }
  }
}

TEST_CASE("reports: where the order of rows says nothing it changes no byte", "[io][property]") {
  const std::vector<report> expected = reports_of(sample, 1);
  for (std::uint32_t seed = 1; seed <= 3; ++seed) {
    const dataset_folder folder;
    copy_shuffled(folder, seed, false);
    const std::vector<report> shuffled = reports_of(folder.path(), 1);
    for (std::size_t at = 0; at < expected.size(); ++at) {
      CAPTURE(seed, expected[at].name);
      CHECK((shuffled[at].text == expected[at].text));
    }
  }
}

TEST_CASE("reports: in whatever order all files come, the same rows are reported", "[io][property]") {
  const std::vector<std::string> expected = rows_of(reports_of(sample, 1).front().text);
  for (std::uint32_t seed = 1; seed <= 3; ++seed) {
    CAPTURE(seed);
    const dataset_folder folder;
    copy_shuffled(folder, seed, true);
    CHECK((rows_of(reports_of(folder.path(), 1).front().text) == expected));
  }
}
