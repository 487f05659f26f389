// SPDX-License-Identifier: BSL-1.0
#include <rota/core/interval.hpp>

#include "support/catch.hpp"

#include <cstdint>

using rota::date;
using rota::interval;

static_assert(interval{date(2023, 1, 1), date(2024, 1, 1)}.contains(date(2023, 12, 31)));
static_assert(!interval{date(2023, 1, 1), date(2024, 1, 1)}.contains(date(2024, 1, 1)));
static_assert(!interval{}.has_start() && !interval{}.has_end() && !interval{}.is_empty());

namespace {

constexpr date day_zero(2025, 6, 28);  // so that the window runs over the end of the districts, 1 July 2025
constexpr std::int32_t window = 7;

date nth(std::int32_t n) { return day_zero + rota::days{n}; }

/// Visits every interval of at least one day within the window.
template <class Visit>
void for_each_interval(Visit visit) {
  for (std::int32_t from = 0; from != window; ++from)
    for (std::int32_t until = from + 1; until <= window; ++until) visit(interval{nth(from), nth(until)});
}

}  // namespace

TEST_CASE("interval: the first day belongs to it and `until` does not", "[core]") {
  const interval year{date(2023, 1, 1), date(2024, 1, 1)};
  CHECK_FALSE(year.contains(date(2022, 12, 31)));
  CHECK(year.contains(date(2023, 1, 1)));
  CHECK(year.contains(date(2023, 12, 31)));
  CHECK_FALSE(year.contains(date(2024, 1, 1)));
}

TEST_CASE("interval: adjacent intervals do not overlap", "[core]") {
  const interval before{date(2023, 1, 1), date(2025, 7, 1)};
  const interval after{date(2025, 7, 1), date::highest()};
  CHECK_FALSE(before.overlaps(after));
  CHECK_FALSE(after.overlaps(before));
  CHECK(interval{date(2025, 6, 30), date(2025, 7, 2)}.overlaps(before));
  CHECK(interval{date(2025, 6, 30), date(2025, 7, 2)}.overlaps(after));
}

TEST_CASE("interval: an open end holds every day on its side", "[core]") {
  const interval since{date(2025, 7, 1), date::highest()};
  const interval to{date::lowest(), date(2025, 7, 1)};
  CHECK(since.has_start());
  CHECK_FALSE(since.has_end());
  CHECK(to.has_end());
  CHECK_FALSE(to.has_start());
  CHECK(since.contains(date(9999, 12, 31)));
  CHECK(to.contains(date(1, 1, 1)));
  CHECK(interval{}.contains(since));
  CHECK_FALSE(since.contains(interval{}));
  CHECK_FALSE(since.overlaps(to));
}

TEST_CASE("interval: it is empty where `until` does not lie after `from`", "[core]") {
  CHECK(interval{date(2025, 7, 1), date(2025, 7, 1)}.is_empty());
  CHECK(interval{date(2025, 7, 2), date(2025, 7, 1)}.is_empty());
  CHECK_FALSE(interval{date(2025, 7, 1), date(2025, 7, 2)}.is_empty());
}

TEST_CASE("interval: overlap and containment agree with going through the days", "[core][property]") {
  int compared = 0;
  for_each_interval([&compared](interval a) {
    for_each_interval([&compared, a](interval b) {
      int common = 0;
      int only_in_b = 0;
      for (std::int32_t n = 0; n != window; ++n) {
        common += a.contains(nth(n)) && b.contains(nth(n)) ? 1 : 0;
        only_in_b += !a.contains(nth(n)) && b.contains(nth(n)) ? 1 : 0;
      }
      CAPTURE(to_string(a), to_string(b));
      CHECK(a.overlaps(b) == (common > 0));
      CHECK(a.contains(b) == (only_in_b == 0));
      ++compared;
    });
  });
  CHECK(compared == 28 * 28);
}

TEST_CASE("interval: an open end is written as two dots", "[core]") {
  CHECK(to_string(interval{date(2023, 1, 1), date(2024, 1, 1)}) == "[2023-01-01, 2024-01-01)");
  CHECK(to_string(interval{date(2023, 1, 1), date::highest()}) == "[2023-01-01, ..)");
  CHECK(to_string(interval{date::lowest(), date(2024, 1, 1)}) == "[.., 2024-01-01)");
  CHECK(to_string(interval{}) == "[.., ..)");
}
