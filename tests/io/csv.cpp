// SPDX-License-Identifier: BSL-1.0
#include <rota/io/csv.hpp>

#include "io/utf8.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace {

struct owned_row {
  std::size_t line;
  std::vector<std::string> fields;
  friend bool operator==(const owned_row&, const owned_row&) = default;
};

struct outcome {
  std::vector<owned_row> rows;
  std::vector<rota::data_issue> issues;
};

outcome read_all(std::string_view text) {
  outcome result;
  // A copy of exactly the text's size, so that a sanitizer sees one byte too many.
  const std::vector<char> bytes(text.begin(), text.end());
  rota::csv_reader in({bytes.data(), bytes.size()}, "units.csv", result.issues);
  rota::csv_row row;
  while (in.next(row)) result.rows.push_back({row.line, {row.fields.begin(), row.fields.end()}});
  return result;
}

void check_single_issue(std::string_view text, rota::data_errc code, std::size_t line, const std::string& column) {
  CAPTURE(text);
  const outcome result = read_all(text);
  REQUIRE(result.issues.size() == 1);
  CHECK(result.issues[0].code == code);
  CHECK(result.issues[0].source == "units.csv");
  CHECK(result.issues[0].line == line);
  CHECK(result.issues[0].column == column);
}

std::string quoted(const std::string& field) {
  std::string text = "\"";
  for (const char c : field) text += c == '"' ? std::string("\"\"") : std::string(1, c);
  return text + '"';
}

}  // namespace

TEST_CASE("csv_reader: bare and quoted fields come out as they were meant", "[io]") {
  const outcome result = read_all("a,b,c\n1,,\"x, y\"\n\"say \"\"no\"\"\",\"\",\"\"\"\"\n");
  CHECK(result.issues.empty());
  CHECK(result.rows == std::vector<owned_row>{{1, {"a", "b", "c"}}, {2, {"1", "", "x, y"}}, {3, {"say \"no\"", "", "\""}}});
}

TEST_CASE("csv_reader: a byte order mark, CRLF, blank lines and a missing last line end are accepted", "[io]") {
  const std::vector<owned_row> expected{{1, {"a", "b"}}, {3, {"1", "2"}}, {5, {"3", ""}}};
  CHECK(read_all("\xEF\xBB\xBF" "a,b\r\n\r\n1,2\r\n\r\n3,").rows == expected);
  CHECK(read_all("a,b\n\n\"1\",2\n\n3,\n\n").rows == expected);
  CHECK(read_all("a,b\r\n\r\n1,\"2\"\r\n\r\n\"3\",\"\"\r").rows == expected);
  CHECK(read_all("").rows.empty());
  CHECK(read_all("\r\n\n").rows.empty());
}

TEST_CASE("csv_reader: lines are counted through quoted line ends", "[io]") {
  const outcome result = read_all("a,b\n\"one\ntwo\r\nthree\",x\ny,z\n");
  CHECK(result.rows == std::vector<owned_row>{{1, {"a", "b"}}, {2, {"one\ntwo\r\nthree", "x"}}, {5, {"y", "z"}}});
}

TEST_CASE("csv_reader: a field that needs no unquoting is a view of the text", "[io]") {
  const std::string text = "a,b\nlong enough not to be stored in place,\"quoted, yet a view\"\n";
  std::vector<rota::data_issue> issues;
  rota::csv_reader in(text, "units.csv", issues);
  rota::csv_row row;
  REQUIRE(in.next(row));
  REQUIRE(in.next(row));
  for (const std::string_view field : row.fields) {
    CHECK(field.data() > text.data());
    CHECK(field.data() < text.data() + text.size());
  }
}

TEST_CASE("csv_reader: problems name their code, line and column", "[io]") {
  using rota::data_errc;
  check_single_issue("a,b\n1,\"2\n3,4\n", data_errc::unclosed_quote, 2, "b");
  check_single_issue("a,b\n\"x\ny\",\"open\n", data_errc::unclosed_quote, 3, "b");
  check_single_issue("a,b\n1,2\"3\n4,5\n", data_errc::misplaced_quote, 2, "b");
  check_single_issue("a,b\n\"1\"2,3\n4,5\n", data_errc::misplaced_quote, 2, "a");
  check_single_issue("a,b\n1,2,3\n4,5\n", data_errc::wrong_field_count, 2, "");
  check_single_issue("a,b\n1\n4,5\n", data_errc::wrong_field_count, 2, "");
  check_single_issue("a,b\n1,\xC3\x28\n4,5\n", data_errc::not_utf8, 2, "b");
  check_single_issue("\xFF\xFE" "a\n1\n", data_errc::not_utf8, 1, "");
  check_single_issue("a,b\n1," + std::string((1U << 20) + 1, 'x') + "\n4,5\n", data_errc::field_too_long, 2, "b");
}

TEST_CASE("csv_reader: a field of 1 MiB is read", "[io]") {
  const std::string longest(1U << 20, 'x');
  const outcome result = read_all("a\n" + longest + "\n\"" + longest + "\"\n");
  CHECK(result.issues.empty());
  CHECK(result.rows.size() == 3);
}

TEST_CASE("csv_reader: reading goes on after a broken row", "[io]") {
  const outcome result = read_all("a,b\n1,2\"3\n\"4\"x,5\n6\n7,8\n\"9\",\xFF\n10,11\n");
  CHECK(result.issues.size() == 4);
  CHECK(result.rows == std::vector<owned_row>{{1, {"a", "b"}}, {5, {"7", "8"}}, {7, {"10", "11"}}});
}

TEST_CASE("csv_reader: a broken header ends the reading", "[io]") {
  const outcome result = read_all("a,b\"c\n1,2\n3,4\n");
  CHECK(result.issues.size() == 1);
  CHECK(result.rows.empty());
}

TEST_CASE("is_utf8: refuses overlong forms, surrogates, what lies above U+10FFFF, and cut-off sequences", "[io]") {
  for (const char* good : {"", "abc", "Đặng", "\xED\x9F\xBF", "\xF4\x8F\xBF\xBF", "\xF0\x90\x80\x80"}) CHECK(rota::is_utf8(good));
  for (const char* bad : {"\x80", "\xC0\xAF", "\xC1\xBF", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80",
                          "\xF5\x80\x80\x80", "\xC4", "\xE1\xBB", "a\xE1\xBB", "\xE1\xBBx"}) {
    CAPTURE(bad);
    CHECK_FALSE(rota::is_utf8(bad));
  }
}

TEST_CASE("csv_reader: what was written is read back, with its lines", "[io][property]") {
  constexpr std::uint32_t seed = 20231106;
  CAPTURE(seed);
  std::mt19937 random(seed);
  const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
  const std::vector<std::string> pieces{"a", ",", "\"", "\n", "\r\n", "ế", "0123456789", " ", "Đ", "x,\"\n\"y"};
  for (int round = 0; round < 2000; ++round) {
    const std::size_t columns = 2 + below(4);
    const std::string feed = below(2) == 0 ? "\n" : "\r\n";
    std::string text;
    std::vector<owned_row> expected;
    std::size_t line = 1;
    for (std::size_t r = 0, rows = 1 + below(6); r < rows; ++r) {
      owned_row row{line, {}};
      for (std::size_t c = 0; c < columns; ++c) {
        std::string field;
        for (std::size_t k = below(4); k > 0; --k) field += pieces[below(pieces.size())];
        line += static_cast<std::size_t>(std::count(field.begin(), field.end(), '\n'));
        const bool must_quote = field.find_first_of(",\"\r\n") != std::string::npos;
        text += (c == 0 ? "" : ",") + (must_quote || below(4) == 0 ? quoted(field) : field);
        row.fields.push_back(field);
      }
      text += feed;
      ++line;
      expected.push_back(row);
    }
    const outcome result = read_all(text);
    CAPTURE(round, text);
    REQUIRE(result.issues.empty());
    REQUIRE(result.rows == expected);
  }
}

TEST_CASE("csv_reader: whatever the bytes, rows are as wide as the header, sound, and in order of lines", "[io][property]") {
  constexpr std::uint32_t seed = 65;
  CAPTURE(seed);
  std::mt19937 random(seed);
  const std::string original = "unit,code,name\nL1:01,01,\"Thành phố \"\"A\"\"\"\nL2:02,002,\"hai\ndòng\"\r\n\nL3:03,3,x\n";
  const std::string bytes("\",\n\r\xC3\xFF\x00" "aệ", 11);
  for (int round = 0; round < 20000; ++round) {
    std::string text = original;
    for (std::size_t k = 1 + random() % 4; k > 0; --k) {
      const std::size_t at = random() % (text.empty() ? 1 : text.size());
      switch (random() % 4) {
        case 0: text.resize(std::max(text.size(), at + 1)); text[at] = bytes[random() % bytes.size()]; break;
        case 1: text.insert(at, 1, bytes[random() % bytes.size()]); break;
        case 2: text.erase(at, 1 + random() % 3); break;
        default: text.resize(at + 1);
      }
    }
    const outcome result = read_all(text);
    CAPTURE(round, text);
    const std::size_t lines = 1 + static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
    std::size_t previous = 0;
    bool holds = true;
    for (const owned_row& row : result.rows) {
      holds = holds && row.line > previous && row.line <= lines && row.fields.size() == result.rows[0].fields.size();
      for (const std::string& field : row.fields) holds = holds && rota::is_utf8(field);
      previous = row.line;
    }
    for (const rota::data_issue& issue : result.issues) holds = holds && issue.line >= 1 && issue.line <= lines;
    REQUIRE(holds);
  }
}
