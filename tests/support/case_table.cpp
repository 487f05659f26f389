// SPDX-License-Identifier: BSL-1.0
#include "support/case_table.hpp"

#include "support/catch.hpp"

#include <stdexcept>

using rota::test::parse_cases;
using rota::test::read_cases;

TEST_CASE("case table: fields are found by column", "[support]") {
  const auto rows = parse_cases("case,from\r\nfirst,2024-01-01\r\n\nsecond,", "t.csv");
  REQUIRE(rows.size() == 2);
  CHECK(rows[0]["case"] == "first");
  CHECK(rows[0]["from"] == "2024-01-01");
  CHECK(rows[0].line == 2);
  CHECK(rows[1]["from"].empty());
  CHECK(rows[1].line == 4);
}

TEST_CASE("case table: a quoted field may hold commas, quotes and line breaks", "[support]") {
  const auto rows = parse_cases("case,note\n\"a, \"\"b\"\"\",\"two\nlines\"\nnext,\"\"\n", "t.csv");
  REQUIRE(rows.size() == 2);
  CHECK(rows[0]["case"] == "a, \"b\"");
  CHECK(rows[0]["note"] == "two\nlines");
  CHECK(rows[1].line == 4);
  CHECK(rows[1]["note"].empty());
}

TEST_CASE("case table: what would make a test pass without a case is refused", "[support]") {
  CHECK_THROWS_AS(read_cases("no/such/table.csv"), std::runtime_error);
  CHECK_THROWS_AS(parse_cases("", "t.csv"), std::runtime_error);
  CHECK_THROWS_AS(parse_cases("case,from\n", "t.csv"), std::runtime_error);
  CHECK_THROWS_AS(parse_cases("case,from\nfirst\n", "t.csv"), std::runtime_error);
  CHECK_THROWS_AS(parse_cases("case,from\nfirst,2,3\n", "t.csv"), std::runtime_error);
  CHECK_THROWS_AS(parse_cases("case,case\nfirst,2\n", "t.csv"), std::runtime_error);
  CHECK_THROWS_AS(parse_cases("case,from\n\"first,2\n", "t.csv"), std::runtime_error);
  CHECK_THROWS_AS(parse_cases("case,from\nfirst,2\n", "t.csv")[0]["until"], std::runtime_error);
}
