// SPDX-License-Identifier: BSL-1.0
#ifndef ROTA_TESTS_LAW_VIETNAM_CHECKS_HPP
#define ROTA_TESTS_LAW_VIETNAM_CHECKS_HPP

#include "law/vietnam/case_roster.hpp"
#include "support/catch.hpp"

#include <rota/core/date.hpp>
#include <rota/core/partial_date.hpp>
#include <rota/hierarchy/hierarchy.hpp>
#include <rota/law/finding.hpp>

#include <optional>
#include <string>
#include <string_view>

// What the runners of case tables share: what must hold of every finding, and what a table may say of one.

namespace rota::test {

/// Act and article of the step that decided, as a table writes them.
inline std::string source_of(const finding& found) {
  if (found.law == nullptr) return {};
  const citation& source = found.law->source;
  return std::string(source.act) + (source.article.empty() ? "" : " ") + std::string(source.article);
}

inline std::string value_of(const fact& of, const facts& known) {
  switch (of.type) {
    case fact::kind::number: return std::to_string(of.value);
    case fact::kind::day: return to_string(date::from_days(static_cast<std::int32_t>(of.value)));
    case fact::kind::month: return to_string(calendar_month{static_cast<std::int32_t>(of.value)});
    case fact::kind::unit: return std::string(known.units.key(static_cast<unit_id>(of.value)));
    case fact::kind::official: return std::string(known.people.at(static_cast<official_id>(of.value)).code);
    case fact::kind::word: break;
  }
  return std::string(of.word);
}

/// `direction=down; completed_months=24`, in the order in which they are told; `-` where there are none.
inline std::string facts_of(const finding& found, const facts& known) {
  std::string all;
  for (const fact& each : found.facts.all()) {
    if (!all.empty()) all += "; ";
    all += std::string(each.name) + '=' + value_of(each, known);
  }
  return all.empty() ? "-" : all;
}

/// What the column `facts` says, where it says something: every fact of the finding.
inline std::string text_of(const std::optional<date>& day) { return day ? to_string(*day) : std::string(); }

/// The days that a finding promises; of `compliant_until` only where the table has the column.
inline void check_promises(const finding& found, const case_row& row) {
  CHECK(text_of(found.compliant_from) == cell(row, "compliant_from"));
  if (has_column(row, "compliant_until")) CHECK(text_of(found.compliant_until) == cell(row, "compliant_until"));
}

/// `says` is a part of the sentence in English.
inline void check_told(const finding& found, const facts& known, const case_row& row) {
  if (!cell(row, "facts").empty()) CHECK(facts_of(found, known) == cell(row, "facts"));
  const std::string text = because(found, known, language::en);
  CAPTURE(text);
  CHECK(text.find(cell(row, "says")) != std::string::npos);
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

/// What every finding must be by its row: verdict, force, source, days, sentences and facts.
inline void check_finding(const finding& found, const case_row& row, const facts& known) {
  CHECK(to_string(found.decided.outcome) == cell(row, "expected"));
  if (found.decided.outcome == verdict::violated || found.decided.outcome == verdict::waived)
    CHECK(to_string(found.decided.force) == (cell(row, "force").empty() ? "binding" : cell(row, "force")));
  CHECK(source_of(found) == cell(row, "source"));
  check_promises(found, row);
  check_texts(found, known);
  check_told(found, known, row);
}

}  // namespace rota::test

#endif  // ROTA_TESTS_LAW_VIETNAM_CHECKS_HPP
