// SPDX-License-Identifier: BSL-1.0
#include <rota/core/interval.hpp>

bool is_over(rota::interval term, rota::date day) {
#ifdef ROTA_MUST_NOT_COMPILE
  return term == day;
#endif
  return term.until == day;
}
