// SPDX-License-Identifier: BSL-1.0
#include <rota/hierarchy/boost_graph.hpp>

#include "hierarchy/toy.hpp"
#include "support/catch.hpp"

#include <sstream>
#include <string>

namespace {

using rota::level;

rota::hierarchy country() {
  return toy::map({{"VN", level::central, ""},
                   {"P", level::province, "VN"},
                   {"D", level::district, "P", "", "2025-07-01", "Huyện \"D\\1\""},
                   {"A", level::commune, "D", "", "2025-07-01", "Xã A"},
                   {"A", level::commune, "P", "2025-07-01", "", "Phường A"},
                   {"B", level::commune, "P", "2025-07-01", "", "Xã B"}});
}

std::string drawn(const rota::hierarchy& units, std::string_view root, std::string_view day) {
  std::ostringstream out;
  rota::write_graphviz(out, units, units.find(root).value(), toy::day(day));
  return out.str();
}

}  // namespace

TEST_CASE("boost_graph: a subtree has the units of the day and edges from parent to child", "[hierarchy]") {
  const rota::hierarchy units = country();
  const auto of = [&](std::string_view unit) { return units.find(unit).value(); };

  const rota::subtree_graph before = rota::subtree(units, of("P"), toy::day("2025-06-30"));
  REQUIRE(num_vertices(before) == 3);
  CHECK(before[0] == of("P"));
  CHECK(before[1] == of("D"));
  CHECK(before[2] == of("A"));
  CHECK(num_edges(before) == 2);
  CHECK(edge(0, 1, before).second);
  CHECK(edge(1, 2, before).second);

  const rota::subtree_graph after = rota::subtree(units, of("P"), toy::day("2025-07-01"));
  REQUIRE(num_vertices(after) == 3);
  CHECK(after[1] == of("A"));
  CHECK(after[2] == of("B"));
  CHECK(out_degree(0, after) == 2);
}

TEST_CASE("boost_graph: a unit that does not exist on the day has no subtree", "[hierarchy]") {
  const rota::hierarchy units = country();
  CHECK(num_vertices(rota::subtree(units, units.find("D").value(), toy::day("2025-07-01"))) == 0);
  CHECK(drawn(units, "D", "2025-07-01") == "digraph G {\n}\n");
}

TEST_CASE("boost_graph: Graphviz text bears the names of the day, with quotes escaped", "[hierarchy]") {
  const rota::hierarchy units = country();
  CHECK(drawn(units, "D", "2025-06-30") ==
        "digraph G {\n"
        "0[label=\"Huyện \\\"D\\\\1\\\"\"];\n"
        "1[label=\"Xã A\"];\n"
        "0->1 ;\n"
        "}\n");
  CHECK(drawn(units, "A", "2025-07-01") == "digraph G {\n0[label=\"Phường A\"];\n}\n");
}
