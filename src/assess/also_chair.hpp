// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_ASSESS_ALSO_CHAIR_HPP
#define ROTA_SRC_ASSESS_ALSO_CHAIR_HPP

#include <rota/law/cases.hpp>
#include <rota/law/facts.hpp>

namespace rota {

/// Marks with case_record::also_chair the incumbents of a block who are secretary of a commune and, on the day, hold the post of chair in
/// the same unit: all of need::person of an incumbent. Of rows that nobody holds it may say anything.
/// REQUIRES the block says whose cases they are
void fill_also_chair(const facts& known, const cases& block, date day, case_record* out) noexcept;

}  // namespace rota

#endif  // ROTA_SRC_ASSESS_ALSO_CHAIR_HPP
