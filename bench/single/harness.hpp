// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_BENCH_SINGLE_HARNESS_HPP
#define ROTA_BENCH_SINGLE_HARNESS_HPP

// What the engines of C and C++ share: reading the cases, checking every answer, timing, and the line that is printed.

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace single {

/// The facts of a case in the order of its line, see README.md.
enum fact : std::size_t {
  day,
  head,
  leader,
  level,
  post_group,
  unit_in_force,
  movement,
  extension,
  listed_position,
  held,
  term,
  remaining,
  planned,
  past_retirement,
  locality,
  fact_count
};

inline constexpr std::array<const char*, fact_count> fact_names{
    "day",           "head",      "leader",    "level",           "post_group",
    "unit_in_force", "movement",  "extension", "listed_position", "held",
    "term",          "remaining", "planned",   "past_retirement", "locality"};

inline constexpr std::size_t rule_count = 10;
inline constexpr std::uint8_t not_applicable = 10;

using facts = std::array<std::int32_t, fact_count>;
using codes = std::array<std::uint8_t, rule_count>;

struct one_case {
  std::int64_t id = 0;  ///< from 0 through both files
  single::facts facts{};
  single::codes expected{};
};

/// The arguments of an engine's program: `PROGRAM RUN TIMED BOUNDS`.
struct task {
  std::string run;               ///< printed with the result; run 0 only checks
  std::vector<one_case> timed;   ///< checked, then timed
  std::vector<one_case> bounds;  ///< checked only
};

inline one_case read_case(const std::string& line, std::int64_t id) {
  std::istringstream numbers(line);
  one_case each{.id = id};
  char comma = ',';
  for (std::int32_t& value : each.facts) numbers >> value >> comma;
  for (std::size_t rule = 0; rule < rule_count; ++rule) {
    int code = 0;
    if (rule > 0) numbers >> comma;
    numbers >> code;
    each.expected[rule] = static_cast<std::uint8_t>(code);
  }
  if (!numbers || comma != ',')
    throw std::runtime_error("`" + line + "` is no case: expected 25 integers with commas between");
  return each;
}

inline std::vector<one_case> read_cases(const std::string& path, std::size_t first_id) {
  std::ifstream file(path);
  std::vector<one_case> all;
  for (std::string line; std::getline(file, line);)
    all.push_back(read_case(line, static_cast<std::int64_t>(first_id + all.size())));
  if (all.empty()) throw std::runtime_error("`" + path + "` holds no cases: expected a file written by cases.mjs");
  return all;
}

inline task read_task(int count, char** arguments) {
  if (count != 4) throw std::runtime_error("expected the number of the run and two files of cases");
  task all{.run = arguments[1], .timed = read_cases(arguments[2], 0), .bounds = {}};
  all.bounds = read_cases(arguments[3], all.timed.size());
  return all;
}

/// Throws at the first answer that differs from the expected one.
template <class Decide>
void check(Decide& decide, const std::vector<one_case>& cases) {
  for (const one_case& each : cases) {
    const codes got = decide(each);
    for (std::size_t rule = 0; rule < rule_count; ++rule)
      if (got[rule] != each.expected[rule])
        throw std::runtime_error("case " + std::to_string(each.id) + ", rule " + std::to_string(rule) + ": got " +
                                 std::to_string(got[rule]) + ", expected " + std::to_string(each.expected[rule]));
  }
}

/// Seconds for `passes` passes over the cases. The answers are summed into `kept`, so that none can be left out.
template <class Decide>
double seconds_of(Decide& decide, const std::vector<one_case>& cases, std::size_t passes, std::uint64_t& kept) {
  const auto start = std::chrono::steady_clock::now();
  for (std::size_t pass = 0; pass < passes; ++pass)
    for (const one_case& each : cases)
      for (const std::uint8_t code : decide(each)) kept += code;
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// Checks `decide` (one_case -> codes) on every case, then times it and prints one line.
template <class Decide>
void time(const char* implementation, Decide decide, const task& of) {
  check(decide, of.timed);
  check(decide, of.bounds);
  if (of.run == "0") return;

  constexpr double shortest = 0.5;  // seconds
  std::uint64_t kept = 0;
  std::size_t passes = 1;
  double seconds = seconds_of(decide, of.timed, passes, kept);
  while (seconds < shortest) {  // the passes that are too short are the warm-up
    passes += passes;
    seconds = seconds_of(decide, of.timed, passes, kept);
  }
  if (kept == 0) throw std::runtime_error("no answer was kept");
  const auto decisions = static_cast<double>(passes * of.timed.size());
  std::printf("decision,%s,%.0f,%s,%.6f,%.0f,\n", implementation, decisions, of.run.c_str(), seconds,
              decisions / seconds);
}

}  // namespace single

#endif  // ROTA_BENCH_SINGLE_HARNESS_HPP
