// SPDX-License-Identifier: BSL-1.0

#include "law/working_days.hpp"

#include "support/catch.hpp"

using rota::date;
using rota::days;
using rota::last_day_before;
using rota::working_days;

TEST_CASE("working_days: as many as a walk from day to day finds", "[law]") {
  // 2024-01-01 is a Monday.
  const date monday{2024, 1, 1};
  for (const date from : {date{1969, 12, 20}, date{2024, 2, 27}, date{2025, 12, 26}}) {
    std::int32_t walked = 0;
    for (date until = from; until < from + days{800}; until = until + days{1}) {
      CAPTURE(to_string(from), to_string(until));
      CHECK(working_days(from, until) == walked);
      CHECK(working_days(until, from) == -walked);
      const std::int32_t of_week = ((until - monday).count % 7 + 7) % 7;
      if (of_week < 5) ++walked;
    }
  }
}

TEST_CASE("last_day_before: the latest of all days that have so many working days ahead", "[law]") {
  for (date until{2026, 2, 20}; until < date{2026, 3, 8}; until = until + days{1})
    for (const std::int32_t count : {1, 4, 5, 6, 89, 90, 91}) {
      CAPTURE(to_string(until), count);
      const date last = last_day_before(until, count);
      CHECK(working_days(last, until) == count);
      CHECK(working_days(last + days{1}, until) == count - 1);
    }
}
