// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_ASSESS_REGISTERS_HPP
#define ROTA_SRC_ASSESS_REGISTERS_HPP

#include "assess/case_table.hpp"
#include "core/months_until.hpp"

#include <rota/core/tenure.hpp>
#include <rota/law/facts.hpp>

namespace rota {

/// What the registers of discipline and protection say of a proposal or a move: all of need::registers. `day` is that of
/// the case.
void add_registers(case_row& to, const facts& known, const months_until& day);

/// `protection` of an incumbent, which is all of need::registers of one.
[[nodiscard]] case_protection protection_on(const roster& people, official_id who, date day, month_count counting) noexcept;
/// The same of whoever is not on the registers and was never seconded.
[[nodiscard]] case_protection protection_without_entry(const roster& people) noexcept;
/// Whether the registers of discipline and protection name an official.
[[nodiscard]] inline bool is_on_registers(const roster& people, official_id who) noexcept {
  return !people.disciplines_of(who).empty() || !people.protections_of(who).empty();
}

/// unevaluated_year of the incumbents of a block who came by rotation; of others it may say anything.
/// REQUIRES the block says which rows its cases are; known.people.has_evaluations()
void fill_unevaluated(const facts& known, const cases& block, date day, month_count counting, maybe_number* out) noexcept;

}  // namespace rota

#endif  // ROTA_SRC_ASSESS_REGISTERS_HPP
