// SPDX-License-Identifier: BSL-1.0
#include <rota/core/date.hpp>

rota::date later(rota::date day, int count) {
#ifdef ROTA_MUST_NOT_COMPILE
  return day + count;
#endif
  return day + rota::days{count};
}
