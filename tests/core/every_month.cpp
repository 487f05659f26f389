// SPDX-License-Identifier: BSL-1.0
#include <rota/core/tenure.hpp>

#include "support/case_table.hpp"
#include "support/catch.hpp"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

// Every day from 1900 to 2100 and every number of months up to 600, against std::chrono and against due_days.csv, which a program
// in Python makes of that language's own calendar. Builds without NDEBUG take a year in thirteen.

namespace {

using rota::completed_months;
using rota::date;
using rota::months;
using rota::plus_months;
namespace chrono = std::chrono;

#ifdef NDEBUG
constexpr int years_apart = 1;
#else
constexpr int years_apart = 13;
#endif
constexpr int most_months = 600;

/// One way to say which day of another month corresponds to a day: its column in due_days.csv, what std::chrono makes of it, and
/// what the library is asked.
struct reading {
  std::string_view column;
  chrono::sys_days (*due)(chrono::year_month_day, int);
  rota::month_count counting;
};

chrono::sys_days same_number(chrono::year_month_day from, int count) {
  const chrono::year_month_day reached = from + chrono::months{count};
  return reached.ok() ? chrono::sys_days{reached} : chrono::sys_days{reached.year() / reached.month() / chrono::last};
}

chrono::sys_days last_for_last(chrono::year_month_day from, int count) {
  const bool was_last = from == chrono::year_month_day{from.year() / from.month() / chrono::last};
  const chrono::year_month_day reached = from + chrono::months{count};
  return was_last ? chrono::sys_days{reached.year() / reached.month() / chrono::last} : same_number(from, count);
}

constexpr std::array<reading, 2> readings{
    {{"corresponding_day", &same_number, rota::month_count::corresponding_day},
     {"month_end", &last_for_last, rota::month_count::month_end}}};

std::int32_t number(chrono::sys_days day) { return static_cast<std::int32_t>(day.time_since_epoch().count()); }

std::uint64_t unsigned_in(std::string_view text) {
  std::uint64_t value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  REQUIRE((read.ec == std::errc{} && read.ptr == text.data() + text.size()));
  return value;
}

/// Calls `visit` with every day of a year; how many they were.
template <class Visit>
int each_day_of(int year, Visit visit) {
  int count = 0;
  for (chrono::sys_days day{chrono::year{year} / 1 / 1}; chrono::year_month_day{day}.year() == chrono::year{year};
       day += chrono::days{1}, ++count)
    visit(day);
  return count;
}

/// The library's answers about one day and one number of months, forwards and back.
bool agrees(const reading& by, chrono::sys_days day, chrono::year_month_day civil, int count) {
  const date from = date::from_days(number(day));
  const date ahead = date::from_days(number(by.due(civil, count)));
  const date behind = date::from_days(number(by.due(civil, -count)));
  constexpr rota::days one{1};
  const auto completed = [&](date to) { return completed_months(from, to, by.counting).count; };
  return plus_months(from, {count}, by.counting) == ahead && plus_months(from, {-count}, by.counting) == behind &&
         completed(ahead) == count && completed(ahead - one) == count - 1 && completed(behind) == -count &&
         completed(behind - one) == -count - 1;
}

}  // namespace

TEST_CASE("tenure: every day from 1900 to 2100 and 0 to 600 months, both ways, agree with std::chrono",
          "[core][oracle]") {
  for (const reading& by : readings) {
    CAPTURE(by.column);
    for (int year = 1900; year <= 2100; year += years_apart)
      each_day_of(year, [&](chrono::sys_days day) {
        const chrono::year_month_day civil{day};
        for (int count = 0; count <= most_months; ++count)
          if (!agrees(by, day, civil, count))
            FAIL_CHECK(rota::to_string(date::from_days(number(day))) << " and " << count << " months");
      });
  }
}

TEST_CASE("tenure: every day from 1900 to 2100 and 0 to 600 months are those of Python's calendar", "[core][oracle]") {
  int days = 0;
  int years = 0;
  for (const auto& row : rota::test::read_cases(ROTA_SOURCE_DIR "/tests/core/due_days.csv")) {
    const int year = std::stoi(std::string(row["year"]));
    REQUIRE(year == 1900 + years++);
    if ((year - 1900) % years_apart != 0) continue;
    for (const reading& by : readings) {
      std::uint64_t by_chrono = 0;
      std::uint64_t by_library = 0;
      const auto add = [](std::uint64_t& sum, std::int32_t day) {
        sum = sum * 1'000'003 + static_cast<std::uint64_t>(std::int64_t{day});
      };
      const int counted = each_day_of(year, [&](chrono::sys_days day) {
        const chrono::year_month_day civil{day};
        for (int count = 0; count <= most_months; ++count) {
          add(by_chrono, number(by.due(civil, count)));
          add(by_library, plus_months(date::from_days(number(day)), {count}, by.counting).days_since_epoch());
        }
      });
      CAPTURE(year, by.column);
      CHECK(by_chrono == unsigned_in(row[by.column]));
      CHECK(by_library == unsigned_in(row[by.column]));
      if (&by == readings.data()) days += counted;
    }
  }
  CHECK(years == 201);
  if (years_apart == 1) CHECK(days == 73'414);
}
