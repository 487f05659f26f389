// SPDX-License-Identifier: BSL-1.0
#include <rota/stats/tally.hpp>

#include "support/catch.hpp"

#include <algorithm>
#include <random>
#include <vector>

namespace {

rota::tally tally_of(const std::vector<rota::verdict>& outcomes) {
  rota::tally counts;
  for (const rota::verdict each : outcomes) counts.add(each);
  return counts;
}

}  // namespace

TEST_CASE("tally: each verdict has a count of its own", "[stats]") {
  using rota::verdict;
  const rota::tally counts = tally_of({verdict::satisfied, verdict::violated, verdict::violated, verdict::waived, verdict::waived,
                                       verdict::waived, verdict::undetermined, verdict::undetermined, verdict::undetermined,
                                       verdict::undetermined, verdict::not_applicable, verdict::not_applicable,
                                       verdict::not_applicable, verdict::not_applicable, verdict::not_applicable});
  CHECK(counts.satisfied == 1);
  CHECK(counts.violated == 2);
  CHECK(counts.waived == 3);
  CHECK(counts.undetermined == 4);
  CHECK(counts.not_applicable == 5);
  CHECK(counts.applicable() == 10);
  CHECK(counts.all() == 15);
}

TEST_CASE("tally: the rate leaves out what was waived or could not be decided", "[stats]") {
  CHECK(rota::tally{.satisfied = 3, .violated = 1, .waived = 9, .undetermined = 9, .not_applicable = 9}.compliance_rate() == 0.75);
  CHECK(rota::tally{.violated = 2}.compliance_rate() == 0.0);
  CHECK_FALSE(rota::tally{.waived = 1, .undetermined = 1, .not_applicable = 1}.compliance_rate().has_value());
}

TEST_CASE("tally: the parts of a partition, in any order, add up to the whole", "[stats][property]") {
  constexpr unsigned seed = 20231106;
  CAPTURE(seed);
  std::mt19937 random(seed);
  for (int round = 0; round < 200; ++round) {
    std::vector<rota::verdict> outcomes(random() % 300);
    for (rota::verdict& each : outcomes) each = static_cast<rota::verdict>(random() % 5);
    std::vector<rota::tally> parts(1 + random() % 7);
    for (const rota::verdict each : outcomes) parts[random() % parts.size()].add(each);
    std::shuffle(parts.begin(), parts.end(), random);
    rota::tally merged;
    for (const rota::tally& part : parts) merged += part;
    CAPTURE(round);
    REQUIRE(merged == tally_of(outcomes));
    REQUIRE(merged.all() == outcomes.size());
  }
}
