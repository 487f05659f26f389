// SPDX-License-Identifier: BSL-1.0

#include <rota/core/error.hpp>

#include "support/catch.hpp"

#include <algorithm>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using rota::data_errc;
using rota::data_error;
using rota::data_issue;

std::vector<data_issue> make_issues(std::size_t count) {
  std::vector<data_issue> issues;
  for (std::size_t at = 0; at < count; ++at)
    issues.push_back({"units.csv", at + 2, "until", data_errc::not_a_date, "`problem-" + std::to_string(at) + "` is not a day"});
  return issues;
}

std::string text_of(const data_error& error) { return error.what(); }

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("error: an issue is written with file, line, column and number", "[core]") {
  const data_issue whole{"units.csv", 12, "until", data_errc::empty_interval, "`2020-01-01` is not after `from`"};
  CHECK(to_string(whole) == "units.csv:12: column `until`: `2020-01-01` is not after `from` [110]");
}

TEST_CASE("error: an issue of a row names no column", "[core]") {
  const data_issue row{"posts.csv", 3, "", data_errc::duplicate_key, "`P-1` stands twice"};
  CHECK(to_string(row) == "posts.csv:3: `P-1` stands twice [301]");
}

TEST_CASE("error: an issue of a file names no line", "[core]") {
  const data_issue file{"units.csv", 0, "", data_errc::missing_file, "the file is not there"};
  CHECK(to_string(file) == "units.csv: the file is not there [112]");
}

TEST_CASE("error: what() counts one problem and lists it", "[core]") {
  const std::string text = text_of(data_error(make_issues(1)));
  CHECK(text.starts_with("1 problem,"));
  CHECK(holds(text, "units.csv:2: column `until`: `problem-0` is not a day [107]"));
  CHECK_FALSE(holds(text, "more"));
}

TEST_CASE("error: what() lists ten problems in full", "[core]") {
  const auto issues = make_issues(10);
  const std::string text = text_of(data_error(issues));
  CHECK(text.starts_with("10 problems,"));
  for (const data_issue& issue : issues) CHECK(holds(text, to_string(issue)));
  CHECK_FALSE(holds(text, "more"));
}

TEST_CASE("error: what() lists the first ten of eleven and counts all", "[core]") {
  const auto issues = make_issues(11);
  const std::string text = text_of(data_error(issues));
  CHECK(text.starts_with("11 problems,"));
  for (std::size_t at = 0; at < 10; ++at) CHECK(holds(text, to_string(issues[at])));
  CHECK_FALSE(holds(text, "problem-10"));
  CHECK(text.ends_with("and 1 more"));
  CHECK(std::ranges::count(text, '\n') == 11);
}

TEST_CASE("error: the exception keeps every issue in order", "[core]") {
  const data_error error(make_issues(500));
  REQUIRE(error.issues().size() == 500);
  CHECK(error.issues().front().line == 2);
  CHECK(error.issues().back().line == 501);
  CHECK(error.issues().back().code == data_errc::not_a_date);
  CHECK_THROWS_AS(throw data_error(make_issues(1)), std::runtime_error);
}

TEST_CASE("error: the printed numbers are those that were published", "[core]") {
  CHECK(static_cast<int>(data_errc::not_utf8) == 100);
  CHECK(static_cast<int>(data_errc::not_a_date) == 107);
  CHECK(static_cast<int>(data_errc::missing_file) == 112);
  CHECK(static_cast<int>(data_errc::unknown_unit) == 200);
  CHECK(static_cast<int>(data_errc::parent_level) == 207);
  CHECK(static_cast<int>(data_errc::unknown_reference) == 300);
  CHECK(static_cast<int>(data_errc::duplicate_key) == 301);
  CHECK(static_cast<int>(data_errc::unknown_rule) == 400);
  CHECK(static_cast<int>(data_errc::bad_regulation) == 401);
}
