// SPDX-License-Identifier: BSL-1.0

// How often the heap is asked for memory. A program of its own, because it takes the place of malloc: operator new and the columns
// of the library both end there. Sanitizers bring a malloc of their own; under them nothing is counted and the cases are left out.

#include <rota/assess/assess.hpp>

#include "support/catch.hpp"
#include "support/built_world.hpp"
#include "support/sanitizer.hpp"

#include <rota/assess/audit.hpp>
#include <rota/law/vietnam.hpp>

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

#if defined(__GLIBC__) && !defined(ROTA_TESTS_UNDER_ASAN) && !defined(ROTA_TESTS_UNDER_TSAN)
#define ROTA_TESTS_COUNT_MALLOC
#endif

namespace {
std::atomic<std::size_t> asked{0};
}

#ifdef ROTA_TESTS_COUNT_MALLOC
extern "C" {
void* __libc_malloc(std::size_t) noexcept;
void* __libc_memalign(std::size_t, std::size_t) noexcept;
void* malloc(std::size_t bytes) noexcept {
  ++asked;
  return __libc_malloc(bytes);
}
void* aligned_alloc(std::size_t alignment, std::size_t bytes) noexcept {
  ++asked;
  return __libc_memalign(alignment, bytes);
}
}
#endif

namespace {

using namespace rota::test;  // NOLINT: the helpers of the tests
using rota::appointment_id;
using rota::date;
using rota::prepared_facts;
using rota::subject;

constexpr std::uint32_t first_seed = 6200;
constexpr date around{2025, 8, 1};

template <class Do>
std::size_t allocations(Do act) {
  const std::size_t before = asked;
  act();
  return asked - before;
}

/// False, and says so, where nothing can be counted.
bool counts() {
#ifdef ROTA_TESTS_COUNT_MALLOC
  return true;
#else
  WARN("skipped: allocations are counted with glibc and without sanitizers only");
  return false;
#endif
}

/// The verdicts are used, so that nothing that is measured is left out.
volatile unsigned sink = 0;
void use(unsigned value) { sink = sink + value; }

}  // namespace

TEST_CASE("allocations: they are counted, those of columns as well", "[assess]") {
  if (!counts()) return;
  // A compiler may leave a pair of new and delete out; what is taken by malloc below it may not.
  CHECK(allocations([] { delete new int(7); }) <= 1);
  CHECK(allocations([] { use(static_cast<unsigned>(std::vector<int>(1000, 7).size())); }) <= 1);
  CHECK(allocations([] { use(rota::ruling_column(100).size() == 100 ? 1 : 0); }) == 1);
  CHECK(allocations([] { use(static_cast<unsigned>(rota::detail::column<char>(std::size_t{5} << 20U).size())); }) == 1);
  CHECK(allocations([] { use(1); }) == 0);
}

TEST_CASE("allocations: one proposal is judged without any, and assessed with that of its findings", "[assess]") {
  if (!counts()) return;
  std::size_t judged = 0;
  const rota::rulebook& law = rota::vietnam::rotation_law();
  std::vector<rota::packed_ruling> rulings(law.rules().size());
  for (std::uint32_t seed = first_seed; seed < first_seed + 20; ++seed) {
    const raw_world raw = make_world(seed);
    const built world(raw);
    const prepared_facts known(world.known(), law.shared_readings(), around);
    // The first question about who else holds a post makes an index.
    for (const rota::proposal& move : raw.proposals) judge_each(move, known, law, rulings);
    for (const rota::proposal& move : raw.proposals) {
      if (!known.holds_for().contains(move.effective)) continue;
      ++judged;
      CHECK(allocations([&] { use(static_cast<unsigned>(judge(move, known, law))); }) == 0);
      CHECK(allocations([&] { judge_each(move, known, law, rulings); }) == 0);
      CHECK(allocations([&] { use(static_cast<unsigned>(assess(move, known, law).findings.size())); }) == 1);
    }
  }
  CHECK(judged > 50);
}

TEST_CASE("allocations: one appointment is judged without any", "[assess]") {
  if (!counts()) return;
  std::size_t judged = 0;
  const rota::rulebook& law = rota::vietnam::rotation_law();
  std::vector<rota::packed_ruling> rulings(law.rules().size());
  for (std::uint32_t seed = first_seed; seed < first_seed + 20; ++seed) {
    const raw_world raw = make_world(seed);
    const built world(raw);
    const prepared_facts known(world.known(), law.shared_readings(), around);
    for (const rota::proposal& move : raw.proposals) judge_each(move, known, law, rulings);  // makes the index
    for (std::size_t row = 0; row < world.people.appointment_count(); ++row)
      for (const subject as : {subject::incumbent, subject::move, subject::ended_rotation}) {
        const rota::interval term = world.people.appointment_term()[row];
        const date day = as == subject::incumbent ? around : as == subject::move ? term.from : term.until;
        if (!known.holds_for().contains(day)) continue;
        const auto id = static_cast<appointment_id>(row);
        CHECK(allocations([&] { judge_each(id, as, around, known, law, rulings); }) == 0);
        judged += allocations([&] { use(static_cast<unsigned>(judge(id, as, around, known, law))); }) == 0 ? 1 : 0;
      }
  }
  CHECK(judged > 500);
}

TEST_CASE("allocations: an audit asks for no more on many blocks than on one", "[assess]") {
  if (!counts()) return;
  const rota::rulebook& law = rota::vietnam::rotation_law();
  const auto of_audit = [&](std::size_t times, std::size_t& blocks) {
    const raw_world raw = repeated(make_world(first_seed), times);
    const built world(raw);
    const prepared_facts known(world.known(), law.shared_readings(), around);
    const rota::executor here = [](std::size_t tasks, const std::function<void(std::size_t)>& run) {
      for (std::size_t task = 0; task < tasks; ++task) run(task);
    };
    rota::audit first = audit_roster(known, law, {.as_of = around}, here);
    blocks = world.people.appointment_count() / rota::cases::capacity;
    return allocations([&] { first = audit_roster(known, law, {.as_of = around}, here, std::move(first)); });
  };
  std::size_t few_blocks = 0, many_blocks = 0;
  const std::size_t few = of_audit(5, few_blocks);
  const std::size_t many = of_audit(150, many_blocks);
  CAPTURE(few_blocks, many_blocks);
  CHECK(many_blocks > few_blocks + 3);
  CHECK(many_blocks < 32);  // one task of the audit: each has counts of its own
  CHECK(few == many);
}
