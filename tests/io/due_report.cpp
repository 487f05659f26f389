// SPDX-License-Identifier: BSL-1.0

#include <rota/io/due_report.hpp>

#include <rota/io/csv.hpp>
#include <rota/law/vietnam.hpp>

#include "io/utf8.hpp"
#include "support/built_world.hpp"
#include "support/catch.hpp"
#include "support/small_country.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using json = nlohmann::ordered_json;
using rota::date;
using rota::language;

/// One component of a calendar: its name, and its properties, `NAME;PARAMETER=VALUE` by value as written.
struct component {
  std::string name;
  std::vector<std::pair<std::string, std::string>> properties;
  [[nodiscard]] std::string of(std::string_view property) const {
    std::string found;
    for (const auto& [key, value] : properties)
      if (key == property) {
        if (!found.empty()) throw std::runtime_error("twice: " + key);
        found = value;
      }
    if (found.empty()) throw std::runtime_error("missing: " + std::string(property));
    return found;
  }
};

/// The content lines of RFC 5545, unfolded; throws where a physical line breaks a rule of section 3.1.
std::vector<std::string> content_lines(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = text.find("\r\n");
    if (end == std::string_view::npos) throw std::runtime_error("the last line has no end");
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end + 2);
    if (line.find_first_of("\r\n") != std::string_view::npos) throw std::runtime_error("a bare line end");
    if (line.empty() || line.size() > 75) throw std::runtime_error("length " + std::to_string(line.size()));
    if (!rota::is_utf8(line)) throw std::runtime_error("a line cuts a character");
    for (const char c : line)
      if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) throw std::runtime_error("a control character");
    if (line.front() != ' ')
      lines.emplace_back(line);
    else if (lines.empty())
      throw std::runtime_error("the first line goes on from none");
    else
      lines.back() += line.substr(1);
  }
  return lines;
}

/// A value of type TEXT; throws where a character should have been escaped.
std::string unescaped(std::string_view value) {
  std::string text;
  for (std::size_t at = 0; at < value.size(); ++at) {
    if (value[at] == ',' || value[at] == ';') throw std::runtime_error("not escaped");
    if (value[at] != '\\') {
      text += value[at];
      continue;
    }
    if (++at == value.size() || std::string_view("\\;,nN").find(value[at]) == std::string_view::npos)
      throw std::runtime_error("an escape of nothing");
    text += value[at] == 'n' || value[at] == 'N' ? '\n' : value[at];
  }
  return text;
}

/// The components of a calendar; throws where it is none.
std::vector<component> parse_calendar(std::string_view text) {
  std::vector<component> parts;
  std::vector<std::string> open;
  for (const std::string& line : content_lines(text)) {
    const std::size_t colon = line.find(':');
    const std::size_t name_end = line.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ-");
    if (colon == std::string::npos || name_end == 0 || (name_end != colon && line[name_end] != ';'))
      throw std::runtime_error("no content line: " + line);
    const std::string key = line.substr(0, colon), value = line.substr(colon + 1);
    if (key == "BEGIN") {
      if ((value == "VCALENDAR") != open.empty()) throw std::runtime_error("misplaced: " + line);
      open.push_back(value);
      parts.push_back({value, {}});
    } else if (key == "END") {
      if (open.empty() || open.back() != value) throw std::runtime_error("misplaced: " + line);
      open.pop_back();
    } else {
      if (open.empty() || open.back() != parts.back().name) throw std::runtime_error("misplaced: " + line);
      parts.back().properties.emplace_back(key, value);
    }
  }
  if (!open.empty() || parts.size() < 2) throw std::runtime_error("a calendar without components");
  return parts;
}

date day_of(const std::string& value) {
  const auto day = rota::parse_date(value.substr(0, 4) + '-' + value.substr(4, 2) + '-' + value.substr(6));
  if (value.size() != 8 || !day) throw std::runtime_error("no DATE: " + value);
  return *day;
}

template <class Write, class... Arguments>
std::string written(Write write, const Arguments&... arguments) {
  std::ostringstream out;
  write(out, arguments...);
  return out.str();
}

std::string calendar_of(const rota::due_list& of, const rota::prepared_facts& known, const rota::rulebook& law,
                        const rota::due_calendar_options& options = {}) {
  return written(&rota::write_due_calendar, of, known, law, options);
}

const rota::rulebook& law() { return rota::vietnam::rotation_law(); }

/// A commune secretary past 84 months soon, with a code and a body full of what must be escaped; and somebody who retires.
rota::roster odd_codes(const rota::hierarchy& units) {
  rota_tests::roster_rows rows(units);
  rota::body odd;
  odd.code = "b";
  odd.unit = units.find("A").value();
  odd.name = "Đảng uỷ, \"xã\"; một \\ hai\nba\x01 và một tên rất dài nữa";
  const rota::body_id body = rows.rows().add(odd).value();
  rota::post post;
  post.code = "A,\"secretary\"";
  post.unit = units.find("A").value();
  post.title = rows.rows().find_title("secretary").value();
  post.body = body;
  rows.rows().add(post);
  rows.post("A/chair", "A", "chair");
  rows.official("X;1,\\2");
  rota::official retiring;
  retiring.code = "R";
  retiring.birth = rota::partial_date(date{1963, 4, 17});
  retiring.sex = rota::sex::male;
  rows.rows().add(retiring);
  rows.add({.code = "a/1,2",
            .official = "X;1,\\2",
            .post = post.code,
            .term = {{2016, 1, 1}, date::highest()},
            .movement = rota::movement::election});
  rows.add({.code = "2",
            .official = "R",
            .post = "A/chair",
            .term = {{2021, 1, 1}, date::highest()},
            .movement = rota::movement::election});
  return rows.build();
}

rota::due_list list_of(const rota::prepared_facts& known, date as_of, date through) {
  return list_due(known, law(), {.as_of = as_of, .through = through});
}

}  // namespace

TEST_CASE("due calendar: what is written is an iCalendar object with an event a row", "[io][property]") {
  for (std::uint32_t seed = 1; seed <= 12; ++seed) {
    INFO("seed " << seed);
    const rota::test::built world(rota::test::make_world(seed));
    const rota::prepared_facts known(world.known(), law().shared_readings(), {2025, 3, 1});
    const rota::due_list list = list_of(known, {2025, 3, 1}, {2026, 3, 1});
    const std::vector<component> parts =
        parse_calendar(calendar_of(list, known, law(), {.in = seed % 2 == 0 ? language::en : language::vi}));
    REQUIRE(parts.size() == list.rows.size() + 1);
    CHECK(parts.front().of("VERSION") == "2.0");
    CHECK_FALSE(parts.front().of("PRODID").empty());
    std::set<std::string> uids;
    for (std::size_t at = 0; at < list.rows.size(); ++at) {
      const component& event = parts[at + 1];
      CHECK(event.name == "VEVENT");
      CHECK(uids.insert(event.of("UID")).second);
      CHECK(event.of("DTSTAMP") == "20250301T000000Z");
      CHECK(day_of(event.of("DTSTART;VALUE=DATE")) == list.rows[at].day);
      CHECK(day_of(event.of("DTEND;VALUE=DATE")) == list.rows[at].day + rota::days{1});
      const rota::official who = world.people.at(world.people.at(list.rows[at].appointment).official);
      CHECK(unescaped(event.of("SUMMARY")).starts_with(std::string(who.code) + ", "));
      CHECK(unescaped(event.of("CATEGORIES")) == list.rows[at].rule->id);
      CHECK_FALSE(unescaped(event.of("DESCRIPTION")).empty());
    }
  }
}

TEST_CASE("due calendar: the same change has the same UID in a list of another day", "[io]") {
  const rota::test::built world(rota::test::make_world(3));
  const rota::prepared_facts known(world.known(), law().shared_readings(), {2025, 3, 1});
  const auto uids_of = [&](date as_of) {
    std::set<std::string> uids;
    for (const component& each : parse_calendar(calendar_of(list_of(known, as_of, {2025, 9, 1}), known, law())))
      if (each.name == "VEVENT") uids.insert(each.of("UID"));
    return uids;
  };
  const std::set<std::string> early = uids_of({2025, 3, 1}), late = uids_of({2025, 6, 30});
  REQUIRE(!late.empty());
  std::size_t again = 0;
  for (const std::string& uid : late) again += early.count(uid);
  CHECK(again > 0);
  for (const std::string& uid : early)
    if (uid.substr(4, 8) > "20250630") CHECK(late.count(uid) == 1);
}

TEST_CASE("due calendar: texts are escaped and folded, and come back as they were", "[io]") {
  const rota::hierarchy units = rota_tests::small_country();
  const rota::roster people = odd_codes(units);
  const rota::prepared_facts known({units, people}, law().shared_readings(), {2022, 12, 1});
  const rota::due_list list = list_of(known, {2022, 12, 1}, {2023, 2, 1});
  const std::string text =
      calendar_of(list, known, law(), {.in = language::vi, .stamp = date{2022, 12, 5}, .domain = "example.vn"});
  const std::vector<component> parts = parse_calendar(text);
  REQUIRE(parts.size() == 2);
  CHECK(parts[1].of("UID") == "20230101.incumbent.head-continuous-tenure.a_2f1_2c2@example.vn");
  CHECK(parts[1].of("DTSTAMP") == "20221205T000000Z");
  CHECK(unescaped(parts[1].of("SUMMARY")) ==
        "X;1,\\2, bí thư cấp uỷ, Đảng uỷ, \"xã\"; một \\ hai\nba? và một tên rất dài nữa, Xã A: "
        "người đứng đầu không giữ chức vụ quá hai nhiệm kỳ liên tiếp: đạt -> vi phạm (lưu ý)");
}

TEST_CASE("due calendar: a list without rows says so", "[io]") {
  const rota::hierarchy units = rota_tests::small_country();
  const rota::roster people = odd_codes(units);
  const rota::prepared_facts known({units, people}, law().shared_readings(), {2022, 12, 1});
  const std::vector<component> parts =
      parse_calendar(calendar_of(list_of(known, {2022, 12, 1}, {2022, 12, 2}), known, law()));
  REQUIRE(parts.size() == 2);
  CHECK(parts[1].name == "VJOURNAL");
  CHECK(day_of(parts[1].of("DTSTART;VALUE=DATE")) == date{2022, 12, 1});
  CHECK_FALSE(parts[1].of("UID").empty());
}

TEST_CASE("due list in JSON and CSV: both tell every row", "[io]") {
  for (std::uint32_t seed = 1; seed <= 4; ++seed) {
    INFO("seed " << seed);
    const rota::test::built world(rota::test::make_world(seed));
    const rota::prepared_facts known(world.known(), law().shared_readings(), {2025, 3, 1});
    const rota::due_list list = list_of(known, {2025, 3, 1}, {2026, 3, 1});
    const json said = json::parse(written(&rota::write_due_json, list, known, law()));
    CHECK(said["as_of"] == "2025-03-01");
    CHECK(said["through"] == "2026-03-01");
    REQUIRE(said["due"].size() == list.rows.size());
    const std::string text = written(&rota::write_due_csv, list, known);
    std::vector<rota::data_issue> issues;
    rota::csv_reader in(text, "due.csv", issues);
    rota::csv_row row;
    REQUIRE(in.next(row));
    for (std::size_t at = 0; at < list.rows.size(); ++at) {
      const json& each = said["due"][at];
      CHECK(each["day"] == to_string(list.rows[at].day));
      CHECK(each["rule"] == list.rows[at].rule->id);
      CHECK(each["after"]["verdict"] == to_string(list.rows[at].after.outcome()));
      REQUIRE(in.next(row));
      const auto text_of = [&](const char* key) { return each[key].get<std::string>(); };
      const auto force_of = [&](const char* key) { return each[key].value("force", std::string()); };
      const std::vector<std::string> fields(row.fields.begin(), row.fields.end());
      CHECK(fields == std::vector<std::string>{text_of("day"), text_of("kind"), text_of("rule"), text_of("cause"),
                                               text_of("official"), text_of("post"), text_of("unit"),
                                               text_of("appointment"), each["before"]["verdict"], force_of("before"),
                                               each["after"]["verdict"], force_of("after")});
    }
    CHECK_FALSE(in.next(row));
    CHECK(issues.empty());
  }
}

TEST_CASE("due list: no format tells a day of birth or, beside the day itself, the month of retirement", "[io]") {
  const rota::hierarchy units = rota_tests::small_country();
  const rota::roster people = odd_codes(units);
  const rota::prepared_facts known({units, people}, law().shared_readings(), {2024, 1, 1});
  const rota::due_list list = list_of(known, {2024, 1, 1}, {2025, 1, 1});
  const auto retires =
      std::ranges::find_if(list.rows, [](const rota::due_row& of) { return of.rule->id == "still-in-service"; });
  REQUIRE(retires != list.rows.end());
  CHECK(retires->day == date{2024, 5, 1});  // 61 years in April 2024
  for (const std::string& text : {written(&rota::write_due_text, list, known, law(), language::en),
                                  written(&rota::write_due_text, list, known, law(), language::vi),
                                  written(&rota::write_due_json, list, known, law()),
                                  written(&rota::write_due_csv, list, known), calendar_of(list, known, law())}) {
    INFO(text);
    CHECK(text.find("1963") == std::string::npos);
    CHECK(text.find("2024-04") == std::string::npos);
    CHECK(text.find("04/2024") == std::string::npos);
    CHECK(text.find("months of service remain") == std::string::npos);
  }
}
