// SPDX-License-Identifier: BSL-1.0

#include <rota/core/tenure.hpp>

#include "core/plain_calendar.hpp"
#include "support/case_table.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace {

using rota::completed_months;
using rota::date;
using rota::days;
using rota::months;
using rota::plus_months;
using rota::test::plain_day;

constexpr std::uint32_t seed = 20231106;
constexpr std::array counts{0, 1, 2, 6, 11, 12, 13, 18, 24, 36, 60, 84, 96, 120, 240, 600};

date day_of(std::string_view text) { return rota::parse_date(text).value(); }
date day_of(plain_day of) { return date::from_days(rota::test::count_days(of)); }

std::vector<rota::test::case_row> table(const std::string& name) {
  return rota::test::read_cases(ROTA_SOURCE_DIR "/tests/core/" + name);
}

int number_of(std::string_view text) { return std::stoi(std::string(text)); }

/// Counts whole months one by one.
int count_months(plain_day from, plain_day to) {
  const auto same_number = [&from](plain_day month) {
    return plain_day{month.year, month.month, std::min(from.day, rota::test::days_in(month.year, month.month))};
  };
  int whole = 0;
  plain_day month{from.year, from.month, 1};
  for (; same_number(add_months(month, 1)) <= to; ++whole) month = add_months(month, 1);
  for (; same_number(month) > to; --whole) month = add_months(month, -1);
  return whole;
}

plain_day random_day(std::mt19937& random) {
  const int year = 1900 + static_cast<int>(random() % 201);
  const int month = 1 + static_cast<int>(random() % 12);
  const int last = rota::test::days_in(year, month);
  // Half of all days lie in the last four of a month: that is where counting can go wrong.
  const int back = static_cast<int>(random() % (random() % 2 == 0 ? 4U : static_cast<std::uint32_t>(last)));
  return {year, month, last - back};
}

}  // namespace

TEST_CASE("tenure: months are added as the table of cases says", "[core][law]") {
  for (const auto& row : table("months.csv")) {
    const std::string name(row["case"]);
    CAPTURE(name, row.line);
    CHECK(to_string(plus_months(day_of(row["from"]), months{number_of(row["months"])})) == row["expected"]);
  }
}

TEST_CASE("tenure: completed months are counted as the table of cases says", "[core][law]") {
  for (const auto& row : table("completed.csv")) {
    const std::string name(row["case"]);
    CAPTURE(name, row.line);
    CHECK(completed_months(day_of(row["from"]), day_of(row["to"])).count == number_of(row["expected"]));
  }
}

TEST_CASE("tenure: months added to every day of 1900 to 2100 agree with plain arithmetic", "[core]") {
  for (const int count : counts) {
    CAPTURE(count);
    std::string wrong;
    int seen = 0;
    std::int32_t serial = rota::test::count_days(rota::test::first_checked);
    for (plain_day at = rota::test::first_checked; at < rota::test::after_checked; at = next_day(at), ++serial, ++seen) {
      const plain_day expected = add_months(at, count);
      const auto reached = plus_months(date::from_days(serial), months{count}).civil();
      if (static_cast<int>(reached.year()) != expected.year ||
          static_cast<unsigned>(reached.month()) != static_cast<unsigned>(expected.month) ||
          static_cast<unsigned>(reached.day()) != static_cast<unsigned>(expected.day))
        wrong += written(at) + ' ';
    }
    CHECK(wrong == "");
    CHECK(seen == rota::test::checked_days);
  }
}

TEST_CASE("tenure: months taken from every day of 1900 to 2100 agree with plain arithmetic", "[core]") {
  for (const int count : {-1, -2, -11, -12, -13, -36, -120}) {
    CAPTURE(count);
    std::string wrong;
    std::int32_t serial = rota::test::count_days(rota::test::first_checked);
    for (plain_day at = rota::test::first_checked; at < rota::test::after_checked; at = next_day(at), ++serial) {
      const plain_day expected = add_months(at, count);
      const auto reached = plus_months(date::from_days(serial), months{count}).civil();
      if (static_cast<int>(reached.year()) != expected.year ||
          static_cast<unsigned>(reached.month()) != static_cast<unsigned>(expected.month) ||
          static_cast<unsigned>(reached.day()) != static_cast<unsigned>(expected.day))
        wrong += written(at) + ' ';
    }
    CHECK(wrong == "");
  }
}

TEST_CASE("tenure: a month count is complete on the day it reaches and not the day before", "[core]") {
  const std::int32_t first = rota::test::count_days(rota::test::first_checked);
  for (const int count : counts) {
    CAPTURE(count);
    std::string wrong;
    for (std::int32_t serial = first; serial < first + rota::test::checked_days; ++serial) {
      const date from = date::from_days(serial);
      const date reached = plus_months(from, months{count});
      if (completed_months(from, reached) != months{count} || completed_months(from, reached - days{1}) != months{count - 1})
        wrong += to_string(from) + ' ';
    }
    CHECK(wrong == "");
  }
}

TEST_CASE("tenure: completed months of random pairs agree with a count one by one", "[core][property]") {
  CAPTURE(seed);
  std::mt19937 random(seed);
  std::string wrong;
  for (int round = 0; round < 5'000; ++round) {
    const plain_day from = random_day(random);
    const plain_day to = random_day(random);
    if (completed_months(day_of(from), day_of(to)).count != count_months(from, to))
      wrong += written(from) + ".." + written(to) + ' ';
  }
  CHECK(wrong == "");
}

TEST_CASE("tenure: completed months are the inverse of adding months", "[core][property]") {
  CAPTURE(seed);
  std::mt19937 random(seed);
  std::string wrong;
  for (int round = 0; round < 100'000; ++round) {
    const date from = day_of(random_day(random));
    const date to = day_of(random_day(random));
    const months whole = completed_months(from, to);
    if (!(plus_months(from, whole) <= to && to < plus_months(from, months{whole.count + 1})))
      wrong += to_string(from) + ".." + to_string(to) + ' ';
  }
  CHECK(wrong == "");
}
