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

/// The sample's facts, prepared around the day of its audit.
const rota::prepared_facts& prepared() {
  static const rota::prepared_facts made({sample().units, sample().people}, rota::vietnam::rotation_law().shared_readings(),
                                         date{2023, 11, 6});
  return made;
}

std::vector<rota::proposal> proposals() {
  std::vector<rota::proposal> moves;
  const rota::roster& people = sample().people;
  for (std::size_t at = 0; at < people.proposal_count(); ++at) moves.push_back(people.at(static_cast<rota::proposal_id>(at)));
  return moves;
}

void judge_one_proposal(benchmark::State& state) {
  const rota::facts known{sample().units, sample().people};
  const rota::rulebook& law = rota::vietnam::rotation_law();
  const std::vector<rota::proposal> moves = proposals();
  for (const rota::proposal& move : moves)
    require(rota::judge(move, known, law) == rota::assess(move, known, law).outcome(), "judge and assess differ");
  std::size_t at = 0;
  for (auto _ : state) benchmark::DoNotOptimize(rota::judge(moves[at++ % moves.size()], known, law));
}
BENCHMARK(judge_one_proposal);

/// Proposals of the stretch of days that was prepared, of others, or those of that stretch of which every rule is asked, since none
/// is violated.
enum class chosen : std::uint8_t { same_stretch, other_stretch, none_violated };

bool is_chosen(const rota::proposal& move, chosen which) {
  const bool same = prepared().holds_for().contains(move.effective);
  if (which == chosen::other_stretch) return !same;
  if (!same || which == chosen::same_stretch) return same;
  return rota::judge(move, prepared(), rota::vietnam::rotation_law()) != rota::verdict::violated;
}

void judge_one_proposal_prepared(benchmark::State& state, chosen which) {
  const rota::rulebook& law = rota::vietnam::rotation_law();
  std::vector<rota::proposal> moves = proposals();
  std::erase_if(moves, [&](const rota::proposal& move) { return !is_chosen(move, which); });
  require(!moves.empty(), "the sample has proposals of each kind");
  for (const rota::proposal& move : moves)
    require(rota::judge(move, prepared(), law) == rota::assess(move, prepared().known(), law).outcome(), "judge and assess differ");
  std::size_t at = 0;
  for (auto _ : state) benchmark::DoNotOptimize(rota::judge(moves[at++ % moves.size()], prepared(), law));
}
BENCHMARK_CAPTURE(judge_one_proposal_prepared, same_stretch, chosen::same_stretch);
BENCHMARK_CAPTURE(judge_one_proposal_prepared, other_stretch, chosen::other_stretch);
BENCHMARK_CAPTURE(judge_one_proposal_prepared, none_violated, chosen::none_violated);

/// One appointment held on a day.
void judge_one_incumbent(benchmark::State& state) {
  const rota::rulebook& law = rota::vietnam::rotation_law();
  const date day{2023, 11, 6};
  std::vector<rota::appointment_id> held;
  for (std::size_t row = 0; row < sample().people.appointment_count(); ++row)
    if (!rota::assess(static_cast<rota::appointment_id>(row), rota::subject::incumbent, day, prepared(), law).findings.empty())
      held.push_back(static_cast<rota::appointment_id>(row));
  require(held.size() > 100, "the sample has more incumbents than that");
  std::size_t at = 0;
  for (auto _ : state)
    benchmark::DoNotOptimize(rota::judge(held[at++ % held.size()], rota::subject::incumbent, day, prepared(), law));
}
BENCHMARK(judge_one_incumbent);

/// All appointments of one official: each as a move by the law of its first day, and as held on a day.
void history_of_one_official(benchmark::State& state) {
  const rota::rulebook& law = rota::vietnam::rotation_law();
  const rota::roster& people = sample().people;
  const date day{2023, 11, 6};
  std::vector<rota::packed_ruling> rulings(law.rules().size());
  std::size_t at = 0, rows = 0;
  for (auto _ : state) {
    const auto [first, last] = people.appointments_of(static_cast<rota::official_id>(at++ % people.official_count()));
    for (std::size_t row = first; row < last; ++row)
      for (const rota::subject as : {rota::subject::move, rota::subject::incumbent}) {
        rota::judge_each(static_cast<rota::appointment_id>(row), as, day, prepared(), law, rulings);
        benchmark::DoNotOptimize(rulings.data());
      }
    rows += last - first;
  }
  require(rows > 0, "nobody was ever appointed");
  state.SetItemsProcessed(static_cast<std::int64_t>(rows));
}
BENCHMARK(history_of_one_official);

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
