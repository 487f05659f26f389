// SPDX-License-Identifier: BSL-1.0

#include <rota/roster/kinship.hpp>

#include "support/catch.hpp"
#include "support/random_world.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace {

using rota::kin;
using rota::kinship;
using rota::official_id;
using rota::relation;

rota::roster people_of(std::size_t count, const std::vector<rota::kinship_entry>& rows) {
  rota::roster_builder builder;
  for (std::size_t at = 0; at < count; ++at) {
    rota::official who;
    const std::string code = "O" + std::to_string(at);
    who.code = code;
    builder.add(who);
  }
  builder.kinship_is_recorded();
  for (const rota::kinship_entry& row : rows) builder.add(row);
  return std::move(builder).build();
}

official_id id(std::size_t at) { return static_cast<official_id>(at); }

/// Whether `b` is what the word says to `a`, by a row from either side.
bool says(const std::vector<rota::kinship_entry>& rows, std::size_t a, relation is, std::size_t b) {
  const relation back = is == relation::parent ? relation::child : is == relation::child ? relation::parent : is;
  for (const rota::kinship_entry& row : rows) {
    if (row.official == id(a) && row.relative == id(b) && row.is == is) return true;
    if (row.official == id(b) && row.relative == id(a) && row.is == back) return true;
  }
  return false;
}

/// Every pair is looked at, with every third official between them.
std::optional<kin> brute_force(const std::vector<rota::kinship_entry>& rows, std::size_t count, std::size_t a, std::size_t b) {
  if (a == b) return std::nullopt;
  if (says(rows, a, relation::spouse, b)) return kin::spouse;
  if (says(rows, a, relation::parent, b)) return kin::parent;
  if (says(rows, a, relation::child, b)) return kin::child;
  bool sibling = says(rows, a, relation::sibling, b), spouses_parent = false, childs_spouse = false;
  for (std::size_t c = 0; c < count; ++c) {
    sibling = sibling || (says(rows, a, relation::parent, c) && says(rows, b, relation::parent, c));
    spouses_parent = spouses_parent || (says(rows, a, relation::spouse, c) && says(rows, c, relation::parent, b));
    childs_spouse = childs_spouse || (says(rows, a, relation::child, c) && says(rows, c, relation::spouse, b));
  }
  if (sibling) return kin::sibling;
  if (spouses_parent) return kin::spouses_parent;
  return childs_spouse ? std::optional(kin::childs_spouse) : std::nullopt;
}

}  // namespace

TEST_CASE("kinship: a family is closed as the definition says, and no further", "[roster]") {
  // 0 and 1 are married; 2 and 3 are children of 0; 4 is the parent of 1; 5 is married to 2.
  const kinship family(people_of(7, {{id(0), id(1), relation::spouse},
                                     {id(0), id(2), relation::child},
                                     {id(3), id(0), relation::parent},
                                     {id(1), id(4), relation::parent},
                                     {id(5), id(2), relation::spouse}}));
  CHECK(family.is_recorded());
  CHECK(family.between(id(1), id(0)) == kin::spouse);
  CHECK(family.between(id(2), id(3)) == kin::sibling);
  CHECK(family.between(id(0), id(4)) == kin::spouses_parent);
  CHECK(family.between(id(4), id(0)) == kin::childs_spouse);
  CHECK(family.between(id(5), id(0)) == kin::spouses_parent);
  CHECK_FALSE(family.between(id(2), id(4)));
  CHECK_FALSE(family.between(id(1), id(2)));
  CHECK_FALSE(family.between(id(5), id(3)));
  CHECK(family.relatives_of(id(6)).empty());
  REQUIRE(family.relatives_of(id(3)).size() == 2);
  CHECK(family.relatives_of(id(3))[0] == kinship::relative{id(0), kin::parent});
  CHECK_FALSE(kinship(rota::roster()).is_recorded());
  CHECK_FALSE(kinship().is_recorded());
  CHECK(to_string(kin::spouses_parent) == "parent-of-spouse");
}

TEST_CASE("kinship: the closure of random registers is that of looking at every three officials", "[roster][property]") {
  rota::test::dice roll(7);
  for (std::size_t round = 0; round < 200; ++round) {
    const std::size_t count = 2 + roll.below(12);
    std::vector<rota::kinship_entry> rows;
    std::set<std::pair<std::size_t, std::size_t>> told;
    for (std::size_t row = roll.below(20); row > 0; --row) {
      const std::size_t a = roll.below(count), b = roll.below(count);
      if (a == b || !told.insert(std::minmax(a, b)).second) continue;  // a pair is told one thing
      rows.push_back({id(a), id(b), rota::all_relations[roll.below(rota::all_relations.size())]});
    }
    const rota::roster people = people_of(count, rows);
    const kinship closed(people);
    for (std::size_t a = 0; a < count; ++a)
      for (std::size_t b = 0; b < count; ++b) {
        CAPTURE(round, a, b);
        const auto expected = brute_force(rows, count, a, b);
        CHECK(closed.between(id(a), id(b)) == expected);
        CHECK(kin_between(people, id(a), id(b)) == expected);
      }
  }
}
