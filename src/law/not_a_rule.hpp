// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_LAW_NOT_A_RULE_HPP
#define ROTA_SRC_LAW_NOT_A_RULE_HPP

#include <rota/law/rule.hpp>

#include <span>
#include <string>
#include <string_view>

namespace rota::detail {

/// The message for an id that a book does not have, with those it has.
[[nodiscard]] std::string not_a_rule(std::string_view id, std::span<const rule> of_book);

}  // namespace rota::detail

#endif  // ROTA_SRC_LAW_NOT_A_RULE_HPP
