// SPDX-License-Identifier: BSL-1.0

// Months added to a day and counted between two days, against plain year, month and day numbers and against <chrono>.

#include <rota/core/tenure.hpp>

#include "core/plain_calendar.hpp"
#include "fuzz/fuzz.hpp"

#include <chrono>

using rota::fuzz::check;
using rota::test::plain_day;

namespace {

rota::date by_chrono(std::chrono::year_month_day from, int count) {
  const std::chrono::year_month month = from.year() / from.month() + std::chrono::months{count};
  const std::chrono::day last = (month / std::chrono::last).day();
  const std::chrono::sys_days day{month / std::min(from.day(), last)};
  return rota::date::from_days(static_cast<std::int32_t>(day.time_since_epoch().count()));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  rota::fuzz::bytes from(data, size);
  while (!from.empty()) {
    const int year = 1000 + static_cast<int>(from.below(3000));
    const int month = 1 + static_cast<int>(from.below(12));
    const int length = rota::test::month_length(year, month);
    const plain_day start{year, month, length - static_cast<int>(from.below(static_cast<std::size_t>(length)))};
    const int count = static_cast<int>(from.below(4800)) - 2400;
    const rota::date day(start.year, static_cast<unsigned>(start.month), static_cast<unsigned>(start.day));
    const rota::date to = rota::plus_months(day, {count});
    if (start.year * 12 + count > 12) {
      const plain_day expected = rota::test::add_months(start, count);
      check(expected == plain_day{to.year(), static_cast<int>(to.month()), static_cast<int>(to.day())}, "plus_months is the plain sum");
    }
    check(to == by_chrono(day.civil(), count), "plus_months is the sum of <chrono>");
    const rota::date other = to + rota::days{static_cast<std::int32_t>(from.below(70)) - 35};
    const int complete = rota::completed_months(day, other).count;
    check(rota::plus_months(day, {complete}) <= other && other < rota::plus_months(day, {complete + 1}),
          "completed_months is the largest number of months that fits");
  }
  return 0;
}
