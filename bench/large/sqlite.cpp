// SPDX-License-Identifier: BSL-1.0

#include "sqlite.hpp"

#include "audit.hpp"
#include "natural.hpp"

#include <stdexcept>

namespace bench {

namespace {

void require(int result, sqlite3* database) {
  if (result != SQLITE_OK) throw std::runtime_error(std::string("SQLite: ") + sqlite3_errmsg(database));
}

}  // namespace

sqlite::sqlite() {
  require(sqlite3_open(":memory:", &database_), database_);
  run("PRAGMA journal_mode = OFF");
  run("PRAGMA temp_store = MEMORY");
}
sqlite::~sqlite() { sqlite3_close(database_); }

void sqlite::run(const std::string& text) { require(sqlite3_exec(database_, text.c_str(), nullptr, nullptr, nullptr), database_); }

std::int64_t sqlite::bytes() const {
  sqlite3_stmt* asked = nullptr;
  require(sqlite3_prepare_v2(database_, "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size", -1, &asked, nullptr),
          database_);
  sqlite3_step(asked);
  const std::int64_t bytes = sqlite3_column_int64(asked, 0);
  sqlite3_finalize(asked);
  return bytes;
}

sqlite::statement::statement(sqlite& in, const std::string& text) : in_(in.database_) {
  require(sqlite3_prepare_v2(in_, text.c_str(), -1, &made_, nullptr), in_);
}
sqlite::statement::~statement() { sqlite3_finalize(made_); }

bool sqlite::statement::step() {
  const int result = sqlite3_step(made_);
  if (result != SQLITE_ROW && result != SQLITE_DONE) throw std::runtime_error(std::string("SQLite: ") + sqlite3_errmsg(in_));
  return result == SQLITE_ROW;
}

namespace {

void fill_packed(sqlite& into, const columns& from) {
  into.run(
      "CREATE TABLE packed (row INTEGER PRIMARY KEY, start INT, until INT, stay INT, plan_end INT, retirement INT, movement INT,"
      " flags INT, locality INT, level_group INT)");
  into.run("BEGIN");
  sqlite::statement insert(into, "INSERT INTO packed VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  for (std::size_t row = 0; row < from.size(); ++row) {
    int at = 0;
    for (const std::int64_t value :
         {static_cast<std::int64_t>(row), std::int64_t{from.from[row]}, std::int64_t{from.until[row]}, std::int64_t{from.stay[row]},
          std::int64_t{from.plan_end[row]}, std::int64_t{from.retirement[row]}, std::int64_t{from.movement[row]},
          std::int64_t{from.flags[row]}, std::int64_t{from.locality[row]}, std::int64_t{from.level_group[row]}})
      insert.bind(++at, value);
    insert.step();
    insert.reset();
  }
  into.run("COMMIT");
}

void fill_natural(sqlite& into, const natural_table& from) {
  std::string names, marks;
  for (const natural_column& each : from.columns) {
    names += (names.empty() ? "" : ", ") + each.name + " INT";
    marks += marks.empty() ? "?" : ", ?";
  }
  into.run("CREATE TABLE " + from.name + " (" + names + "); BEGIN");
  sqlite::statement insert(into, "INSERT INTO " + from.name + " VALUES (" + marks + ")");
  for (std::size_t row = 0; row < from.rows(); ++row) {
    for (std::size_t column = 0; column < from.columns.size(); ++column) {
      const std::int32_t value = from.columns[column].values[row];
      if (value == no_value)
        insert.bind_null(static_cast<int>(column) + 1);
      else
        insert.bind(static_cast<int>(column) + 1, value);
    }
    insert.step();
    insert.reset();
  }
  into.run("COMMIT");
}

void add_query(contenders& to, const setting& in, const audit_answer& right, const std::string& name,
               const std::shared_ptr<sqlite>& held, const std::string& text) {
  const auto answer = std::make_shared<audit_answer>();
  const auto query = std::make_shared<sqlite::statement>(*held, text);
  // The words go to an array of the host and are counted there: faster than a second table in SQLite.
  to.push_back({.name = name,
                .bytes_per_row = static_cast<double>(held->bytes()) / static_cast<double>(in.derived.size()),
                .run =
                    [held, query, answer, size = in.derived.size()] {
                      answer->words.assign(size, 0);
                      answer->counts = {};
                      query->reset();
                      while (query->step()) {
                        const auto word = static_cast<std::uint64_t>(query->number(1));
                        answer->words[static_cast<std::size_t>(query->number(0))] = word;
                        count_word(answer->counts, word);
                      }
                    },
                .check = [answer, &right] { return difference(right, *answer, all_rules); }});
}

}  // namespace

void add_sqlite_audit(contenders& to, const setting& in, const audit_answer& right) {
  const auto packed = std::make_shared<sqlite>();
  fill_packed(*packed, in.derived);
  add_query(to, in, right, "sqlite-packed/1", packed,
            "SELECT row, " + word_expression(in.derived) + " FROM packed WHERE " + held_expression(in.derived));
  if (!in.natural) return;
  const auto natural = std::make_shared<sqlite>();
  for (const natural_table& each : natural_tables(in.data, in.derived)) fill_natural(*natural, each);
  natural->run(
      "CREATE UNIQUE INDEX by_post ON posts (post); CREATE UNIQUE INDEX by_title ON titles (title);"
      "CREATE UNIQUE INDEX by_official ON officials (official); CREATE UNIQUE INDEX by_unit ON units (unit);"
      "CREATE UNIQUE INDEX by_birth ON retirements (sex, birth_month); CREATE UNIQUE INDEX by_native ON native_places (native, unit);"
      "CREATE UNIQUE INDEX by_row ON appointments (row_number); CREATE INDEX by_holder ON appointments (official, post, start); ANALYZE");
  add_query(to, in, right, "sqlite-natural/1", natural, natural_query(in.derived, "/"));
}

}  // namespace bench
