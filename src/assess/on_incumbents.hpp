// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_SRC_ASSESS_ON_INCUMBENTS_HPP
#define ROTA_SRC_ASSESS_ON_INCUMBENTS_HPP

#include <rota/law/rulebook.hpp>

#include <string_view>
#include <vector>

namespace rota {

/// The rules of a book on incumbents, in its order and as copies that judge nothing else.
[[nodiscard]] inline rulebook on_incumbents(const rulebook& law) {
  std::vector<std::string_view> ids;
  for (const rule& each : law.rules())
    if (each.judged.has(subject::incumbent)) ids.push_back(each.id);
  rulebook book = law.only(ids);
  for (const std::string_view id : ids) {
    rule narrowed = *law.find(id);
    narrowed.judged = {subject::incumbent};
    book = book.with(narrowed);
  }
  return book;
}

}  // namespace rota

#endif  // ROTA_SRC_ASSESS_ON_INCUMBENTS_HPP
