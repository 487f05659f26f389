// SPDX-License-Identifier: BSL-1.0

// Benchmarks on large rosters: see ../README.md for what each task computes and when the clock runs.

#include "audit.hpp"
#include "csv_files.hpp"
#include "load.hpp"
#include "memory.hpp"
#include "over_time.hpp"
#include "runner.hpp"
#include "statistics.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <memory>
#include <stdexcept>

#ifndef NDEBUG
#error "benchmarks are built with NDEBUG: use the preset bench"
#endif

namespace {

struct options {
  std::vector<std::size_t> rows{100'000, 1'000'000, 10'000'000};
  std::vector<std::string> tasks{"order", "audit", "findings", "statistics", "load", "memory"};
  std::vector<std::string> engines{"rota", "rows", "duckdb", "sqlite"};
  std::vector<unsigned> threads{1, 2};
  std::vector<std::string> days{"2025-04-30", "2025-08-31"};
  int rounds = 5;
  std::uint64_t seed = 20250430;
  std::string csv;
  std::string duckdb = ROTA_BENCH_DUCKDB;
  std::string folder = "bench-data";
};

options parse(int argc, char** argv) {
  options asked;
  CLI::App app("Times rota and its rivals on generated rosters; every answer is checked");
  app.add_option("--rows", asked.rows, "numbers of appointments")->delimiter(',')->capture_default_str();
  app.add_option("--tasks", asked.tasks, "audit, statistics, load, findings, catalogue, series, due, what-if, memory, order")
      ->delimiter(',')
      ->capture_default_str();
  app.add_option("--engines", asked.engines, "rota, rows, duckdb, sqlite")->delimiter(',')->capture_default_str();
  app.add_option("--threads", asked.threads, "numbers of threads")->delimiter(',')->capture_default_str();
  app.add_option("--days", asked.days, "days of audit")->delimiter(',')->capture_default_str();
  app.add_option("--rounds", asked.rounds, "timed rounds, at least 5")->check(CLI::Range(5, 1000))->capture_default_str();
  app.add_option("--seed", asked.seed, "of the generator")->capture_default_str();
  app.add_option("--csv", asked.csv, "file for the single runs; default: standard output");
  app.add_option("--duckdb", asked.duckdb, "path of libduckdb.so")->capture_default_str();
  app.add_option("--folder", asked.folder, "where task load writes its files")->capture_default_str();
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    std::exit(app.exit(error));
  }
  return asked;
}

bool has(const std::vector<std::string>& words, const char* word) { return std::ranges::find(words, word) != words.end(); }

/// Adds what one engine has for a task; an engine that cannot be had is left out, and stderr says why.
template <class Add>
void add_engine(const options& asked, const char* engine, Add add) {
  if (!has(asked.engines, engine)) return;
  try {
    add();
  } catch (const std::exception& error) {
    std::fprintf(stderr, "bench: %s is left out: %s\n", engine, error.what());
  }
}

bench::day parse_day(const std::string& text) {
  int year = 0, month = 0, in_month = 0;
  if (std::sscanf(text.c_str(), "%d-%d-%d", &year, &month, &in_month) != 3)
    throw std::runtime_error("`" + text + "` is no day; expected YYYY-MM-DD");
  return bench::day_of(year, month, in_month);
}

void append(std::vector<bench::measurement>& all, std::vector<bench::measurement> more) {
  std::ranges::move(more, std::back_inserter(all));
}

std::vector<bench::measurement> audit(const options& asked, const bench::setting& in, const std::string& task, std::FILE* csv) {
  const bench::audit_answer right = bench::true_answer(in.data, in.derived);
  std::fprintf(stderr, "bench: %s, %zu rows, %zu held, checksum %016llx\n", task.c_str(), in.derived.size(),
               right.words.size() - static_cast<std::size_t>(std::ranges::count(right.words, 0U)),
               static_cast<unsigned long long>(bench::checksum(right.words)));
  bench::contenders all;
  add_engine(asked, "rota", [&] { bench::add_rota_audit(all, in, right); });
  add_engine(asked, "rows", [&] { bench::add_rows_audit(all, in, right); });
  add_engine(asked, "duckdb", [&] { bench::add_duckdb_audit(all, in, right); });
  add_engine(asked, "sqlite", [&] { bench::add_sqlite_audit(all, in, right); });
  return run_rounds(task, all, in.derived.size(), asked.rounds, csv);
}

std::vector<bench::measurement> statistics(const options& asked, const bench::setting& in, const std::string& task, std::FILE* csv) {
  const bench::statistics right = bench::true_statistics(in.data, in.derived);
  bench::contenders all;
  add_engine(asked, "rota", [&] { bench::add_rota_statistics(all, in, right); });
  add_engine(asked, "rows", [&] { bench::add_rows_statistics(all, in, right); });
  add_engine(asked, "duckdb", [&] { bench::add_duckdb_statistics(all, in, right); });
  // Twenty seconds a run at ten million rows.
  if (in.derived.size() <= 1'000'000) add_engine(asked, "sqlite", [&] { bench::add_sqlite_statistics(all, in, right); });
  return run_rounds(task, all, in.derived.size(), asked.rounds, csv);
}

std::vector<bench::measurement> load(const options& asked, bench::setting in, std::FILE* csv) {
  const std::filesystem::path folder = std::filesystem::path(asked.folder) / std::to_string(in.data.rows.size());
  in.folder = folder.string();
  write_csv_files(in.data, folder);
  std::fprintf(stderr, "bench: load, %.1f bytes a row of appointments.csv\n",
               static_cast<double>(file_size(folder / "appointments.csv")) / static_cast<double>(in.data.rows.size()));
  const bench::load_answer right = bench::true_load(in.data);
  bench::contenders all;
  add_engine(asked, "rota", [&] { bench::add_rota_load(all, in, right); });
  add_engine(asked, "rows", [&] { bench::add_rows_load(all, in, right); });
  add_engine(asked, "duckdb", [&] { bench::add_duckdb_load(all, in, right); });
  add_engine(asked, "sqlite", [&] { bench::add_sqlite_load(all, in, right); });
  std::vector<bench::measurement> done = run_rounds("load", all, in.data.rows.size(), asked.rounds, csv);
  std::filesystem::remove_all(folder);
  return done;
}

std::vector<bench::measurement> catalogue(const options& asked, const bench::setting& in, const std::string& task, std::FILE* csv) {
  const bench::audit_answer right = bench::true_answer(in.data, in.derived);
  bench::contenders all;
  add_engine(asked, "rota", [&] { bench::add_rota_catalogue(all, in, right); });
  return run_rounds(task, all, in.derived.size(), asked.rounds, csv);
}

/// rota only: `add` is what the task asks.
template <class Add>
std::vector<bench::measurement> ours_alone(const options& asked, const bench::setting& in, const std::string& task, std::FILE* csv,
                                           Add add) {
  bench::contenders all;
  add_engine(asked, "rota", [&] { add(all, in); });
  return run_rounds(task, all, in.derived.size(), asked.rounds, csv);
}

/// Rounds of these take long, so they are asked of one day, and not of the largest rosters: a due list is an audit for each day.
void over_time(const options& asked, const bench::setting& in, const std::string& on, std::FILE* csv,
               std::vector<bench::measurement>& all) {
  if (has(asked.tasks, "series") && in.derived.size() <= 1'000'000)
    append(all, ours_alone(asked, in, "series@" + on, csv, bench::add_rota_series));
  if (has(asked.tasks, "due") && in.derived.size() <= 100'000)
    append(all, ours_alone(asked, in, "due@" + on, csv, bench::add_rota_due));
  if (has(asked.tasks, "what-if") && in.derived.size() <= 1'000'000)
    append(all, ours_alone(asked, in, "what-if@" + on, csv, bench::add_rota_what_if));
}

std::vector<bench::measurement> findings(const options& asked, const bench::setting& in, const std::string& task, std::FILE* csv) {
  const bench::audit_answer right = bench::true_answer(in.data, in.derived);
  bench::contenders all;
  add_engine(asked, "rota", [&] { bench::add_rota_findings(all, in, right); });
  return run_rounds(task, all, in.derived.size(), asked.rounds, csv);
}

void run(const options& asked, std::FILE* csv) {
  std::vector<bench::measurement> all;
  std::fputs(bench::csv_header, csv);
  for (const std::size_t rows : asked.rows) {
    const bench::world data = bench::make_world(rows, asked.seed);
    if (has(asked.tasks, "order"))
      if (const std::string wrong = bench::check_build_order(data); !wrong.empty()) throw std::runtime_error(wrong);
    for (const std::string& on : asked.days) {
      // So that a run over all sizes ends in a quarter of an hour.
      const bool first_day = on == asked.days.front(), large = rows > 1'000'000;
      if (large && !first_day) break;
      const bench::columns derived = bench::derive(data, parse_day(on));
      const bench::setting in{data, derived, asked.threads, asked.folder, asked.duckdb, !large && first_day};
      if (has(asked.tasks, "audit")) append(all, audit(asked, in, "audit@" + on, csv));
      if (has(asked.tasks, "findings")) append(all, findings(asked, in, "findings@" + on, csv));
      if (has(asked.tasks, "catalogue")) append(all, catalogue(asked, in, "catalogue@" + on, csv));
      if (first_day) over_time(asked, in, on, csv, all);
      if (has(asked.tasks, "load") && first_day) append(all, load(asked, in, csv));
      if (has(asked.tasks, "statistics")) append(all, statistics(asked, in, "statistics@" + on, csv));
    }
  }
  bench::print_summary(all);
  if (has(asked.tasks, "memory")) print_memory(bench::measure_bandwidth(asked.threads, asked.rounds), all);
}

}  // namespace

int main(int argc, char** argv) {
  const options asked = parse(argc, argv);
  try {
    std::FILE* csv = asked.csv.empty() ? stdout : std::fopen(asked.csv.c_str(), "w");
    if (csv == nullptr) throw std::runtime_error("cannot write `" + asked.csv + "`; name another file");
    run(asked, csv);
    if (csv != stdout) std::fclose(csv);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "bench: %s\n", error.what());
    return 1;
  }
  return 0;
}
