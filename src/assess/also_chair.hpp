// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_ASSESS_ALSO_CHAIR_HPP
#define ROTA_SRC_ASSESS_ALSO_CHAIR_HPP

#include <rota/law/case_bits.hpp>
#include <rota/law/facts.hpp>

namespace rota {

/// Whether a post is that of secretary of a commune and its holder is, on the day, chair of the same unit:
/// case_record::also_chair, which is all of need::person of an incumbent.
[[nodiscard]] bool is_also_chair(const facts& known, official_id who, post_id post, post_kind kind, date day) noexcept;

}  // namespace rota

#endif  // ROTA_SRC_ASSESS_ALSO_CHAIR_HPP
