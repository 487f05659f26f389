// SPDX-License-Identifier: BSL-1.0

#include <rota/io/what_if_report.hpp>

#include <rota/law/vietnam.hpp>

#include "support/catch.hpp"
#include "support/small_country.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using rota::date;
using rota::language;

std::string json_of(const rota::what_if_changes& of, const rota::facts& known) {
  std::ostringstream out;
  write_what_if_json(out, of, known);
  return out.str();
}

std::string text_of(const rota::what_if_changes& of, const rota::facts& known, language in) {
  std::ostringstream out;
  write_what_if(out, of, known, in);
  return out.str();
}

}  // namespace

TEST_CASE("what if: the difference is explained, and nothing is said of what stays", "[io]") {
  const rota::hierarchy units = rota_tests::small_country();
  rota_tests::roster_rows in(units);
  for (const char* unit : {"D1", "D2"}) in.post(std::string(unit) + "/secretary", unit, "secretary");
  in.official("X", "A");
  in.official("Y", "C");
  in.add({.code = "1", .official = "X", .post = "D1/secretary", .term = {{2015, 1, 1}, date::highest()}});
  const rota::roster people = in.build();
  const rota::facts known{units, people};
  const rota::prepared_facts prepared(known, {}, {2024, 1, 1});
  const auto propose = [&](const char* who, const char* post) {
    return rota::proposal{
        .official = people.find_official(who).value(), .post = people.find_post(post).value(), .effective = {2024, 1, 1}};
  };
  const std::vector decided{propose("X", "D2/secretary"), propose("Y", "D1/secretary")};
  const std::array<std::string_view, 1> rules{"head-continuous-tenure"};
  const rota::rulebook law = rota::vietnam::rotation_law().only(rules);
  const rota::what_if_changes made = what_if(decided, prepared, law);
  CHECK(text_of(made, known, language::en) ==
        "WHAT THE LIST CHANGES on 2024-01-01\n"
        "  secretary of the party committee, district: non-local 0 of 1 -> 2 of 2; local 1 -> 0; vacant 1 -> 0\n"
        "  secretary of the party committee, district: time in the post: holders 1 -> 2; median months 108 -> 0; "
        "at or past 96 months 1 -> 0\n"
        "  a head holds one post for less than eight years without a break [head-continuous-tenure]\n"
        "    secretary of the party committee, district: violated 1 -> 0; satisfied 0 -> 2\n");
  CHECK(text_of(made, known, language::vi).find("không là người địa phương 0 trên 1 -> 2 trên 2") != std::string::npos);
  const nlohmann::json told = nlohmann::json::parse(json_of(made, known));
  CHECK(told["as_of"] == "2024-01-01");
  CHECK(told["limit_months"] == 96);
  REQUIRE(told["non_local"].size() == 1);
  CHECK(told["non_local"][0].dump() ==
        R"({"after":{"local":0,"non_local":2,"unknown":0,"vacant":0},)"
        R"("before":{"local":1,"non_local":0,"unknown":0,"vacant":1},"level":"district","title":"secretary"})");
  REQUIRE(told["tenure"].size() == 1);
  CHECK(told["tenure"][0]["before"].dump() == R"({"at_or_past_limit":1,"holders":1,"median_months":108,"not_recorded":0})");
  CHECK(told["tenure"][0]["after"].dump() == R"({"at_or_past_limit":0,"holders":2,"median_months":0,"not_recorded":0})");
  REQUIRE(told["compliance"].size() == 1);
  CHECK(told["compliance"][0]["rule"] == "head-continuous-tenure");
  CHECK(told["compliance"][0]["before"]["violated"] == 1);
  CHECK(told["compliance"][0]["after"]["satisfied"] == 2);
  const nlohmann::json empty = nlohmann::json::parse(json_of(what_if({}, prepared, law, {.as_of = date{2024, 1, 1}}), known));
  CHECK(empty["non_local"].empty());
  CHECK(text_of(what_if({}, prepared, law, {.as_of = date{2024, 1, 1}}), known, language::en) ==
        "WHAT THE LIST CHANGES on 2024-01-01\n  no count\n");
}
