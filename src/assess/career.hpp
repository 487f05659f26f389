// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_ASSESS_CAREER_HPP
#define ROTA_SRC_ASSESS_CAREER_HPP

#include "assess/case_table.hpp"

#include <rota/core/tenure.hpp>
#include <rota/law/facts.hpp>

#include <cstdint>

namespace rota {

/// What the official's other posts and plans say of a proposal or a move: all of need::career. The ranks are those of the post and of
/// the post left, which is 0 where no post left is known.
void add_career(case_row& to, const facts& known, maybe<post_id> left, std::int16_t rank_new, std::int16_t rank_left,
                month_count counting);

/// Length of one term of the title of a post; not known where the title says nothing.
[[nodiscard]] maybe_number title_term_of(const roster& people, post_id post);

/// Whether some title says how long its term is.
[[nodiscard]] bool has_title_terms(const roster& people) noexcept;

/// title_term of every case of a block.
/// REQUIRES the block says which rows its cases are
void fill_title_term(const facts& known, const cases& block, maybe_number* out) noexcept;

}  // namespace rota

#endif  // ROTA_SRC_ASSESS_CAREER_HPP
