// SPDX-License-Identifier: BSL-1.0

#include "audit.hpp"
#include "duckdb.hpp"
#include "natural.hpp"

#include <memory>

namespace bench {
namespace {

template <class Value>
duckdb_column column(const char* name, const char* type, const std::vector<Value>& data) {
  return {name, type, sizeof(Value), data.data()};
}

void fill_packed(duckdb& into, const columns& from) {
  const duckdb_column all[] = {
      column("start", "SMALLINT", from.from),         column("until", "SMALLINT", from.until),
      column("stay", "SMALLINT", from.stay),          column("plan_end", "SMALLINT", from.plan_end),
      column("retirement", "SMALLINT", from.retirement), column("movement", "UTINYINT", from.movement),
      column("flags", "UTINYINT", from.flags),        column("locality", "UTINYINT", from.locality),
      column("level_group", "UTINYINT", from.level_group)};
  into.fill("packed", all, from.size());
}

void fill_natural(duckdb& into, const natural_table& from) {
  std::vector<duckdb_column> columns;
  for (const natural_column& each : from.columns)
    columns.push_back({each.name, "INTEGER", 4, each.values.data(), [&each](std::size_t row) { return each.values[row] == no_value; }});
  into.fill(from.name, columns, from.rows());
}

/// The words go to an array of the host and are counted there, as with SQLite: a third faster than a table of verdicts in DuckDB
/// and a grouping of it.
void judge(duckdb& in, const std::string& query, audit_answer& answer, std::size_t rows) {
  answer.words.assign(rows, 0);
  answer.counts = {};
  in.query(query, [&](std::size_t size, std::span<void* const> columns) {
    const auto* row = static_cast<const std::uint64_t*>(columns[0]);
    const auto* word = static_cast<const std::uint64_t*>(columns[1]);
    for (std::size_t at = 0; at < size; ++at) {
      answer.words[row[at]] = word[at];
      count_word(answer.counts, word[at]);
    }
  });
}

void add(contenders& to, const setting& in, const audit_answer& right, const std::shared_ptr<duckdb>& held, const char* name,
         const std::string& query) {
  const double bytes = held->bytes() / static_cast<double>(in.derived.size());
  for (const unsigned threads : in.threads) {
    const auto answer = std::make_shared<audit_answer>();
    to.push_back({.name = std::string(name) + '/' + std::to_string(threads),
                  .bytes_per_row = bytes,
                  .run =
                      [=, rows = in.derived.size()] {
                        held->threads(threads);
                        judge(*held, query, *answer, rows);
                      },
                  .check = [=, &right] { return difference(right, *answer, all_rules); }});
  }
}

}  // namespace

void add_duckdb_audit(contenders& to, const setting& in, const audit_answer& right) {
  const auto held = std::make_shared<duckdb>(in.duckdb);
  fill_packed(*held, in.derived);
  held->run("SET preserve_insertion_order = false");
  add(to, in, right, held, "duckdb-packed",
      "SELECT rowid AS row, " + word_expression(in.derived) + " AS word FROM packed WHERE " + held_expression(in.derived));
  if (!in.natural) return;
  const auto natural = std::make_shared<duckdb>(in.duckdb);
  for (const natural_table& each : natural_tables(in.data, in.derived)) fill_natural(*natural, each);
  natural->run("SET preserve_insertion_order = false");
  add(to, in, right, natural, "duckdb-natural", natural_query(in.derived, "//"));
}

}  // namespace bench
