// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_ASSESS_CAREER_HPP
#define ROTA_SRC_ASSESS_CAREER_HPP

#include "assess/case_table.hpp"
#include "assess/posts_on.hpp"
#include "core/months_until.hpp"

#include <rota/law/facts.hpp>

namespace rota {

/// What the official's other posts and plans say of a proposal or a move: all of need::career. `posts` are those of
/// `day`, which is the day of the case.
void add_career(case_row& to, const facts& known, maybe<post_id> left, const posts_on& posts, const months_until& day);

/// Length of one term of the title of a post; not known where the title says nothing.
[[nodiscard]] maybe_number title_term_of(const roster& people, post_id post);

/// Whether some title says how long its term is.
[[nodiscard]] bool has_title_terms(const roster& people) noexcept;

/// title_term of every case of a block.
/// REQUIRES the block says which rows its cases are
void fill_title_term(const facts& known, const cases& block, maybe_number* out) noexcept;

}  // namespace rota

#endif  // ROTA_SRC_ASSESS_CAREER_HPP
