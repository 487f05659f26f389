// SPDX-License-Identifier: BSL-1.0

// Days are counted only where they can decide: in the last year of a term, past its end, and where a notice is on record. Of all
// other terms it is enough to know that they run on for long.

#include "assess/notice.hpp"

#include "law/term_of_office.hpp"
#include "law/working_days.hpp"

#include <rota/core/tenure.hpp>

#include <algorithm>
#include <cstddef>
#include <limits>

namespace rota {
namespace {

constexpr std::int16_t last_year = 12;  // months
constexpr maybe_number long_time{std::numeric_limits<std::int16_t>::max()};

bool has_a_term(const cases& block, std::size_t at) noexcept {
  const movement by = block.movement[at];
  return block.traits[at].has(case_traits::leader) && (by == movement::appointment || by == movement::re_appointment) &&
         block.term_months[at].known();
}

maybe_number days_between(date from, date until) noexcept {
  constexpr std::int32_t most = std::numeric_limits<std::int16_t>::max();
  return {static_cast<std::int16_t>(std::clamp(working_days(from, until), -most, most))};
}

}  // namespace

void fill_notice(const facts& known, const cases& block, date day, maybe_number* notice_days,
                 maybe_number* term_days_left) noexcept {
  const roster& people = known.people;
  std::fill_n(notice_days, block.size, maybe_number::unknown());
  std::fill_n(term_days_left, block.size, maybe_number::unknown());
  const std::int32_t first_of_last_year = shortest_term(people).count - last_year;
  for (std::size_t at = 0; at < block.size; ++at) {
    if (!has_a_term(block, at)) continue;
    term_days_left[at] = long_time;
    const std::uint32_t row = one_case(block, at).row();
    const bool noticed = has(people.appointment_flags()[row], appointment_flag::notice);
    if (!noticed && block.term_months[at].value < first_of_last_year) continue;
    const interval held = people.appointment_term()[row];
    if (!held.contains(day)) continue;
    const date until = plus_months(held.from, term_in(people, people.appointment_post()[row]));
    term_days_left[at] = days_between(day, until);
    if (noticed) notice_days[at] = days_between(*people.notice(static_cast<appointment_id>(row)), until);
  }
}

}  // namespace rota
