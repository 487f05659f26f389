// SPDX-License-Identifier: BSL-1.0

// Days are counted in the last year of a term and past its end. Of all other terms it is enough to know that they run on for long:
// a loop over plain arrays finds the rows of which more must be looked up.

#include "assess/notice.hpp"

#include "law/term_of_office.hpp"
#include "law/working_days.hpp"

#include <rota/core/tenure.hpp>
#include <rota/core/widest.hpp>
#include <rota/law/decide.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <span>

namespace rota {
namespace {

constexpr std::size_t ahead = 16;  // rows of which the days are fetched while others are counted
constexpr maybe_number long_time{std::numeric_limits<std::int16_t>::max()};

/// Completed months with which the last year of a term begins.
std::int16_t last_year_of(months term) noexcept { return static_cast<std::int16_t>(std::max(term.count - 12, 0)); }

/// Marks with 1 who leads, was appointed or re-appointed, and has completed at least `least` months.
void mark_appointed(const cases* of, std::int16_t least, std::uint8_t* __restrict marks) noexcept {
  const case_traits* const traits = of->traits;
  const movement* const came_by = of->movement;
  const maybe_number* const completed = of->term_months;
  const std::size_t size = of->size;
  for (std::size_t at = 0; at < size; ++at)
    marks[at] = static_cast<std::uint8_t>(all(traits[at].has(case_traits::leader), completed[at].value >= least,
                                              any(came_by[at] == movement::appointment, came_by[at] == movement::re_appointment)));
}

/// Says of every term of which the first day is known that it runs on.
void run_on(const maybe_number* term_months, std::size_t size, maybe_number* __restrict term_days_left) noexcept {
  for (std::size_t at = 0; at < size; ++at) {
    const auto known = static_cast<std::int16_t>(-static_cast<std::int16_t>(term_months[at].known()));
    term_days_left[at] = {static_cast<std::int16_t>((long_time.value & known) | (maybe_number::unknown().value & ~known))};
  }
}

maybe_number days_between(date from, date until) noexcept {
  constexpr std::int32_t most = std::numeric_limits<std::int16_t>::max();
  return {static_cast<std::int16_t>(std::clamp(working_days(from, until), -most, most))};
}

/// Writes the positions of the marks, and returns how many they are. They are few.
std::size_t find_marks(const std::uint8_t* marks, std::size_t size, std::uint16_t* found) noexcept {
  std::size_t count = 0;
  for (std::size_t first = 0; first < size; first += sizeof(std::uint64_t)) {
    const std::size_t last = std::min(first + sizeof(std::uint64_t), size);
    std::uint64_t many = 0;
    std::memcpy(&many, marks + first, last - first);
    if (many == 0) continue;
    for (std::size_t at = first; at < last; ++at) {
      found[count] = static_cast<std::uint16_t>(at);
      count += marks[at];
    }
  }
  return count;
}

}  // namespace

void fill_notice(const facts& known, const cases& block, date day, month_count counting, maybe_number* notice_days,
                 maybe_number* term_days_left) noexcept {
  const roster& people = known.people;
  const std::span<const interval> terms = people.appointment_term();
  std::array<std::uint8_t, cases::capacity> marks;
  std::array<std::uint16_t, cases::capacity> found;
  detail::in_widest_registers<&mark_appointed>(&block, last_year_of(shortest_term(people)), marks.data());
  detail::in_widest_registers<&run_on>(block.term_months, block.size, term_days_left);
  std::fill_n(notice_days, block.size, maybe_number::unknown());
  const std::size_t count = find_marks(marks.data(), block.size, found.data());
  for (std::size_t next = 0; next < count; ++next) {
    if (next + ahead < count) __builtin_prefetch(terms.data() + one_case(block, found[next + ahead]).row());
    const std::size_t at = found[next];
    const std::uint32_t row = one_case(block, at).row();
    const months term = term_in(people, people.appointment_post()[row]);
    if (!terms[row].contains(day) || block.term_months[at].value < last_year_of(term)) continue;
    const date until = plus_months(terms[row].from, term, counting);
    term_days_left[at] = days_between(day, until);
    const auto notice = people.notice(static_cast<appointment_id>(row));
    if (notice && *notice <= day) notice_days[at] = days_between(*notice, until);
  }
}

}  // namespace rota
