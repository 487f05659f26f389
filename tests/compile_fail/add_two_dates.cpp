// SPDX-License-Identifier: BSL-1.0
#include <rota/core/date.hpp>

rota::date sum(rota::date first, [[maybe_unused]] rota::date second) {
#ifdef ROTA_MUST_NOT_COMPILE
  return first + second;
#endif
  return first + rota::days{1};
}
