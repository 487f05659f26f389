// SPDX-License-Identifier: BSL-1.0
#include <rota/io/read.hpp>

#include "io/schema.hpp"
#include "io/utf8.hpp"
#include "support/catch.hpp"

#include "dataset_folder.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

using rota::data_errc;
using rota::detail::column_schema;
using rota::detail::field_type;
using rota::detail::file_schema;

namespace {

struct place {
  data_errc code;
  std::string source;
  std::size_t line;
  std::string column;
  friend bool operator==(const place&, const place&) = default;
};

std::ostream& operator<<(std::ostream& out, const place& at) {
  return out << at.source << ':' << at.line << ' ' << at.column << " [" << static_cast<int>(at.code) << ']';
}

std::vector<rota::data_issue> issues_of(const dataset_files& files) {
  const dataset_folder folder(files);
  try {
    (void)rota::read_dataset(folder.path());
  } catch (const rota::data_error& refused) {
    return refused.issues();
  }
  return {};
}

std::vector<place> places_of(const dataset_files& files) {
  std::vector<place> places;
  for (const rota::data_issue& issue : issues_of(files)) places.push_back({issue.code, issue.source, issue.line, issue.column});
  return places;
}

std::string replaced(const std::string& text, std::string_view old, std::string_view with) {
  const std::size_t at = text.find(old);
  REQUIRE(at != std::string::npos);
  return std::string(text).replace(at, old.size(), with);
}

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::size_t line_count(const std::string& text) { return static_cast<std::size_t>(std::ranges::count(text, '\n')); }

/// The text with the field of a column in its first row, on line 2, put to another value.
std::string with_field(const std::string& text, std::string_view column, std::string_view value) {
  std::vector<std::string> lines = lines_of(text);
  std::istringstream names(lines[0]);
  std::size_t commas = 0;
  for (std::string name; std::getline(names, name, ',') && name != column;) ++commas;
  std::string& row = lines[1];
  std::size_t from = 0;
  for (; commas > 0; --commas) from = row.find(',', from) + 1;
  row.replace(from, std::min(row.find(',', from), row.size()) - from, value);
  std::string changed;
  for (const std::string& line : lines) changed += line + '\n';
  return changed;
}

struct bad_value {
  std::string_view text;
  data_errc code;
};

/// Values that a column of this type refuses.
std::vector<bad_value> bad_values(const column_schema& column) {
  std::vector<bad_value> values;
  if (column.filled) values.push_back({"", data_errc::missing_value});
  switch (column.type) {
    case field_type::text: break;
    case field_type::day:
      for (const char* text : {"2023-02-29", "2023-2-03", "2023-02", "03/02/2023", "x", " 2023-01-01", "0000-01-01"}) {
        values.push_back({text, data_errc::not_a_date});
      }
      break;
    case field_type::partial_day:
      for (const char* text : {"1970-13", "1970-02-30", "1970", "x"}) values.push_back({text, data_errc::not_a_date});
      break;
    case field_type::flag:
      for (const char* text : {"2", "yes", "01"}) values.push_back({text, data_errc::not_a_word});
      break;
    case field_type::number:
      for (const char* text : {"many", "1.5", "1x", "99999999999999999999", "+1"}) values.push_back({text, data_errc::not_a_number});
      break;
    case field_type::share:
      for (const char* text : {"1.5", "-0.1", "nan", "x", "0.5x"}) values.push_back({text, data_errc::not_a_number});
      break;
    case field_type::word:
      for (const char* text : {"sideways", "Rotation", "male ", "part,"}) {
        if (std::string_view(text).find(',') == std::string_view::npos) values.push_back({text, data_errc::not_a_word});
      }
      break;
    case field_type::unit: values.push_back({"ZZ", data_errc::unknown_unit}); break;
    default: values.push_back({"ZZ", data_errc::unknown_reference});
  }
  return values;
}

}  // namespace

TEST_CASE("refused: the dataset these tests spoil is sound", "[io]") { CHECK(issues_of(sound_dataset()).empty()); }

TEST_CASE("refused: a missing required column of any file", "[io]") {
  for (const file_schema& schema : rota::detail::dataset_schema()) {
    for (const column_schema& column : schema.columns) {
      if (!column.required) continue;
      dataset_files files = sound_dataset();
      std::string& text = files[std::string(schema.name)];
      std::string header = "," + text.substr(0, text.find('\n')) + ",";
      header = replaced(header, "," + std::string(column.name) + ",", ",mislaid,");
      text = header.substr(1, header.size() - 2) + text.substr(text.find('\n'));
      CHECK(places_of(files) ==
            std::vector<place>{{data_errc::missing_column, std::string(schema.name), 1, std::string(column.name)}});
    }
  }
}

TEST_CASE("refused: a value that is none of its column's, once, with nothing that only follows from it", "[io]") {
  for (const file_schema& schema : rota::detail::dataset_schema()) {
    for (const column_schema& column : schema.columns) {
      for (const bad_value& value : bad_values(column)) {
        dataset_files files = sound_dataset();
        std::string& text = files[std::string(schema.name)];
        text = with_field(text, column.name, value.text);
        CAPTURE(value.text);
        CHECK(places_of(files) == std::vector<place>{{value.code, std::string(schema.name), 2, std::string(column.name)}});
      }
    }
  }
}

TEST_CASE("refused: an until that is not after its from, in any file that has both", "[io]") {
  for (const file_schema& schema : rota::detail::dataset_schema()) {
    if (std::ranges::find(schema.columns, "until", &column_schema::name) == schema.columns.end()) continue;
    for (const char* until : {"2020-01-02", "2020-01-01"}) {
      dataset_files files = sound_dataset();
      std::string& text = files[std::string(schema.name)];
      text = with_field(with_field(text, "from", "2020-01-02"), "until", until);
      CHECK(places_of(files) == std::vector<place>{{data_errc::empty_interval, std::string(schema.name), 2, "until"}});
    }
  }
}

TEST_CASE("refused: a key that stands twice", "[io]") {
  for (const file_schema& schema : rota::detail::dataset_schema()) {
    if (schema.key == 0) continue;
    dataset_files files = sound_dataset();
    std::string& text = files[std::string(schema.name)];
    text += lines_of(text)[1] + '\n';
    CHECK(places_of(files) == std::vector<place>{{data_errc::duplicate_key, std::string(schema.name), line_count(text),
                                                  std::string(schema.columns[0].name)}});
  }
}

TEST_CASE("refused: text that breaks the format, in any file, once", "[io]") {
  struct spoiling {
    std::string row;
    data_errc code;
  };
  for (const file_schema& schema : rota::detail::dataset_schema()) {
    const dataset_files sound = sound_dataset();
    const std::string name(schema.name);
    const std::string& text = sound.at(name);
    const std::string first(text.substr(0, text.find(',')));
    const std::string commas(static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(text.find('\n')), ',')), ',');
    for (const auto& [row, code] :
         {spoiling{"\"open" + commas, data_errc::unclosed_quote}, spoiling{"a\"b" + commas, data_errc::misplaced_quote},
          spoiling{"\"a\"b" + commas, data_errc::misplaced_quote}, spoiling{"T\xEC" + commas, data_errc::not_utf8},
          spoiling{std::string((1U << 20) + 1, 'x') + commas, data_errc::field_too_long}}) {
      dataset_files files = sound;
      files[name] += row + '\n';
      CHECK(places_of(files) == std::vector<place>{{code, name, line_count(text) + 1, first}});
    }
    dataset_files files = sound;
    files[name] += "x," + commas + '\n';
    CHECK(places_of(files) == std::vector<place>{{data_errc::wrong_field_count, name, line_count(text) + 1, ""}});
    files[name] = text.substr(0, text.find('\n')) + "," + first + text.substr(text.find('\n'));
    CHECK(places_of(files).front() == place{data_errc::duplicate_column, name, 1, first});
    files[name] = "\xFF\xFE" + text;
    CHECK(places_of(files) == std::vector<place>{{data_errc::not_utf8, name, 1, ""}});
  }
}

TEST_CASE("refused: a required file that is not there, with nothing that only follows from it", "[io]") {
  for (const file_schema& schema : rota::detail::dataset_schema()) {
    if (!schema.required) continue;
    dataset_files files = sound_dataset();
    files.erase(std::string(schema.name));
    CHECK(places_of(files) == std::vector<place>{{data_errc::missing_file, std::string(schema.name), 0, ""}});
  }
}

TEST_CASE("refused: an empty file has none of its columns", "[io]") {
  dataset_files files = sound_dataset();
  files["planning.csv"] = "";
  CHECK(places_of(files) == std::vector<place>{{data_errc::missing_column, "planning.csv", 1, "official"},
                                               {data_errc::missing_column, "planning.csv", 1, "post"},
                                               {data_errc::missing_column, "planning.csv", 1, "from"}});
}

TEST_CASE("refused: a hierarchy that is none, and references within a file", "[io]") {
  struct spoiling {
    const char* file;
    const char* old;
    const char* with;
    place expected;
  };
  const std::vector<spoiling> table{
      {"units.csv", "D1,001,Huyện Một,huyen,district,P1,", "D1,001,Huyện Một,huyen,district,ZZ,",
       {data_errc::unknown_unit, "units.csv", 5, "parent"}},
      {"units.csv", "C1,00001,Xã Một,xa,commune,P1,2025-07-01", "C1,00001,Xã Một,xa,commune,P2,2025-07-01",
       {data_errc::parent_not_in_force, "units.csv", 7, "parent"}},
      {"units.csv", "C2,00002,Xã Hai,xa,commune,D1,", "C2,00002,Xã Hai,xa,commune,C1,",
       {data_errc::parent_level, "units.csv", 8, "parent"}},
      {"units.csv", "C2,00002", "P1,01,Tỉnh Một,tinh,province,VN,,,,,\nC2,00002",
       {data_errc::duplicate_version, "units.csv", 8, "from"}},
      {"units.csv", "C2,00002", "P1,01,Tỉnh Một,tinh,province,VN,2020-01-01,,,,\nC2,00002",
       {data_errc::overlapping_versions, "units.csv", 8, "from"}},
      {"lineage.csv", "P2,P1,2025-07-01", "P2,P1,2024-07-01", {data_errc::predecessor_continues, "lineage.csv", 2, "predecessor"}},
      {"lineage.csv", "C2,C1,", "C2,D1,", {data_errc::successor_not_in_force, "lineage.csv", 3, "successor"}},
      {"appointments.csv", ",A2,,,\n", ",A9,,,\n", {data_errc::unknown_reference, "appointments.csv", 4, "concurrent_with"}},
      {"appointments.csv", ",A2,,,\n", ",A3,,,\n", {data_errc::unknown_reference, "appointments.csv", 4, "concurrent_with"}},
  };
  for (const auto& [file, old, with, expected] : table) {
    dataset_files files = sound_dataset();
    files[file] = replaced(files[file], old, with);
    CAPTURE(with);
    CHECK(places_of(files) == std::vector<place>{expected});
  }
}

TEST_CASE("refused: a unit that lies within itself", "[io]") {
  dataset_files files = sound_dataset();
  files["units.csv"] = replaced(files["units.csv"], "P1,01,Tỉnh Một,tinh,province,VN,", "P1,01,Tỉnh Một,tinh,province,D1,");
  const std::vector<place> places = places_of(files);
  CHECK(std::ranges::any_of(places, [](const place& at) { return at.code == data_errc::cycle && at.source == "units.csv"; }));
}

TEST_CASE("refused: a body that no file defines", "[io]") {
  dataset_files files = sound_dataset();
  files.erase("bodies.csv");
  files.erase("committees.csv");
  CHECK(places_of(files) == std::vector<place>{{data_errc::unknown_reference, "posts.csv", 2, "body"},
                                               {data_errc::unknown_reference, "posts.csv", 3, "body"}});
}

TEST_CASE("refused: an official who is their own relative, and two relations of one pair, from whichever side", "[io]") {
  struct contradiction {
    std::string_view rows;       // behind the first, which makes CB-1 and CB-2 siblings
    std::vector<place> refused;
  };
  const auto at = [](std::size_t line, std::string_view column) {
    return place{data_errc::impossible_relation, "kinship.csv", line, std::string(column)};
  };
  const std::vector<contradiction> all{
      {"CB-2,CB-2,sibling\n", {at(3, "relative")}},
      {"CB-1,CB-2,spouse\n", {at(3, "relation")}},
      {"CB-2,CB-1,spouse\n", {at(3, "relation")}},
      {"CB-1,CB-2,sibling\n", {}},
      {"CB-2,CB-1,sibling\n", {}},
      {"CB-1,CB-3,parent\nCB-3,CB-1,child\n", {}},
      {"CB-3,CB-1,spouse\nCB-1,CB-3,spouse\n", {}},
      {"CB-1,CB-3,parent\nCB-3,CB-1,parent\n", {at(4, "relation")}},
      {"CB-1,CB-3,parent\nCB-1,CB-3,child\n", {at(4, "relation")}},
      {"CB-1,CB-3,child\nCB-3,CB-2,spouse\nCB-2,CB-1,parent\nCB-2,CB-3,sibling\n", {at(5, "relation"), at(6, "relation")}},
  };
  for (const contradiction& each : all) {
    dataset_files files = sound_dataset();
    files["kinship.csv"] += each.rows;
    CAPTURE(each.rows);
    CHECK(places_of(files) == each.refused);
  }
  dataset_files files = sound_dataset();
  files["kinship.csv"] += "CB-2,CB-1,child\n";
  CHECK(issues_of(files).front().message ==
        "the row makes `CB-2` the parent of `CB-1`, and line 2 the sibling; correct one of them");
}

TEST_CASE("refused: contradicting relations are found beside what else is wrong", "[io]") {
  dataset_files files = sound_dataset();
  files["discipline.csv"] = "official,measure,from\nCB-1,scolding,\n";
  files["kinship.csv"] += "CB-1,CB-2,spouse\n";
  CHECK(places_of(files) == std::vector<place>{{data_errc::not_a_word, "discipline.csv", 2, "measure"},
                                               {data_errc::impossible_relation, "kinship.csv", 3, "relation"}});
}

TEST_CASE("refused: a proposal without an effective day is told why there is none by default", "[io]") {
  dataset_files files = sound_dataset();
  files["proposals.csv"] = with_field(files["proposals.csv"], "effective", "");
  const auto issues = issues_of(files);
  REQUIRE(issues.size() == 1);
  CHECK(issues[0].message.find("no default day") != std::string::npos);
}

TEST_CASE("refused: messages show the value, start in lower case and end without a period", "[io]") {
  dataset_files files = sound_dataset();
  files["units.csv"] = with_field(files["units.csv"], "level", "LEVEL-9");
  files["officials.csv"] = with_field(files["officials.csv"], "birth", "4.5.1970");
  files["posts.csv"] = with_field(files["posts.csv"], "unit", "NOWHERE");
  files["appointments.csv"] = with_field(files["appointments.csv"], "until", "2015-01-01");
  const auto issues = issues_of(files);
  REQUIRE(issues.size() == 4);
  const std::vector<std::string> values{"`LEVEL-9`", "`NOWHERE`", "`4.5.1970`", "`2015-01-01`"};
  for (std::size_t k = 0; k < issues.size(); ++k) {
    CHECK(issues[k].message.starts_with(values[k]));
    CHECK_FALSE(issues[k].message.ends_with('.'));
  }
}

TEST_CASE("refused: a long value is cut in its message, between characters", "[io]") {
  std::string value;
  for (int k = 0; k < 1000; ++k) value += "ế";
  dataset_files files = sound_dataset();
  files["officials.csv"] = with_field(files["officials.csv"], "sex", value);
  const auto issues = issues_of(files);
  REQUIRE(issues.size() == 1);
  CHECK(issues[0].message.size() < 250);
  CHECK(rota::is_utf8(issues[0].message));
}

TEST_CASE("refused: a dozen problems in several files are reported at once, in order of files and lines", "[io]") {
  dataset_files files = sound_dataset();
  const auto spoil = [&](const std::string& file, std::string_view old, std::string_view with) {
    files[file] = replaced(files[file], old, with);
  };
  spoil("units.csv", "C2,00002,Xã Hai,xa,commune,D1", "C2,00002,Xã Hai,xa,commune,ZZ");
  spoil("lineage.csv", "C2,C1,2025-07-01,unknown", "C2,C1,2025-07-01,most");
  spoil("bodies.csv", "B2,D1,", "B2,D9,");
  spoil("posts.csv", "K1,D1,B2,chair", "K1,D1,B2,chairman");
  spoil("officials.csv", "1975-02,female,minority", "1975-00,f,minority");
  spoil("appointments.csv", "A1,CB-1,K1,2016-01-01,2020-01-01", "A1,CB-1,K1,2016-01-01,2016-01-01");
  spoil("appointments.csv", "A3,CB-1,X1", "A2,CB-1,X1");
  spoil("planning.csv", "CB-2,K1,,,supplement", "CB-9,K1,,,yearly");
  spoil("evaluations.csv", "CB-1,2022", "CB-1,22");
  spoil("proposals.csv", "D2,CB-3,K1,2023-11-06", "D2,CB-3,K1,soon");
  spoil("published.csv", ",40,part", ",40,part,more");
  CHECK(places_of(files) ==
        std::vector<place>{{data_errc::unknown_unit, "units.csv", 8, "parent"},
                           {data_errc::not_a_word, "lineage.csv", 3, "extent"},
                           {data_errc::unknown_unit, "bodies.csv", 3, "unit"},
                           {data_errc::unknown_reference, "posts.csv", 3, "title"},
                           {data_errc::not_a_date, "officials.csv", 3, "birth"},
                           {data_errc::not_a_word, "officials.csv", 3, "sex"},
                           {data_errc::empty_interval, "appointments.csv", 2, "until"},
                           {data_errc::duplicate_key, "appointments.csv", 4, "appointment"},
                           {data_errc::unknown_reference, "planning.csv", 3, "official"},
                           {data_errc::not_a_word, "planning.csv", 3, "kind"},
                           {data_errc::not_a_number, "evaluations.csv", 3, "year"},
                           {data_errc::not_a_date, "proposals.csv", 3, "effective"},
                           {data_errc::wrong_field_count, "published.csv", 3, ""}});
}

TEST_CASE("refused: whatever is done to a dataset, it loads or is refused", "[io][property]") {
  constexpr std::uint32_t seed = 20231106;
  CAPTURE(seed);
  std::mt19937 random(seed);
  const dataset_files sound = sound_dataset();
  const dataset_folder folder(sound);
  const std::string bytes("\",\n\r-019AZ\xC3\xFF\x00 ", 15);
  std::size_t loaded = 0;
  constexpr int rounds = 3000;
  for (int round = 0; round < rounds; ++round) {
    const auto chosen = std::next(sound.begin(), static_cast<std::ptrdiff_t>(random() % sound.size()));
    std::string text = chosen->second;
    for (std::size_t k = 1 + random() % 3; k > 0; --k) {
      const std::size_t at = text.empty() ? 0 : random() % text.size();
      const std::size_t from = random() % (text.size() + 1);
      switch (random() % 5) {
        case 0: text.replace(at, 1, 1, bytes[random() % bytes.size()]); break;
        case 1: text.insert(at, 1, bytes[random() % bytes.size()]); break;
        case 2: text.erase(at, 1 + random() % 12); break;
        case 3: text.insert(at, text.substr(from, random() % 40)); break;
        default: text.insert(at, text.substr(at, text.find('\n', at) - at)); break;
      }
    }
    CAPTURE(round, chosen->first, text);
    folder.write(chosen->first, text);
    try {
      const rota::dataset data = rota::read_dataset(folder.path());
      ++loaded;
      for (const rota::post_id post : data.people.appointment_post()) REQUIRE(index(post) < data.people.post_count());
      for (const rota::official_id who : data.people.appointment_official()) REQUIRE(index(who) < data.people.official_count());
      for (const rota::interval term : data.people.appointment_term()) REQUIRE_FALSE(term.is_empty());
      for (const rota::unit_id unit : data.people.post_unit()) REQUIRE(index(unit) < data.units.unit_count());
    } catch (const rota::data_error& refused) {
      REQUIRE_FALSE(refused.issues().empty());
      for (const rota::data_issue& issue : refused.issues()) {
        REQUIRE(sound.contains(issue.source));
        REQUIRE_FALSE(issue.message.empty());
        REQUIRE(rota::is_utf8(issue.message));
      }
    }
    folder.write(chosen->first, chosen->second);
  }
  CHECK(loaded > rounds / 20);  // otherwise the mutations never reach what lies behind the checks
  CHECK(loaded < static_cast<std::size_t>(rounds));
}
