// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_ASSESS_PERSON_HPP
#define ROTA_SRC_ASSESS_PERSON_HPP

#include "assess/case_table.hpp"
#include "core/months_until.hpp"

#include <rota/law/facts.hpp>

namespace rota {

/// Age and sex, and what the post, the post left and the proposal add to the record: all of need::person of a proposal or a move.
/// `voluntary`: the proposal says that the official asked for it. `day` is that of the case.
void add_person_facts(case_row& to, const facts& known, maybe<post_id> left, bool voluntary, const months_until& day);

}  // namespace rota

#endif  // ROTA_SRC_ASSESS_PERSON_HPP
