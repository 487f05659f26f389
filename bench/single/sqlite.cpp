// SPDX-License-Identifier: BSL-1.0

// One decision by SQLite, in process: one prepared SELECT of ten CASE expressions.
//   sqlite-parameters  the facts are bound to the statement
//   sqlite-row         the facts are a row of a table in memory, asked for by its id

#include "harness.hpp"

#include <sqlite3.h>

#include <array>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using single::codes;

// Days: 16220 2014-05-30, 19110 2022-04-28, 20192 2025-04-14, 20270 2025-07-01, 20378 2025-10-17,
// 20392 2025-10-31, 20437 2025-12-15, 20454 2026-01-01. The steps of non-local-head stand in the order of their force: in
// SQL the first that holds decides. `@name` is the place where a fact is put. Ranges rather than lists of groups: SQLite builds a
// table for a longer list, at every execution.
constexpr const char* rules = R"(
CASE WHEN NOT @head THEN 10 WHEN NOT @unit_in_force OR @held = -1 THEN 13
     WHEN @held >= 96 THEN 14 WHEN @held >= 84 THEN 4 ELSE 11 END,
CASE WHEN @level = 1 AND (@post_group = 1 AND @day >= 20378 OR @post_group BETWEEN 2 AND 4 AND @day >= 20437)
     THEN CASE WHEN NOT @unit_in_force THEN 13 WHEN @locality = 0 THEN 14 WHEN @locality = 1 THEN 11 ELSE 13 END
     WHEN CASE @level
          WHEN 1 THEN @post_group = 1 AND @day >= 16220 OR (@post_group >= 4 OR @post_group = 2) AND @day >= 19110
                      OR @post_group = 3 AND @day >= 20392
          WHEN 2 THEN (@post_group >= 4 OR @post_group IN (1, 2)) AND @day >= 19110 AND @day < 20270
          WHEN 3 THEN @post_group = 1 AND @day >= 20192 OR @post_group IN (2, 3) AND @day >= 20454
          ELSE 0 END
     THEN CASE WHEN NOT @unit_in_force THEN 8 WHEN @locality = 0 THEN 9 WHEN @locality = 1 THEN 6 ELSE 8 END
     ELSE 10 END,
CASE WHEN @remaining = -999 THEN 13 WHEN @remaining >= 0 THEN 11 ELSE 14 END,
CASE WHEN @movement = 0 THEN 13 WHEN @movement <> 3 THEN 10 WHEN @term = -1 THEN 13
     WHEN @term < 36 AND @planned < 36 THEN 11 WHEN @extension THEN 4 ELSE 14 END,
CASE WHEN @leader OR NOT @listed_position THEN 10 WHEN @held = -1 THEN 13 WHEN @held < 60 THEN 11
     WHEN @movement = 3 THEN 10 WHEN @remaining = -999 THEN 13 WHEN @remaining < 18 THEN 10 ELSE 14 END,
CASE WHEN NOT @leader THEN 10 WHEN @movement = 0 THEN 13 WHEN @movement NOT IN (5, 6) THEN 10
     WHEN @term = -1 THEN 13 WHEN @term >= 60 THEN 14 ELSE 11 END,
CASE WHEN @day >= 20270 AND @level = 2 THEN 14 ELSE 10 END,
CASE @movement WHEN 0 THEN 13 WHEN 1 THEN CASE WHEN @leader THEN 13 ELSE 14 END ELSE 10 END,
CASE @movement WHEN 0 THEN 3 WHEN 4 THEN CASE WHEN @leader THEN 4 ELSE 1 END ELSE 10 END,
CASE WHEN @movement = 0 THEN 3 WHEN @movement <> 1 OR @past_retirement = -999 THEN 10
     WHEN @remaining = -999 THEN 3 WHEN @past_retirement <= 0 THEN 1 ELSE 4 END)";

/// The rules over columns: without the `@` that marks a parameter.
std::string rules_over_columns() {
  std::string sql = rules;
  std::erase(sql, '@');
  return sql;
}

class database {
 public:
  database() {
    if (sqlite3_open(":memory:", &handle_) != SQLITE_OK)
      throw std::runtime_error("sqlite cannot open a database in memory");
  }
  database(const database&) = delete;
  database& operator=(const database&) = delete;
  ~database() { sqlite3_close_v2(handle_); }

  void run(const std::string& sql) {
    if (sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
      throw std::runtime_error(sqlite3_errmsg(handle_));
  }
  sqlite3_stmt* prepare(const std::string& sql) {
    sqlite3_stmt* made = nullptr;
    if (sqlite3_prepare_v3(handle_, sql.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &made, nullptr) != SQLITE_OK)
      throw std::runtime_error(sqlite3_errmsg(handle_));
    return made;
  }

 private:
  sqlite3* handle_ = nullptr;
};

codes answer(sqlite3_stmt* statement) {
  codes found{};
  if (sqlite3_step(statement) != SQLITE_ROW) throw std::runtime_error("sqlite gave no row");
  for (std::size_t rule = 0; rule < single::rule_count; ++rule)
    found[rule] = static_cast<std::uint8_t>(sqlite3_column_int(statement, static_cast<int>(rule)));
  sqlite3_reset(statement);
  return found;
}

void time_parameters(const single::task& of) {
  database memory;
  sqlite3_stmt* decision = memory.prepare(std::string("SELECT ") + rules);
  std::array<int, single::fact_count> place{};
  for (std::size_t fact = 0; fact < single::fact_count; ++fact)
    place[fact] = sqlite3_bind_parameter_index(decision, (std::string("@") + single::fact_names[fact]).c_str());
  single::time(
      "sqlite-parameters",
      [&](const single::one_case& each) {
        for (std::size_t fact = 0; fact < single::fact_count; ++fact)
          sqlite3_bind_int(decision, place[fact], each.facts[fact]);
        return answer(decision);
      },
      of);
  sqlite3_finalize(decision);
}

void store(database& into, const std::vector<single::one_case>& cases) {
  for (const single::one_case& each : cases) {
    std::string row = std::to_string(each.id);
    for (const std::int32_t fact : each.facts) row += ", " + std::to_string(fact);
    into.run("INSERT INTO facts VALUES (" + row + ")");
  }
}

void time_row(const single::task& of) {
  database memory;
  std::string columns = "id INTEGER PRIMARY KEY";
  for (const char* name : single::fact_names) columns += std::string(", ") + name + " INTEGER NOT NULL";
  memory.run("CREATE TABLE facts (" + columns + "); BEGIN");
  store(memory, of.timed);
  store(memory, of.bounds);
  memory.run("COMMIT");
  sqlite3_stmt* decision = memory.prepare("SELECT " + rules_over_columns() + " FROM facts WHERE id = ?1");
  single::time(
      "sqlite-row",
      [&](const single::one_case& each) {
        sqlite3_bind_int64(decision, 1, each.id);
        return answer(decision);
      },
      of);
  sqlite3_finalize(decision);
}

}  // namespace

int main(int count, char** arguments) {
  try {
    const single::task task = single::read_task(count, arguments);
    time_parameters(task);
    time_row(task);
  } catch (const std::exception& wrong) {
    std::fprintf(stderr, "sqlite: %s\n", wrong.what());
    return 1;
  }
}
