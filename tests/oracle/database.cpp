// SPDX-License-Identifier: BSL-1.0

#include "oracle/database.hpp"

#include "core/plain_calendar.hpp"

#include <stdexcept>
#include <string_view>
#include <unordered_map>

namespace oracle {
namespace {

using rota::test::plain_day;

void require(int result, sqlite3* in) {
  if (result != SQLITE_OK) throw std::runtime_error(std::string("SQLite: ") + sqlite3_errmsg(in));
}

std::optional<plain_day> day_in(sqlite3_value* value) {
  const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
  const std::string_view read = text != nullptr ? text : "";
  if (read.size() != 7 && read.size() != 10) return std::nullopt;
  const auto number = [read](std::size_t at, std::size_t size) { return std::stoi(std::string(read.substr(at, size))); };
  return plain_day{number(0, 4), number(5, 2), read.size() == 10 ? number(8, 2) : 1};
}

std::string written(plain_day day) {
  const auto two = [](int value) { return (value < 10 ? "-0" : "-") + std::to_string(value); };
  return std::to_string(day.year) + two(day.month) + two(day.day);
}

int month_number(plain_day day) { return day.year * 12 + day.month - 1; }

void month_of(sqlite3_context* answer, int, sqlite3_value** given) {
  if (const auto day = day_in(given[0])) sqlite3_result_int(answer, month_number(*day));
}

void plus_months(sqlite3_context* answer, int, sqlite3_value** given) {
  const auto day = day_in(given[0]);
  if (!day || sqlite3_value_type(given[1]) == SQLITE_NULL) return;
  const std::string reached = written(add_months(*day, sqlite3_value_int(given[1])));
  sqlite3_result_text(answer, reached.c_str(), -1, SQLITE_TRANSIENT);
}

void completed_months(sqlite3_context* answer, int, sqlite3_value** given) {
  const auto from = day_in(given[0]), to = day_in(given[1]);
  if (!from || !to) return;
  int count = month_number(*to) - month_number(*from);
  if (add_months(*from, count) > *to) --count;
  sqlite3_result_int(answer, count);
}

void day_before(sqlite3_context* answer, int, sqlite3_value** given) {
  const auto day = day_in(given[0]);
  if (!day) return;
  const plain_day month = rota::test::add_months({day->year, day->month, 1}, -1);
  const plain_day last{month.year, month.month, rota::test::month_length(month.year, month.month)};
  const std::string text = written(day->day > 1 ? plain_day{day->year, day->month, day->day - 1} : last);
  sqlite3_result_text(answer, text.c_str(), -1, SQLITE_TRANSIENT);
}

/// Of two numbers or two texts; nothing where one is not known.
void of_two(sqlite3_context* answer, sqlite3_value** given, bool greatest) {
  if (sqlite3_value_type(given[0]) == SQLITE_NULL || sqlite3_value_type(given[1]) == SQLITE_NULL) return;
  const auto text = [&](int at) { return std::string_view(reinterpret_cast<const char*>(sqlite3_value_text(given[at]))); };
  const bool numbers = sqlite3_value_type(given[0]) == SQLITE_INTEGER;
  const bool ordered = numbers ? sqlite3_value_int(given[0]) < sqlite3_value_int(given[1]) : text(0) < text(1);
  sqlite3_result_value(answer, given[ordered == greatest ? 1 : 0]);
}

void least(sqlite3_context* answer, int, sqlite3_value** given) { of_two(answer, given, false); }
void greatest(sqlite3_context* answer, int, sqlite3_value** given) { of_two(answer, given, true); }

/// Days from Monday to Friday since 1990-01-01, a Monday, up to each day.
const std::unordered_map<std::string, int>& working_days_before() {
  static const auto made = [] {
    std::unordered_map<std::string, int> counts;
    int count = 0, day_of_week = 0;
    rota::test::for_each_day(1990, 2070, [&](plain_day day) {
      counts[written(day)] = count;
      count += day_of_week < 5 ? 1 : 0;
      day_of_week = (day_of_week + 1) % 7;
    });
    return counts;
  }();
  return made;
}

void working_days(sqlite3_context* answer, int, sqlite3_value** given) {
  const auto from = day_in(given[0]), to = day_in(given[1]);
  if (!from || !to) return;
  const auto& before = working_days_before();
  sqlite3_result_int(answer, *from < *to ? before.at(written(*to)) - before.at(written(*from)) : 0);
}

}  // namespace

database::database() {
  require(sqlite3_open(":memory:", &made_), made_);
  const auto add = [this](const char* name, int arguments, void (*function)(sqlite3_context*, int, sqlite3_value**)) {
    require(
        sqlite3_create_function(made_, name, arguments, SQLITE_UTF8 | SQLITE_DETERMINISTIC, nullptr, function, nullptr, nullptr),
        made_);
  };
  add("month_of", 1, &month_of);
  add("plus_months", 2, &plus_months);
  add("completed_months", 2, &completed_months);
  add("working_days", 2, &working_days);
  add("day_before", 1, &day_before);
  add("least", 2, &least);
  add("greatest", 2, &greatest);
  run("PRAGMA journal_mode = OFF; PRAGMA temp_store = MEMORY");
}

database::~database() { sqlite3_close(made_); }

void database::run(const std::string& text) { require(sqlite3_exec(made_, text.c_str(), nullptr, nullptr, nullptr), made_); }

database::statement::statement(database& in, const std::string& text) : in_(in.made_) {
  if (sqlite3_prepare_v2(in_, text.c_str(), -1, &made_, nullptr) != SQLITE_OK)
    throw std::runtime_error(std::string("SQLite: ") + sqlite3_errmsg(in_) + " in " + text);
}

database::statement::~statement() { sqlite3_finalize(made_); }

std::vector<cells> database::statement::run(const cells& values) {
  for (std::size_t at = 0; at < values.size(); ++at) {
    const int place = static_cast<int>(at) + 1;
    if (values[at])
      sqlite3_bind_text(made_, place, values[at]->c_str(), static_cast<int>(values[at]->size()), SQLITE_STATIC);
    else
      sqlite3_bind_null(made_, place);
  }
  std::vector<cells> rows;
  int result = SQLITE_OK;
  while ((result = sqlite3_step(made_)) == SQLITE_ROW) {
    cells& row = rows.emplace_back();
    for (int column = 0; column < sqlite3_column_count(made_); ++column) {
      const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(made_, column));
      row.push_back(text != nullptr ? cell(text) : std::nullopt);
    }
  }
  const std::string said = result == SQLITE_DONE ? "" : sqlite3_errmsg(in_);
  sqlite3_reset(made_);
  if (!said.empty()) throw std::runtime_error("SQLite: " + said);
  return rows;
}

}  // namespace oracle
