// SPDX-License-Identifier: BSL-1.0

#include <rota/core/interval.hpp>

#include "support/catch.hpp"

#include <string>

namespace {

using rota::date;
using rota::days;
using rota::interval;

constexpr interval year_2023{{2023, 1, 1}, {2024, 1, 1}};
constexpr interval open_start{date::lowest(), {2024, 1, 1}};
constexpr interval open_end{{2023, 1, 1}, date::highest()};
constexpr interval always;

static_assert(sizeof(interval) == 8);
static_assert(year_2023.contains(date{2023, 12, 31}) && !year_2023.contains(date{2024, 1, 1}));

interval span(int from, int until) { return {date::from_days(from), date::from_days(until)}; }

/// Whether some day of -1 to 8 lies in both, asked day by day.
bool share_a_day(interval one, interval other) {
  for (int at = -1; at <= 8; ++at)
    if (one.contains(date::from_days(at)) && other.contains(date::from_days(at))) return true;
  return false;
}

bool lies_in(interval inner, interval outer) {
  for (int at = -1; at <= 8; ++at)
    if (inner.contains(date::from_days(at)) && !outer.contains(date::from_days(at))) return false;
  return true;
}

}  // namespace

TEST_CASE("interval: the first day belongs to it and `until` does not", "[core]") {
  CHECK_FALSE(year_2023.contains(date(2022, 12, 31)));
  CHECK(year_2023.contains(date(2023, 1, 1)));
  CHECK(year_2023.contains(date(2023, 12, 31)));
  CHECK_FALSE(year_2023.contains(date(2024, 1, 1)));
}

TEST_CASE("interval: an open end holds every day on that side", "[core]") {
  CHECK(open_start.contains(date(-9999, 1, 1)));
  CHECK_FALSE(open_start.contains(date(2024, 1, 1)));
  CHECK(open_end.contains(date(9999, 12, 31)));
  CHECK_FALSE(open_end.contains(date(2022, 12, 31)));
  CHECK(always.contains(date(2023, 6, 1)));
}

TEST_CASE("interval: it knows which of its ends are recorded", "[core]") {
  CHECK(year_2023.has_start());
  CHECK(year_2023.has_end());
  CHECK_FALSE(open_start.has_start());
  CHECK(open_start.has_end());
  CHECK(open_end.has_start());
  CHECK_FALSE(open_end.has_end());
  CHECK_FALSE(always.has_start());
  CHECK_FALSE(always.has_end());
}

TEST_CASE("interval: adjacent intervals do not overlap", "[core]") {
  const interval next{year_2023.until, {2025, 1, 1}};
  CHECK_FALSE(year_2023.overlaps(next));
  CHECK_FALSE(next.overlaps(year_2023));
  CHECK(interval{year_2023.from, year_2023.until + days{1}}.overlaps(next));
}

TEST_CASE("interval: open intervals overlap where they share a day", "[core]") {
  CHECK(open_start.overlaps(open_end));
  CHECK(open_end.overlaps(open_start));
  CHECK(always.overlaps(year_2023));
  CHECK_FALSE(open_start.overlaps(interval{{2024, 1, 1}, date::highest()}));
}

TEST_CASE("interval: overlapping and containing are what a look at every day says", "[core][property]") {
  int pairs = 0;
  for (int a = 0; a < 7; ++a)
    for (int b = a + 1; b <= 7; ++b)
      for (int c = 0; c < 7; ++c)
        for (int d = c + 1; d <= 7; ++d, ++pairs) {
          CAPTURE(a, b, c, d);
          CHECK(span(a, b).overlaps(span(c, d)) == share_a_day(span(a, b), span(c, d)));
          CHECK(span(a, b).contains(span(c, d)) == lies_in(span(c, d), span(a, b)));
        }
  CHECK(pairs == 28 * 28);
}

TEST_CASE("interval: one that ends where or before it starts holds no day", "[core]") {
  CHECK(interval{{2023, 1, 1}, {2023, 1, 1}}.is_empty());
  CHECK(interval{{2023, 1, 2}, {2023, 1, 1}}.is_empty());
  CHECK_FALSE(interval{{2023, 1, 1}, {2023, 1, 2}}.is_empty());
  CHECK_FALSE(always.is_empty());
}

TEST_CASE("interval: it is written half-open, an open end as two dots", "[core]") {
  CHECK(to_string(year_2023) == "[2023-01-01, 2024-01-01)");
  CHECK(to_string(open_start) == "[.., 2024-01-01)");
  CHECK(to_string(open_end) == "[2023-01-01, ..)");
  CHECK(to_string(always) == "[.., ..)");
}
