// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_IO_RULEBOOK_PAGE_HPP
#define ROTA_IO_RULEBOOK_PAGE_HPP

#include <rota/law/finding.hpp>
#include <rota/law/rulebook.hpp>

#include <cstddef>
#include <iosfwd>
#include <span>
#include <string>

namespace rota {

/// How many cases of a table a rule is tested with.
struct case_count {
  std::string rule;  ///< id
  std::size_t rows = 0;
};

/// Writes a rulebook as a page of Markdown, for a lawyer to read: an overview, then for each rule its dated steps with numbers, posts,
/// force, source and evidence mark, the days on which it is silent, whom it does not touch, and its sentences.
///
/// `cases` may be in any order; a rule that is not in it has none. The same book gives the same bytes.
void write_rulebook(std::ostream& out, const rulebook& law, std::span<const case_count> cases, language in);

/// Writes the same as one JSON object, in both languages: `rules` and, for those that they cite, `acts`. Keys keep their order.
void write_rulebook_json(std::ostream& out, const rulebook& law, std::span<const case_count> cases);

}  // namespace rota

#endif  // ROTA_IO_RULEBOOK_PAGE_HPP
