// SPDX-License-Identifier: BSL-1.0

#include "assess/also_chair.hpp"

#include "law/chair_held.hpp"

namespace rota {

bool is_also_chair(const facts& known, official_id who, post_id post, post_kind kind, date day) noexcept {
  if (!kind.is(level::commune) || kind.group() != post_group::secretary) return false;
  return chair_held(known.people, who, known.people.post_unit()[index(post)], day).has_value();
}

}  // namespace rota
