// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_LAW_FREEZE_HPP
#define ROTA_SRC_LAW_FREEZE_HPP

#include <rota/roster/roster.hpp>

namespace rota {

/// Whether a post belongs to the army, the police, the courts or the procuracy, which the freeze of 2025 does not touch: by its
/// block, or by the sector of its title.
[[nodiscard]] inline bool is_freeze_exempt(const roster& people, post_id post) noexcept {
  const block of = people.post_block()[index(post)];
  if (of == block::armed_forces || of == block::judiciary) return true;
  switch (people.at(people.post_title()[index(post)]).sector) {
    case sector::police:
    case sector::army:
    case sector::court:
    case sector::procuracy: return true;
    default: return false;
  }
}

}  // namespace rota

#endif  // ROTA_SRC_LAW_FREEZE_HPP
