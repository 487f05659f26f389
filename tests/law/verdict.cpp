// SPDX-License-Identifier: BSL-1.0

#include <rota/law/verdict.hpp>

#include "support/catch.hpp"

#include <rota/law/cases.hpp>

#include <array>
#include <cstddef>
#include <string_view>

namespace {

using rota::force;
using rota::verdict;

constexpr std::array verdicts{verdict::not_applicable, verdict::satisfied, verdict::waived, verdict::undetermined,
                              verdict::violated};
constexpr std::array forces{force::advisory, force::target, force::binding};

}  // namespace

TEST_CASE("verdict: the worse of two is the later in the order of gravity", "[law]") {
  for (std::size_t a = 0; a < verdicts.size(); ++a)
    for (std::size_t b = 0; b < verdicts.size(); ++b)
      CHECK(rota::worst(verdicts[a], verdicts[b]) == verdicts[a < b ? b : a]);
}

TEST_CASE("verdict: the words are those of the output format", "[law]") {
  constexpr std::array<std::string_view, 5> words{"not_applicable", "satisfied", "waived", "undetermined", "violated"};
  for (std::size_t at = 0; at < verdicts.size(); ++at) CHECK(rota::to_string(verdicts[at]) == words[at]);
  CHECK(rota::to_string(force::advisory) == "advisory");
  CHECK(rota::to_string(force::target) == "target");
  CHECK(rota::to_string(force::binding) == "binding");
}

TEST_CASE("verdict: a ruling keeps its verdict and its force in one byte", "[law]") {
  for (const verdict outcome : verdicts)
    for (const force weight : forces) {
      const rota::packed_ruling packed{rota::ruling{outcome, weight, 3}};
      CHECK(packed.outcome() == outcome);
      CHECK(packed.force() == weight);
    }
  CHECK(rota::packed_ruling() == rota::packed_ruling(rota::ruling{}));
}

TEST_CASE("subject: an ended rotation is reported as a move, every other subject by its own word", "[law]") {
  using rota::subject;
  CHECK(rota::to_string(subject::ended_rotation) == rota::to_string(subject::move));
  CHECK(rota::to_string(subject::move) == "move");
  CHECK(rota::to_string(subject::proposal) == "proposal");
  CHECK(rota::to_string(subject::incumbent) == "incumbent");
  CHECK(rota::to_string(subject::plan) == "plan");
  CHECK(rota::to_string(subject::committee) == "committee");
  CHECK(rota::to_string(subject::table) == "table");
  CHECK(rota::to_string(subject::body) == "committee");
  CHECK(rota::to_string(subject::decisions) == "proposal");
}
