// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_ASSESS_REGISTERS_HPP
#define ROTA_SRC_ASSESS_REGISTERS_HPP

#include "assess/case_table.hpp"

#include <rota/law/facts.hpp>

namespace rota {

/// What the registers of discipline and protection say of a proposal or a move: all of need::registers.
void add_registers(case_row& to, const facts& known);

/// The same of incumbents: `protection` of those who hold a listed position and lead nobody, to whom alone a rule on incumbents looks;
/// of others, and of rows that nobody holds, it may say anything.
/// REQUIRES the block says whose cases they are
void fill_protection(const facts& known, const cases& block, date day, case_protection* out) noexcept;

/// unevaluated_year of the incumbents of a block who came by rotation; of others it may say anything.
/// REQUIRES the block says whose cases and which rows they are; known.people.has_evaluations()
void fill_unevaluated(const facts& known, const cases& block, date day, maybe_number* out) noexcept;

}  // namespace rota

#endif  // ROTA_SRC_ASSESS_REGISTERS_HPP
