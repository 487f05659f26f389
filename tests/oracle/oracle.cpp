// SPDX-License-Identifier: BSL-1.0

// The library against the rules and statistics restated in SQL, on random datasets: see README.md.

#include "oracle/compare.hpp"
#include "oracle/shrink.hpp"
#include "oracle/unsettle.hpp"

#include "support/catch.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace {

using oracle::mismatch;
using oracle::question;
using rota::date;
using rota::test::raw_world;

constexpr std::size_t all_rows = 100'000;
#ifdef NDEBUG
constexpr std::size_t usual_rows = all_rows;
#else
constexpr std::size_t usual_rows = 5'000;
#endif

std::size_t number_from(const char* variable, std::size_t otherwise) {
  const char* const text = std::getenv(variable);
  return text != nullptr ? std::stoul(text) : otherwise;
}

std::size_t rows_of(const raw_world& world) { return world.appointments.size() + world.proposals.size(); }

question asked_of(std::uint32_t seed) {
  constexpr std::array days{date{2013, 10, 31}, date{2013, 11, 1}, date{2019, 8, 15},  date{2020, 12, 1}, date{2023, 11, 6},
                            date{2025, 6, 30},  date{2025, 7, 1},  date{2025, 12, 31}, date{2026, 1, 31}};
  rota::test::dice roll(seed ^ 0x5EEDU);
  const date as_of = roll.one_in(3) ? roll.day({2012, 1, 1}, {2027, 1, 1}) : days[roll.below(days.size())];
  const date from = roll.one_in(2) ? date{2010, 1, 1} : roll.day({2010, 1, 1}, {2024, 1, 1});
  return {as_of, {from, roll.one_in(2) ? date{2027, 1, 1} : roll.day({2024, 2, 1}, {2027, 1, 1})}};
}

std::string told(const mismatch& of) {
  return of.of + " " + of.where + ": the library says `" + of.library + "`, SQL says `" + of.sql + "`";
}

/// Writes the smallest dataset with a mismatch of the same rule or statistic; where.
std::string written_small(oracle::judge& by, const raw_world& world, const question& asked, const mismatch& first,
                          const std::string& name) {
  const auto fails = [&](const raw_world& less) {
    const auto found = by.compare(less, asked);
    return std::ranges::any_of(found, [&](const mismatch& each) { return each.of == first.of; });
  };
  const raw_world small = oracle::shrink(world, fails);
  const auto folder = std::filesystem::current_path() / "mismatches" / name;
  oracle::write_dataset(small, folder);
  std::string text = folder.string() + " as of " + to_string(asked.as_of) + ", period " + to_string(asked.period.from) + " to " +
                     to_string(asked.period.until) + ":";
  for (const mismatch& each : by.compare(small, asked)) text += "\n  " + told(each);
  return text;
}

/// Writes the tables and the library's answers for another engine: `\\N` is NULL, texts stand in quotes.
void export_dataset(const raw_world& world, const question& asked, const std::filesystem::path& folder) {
  std::filesystem::create_directories(folder);
  for (const oracle::table& each : oracle::tables_of(world, asked)) {
    std::ofstream out(folder / (each.name + ".csv"), std::ios::binary);
    for (const oracle::cells& row : each.rows)
      for (std::size_t at = 0; at < row.size(); ++at)
        out << (row[at] ? '"' + *row[at] + '"' : std::string("\\N")) << (at + 1 < row.size() ? ',' : '\n');
  }
  std::ofstream out(folder / "library.txt", std::ios::binary);
  const oracle::library_answers library = oracle::answers_of_library(world, asked);
  for (const auto* part : {&library.rulings, &library.counts})
    for (const auto& [key, value] : *part) out << key << '\t' << value << '\n';
}

raw_world dataset_of(std::uint32_t seed) {
  raw_world world = rota::test::make_world(seed);
  if (seed % 2 == 1) oracle::unsettle(world, seed);
  return world;
}

}  // namespace

TEST_CASE("oracle: the rules and statistics in SQL say what the library says", "[oracle][rows]") {
  const std::size_t wanted = number_from("ROTA_ORACLE_ROWS", usual_rows);
  const auto first_seed = static_cast<std::uint32_t>(number_from("ROTA_ORACLE_SEED", 20251001));
  oracle::judge judge;
  std::size_t rows = 0;
  std::uint32_t seed = first_seed;
  for (; rows < wanted; ++seed) {
    const raw_world world = dataset_of(seed);
    rows += rows_of(world);
    const question asked = asked_of(seed);
    const std::vector<mismatch> found = judge.compare(world, asked);
    if (found.empty()) continue;
    CAPTURE(seed, found.size(), told(found.front()));
    FAIL("the smallest dataset found is " << written_small(judge, world, asked, found.front(), std::to_string(seed)));
  }
  WARN(rows << " appointments and proposals in " << seed - first_seed << " datasets, seeds from " << first_seed << ": "
            << judge.rulings() << " rulings and " << judge.counts() << " counts are equal");
  if (wanted < all_rows) return;
  // The datasets are of use only if they reach the verdicts.
  std::set<std::string> rules;
  for (const auto& [key, count] : judge.seen()) rules.insert(key.substr(0, key.find(' ')));
  const auto seen = [&](const std::string& key) { return judge.seen().contains(key) ? judge.seen().at(key) : 0; };
  for (const std::string& rule : rules) {
    CAPTURE(rule);
    if (!rule.ends_with("-deferred") && !rule.ends_with("-exempt")) CHECK(seen(rule + " violated") > 10);
    if (rule != "moratorium" && rule != "district-post-abolished") CHECK(seen(rule + " satisfied") > 10);
  }
  CHECK(rules.size() == 33);
}

TEST_CASE("oracle: a mismatch is told by a dataset that a person can read", "[oracle]") {
  // The rule asks for a year of service more than it should.
  const std::map<std::string, std::string> broken{
      {"still-in-service",
       "SELECT subject, row, 'binding' AS force, CASE WHEN remaining IS NULL THEN 'undetermined' WHEN remaining >= 12"
       " THEN 'satisfied' ELSE 'violated' END AS verdict FROM facts WHERE subject = 'incumbent'"}};
  oracle::judge judge(broken);
  const question asked{{2023, 11, 6}, {{2016, 1, 1}, {2024, 1, 1}}};
  // The first world in which somebody retires within the year; which it is depends on the compiler, which draws in its own order.
  raw_world world;
  std::vector<mismatch> found;
  for (std::uint32_t seed = 7; found.empty() && seed < 57; ++seed) {
    world = rota::test::make_world(seed);
    found = judge.compare(world, asked);
  }
  REQUIRE(!found.empty());
  REQUIRE(
      std::ranges::all_of(found, [](const mismatch& each) { return each.of == "still-in-service" || each.of == "compliance"; }));
  const auto fails = [&](const raw_world& less) {
    return std::ranges::any_of(judge.compare(less, asked), [](const mismatch& each) { return each.of == "still-in-service"; });
  };
  const raw_world small = oracle::shrink(world, fails);
  CHECK(small.officials.size() == 1);
  CHECK(small.appointments.size() == 1);
  CHECK(small.posts.size() == 1);
  CHECK(small.units.size() <= 4);
  CHECK(small.proposals.empty());
  CHECK(fails(small));
}

TEST_CASE("oracle: datasets are written for another engine", "[.][export]") {
  const char* const folder = std::getenv("ROTA_ORACLE_EXPORT");
  REQUIRE(folder != nullptr);
  auto seed = static_cast<std::uint32_t>(number_from("ROTA_ORACLE_SEED", 20251001));
  for (std::size_t rows = 0; rows < number_from("ROTA_ORACLE_ROWS", 10'000); ++seed) {
    const raw_world world = dataset_of(seed);
    rows += rows_of(world);
    export_dataset(world, asked_of(seed), std::filesystem::path(folder) / std::to_string(seed));
  }
}
