// SPDX-License-Identifier: BSL-1.0
#include <rota/roster/appointment.hpp>

rota::proposal move(rota::official_id official, rota::post_id post) {
#ifdef ROTA_MUST_NOT_COMPILE
  return {.code = {}, .official = official, .post = post};
#endif
  return {.code = {}, .official = official, .post = post, .effective = rota::date(2025, 7, 1)};
}
