// SPDX-License-Identifier: BSL-1.0

// Task statistics as SQL, the same text for both engines.

#include "duckdb.hpp"
#include "sqlite.hpp"
#include "statistics.hpp"

#include <memory>

namespace bench {
namespace {

void put_flow(statistics& into, const std::int64_t* row) {
  into.flows[row[0]][row[1]][row[2]][row[3]] = static_cast<std::uint64_t>(row[4]);
}
void put_holders(statistics& into, const std::int64_t* row) {
  into.holders[row[0]][row[1]][row[2]] = static_cast<std::uint64_t>(row[3]);
}
void put_vacant(statistics& into, const std::int64_t* row) {
  into.holders[row[0] / 32][row[0] % 32][3] = static_cast<std::uint64_t>(row[1]);
}
void put_province(statistics& into, const std::int64_t* row) {
  into.heads_by_province[row[0]][row[1]] = static_cast<std::uint64_t>(row[2]);
}
void put_tenure(statistics& into, const std::int64_t* row) {
  into.tenure[0][row[0]] = static_cast<std::uint64_t>(row[1]);
  into.tenure[1][row[0]] = static_cast<std::uint64_t>(row[2]);
}

/// A grouping whose columns are all of one type, so that a result is read as an array of numbers.
std::string grouped(std::initializer_list<std::string> keys, const std::string& rest, const std::string& more = {}) {
  std::string columns, group;
  for (const std::string& key : keys) {
    columns += "CAST(" + key + " AS BIGINT), ";
    group += (group.empty() ? "" : ", ") + key;
  }
  return "SELECT " + columns + "count(*)" + more + ' ' + rest + " GROUP BY " + group;
}

}  // namespace

std::vector<statistics_query> statistics_queries(const columns& derived) {
  const std::string today = std::to_string(derived.today), end = std::to_string(derived.end);
  const std::string held = "start <= " + today + " AND until > " + today + " AND movement <> 10";
  const std::string from = " FROM turns_and_holders WHERE ";
  const std::string counted = from + held + " AND (flags & 224) = 0";
  return {
      {grouped({"level_left", "within_unit", "level_taken", "title"},
               from + "movement = 1 AND start >= " + std::to_string(packed_day(turns_from)) + " AND start <= " + today +
                   " AND within_unit < 2"),
       &put_flow, 5},
      {grouped({"level", "title", "locality"}, counted), &put_holders, 4},
      {grouped({"cell"}, "FROM all_posts WHERE cell < 255 AND post NOT IN (SELECT post" + from + held + ")"), &put_vacant, 2},
      {grouped({"province", "locality"}, counted + " AND (flags & 2) <> 0"), &put_province, 3},
      {grouped({"CASE WHEN stay = 0 THEN 47 ELSE ((" + end + " - stay) >> 5) / 12 END"}, from + held + " AND (flags & 64) = 0",
               ", CAST(sum((flags & 2) >> 1) AS BIGINT)"),
       &put_tenure, 3},
  };
}

namespace {

std::vector<std::uint8_t> levels_of(const columns& from) {
  std::vector<std::uint8_t> level;
  for (const std::uint8_t each : from.level_group) level.push_back(static_cast<std::uint8_t>(each / groups));
  return level;
}

void fill(sqlite& into, const setting& in) {
  const columns& from = in.derived;
  const std::vector<std::uint8_t> level = levels_of(from);
  into.run(
      "CREATE TABLE turns_and_holders (row INTEGER PRIMARY KEY, start INT, until INT, stay INT, movement INT, flags INT, locality INT,"
      " level INT, title INT, level_left INT, within_unit INT, level_taken INT, province INT, post INT);"
      "CREATE TABLE all_posts (post INTEGER PRIMARY KEY, cell INT); BEGIN");
  sqlite::statement row_insert(into, "INSERT INTO turns_and_holders VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  for (std::size_t row = 0; row < from.size(); ++row) {
    int at = 0;
    row_insert.bind(++at, static_cast<std::int64_t>(row));
    for (const std::int16_t value : {from.from[row], from.until[row], from.stay[row]}) row_insert.bind(++at, value);
    for (const std::uint8_t value : {from.movement[row], from.flags[row], from.locality[row], level[row], from.title[row],
                                     from.level_left[row], from.within[row], from.level_taken[row], from.province[row]})
      row_insert.bind(++at, value);
    row_insert.bind(++at, in.data.rows.post[row]);
    row_insert.step();
    row_insert.reset();
  }
  sqlite::statement post_insert(into, "INSERT INTO all_posts VALUES (?, ?)");
  const std::vector<std::uint8_t> cells = post_cells(in.data, from.as_of);
  for (std::size_t post = 0; post < cells.size(); ++post) {
    post_insert.bind(1, static_cast<std::int64_t>(post));
    post_insert.bind(2, cells[post]);
    post_insert.step();
    post_insert.reset();
  }
  into.run("COMMIT");
}

void fill(duckdb& into, const setting& in) {
  const columns& from = in.derived;
  const std::vector<std::uint8_t> level = levels_of(from), cells = post_cells(in.data, from.as_of);
  const auto bytes = [](const char* name, const std::vector<std::uint8_t>& data) {
    return duckdb_column{name, "UTINYINT", 1, data.data()};
  };
  const auto days = [](const char* name, const std::vector<std::int16_t>& data) {
    return duckdb_column{name, "SMALLINT", 2, data.data()};
  };
  const duckdb_column all[] = {days("start", from.from), days("until", from.until), days("stay", from.stay),
                               bytes("movement", from.movement), bytes("flags", from.flags), bytes("locality", from.locality),
                               bytes("level", level), bytes("title", from.title), bytes("level_left", from.level_left),
                               bytes("within_unit", from.within), bytes("level_taken", from.level_taken),
                               bytes("province", from.province), {"post", "UINTEGER", 4, in.data.rows.post.data()}};
  into.fill("turns_and_holders", all, from.size());
  std::vector<std::uint32_t> numbers(cells.size());
  for (std::uint32_t post = 0; post < numbers.size(); ++post) numbers[post] = post;
  const duckdb_column posts[] = {{"post", "UINTEGER", 4, numbers.data()}, bytes("cell", cells)};
  into.fill("all_posts", posts, cells.size());
}

}  // namespace

void add_sqlite_statistics(contenders& to, const setting& in, const statistics& right) {
  const auto held = std::make_shared<sqlite>();
  fill(*held, in);
  const auto answer = std::make_shared<statistics>();
  to.push_back({.name = "sqlite-packed/1",
                .bytes_per_row = static_cast<double>(held->bytes()) / static_cast<double>(in.derived.size()),
                .run =
                    [held, answer, queries = statistics_queries(in.derived)] {
                      *answer = {};
                      for (const statistics_query& each : queries) {
                        sqlite::statement query(*held, each.text);
                        std::int64_t row[8];
                        while (query.step()) {
                          for (std::size_t column = 0; column < each.columns; ++column)
                            row[column] = query.number(static_cast<int>(column));
                          each.put(*answer, row);
                        }
                      }
                    },
                .check = [answer, &right] { return difference(right, *answer); }});
}

void add_duckdb_statistics(contenders& to, const setting& in, const statistics& right) {
  const auto held = std::make_shared<duckdb>(in.duckdb);
  fill(*held, in);
  const auto queries = std::make_shared<std::vector<statistics_query>>(statistics_queries(in.derived));
  // DuckDB divides whole numbers with `//`.
  std::string& tenure = queries->back().text;
  for (std::size_t at = tenure.find(" / 12"); at != std::string::npos; at = tenure.find(" / 12", at + 4)) tenure.replace(at, 5, " // 12");
  for (const unsigned threads : in.threads) {
    const auto answer = std::make_shared<statistics>();
    to.push_back({.name = "duckdb-packed/" + std::to_string(threads),
                  .bytes_per_row = held->bytes() / static_cast<double>(in.derived.size()),
                  .run =
                      [=] {
                        held->threads(threads);
                        *answer = {};
                        for (const statistics_query& each : *queries)
                          held->query(each.text, [&](std::size_t rows, std::span<void* const> columns) {
                            std::int64_t row[8];
                            for (std::size_t at = 0; at < rows; ++at) {
                              for (std::size_t column = 0; column < columns.size(); ++column)
                                row[column] = static_cast<const std::int64_t*>(columns[column])[at];
                              each.put(*answer, row);
                            }
                          });
                      },
                  .check = [answer, &right] { return difference(right, *answer); }});
  }
}

}  // namespace bench
