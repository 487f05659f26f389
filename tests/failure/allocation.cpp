// SPDX-License-Identifier: BSL-1.0

// Memory that runs out at the first, the second, … each allocation in turn: std::bad_alloc or the result, and nothing left behind.

#include <rota/assess/assess.hpp>
#include <rota/assess/audit.hpp>
#include <rota/assess/decisions.hpp>
#include <rota/assess/executor.hpp>
#include <rota/assess/groups.hpp>
#include <rota/core/column.hpp>
#include <rota/io/read.hpp>
#include <rota/law/vietnam.hpp>
#include <rota/stats/published.hpp>
#include <rota/stats/tables.hpp>

#include "io/dataset_folder.hpp"
#include "support/built_world.hpp"
#include "support/catch.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <new>
#include <vector>

namespace {

constexpr std::size_t never = std::numeric_limits<std::size_t>::max();
std::size_t left = never;  // allocations until memory runs out, once
std::ptrdiff_t live = 0;

bool runs_out() noexcept { return left != never && left-- == 0; }

}  // namespace

extern "C" {
void* __real_malloc(std::size_t) noexcept;
void* __real_aligned_alloc(std::size_t, std::size_t) noexcept;
void __real_free(void*) noexcept;
void* __wrap_malloc(std::size_t bytes) noexcept {
  if (runs_out()) return nullptr;
  ++live;
  return __real_malloc(bytes);
}
void* __wrap_aligned_alloc(std::size_t alignment, std::size_t bytes) noexcept {
  if (runs_out()) return nullptr;
  ++live;
  return __real_aligned_alloc(alignment, bytes);
}
void __wrap_free(void* memory) noexcept {
  live -= memory == nullptr ? 0 : 1;
  __real_free(memory);
}
}

void* operator new(std::size_t bytes) {
  if (void* const memory = __wrap_malloc(bytes)) return memory;
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept { __wrap_free(memory); }
void operator delete(void* memory, std::size_t) noexcept { __wrap_free(memory); }

namespace {

/// Returns after how many failures it came through.
template <class Act>
std::size_t fail_at_each(Act act) {
  act();  // what is made once and kept is made here
  for (std::size_t k = 0;; ++k) {
    const std::ptrdiff_t before = live;
    bool failed = false;
    left = k;
    try {
      act();
    } catch (const std::bad_alloc&) {
      failed = true;
    } catch (const std::filesystem::filesystem_error&) {
      failed = true;
    }
    const bool reached = left == never;
    left = never;
    if (live != before) FAIL("allocation " << k << " failed and " << live - before << " blocks are left behind");
    if (!failed && !reached) return k;
  }
}

const rota::test::built& world() {
  static const rota::test::built made(rota::test::make_world(20231106));
  return made;
}

const rota::prepared_facts& known() {
  static const rota::prepared_facts made(world().known(), rota::vietnam::rotation_law().shared_readings(), {2023, 11, 6});
  return made;
}

}  // namespace

TEST_CASE("failure: memory runs out at each allocation while a dataset is read", "[failure]") {
  const dataset_folder folder(sound_dataset());
  CHECK(fail_at_each([&] { (void)rota::read_dataset(folder.path()); }) > 500);
}

TEST_CASE("failure: memory runs out at each allocation while a bad dataset is refused", "[failure]") {
  dataset_files files = sound_dataset();
  files["officials.csv"] = "official,birth\nCB-1,soon\nCB-1,\n\"\n";
  const dataset_folder folder(files);
  CHECK(fail_at_each([&] {
          try {
            (void)rota::read_dataset(folder.path());
          } catch (const rota::data_error&) {
          }
        }) > 500);
}

TEST_CASE("failure: memory runs out at each allocation while hierarchy and roster are built", "[failure]") {
  const rota::test::raw_world raw = rota::test::make_world(20231106);
  CHECK(fail_at_each([&] { (void)build_people(raw, build_units(raw)); }) > 500);
}

TEST_CASE("failure: memory runs out at each allocation of an assessment, an audit and the statistics", "[failure]") {
  const rota::rulebook& law = rota::vietnam::rotation_law();
  const rota::proposal move = world().people.at(rota::proposal_id{0});
  CHECK(fail_at_each([&] { (void)assess(move, known(), law); }) > 0);
  CHECK(fail_at_each([&] { (void)audit_roster(world().known(), law, {.as_of = {2023, 11, 6}, .list_flagged = true}); }) > 50);
  const rota::audit audit = audit_roster(known(), law, {.as_of = {2023, 11, 6}});
  CHECK(fail_at_each([&] { (void)findings(audit, world().known(), law); }) > 10);
  const rota::table_options asked{.flows = {.period = {}}, .non_local = {.as_of = {2023, 11, 6}}, .tenure = {.as_of = {2023, 11, 6}}};
  CHECK(fail_at_each([&] { (void)count_tables(known(), asked); }) > 10);
}

TEST_CASE("failure: memory runs out at each allocation of an assessment of plans, committees, bodies and tables", "[failure]") {
  const rota::rulebook& law = rota::vietnam::rotation_law();
  const rota::group_options asked{.as_of = {2023, 11, 6}};
  const std::vector<rota::published_sum> published = rota::reconcile(
      std::vector<rota::published_cell>{{"T", "R", "all", 20, true}, {"T", "R", "women", 7, false}, {"T", "R", "men", 10, false}});
  const rota::group_assessment whole = assess_groups(world().known(), law, asked, published);
  REQUIRE(whole.findings.size() > 10);
  bool is_whole = true;
  CHECK(fail_at_each([&] {
          const rota::group_assessment again = assess_groups(world().known(), law, asked, published);
          is_whole = is_whole && again.findings.size() == whole.findings.size();
        }) > 50);
  CHECK(is_whole);
}

TEST_CASE("failure: memory runs out at each allocation of an assessment of a list of decisions", "[failure]") {
  rota::rulebook law = rota::vietnam::rotation_law();
  for (const rota::rule& each : rota::vietnam::decision_law().rules()) law = law.with(each);
  std::vector<rota::proposal> decided;
  for (std::uint32_t at = 0; at < world().people.proposal_count(); ++at) decided.push_back(world().people.at(rota::proposal_id{at}));
  const rota::decision_assessment whole = assess_decisions(decided, known(), law);
  REQUIRE_FALSE(whole.of_list.findings.empty());
  bool is_whole = true;
  CHECK(fail_at_each([&] {
          const rota::decision_assessment again = assess_decisions(decided, known(), law);
          is_whole = is_whole && again.each.size() == decided.size() && again.of_list.findings.size() == whole.of_list.findings.size();
        }) > 50);
  CHECK(is_whole);
}

TEST_CASE("failure: a column that no memory can hold is refused", "[failure]") {
  for (const std::size_t bytes : {never, never - 1, never / 2})
    CHECK_THROWS_AS(rota::detail::allocate_column(bytes), std::bad_alloc);
  for (const std::size_t bytes : {std::size_t{100}, std::size_t{10'000'000}})
    CHECK(fail_at_each([bytes] { rota::detail::free_column(rota::detail::allocate_column(bytes)); }) == 1);
}

TEST_CASE("failure: memory that runs out on another thread is told to the caller", "[failure]") {
  for (const unsigned threads : {1U, 2U, 5U})
    CHECK_THROWS_AS(rota::own_threads(threads)(20, [](std::size_t task) {
                      if (task % 3 == 0) throw std::bad_alloc();
                    }),
                    std::bad_alloc);
}
