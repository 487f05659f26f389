// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_ASSESS_COUNTED_AUDIT_HPP
#define ROTA_SRC_ASSESS_COUNTED_AUDIT_HPP

#include <rota/assess/audit.hpp>
#include <rota/assess/executor.hpp>

namespace rota {

/// audit_roster without the ruling of each row: the columns have counts and no rulings, so that nothing is written for a row. For
/// compliance(), and for nothing that looks at rows.
/// REQUIRES the facts were prepared by the readings of the book
[[nodiscard]] audit count_verdicts(const prepared_facts& known, const rulebook& law, const audit_options& options, const executor& lent);

}  // namespace rota

#endif  // ROTA_SRC_ASSESS_COUNTED_AUDIT_HPP
