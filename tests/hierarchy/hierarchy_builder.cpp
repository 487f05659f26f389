// SPDX-License-Identifier: BSL-1.0
#include <rota/hierarchy/hierarchy_builder.hpp>

#include "hierarchy/toy.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <string>

namespace {

using rota::data_errc;
using rota::level;

std::vector<rota::data_issue> issues_of(const std::vector<toy::unit>& units, const std::vector<toy::change>& changes = {}) {
  std::vector<rota::data_issue> issues;
  const rota::hierarchy built = toy::rows(units, changes).build(issues);
  if (!issues.empty()) CHECK(built.unit_count() == 0);
  return issues;
}

/// Where and what, in the order reported.
std::vector<std::string> brief(const std::vector<rota::data_issue>& issues) {
  std::vector<std::string> lines;
  for (const rota::data_issue& issue : issues)
    lines.push_back(issue.source + ":" + std::to_string(issue.line) + " " + issue.column + " " +
                    std::to_string(static_cast<int>(issue.code)));
  return lines;
}

using lines = std::vector<std::string>;

const toy::unit root{"VN", level::central, ""};

}  // namespace

TEST_CASE("hierarchy_builder: no rows make an empty hierarchy", "[hierarchy]") {
  CHECK(rota::hierarchy_builder().build().unit_count() == 0);
}

TEST_CASE("hierarchy_builder: a parent that has no row is refused", "[hierarchy]") {
  const auto issues = issues_of({root, {"P", level::province, "NV"}});
  REQUIRE(brief(issues) == lines{"units.csv:3 parent 200"});
  CHECK(issues[0].message == "parent `NV` of `P` is not in the column `unit`; add a row for it or name another parent");
}

TEST_CASE("hierarchy_builder: a version that stands twice is refused", "[hierarchy]") {
  CHECK(brief(issues_of({root, {"P", level::province, "VN"}, {"P", level::province, "VN", "", "2020-01-01"}})) ==
        lines{"units.csv:3 from 201"});
}

TEST_CASE("hierarchy_builder: overlapping versions are refused and adjacent ones are not", "[hierarchy]") {
  CHECK(brief(issues_of({root,
                         {"P", level::province, "VN", "2020-01-01", "2022-01-02"},
                         {"P", level::province, "VN", "2022-01-01"}})) == lines{"units.csv:4 from 202"});
  CHECK(issues_of({root,
                   {"P", level::province, "VN", "2020-01-01", "2022-01-01"},
                   {"P", level::province, "VN", "2022-01-01"}})
            .empty());
}

TEST_CASE("hierarchy_builder: a long version is compared with all that begin under it", "[hierarchy]") {
  CHECK(brief(issues_of({root,
                         {"P", level::province, "VN", "", "2030-01-01"},
                         {"P", level::province, "VN", "2020-01-01", "2021-01-01"},
                         {"P", level::province, "VN", "2022-01-01", "2023-01-01"}})) ==
        lines{"units.csv:4 from 202", "units.csv:5 from 202"});
}

TEST_CASE("hierarchy_builder: a parent must exist through all of the version", "[hierarchy]") {
  SECTION("it ends before") {
    const auto issues = issues_of({root, {"P", level::province, "VN", "", "2025-07-01"}, {"C", level::commune, "P"}});
    REQUIRE(brief(issues) == lines{"units.csv:4 parent 204"});
    CHECK(issues[0].message ==
          "parent `P` of `C` does not exist on 2025-07-01, but a parent must exist through all of its unit's version "
          "[.., ..); end the version there or name another parent");
  }
  SECTION("it begins after") {
    CHECK(brief(issues_of({root,
                           {"P", level::province, "VN", "2020-01-02"},
                           {"C", level::commune, "P", "2020-01-01"}})) == lines{"units.csv:4 parent 204"});
  }
  SECTION("an open beginning asks for an open beginning") {
    CHECK(brief(issues_of({root, {"P", level::province, "VN", "1900-01-01"}, {"C", level::commune, "P"}})) ==
          lines{"units.csv:4 parent 204"});
  }
  SECTION("a gap of one day between two versions") {
    CHECK(brief(issues_of({root,
                           {"P", level::province, "VN", "", "2020-01-01"},
                           {"P", level::province, "VN", "2020-01-02"},
                           {"C", level::commune, "P"}})) == lines{"units.csv:5 parent 204"});
  }
  SECTION("adjacent versions cover it together") {
    CHECK(issues_of({root,
                     {"P", level::province, "VN", "", "2020-01-01"},
                     {"P", level::province, "VN", "2020-01-01", "2021-01-01"},
                     {"P", level::province, "VN", "2021-01-01"},
                     {"C", level::commune, "P"}})
              .empty());
  }
}

TEST_CASE("hierarchy_builder: a parent's level must be above its unit's", "[hierarchy]") {
  CHECK(brief(issues_of({root, {"P", level::commune, "VN"}, {"C", level::commune, "P"}})) ==
        lines{"units.csv:4 parent 207"});
  CHECK(brief(issues_of({root, {"P", level::commune, "VN"}, {"C", level::province, "P"}})) ==
        lines{"units.csv:4 parent 207"});
  CHECK(brief(issues_of({root,
                         {"P", level::province, "VN", "", "2020-01-01"},
                         {"P", level::commune, "VN", "2020-01-01"},
                         {"C", level::commune, "P"}})) == lines{"units.csv:5 parent 207"});
  CHECK(issues_of({root, {"C", level::commune, "VN"}}).empty());  // a level may be left out
}

TEST_CASE("hierarchy_builder: a unit that lies within itself is refused", "[hierarchy]") {
  SECTION("its own parent") {
    const auto issues = issues_of({{"A", level::commune, "A"}});
    REQUIRE(brief(issues) == lines{"units.csv:2 parent 207", "units.csv:2 parent 203"});
    CHECK(issues[1].message ==
          "`A` lies within itself from the beginning of the records (`A` in `A`); name another parent for one of them");
  }
  SECTION("over three units, once") {
    const auto issues = issues_of({{"A", level::province, "C"}, {"B", level::district, "A"}, {"C", level::commune, "B"}});
    REQUIRE(brief(issues) == lines{"units.csv:2 parent 207", "units.csv:2 parent 203"});
    CHECK(issues[1].message.find("(`A` in `C` in `B` in `A`)") != std::string::npos);
  }
  SECTION("only from the day on which the last of them moves") {
    const auto issues = issues_of({root,
                                   {"A", level::province, "VN", "", "2020-01-01"},
                                   {"A", level::province, "B", "2020-01-01"},
                                   {"B", level::district, "A"}});
    REQUIRE(brief(issues) == lines{"units.csv:4 parent 207", "units.csv:4 parent 203"});
    CHECK(issues[1].message.find("`A` lies within itself from 2020-01-01 ") == 0);
  }
  SECTION("two loops are two problems") {
    const auto issues = issues_of({{"A", level::province, "B"},
                                   {"B", level::district, "A"},
                                   {"X", level::province, "Y"},
                                   {"Y", level::district, "X"},
                                   {"Z", level::commune, "Y"}});
    CHECK(std::ranges::count(issues, data_errc::cycle, &rota::data_issue::code) == 2);
  }
}

TEST_CASE("hierarchy_builder: two units that change places are no cycle", "[hierarchy]") {
  // until 2020 B lies in A, from then A in B: the versions form a loop, and no day has one
  const auto issues = issues_of({root,
                                 {"A", level::province, "VN", "", "2020-01-01"},
                                 {"A", level::district, "B", "2020-01-01"},
                                 {"B", level::district, "A", "", "2020-01-01"},
                                 {"B", level::province, "VN", "2020-01-01"}});
  CHECK(issues.empty());
}

TEST_CASE("hierarchy_builder: versions that loop without a common day are no cycle", "[hierarchy]") {
  // each edge of the loop holds on some day, but at no time all of them: only the levels are wrong
  const auto issues = issues_of({root,
                                 {"A", level::district, "B", "", "2020-01-05"},
                                 {"A", level::district, "VN", "2020-01-05"},
                                 {"B", level::district, "VN", "", "2020-01-04"},
                                 {"B", level::district, "C", "2020-01-04", "2020-01-09"},
                                 {"B", level::district, "VN", "2020-01-09"},
                                 {"C", level::district, "VN", "", "2020-01-08"},
                                 {"C", level::district, "D", "2020-01-08"},
                                 {"D", level::district, "A"}});
  REQUIRE(!issues.empty());
  CHECK(std::ranges::count(issues, data_errc::parent_level, &rota::data_issue::code) == std::ssize(issues));
}

TEST_CASE("hierarchy_builder: a change must fit the days of its ends", "[hierarchy]") {
  const std::vector<toy::unit> units{root,
                                     {"A", level::province, "VN", "", "2020-01-01"},
                                     {"B", level::province, "VN", "2020-01-01"}};
  CHECK(issues_of(units, {{"A", "B", "2020-01-01"}}).empty());
  CHECK(brief(issues_of(units, {{"X", "B", "2020-01-01"}})) == lines{"lineage.csv:2 predecessor 200"});
  CHECK(brief(issues_of(units, {{"A", "X", "2020-01-01"}})) == lines{"lineage.csv:2 successor 200"});
  CHECK(brief(issues_of(units, {{"X", "Y", "2020-01-01"}})) ==
        lines{"lineage.csv:2 predecessor 200", "lineage.csv:2 successor 200"});
  CHECK(brief(issues_of(units, {{"A", "B", "2020-01-02"}})) == lines{"lineage.csv:2 predecessor 205"});
  CHECK(brief(issues_of(units, {{"A", "B", "2019-12-31"}})) ==
        lines{"lineage.csv:2 predecessor 205", "lineage.csv:2 successor 206"});
  CHECK(brief(issues_of(units, {{"A", "A", "2020-01-01"}})) == lines{"lineage.csv:2 successor 206"});
  CHECK(brief(issues_of(units, {{"VN", "B", "2020-01-01"}})) == lines{"lineage.csv:2 predecessor 205"});

  const auto issues = issues_of(units, {{"A", "B", "2020-01-01"}, {"A", "B", "2020-01-01", rota::extent::part}});
  REQUIRE(brief(issues) == lines{"lineage.csv:3  301"});
  CHECK(issues[0].message ==
        "the change from `A` to `B` on 2020-01-01 stands twice (see line 2); keep one of them");
}

TEST_CASE("hierarchy_builder: all problems are reported at once, in order of file and line", "[hierarchy]") {
  const auto units = std::vector<toy::unit>{root,
                                            {"P", level::province, "VN", "", "2020-01-01"},
                                            {"C", level::commune, "Q"},
                                            {"D", level::district, "P"},
                                            {"D", level::district, "P", "2019-01-01"},
                                            {"L", level::commune, "L"}};
  const std::vector<toy::change> changes{{"P", "Z", "2020-01-01"}, {"P", "VN", "2020-01-02"}};
  CHECK(brief(issues_of(units, changes)) ==
        lines{"units.csv:4 parent 200", "units.csv:5 parent 204", "units.csv:6 from 202", "units.csv:6 parent 204",
              "units.csv:7 parent 207", "units.csv:7 parent 203", "lineage.csv:2 successor 200",
              "lineage.csv:3 predecessor 205"});
  CHECK_THROWS_AS(toy::map(units, changes), rota::data_error);
}

TEST_CASE("hierarchy_builder: problems are added to those that are there", "[hierarchy]") {
  std::vector<rota::data_issue> issues(1);
  (void)toy::rows({{"A", level::commune, "B"}}).build(issues);
  CHECK(issues.size() == 2);
}

TEST_CASE("hierarchy_builder: what is built does not depend on the order of rows", "[hierarchy]") {
  std::vector<toy::unit> units{root,
                               {"P", level::province, "VN", "", "2020-01-01"},
                               {"P", level::province, "VN", "2020-01-01"},
                               {"C", level::commune, "P", "2019-01-01"},
                               {"E", level::commune, "P", "", "2021-01-01"}};
  const rota::hierarchy forwards = toy::map(units, {{"E", "C", "2021-01-01"}});
  std::ranges::reverse(units);
  const rota::hierarchy backwards = toy::map(units, {{"E", "C", "2021-01-01"}});
  for (const std::string_view key : {"VN", "P", "C", "E"}) {
    const auto unit = forwards.find(key);
    CHECK(unit == backwards.find(key));
    CHECK(forwards.versions(unit.value()).size() == backwards.versions(unit.value()).size());
  }
  const rota::date day(2020, 6, 1);
  CHECK(forwards.children(forwards.find("P").value(), day) == backwards.children(backwards.find("P").value(), day));
}

TEST_CASE("hierarchy_builder: rows may be added after a first build", "[hierarchy]") {
  rota::hierarchy_builder builder = toy::rows({root});
  const rota::hierarchy first = builder.build();
  builder.add(rota::unit_row{.unit = "P",
                             .code = "P",
                             .name = "P",
                             .kind = "",
                             .level = level::province,
                             .parent = "VN",
                             .in_force = {},
                             .act = "",
                             .difficult = true,
                             .minority_share = 0.25});
  const rota::hierarchy second = builder.build();
  CHECK(first.unit_count() == 1);
  REQUIRE(second.unit_count() == 2);
  const rota::unit_version& province = second.versions(second.find("P").value())[0];
  CHECK(province.difficult);
  CHECK(province.minority_share == 0.25);
}

TEST_CASE("hierarchy_builder: a chain of 100,000 units is refused, not fatal", "[hierarchy]") {
  constexpr int length = 100'000;
  const auto key = [](int place) { return "U" + std::to_string(place); };
  const auto chain = [&](bool closed) {
    rota::hierarchy_builder builder;
    for (int place = 0; place < length; ++place) {
      const std::string unit = key(place);
      const std::string parent = place > 0 ? key(place - 1) : closed ? key(length - 1) : "";
      builder.add(rota::unit_row{.unit = unit,
                                 .code = unit,
                                 .name = unit,
                                 .kind = "",
                                 .level = level::commune,
                                 .parent = parent,
                                 .in_force = {},
                                 .act = "",
                                 .difficult = false,
                                 .minority_share = {}});
    }
    std::vector<rota::data_issue> issues;
    (void)builder.build(issues);
    return issues;
  };
  SECTION("open: only the levels are wrong") {
    const auto issues = chain(false);
    CHECK(std::ranges::count(issues, data_errc::parent_level, &rota::data_issue::code) == length - 1);
    CHECK(issues.size() == length - 1);
  }
  SECTION("closed: one cycle besides, told in a few words") {
    const auto issues = chain(true);
    const auto cycle = std::ranges::find(issues, data_errc::cycle, &rota::data_issue::code);
    REQUIRE(cycle != issues.end());
    CHECK(issues.size() == length + 1);
    CHECK(cycle->message.find("over 100000 units") != std::string::npos);
    CHECK(cycle->message.size() < 300);
  }
}
