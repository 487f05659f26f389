// SPDX-License-Identifier: BSL-1.0
#include <rota/core/ids.hpp>

void move_to(rota::post_id& post, rota::post_id next, [[maybe_unused]] rota::official_id official) {
  post = next;
#ifdef ROTA_MUST_NOT_COMPILE
  post = official;
#endif
}
