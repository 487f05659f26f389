// SPDX-License-Identifier: BSL-1.0
#include <rota/core/tenure.hpp>

#include <rota/core/partial_date.hpp>

#include "core/plain_calendar.hpp"
#include "support/case_table.hpp"
#include "support/catch.hpp"

#include <cstdint>
#include <random>
#include <string>
#include <string_view>

using rota::completed_months;
using rota::date;
using rota::month_count;
using rota::months;
using rota::plus_months;
using rota::test::for_each_day;
using rota::test::plain_day;
using rota::test::read_cases;
using rota::test::text_of;

namespace {

constexpr int counts[] = {0, 1, 2, 6, 11, 12, 13, 18, 24, 36, 60, 84, 96, 120, 240, 600};

date from_plain(plain_day day) {
  return date(day.year, static_cast<unsigned>(day.month), static_cast<unsigned>(day.day));
}

date day_in(const rota::test::case_row& row, std::string_view column) { return rota::parse_date(row[column]).value(); }

std::int32_t number_in(const rota::test::case_row& row, std::string_view column) {
  return std::stoi(std::string(row[column]));
}

/// The definition, by the day reached: what completed_months was before it compared day numbers.
months completed_by_adding(date from, date to) {
  const months whole = rota::calendar_month::of(to) - rota::calendar_month::of(from);
  return plus_months(from, whole) <= to ? whole : months{whole.count - 1};
}

/// plus_months(from, completed) <= to < plus_months(from, completed + 1)
bool is_largest_count(date from, date to, months completed) {
  return plus_months(from, completed) <= to && to < plus_months(from, months{completed.count + 1});
}

/// Every two days of the years 2019 to 2024, by going from one day to the next: what is added up by `add` is what is complete.
int compare_all_days(month_count counting, plain_day (*add)(plain_day, int)) {
  int pairs = 0;
  for_each_day(2019, 2024, [&](plain_day begun) {
    const date from = from_plain(begun);
    int complete = -100;
    plain_day next_due = add(begun, complete + 1);
    for_each_day(2019, 2024, [&](plain_day day) {
      for (; next_due <= day; next_due = add(begun, complete + 1)) ++complete;
      const date to = from_plain(day);
      if (completed_months(from, to, counting).count != complete) FAIL_CHECK(text_of(begun) << " to " << text_of(day));
      if ((to == plus_months(from, {complete}, counting)) != (day == add(begun, complete)))
        FAIL_CHECK(text_of(begun) << " and " << complete << " months");
      ++pairs;
    });
  });
  return pairs;
}

}  // namespace

TEST_CASE("tenure: months are added as the table says", "[core][law]") {
  for (const auto& row : read_cases(ROTA_SOURCE_DIR "/tests/core/months.csv")) {
    INFO(row.line << ": " << row["case"]);
    CHECK(to_string(plus_months(day_in(row, "from"), {number_in(row, "months")})) == row["expected"]);
  }
}

TEST_CASE("tenure: months are complete as the table says", "[core][law]") {
  for (const auto& row : read_cases(ROTA_SOURCE_DIR "/tests/core/completed.csv")) {
    INFO(row.line << ": " << row["case"]);
    CHECK(completed_months(day_in(row, "from"), day_in(row, "to")).count == number_in(row, "expected"));
  }
}

TEST_CASE("tenure: months added to every day from 1900 to 2100 agree with plain arithmetic", "[core]") {
  const int count = for_each_day(1900, 2100, [](plain_day day) {
    for (const int sum : counts)
      for (const int signed_sum : {sum, -sum})
        if (plus_months(from_plain(day), {signed_sum}) != from_plain(add_months(day, signed_sum)))
          FAIL_CHECK(text_of(day) << " and " << signed_sum << " months");
  });
  CHECK(count == 73414);
}

TEST_CASE("tenure: for every day from 1900 to 2100 the months completed are the largest count that fits", "[core]") {
  const int count = for_each_day(1900, 2100, [](plain_day day) {
    const date from = from_plain(day);
    for (const int sum : counts) {
      const date due = from_plain(add_months(day, sum));
      if (completed_months(from, due).count != sum) FAIL_CHECK(text_of(day) << " and " << sum << " months");
      if (completed_months(from, due - rota::days{1}).count != sum - 1)
        FAIL_CHECK(text_of(day) << " and a day less than " << sum << " months");
    }
  });
  CHECK(count == 73414);
}

TEST_CASE("tenure: months completed agree with the day reached by adding them", "[core]") {
  const int count = for_each_day(1900, 2100, [](plain_day day) {
    const date from = from_plain(day);
    for (const int sum : counts)
      for (const int signed_sum : {sum, -sum}) {
        const date due = plus_months(from, {signed_sum});
        for (const int off : {-2, -1, 0, 1, 2}) {
          const date to = due + rota::days{off};
          if (completed_months(from, to) != completed_by_adding(from, to))
            FAIL_CHECK(text_of(day) << ", " << signed_sum << " months and " << off << " days");
        }
      }
  });
  CHECK(count == 73414);
}

TEST_CASE("tenure: months completed are exact in every year from -9999 to 9999", "[core][property]") {
  constexpr std::uint32_t seed = 9999;
  CAPTURE(seed);
  std::mt19937 random(seed);
  const date first(-9999, 1, 1), last(9999, 12, 31);
  const auto span = static_cast<std::uint32_t>((last - first).count) + 1;
  const auto any_day = [&] { return first + rota::days{static_cast<std::int32_t>(random() % span)}; };
  CHECK(completed_months(first, last) == completed_by_adding(first, last));
  CHECK(completed_months(last, first) == completed_by_adding(last, first));
  for (int i = 0; i != 500'000; ++i) {
    const date from = any_day();
    const date to = any_day();
    if (completed_months(from, to) != completed_by_adding(from, to)) FAIL_CHECK(to_string(from) << " to " << to_string(to));
  }
  for (int year = -9999; year <= 9999; ++year)  // the month that differs, from the days that it may lack
    for (const date to : {date(year, 3, 1) - rota::days{2}, date(year, 3, 1) - rota::days{1}, date(year, 3, 1)})
      for (const unsigned day : {28U, 29U, 30U, 31U}) {
        const date from(2023, 1, day);
        if (completed_months(from, to) != completed_by_adding(from, to)) FAIL_CHECK(to_string(from) << " to " << to_string(to));
      }
}

TEST_CASE("tenure: between any two days the months completed are the largest count that fits", "[core][property]") {
  constexpr std::uint32_t seed = 20231106;
  CAPTURE(seed);
  std::mt19937 random(seed);
  const date first(1900, 1, 1);
  const auto any_day = [&] { return first + rota::days{static_cast<std::int32_t>(random() % 73414)}; };
  int negative = 0;
  for (int i = 0; i != 200'000; ++i) {
    const date from = any_day();
    const date to = any_day();
    const months completed = completed_months(from, to);
    negative += completed.count < 0 ? 1 : 0;
    if (!is_largest_count(from, to, completed)) FAIL_CHECK(to_string(from) << " to " << to_string(to));
  }
  CHECK(negative > 0);
}

TEST_CASE("tenure: months completed between near days agree with counting month by month", "[core][property]") {
  constexpr std::uint32_t seed = 1965;
  CAPTURE(seed);
  std::mt19937 random(seed);
  for (int i = 0; i != 20'000; ++i) {
    const int year = 1950 + static_cast<int>(random() % 100);
    const int month = 1 + static_cast<int>(random() % 12);
    const plain_day from{year, month, 25 + static_cast<int>(random() % 4)};  // near the month's end, where they differ
    plain_day to = from;
    for (auto ahead = random() % 1500; ahead != 0; --ahead) to = next(to);
    int counted = 0;
    while (add_months(from, counted + 1) <= to) ++counted;
    if (completed_months(from_plain(from), from_plain(to)).count != counted)
      FAIL_CHECK(text_of(from) << " to " << text_of(to));
  }
}

TEST_CASE("tenure: between every two days of six years months are counted as by hand, by either reading", "[core][property]") {
  CHECK(compare_all_days(month_count::corresponding_day, &rota::test::add_months) == 2192 * 2192);
  CHECK(compare_all_days(month_count::month_end, &rota::test::add_months_to_end) == 2192 * 2192);
}

TEST_CASE("tenure: where month ends correspond, a stretch begun on one is complete on one", "[core][law]") {
  const auto due = [](date from, int count) { return plus_months(from, {count}, month_count::month_end); };
  CHECK(due({2021, 2, 28}, 36) == date{2024, 2, 29});
  CHECK(due({2023, 4, 30}, 1) == date{2023, 5, 31});
  CHECK(due({2024, 2, 28}, 12) == date{2025, 2, 28});  // of a leap year it is not the last day
  CHECK(due({2024, 2, 29}, 12) == date{2025, 2, 28});
  CHECK(due({2023, 1, 30}, 1) == date{2023, 2, 28});
  CHECK(due({2023, 3, 1}, 36) == date{2026, 3, 1});
  CHECK(completed_months({2021, 2, 28}, {2024, 2, 28}, month_count::month_end) == months{35});
  CHECK(completed_months({2021, 2, 28}, {2024, 2, 28}) == months{36});
  CHECK(completed_months({2021, 2, 28}, {2024, 2, 29}, month_count::month_end) == months{36});
}

TEST_CASE("tenure: months that end with the month are the largest count that fits, in every year from -9999 to 9999",
          "[core][property]") {
  constexpr std::uint32_t seed = 28022021;
  CAPTURE(seed);
  std::mt19937 random(seed);
  const date first(-9999, 1, 1), last(9999, 12, 31);
  const auto span = static_cast<std::uint32_t>((last - first).count) + 1;
  constexpr month_count counting = month_count::month_end;
  for (int i = 0; i != 500'000; ++i) {
    date from = first + rota::days{static_cast<std::int32_t>(random() % span)};
    if (i % 2 == 0) from = rota::calendar_month::of(from).first_day() - rota::days{1};
    const date due = plus_months(from, {static_cast<int>(random() % 2400) - 1200}, counting);
    const date to = due + rota::days{static_cast<int>(random() % 3) - 1};
    const months complete = completed_months(from, to, counting);
    if (!(plus_months(from, complete, counting) <= to && to < plus_months(from, {complete.count + 1}, counting)))
      FAIL_CHECK(to_string(from) << " to " << to_string(to));
  }
}
