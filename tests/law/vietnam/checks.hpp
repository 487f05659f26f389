// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_TESTS_LAW_VIETNAM_CHECKS_HPP
#define ROTA_TESTS_LAW_VIETNAM_CHECKS_HPP

#include "support/case_table.hpp"
#include "support/catch.hpp"

#include <rota/core/interval.hpp>
#include <rota/law/finding.hpp>

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

// What the runners of case tables share: cells, days and lists of a table, and what must hold of every finding.

namespace rota::test {

/// Empty where the table has no such column.
inline std::string_view cell(const case_row& row, std::string_view column) {
  return std::ranges::find(row.header->columns, column) != row.header->columns.end() ? row[column] : std::string_view{};
}

inline std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

/// The parts between separators, trimmed, without empty ones.
inline std::vector<std::string_view> split(std::string_view text, char at) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(at), text.size());
    if (const std::string_view part = trimmed(text.substr(0, end)); !part.empty()) parts.push_back(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

/// The value of an optional, or a failed test that names what could not be read.
template <class T>
T read_or_fail(std::optional<T> value, std::string_view text) {
  if (!value) throw std::invalid_argument("a case table has `" + std::string(text) + "`, which cannot be read");
  return *value;
}

inline std::optional<date> day_of(std::string_view text) {
  if (text.empty()) return std::nullopt;
  return read_or_fail(parse_date(text), text);
}

/// `2020-01-01..2021-01-01`, an open end left out
inline interval span_of(std::string_view text) {
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) return read_or_fail(std::optional<interval>(), text);
  return {day_of(text.substr(0, dots)).value_or(date::lowest()), day_of(text.substr(dots + 2)).value_or(date::highest())};
}

/// Act and article of the step that decided, as a table writes them.
inline std::string source_of(const finding& found) {
  if (found.law == nullptr) return {};
  const citation& source = found.law->source;
  return std::string(source.act) + (source.article.empty() ? "" : " ") + std::string(source.article);
}

inline void check_texts(const finding& found, const facts& known) {
  for (const language in : {language::en, language::vi}) {
    const std::string text = because(found, known, in);
    CAPTURE(text);
    CHECK(!text.empty());
    CHECK(text.find_first_of("{}?") == std::string::npos);
    CHECK(text.back() != '.');
  }
}

}  // namespace rota::test

#endif  // ROTA_TESTS_LAW_VIETNAM_CHECKS_HPP
