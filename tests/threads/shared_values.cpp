// SPDX-License-Identifier: BSL-1.0

// Values shared by four threads that ask all at once what is worked out when it is first asked for. Of use under ThreadSanitizer:
// tests/tsan.

#include <rota/assess/assess.hpp>
#include <rota/assess/audit.hpp>
#include <rota/law/vietnam.hpp>
#include <rota/stats/tables.hpp>

#include "support/built_world.hpp"
#include "support/catch.hpp"

#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace {

constexpr rota::date day{2023, 11, 6};

/// Calls `ask` from four threads that begin together; how many answers were wrong.
template <class Ask>
int wrong_of_four(Ask ask) {
  std::atomic<int> ready{0}, wrong{0};
  {
    std::vector<std::jthread> threads;
    for (int k = 0; k < 4; ++k)
      threads.emplace_back([&] {
        for (++ready; ready < 4;) std::this_thread::yield();
        if (!ask()) ++wrong;
      });
  }
  return wrong;
}

}  // namespace

TEST_CASE("threads: what a roster and prepared facts work out when first asked is asked by four at once", "[threads]") {
  const rota::rulebook& law = rota::vietnam::rotation_law();
  for (std::uint32_t seed = 1; seed <= 8; ++seed) {
    const rota::test::built world(rota::test::make_world(seed));  // fresh, so that nothing is worked out yet
    const rota::test::built twin(rota::test::make_world(seed));
    const rota::prepared_facts known(world.known(), law.shared_readings(), day, {.past = seed % 2 == 0});
    const rota::prepared_facts known_twin(twin.known(), law.shared_readings(), day);
    const rota::table_options asked{
        .flows = {.period = {}}, .non_local = {.as_of = day, .by = rota::level::province}, .tenure = {.as_of = day}};
    const rota::tables expected = count_tables(known_twin, asked);
    const rota::audit audited = audit_roster(known_twin, law, {.as_of = day});
    const int wrong = wrong_of_four([&] {
      bool right = true;
      for (std::size_t row = 0; row < world.people.appointment_count(); ++row) {
        const auto id = static_cast<rota::appointment_id>(row);
        right = right && world.people.find_appointment(twin.people.at(id).code) == id;
        right = right && world.people.concurrent_with(id) == twin.people.concurrent_with(id);
        right = right && world.people.appointment_concurrent_with()[row] == twin.people.concurrent_with(id);
      }
      for (std::size_t row = 0; row < world.people.proposal_count(); ++row) {
        const auto id = static_cast<rota::proposal_id>(row);
        right = right && judge(world.people.at(id), known, law) == judge(twin.people.at(id), twin.known(), law);
      }
      const rota::tables counted = count_tables(known, asked);
      right = right && counted.flows == expected.flows && counted.non_local == expected.non_local && counted.tenure == expected.tenure;
      const rota::audit made = audit_roster(known, law, {.as_of = day, .threads = 2});
      return right && findings(made, world.known(), law).size() == findings(audited, twin.known(), law).size();
    });
    CAPTURE(seed);
    CHECK(wrong == 0);
  }
}
