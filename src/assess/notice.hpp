// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_ASSESS_NOTICE_HPP
#define ROTA_SRC_ASSESS_NOTICE_HPP

#include <rota/core/tenure.hpp>
#include <rota/law/cases.hpp>
#include <rota/law/facts.hpp>

namespace rota {

/// When notice was given and the term ends, of the incumbents of a block who lead and were appointed or re-appointed: all of
/// need::notice. Of others, and of rows that nobody holds, it may say anything.
/// REQUIRES the block says which rows its cases are
void fill_notice(const facts& known, const cases& block, date day, month_count counting, maybe_number* notice_days,
                 maybe_number* term_days_left) noexcept;

}  // namespace rota

#endif  // ROTA_SRC_ASSESS_NOTICE_HPP
