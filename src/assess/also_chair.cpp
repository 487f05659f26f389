// SPDX-License-Identifier: BSL-1.0

#include "assess/also_chair.hpp"

#include "law/chair_held.hpp"

#include <algorithm>
#include <cstddef>

namespace rota {

void fill_also_chair(const facts& known, const cases& block, date day, case_record* out) noexcept {
  std::fill_n(out, block.size, case_record{});
  for (std::size_t at = 0; at < block.size; ++at) {
    if (!block.kind[at].is(level::commune) || block.kind[at].group() != post_group::secretary) continue;
    const unit_id unit = known.people.post_unit()[index(block.post[at])];
    if (chair_held(known.people, block.official[at], unit, day)) out[at].add(case_record::also_chair);
  }
}

}  // namespace rota
