// SPDX-License-Identifier: BSL-1.0

#include "assess/registers.hpp"

#include <algorithm>

namespace rota {

void add_registers(case_row&, const facts&) {}

void fill_protection(const facts&, const cases& block, date, case_protection* out) noexcept {
  std::fill_n(out, block.size, case_protection::unknown());
}

void fill_unevaluated(const facts&, const cases& block, date, maybe_number* out) noexcept {
  std::fill_n(out, block.size, maybe_number::unknown());
}

}  // namespace rota
