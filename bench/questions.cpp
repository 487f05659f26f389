// SPDX-License-Identifier: BSL-1.0

// Small questions, one call at a time: see README.md for the rules. Each checks the answer that it times.

#include <rota/io/read.hpp>
#include <rota/rota.hpp>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <random>
#include <stdexcept>
#include <vector>

#ifndef NDEBUG
#error "benchmarks are built with NDEBUG: use the preset bench"
#endif

namespace {

using rota::date;
using rota::unit_id;

constexpr std::uint32_t seed = 20231106;
constexpr std::size_t questions = 4096;  // few enough to stay in the cache

void require(bool holds, const char* what) {
  if (!holds) throw std::runtime_error(what);
}

const rota::dataset& sample() {
  static const rota::dataset data = rota::read_dataset(ROTA_SAMPLE_DATA);
  return data;
}

/// The national units where ROTA_NATIONAL_DATA names them, else the sample's.
const rota::hierarchy& units() {
  static const rota::hierarchy all = [] {
    const char* national = std::getenv("ROTA_NATIONAL_DATA");
    return national != nullptr ? rota::read_hierarchy(national) : sample().units;
  }();
  return all;
}

date random_day(std::mt19937& random) {
  const date first{2021, 11, 1};
  return first + rota::days{static_cast<std::int32_t>(random() % 1800)};
}

struct place_question {
  unit_id unit;
  unit_id ancestor;
  date day;
};

/// Half of them about a true ancestor, half about any unit.
std::vector<place_question> place_questions() {
  std::mt19937 random(seed);
  std::vector<place_question> all;
  while (all.size() < questions) {
    const auto unit = static_cast<unit_id>(random() % units().unit_count());
    const date day = random_day(random);
    const std::vector<unit_id> path = units().path_to_root(unit, day);
    const auto any = static_cast<unit_id>(random() % units().unit_count());
    all.push_back({unit, path.empty() || all.size() % 2 == 0 ? any : path[random() % path.size()], day});
  }
  return all;
}

void is_within(benchmark::State& state) {
  const std::vector<place_question> all = place_questions();
  std::size_t inside = 0;
  for (const place_question& q : all) {
    const std::vector<unit_id> path = units().path_to_root(q.unit, q.day);
    const bool walked = std::find(path.begin(), path.end(), q.ancestor) != path.end();
    require(walked == units().is_within(q.unit, q.ancestor, q.day), "is_within differs from the walk to the root");
    inside += walked ? 1 : 0;
  }
  require(inside > questions / 8, "too few questions with the answer yes");
  std::size_t at = 0;
  for (auto _ : state) {
    const place_question& q = all[at++ % questions];
    benchmark::DoNotOptimize(units().is_within(q.unit, q.ancestor, q.day));
  }
}
BENCHMARK(is_within);

void successors(benchmark::State& state) {
  const date from{2025, 6, 30}, to{2025, 7, 1};
  const std::vector<unit_id> communes = units().units_of(rota::level::commune, from);
  std::size_t reached = 0;
  for (const unit_id each : communes) reached += units().successors(each, from, to).units.size();
  require(reached >= communes.size(), "a commune of June 2025 has no successor");
  std::size_t at = 0;
  for (auto _ : state) benchmark::DoNotOptimize(units().successors(communes[at++ % communes.size()], from, to));
}
BENCHMARK(successors);

void completed_months(benchmark::State& state) {
  require(rota::completed_months({2021, 8, 31}, {2024, 2, 29}).count == 30, "30 months from 31 August 2021");
  std::mt19937 random(seed);
  std::vector<date> days;
  while (days.size() < questions) days.push_back(random_day(random));
  std::size_t at = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(rota::completed_months(days[at % questions], days[(at + 1) % questions]));
    ++at;
  }
}
BENCHMARK(completed_months);

void judge_one_proposal(benchmark::State& state) {
  const rota::facts known{sample().units, sample().people};
  const rota::rulebook& law = rota::vietnam::rotation_law();
  std::vector<rota::proposal> moves;
  for (std::size_t at = 0; at < known.people.proposal_count(); ++at)
    moves.push_back(known.people.at(static_cast<rota::proposal_id>(at)));
  for (const rota::proposal& move : moves)
    require(rota::judge(move, known, law) == rota::assess(move, known, law).outcome(), "judge and assess differ");
  std::size_t at = 0;
  for (auto _ : state) benchmark::DoNotOptimize(rota::judge(moves[at++ % moves.size()], known, law));
}
BENCHMARK(judge_one_proposal);

void audit_sample(benchmark::State& state) {
  const rota::facts known{sample().units, sample().people};
  const rota::audit_options options{.as_of = date{2023, 11, 6}, .period = rota::interval{{2016, 1, 1}, {2023, 11, 7}}};
  std::size_t cases = 0;
  for (auto _ : state) {
    const rota::audit audit = rota::audit_roster(known, rota::vietnam::rotation_law(), options);
    cases = 0;
    for (const rota::audit_part& part : audit.parts) cases += part.judged;
  }
  require(cases > 2000, "the sample has more cases than that");
  state.SetItemsProcessed(static_cast<std::int64_t>(cases) * static_cast<std::int64_t>(state.iterations()));
}
BENCHMARK(audit_sample);

}  // namespace

BENCHMARK_MAIN();
