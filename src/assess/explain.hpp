// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_ASSESS_EXPLAIN_HPP
#define ROTA_SRC_ASSESS_EXPLAIN_HPP

#include <rota/law/cases.hpp>
#include <rota/law/facts.hpp>
#include <rota/law/finding.hpp>
#include <rota/law/rule.hpp>

#include <string_view>

namespace rota {

/// The step of the rule's table that speaks of a case; null where none does.
[[nodiscard]] const step* find_step(const rule& of, one_case on, const facts& known) noexcept;

/// The waiver on record for this rule, official and day; null where there is none.
[[nodiscard]] const waiver* waiver_for(const roster& people, std::string_view rule, official_id who, date day) noexcept;

/// What a rule says of one case under the step that speaks of it (null: none does), waivers included.
[[nodiscard]] ruling rule_on(const rule& of, one_case on, const step* by, const facts& known) noexcept;

/// The same as a finding, with its facts.
[[nodiscard]] finding explain(const rule& of, one_case on, const facts& known);

}  // namespace rota

#endif  // ROTA_SRC_ASSESS_EXPLAIN_HPP
