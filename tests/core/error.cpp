// SPDX-License-Identifier: BSL-1.0
#include <rota/core/error.hpp>

#include "support/catch.hpp"

#include <algorithm>
#include <string>
#include <vector>

using rota::data_errc;
using rota::data_error;
using rota::data_issue;

namespace {

const data_issue backwards{"units.csv", 12, "until", data_errc::empty_interval,
                           "`2024-01-01` is not after `2024-05-01`, give the first day on which it no longer holds"};

std::vector<data_issue> issues_of(std::size_t count) {
  std::vector<data_issue> issues;
  for (std::size_t i = 0; i != count; ++i)
    issues.push_back({"posts.csv", i + 2, "post", data_errc::duplicate_key, "`P`"});
  return issues;
}

std::ptrdiff_t line_breaks(const std::string& text) { return std::ranges::count(text, '\n'); }

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("data issue: it is written with its place and its number", "[core]") {
  CHECK(to_string(backwards) ==
        "units.csv:12: column `until`: `2024-01-01` is not after `2024-05-01`, give the first day on which it no "
        "longer holds [110]");
}

TEST_CASE("data issue: what is not known of its place is left out", "[core]") {
  CHECK(to_string(data_issue{"posts.csv", 3, "", data_errc::wrong_field_count, "2 fields, 5 expected"}) ==
        "posts.csv:3: 2 fields, 5 expected [103]");
  CHECK(to_string(data_issue{"posts.csv", 0, "", data_errc::missing_file, "not in the dataset"}) ==
        "posts.csv: not in the dataset [112]");
  CHECK(to_string(data_issue{"posts.csv", 0, "unit", data_errc::missing_column, "not in the header"}) ==
        "posts.csv: column `unit`: not in the header [104]");
}

TEST_CASE("data issue: a value with line breaks is shown on one line", "[core]") {
  const data_issue issue{"posts.csv", 3, "unit", data_errc::unknown_unit, "`A\r\nB` is not in units.csv"};
  CHECK(line_breaks(to_string(issue)) == 0);
  CHECK(to_string(issue) == "posts.csv:3: column `unit`: `A  B` is not in units.csv [200]");
}

TEST_CASE("data error: one problem is shown whole", "[core]") {
  const data_error error({backwards});
  const std::string text = error.what();
  CHECK(line_breaks(text) == 1);
  CHECK(text.starts_with("1 problem,"));
  CHECK(text.ends_with(to_string(backwards)));
}

TEST_CASE("data error: ten problems are all shown, of eleven the last is only counted", "[core]") {
  const std::string ten = data_error(issues_of(10)).what();
  CHECK(ten.starts_with("10 problems,"));
  CHECK(line_breaks(ten) == 10);
  CHECK(holds(ten, "posts.csv:11:"));
  CHECK_FALSE(holds(ten, "more"));

  const std::string eleven = data_error(issues_of(11)).what();
  CHECK(eleven.starts_with("11 problems,"));
  CHECK(line_breaks(eleven) == 11);
  CHECK(holds(eleven, "posts.csv:11:"));
  CHECK_FALSE(holds(eleven, "posts.csv:12:"));
  CHECK(eleven.ends_with("and 1 more"));
}

TEST_CASE("data error: it keeps every problem in the order found", "[core]") {
  const data_error error(issues_of(25));
  REQUIRE(error.issues().size() == 25);
  CHECK(error.issues().front().line == 2);
  CHECK(error.issues().back().line == 26);
  CHECK(error.issues().back().code == data_errc::duplicate_key);
}
