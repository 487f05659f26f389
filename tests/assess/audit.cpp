// SPDX-License-Identifier: BSL-1.0

#include <rota/assess/audit.hpp>

#include "support/catch.hpp"
#include "support/small_country.hpp"

#include <rota/law/vietnam.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace {

using rota::date;
using rota::movement;
using rota::subject;
using rota::verdict;

constexpr date open = date::highest();

/// The codes of the rows that an audit judged under a subject.
std::set<std::string> judged(const rota::audit& of, const rota::roster& people, subject sought) {
  std::set<std::string> codes;
  for (const rota::audit_part& part : of.parts)
    if (part.subject == sought)
      for (std::uint32_t row = 0; row < part.rows; ++row)
        if (part.columns.front().rulings[row].is_judged())
          codes.emplace(sought == subject::proposal ? people.at(static_cast<rota::proposal_id>(row)).code
                                                    : people.at(static_cast<rota::appointment_id>(row)).code);
  return codes;
}

struct some_careers {
  rota::hierarchy units = rota_tests::small_country();
  rota::roster people;
  some_careers() {
    rota_tests::roster_rows rows(units);
    for (const char* unit : {"A", "B", "C", "E"}) rows.post(std::string("S") + unit, unit, "secretary");
    rows.post("S1", "D1", "secretary");
    rows.post("S2", "D2", "secretary");
    rows.post("S3", "D3", "secretary", {date::lowest(), {2020, 1, 1}});
    for (const char* code : {"rotated", "continued", "released", "double", "merged"}) rows.official(code, "C");
    rows.add({.code = "R1", .official = "rotated", .post = "SA", .term = {{2018, 3, 1}, {2021, 3, 1}}});
    rows.add({.code = "R2", .official = "rotated", .post = "SB", .term = {{2021, 3, 1}, open}, .movement = movement::transfer});
    rows.add({.code = "K1", .official = "continued", .post = "SC", .term = {{2014, 5, 1}, {2019, 5, 1}}});
    rows.add({.code = "K2", .official = "continued", .post = "SC", .term = {{2019, 5, 1}, open},
              .movement = movement::re_appointment});
    rows.add({.code = "L1", .official = "released", .post = "SE", .term = {{2017, 1, 1}, {2020, 6, 1}}});
    rows.add({.code = "L2", .official = "released", .post = "SE", .term = {{2020, 6, 1}, open}, .movement = movement::release});
    rows.add({.code = "D1", .official = "double", .post = "S1", .term = {{2019, 9, 1}, open}});
    rows.add({.code = "D2", .official = "double", .post = "SA", .term = {{2019, 9, 1}, open}, .concurrent_with = "D1"});
    rows.add({.code = "M1", .official = "merged", .post = "S3", .term = {{2013, 1, 1}, {2020, 1, 1}},
              .movement = movement::election});
    rows.add({.code = "M2", .official = "merged", .post = "S2", .term = {{2020, 1, 1}, open}, .movement = movement::designation});
    rows.propose("P1", "rotated", "SC", {2023, 1, 1});
    people = rows.build();
  }
  [[nodiscard]] rota::facts known() const { return {units, people}; }
};

}  // namespace

TEST_CASE("audit: each subject takes its own rows", "[assess]") {
  const some_careers world;
  const rota::audit audit = audit_roster(world.known(), rota::vietnam::rotation_law(),
                                         {.as_of = {2022, 1, 1}, .period = rota::interval{{2018, 1, 1}, {2022, 1, 2}}});
  using codes = std::set<std::string>;
  CHECK(judged(audit, world.people, subject::proposal) == codes{"P1"});
  CHECK(judged(audit, world.people, subject::incumbent) == codes{"R2", "K2", "D1", "D2", "M2"});  // a release is no holder
  CHECK(judged(audit, world.people, subject::move) == codes{"R1", "R2", "D1", "M2"});  // not going on, not the concurrent post
  CHECK(judged(audit, world.people, subject::ended_rotation) == codes{"R1", "L1"});     // K1 goes on as K2
}

TEST_CASE("audit: without a period it begins with the first recorded appointment and ends with the day asked", "[assess]") {
  const some_careers world;
  const rota::audit audit = audit_roster(world.known(), rota::vietnam::rotation_law(), {.as_of = {2022, 1, 1}});
  CHECK(audit.period == rota::interval{{2013, 1, 1}, {2022, 1, 2}});
  const rota::audit empty = audit_roster({world.units, rota::roster()}, rota::vietnam::rotation_law(), {.as_of = {2022, 1, 1}});
  CHECK(empty.period == rota::interval{{2022, 1, 1}, {2022, 1, 2}});
  CHECK(findings(empty, {world.units, rota::roster()}, rota::vietnam::rotation_law()).empty());
}

TEST_CASE("audit: a merger ends the post unless the rulebook reads it otherwise", "[assess]") {
  const some_careers world;
  const auto verdict_of = [&](const rota::rulebook& law) {
    const rota::audit audit = audit_roster(world.known(), law, {.as_of = {2022, 1, 1}});
    for (const rota::finding& found : findings(audit, world.known(), law, {.satisfied = true}))
      if (found.rule->id == "head-continuous-tenure" && world.people.at(*found.appointment).code == "M2")
        return found.decided.outcome;
    return verdict::not_applicable;
  };
  const rota::rulebook& national = rota::vietnam::rotation_law();
  CHECK(verdict_of(national) == verdict::satisfied);  // two years in D2
  CHECK(verdict_of(national.with(rota::readings{.tenure_continues_across_merger = true})) == verdict::violated);  // nine in all
}

TEST_CASE("audit: it judges only what the rulebook asks, and tells of its progress to the end", "[assess]") {
  const some_careers world;
  const std::string_view one[] = {"still-in-service"};
  const rota::rulebook law = rota::vietnam::rotation_law().only(one);
  std::vector<std::size_t> told;
  std::size_t all = 0;
  rota::audit_options options{.as_of = {2022, 1, 1}};
  options.progress = [&](std::size_t done, std::size_t of) {
    told.push_back(done);
    all = of;
  };
  const rota::audit audit = audit_roster(world.known(), law, options);
  REQUIRE(audit.parts.size() == 1);
  CHECK(audit.parts.front().subject == subject::incumbent);
  CHECK(audit.parts.front().columns.size() == 1);
  REQUIRE_FALSE(told.empty());
  CHECK(std::is_sorted(told.begin(), told.end()));
  CHECK(told.back() == all);
  CHECK(all == audit.parts.front().rows);
}
