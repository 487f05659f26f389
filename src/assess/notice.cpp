// SPDX-License-Identifier: BSL-1.0

#include "assess/notice.hpp"

#include <algorithm>

namespace rota {
namespace {

/// Days from Monday to Friday in [1969-12-29, day): whole weeks, and of the week begun at most five. That day was a Monday.
std::int32_t working_days_before(date day) noexcept {
  const std::int32_t since_monday = day.days_since_epoch() + 3;
  const std::int32_t weeks = since_monday >= 0 ? since_monday / 7 : -((6 - since_monday) / 7);
  return weeks * 5 + std::min(since_monday - weeks * 7, 5);
}

}  // namespace

void fill_notice(const facts&, const cases& block, date, maybe_number* notice_days, maybe_number* term_days_left) noexcept {
  std::fill_n(notice_days, block.size, maybe_number::unknown());
  std::fill_n(term_days_left, block.size, maybe_number::unknown());
}

std::int32_t working_days(date from, date until) noexcept { return working_days_before(until) - working_days_before(from); }

}  // namespace rota
