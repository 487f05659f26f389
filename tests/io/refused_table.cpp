// SPDX-License-Identifier: BSL-1.0

// The table of bad input in tests/io/refused: a file for each case. Its first line says what is wrong; `== name` begins a file that is put
// in place of that of a small sound dataset, `-- name` takes one away, `++ name` makes a folder of that name; what stands behind
// `== expected` is all that is said of it. `\xNN` is a byte, `\times(N,c)` a character N times, and `\any` any text of
// what is expected; a regulation is read as well where
// there is a local.toml.

#include <rota/io/read.hpp>
#include <rota/io/regulation.hpp>
#include <rota/law/vietnam.hpp>

#include "dataset_folder.hpp"
#include "support/catch.hpp"

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

const std::filesystem::path table = std::filesystem::path(ROTA_SOURCE_DIR) / "tests/io/refused";

std::string text_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string unescaped(const std::string& text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = std::string_view(text).substr(at);
    if (rest.starts_with("\\x")) {
      plain += static_cast<char>(std::stoi(text.substr(at + 2, 2), nullptr, 16));
      at += 4;
    } else if (rest.starts_with("\\times(")) {
      const std::size_t comma = text.find(',', at);
      plain.append(std::stoul(text.substr(at + 7)), text[comma + 1]);
      at = comma + 3;
    } else {
      plain += text[at++];
    }
  }
  return plain;
}

struct bad_case {
  dataset_files files{
      {"units.csv", "unit,code,name,kind,level,parent,from,until\nVN,VN,Việt Nam,nuoc,central,,,\nP1,01,Tỉnh Một,tinh,province,VN,,\n"},
      {"posts.csv", "post,unit,title\nS1,P1,secretary\n"},
      {"officials.csv", "official,birth\nCB-1,1970-05-04\nCB-2,1975-02\n"},
      {"appointments.csv", "appointment,official,post,from,until,movement\nA1,CB-1,S1,2016-01-01,2020-01-01,rotation\n"}};
  std::vector<std::string> folders;
  std::string expected;
};

bad_case read_case(const std::filesystem::path& file) {
  bad_case made;
  std::istringstream in(text_of(file));
  std::string line, name;
  std::getline(in, line);
  while (std::getline(in, line)) {
    const std::string rest = line.size() > 3 ? line.substr(3) : std::string();
    if (line.starts_with("== ")) {
      name = rest;
      if (name != "expected") made.files[name].clear();
    } else if (line.starts_with("-- ")) {
      made.files.erase(rest);
    } else if (line.starts_with("++ ")) {
      made.files.erase(rest);
      made.folders.push_back(rest);
    } else {
      (name == "expected" ? made.expected : made.files[name]) += line + '\n';
    }
  }
  return made;
}

std::string said_of(const bad_case& on) {
  const dataset_folder folder;
  for (const auto& [name, text] : on.files) folder.write(name, unescaped(text));
  for (const std::string& name : on.folders) std::filesystem::create_directory(folder.path() / name);
  try {
    const rota::dataset data = rota::read_dataset(folder.path());
    if (on.files.contains("local.toml"))
      (void)rota::read_regulation(folder.path() / "local.toml", data.units, rota::vietnam::rotation_law());
    std::string said = "loaded\n";
    for (const rota::data_issue& each : data.report.warnings) said += to_string(each) + '\n';
    return said;
  } catch (const rota::data_error& refused) {
    return std::string(refused.what()) + '\n';
  }
}

std::vector<std::filesystem::path> all_cases() {
  std::vector<std::filesystem::path> files;
  for (const auto& each : std::filesystem::directory_iterator(table)) files.push_back(each.path());
  std::ranges::sort(files);
  return files;
}

}  // namespace

TEST_CASE("refused table: of each case all is said that is expected, to the letter", "[io]") {
  const std::vector<std::filesystem::path> files = all_cases();
  CHECK(files.size() > 100);
  for (const std::filesystem::path& file : files) {
    CAPTURE(file.filename().string());
    const bad_case on = read_case(file);
    const std::size_t any = on.expected.find("\\any");
    const std::string said = said_of(on);
    if (any == std::string::npos) {
      CHECK(said == on.expected);
    } else {
      CHECK(said.starts_with(on.expected.substr(0, any)));
      CHECK(said.ends_with(on.expected.substr(any + 4)));
    }
  }
}

TEST_CASE("refused table: every code of data_errc occurs", "[io]") {
  std::string expected;
  for (const std::filesystem::path& file : all_cases()) expected += read_case(file).expected;
  std::istringstream header(text_of(std::filesystem::path(ROTA_SOURCE_DIR) / "include/rota/core/error.hpp"));
  std::size_t codes = 0;
  for (std::string line; std::getline(header, line);) {
    const std::size_t equals = line.find(" = "), comma = line.find(',');
    if (!line.starts_with("  ") || equals == std::string::npos || comma != equals + 6) continue;
    CAPTURE(line);
    CHECK(expected.find('[' + line.substr(equals + 3, 3) + ']') != std::string::npos);
    ++codes;
  }
  CHECK(codes == 29);
}

TEST_CASE("refused: links that lead nowhere or in a circle, and a link to a sound file", "[io]") {
  const bad_case sound;
  const dataset_folder folder(sound.files), elsewhere(sound.files);
  const auto said = [&] {
    try {
      (void)rota::read_dataset(folder.path());
    } catch (const rota::data_error& refused) {
      return static_cast<int>(refused.issues().front().code);
    }
    return 0;
  };
  const std::filesystem::path link = folder.path() / "officials.csv";
  const auto point_to = [&](const std::filesystem::path& target) {
    std::filesystem::remove(link);
    std::filesystem::create_symlink(target, link);
  };
  point_to(elsewhere.path() / "officials.csv");
  CHECK(said() == 0);
  point_to(folder.path() / "nowhere.csv");
  CHECK(said() == 112);
  point_to(link);
  CHECK(said() == 113);
  point_to("/dev/null");
  CHECK(said() == 113);
}

TEST_CASE("refused: a file that may not be read", "[io]") {
  const bad_case sound;
  const dataset_folder folder(sound.files);
  std::filesystem::permissions(folder.path() / "officials.csv", std::filesystem::perms::none);
  const uid_t own = geteuid();
  if (own == 0) REQUIRE(seteuid(65534) == 0);  // nobody: to root no permission matters
  std::string said;
  try {
    (void)rota::read_dataset(folder.path());
  } catch (const rota::data_error& refused) {
    said = refused.what();
  } catch (const std::filesystem::filesystem_error& refused) {
    said = refused.what();
  }
  if (own == 0) REQUIRE(seteuid(own) == 0);
  CHECK(said == "1 problem, nothing loaded\nofficials.csv: the file cannot be read; see to its permissions, or to the disk [113]");
}

TEST_CASE("refused: a million columns, and a million fields too many", "[io]") {
  bad_case on;
  const std::string commas(1'000'000, ',');
  on.files["officials.csv"] = "official" + commas + "\nCB-1" + commas + '\n';
  CHECK(said_of(on) == "loaded\n");
  on.files["officials.csv"] = "official,birth\nCB-1" + commas + '\n';
  CHECK(said_of(on).find("the row has `1000001` fields, expected 2") != std::string::npos);
}
