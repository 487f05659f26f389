// SPDX-License-Identifier: BSL-1.0

// Task load: the reader of rota, and what stands beside it.

#include "load.hpp"

#include "duckdb.hpp"
#include "sqlite.hpp"

#include <rota/io/read.hpp>

#include <cstdio>
#include <memory>
#include <optional>
#include <stdexcept>
#include <unordered_map>

namespace bench {
namespace {

void add_row(load_answer& to, day from, day until, bool rotated) {
  ++to.rows;
  if (from != no_start) to.first_days += from;
  if (until != no_end) to.last_days += until;
  to.rotations += rotated ? 1 : 0;
}

load_answer answer_of(const rota::roster& people) {
  load_answer answer;
  for (std::size_t row = 0; row < people.appointment_count(); ++row) {
    const rota::interval term = people.appointment_term()[row];
    add_row(answer, term.has_start() ? term.from.days_since_epoch() : no_start, term.has_end() ? term.until.days_since_epoch() : no_end,
            people.appointment_movement()[row] == rota::movement::rotation);
  }
  return answer;
}

/// What the parser without validation fills: handles, days and movements, nothing else of a row.
struct parsed {
  std::vector<std::uint32_t> official, post;
  std::vector<day> from, until, planned_until;
  std::vector<std::uint8_t> movement;
};

std::uint32_t digits(std::string_view text) noexcept {
  std::uint32_t number = 0;
  for (const char each : text) number = number * 10 + static_cast<std::uint32_t>(each - '0');
  return number;
}

std::uint8_t movement_of(std::string_view word) noexcept {
  if (word.empty()) return unrecorded;
  switch (word[0]) {
    case 'r': return word == "rotation" ? rotation : word == "release" ? release : word[2] == 'i' ? reinforcement : re_appointed;
    case 't': return transfer;
    case 's': return secondment;
    case 'p': return position_change;
    case 'a': return appointed;
    case 'd': return designation;
    default: return election;
  }
}

parsed parse(const std::string& folder) {
  const std::string posts = file_text(folder + "/posts.csv"), rows = file_text(folder + "/appointments.csv");
  std::unordered_map<std::string_view, std::uint32_t> post_numbers;
  post_numbers.reserve(posts.size() / 40);
  for_each_line(posts, [&](const std::string_view* field) { post_numbers.emplace(field[0], static_cast<std::uint32_t>(post_numbers.size())); });
  parsed table;
  for_each_line(rows, [&](const std::string_view* field) {
    table.official.push_back(digits(field[1].substr(3)));
    table.post.push_back(post_numbers.find(field[2])->second);
    table.from.push_back(day_of_text(field[3], no_start));
    table.until.push_back(day_of_text(field[4], no_end));
    table.movement.push_back(movement_of(field[5]));
    table.planned_until.push_back(day_of_text(field[7], no_start));
  });
  return table;
}

void insert(sqlite& into, const std::string& text) {
  into.run(
      "CREATE TABLE appointments (appointment TEXT, official TEXT, post TEXT, \"from\" TEXT, until TEXT, movement TEXT, purpose TEXT,"
      " planned_until TEXT, from_post TEXT, concurrent_with TEXT, notice TEXT, outstanding_decision TEXT, extension_decision TEXT);"
      "BEGIN");
  sqlite::statement row(into, "INSERT INTO appointments VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  for_each_line(text, [&](const std::string_view* field) {
    for (int column = 0; column < 13; ++column) {
      if (field[column].empty())
        row.bind_null(column + 1);
      else
        row.bind(column + 1, field[column]);
    }
    row.step();
    row.reset();
  });
  into.run("COMMIT");
}

load_answer answer_of(sqlite& of) {
  sqlite::statement query(
      of,
      "SELECT count(*), sum(CAST(julianday(\"from\") - 2440587.5 AS INT)), sum(CAST(julianday(until) - 2440587.5 AS INT)),"
      " sum(movement = 'rotation') FROM appointments");
  query.step();
  return {static_cast<std::uint64_t>(query.number(0)), query.number(1), query.number(2), static_cast<std::uint64_t>(query.number(3))};
}

load_answer answer_of(duckdb& of) {
  load_answer answer;
  of.query(
      "SELECT count(*), CAST(sum(date_diff('day', DATE '1970-01-01', \"from\")) AS BIGINT),"
      " CAST(sum(date_diff('day', DATE '1970-01-01', until)) AS BIGINT), count(*) FILTER (movement = 'rotation') FROM appointments",
      [&](std::size_t rows, std::span<void* const> columns) {
        if (rows == 0) return;
        const auto number = [&](std::size_t column) { return *static_cast<const std::int64_t*>(columns[column]); };
        answer = {static_cast<std::uint64_t>(number(0)), number(1), number(2), static_cast<std::uint64_t>(number(3))};
      });
  return answer;
}

void add_duckdb(contenders& to, const setting& in, const load_answer& right, const char* name, std::vector<std::string> files) {
  const auto held = std::make_shared<duckdb>(in.duckdb);
  for (const unsigned threads : in.threads)
    to.push_back({.name = std::string(name) + '/' + std::to_string(threads),
                  .bytes_per_row = 0,
                  .run =
                      [held, threads, files, folder = in.folder] {
                        held->threads(threads);
                        for (const std::string& file : files)
                          held->run("CREATE OR REPLACE TABLE " + file + " AS SELECT * FROM read_csv('" + folder + "/" + file + ".csv')");
                      },
                  .check = [held, &right] { return difference(right, answer_of(*held)); }});
}

}  // namespace

std::string file_text(const std::string& path) {
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) throw std::runtime_error("cannot read `" + path + "`");
  std::fseek(file, 0, SEEK_END);
  std::string text(static_cast<std::size_t>(std::ftell(file)), '\0');
  std::rewind(file);
  const std::size_t read = std::fread(text.data(), 1, text.size(), file);
  std::fclose(file);
  if (read != text.size()) throw std::runtime_error("cannot read all of `" + path + "`");
  return text;
}

load_answer true_load(const world& of) {
  load_answer answer;
  for (std::size_t row = 0; row < of.rows.size(); ++row)
    add_row(answer, of.rows.from[row], of.rows.until[row], of.rows.movement[row] == rotation);
  return answer;
}

std::string difference(const load_answer& right, const load_answer& given) {
  if (right == given) return {};
  const auto said = [](const load_answer& of) {
    return std::to_string(of.rows) + " rows, sums of days " + std::to_string(of.first_days) + " and " + std::to_string(of.last_days) +
           ", rotations " + std::to_string(of.rotations);
  };
  return "expected " + said(right) + "; got " + said(given);
}

void add_rota_load(contenders& to, const setting& in, const load_answer& right) {
  for (const unsigned threads : in.threads) {
    const auto held = std::make_shared<std::optional<rota::dataset>>();
    to.push_back({.name = "rota/" + std::to_string(threads),
                  .bytes_per_row = 0,
                  .run =
                      [held, threads, folder = in.folder] {
                        held->reset();
                        held->emplace(rota::read_dataset(folder, {.threads = threads}));
                      },
                  .check = [held, &right] { return difference(right, answer_of((*held)->people)); }});
  }
}

void add_rows_load(contenders& to, const setting& in, const load_answer& right) {
  const auto held = std::make_shared<parsed>();
  to.push_back({.name = "rows-unchecked/1",
                .bytes_per_row = 21,
                .run =
                    [held, folder = in.folder] {
                      *held = {};
                      *held = parse(folder);
                    },
                .check =
                    [held, &right] {
                      load_answer given;
                      for (std::size_t row = 0; row < held->from.size(); ++row)
                        add_row(given, held->from[row], held->until[row], held->movement[row] == rotation);
                      return difference(right, given);
                    }});
}

void add_sqlite_load(contenders& to, const setting& in, const load_answer& right) {
  const auto held = std::make_shared<std::unique_ptr<sqlite>>();
  to.push_back({.name = "sqlite-insert/1",
                .bytes_per_row = 0,
                .run =
                    [held, folder = in.folder] {
                      held->reset();
                      *held = std::make_unique<sqlite>();
                      insert(**held, file_text(folder + "/appointments.csv"));
                    },
                .check = [held, &right] { return difference(right, answer_of(**held)); }});
}

void add_duckdb_load(contenders& to, const setting& in, const load_answer& right) {
  add_duckdb(to, in, right, "duckdb-appointments", {"appointments"});
  add_duckdb(to, in, right, "duckdb-all-files", {"units", "lineage", "titles", "posts", "officials", "appointments"});
}

}  // namespace bench
